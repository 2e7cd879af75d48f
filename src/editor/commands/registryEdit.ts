import type * as vscode from 'vscode';
import { readIdentity } from '../../core/entities/registry/identity';
import { NAME_TYPES } from '../../core/recognition/recognition';
import { labelName } from '../../core/recognition/labelNames';
import type { RegistryEntry } from '../../core/entities/entity';
import type { DecisionStep } from '../engine/decisions';
import { ask, pick } from './dialogs';
import { nameProblem, oneSpaced, pickType } from './linkPick';
import { called, entryFor, type Who, whoIs } from './linkTarget';
import { decideOnRegistry, step } from './registryWrites';
import { command } from './run';
import type { Services } from './services';

/** One thing that the registry says of an entity, as a person types it. */
interface Field {
  readonly title: string;
  readonly prompt: string;
  readonly text: (entry: Entry) => string;
  /** Why it cannot be taken; null where it can. */
  readonly problem: (typed: string, who: Who) => string | null;
  readonly steps: (entry: Entry, typed: string) => DecisionStep[];
}

type Entry = Pick<RegistryEntry, 'id' | 'name' | 'type' | 'aliases' | 'description' | 'sameAs' | 'distinctFrom'>;

/** Edit Entity…: what the registry says of one, by input boxes. */
export function registerEditCommand(services: Services): vscode.Disposable {
  return command('editEntity', services.log, async (argument, field, typed) => edit(services, await whoIs(services, argument), field, typed));
}

async function edit(services: Services, who: Who, givenField: unknown, givenText: unknown): Promise<void> {
  const { corpus, id } = who;
  const known = corpus.registry.get(id);
  const fresh = known ? null : await entryFor(services, who);
  const entry: Entry = known ?? { ...who, aliases: fresh?.aliases ?? [], sameAs: [], distinctFrom: [] };
  const field = isField(givenField) ? givenField : await pickField(who, entry);
  if (!field) return;
  const { text, problem, title, prompt, steps } = FIELDS[field];
  const typed = typeof givenText === 'string' ? givenText
    : field === 'type' ? await pickType(entry.type)
    : await ask({ title: `${title} of ${called(who)}`, prompt, value: text(entry), problem: (words) => problem(words, who) });
  if (typed === undefined || oneSpaced(typed) === text(entry)) return;
  const fault = problem(typed, who);
  if (fault !== null) throw new Error(`${title}: ${fault}`);
  const first = fresh ? [step('addEntity', fresh)] : [];
  await decideOnRegistry(services, corpus, `${title} of ${id}: ${oneSpaced(typed)}`, [...first, ...steps(entry, oneSpaced(typed))]);
}

async function pickField(who: Who, entry: Entry): Promise<FieldName | undefined> {
  const items = FIELD_NAMES.map((field) => ({ label: FIELDS[field].title, description: (field === 'type' ? labelName(entry.type) : FIELDS[field].text(entry)) || '–', field }));
  return (await pick(items, `What of ${called(who)} is to be another?`, { matchOnDescription: true }))?.field;
}

const SEPARATED = 'Put semicolons between several.';

const FIELDS = {
  name: {
    title: 'Name', prompt: 'The old name stays as one of its other names.',
    text: ({ name }) => name, problem: nameProblem, steps: ({ id }, name) => [step('renameEntity', id, name)],
  },
  type: {
    title: 'Type', prompt: '', text: ({ type }) => type,
    problem: (type) => ((NAME_TYPES as readonly string[]).includes(type) ? null : `There are ${NAME_TYPES.join(', ')}.`),
    steps: ({ id }, type) => [step('setEntityField', id, 'type', type)],
  },
  aliases: {
    title: 'Other Names', prompt: `Names by which it is called as well. ${SEPARATED}`,
    text: ({ aliases }) => aliases.join('; '), problem: () => null,
    steps: ({ id, aliases }, typed) => {
      const wanted = listOf(typed);
      const more = wanted.filter((name) => !aliases.includes(name));
      return [...aliases.filter((name) => !wanted.includes(name)).map((name) => step('removeAlias', id, name)), ...(more.length > 0 ? [step('addAliases', id, more)] : [])];
    },
  },
  description: {
    title: 'Description', prompt: 'A line for whoever hovers over the name. Leave it empty for none.',
    text: ({ description = '' }) => description, problem: () => null,
    steps: ({ id }, typed) => [step('setEntityField', id, 'description', typed === '' ? null : typed)],
  },
  sameAs: {
    title: 'Same As', prompt: `Where else it is known: an id or address of Wikidata (Q42), or another authority with an id (viaf: 113230702). ${SEPARATED}`,
    text: ({ sameAs }) => sameAs.map(({ authority, id }) => `${authority}: ${id}`).join('; '),
    problem: (typed) => {
      const read = listOf(typed).map((one) => ({ one, identity: readIdentity(one) }));
      const wrong = read.find(({ identity }) => identity === null);
      if (wrong) return 'An id is written as Q42, or as viaf: 113230702.';
      return new Set(read.map(({ identity }) => identity?.authority)).size < read.length ? 'An authority has one id for an entity.' : null;
    },
    steps: ({ id, sameAs }, typed) => {
      const wanted = listOf(typed).flatMap((one) => readIdentity(one) ?? []);
      const gone = sameAs.filter(({ authority }) => !wanted.some((one) => one.authority === authority));
      const changed = wanted.filter((one) => !sameAs.some((same) => same.authority === one.authority && same.id === one.id));
      return [...changed.map((one) => step('setSameAs', id, one.authority, one.id)), ...gone.map(({ authority }) => step('setSameAs', id, authority, null))];
    },
  },
  distinctFrom: {
    title: 'Distinct From', prompt: `Ids of entities of entities.yaml that are others, though they are called alike. ${SEPARATED}`,
    text: ({ distinctFrom }) => distinctFrom.join('; '),
    problem: (typed, { id, corpus }) => {
      const wrong = listOf(typed).find((one) => one === id || !corpus.registry.has(one));
      return wrong === undefined ? null : wrong === id ? 'Nobody is distinct from themselves.' : 'There is no entity of such an id in entities.yaml.';
    },
    steps: ({ id, distinctFrom }, typed) => {
      const wanted = listOf(typed);
      const more = wanted.filter((one) => !distinctFrom.includes(one));
      return [...more.map((one) => step('keepApart', id, one)), ...distinctFrom.filter((one) => !wanted.includes(one)).map((one) => step('letTogether', id, one))];
    },
  },
} as const satisfies Readonly<Record<string, Field>>;

type FieldName = keyof typeof FIELDS;

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

function isField(given: unknown): given is FieldName {
  return typeof given === 'string' && Object.hasOwn(FIELDS, given);
}

function listOf(typed: string): string[] {
  return [...new Set(typed.split(';').map(oneSpaced).filter((item) => item !== ''))];
}

import type { QuickPickItem } from 'vscode';
import { NAME_TYPES, type NameType } from '../../core/recognition/recognition';
import { labelName } from '../../core/recognition/labelNames';
import { oneLine } from '../../core/text/visible';
import type { EntityRow } from '../engine/entityList';
import type { Corpus } from '../workspace/corpus';
import { ask, pick, search } from './dialogs';
import type { Services } from './services';

/** More than this nobody reads; what is typed finds the others. */
const MOST = 60;

/** Who was picked: somebody by an id, or somebody new by a name. */
export type Picked = { readonly id: string } | { readonly name: string; readonly type: NameType };

export interface Asked {
  readonly corpus: Corpus;
  readonly file: string | null;
  readonly placeHolder: string;
  /** Who is looked for before anything is typed. */
  readonly name: string;
  readonly type: NameType | null;
  /** Not offered. */
  readonly except?: string;
  /** Whether somebody new can be picked. */
  readonly canBeNew: boolean;
}

type Item = QuickPickItem & { readonly picked?: boolean; readonly chosen: { readonly id: string } | { readonly fresh: string } };

/** Lets the user pick one of the entities of the registry and the corpus, the best match first; undefined where they want none. */
export async function pickEntity(services: Services, asked: Asked): Promise<Picked | undefined> {
  const { corpus, file, canBeNew, type } = asked;
  const find = async (typed: string): Promise<Item[]> => {
    const name = typed.trim() === '' ? asked.name : typed;
    const rows = await services.engine.call('findEntities', { corpus: corpus.key, file, name, type, most: MOST, filling: typed.trim() === '' });
    const items = rows.filter(({ id }) => id !== asked.except).map(itemOf);
    const fresh: Item = { label: `New entity “${oneLine(name.trim(), 80)}”…`, description: 'in entities.yaml', chosen: { fresh: name.trim() } };
    // Behind the best, which is what most want, and always in sight.
    return canBeNew ? [...items.slice(0, 1), fresh, ...items.slice(1)] : items;
  };
  const chosen = (await search(asked.placeHolder, find))?.chosen;
  if (!chosen || 'id' in chosen) return chosen;
  return askNew(chosen.fresh, type);
}

/** Asks what somebody new is called and, where that is not known, what they are. */
export async function askNew(name: string, known: NameType | null): Promise<{ readonly name: string; readonly type: NameType } | undefined> {
  const typed = await ask({ title: 'New entity', prompt: 'The name by which it is called in entities.yaml.', value: name, problem: nameProblem });
  if (typed === undefined) return undefined;
  const type = known ?? (await pickType(null));
  return type && { name: oneSpaced(typed), type };
}

/** Asks what an entity is. */
export async function pickType(now: NameType | null): Promise<NameType | undefined> {
  const items = NAME_TYPES.filter((type) => type !== 'TITLE').map((type) => ({ label: labelName(type), description: type, detail: type === now ? 'as it is now' : undefined, type }));
  return (await pick(items, 'What is it?', { matchOnDescription: true }))?.type;
}

export function nameProblem(text: string): string | null {
  return text.trim() === '' ? 'A name has letters.' : null;
}

export function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function itemOf({ id, name, type, mentions, articles, registered }: EntityRow): Item {
  const seen = mentions === 0 ? 'not mentioned' : `${mentions} in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  return { label: oneLine(name, 120), description: [labelName(type), id, registered ? 'entities.yaml' : null, seen].filter((part) => part !== null).join(' · '), chosen: { id } };
}

import * as vscode from 'vscode';
import type { Correction } from '../../core/annotation/decisions/decisions';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { labelName } from '../../core/recognition/labelNames';
import { QUOTATION_KINDS, type QuotationKind } from '../../core/recognition/recognition';
import { oneLine } from '../../core/text/visible';
import type { TypedAmount, TypedTime } from '../engine/typedValues';
import type { Described, ValueToDescribe } from '../engine/valueText';
import { asRecorded } from './decisions';
import { ask, pick, search } from './dialogs';
import { oneSpaced } from './linkPick';
import { command } from './run';
import type { Services } from './services';
import { type Chosen, choose } from './target';

const MOST = 40;
const LONGEST = 80;

/** Correct the Date, the Amount, the Speaker, the Kind: a person says what a time, an amount or a quotation is. What is given is not asked for. */
export function registerCorrectionCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('correctTime', log, async (argument, typed) => correctTime(services, await choose(services, argument, 'time'), typed)),
    command('correctAmount', log, async (argument, typed) => correctAmount(services, await choose(services, argument, 'quantity'), typed)),
    command('correctSpeaker', log, async (argument, speaker) => correctSpeaker(services, await choose(services, argument, 'quotation'), speaker)),
    command('correctKind', log, async (argument, kind) => correctKind(services, await choose(services, argument, 'quotation'), kind)),
  );
}

async function correctTime(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { mark, view } = chosen;
  const published = view.analysis.metadata.published?.value ?? null;
  const read = (typed: string) => services.engine.call('readTypedTime', { typed, published, label: mark.label });
  const typed = typeof given === 'string' ? given : await ask({
    title: `What “${oneLine(mark.text, LONGEST)}” means`,
    prompt: 'A day such as 2026-01-05 or 5 January 2026, a month (2026-01), a week (2026-W02), a length of time (P4Y or four years).',
    value: mark.value ?? '',
    read: async (text) => {
      const time = await read(text);
      return 'problem' in time ? time : { meaning: meaningOf((await described(services, { kind: 'time', ...time })).words, time, mark) };
    },
  });
  if (typed === undefined) return;
  const time = await read(typed);
  if ('problem' in time) throw new Error(time.problem);
  await correct(services, chosen, time.value, { value: time.value, ...labelIn(time, mark), ...(time.value === mark.value ? {} : { modifier: null }) });
}

async function correctAmount(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { mark } = chosen;
  const { label, value, unit, modifier } = mark;
  const read = (typed: string) => services.engine.call('readTypedAmount', { typed, label });
  const typed = typeof given === 'string' ? given : await ask({
    title: `What “${oneLine(mark.text, LONGEST)}” amounts to`,
    prompt: 'A number with its unit or currency, and “about”, “at least”, “more than”, “less than” or “up to” before it where the text says so.',
    value: (await described(services, { kind: 'quantity', label, value, unit, modifier })).typed,
    read: async (text) => {
      const amount = await read(text);
      return 'problem' in amount ? amount : { meaning: meaningOf(await inWords(services, amount), amount, mark) };
    },
  });
  if (typed === undefined) return;
  const amount = await read(typed);
  if ('problem' in amount) throw new Error(amount.problem);
  const right = { value: amount.value, unit: amount.unit, modifier: amount.modifier };
  await correct(services, chosen, await inWords(services, amount), { ...right, ...labelIn(amount, mark) });
}

async function inWords(services: Services, { value, unit, modifier, label }: TypedAmount): Promise<string> {
  return (await described(services, { kind: 'quantity', value: String(value), unit: unit ?? undefined, modifier: modifier ?? undefined, label })).words;
}

async function described({ engine }: Services, value: ValueToDescribe): Promise<Described> {
  const [only] = await engine.call('describeValues', { values: [value] });
  return only ?? { words: value.value ?? '', typed: value.value ?? '', isOpen: false };
}

/** What a value means; and that it makes the annotation one of another label. */
function meaningOf(words: string, { label }: TypedTime | TypedAmount, mark: Mark): string {
  return label === mark.label ? words : `${words} — ${labelName(label)} instead of ${labelName(mark.label)}`;
}

function labelIn({ label }: TypedTime | TypedAmount, mark: Mark): Pick<Correction, 'label'> {
  return label === mark.label ? {} : { label };
}

/** Somebody of the article, the registry or the corpus by an id; a source in words; or nobody. */
type Source = { readonly entity: string; readonly name: string } | { readonly words: string } | null;

type Offered = vscode.QuickPickItem & { readonly source: Source };

async function correctSpeaker(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const source = given === undefined ? await pickSpeaker(services, chosen) : givenSource(given);
  if (source === undefined) return;
  const { registry } = chosen.view.corpus;
  const id = source && 'entity' in source ? source.entity : null;
  const words = source === null ? null : 'words' in source ? oneSpaced(source.words) : source.name;
  // An id only where the registry has it: the ids of others may be others tomorrow.
  const speaker = id !== null && registry.has(id) ? { id } : words === '' ? null : words;
  await correct(services, chosen, `said by ${words ?? 'nobody who is named'}`, { speaker });
}

/** What a test or another command says: words, or null for nobody. */
function givenSource(given: unknown): Source | undefined {
  if (given === null) return null;
  return typeof given === 'string' ? { words: given } : undefined;
}

/** Those of the article first, then whoever the corpus and its registry have of that name, then the words themselves. */
async function pickSpeaker(services: Services, { view, mark }: Chosen): Promise<Source | undefined> {
  const { corpus, file, analysis } = view;
  const here = analysis.entities.filter(({ type }) => SPEAKING.has(type));
  const shared = await services.engine.call('whoAre', { corpus: corpus.key, file, entities: here.map(({ id }) => id) }).catch(() => []);
  const own: Offered[] = here.map(({ id, name, type }, n) => ({ label: oneLine(name, LONGEST), description: `${labelName(type)} · in this article`, source: { entity: shared[n] ?? id, name } }));
  const nobody: Offered = { label: 'Nobody', description: 'the article names no source', source: null };
  const find = async (typed: string): Promise<Offered[]> => {
    const words = oneSpaced(typed);
    if (words === '') return [...own.slice(0, MOST), nobody];
    const rows = await services.engine.call('findEntities', { corpus: corpus.key, file, name: words, type: null, most: MOST, filling: false });
    const matching = own.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
    const ids = new Set(matching.flatMap(({ source }) => (source && 'entity' in source ? [source.entity] : [])));
    const found: Offered[] = rows.filter(({ id }) => !ids.has(id)).map(({ id, name, type, registered }) => ({
      label: oneLine(name, LONGEST), description: `${labelName(type)} · ${registered ? 'entities.yaml' : 'in the corpus'}`, source: { entity: id, name },
    }));
    return [...matching, { label: `“${oneLine(words, LONGEST)}”`, description: 'a source in these words', source: { words } }, ...found, nobody];
  };
  return (await search(`Who said “${oneLine(mark.text, LONGEST)}”?`, find))?.source;
}

/** What can say something. */
const SPEAKING: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'NORP', 'TITLE']);

const KIND_WORDS: Readonly<Record<QuotationKind, string>> = {
  direct: 'A whole utterance in quotation marks', partial: 'Words in quotation marks inside a sentence that reports', label: 'Marks round a name, a title or a distancing word',
  indirect: 'Reported without quotation marks',
};

async function correctKind(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { mark } = chosen;
  const items = QUOTATION_KINDS.map((kind) => ({ label: kind, description: KIND_WORDS[kind], detail: kind === mark.quotationKind ? 'as it is now' : undefined }));
  const label = typeof given === 'string' ? given : (await pick(items, `What kind of quotation is “${oneLine(mark.text, LONGEST)}”?`, { matchOnDescription: true }))?.label;
  const quotationKind = QUOTATION_KINDS.find((kind) => kind === label);
  if (quotationKind !== undefined) await correct(services, chosen, quotationKind, { quotationKind });
}

/** Writes down what is right, which accepts it: in the annotation, or in a new one where no sidecar holds it yet. */
async function correct(services: Services, chosen: Chosen, title: string, correction: Correction): Promise<void> {
  const { document, mark } = chosen;
  const { id } = mark;
  const added = await asRecorded(services, chosen);
  const { label = added.label, value = added.value, quotationKind = added.quotationKind } = correction;
  const said = <T>(now: T | null | undefined, before: T | undefined): T | undefined => (now === undefined ? before : (now ?? undefined));
  const corrected = {
    ...added, label, value, quotationKind, unit: said(correction.unit, added.unit), modifier: said(correction.modifier, added.modifier), speaker: said(correction.speaker, added.speaker),
    status: 'accepted' as const, ...(label === added.label ? {} : { was: added.label }),
  };
  await services.sidecars.decide(document.uri, `${mark.text}: ${title}`, (yaml) =>
    id === null || yaml === null ? services.engine.decide('addAnnotation', yaml, corrected) : services.engine.decide('correctAnnotation', yaml, id, correction));
  await services.articles.refresh(document);
}

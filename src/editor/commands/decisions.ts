import * as vscode from 'vscode';
import type { NewAnnotation } from '../../core/annotation/decisions/decisions';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { kindOfLabel } from '../../core/annotation/annotation';
import { NAME_TYPES, QUANTITY_TYPES, TIME_TYPES } from '../../core/recognition/recognition';
import { articleName } from '../../core/corpus/paths';
import type { Span } from '../../core/text/span';
import { labelName } from '../../core/recognition/labelNames';
import { sidesOf } from '../features/cardActions';
import { type ArticleView, placeInText } from '../workspace/articles';
import { baseName } from '../workspace/files';
import { Sidecars } from '../workspace/sidecars';
import { toSpan } from '../workspace/spans';
import { annotator } from './annotator';
import { inform, mention, pick } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { type Chosen, choose, mustBeThere } from './target';

/** Accept, Reject, Change Label, Add, Remove, Undo, and what to do where words were changed or people disagree: what a person decides about one annotation. Each changes as few lines as it can. */
export function registerDecisionCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('accept', log, async (argument) => decide(services, await choose(services, argument), 'accepted')),
    command('reject', log, async (argument) => decide(services, await choose(services, argument), 'rejected')),
    command('changeLabel', log, async (argument, label) => changeLabel(services, await choose(services, argument), label)),
    command('removeAnnotation', log, async (argument) => remove(services, await choose(services, argument))),
    command('acceptChanged', log, async (argument) => acceptChanged(services, await choose(services, argument))),
    command('askAgain', log, async (argument) => askAgain(services, await choose(services, argument))),
    command('keepChanged', log, async (argument) => keepChanged(services, await choose(services, argument))),
    command('resolveConflict', log, async (argument, side) => resolveConflict(services, await choose(services, argument), side)),
    command('addAnnotation', log, async (_argument, label) => add(services, label)),
    command('undoDecision', log, async () => undo(services)),
  );
}

async function decide(services: Services, chosen: Chosen, status: 'accepted' | 'rejected'): Promise<void> {
  const { document, mark } = chosen;
  const { engine } = services;
  const [side, ...more] = sidesSaying(mark, status);
  // Who accepts what one side accepted and the other rejected means that side, label and all.
  if (side !== undefined) return resolveConflict(services, chosen, more.length === 0 ? side : undefined);
  if (status === 'accepted' && mark.id !== null && mark.state === 'changed') return acceptChanged(services, chosen);
  const added = await asRecorded(services, chosen);
  await services.sidecars.decide(document.uri, `${status} ${mark.text}`, (yaml) =>
    mark.id === null || yaml === null ? engine.decide('addAnnotation', yaml, { ...added, status }) : engine.decide('setStatus', yaml, mark.id, status));
  await services.articles.refresh(document);
}

/** The numbers of the sides of a conflict that accept, or reject. */
function sidesSaying(mark: Mark, status: 'accepted' | 'rejected'): number[] {
  if (mark.status !== 'conflict') return [];
  return (mark.sides ?? []).flatMap((side, number) => (side.get('status') === status ? [number] : []));
}

/** To accept words that are others now than those that were annotated is to annotate them as they are. */
async function acceptChanged(services: Services, chosen: Chosen): Promise<void> {
  const { document, mark, view } = chosen;
  const { id } = changedMark(mark);
  const { speaker, ...present } = await asRecorded(services, { ...chosen, mark: presentAt(view, mark) });
  // Who was linked by a person is not taken for words again.
  const isLinked = mark.speaker !== undefined && view.corpus.registry.has(mark.speaker) && typeof speaker !== 'object';
  await services.sidecars.decide(document.uri, `accepted ${mark.text}`, (yaml) =>
    services.engine.decide('acceptChanged', yaml, id, isLinked ? present : { ...present, speaker }));
  await services.articles.refresh(document);
}

/** The annotation stays as it is, and is quiet until its words change again. */
async function keepChanged({ kept }: Services, { document, mark }: Chosen): Promise<void> {
  const { id } = changedMark(mark);
  await kept.keep(Sidecars.uriOf(document.uri), id, mark.text);
}

async function askAgain({ kept }: Services, { document, mark }: Chosen): Promise<void> {
  await kept.askAgain(Sidecars.uriOf(document.uri), changedMark(mark).id);
}

async function resolveConflict(services: Services, { document, mark }: Chosen, given: unknown): Promise<void> {
  const { id } = mark;
  if (id === null || mark.status !== 'conflict') throw new Error('This annotation is not in conflict.');
  const side = typeof given === 'number' ? given : await pickSide(mark);
  if (side === undefined) return;
  await services.sidecars.decide(document.uri, `settled ${mark.text}`, (yaml) => services.engine.decide('resolveConflict', yaml, id, side));
  await services.articles.refresh(document);
}

async function changeLabel(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { document, mark } = chosen;
  const label = typeof given === 'string' ? given : await pickLabel(labelsLike(mark), mark.label);
  if (label === undefined || label === mark.label) return;
  const added = await asRecorded(services, chosen);
  await services.sidecars.decide(document.uri, `${mark.text}: ${label}`, (yaml) =>
    mark.id === null || yaml === null
      ? services.engine.decide('addAnnotation', yaml, { ...added, label, status: 'accepted', was: mark.label })
      : services.engine.decide('setLabel', yaml, mark.id, label));
  await services.articles.refresh(document);
}

async function remove(services: Services, { document, mark }: Chosen): Promise<void> {
  const { id } = mark;
  if (id === null) throw new Error('This suggestion is in no sidecar yet. Reject it to keep it away.');
  await services.sidecars.decide(document.uri, `removed ${mark.text}`, (yaml) => services.engine.decide('removeAnnotation', yaml, id));
  await services.articles.refresh(document);
}

async function add(services: Services, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await services.articles.current(editor.document));
  if (!editor || !view) throw new Error('Open an article of the corpus first.');
  const { document } = editor;
  await mustBeThere(document);
  const { text } = view;
  const span = trimmed(text, placeInText(view, toSpan(document, editor.selection)));
  if (span.start === span.end) throw new Error('Select the words to annotate first.');
  if (/(?:\r\n|\r|\n)\s*(?:\r|\n)/.test(text.slice(span.start, span.end))) throw new Error('An annotation stands in one paragraph. Select less.');
  // What is asked below takes time, in which the document may move on; offsets and text must not part.
  const label = typeof given === 'string' ? given : await pickLabel([...NAME_TYPES, ...TIME_TYPES, ...QUANTITY_TYPES], undefined);
  if (label === undefined) return;
  const by = `human:${await annotator(services, document.uri)}`;
  await services.sidecars.decide(document.uri, `added ${text.slice(span.start, span.end)}`, (yaml) =>
    services.engine.decide('addAnnotation', yaml, { file: baseName(document.uri), articleText: text, span, label, kind: kindOfLabel(label) ?? 'name', by, status: 'accepted' }));
  await services.articles.refresh(document);
}

/** @returns what was said to the user; undefined where there was nothing to take back */
async function undo({ sidecars, articles, kept }: Services): Promise<string | undefined> {
  const undone = (await kept.undo()) ?? (await sidecars.undo());
  if (!undone) {
    inform('there is no decision to take back. What was edited in an editor is taken back by its own Undo.');
    return undefined;
  }
  const { title, sidecar: file } = undone;
  const article = vscode.workspace.textDocuments.find((document) => Sidecars.uriOf(document.uri).toString() === file.toString());
  if (article) await articles.refresh(article);
  const active = vscode.window.activeTextEditor?.document.uri;
  const inSight = active !== undefined && [active, Sidecars.uriOf(active)].some((uri) => uri.toString() === file.toString());
  const said = `Undone: ${title}${inSight ? '' : `, in ${articleName(baseName(file)) ?? baseName(file)}`}`;
  return mention(said, SAID_MS);
}

const SAID_MS = 6_000;

/** A mark as a sidecar that does not hold it yet would. */
export async function asRecorded({ engine }: Services, { document, view, mark }: Chosen): Promise<NewAnnotation> {
  const { label, kind, by, value, unit, modifier, speaker, cue, quotationKind } = mark;
  const { registry } = view.corpus;
  const source = speaker !== undefined && registry.has(speaker) ? { id: speaker } : speaker;
  const place = { file: baseName(document.uri), articleText: view.text, span: placeInText(view, mark) };
  // Who is meant is written down where the registry knows them, by what the whole corpus says, as Annotate does.
  const known = mark.entity !== null && registry.size > 0;
  const card = known ? await engine.call('card', { corpus: view.corpus.key, file: view.file, entity: mark.entity ?? '' }).catch(() => null) : null;
  const entity = [card?.id, mark.entity].find((id) => typeof id === 'string' && registry.has(id)) ?? undefined;
  return { ...place, label, kind, by, value, unit, modifier, speaker: source, cue, quotationKind, entity };
}

/** @throws Error where the annotation's words are not others than those that were annotated */
function changedMark(mark: Mark): Mark & { readonly id: string } {
  const { id } = mark;
  if (id === null || mark.state !== 'changed') throw new Error('The words of this annotation are as they were annotated.');
  return { ...mark, id };
}

function words(view: ArticleView, shown: Span): string {
  const { start, end } = placeInText(view, shown);
  return view.text.slice(start, end);
}

/** The mark with what the analysis makes of the words that stand there now. */
function presentAt(view: ArticleView, mark: Mark): Mark {
  const { start, end, kind, label } = mark;
  const { analysis } = view;
  const isHere = (found: Span & { readonly type?: string }): boolean => found.start === start && found.end === end && (found.type ?? label) === label;
  const nothing = { value: undefined, unit: undefined, modifier: undefined, speaker: undefined, cue: undefined, quotationKind: undefined, entity: null };
  if (kind === 'name') return { ...mark, ...nothing, entity: analysis.mentions.find(isHere)?.entity ?? null };
  if (kind === 'quotation') {
    const found = analysis.quotations.find(isHere);
    return { ...mark, ...nothing, quotationKind: found?.kind, speaker: found?.speaker ?? undefined, cue: found?.cue ? words(view, found.cue) : undefined };
  }
  const found = analysis.times.find(isHere) ?? analysis.quantities.find(isHere);
  if (!found) return { ...mark, ...nothing };
  return { ...mark, ...nothing, value: String(found.value), unit: 'unit' in found ? (found.unit ?? undefined) : undefined, modifier: found.modifier };
}

async function pickSide(mark: Mark): Promise<number | undefined> {
  const items = sidesOf(mark).map(({ words, number }) => ({ label: words, side: number }));
  return (await pick(items, `Which is right about “${mark.text}”?`))?.side;
}

function labelsLike({ kind, label }: Mark): readonly string[] {
  const labels: readonly string[] = kind === 'name' ? NAME_TYPES : kind === 'time' ? TIME_TYPES : kind === 'quantity' ? QUANTITY_TYPES : [];
  if (labels.length === 0) throw new Error(`A ${kind} has no other label. Reject it, and add what it is instead.`);
  return labels.includes(label) ? labels : [...labels, label];
}

async function pickLabel(labels: readonly string[], current: string | undefined): Promise<string | undefined> {
  const items = labels.map((label) => ({ label: labelName(label), description: label, picked: label === current, detail: label === current ? 'as it is now' : undefined, value: label }));
  return (await pick(items, 'Which label?', { matchOnDescription: true }))?.value;
}

const BESIDE_WORDS = /[\s“”„«»‹›"]/;

/** A selection without the white space and quotation marks at its ends: nobody means them. */
function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  while (start < end && BESIDE_WORDS.test(text.charAt(start))) start++;
  while (end > start && BESIDE_WORDS.test(text.charAt(end - 1))) end--;
  return { start, end };
}

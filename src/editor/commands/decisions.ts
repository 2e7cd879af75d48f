import * as vscode from 'vscode';
import { addAnnotation, type Decision, type NewAnnotation, removeAnnotation, setBorders, setLabel, setStatus } from '../../core/annotation/decisions';
import type { Mark } from '../../core/annotation/marks';
import { kindOfLabel } from '../../core/annotation/annotation';
import { NAME_TYPES, QUANTITY_TYPES, TIME_TYPES } from '../../core/recognition/recognition';
import { labelName } from '../features/markStyle';
import { baseName } from '../workspace/files';
import { Sidecars } from '../workspace/sidecars';
import { toSpan } from '../workspace/spans';
import { annotator } from './annotator';
import { command, inform } from './run';
import type { Services } from './services';
import { type Chosen, choose } from './target';

/** Accept, Reject, Change Label, Add, Remove, Undo: what a person decides about one annotation. Each changes as few lines as it can. */
export function registerDecisionCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('accept', log, async (argument) => decide(services, await choose(services, argument), 'accepted')),
    command('reject', log, async (argument) => decide(services, await choose(services, argument), 'rejected')),
    command('changeLabel', log, async (argument, label) => changeLabel(services, await choose(services, argument), label)),
    command('removeAnnotation', log, async (argument) => remove(services, await choose(services, argument))),
    command('addAnnotation', log, async (_argument, label) => add(services, label)),
    command('undoDecision', log, async () => undo(services)),
  );
}

async function decide(services: Services, chosen: Chosen, status: 'accepted' | 'rejected'): Promise<void> {
  const { document, mark } = chosen;
  const added = await asRecorded(services, chosen);
  await services.sidecars.decide(document.uri, `${status} ${mark.text}`, (yaml) =>
    mark.id === null || yaml === null ? addAnnotation(yaml, { ...added, status }) : decideOn(yaml, mark.id, chosen, status));
  await services.articles.refresh(document);
}

/** To accept words that are others now than those that were annotated is to annotate them as they are. */
function decideOn(yaml: string, id: string, { text, mark }: Chosen, status: 'accepted' | 'rejected'): Decision {
  return status === 'accepted' && mark.state === 'changed' ? setBorders(yaml, id, text, mark) : setStatus(yaml, id, status);
}

async function changeLabel(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { document, mark } = chosen;
  const label = typeof given === 'string' ? given : await pickLabel(labelsLike(mark), mark.label);
  if (label === undefined || label === mark.label) return;
  const added = await asRecorded(services, chosen);
  await services.sidecars.decide(document.uri, `${mark.text}: ${label}`, (yaml) =>
    mark.id === null || yaml === null ? addAnnotation(yaml, { ...added, label, status: 'accepted', was: mark.label }) : setLabel(yaml, mark.id, label));
  await services.articles.refresh(document);
}

async function remove(services: Services, { document, mark }: Chosen): Promise<void> {
  const { id } = mark;
  if (id === null) throw new Error('This suggestion is in no sidecar yet. Reject it to keep it away.');
  await services.sidecars.decide(document.uri, `removed ${mark.text}`, (yaml) => {
    if (yaml === null) return { ok: false, message: 'The sidecar is not there any more.' };
    return removeAnnotation(yaml, id);
  });
  await services.articles.refresh(document);
}

async function add(services: Services, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await services.articles.current(editor.document));
  if (!editor || !view) throw new Error('Open an article of the corpus first.');
  const { document } = editor;
  const text = document.getText();
  const span = trimmed(text, toSpan(document, editor.selection));
  if (span.start === span.end) throw new Error('Select the words to annotate first.');
  if (/(?:\r\n|\r|\n)\s*(?:\r|\n)/.test(text.slice(span.start, span.end))) throw new Error('An annotation stands in one paragraph. Select less.');
  // What is asked below takes time, in which the document may move on; offsets and text must not part.
  const label = typeof given === 'string' ? given : await pickLabel([...NAME_TYPES, ...TIME_TYPES, ...QUANTITY_TYPES], undefined);
  if (label === undefined) return;
  const by = `human:${await annotator(services.configuration)}`;
  await services.sidecars.decide(document.uri, `added ${text.slice(span.start, span.end)}`, (yaml) =>
    addAnnotation(yaml, { file: baseName(document.uri), articleText: text, span, label, kind: kindOfLabel(label) ?? 'name', by, status: 'accepted' }));
  await services.articles.refresh(document);
}

async function undo({ sidecars, articles }: Services): Promise<void> {
  const undone = await sidecars.undo();
  if (!undone) return inform('there is no decision to take back.');
  const article = vscode.workspace.textDocuments.find((document) => Sidecars.uriOf(document.uri).toString() === undone.sidecar.toString());
  if (article) await articles.refresh(article);
}

/** A mark as a sidecar that does not hold it yet would. */
async function asRecorded({ engine }: Services, { document, text, view, mark }: Chosen): Promise<NewAnnotation> {
  const { start, end, label, kind, by, value, unit, modifier, speaker, cue, quotationKind } = mark;
  const { registry } = view.corpus;
  const source = speaker !== undefined && registry.has(speaker) ? { id: speaker } : speaker;
  const place = { file: baseName(document.uri), articleText: text, span: { start, end } };
  // Who is meant is written down where the registry knows them, by what the whole corpus says, as Annotate does.
  const known = mark.entity !== null && registry.size > 0;
  const card = known ? await engine.call('card', { corpus: view.corpus.key, file: view.file, entity: mark.entity ?? '' }).catch(() => null) : null;
  const entity = [card?.id, mark.entity].find((id) => typeof id === 'string' && registry.has(id)) ?? undefined;
  return { ...place, label, kind, by, value, unit, modifier, speaker: source, cue, quotationKind, entity };
}

function labelsLike({ kind, label }: Mark): readonly string[] {
  const labels: readonly string[] = kind === 'name' ? NAME_TYPES : kind === 'time' ? TIME_TYPES : kind === 'quantity' ? QUANTITY_TYPES : [];
  if (labels.length === 0) throw new Error(`A ${kind} has no other label. Reject it, and add what it is instead.`);
  return labels.includes(label) ? labels : [...labels, label];
}

async function pickLabel(labels: readonly string[], current: string | undefined): Promise<string | undefined> {
  const items = labels.map((label) => ({ label: labelName(label), description: label, picked: label === current, detail: label === current ? 'as it is now' : undefined, value: label }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which label?', matchOnDescription: true });
  return picked?.value;
}

/** A selection without the white space at its ends: nobody means it. */
function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

import * as vscode from 'vscode';
import { addAnnotation, type NewAnnotation, removeAnnotation, setLabel, setStatus } from '../../core/annotation/decisions';
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
  const { id } = mark;
  const entity = await registeredEntity(services, chosen);
  await services.sidecars.decide(document.uri, `${status} ${mark.text}`, (yaml) =>
    id === null || yaml === null ? addAnnotation(yaml, { ...asRecorded(chosen), entity, status }) : setStatus(yaml, id, status));
  await services.articles.refresh(document);
}

async function changeLabel(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { document, mark } = chosen;
  const label = typeof given === 'string' ? given : await pickLabel(labelsLike(mark), mark.label);
  if (label === undefined || label === mark.label) return;
  const { id } = mark;
  const entity = await registeredEntity(services, chosen);
  await services.sidecars.decide(document.uri, `${mark.text}: ${label}`, (yaml) =>
    id === null || yaml === null
      ? addAnnotation(yaml, { ...asRecorded(chosen), entity, label, status: 'accepted', was: mark.label })
      : setLabel(yaml, id, label));
  await services.articles.refresh(document);
}

async function remove(services: Services, { document, mark }: Chosen): Promise<void> {
  const { id } = mark;
  if (id === null) throw new Error('This suggestion is in no sidecar yet. Reject it to keep it away.');
  await services.sidecars.decide(document.uri, `removed ${mark.text}`, (yaml) => {
    if (yaml === null) return { ok: false, message: 'it is not there any more.' };
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

/** A suggestion that no sidecar holds yet, as one would. */
function asRecorded({ document, view, mark }: Chosen): NewAnnotation {
  const { start, end, label, kind, by, value, unit, modifier, speaker, cue, quotationKind } = mark;
  const source = speaker !== undefined && view.corpus.registry.has(speaker) ? { id: speaker } : speaker;
  return { file: baseName(document.uri), articleText: document.getText(), span: { start, end }, label, kind, by, value, unit, modifier, speaker: source, cue, quotationKind };
}

/** The registry's id of who is meant, as Annotate would write it; undefined where the registry has none. */
async function registeredEntity({ engine }: Services, { view, mark }: Chosen): Promise<string | undefined> {
  const { registry } = view.corpus;
  if (mark.entity === null || registry.size === 0) return undefined;
  const card = await engine.call('card', { corpus: view.corpus.key, file: view.file, entity: mark.entity });
  return [card?.id, mark.entity].find((id) => id !== undefined && registry.has(id));
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

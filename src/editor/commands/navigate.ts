import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/marks';
import { bySpan } from '../../core/text/span';
import { baseName, exists } from '../workspace/files';
import { Sidecars } from '../workspace/sidecars';
import { toRange } from '../workspace/spans';
import { command, inform } from './run';
import type { Services } from './services';
import { activeArticle, articleUri, choose } from './target';

/** A peek that lists more places than this is no help. */
const MAX_MENTIONS = 2_000;

/** Next/Previous Annotation, Show Sidecar, Show All Mentions, Show Log: ways to look at things. */
export function registerNavigationCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('nextAnnotation', log, async () => step(services, 1)),
    command('previousAnnotation', log, async () => step(services, -1)),
    command('showSidecar', log, async (argument) => showSidecar(services, argument)),
    command('showMentions', log, async (argument) => showMentions(services, argument)),
    command('showLog', log, async () => log.show()),
  );
}

/** To the next annotation that waits for a decision, round the end; where none waits, to the next of any kind. */
async function step({ articles }: Services, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await articles.current(editor.document));
  if (!editor || !view) throw new Error('Open an article of the corpus first.');
  const waiting = view.marks.filter((mark) => mark.status === 'suggested' || mark.status === 'conflict');
  const stops = [...(waiting.length > 0 ? waiting : view.marks)].sort(bySpan);
  const at = { start: editor.document.offsetAt(editor.selection.start), end: editor.document.offsetAt(editor.selection.end) };
  const next = direction > 0 ? (stops.find((mark) => bySpan(mark, at) > 0) ?? stops[0]) : (stops.findLast((mark) => bySpan(mark, at) < 0) ?? stops.at(-1));
  if (!next) return inform('there are no annotations here.');
  select(editor, next);
}

function select(editor: vscode.TextEditor, mark: Mark): void {
  const range = toRange(editor.document, mark);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showSidecar(services: Services, argument: unknown): Promise<void> {
  const article = articleUri(argument) ?? (await activeArticle(services));
  const sidecar = Sidecars.uriOf(article);
  if (!(await exists(sidecar))) {
    inform(`${baseName(article)} has no sidecar yet.`, { title: 'Annotate Article', run: () => vscode.commands.executeCommand('pressmark.annotateArticle', article) });
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const view = editor?.document.uri.toString() === article.toString() ? services.articles.view(editor.document) : undefined;
  const document = await vscode.workspace.openTextDocument(sidecar);
  const offset = editor && view ? document.getText().indexOf(`\n  ${idNear(view.marks, editor) ?? '\0'}:`) : -1;
  const shown = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  if (offset < 0) return;
  const position = document.positionAt(offset + 1);
  shown.selection = new vscode.Selection(position, position);
  shown.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}

/** The recorded annotation at the cursor or the first one after it: the place of the sidecar that the reader is looking at. */
function idNear(marks: readonly Mark[], editor: vscode.TextEditor): string | null {
  const offset = editor.document.offsetAt(editor.selection.active);
  const recorded = marks.filter((mark) => mark.id !== null).sort(bySpan);
  return recorded.find((mark) => mark.end >= offset)?.id ?? null;
}

async function showMentions(services: Services, argument: unknown): Promise<void> {
  const { document, view, mark } = await choose(services, argument);
  if (mark.entity === null) throw new Error('Nobody in particular is meant here.');
  const found = await services.engine.call('mentions', { corpus: view.corpus.key, file: view.file, entity: mark.entity, limit: MAX_MENTIONS });
  const own = found.length > 0 ? found : view.analysis.mentions.filter(({ entity }) => entity === mark.entity).map(({ start, end }) => ({ file: view.file, start, end }));
  const locations: vscode.Location[] = [];
  for (const { file, start, end } of own) {
    const uri = view.corpus.uriOf(file);
    const target = await vscode.workspace.openTextDocument(uri);
    locations.push(new vscode.Location(uri, toRange(target, { start, end })));
  }
  if (found.length === MAX_MENTIONS) inform(`the first ${MAX_MENTIONS} mentions are shown.`);
  await vscode.commands.executeCommand('editor.action.showReferences', document.uri, document.positionAt(mark.start), locations);
}

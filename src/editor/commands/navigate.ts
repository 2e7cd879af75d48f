import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { bySpan, type Span } from '../../core/text/span';
import { entityOf } from '../features/describedMarks';
import { baseName, exists } from '../workspace/files';
import { locationsOf } from '../workspace/places';
import { Sidecars } from '../workspace/sidecars';
import { toRange, toSpan } from '../workspace/spans';
import { inform } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { activeArticle, articleUri, asTarget, chooseMention } from './target';

/** A peek that lists more places than this is no help. */
const MAX_MENTIONS = 2_000;

/** Next/Previous Annotation, Show Sidecar, Show All Mentions, Show Log: ways to look at things. */
export function registerNavigationCommands(services: Services): vscode.Disposable {
  const { log } = services;
  const walk = new Walk();
  return vscode.Disposable.from(
    command('nextAnnotation', log, async () => walk.step(services, 1)),
    command('previousAnnotation', log, async () => walk.step(services, -1)),
    command('showSidecar', log, async (argument) => showSidecar(services, argument)),
    command('showMentions', log, async (argument) => showMentions(services, argument)),
    command('showPlace', log, async (argument) => showPlace(argument)),
    command('showLog', log, async () => log.show()),
  );
}

/** Steps from one annotation to the next; of two at the same words, from the one to the other. */
class Walk {
  private last: string | undefined;

  /** To the next annotation that waits for a decision, round the end; where none waits, to the next of any kind. */
  async step({ articles }: Services, direction: 1 | -1): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const view = editor && (await articles.current(editor.document));
    if (!editor || !view) throw new Error('Open an article of the corpus first.');
    const waiting = view.marks.filter((mark) => mark.status === 'suggested' || mark.status === 'conflict');
    const stops = [...(waiting.length > 0 ? waiting : view.marks)].sort(bySpan);
    const next = this.next(stops, toSpan(editor.document, editor.selection), direction);
    if (!next) return inform('there are no annotations here.');
    this.last = keyOf(next);
    select(editor, next);
  }

  private next(stops: readonly Mark[], at: Span, direction: 1 | -1): Mark | undefined {
    const selected = stops.filter((mark) => mark.start === at.start && mark.end === at.end);
    const from = selected.find((mark) => keyOf(mark) === this.last) ?? selected[0];
    if (from) return stops.at((stops.indexOf(from) + direction) % stops.length);
    // With nothing selected the annotation that begins at the cursor is the next one.
    const empty = at.start === at.end;
    if (direction > 0) return stops.find((mark) => (empty ? mark.start >= at.start : bySpan(mark, at) > 0)) ?? stops[0];
    return stops.findLast((mark) => mark.start < at.start) ?? stops.at(-1);
  }
}

function keyOf({ start, end, kind, label }: Mark): string {
  return `${start}:${end}:${kind}:${label}`;
}

function select(editor: vscode.TextEditor, mark: Span): void {
  const range = toRange(editor.document, mark);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a card's link leads: a place of an article. */
async function showPlace(argument: unknown): Promise<void> {
  const target = asTarget(argument);
  if (!target) throw new Error('There is no such place.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true));
  select(await vscode.window.showTextDocument(document), target);
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

/** @returns the places that are listed */
async function showMentions(services: Services, argument: unknown): Promise<readonly vscode.Location[]> {
  const { document, view, mark } = await chooseMention(services, argument);
  const meant = entityOf(mark, view.marks);
  if (meant === null) throw new Error('Nobody in particular is meant here.');
  const { corpus, file } = view;
  const found = await services.engine.call('references', { corpus: corpus.key, file, entity: meant, limit: MAX_MENTIONS });
  // An article that could not be looked up says itself whom it mentions.
  const own = view.analysis.mentions.filter(({ entity }) => entity === meant).map((mention) => new vscode.Location(document.uri, toRange(document, mention)));
  const locations = found.places.length > 0 ? await locationsOf(services.articles, services.log, corpus, found.places) : own;
  if (found.total > locations.length) inform(`the first ${locations.length} of ${found.total} mentions are shown.`);
  await vscode.commands.executeCommand('editor.action.showReferences', document.uri, document.positionAt(mark.start), locations);
  return locations;
}

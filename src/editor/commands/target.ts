import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { AnnotationTarget } from '../features/commandLink';
import { meantAt, withDescribed } from '../features/describedMarks';
import { markAt } from '../features/markAt';
import type { Corpus } from '../workspace/corpus';
import type { ArticleView } from '../workspace/articles';
import type { Span } from '../../core/text/span';
import { baseName } from '../workspace/files';
import { isMissing } from '../workspace/listing';
import { toSpan } from '../workspace/spans';
import type { Services } from './services';

/** What a command on an annotation works on. */
export interface Chosen {
  readonly document: vscode.TextDocument;
  /** Of the document as it was when the user chose; it may move on while the user is asked something. */
  readonly view: ArticleView;
  readonly mark: Mark;
}

/** Reads a command's argument; anything else than a target (a menu's, a key's) is undefined. */
export function asTarget(argument: unknown): AnnotationTarget | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { uri, id, start, end, label } = argument as Partial<AnnotationTarget>;
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  return { uri, id: typeof id === 'string' ? id : null, start, end, label };
}

/** The file that a command was called on: from the Explorer, an editor's title, the tree of sources, or a hover card. */
export function articleUri(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const target = asTarget(argument);
  if (target) return vscode.Uri.parse(target.uri, true);
  const node = argument as { corpus?: Corpus; file?: string } | undefined | null;
  return typeof node?.file === 'string' && node.corpus ? node.corpus.uriOf(node.file) : undefined;
}

export const NO_ARTICLE = 'This is not an article of a corpus. List it in INDEX.md, or run “Annotate This File”.';

/** @throws Error where the active editor shows no article */
export async function activeArticle({ articles }: Services): Promise<vscode.Uri> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !(await articles.current(document))) throw new Error(NO_ARTICLE);
  return document.uri;
}

/**
 * The article that a link names, else the active editor's, as it is now.
 * @throws Error where there is none
 */
export async function articleDocument({ articles }: Services, argument: unknown): Promise<{ readonly document: vscode.TextDocument; readonly view: ArticleView }> {
  const target = asTarget(argument);
  const document = target ? await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true)) : vscode.window.activeTextEditor?.document;
  const view = document && (await articles.current(document));
  if (!document || !view) throw new Error('Open an article of the corpus first.');
  return { document, view };
}

/**
 * The annotation that a link names, else the one at the cursor.
 * @param kind of which it has to be: the cursor may be on a name in a quotation
 * @throws Error where there is none
 */
export async function choose(services: Services, argument: unknown, kind?: Mark['kind']): Promise<Chosen> {
  const { document, view } = await articleDocument(services, argument);
  await mustBeThere(document);
  const target = asTarget(argument);
  const ofKind = (marks: readonly Mark[]): readonly Mark[] => (kind === undefined ? marks : marks.filter((mark) => mark.kind === kind));
  const mark = target ? find(ofKind(await withDescribed(services.engine, view)), target) : atCursor(document, (selection, cursor) => markAt(ofKind(view.marks), selection, cursor));
  if (!mark && kind !== undefined && !target) throw new Error(`There is no ${KINDS[kind]} at the cursor.`);
  if (!mark) throw new Error(target ? 'This annotation is not there any more.' : 'There is no annotation at the cursor.');
  return { document, view, mark };
}

/**
 * The mention that a link names, else the one at the cursor: where somebody is meant, also by an office alone.
 * @throws Error where there is none
 */
export async function chooseMention(services: Services, argument: unknown): Promise<Chosen> {
  if (asTarget(argument)) return choose(services, argument);
  const { document, view } = await articleDocument(services, argument);
  await mustBeThere(document);
  const mark = await atCursor(document, (selection, cursor) => meantAt(services.engine, view, selection, cursor));
  if (!mark) throw new Error('There is no name at the cursor.');
  return { document, view, mark };
}
const KINDS: Readonly<Record<Mark['kind'], string>> = { name: 'name', time: 'date', quantity: 'amount', quotation: 'quotation' };

/** An editor goes on showing what another program deleted; who decides on it would get a sidecar of nothing. @throws Error where it is gone */
export async function mustBeThere({ uri, isDirty }: vscode.TextDocument): Promise<void> {
  if (!isDirty && (await isMissing(uri))) throw new Error(`${baseName(uri)} is not there any more.`);
}

function find(marks: readonly Mark[], { id, start, end, label }: AnnotationTarget): Mark | undefined {
  if (id !== null) return marks.find((mark) => mark.id === id);
  return marks.find((mark) => mark.start === start && mark.end === end && mark.label === label);
}

function atCursor<T>(document: vscode.TextDocument, find: (selection: Span, cursor: number) => T): T | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? find(toSpan(document, editor.selection), document.offsetAt(editor.selection.active)) : undefined;
}

import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import type { TextEdit } from '../../core/text/edits';

/** The only place where core's offsets (UTF-16 code units into a document's text) meet the editor's positions. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(({ text, ...span }) => vscode.TextEdit.replace(toRange(document, span), text)));
  return edit;
}

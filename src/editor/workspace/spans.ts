import * as vscode from 'vscode';
import type { TextSource } from '../../core/annotation/anchoring/follow';
import { LineIndex } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { TextEdit } from '../../core/text/edits';

/** The only place where core's offsets (UTF-16 code units into a document's text) meet the editor's positions. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Ranges in a text that need not be open. */
export class Ranges {
  private readonly lines: LineIndex;

  constructor(text: string) {
    this.lines = new LineIndex(text);
  }

  of({ start, end }: Span): vscode.Range {
    const from = this.lines.positionAt(start);
    const to = this.lines.positionAt(end);
    return new vscode.Range(from.line, from.character, to.line, to.character);
  }
}

/** A document's text, read as far as it is asked for. */
export function asSource(document: vscode.TextDocument): TextSource {
  const { end } = document.lineAt(document.lineCount - 1).range;
  return { length: document.offsetAt(end), slice: (from, to) => document.getText(toRange(document, { start: from, end: to })) };
}

export function toEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(({ text, ...span }) => vscode.TextEdit.replace(toRange(document, span), text)));
  return edit;
}

import * as vscode from 'vscode';
import type { TextSource } from '../../core/annotation/anchoring/follow';
import { LineIndex } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { TextEdit } from '../../core/text/edits';
import type { Alignment } from './alignment';

/** The only place where core's offsets (UTF-16 code units into a document's text) meet the editor's positions. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Ranges in a text that need not be open; where it is, and its editor shows it differently, in what is shown. */
export class Ranges {
  private readonly lines: LineIndex;

  constructor(text: string, private readonly alignment: Alignment | null = null) {
    this.lines = new LineIndex(alignment?.shown ?? text);
  }

  of(span: Span): vscode.Range {
    const { start, end } = this.alignment?.toShown(span) ?? span;
    const from = this.lines.positionAt(start);
    const to = this.lines.positionAt(end);
    return new vscode.Range(from.line, from.character, to.line, to.character);
  }
}

/** Length of a document's text, without making that text of its lines. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** A document's text, read as far as it is asked for. */
export function asSource(document: vscode.TextDocument): TextSource {
  return { length: lengthOf(document), slice: (from, to) => document.getText(toRange(document, { start: from, end: to })) };
}

export function toEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(({ text, ...span }) => vscode.TextEdit.replace(toRange(document, span), text)));
  return edit;
}

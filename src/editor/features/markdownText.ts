import * as vscode from 'vscode';

/**
 * Text from an article as Markdown that shows it as it is: one line, nothing in it a link, an icon or HTML. The editor's own escaping, but with
 * spaces at which lines can be broken.
 */
export function asMarkdown(text: string): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Bidi_Control}/gu, '').trim();
  return new vscode.MarkdownString('', true).appendText(flat.replaceAll('&', '&amp;')).value.replaceAll('&nbsp;', ' ');
}

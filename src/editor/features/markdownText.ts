import * as vscode from 'vscode';
import { isolated, oneLine } from '../../core/text/visible';

/** A card is read at a glance; what is longer stands in the file. */
const LONGEST = 600;

/**
 * Text from a file as Markdown that shows it as it is: one line, nothing in it a link, an icon or HTML. The editor's own escaping, but with
 * spaces at which lines can be broken; and what the editor would take for a tag or an address (`<`, `https://`, `www.`, `@`) escaped, too.
 */
export function asMarkdown(text: string): string {
  const line = isolated(oneLine(text, LONGEST)).replaceAll('&', '&amp;');
  const escaped = new vscode.MarkdownString('', true).appendText(line).value.replaceAll('&nbsp;', ' ');
  return escaped.replace(/[<@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

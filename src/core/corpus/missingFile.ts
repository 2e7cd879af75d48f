import { applyEdits, type TextEdit } from '../text/edits';
import { nearest } from '../text/nearest';
import { escapeMarkdown } from './markdownText';
import { encodeHref } from './paths';
import { readIndex } from './readIndex';
import type { Roster, RosterEntry } from './roster';

/** A way to put INDEX.md right where it lists a file that is not there. */
export type MissingFileFix =
  | { readonly kind: 'renamed'; readonly to: string; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'removed'; readonly edits: readonly TextEdit[] };

/**
 * What can be done about a listed article that is not there: name the file that is meant, or list it no more. Only what leaves every other
 * entry as it is; none where the page has it in a form that a person has to edit.
 * @param unlisted articles of the folder that the page does not list: the file may be one of them under another name
 */
export function missingFileFixes(markdown: string, file: string, unlisted: readonly string[]): MissingFileFix[] {
  const roster = readIndex(markdown);
  const entry = roster.entries.find((candidate) => candidate.file === file);
  if (entry === undefined) return [];
  const renamed = nearest(file, unlisted).map((to) => ({ kind: 'renamed' as const, to, edits: renaming(markdown, entry, to) }));
  const removed = { kind: 'removed' as const, edits: removal(markdown, roster, entry) };
  const becomes = (edits: readonly TextEdit[], files: readonly string[]): boolean => edits.length > 0 && same(files, readIndex(applyEdits(markdown, edits)));
  return [
    ...renamed.filter(({ to, edits }) => becomes(edits, roster.entries.map((each) => (each === entry ? to : each.file)))),
    ...[removed].filter(({ edits }) => becomes(edits, roster.entries.flatMap((each) => (each === entry ? [] : [each.file])))),
  ];
}

function same(files: readonly string[], { entries }: Roster): boolean {
  return entries.length === files.length && entries.every(({ file }, at) => file === files[at]);
}

/** The name in the link's address, and in its words where these are the name. */
function renaming(markdown: string, { file, href, fileSpan: { start, end } }: RosterEntry, to: string): TextEdit[] {
  const written = markdown.slice(start, end);
  const isLink = /^[[<]/.test(written);
  const at = written.lastIndexOf(href);
  if (at < 0) return [];
  const address = { start: start + at, end: start + at + href.length, text: isLink ? encodeHref(to) : to };
  const words = [file, escapeMarkdown(file)].find((name) => written.startsWith(`[${name}]`));
  return words === undefined ? [address] : [{ start: start + 1, end: start + 1 + words.length, text: escapeMarkdown(to) }, address];
}

/** The lines of a row or an item. What stands under a heading is text, which is for a person to keep or take out. */
function removal(markdown: string, { listings }: Roster, entry: RosterEntry): TextEdit[] {
  const listing = listings.find(({ entries }) => entries.some(({ start, file }) => start === entry.start && file === entry.file));
  if (listing === undefined || listing.kind === 'headings') return [];
  const start = Math.max(markdown.lastIndexOf('\n', entry.start - 1), markdown.lastIndexOf('\r', entry.start - 1)) + 1;
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = entry.end;
  const end = entry.end + (rest.exec(markdown)?.[0].length ?? 0);
  return [{ start, end, text: '' }];
}

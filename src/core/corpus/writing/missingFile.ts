import { applyEdits, type TextEdit } from '../../text/edits';
import { nearest } from '../../text/nearest';
import { readIndex } from '../reading/readIndex';
import { renameEntries } from './renameInIndex';
import type { Roster, RosterEntry } from '../roster';

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
  const renamed = nearest(file, unlisted).map((to) => ({ kind: 'renamed' as const, to, edits: renameEntries(markdown, [{ from: file, to }]) ?? [] }));
  const removed = { kind: 'removed' as const, edits: removal(markdown, roster, entry) };
  return [
    ...renamed.filter(({ edits }) => edits.length > 0),
    ...[removed].filter(({ edits }) => edits.length > 0 && lists(applyEdits(markdown, edits), roster.entries.filter((each) => each !== entry))),
  ];
}

function lists(markdown: string, expected: readonly RosterEntry[]): boolean {
  const { entries } = readIndex(markdown);
  return entries.length === expected.length && entries.every(({ file }, at) => file === expected[at]?.file);
}

/** The lines of a row or an item. What stands under a heading is text, which is for a person to keep or take out. */
function removal(markdown: string, { listings }: Roster, entry: RosterEntry): TextEdit[] {
  const listing = listings.find(({ entries }) => entries.some(({ start, file }) => start === entry.start && file === entry.file));
  if (listing === undefined || listing.kind === 'headings') return [];
  const start = Math.max(markdown.lastIndexOf('\n', entry.start - 1), markdown.lastIndexOf('\r', entry.start - 1)) + 1;
  return [{ start, end: lineEnd(markdown, entry.end), text: '' }];
}

/** Behind the line break. */
function lineEnd(markdown: string, from: number): number {
  const next = /\r\n|\r|\n/g;
  next.lastIndex = from;
  return next.exec(markdown) === null ? markdown.length : next.lastIndex;
}

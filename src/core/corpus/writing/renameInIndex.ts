import { applyEdits, type TextEdit } from '../../text/edits';
import { referenceKey } from '../markdown/markdown';
import { escapeMarkdown } from '../markdown/markdownText';
import { baseName, encodeHref } from '../paths';
import { readIndex } from '../reading/readIndex';
import type { Roster, RosterEntry } from '../roster';

/** A file's old and new path, relative to the folder of INDEX.md, with forward slashes. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that let INDEX.md list files under their new paths: the destination of the link, or the name that stands in a code span or bare;
 * and the words of a link that are the old name. Every other byte stays.
 * @returns null where a listing is written in a way in which it cannot be renamed without changing anything else
 */
export function renameEntries(markdown: string, renames: readonly Rename[]): TextEdit[] | null {
  const targets = new Map(renames.map(({ from, to }) => [from, to]));
  const before = readIndex(markdown);
  const edits = new Map<number, TextEdit>();
  for (const entry of before.entries) {
    const to = targets.get(entry.file);
    // Several entries may share one definition of a link.
    for (const edit of to === undefined ? [] : renamed(markdown, entry, to)) edits.set(edit.start, edit);
  }
  const made = [...edits.values()];
  return listsInstead(before, readIndex(applyEdits(markdown, made)), targets) ? made : null;
}

function renamed(markdown: string, { fileSpan, href, file }: RosterEntry, to: string): TextEdit[] {
  const written = markdown.slice(fileSpan.start, fileSpan.end);
  const words = /^\[([^[\]]*)\]/.exec(written);
  if (words === null) return replaced(fileSpan.start, written, href, like(href, file, to) ?? to);
  const named = like(words[1] ?? '', file, to);
  const edits = named === null ? [] : [{ start: fileSpan.start + 1, end: fileSpan.start + words[0].length - 1, text: named }];
  if (written.charAt(words[0].length) === '(') {
    const open = fileSpan.start + words[0].length;
    return [...edits, ...replaced(open, markdown.slice(open, fileSpan.end), href, destination(markdown, open, href, to))];
  }
  const label = /^\[([^[\]]+)\]$/.exec(written.slice(words[0].length))?.[1] ?? words[1] ?? '';
  // The words of a link that are its label lead nowhere if they change.
  return [...(referenceKey(label) === referenceKey(words[1] ?? '') ? [] : edits), ...definition(markdown, label, href, to)];
}

function replaced(start: number, written: string, old: string, text: string): TextEdit[] {
  const at = written.indexOf(old);
  return at < 0 ? [] : [{ start: start + at, end: start + at + old.length, text }];
}

/** Where a link by reference says where it leads. */
function definition(markdown: string, label: string, href: string, to: string): TextEdit[] {
  for (const match of markdown.matchAll(/^ {0,3}\[([^[\]\n]{1,999})\]:[ \t]*/gm)) {
    const start = match.index + match[0].length;
    const line = markdown.slice(start, start + href.length + 1);
    if (referenceKey(match[1] ?? '') === referenceKey(label)) return replaced(start, line, href, destination(markdown, start, href, to));
  }
  return [];
}

/** A destination in the manner of the old one: in angle brackets as the path is, else percent-encoded; with `./` before it or not. */
function destination(markdown: string, from: number, old: string, to: string): string {
  const lead = /^(?:\.\/)?/.exec(old)?.[0] ?? '';
  const at = markdown.indexOf(old, from);
  return lead + (markdown.charAt(at - 1) === '<' && !/[<>\\\n]/.test(to) ? to : encodeHref(to));
}

/** The new name for words that are the old one: with its folder or without, with its ending or without. Null where they say something else. */
function like(words: string, file: string, to: string): string | null {
  const bare = (path: string): string => path.replace(/\.[^./]*$/, '');
  for (const form of [(path: string) => path, baseName, bare, (path: string) => bare(baseName(path))]) {
    if (form(file) === words || escapeMarkdown(form(file)) === words) return escapeMarkdown(form(to));
  }
  return null;
}

/** Whether a list says the same as another but for the new paths. */
function listsInstead(before: Roster, after: Roster, targets: ReadonlyMap<string, string>): boolean {
  const said = ({ entries }: Roster, path: (file: string) => string): string[] => entries.map(({ file, date, source, url, notes, groups }) =>
    JSON.stringify([path(file), date, source, url, notes, groups]));
  const [old, now] = [said(before, file => targets.get(file) ?? file), said(after, file => file)];
  return old.length === now.length && old.every((entry, at) => entry === now[at]);
}

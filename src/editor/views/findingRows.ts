import { isolated, oneLine } from '../../core/text/visible';
import type { FoundArticle, FoundHit } from '../engine/find';

/** No window is wider. */
const LONGEST = 300;
/** How much of a sentence stands before the place that was found: more would push it out of a narrow view. */
const BEFORE = 40;

/** A sentence as a row has it: one line of plain text, and what of it is set off. */
export interface SentenceRow {
  readonly label: string;
  readonly highlights: readonly (readonly [number, number])[];
}

/** @param at where in the sentence the place stands that has to be seen */
export function sentenceRow({ sentence, marks, at }: Pick<FoundHit, 'sentence' | 'marks' | 'at'>): SentenceRow {
  const from = startOfShown(sentence, at);
  const sorted = marks.filter(({ start }) => start >= from).sort((a, b) => a.start - b.start || b.end - a.end);
  let label = from > 0 ? '…' : '';
  const highlights: [number, number][] = [];
  let done = from;
  const add = (end: number, isMark: boolean): void => {
    const start = label.length;
    label += piece(sentence.slice(done, end), start === 0 || label.endsWith(' '));
    if (isMark && label.length > start) highlights.push([start, label.length]);
    done = end;
  };
  for (const { start, end } of sorted) {
    if (start < done) continue; // inside of another
    add(start, false);
    add(end, true);
    if (label.length > LONGEST) break;
  }
  if (label.length <= LONGEST) add(sentence.length, false);
  const shown = isolated(label.trimEnd());
  const moved = shown.startsWith('\u2068') && !label.startsWith('\u2068') ? 1 : 0;
  return { label: shown, highlights: highlights.map(([start, end]) => [start + moved, end + moved]) };
}

/** Its file, headline, publisher and day, beside its results. */
export function articleRow({ file, headline, source, published, count }: Omit<FoundArticle, 'hits'>): { readonly label: string; readonly description: string; readonly tooltip: string } {
  const parts = [source, published?.slice(0, 'YYYY-MM-DD'.length)].flatMap((part) => (part ? [inRow(part)] : []));
  const label = inRow(headline ?? file);
  return { label, description: [String(count), ...parts].join(' · '), tooltip: [inRow(file), label, ...parts, counted(count, 'result')].join('\n') };
}

export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Words of a file, or a query, as they may stand in a row. */
export function inRow(text: string): string {
  return isolated(oneLine(text, LONGEST));
}

function startOfShown(sentence: string, at: number): number {
  if (at <= BEFORE + 20) return 0;
  const space = sentence.slice(at - BEFORE, at).search(/\s/);
  return space < 0 ? at : at - BEFORE + space + 1;
}

/** A part of a line, whose white space at the ends stays, once. */
function piece(text: string, isBehindSpace: boolean): string {
  const line = oneLine(text, LONGEST);
  const before = /^\s/.test(text) && !isBehindSpace ? ' ' : '';
  return line === '' ? before : `${before}${line}${/\s$/.test(text) ? ' ' : ''}`;
}

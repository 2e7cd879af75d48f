import { Kind, lexiconKey } from '../../core/recognition/names/lexicon';
import type { Reading } from '../../core/recognition/names/tagger/reading';
import { CLASSES, OUTSIDE, Part, tagOf, type NameClass } from '../../core/recognition/names/tagger/tags';
import type { Words } from '../../core/recognition/names/tagger/words';
import { PORTFOLIOS, TITLE_HEADS, TITLE_MODIFIERS } from '../../core/recognition/names/words/titles';
import type { LabelledText } from './labelledText';

/**
 * Of every place of a reading the tags that it may have, as bits. Where a set does not mark a class, what may be a name of it may have its
 * tags as well: a word that is no name there teaches nothing about it.
 */
export function allowedTags(reading: Reading, words: Words, { names, marks }: LabelledText): Int32Array {
  const allowed = new Int32Array(reading.word.length).fill(1 << OUTSIDE);
  if (!marks.has('NORP')) allowGroups(reading, words, allowed);
  if (!marks.has('MISC')) allowOthers(reading, allowed);
  if (!marks.has('TITLE')) {
    allowTitles(reading, words, allowed);
    allowCompounds(reading, words, allowed);
  }
  let next = 0;
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    const last = reading.last[sentence] as number;
    for (let at = reading.first[sentence] as number; at < last; at++) {
      while (next < names.length && (names[next] as { end: number }).end <= (reading.start[at] as number)) next++;
      const name = names[next];
      if (!name || name.start >= (reading.end[at] as number)) continue;
      let end = at + 1;
      while (end < last && (reading.start[end] as number) < name.end) end++;
      if (name.nameClass === null) allowed.fill((1 << OUTSIDE) | bitsOf('NORP') | bitsOf('MISC'), at, end);
      else markName(allowed, at, end, name.nameClass);
      at = end - 1;
    }
  }
  return allowed;
}

function bitsOf(nameClass: NameClass): number {
  return 0xf << tagOf(CLASSES.indexOf(nameClass), Part.Begin);
}

function allow(allowed: Int32Array, at: number, bits: number): void {
  allowed[at] = (allowed[at] as number) | bits;
}

function allowGroups(reading: Reading, words: Words, allowed: Int32Array): void {
  for (let at = 0; at < allowed.length; at++) if ((words.kinds[reading.word[at] as number] as number) & Kind.Group) allow(allowed, at, bitsOf('NORP'));
}

/** Other names stand in stretches of capitals. */
function allowOthers(reading: Reading, allowed: Int32Array): void {
  for (let at = 0; at < allowed.length; at++) if ((reading.runFirst[at] as number) >= 0) allow(allowed, at, bitsOf('MISC'));
}

const TITLE_PARTS = [TITLE_HEADS, TITLE_MODIFIERS, PORTFOLIOS, new Set(['state', 'staff', 'exchequer'])];
const TITLE_JOINERS = new Set(['of', 'for', 'and', '-', '&']);

function allowTitles(reading: Reading, words: Words, allowed: Int32Array): void {
  const written = (at: number): string => words.written[reading.word[at] as number] as string;
  const isPart = (at: number): boolean => TITLE_PARTS.some((part) => part.has(lexiconKey(written(at))));
  for (let at = 1; at + 1 < allowed.length; at++) {
    if (isPart(at) || (TITLE_JOINERS.has(written(at)) && isPart(at - 1) && isPart(at + 1))) allow(allowed, at, bitsOf('TITLE'));
  }
}

/** Sets that are not the project's own have “Exland-led” as one word, and no name in it. */
function allowCompounds(reading: Reading, words: Words, allowed: Int32Array): void {
  const isGlued = (at: number): boolean => (reading.end[at] as number) === (reading.start[at + 1] as number);
  for (let at = 0; at + 1 < allowed.length; at++) {
    if (words.written[reading.word[at + 1] as number] !== '-' || !isGlued(at) || !isGlued(at + 1)) continue;
    for (const nameClass of CLASSES) allow(allowed, at, 1 << tagOf(CLASSES.indexOf(nameClass), Part.Unit));
  }
}

function markName(allowed: Int32Array, at: number, end: number, nameClass: NameClass): void {
  const tag = (part: Part): number => 1 << tagOf(CLASSES.indexOf(nameClass), part);
  if (end === at + 1) allowed[at] = tag(Part.Unit);
  else {
    allowed.fill(tag(Part.Inside), at, end);
    allowed[at] = tag(Part.Begin);
    allowed[end - 1] = tag(Part.Last);
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Kind, lexiconKey } from '../core/recognition/names/lexicon';
import { tokenise } from '../core/text/tokens';
import type { LexiconBuilder } from './lexiconBuilder';

interface AnnotatedRecord {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly coarse: string | null }[];
}

/** How often a word was seen, and how. */
interface Counts {
  lower: number;
  capital: number;
  personFirst: number;
  personLast: number;
  organisation: number;
  place: number;
}

/** Counts below this say nothing. */
const MIN_COUNT = 3;
/** Social media write anything in any case, and a list of abstracts is no news. */
const LEFT_OUT = /^(?:wnut|crossner_science)/;

/** Adds what annotated texts show of single words: which are written in lower case, which begin or end names of people, and so on. */
export function addAnnotatedWords(builder: LexiconBuilder, folder: string): void {
  const words = new Map<string, Counts>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl.gz') || LEFT_OUT.test(file)) continue;
    for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
      if (line !== '') countRecord(words, JSON.parse(line) as AnnotatedRecord);
    }
  }
  for (const [word, counts] of words) {
    const kinds = kindsOf(counts);
    if (kinds !== 0 && /^[\p{L}'-]+$/u.test(word) && word.length > 1) builder.add(word, kinds);
  }
}

function countRecord(words: Map<string, Counts>, record: AnnotatedRecord): void {
  const spans = [...record.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  for (const token of tokenise(record.text)) {
    if (token.kind !== 'word') continue;
    while (next < spans.length && (spans[next]?.end ?? 0) <= token.start) next++;
    const written = record.text.slice(token.start, token.end);
    const counts = countsFor(words, lexiconKey(written));
    if (written === written.toLowerCase()) {
      counts.lower++;
      continue;
    }
    counts.capital++;
    const span = spans[next];
    if (!span || span.start > token.start) continue;
    if (span.coarse === 'PER') countPerson(counts, span.start === token.start, span.end === token.end);
    if (span.coarse === 'ORG') counts.organisation++;
    if (span.coarse === 'LOC') counts.place++;
  }
}

function countPerson(counts: Counts, isFirst: boolean, isLast: boolean): void {
  if (isFirst && !isLast) counts.personFirst++;
  if (isLast) counts.personLast++;
}

function countsFor(words: Map<string, Counts>, key: string): Counts {
  const known = words.get(key);
  if (known) return known;
  const fresh: Counts = { lower: 0, capital: 0, personFirst: 0, personLast: 0, organisation: 0, place: 0 };
  words.set(key, fresh);
  return fresh;
}

function kindsOf(counts: Counts): number {
  let kinds = 0;
  if (counts.lower >= 2 && counts.lower >= counts.capital * 0.15) kinds |= Kind.Common;
  if (counts.capital < MIN_COUNT) return kinds;
  const share = (count: number): number => count / counts.capital;
  if (counts.personFirst >= MIN_COUNT && share(counts.personFirst) >= 0.5) kinds |= Kind.Forename;
  if (counts.personLast >= MIN_COUNT && share(counts.personLast) >= 0.4) kinds |= Kind.Surname;
  if (counts.organisation >= MIN_COUNT && share(counts.organisation) >= 0.7) kinds |= Kind.OrganisationWord;
  if (counts.place >= MIN_COUNT && share(counts.place) >= 0.7) kinds |= Kind.PlaceWord;
  return kinds;
}

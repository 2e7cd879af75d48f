import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Kind, lexiconKey } from '../core/recognition/names/lexicon';
import { tokenise } from '../core/text/tokens';
import type { LexiconBuilder } from './lexiconBuilder';

/** How often a word was seen, and how. */
interface Counts {
  lower: number;
  capital: number;
}

/** Social media write anything in any case, and a list of abstracts is no news. */
const LEFT_OUT = /^(?:wnut|crossner_science)/;
/** A common word is written small at least so often, and in such a share of its capitals. */
const LEAST = 2;
const LEAST_SHARE = 0.15;

/** Adds the words that texts write in small letters. */
export function addCommonWords(builder: LexiconBuilder, folder: string): void {
  const words = new Map<string, Counts>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl.gz') || LEFT_OUT.test(file)) continue;
    for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
      if (line !== '') countWords(words, (JSON.parse(line) as { readonly text: string }).text);
    }
  }
  for (const [word, { lower, capital }] of words) {
    if (lower >= LEAST && lower >= capital * LEAST_SHARE && /^[\p{L}'-]+$/u.test(word) && word.length > 1) builder.add(word, Kind.Common);
  }
}

function countWords(words: Map<string, Counts>, text: string): void {
  for (const token of tokenise(text)) {
    if (token.kind !== 'word') continue;
    const written = text.slice(token.start, token.end);
    const key = lexiconKey(written);
    const counts = words.get(key) ?? { lower: 0, capital: 0 };
    words.set(key, counts);
    if (written === written.toLowerCase()) counts.lower++;
    else counts.capital++;
  }
}

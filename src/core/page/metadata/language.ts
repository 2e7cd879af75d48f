import type { Span } from '../../text/span';
import { LANGUAGES, STOPWORDS, type Language } from '../stopwords';
import { HashTable } from '../reading/hashTable';
import { hashOf, SEED, step } from '../reading/wordHash';

/** Words read before the language is decided, and the fewest that decide it. */
const SAMPLE = 200;
const FEWEST_WORDS = 8;
/** The longest stretch of one passage that is read. */
const LONGEST = 1200;
/** The share of a language's function words below which a text is in none of the known languages. */
const LEAST_DENSITY = 0.18;
/** How far the best language must be ahead of the next. */
const LEAD = 1.15;
/** Letters by which a script decides the language, and the share of all letters that they need. */
const FEWEST_LETTERS = 20;
const SCRIPT_SHARE = 0.5;

/** Scripts that one language of the press is written in, or that function words do not tell apart; by the code points of their letters. */
const SCRIPTS: readonly { readonly language: string; readonly first: number; readonly last: number }[] = [
  { language: 'he', first: 0x0590, last: 0x05ff },
  { language: 'ar', first: 0x0600, last: 0x06ff },
  { language: 'hi', first: 0x0900, last: 0x097f },
  { language: 'bn', first: 0x0980, last: 0x09ff },
  { language: 'ta', first: 0x0b80, last: 0x0bff },
  { language: 'te', first: 0x0c00, last: 0x0c7f },
  { language: 'th', first: 0x0e00, last: 0x0e7f },
  { language: 'ka', first: 0x10a0, last: 0x10ff },
  { language: 'hy', first: 0x0530, last: 0x058f },
  { language: 'ja', first: 0x3040, last: 0x30ff },
  { language: 'zh', first: 0x4e00, last: 0x9fff },
  { language: 'ko', first: 0xac00, last: 0xd7a3 },
];
const [HEBREW_FIRST, ARABIC, KANA, HAN] = [0x0530, 1, 9, 10];
/** Kana among Chinese characters make a text Japanese: its particles and endings are written in them. */
const KANA_SHARE = 0.1;
/** Letters that Persian, Urdu or Pashto write and Arabic does not: with them the script does not say which language it is. */
const NOT_ARABIC = /[پچژگٹڈڑںےکی]/;
/** Of two languages that share most function words, the words that only one has decide: at least so many, and so many times the other's. */
const FEWEST_OWN = 2;
const OWN_LEAD = 2;

/** The language of the passages by their script or the function words in them, as ISO 639-1, or null where none of the known languages is clear. */
export function detectLanguage(text: string, passages: readonly Span[]): string | null {
  const known: number[] = [];
  let words = 0;
  let sampled = '';
  for (const passage of passages) {
    if (words >= SAMPLE || sampled.length >= LONGEST) break;
    const sample = text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST)).toLowerCase();
    sampled += sample;
    words += readWords(sample, known);
  }
  return languageOfScript(sampled) ?? (words < FEWEST_WORDS ? null : clearWinner(known, words));
}

/** `STOPWORDS` by the words' hashes, so that no word need be cut out of the text. */
const LANGUAGES_OF = new HashTable(STOPWORDS.size);
for (const [word, languages] of STOPWORDS) LANGUAGES_OF.set(hashOf(word), languages);

/** Looks the words of a folded sample up; gives how many there are. */
function readWords(sample: string, known: number[]): number {
  let words = 0;
  for (let at = 0; at < sample.length; at++) {
    const start = at;
    let hash = SEED;
    for (let code = sample.charCodeAt(at); at < sample.length && isLetter(code); code = sample.charCodeAt(++at)) hash = step(hash, code);
    if (at === start) continue;
    words++;
    const languages = LANGUAGES_OF.get(hash);
    if (languages !== 0) known.push(languages);
  }
  return words;
}

/** Letters and the marks on them, by code unit: enough to tell words apart. */
function isLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x303f);
}

/** A letter that may be of one of the scripts: most texts of the press in Latin or Cyrillic letters have none, and need no count. */
const OTHER_SCRIPT = /[\u0530-\u1fff\u3000-\uffff]/;

/** The letters of each script; the last count is of all letters. */
function countScripts(sample: string): number[] {
  const letters = new Array<number>(SCRIPTS.length + 1).fill(0);
  let all = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < HEBREW_FIRST) {
      if (code > 64 && (code < 91 || code > 96) && (code < 123 || code > 0xbf)) all++;
      continue;
    }
    const script = code >= PUNCTUATION && code <= PUNCTUATION_LAST ? -1 : scriptOf(code);
    if (script < 0) continue;
    letters[script] = (letters[script] ?? 0) + 1;
    all++;
  }
  letters[SCRIPTS.length] = all;
  return letters;
}

/** Quotation marks, dashes and symbols: no script's letters, and in most texts all that is beyond Latin. */
const [PUNCTUATION, PUNCTUATION_LAST] = [0x2000, 0x2fff];

function scriptOf(code: number): number {
  return SCRIPTS.findIndex(({ first, last }) => code >= first && code <= last);
}

function languageOfScript(sample: string): string | null {
  if (!OTHER_SCRIPT.test(sample)) return null;
  const letters = countScripts(sample);
  const all = letters[SCRIPTS.length] ?? 0;
  const [kana, han] = [letters[KANA] ?? 0, letters[HAN] ?? 0];
  if (kana + han >= FEWEST_LETTERS && kana + han > all * SCRIPT_SHARE) return kana > (kana + han) * KANA_SHARE ? 'ja' : 'zh';
  const script = SCRIPTS.findIndex((_, index) => (letters[index] ?? 0) >= FEWEST_LETTERS && (letters[index] ?? 0) > all * SCRIPT_SHARE);
  return script < 0 || (script === ARABIC && NOT_ARABIC.test(sample)) ? null : (SCRIPTS[script]?.language ?? null);
}

/** `known`: for each function word read a bit for each language that has it. */
function clearWinner(known: readonly number[], words: number): Language | null {
  const counts = countLanguages(known);
  const first = Math.max(...counts);
  const best = counts.indexOf(first);
  if (first / words < LEAST_DENSITY) return null;
  const isClear = counts.every((count, rival) => rival === best || first >= count * LEAD || hasOwnWords(known, best, rival));
  return isClear ? (LANGUAGES[best] ?? null) : null;
}

function countLanguages(known: readonly number[]): number[] {
  const counts = LANGUAGES.map(() => 0);
  for (const languages of known) {
    for (let position = 0, rest = languages; rest !== 0; position++, rest >>>= 1) if ((rest & 1) !== 0) counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
}

function hasOwnWords(known: readonly number[], best: number, rival: number): boolean {
  const own = known.filter(languages => (languages >> best) & 1 && !((languages >> rival) & 1)).length;
  const others = known.filter(languages => (languages >> rival) & 1 && !((languages >> best) & 1)).length;
  return own >= FEWEST_OWN && own >= others * OWN_LEAD;
}

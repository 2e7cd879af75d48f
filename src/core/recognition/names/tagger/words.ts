import { foldCase, foldTypography } from '../../../text/folding';
import { FORENAME_KINDS, Kind, kindsIn, lexiconKey, longestIn, NAME_KINDS, type Lexicon } from '../lexicon';
import { PORTFOLIOS, TITLE_HEADS, TITLE_MODIFIERS } from '../words/titles';
import { UNKNOWN_RANK, type Clusters } from './clusters';
import { FNV_BASIS, FNV_PRIME, hashString } from './hash';

/** How a word is written, and what it is. Bits. */
export const Form = {
  /** Has a letter. */
  Word: 1,
  /** The first letter is a capital. */
  Capital: 2,
  /** Two letters or more, and all of them capitals. */
  Upper: 4,
  /** A capital behind a small first letter. */
  Mixed: 8,
  /** Small letters only. */
  Lower: 16,
  Digit: 32,
  /** A quotation mark, bracket, bullet or colon, behind which any word has a capital. */
  Opening: 64,
  /** Holds a name together without a capital of its own: “of”, “&”, “de”. */
  Joiner: 128,
  /** A word that news of sports is full of. */
  Sports: 256,
  /** In small letters, but the lexicon has it as a name and not as a common word. */
  SmallName: 512,
  /** Part of titles. */
  Titular: 1024,
  /** “Us”, “Who”: the lexicon has it as a name where it is written in capitals throughout, and here it is not. */
  SmallAcronym: 2048,
} as const;

const JOINERS = new Set('of de la del della di da do dos das du van von der den the and & for al el bin ibn ul e y le des'.split(' '));
const SPORTS = new Set(
  `match game games season coach league cup striker goal goals innings wicket wickets playoff playoffs championship tournament midfielder goalkeeper scored defeated beat
   semifinal semi-final quarterfinal quarter-final finals standings halftime batsman bowler quarterback touchdown inning pitcher homer puck overtime rebounds assists penalty
   squad club clubs fixture fixtures relegation derby kickoff kick-off players player team teams win wins loss losses draw victory defeat score scores scoring stadium fans`.split(/\s+/),
);
/** What lists say of words, in small letters. */
const LISTED = new Map<string, number>();
for (const [form, lists] of [[Form.Sports, [SPORTS]], [Form.Titular, [TITLE_HEADS, TITLE_MODIFIERS, PORTFOLIOS]], [Form.Joiner, [JOINERS]]] as const) {
  for (const list of lists) for (const word of list) LISTED.set(word, (LISTED.get(word) ?? 0) | form);
}
/** Longer words are read by their beginning. */
const LONGEST = 48;

/** What is known of each written word, found once; ids are dense. Id 0 stands for what is before and behind a sentence. */
export class Words {
  count = 0;
  /** Lexeme: words that differ in case, diacritics and full stops only share one. */
  lexeme = new Int32Array(1024);
  form = new Int32Array(1024);
  shape = new Int32Array(1024);
  /** Clusters, from the finest to the coarsest; below 0 where the word is unknown. */
  fine = new Int16Array(1024);
  middle = new Int16Array(1024);
  coarse = new Int16Array(1024);
  likely = new Int16Array(1024);
  likelyCoarse = new Int16Array(1024);
  rank = new Uint8Array(1024);
  kinds = new Int32Array(1024);
  /** Words of the longest entry of the lexicon that begins with this word. */
  longest = new Uint8Array(1024);
  /** The hash of the lexeme. */
  hash = new Int32Array(1024);
  /** The first word that looks the same: of one shape and, with a capital, of the same rank and kinds. */
  look = new Int32Array(1024);
  readonly written: string[] = [];
  private readonly lexemes = new Map<string, number>();
  private readonly looks = new Map<string, number>();
  private locals = new Int32Array(1024);
  private localBase = 1;
  private slots = new Int32Array(4096).fill(-1);
  private codes = new Int32Array(1024);
  /** The code units of all words, and where each word's begin. */
  private units = new Uint16Array(8192);
  private unitsFrom = new Int32Array(1025);

  constructor(readonly lexicon: Lexicon, readonly clusters: Clusters) {
    this.add('', 0);
  }

  /** Numbers the lexemes of the `size` words of one article, in order of appearance: writes each word's number into `local`, gives how many there are. */
  numberLexemes(word: Int32Array, local: Int32Array, size: number): number {
    if (this.locals.length < this.lexemes.size) this.locals = resized(this.locals, new Int32Array(this.lexemes.size * 2));
    const base = this.localBase;
    let count = 0;
    for (let at = 0; at < size; at++) {
      const lexeme = this.lexeme[word[at] as number] as number;
      if ((this.locals[lexeme] as number) < base) this.locals[lexeme] = base + count++;
      local[at] = (this.locals[lexeme] as number) - base;
    }
    this.localBase = base + count;
    return count;
  }

  /** The id of the word `start`…`end` of a text. */
  find(text: string, start: number, end: number): number {
    const stop = end < start + LONGEST ? end : start + LONGEST;
    let code = FNV_BASIS;
    for (let at = start; at < stop; at++) code = Math.imul(code ^ text.charCodeAt(at), FNV_PRIME);
    const { slots, codes } = this;
    const mask = slots.length - 1;
    let slot = (code ^ (code >>> 15)) & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id < 0) break;
      if (codes[id] === code && this.isWritten(id, text, start, stop)) return id;
      slot = (slot + 1) & mask;
    }
    return this.add(text.slice(start, stop), code);
  }

  private isWritten(id: number, text: string, start: number, stop: number): boolean {
    const { units } = this;
    const from = this.unitsFrom[id] as number;
    if ((this.unitsFrom[id + 1] as number) - from !== stop - start) return false;
    for (let at = start, unit = from; at < stop; at++, unit++) if (units[unit] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Keeps the code units of a word, to compare texts with. */
  private keepUnits(id: number, written: string): void {
    const from = this.unitsFrom[id] as number;
    if (from + written.length > this.units.length) this.units = resized(this.units, new Uint16Array(this.units.length * 2));
    for (let at = 0; at < written.length; at++) this.units[from + at] = written.charCodeAt(at);
    this.unitsFrom[id + 1] = from + written.length;
  }

  private add(written: string, code: number): number {
    const id = this.count++;
    if (id === this.lexeme.length) this.grow();
    this.written.push(written);
    this.codes[id] = code;
    this.keepUnits(id, written);
    if (written !== '') this.place(id);
    this.describe(id, written);
    return id;
  }

  private describe(id: number, written: string): void {
    const key = lexiconKey(written);
    const lower = foldCase(foldTypography(written));
    const hash = hashString(key);
    const form = formOf(written, lower);
    this.form[id] = form;
    this.lexeme[id] = this.lexemeOf(key);
    this.hash[id] = hash;
    this.shape[id] = hashString(shapeOf(written));
    this.cluster(id, this.indexOf(lower, key));
    const entry = this.lexicon.valueOf(key, hash);
    const known = kindsIn(entry);
    if (known & Kind.CapitalsOnly && !(form & Form.Upper)) this.form[id] = form | Form.SmallAcronym;
    const kinds = form & Form.Word ? known : 0;
    const here = kinds & Kind.CapitalsOnly && !(form & Form.Upper) ? kinds & Kind.Common : kinds;
    this.kinds[id] = here;
    if (form & Form.Lower && here & (NAME_KINDS | FORENAME_KINDS | Kind.Surname) && !(here & (Kind.Common | Kind.AfterArticle))) this.form[id] |= Form.SmallName;
    const isCapital = (form & (Form.Capital | Form.Mixed)) !== 0;
    this.longest[id] = isCapital ? longestIn(entry) : 0;
    this.look[id] = this.lookOf(id, isCapital ? `${this.shape[id]} ${this.rank[id]} ${here}` : `${this.shape[id]}`);
  }

  private lookOf(id: number, look: string): number {
    const known = this.looks.get(look);
    if (known === undefined) this.looks.set(look, id);
    return known ?? id;
  }

  private cluster(id: number, index: number): void {
    const { table } = this.clusters;
    this.rank[id] = index < 0 ? UNKNOWN_RANK : (table.ranks[index] as number);
    const fine = index < 0 ? -1 : (table.fine[index] as number);
    const likely = index < 0 ? -1 : (table.likely[index] as number);
    this.fine[id] = fine;
    this.middle[id] = fine < 0 ? -1 : (table.middle[fine] as number);
    this.coarse[id] = fine < 0 ? -1 : (table.coarse[this.middle[id]] as number);
    this.likely[id] = likely;
    this.likelyCoarse[id] = likely < 0 ? -1 : (table.likelyCoarse[likely] as number);
  }

  private lexemeOf(key: string): number {
    const known = this.lexemes.get(key);
    if (known !== undefined) return known;
    this.lexemes.set(key, this.lexemes.size);
    return this.lexemes.size - 1;
  }

  /** A compound that is unknown is known by its last part. */
  private indexOf(lower: string, key: string): number {
    let found = this.clusters.find(lower);
    if (found < 0 && key !== lower) found = this.clusters.find(key);
    const hyphen = lower.lastIndexOf('-');
    return found < 0 && hyphen > 0 ? this.clusters.find(lower.slice(hyphen + 1)) : found;
  }

  private place(id: number): void {
    const mask = this.slots.length - 1;
    const code = this.codes[id] as number;
    let slot = (code ^ (code >>> 15)) & mask;
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    const size = this.lexeme.length * 2;
    this.lexeme = resized(this.lexeme, new Int32Array(size));
    this.form = resized(this.form, new Int32Array(size));
    this.shape = resized(this.shape, new Int32Array(size));
    this.fine = resized(this.fine, new Int16Array(size));
    this.middle = resized(this.middle, new Int16Array(size));
    this.coarse = resized(this.coarse, new Int16Array(size));
    this.likely = resized(this.likely, new Int16Array(size));
    this.likelyCoarse = resized(this.likelyCoarse, new Int16Array(size));
    this.rank = resized(this.rank, new Uint8Array(size));
    this.kinds = resized(this.kinds, new Int32Array(size));
    this.longest = resized(this.longest, new Uint8Array(size));
    this.hash = resized(this.hash, new Int32Array(size));
    this.look = resized(this.look, new Int32Array(size));
    this.codes = resized(this.codes, new Int32Array(size));
    this.unitsFrom = resized(this.unitsFrom, new Int32Array(size + 1));
    this.slots = new Int32Array(size * 4).fill(-1);
    for (let id = 1; id < this.count - 1; id++) this.place(id);
  }
}

function resized<T extends Int32Array | Int16Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Addresses, handles and tags are no names. */
const ADDRESS = /[@#\\/]|^www\./i;

function formOf(written: string, lower: string): number {
  let form = LISTED.get(lower) ?? 0;
  if (PLAIN.test(written)) return form | Form.Word | plainCase(written, lower);
  if (ADDRESS.test(written)) return form;
  if (/\d/.test(written)) form |= Form.Digit;
  if (!/\p{L}/u.test(written)) return /^["'“‘«:•…*·|([–—-]+$/.test(written) ? form | Form.Opening : form;
  form |= Form.Word;
  if (written === foldCase(written)) return form | Form.Lower;
  if (!/^[\p{Lu}\p{Lt}]/u.test(written)) return form | Form.Mixed;
  form |= Form.Capital;
  return written === written.toUpperCase() && /\p{L}.*\p{L}/u.test(written) ? form | Form.Upper : form;
}

/** Nearly all words: of nothing but letters, and those of ASCII. */
const PLAIN = /^[A-Za-z]+$/;

function plainCase(written: string, lower: string): number {
  if (written === lower) return Form.Lower;
  if (written.charCodeAt(0) >= SMALL_A) return Form.Mixed;
  return written.length > 1 && written === written.toUpperCase() ? Form.Capital | Form.Upper : Form.Capital;
}

const SMALL_A = 0x61;

const LONGEST_SHAPE = 10;

/** “Ann-Mary 24” is “Xxx-Xxx 00”: letters and digits by their class, runs cut to two. */
function shapeOf(written: string): string {
  let shape = '';
  let run = 0;
  let last = '';
  for (const character of written) {
    const sign = signOf(character);
    run = sign === last ? run + 1 : 0;
    last = sign;
    if (run < 2) shape += sign;
    if (shape.length >= LONGEST_SHAPE) break;
  }
  return shape;
}

function signOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return '0';
  return /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : /\p{N}/u.test(character) ? '0' : character;
}

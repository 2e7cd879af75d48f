import { foldCase, foldDiacritics } from '../../text/folding';

/** What the lexicon knows a word or a name to be; a name can be several things. Bits of one number. */
export const Kind = {
  /** A word that English writes in lower case. */
  Common: 1 << 0,
  Country: 1 << 1,
  /** A state, province or county. */
  Division: 1 << 2,
  City: 1 << 3,
  /** A city that news names without saying where it is. */
  BigCity: 1 << 4,
  Location: 1 << 5,
  Facility: 1 << 6,
  /** A nationality, people, religion's or party's followers. */
  Group: 1 << 7,
  Female: 1 << 8,
  Male: 1 << 9,
  Forename: 1 << 10,
  Surname: 1 << 11,
  Company: 1 << 12,
  /** An organisation that is neither company, party, team nor news outlet. */
  Body: 1 << 13,
  Party: 1 << 14,
  Media: 1 << 15,
  Team: 1 << 16,
  Event: 1 << 17,
  Law: 1 << 18,
  Work: 1 << 19,
  Product: 1 << 20,
  /** Counts only where written in capitals throughout (“WHO”, “US”). */
  CapitalsOnly: 1 << 21,
  /** Counts only after “the” (“the Sun”). */
  AfterArticle: 1 << 22,
  /** Words that annotated text shows mostly inside names of organisations, or of places. */
  OrganisationWord: 1 << 23,
  PlaceWord: 1 << 24,
} as const;

export const PLACE_KINDS = Kind.Country | Kind.Division | Kind.City | Kind.BigCity;
export const ORGANISATION_KINDS = Kind.Company | Kind.Body | Kind.Party | Kind.Media | Kind.Team;
export const FORENAME_KINDS = Kind.Female | Kind.Male | Kind.Forename;
/** Kinds that make an entry a name by itself. */
export const NAME_KINDS = PLACE_KINDS | ORGANISATION_KINDS | Kind.Location | Kind.Facility | Kind.Group | Kind.Event | Kind.Law | Kind.Work | Kind.Product;

const LENGTH_SHIFT = 26;
const KIND_MASK = (1 << LENGTH_SHIFT) - 1;
const MAGIC = 'pressmark-lexicon 1';
/** Words of the longest entry; longer ones are not stored. */
export const MAX_ENTRY_WORDS = 7;

/** A word as the lexicon writes it: no case, diacritics or full stops, and one kind of apostrophe. */
export function lexiconKey(word: string): string {
  const folded = foldCase(isAscii(word) ? word : foldDiacritics(word).replace(/[’‘ʼ`]/g, "'"));
  return folded.includes('.') ? folded.replaceAll('.', '') : folded;
}

/** Read-only knowledge about words and names; made by `readLexicon`. */
export class Lexicon {
  /** Key → kinds, and in the high bits the words of the longest entry that begins with the key. */
  constructor(private readonly entries: ReadonlyMap<string, number>) {}

  /** The kinds of an entry (words' keys joined by one space); 0 where there is none. */
  kinds(key: string): number {
    return (this.entries.get(key) ?? 0) & KIND_MASK;
  }

  /** How many words the longest entry has that begins with this word; 0 or 1 where none of several words does. */
  longest(key: string): number {
    return (this.entries.get(key) ?? 0) >>> LENGTH_SHIFT;
  }

  get size(): number {
    return this.entries.size;
  }
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Reads the lexicon file: a first line that names the format, then lines `=KINDS` (base 36), each followed by its entries, one a line.
 * @throws Error where the bytes are no lexicon of this version.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  if (lines[0] !== MAGIC) throw new Error('Not a lexicon of this version');
  const entries = new Map<string, number>();
  let kinds = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line === '') continue;
    if (line.charCodeAt(0) === 0x3d) kinds = parseInt(line.slice(1), 36);
    else addEntry(entries, line, kinds);
  }
  return new Lexicon(entries);
}

function addEntry(entries: Map<string, number>, key: string, kinds: number): void {
  entries.set(key, (entries.get(key) ?? 0) | kinds);
  const space = key.indexOf(' ');
  if (space < 0) return;
  const words = countWords(key);
  const first = key.slice(0, space);
  const known = entries.get(first) ?? 0;
  if (known >>> LENGTH_SHIFT < words) entries.set(first, (known & KIND_MASK) | (words << LENGTH_SHIFT));
}

function countWords(key: string): number {
  let words = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) words++;
  return words;
}

/** Writes what `readLexicon` reads: equal entries give equal bytes. Entries of too many words are left out. */
export function formatLexicon(entries: ReadonlyMap<string, number>): string {
  const groups = new Map<number, string[]>();
  for (const [key, kinds] of entries) {
    if (kinds === 0 || key === '' || countWords(key) > MAX_ENTRY_WORDS) continue;
    const group = groups.get(kinds);
    if (group) group.push(key);
    else groups.set(kinds, [key]);
  }
  const lines = [MAGIC];
  for (const kinds of [...groups.keys()].sort((a, b) => a - b)) lines.push(`=${kinds.toString(36)}`, ...(groups.get(kinds) ?? []).sort());
  return `${lines.join('\n')}\n`;
}

function isAscii(s: string): boolean {
  for (let at = 0; at < s.length; at++) if (s.charCodeAt(at) > 127) return false;
  return true;
}

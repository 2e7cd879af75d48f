import { foldCase, foldDiacritics } from '../../text/folding';
import { hashString, join } from './tagger/hash';
import { HashSlots } from './tagger/hashSlots';

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
/** Words of the longest entry; longer ones are not stored. */
export const MAX_ENTRY_WORDS = 7;

/** A word as the lexicon writes it: no case, diacritics or full stops, and one kind of apostrophe. */
export function lexiconKey(word: string): string {
  const folded = foldCase(isAscii(word) ? word : foldDiacritics(word).replace(/[’‘ʼ`]/g, "'"));
  return folded.includes('.') ? folded.replaceAll('.', '') : folded;
}

/** The hash of an entry so far, with one more word behind it; an entry begins with 0. Words by the hash of their key. */
export function nextEntryHash(hash: number, word: number): number {
  return join(hash, word);
}

/** Entries by their hash, in rising order: the entries themselves are not kept. */
export interface LexiconTable {
  readonly hashes: Int32Array;
  /** Kinds, and in the high bits the words of the longest entry that begins with the word. */
  readonly values: Int32Array;
}

/** Read-only knowledge about words and names. */
export class Lexicon {
  private readonly slots: HashSlots;

  constructor(private readonly table: LexiconTable) {
    this.slots = new HashSlots(table.hashes);
  }

  /** The kinds of an entry (words' keys joined by one space); 0 where there is none. */
  kinds(key: string): number {
    return kindsIn(this.find(entryHash(key)));
  }

  /** How many words the longest entry has that begins with this word; 0 or 1 where none of several words does. */
  longest(key: string): number {
    return longestIn(this.find(entryHash(key)));
  }

  /** What the lexicon has for an entry whose hash by `hashString` is known: see `kindsIn` and `longestIn`. */
  valueOf(key: string, hash: number): number {
    return this.find(key.includes(' ') ? entryHash(key) : nextEntryHash(0, hash));
  }

  /** The kinds of the entry with a hash. */
  kindsOf(hash: number): number {
    return kindsIn(this.find(hash));
  }

  get size(): number {
    return this.table.hashes.length;
  }

  private find(hash: number): number {
    const index = this.slots.find(hash);
    return index < 0 ? 0 : (this.table.values[index] as number);
  }
}

export function kindsIn(value: number): number {
  return value & KIND_MASK;
}

/** How many words the longest entry has that begins with the word; 0 or 1 where none of several words does. */
export function longestIn(value: number): number {
  return value >>> LENGTH_SHIFT;
}

function entryHash(key: string): number {
  let hash = 0;
  for (const word of key.split(' ')) hash = nextEntryHash(hash, hashString(word));
  return hash;
}

/** The table of entries (words' keys joined by one space → kinds): equal entries give equal tables. Entries of too many words are left out. */
export function lexiconTable(entries: ReadonlyMap<string, number>): LexiconTable {
  const values = new Map<number, number>();
  for (const [key, kinds] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const words = key.split(' ');
    if (kinds === 0 || key === '' || words.length > MAX_ENTRY_WORDS) continue;
    values.set(entryHash(key), (values.get(entryHash(key)) ?? 0) | kinds);
    if (words.length === 1) continue;
    const first = entryHash(words[0] as string);
    const known = values.get(first) ?? 0;
    if (known >>> LENGTH_SHIFT < words.length) values.set(first, (known & KIND_MASK) | (words.length << LENGTH_SHIFT));
  }
  const hashes = Int32Array.from(Uint32Array.from(values.keys(), (hash) => hash >>> 0).sort());
  return { hashes, values: hashes.map((hash) => values.get(hash) as number) };
}

function isAscii(s: string): boolean {
  for (let at = 0; at < s.length; at++) if (s.charCodeAt(at) > 127) return false;
  return true;
}

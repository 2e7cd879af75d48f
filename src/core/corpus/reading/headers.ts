import { AGENCY_WORDS, DATE_WORDS, FUNCTION_WORDS, NOTES_WORDS, OPEN_WORDS, OTHER_DATE_WORDS, OTHER_WORDS, OUTLET_WORDS, PUBLISHED_WORDS, PUBLISHER_WORDS, ROLES, SOURCE_WORDS, foldWord } from './headerWords';
import type { ColumnRole } from '../roster';

/** What the words of a header or a label say that stands below or behind it. */
export interface Header {
  /** `other` for what is known to be none of the roles; null where the words say nothing that is understood. */
  readonly role: ColumnRole | null;
  /** Of several headers of one role the one of the highest rank is it: an exact one before a qualified one. */
  readonly rank: number;
  /** It names agencies, which stand behind publishers. */
  readonly agency: boolean;
  /** It says that the articles stand here, and not in what form. */
  readonly open: boolean;
}

const LONGEST = 48;
const MOST_WORDS = 6;
const UNKNOWN: Header = { role: null, rank: 0, agency: false, open: false };
const PUBLISHED_BY = /^(?:published|printed|appeared|erschienen|veroffentlicht|publie|publiee|paru|publicado|pubblicato) (?:by|in|von|bei|par|dans|por|en|da|su)$/;
const DATE_COMPOUND = /.{3}(?:datum|dato)$/;

/**
 * Reads a header ("Date published") or a label ("Source"). It has a role where all of its words are ones of that role: a word that
 * makes it another thing ("source country", "event date", "number of sources") leaves it none.
 */
export function readHeader(header: string): Header {
  if (header.length > 2 * LONGEST) return UNKNOWN;
  const phrase = foldWord(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^\p{L}\p{N}#№]+/gu, ' ').trim();
  if (phrase === '' || phrase.length > LONGEST) return UNKNOWN;
  if (PUBLISHED_BY.test(phrase)) return { ...UNKNOWN, role: 'source', rank: 3 };
  const all = phrase.split(' ');
  // "From" is a word without meaning of its own only beside others.
  const parts = all.length === 1 ? all : all.filter((word) => !FUNCTION_WORDS.has(word));
  if (parts.length === 0 || parts.length > MOST_WORDS) return UNKNOWN;
  if (parts.every((word) => OPEN_WORDS.has(word))) return { ...UNKNOWN, open: true };
  if (NOTES_WORDS.has(parts[0]!) || NOTES_WORDS.has(parts.at(-1)!)) return { ...UNKNOWN, role: 'notes', rank: parts.length === 1 ? 1 : 0 };
  const stated = ROLES.find(({ core, beside }) => parts.some((word) => core.has(word)) && parts.every((word) => core.has(word) || beside.has(word)));
  if (stated) return { role: stated.role, rank: rankOf(stated.role, parts), agency: stated.role === 'source' && parts.some((word) => AGENCY_WORDS.has(word)), open: false };
  return parts.some(isKnown) ? { ...UNKNOWN, role: 'other' } : UNKNOWN;
}

/** The role that a header or a label ("Source:") states; null where it states none. */
export function headerRole(header: string): ColumnRole | null {
  return readHeader(header).role;
}

function rankOf(role: ColumnRole, parts: readonly string[]): number {
  const has = (set: ReadonlySet<string>): boolean => parts.some((word) => set.has(word));
  const exact = parts.length === 1 ? 1 : 0;
  switch (role) {
    case 'source': return exact + 2 * (has(AGENCY_WORDS) ? 0 : has(OUTLET_WORDS) ? 4 : has(PUBLISHER_WORDS) ? 3 : has(SOURCE_WORDS) ? 2 : 1);
    // "Date of publication" says more than "date", and that more than "print date".
    case 'date': return has(PUBLISHED_WORDS) || parts.some((word) => /^publi|^pub$|^veroffent|^erschein|^parution/.test(word)) ? 4 + exact : has(DATE_WORDS) ? 2 + exact : exact;
    default: return exact;
  }
}

function isKnown(word: string): boolean {
  return OTHER_WORDS.has(word) || OTHER_DATE_WORDS.has(word) || NOTES_WORDS.has(word) || DATE_COMPOUND.test(word) || ROLES.some(({ core }) => core.has(word));
}

import { FORENAME_KINDS, Kind, lexiconKey, type Lexicon } from '../recognition/names/lexicon';
import { FEMALE_HONORIFICS, MALE_HONORIFICS } from '../recognition/names/words/titles';
import type { Name } from '../recognition/recognition';

export type Gender = 'female' | 'male';

/** Characters before a name in which its honorific stands. */
const REACH = 16;

/**
 * A function that says which gender the text or the forename gives the name at an index, null where neither does. “Ms.”, “King” and the
 * like before the name outrank its forename.
 */
export function genderReader(text: string, names: readonly Name[], lexicon?: Lexicon): (index: number) => Gender | null {
  const known = new Map<number, Gender | null>();
  return index => {
    const name = names[index];
    if (name?.type !== 'PERSON') return null;
    const found = known.get(index);
    if (found !== undefined) return found;
    const gender = fromHonorific(text, name) ?? fromForename(name.text, lexicon);
    known.set(index, gender);
    return gender;
  };
}

function fromHonorific(text: string, name: Name): Gender | null {
  const before = /(?<!\p{L})(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, name.start - REACH), name.start))?.[1];
  if (before === undefined) return null;
  const key = lexiconKey(before);
  if (FEMALE_HONORIFICS.has(key)) return 'female';
  return MALE_HONORIFICS.has(key) ? 'male' : null;
}

function fromForename(name: string, lexicon: Lexicon | undefined): Gender | null {
  const [first, second] = name.split(/\s+/);
  if (!lexicon || !first || !second) return null;
  const kinds = lexicon.kinds(lexiconKey(first)) & FORENAME_KINDS & ~Kind.Forename;
  if (kinds === Kind.Female) return 'female';
  return kinds === Kind.Male ? 'male' : null;
}

import type { NameType } from '../recognition';
import type { Candidate } from './candidate';
import { Kind, lexiconKey } from './lexicon';
import { SCORES } from './scores';
import { Shape, type Sentence, type Word } from './sentenceWords';
import { SUFFIXES } from './words/cues';

/** Types that one surface has throughout an article. */
const SPREADING: ReadonlySet<NameType> = new Set(['PERSON', 'ORG', 'GPE', 'LOC', 'FAC']);

/**
 * Makes an article's candidates agree with each other: a surname after a full name is that person, an abbreviation has the type of its
 * expansion, and one surface has one type. Changes the candidates' types.
 */
export function agree(candidates: readonly Candidate[], sentences: readonly Sentence[]): void {
  const wordsOf = (candidate: Candidate): readonly Word[] => sentences[candidate.sentence]?.words.slice(candidate.first, candidate.last) ?? [];
  const surnames = surnamesOf(candidates, wordsOf);
  for (const candidate of candidates) settleSurname(candidate, wordsOf(candidate), surnames);
  settleAbbreviations(candidates, sentences, wordsOf);
  settleSurfaces(candidates, wordsOf);
}

/** Keys of the last words of people's full names. */
function surnamesOf(candidates: readonly Candidate[], wordsOf: (candidate: Candidate) => readonly Word[]): Set<string> {
  const surnames = new Set<string>();
  for (const candidate of candidates) {
    if (candidate.type !== 'PERSON' || candidate.rule === 'guess') continue;
    const words = wordsOf(candidate).filter(word => !SUFFIXES.has(word.key));
    const last = words[words.length - 1];
    if (!last || last.key.length < 2 || (words.length < 2 && candidate.rule !== 'person-titled')) continue;
    surnames.add(last.key);
    if ((words[0]?.kinds ?? 0) === 0 && words.length === 2 && /^\p{Lu}\p{Ll}{0,3}$/u.test(words[0]?.text ?? '')) surnames.add(words[0]?.key ?? '');
  }
  return surnames;
}

function settleSurname(candidate: Candidate, words: readonly Word[], surnames: ReadonlySet<string>): void {
  const word = words[0];
  if (words.length !== 1 || !word || !surnames.has(word.key) || candidate.type === 'TITLE') return;
  if (word.kinds & (Kind.Country | Kind.Group) || (word.kinds & (Kind.BigCity | Kind.Division) && candidate.type === 'GPE' && !(word.kinds & Kind.Surname))) return;
  candidate.type = 'PERSON';
  candidate.rule = 'surname';
}

/** “North Exland Trade Body (NETB)”: the letters have the type of the words; later ones too. */
function settleAbbreviations(candidates: readonly Candidate[], sentences: readonly Sentence[], wordsOf: (candidate: Candidate) => readonly Word[]): void {
  const types = new Map<string, NameType>();
  for (let index = 1; index < candidates.length; index++) {
    const long = candidates[index - 1] as Candidate;
    const short = candidates[index] as Candidate;
    const [word] = wordsOf(short);
    if (!word || long.sentence !== short.sentence || short.first !== long.last + 1 || short.last - short.first !== 1) continue;
    if (sentences[long.sentence]?.words[long.last]?.text !== '(' || word.shape !== Shape.Upper || !isInitials(word.key, wordsOf(long))) continue;
    types.set(word.key, long.type);
  }
  for (const candidate of candidates) {
    const [word] = wordsOf(candidate);
    const type = candidate.last - candidate.first === 1 && word ? types.get(word.key) : undefined;
    if (type) Object.assign(candidate, { type, rule: 'abbreviation' });
  }
}

/** Whether the letters are the first letters of the words' capitals, in order; small words may be left out. */
export function isInitials(letters: string, words: readonly { readonly text: string; readonly key: string }[]): boolean {
  const all = words.flatMap(word => word.text.split('-')).filter(part => part !== '');
  const capitals = all.filter(part => /^[\p{Lu}\d]/u.test(part));
  const first = (parts: readonly string[]): string => lexiconKey(parts.map(part => part.charAt(0)).join(''));
  return first(capitals) === letters || first(all) === letters;
}

/** A surface that is one type with clearly more weight than the next takes it everywhere. */
function settleSurfaces(candidates: readonly Candidate[], wordsOf: (candidate: Candidate) => readonly Word[]): void {
  const weights = new Map<string, Map<NameType, number>>();
  const surfaceOf = (candidate: Candidate): string => wordsOf(candidate).map(word => word.key).join(' ');
  for (const candidate of candidates) {
    if (!SPREADING.has(candidate.type)) continue;
    const surface = surfaceOf(candidate);
    const types = weights.get(surface) ?? new Map<NameType, number>();
    types.set(candidate.type, (types.get(candidate.type) ?? 0) + SCORES[candidate.rule] ** 3);
    weights.set(surface, types);
  }
  for (const candidate of candidates) {
    if (!SPREADING.has(candidate.type) || candidate.rule === 'person-titled' || candidate.rule === 'surname') continue;
    const types = weights.get(surfaceOf(candidate));
    const best = types && types.size > 1 ? heaviest(types) : null;
    if (best && best !== candidate.type) Object.assign(candidate, { type: best, rule: 'repeat' });
  }
}

function heaviest(types: ReadonlyMap<NameType, number>): NameType | null {
  const ordered = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = ordered;
  return first && second && first[1] >= 1.5 * second[1] ? first[0] : null;
}

import type { NameType } from '../recognition';
import type { Candidate } from './candidate';
import { isSentenceStart, type DocumentEvidence } from './evidence';
import { Kind } from './lexicon';
import { SCORES } from './scores';
import { Shape, type Sentence, type Word } from './sentenceWords';
import { FUNCTION_WORDS, SUFFIXES } from './words/cues';

/** Rules sure enough that the same words elsewhere in the article are the same name. */
const SURE = 0.7;

/**
 * Further occurrences of names that the article makes sure of, in places where form alone said too little: at the start of a sentence, in
 * a headline. Returned without order; they overlap none of the candidates.
 */
export function findRepeats(candidates: readonly Candidate[], sentences: readonly Sentence[], evidence: DocumentEvidence): Candidate[] {
  const known = knownSurfaces(candidates, sentences);
  const taken = new Map<number, Uint8Array>();
  for (const candidate of candidates) markTaken(taken, candidate, sentences);
  const repeats: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    const used = taken.get(index) ?? new Uint8Array(sentence.words.length);
    for (let at = 0; at < sentence.words.length; at++) {
      if (used[at]) continue;
      const match = matchAt(sentence, at, used, known, evidence);
      if (!match) continue;
      repeats.push({ sentence: index, first: at, last: match.last, type: match.type, rule: 'repeat' });
      at = match.last - 1;
    }
  });
  return repeats;
}

/** What the article makes sure of. */
interface Surfaces {
  /** Keys joined by a space → the name. */
  readonly names: ReadonlyMap<string, Surface>;
  /** First key → numbers of words, the largest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

interface Surface {
  readonly type: NameType;
  /** Written in capitals: “US” is not “Us”. */
  readonly isUpper: boolean;
}

function knownSurfaces(candidates: readonly Candidate[], sentences: readonly Sentence[]): Surfaces {
  const names = new Map<string, Surface>();
  const lengths = new Map<string, number[]>();
  const add = (words: readonly Word[], type: NameType): void => {
    const surface = words.map(word => word.key).join(' ');
    const first = words[0];
    if (!first || names.has(surface) || (words.length === 1 && (surface.length < 2 || FUNCTION_WORDS.has(surface)))) return;
    names.set(surface, { type, isUpper: first.shape === Shape.Upper });
    const known = lengths.get(first.key) ?? [];
    if (!known.includes(words.length)) lengths.set(first.key, [...known, words.length].sort((a, b) => b - a));
  };
  for (const candidate of candidates) {
    if (SCORES[candidate.rule] < SURE || candidate.type === 'TITLE' || candidate.type === 'NORP') continue;
    const words = sentences[candidate.sentence]?.words.slice(candidate.first, candidate.last) ?? [];
    if (words.length > 1 || candidate.type === 'PERSON' || !((words[0]?.kinds ?? 0) & Kind.Common)) add(words, candidate.type);
    if (candidate.type !== 'PERSON' || words.length < 2) continue;
    const last = words.filter(word => !SUFFIXES.has(word.key)).at(-1);
    if (last) add([last], 'PERSON');
  }
  return { names, lengths };
}

function markTaken(taken: Map<number, Uint8Array>, candidate: Candidate, sentences: readonly Sentence[]): void {
  const used = taken.get(candidate.sentence) ?? new Uint8Array(sentences[candidate.sentence]?.words.length ?? 0);
  used.fill(1, candidate.first, candidate.last);
  taken.set(candidate.sentence, used);
}

function matchAt(sentence: Sentence, at: number, used: Uint8Array, known: Surfaces, evidence: DocumentEvidence): { last: number; type: NameType } | null {
  const first = sentence.words[at] as Word;
  if (first.token !== 'word' || first.shape === Shape.Lower) return null;
  for (const length of known.lengths.get(first.key) ?? []) {
    const last = at + length;
    if (last > sentence.words.length || used.subarray(at, last).includes(1)) continue;
    const surface = known.names.get(sentence.words.slice(at, last).map(word => word.key).join(' '));
    if (!surface || (surface.isUpper && first.shape !== Shape.Upper)) continue;
    if (length === 1 && (isDoubtful(sentence, at, evidence) || isInsideCapitals(sentence, at))) continue;
    return { last, type: surface.type };
  }
  return null;
}

/** A word that the article also writes small, where its capital says nothing. */
function isDoubtful(sentence: Sentence, at: number, evidence: DocumentEvidence): boolean {
  const word = sentence.words[at] as Word;
  const saysNothing = sentence.casing !== 'sentence' || isSentenceStart(sentence.words, at);
  return saysNothing && (word.kinds & Kind.Common) !== 0 && (evidence.lower.has(word.key) || !evidence.inside.has(word.key));
}

/** Part of a longer stretch of capitals, which is another name. */
function isInsideCapitals(sentence: Sentence, at: number): boolean {
  if (sentence.casing !== 'sentence') return false;
  const isCapital = (word: Word | undefined): boolean => word?.token === 'word' && word.shape !== Shape.Lower;
  return isCapital(sentence.words[at + 1]) || (isCapital(sentence.words[at - 1]) && !isSentenceStart(sentence.words, at - 1));
}

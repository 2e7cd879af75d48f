import type { ArticleText, Name } from '../recognition';
import type { Candidate, ReadingContext } from './candidate';
import { agree } from './consistency';
import { withDatelinePlaces } from './datelines';
import { gatherEvidence } from './evidence';
import type { Lexicon } from './lexicon';
import { findQuotedWorks } from './quotedWorks';
import { findRepeats } from './repeats';
import { readCandidates } from './runReader';
import { SCORES } from './scores';
import { readSentences, type Sentence } from './sentenceWords';

/**
 * The names of an article: candidates from capitals, lexicon and head words, sentence by sentence; then the article's own evidence makes
 * them agree and finds what was missed. Sorted by place, not overlapping; spans as in CoNLL. Time is linear in the text.
 */
export function recogniseNames(article: ArticleText, lexicon: Lexicon): Name[] {
  const { sentences, candidates } = findCandidates(article, lexicon);
  const names = candidates.map(candidate => toName(candidate, sentences, article.text)).sort((a, b) => a.start - b.start);
  return withDatelinePlaces(article, names);
}

/** The candidates behind `recogniseNames`, with the rule that found each; without order. */
export function findCandidates(article: ArticleText, lexicon: Lexicon): { sentences: readonly Sentence[]; candidates: readonly Candidate[] } {
  const sentences = readSentences(article, lexicon);
  const evidence = gatherEvidence(sentences);
  const candidates: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    const context: ReadingContext = { index, text: article.text, sentence, words: sentence.words, lexicon, evidence };
    for (const candidate of withoutOverlap(findQuotedWorks(context), readCandidates(context), sentence.words.length)) candidates.push(candidate);
  });
  agree(candidates, sentences);
  return { sentences, candidates: [...candidates, ...findRepeats(candidates, sentences, evidence)] };
}

/** All of `first`, and those of `second` that touch none of them; in order. `words` is the sentence's length. */
function withoutOverlap(first: readonly Candidate[], second: readonly Candidate[], words: number): Candidate[] {
  if (first.length === 0) return [...second];
  const taken = new Uint8Array(words);
  for (const candidate of first) taken.fill(1, candidate.first, candidate.last);
  const kept = second.filter(candidate => !taken.subarray(candidate.first, candidate.last).includes(1));
  return [...first, ...kept].sort((a, b) => a.first - b.first);
}

function toName(candidate: Candidate, sentences: readonly Sentence[], text: string): Name {
  const words = sentences[candidate.sentence]?.words ?? [];
  const start = words[candidate.first]?.start ?? 0;
  const end = words[candidate.last - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end), type: candidate.type, score: SCORES[candidate.rule] };
}

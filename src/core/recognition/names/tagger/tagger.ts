import type { Span } from '../../../text/span';
import type { ArticleText } from '../../recognition';
import { contextFeatures, MOST_FEATURES } from './contextFeatures';
import { evidenceFeatures, gatherEvidence, type Evidence } from './evidence';
import type { NameModel } from './model';
import { partsOf } from './parts';
import { readArticle, type Reading } from './reading';
import { PAIR_FEATURES, pairFeatures } from './pairFeatures';
import { SumCache } from './sumCache';
import { stretchesOf } from './stretches';
import { classOf, goesOn, isOpen, OUTSIDE, TAGS } from './tags';
import { Viterbi } from './viterbi';
import { PLACES, placed, REACH, wordFeatures } from './wordFeatures';
import type { Weights } from './weights';
import { Words } from './words';

/** A name that the tagger found: places `first`…`last` (inclusive) of the reading. */
export interface TaggedName {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly nameClass: number;
  /** By how much the best tags without this name are worse. */
  readonly margin: number;
}

/** A part of an article with its names, in text order. */
export interface TaggedPart {
  readonly reading: Reading;
  readonly names: readonly TaggedName[];
}

/** Beyond so many different words all is forgotten before the next article. */
const MOST_WORDS = 100_000;

/** Tags articles; keeps what it learned of words between them, which changes no result. */
export class Tagger {
  words: Words;
  private wordSums: SumCache;
  private pairSums: SumCache;
  private readonly viterbi: Viterbi;
  private readonly room = new Int32Array(MOST_FEATURES);
  private sums = new Int32Array(1024 * TAGS);
  private tags = new Uint8Array(1024);

  constructor(private readonly model: NameModel) {
    this.words = new Words(model.lexicon, model.clusters);
    this.wordSums = wordSumsOf(this.words, model.weights);
    this.pairSums = pairSumsOf(this.words, model.weights);
    this.viterbi = new Viterbi(model.transitions);
  }

  tag(article: ArticleText): TaggedPart[] {
    if (this.words.count > MOST_WORDS) {
      this.words = new Words(this.model.lexicon, this.model.clusters);
      this.wordSums = wordSumsOf(this.words, this.model.weights);
      this.pairSums = pairSumsOf(this.words, this.model.weights);
    }
    return partsOf(article.text, article.sentences).map((sentences) => this.tagPart(article.text, sentences));
  }

  private tagPart(text: string, sentences: readonly Span[]): TaggedPart {
    const reading = readArticle(text, sentences, this.words);
    this.reserve(reading.word.length);
    const stretches = stretchesOf(reading, this.words);
    this.tags.fill(OUTSIDE, 0, reading.word.length);
    for (let index = 0; index < stretches.length; index += 3) this.readStretch(reading, stretches[index] as number, stretches[index + 1] as number, stretches[index + 2] as number);
    const evidence = gatherEvidence(reading, this.words, this.tags);
    const first = this.tags.slice(0, reading.word.length);
    const names: TaggedName[] = [];
    for (let index = 0; index < stretches.length; index += 3) this.readAgain(reading, evidence, first, stretches[index] as number, stretches[index + 1] as number, stretches[index + 2] as number, names);
    return { reading, names };
  }

  private reserve(size: number): void {
    if (this.tags.length >= size) return;
    this.tags = new Uint8Array(size * 2);
    this.sums = new Int32Array(size * 2 * TAGS);
  }

  /** Scores the words of a stretch and finds its tags. */
  private readStretch(reading: Reading, sentence: number, from: number, to: number): void {
    const { sums, room } = this;
    sums.fill(0, from * TAGS, to * TAGS);
    const { word } = reading;
    // A word counts at the places up to REACH before and behind it, a pair at its own two.
    for (let at = from - REACH; at < to + REACH; at++) this.addRows(this.wordSums, this.wordSums.find(word[at] as number, 0), PLACES, at - REACH, from, to);
    for (let at = from - 1; at < to; at++) this.addRows(this.pairSums, this.pairSums.find(word[at] as number, word[at + 1] as number), 2, at, from, to);
    for (let at = from; at < to; at++) {
      const count = contextFeatures(reading, this.words, sentence, at, room);
      for (let index = 0; index < count; index++) this.model.weights.add(room[index] as number, sums, at * TAGS);
    }
    this.decode(from, to);
  }

  /** Adds rows to consecutive places, as far as they lie within a stretch. */
  private addRows(cache: SumCache, row: number, count: number, place: number, from: number, to: number): void {
    const { sums } = this;
    const rows = cache.sums;
    const skipped = Math.max(0, from - place);
    const source = row + skipped * TAGS;
    const target = (place + skipped) * TAGS;
    const length = (Math.min(to, place + count) - place - skipped) * TAGS;
    // Five at a time, as many as divide a row: the loop itself costs as much as what is in it.
    for (let index = 0; index < length; index += 5) {
      const sum = target + index;
      const of = source + index;
      sums[sum] = (sums[sum] as number) + (rows[of] as number);
      sums[sum + 1] = (sums[sum + 1] as number) + (rows[of + 1] as number);
      sums[sum + 2] = (sums[sum + 2] as number) + (rows[of + 2] as number);
      sums[sum + 3] = (sums[sum + 3] as number) + (rows[of + 3] as number);
      sums[sum + 4] = (sums[sum + 4] as number) + (rows[of + 4] as number);
    }
  }

  private decode(from: number, to: number): void {
    this.viterbi.reserve(to - from);
    this.viterbi.scores.set(this.sums.subarray(from * TAGS, to * TAGS));
    this.viterbi.decode(to - from, this.tags.subarray(from, to), null);
  }

  /** Reads a stretch a second time, with what the first reading of the article says of its words; adds its names. */
  private readAgain(reading: Reading, evidence: Evidence, first: Uint8Array, sentence: number, from: number, to: number, names: TaggedName[]): void {
    const { sums, room } = this;
    for (let at = from; at < to; at++) {
      const count = evidenceFeatures(reading, this.words, evidence, first, at, room);
      for (let index = 0; index < count; index++) this.model.weights.add(room[index] as number, sums, at * TAGS);
    }
    this.decode(from, to);
    let isMeasured = false;
    for (let at = from, start = from; at < to; at++) {
      const tag = this.tags[at] as number;
      if (tag === OUTSIDE) continue;
      if (!goesOn(tag)) start = at;
      if (isOpen(tag)) continue;
      if (!isMeasured) this.viterbi.measure(to - from);
      isMeasured = true;
      names.push({ sentence, first: start, last: at, nameClass: classOf(tag), margin: this.viterbi.margin(start - from, at - from, this.tags.subarray(from, to)) });
    }
  }
}

/** Keys whose sums are kept: 2 to these powers. */
const WORD_BITS = 14;
const PAIR_BITS = 16;

function wordSumsOf(words: Words, weights: Weights): SumCache {
  return new SumCache(WORD_BITS, PLACES, (id, _, sums, at) => {
    const { hashes, counts } = wordFeatures(words, id);
    for (let place = -REACH; place <= REACH; place++) {
      const count = counts[Math.abs(place)] as number;
      for (let index = 0; index < count; index++) weights.add(placed(hashes[index] as number, place), sums, at + (place + REACH) * TAGS);
    }
  });
}

function pairSumsOf(words: Words, weights: Weights): SumCache {
  const room = new Int32Array(2 * PAIR_FEATURES);
  return new SumCache(PAIR_BITS, 2, (first, second, sums, at) => {
    pairFeatures(words, first, second, room);
    for (let index = 0; index < PAIR_FEATURES; index++) {
      weights.add(room[index] as number, sums, at);
      weights.add(room[PAIR_FEATURES + index] as number, sums, at + TAGS);
    }
  });
}

import { aroundFeatures, MOST_FEATURES, nearPhrase, phraseFeatures, placeInRun, runAfter, runBefore, runEnds, runFirstFeatures, runLastFeatures, standingFeatures, standingOf } from './contextFeatures';
import { majority, majorityFeatures, majorityKey, rolesFeatures, rolesKey, type Evidence } from './evidence';
import { PAIR_FEATURES, pairFeatures } from './pairFeatures';
import { isCapital, type Reading } from './reading';
import { addFive, addRow, addThree } from './rows';
import { SumCache } from './sumCache';
import { TAGS } from './tags';
import type { Weights } from './weights';
import { PLACES, placed, REACH, wordFeatures } from './wordFeatures';
import type { Words } from './words';

/** Keys whose sums are kept: 2 to these powers. */
const WORD_BITS = 14;
const PAIR_BITS = 16;
const AROUND_BITS = 14;
const STANDING_BITS = 13;
const RUN_BITS = 15;
/** As many keys as one word may need of one cache. */
const KEYS_OF_WORD = 8;

/** What is asked of a run, beside its place: the second key. */
const enum Run {
  Last = 16,
  First = 32,
  Before = 48,
  After = 64,
  Ends = 80,
  Phrase = 96,
  /** All that a run of one word says by itself. */
  Alone = 112,
}

/** Sums up the weights of all that is known of a word, by groups of features that recur together. */
export class TagSums {
  private readonly around: SumCache;
  private readonly standing: SumCache;
  private readonly runs: SumCache;
  private readonly wordSums: SumCache;
  private readonly pairs: SumCache;
  private readonly majorities: SumCache;
  private readonly roles: SumCache;
  private readonly room = new Int32Array(MOST_FEATURES);

  constructor(private readonly words: Words, private readonly weights: Weights) {
    this.around = new SumCache(AROUND_BITS, 1, (clusters, shape, sums, at) => {
      this.addFeatures(aroundFeatures((clusters >> 18) - 1, ((clusters >> 9) & 511) - 1, (clusters & 511) - 1, shape, this.room), sums, at);
    });
    this.standing = new SumCache(STANDING_BITS, 1, (id, standing, sums, at) => this.addFeatures(standingFeatures(words, id, standing, this.room), sums, at));
    this.runs = new SumCache(RUN_BITS, 1, (id, key, sums, at) => this.fillRun(id, key, sums, at));
    this.wordSums = new SumCache(WORD_BITS, PLACES, (id, _, sums, at) => this.fillWord(id, sums, at));
    this.pairs = new SumCache(PAIR_BITS, 2, (first, second, sums, at) => this.fillPair(first, second, sums, at));
    this.majorities = new SumCache(12, 1, (key, _, sums, at) => this.addFeatures(majorityFeatures(key, this.room), sums, at));
    this.roles = new SumCache(12, 1, (key, _, sums, at) => this.addFeatures(rolesFeatures(key, this.room), sums, at));
  }

  /** Writes the sums of the words `from`…`to` of a sentence, `TAGS` for each from `from * TAGS` on. */
  write(reading: Reading, sentence: number, from: number, to: number, sums: Int32Array): void {
    this.prepare(to - from + 2 * REACH);
    const { words, pairs, wordSums, around, standing } = this;
    const { word } = reading;
    const { likelyCoarse, look, shape } = words;
    let before = pairs.find(word[from - 1] as number, word[from] as number) + TAGS;
    for (let at = from; at < to; at++) {
      const id = word[at] as number;
      const pair = pairs.find(id, word[at + 1] as number);
      const left = wordSums.find(word[at - 2] as number, 0) + 4 * TAGS;
      const right = wordSums.find(word[at + 2] as number, 0);
      const clusters = (((likelyCoarse[word[at - 1] as number] as number) + 1) << 18) | (((likelyCoarse[id] as number) + 1) << 9) | ((likelyCoarse[word[at + 1] as number] as number) + 1);
      const round = around.find(clusters, shape[id] as number);
      const stands = standing.find(look[id] as number, standingOf(reading, words, sentence, at));
      const target = at * TAGS;
      const pairRows = pairs.sums;
      const wordRows = wordSums.sums;
      const aroundRows = around.sums;
      const standingRows = standing.sums;
      for (let tag = 0; tag < TAGS; tag++) {
        sums[target + tag] = (pairRows[before + tag] as number) + (pairRows[pair + tag] as number) + (wordRows[left + tag] as number)
          + (wordRows[right + tag] as number) + (aroundRows[round + tag] as number) + (standingRows[stands + tag] as number);
      }
      before = pair + TAGS;
      if (isCapital(reading, words, at)) this.addRun(reading, at, sums);
      this.addPhrase(reading, at, sums);
    }
  }

  /** Adds what the rest of the article says of the words. @returns whether it says anything */
  addEvidence(reading: Reading, evidence: Evidence, tags: Uint8Array, from: number, to: number, sums: Int32Array): boolean {
    const { words, majorities, roles } = this;
    majorities.prepare(to - from);
    roles.prepare(to - from);
    let before = majority(reading, words, evidence, tags, from - 1);
    let here = majority(reading, words, evidence, tags, from);
    let isAny = false;
    for (let at = from; at < to; at++) {
      const after = majority(reading, words, evidence, tags, at + 1);
      const key = majorityKey(before, here, after);
      const role = rolesKey(reading, words, evidence, here, at);
      if (key !== 0) addCached(majorities, key, 0, sums, at * TAGS);
      if (role !== 0) addCached(roles, role, 0, sums, at * TAGS);
      if (key !== 0 || role !== 0) isAny = true;
      before = here;
      here = after;
    }
    return isAny;
  }

  private prepare(count: number): void {
    this.pairs.prepare(count);
    this.wordSums.prepare(4 * count);
    this.around.prepare(count);
    this.standing.prepare(count);
    this.runs.prepare(KEYS_OF_WORD * count);
  }

  private addRun(reading: Reading, at: number, sums: Int32Array): void {
    const { runs } = this;
    const { word } = reading;
    const first = reading.runFirst[at] as number;
    const last = reading.runLast[at] as number;
    const start = word[first] as number;
    const place = placeInRun(reading, at);
    const before = runs.find(word[first - 1] as number, Run.Before + place);
    const after = runs.find(word[last + 1] as number, Run.After + place);
    if (first === last) {
      const alone = runs.find(start, Run.Alone);
      return addThree(sums, at * TAGS, runs.sums, alone, before, after);
    }
    const head = word[last] as number;
    const { likelyCoarse } = this.words;
    const ofHead = runs.find(head, Run.Last + place);
    const ofStart = runs.find(start, Run.First + place);
    const ends = runs.find((((likelyCoarse[start] as number) + 1) << 9) | ((likelyCoarse[head] as number) + 1), Run.Ends + place);
    addFive(sums, at * TAGS, runs.sums, ofHead, ofStart, ends, before, after);
  }

  private addPhrase(reading: Reading, at: number, sums: Int32Array): void {
    const phrase = reading.phrase[at] as number;
    if (phrase !== 0) return addCached(this.runs, phrase, Run.Phrase + (reading.phrasePart[at] as number), sums, at * TAGS);
    const before = reading.phrase[at - 1] as number;
    const after = reading.phrase[at + 1] as number;
    if (before !== 0 || after !== 0) this.weights.add(nearPhrase(before, after), sums, at * TAGS);
  }

  private fillRun(first: number, key: number, sums: Int32Array, at: number): void {
    const { words, weights, room } = this;
    const place = key & 15;
    const kind: Run = key - place;
    if (kind === Run.Before) weights.add(runBefore(words, first, place), sums, at);
    else if (kind === Run.After) weights.add(runAfter(words, first, place), sums, at);
    else if (kind === Run.Ends) weights.add(runEnds((first >> 9) - 1, (first & 511) - 1, place), sums, at);
    else if (kind === Run.Phrase) this.addFeatures(phraseFeatures(first, place, room), sums, at);
    else if (kind === Run.Last) this.addFeatures(runLastFeatures(words, first, place, room), sums, at);
    else if (kind === Run.First) this.addFeatures(runFirstFeatures(words, first, place, room), sums, at);
    else {
      this.addFeatures(runLastFeatures(words, first, place, room), sums, at);
      this.addFeatures(runFirstFeatures(words, first, place, room), sums, at);
      weights.add(runEnds(words.likelyCoarse[first] as number, words.likelyCoarse[first] as number, place), sums, at);
    }
  }

  private fillWord(id: number, sums: Int32Array, at: number): void {
    const { hashes, counts } = wordFeatures(this.words, id);
    for (let place = -REACH; place <= REACH; place++) {
      const count = counts[Math.abs(place)] as number;
      for (let index = 0; index < count; index++) this.weights.add(placed(hashes[index] as number, place), sums, at + (place + REACH) * TAGS);
    }
  }

  /** What two words say together, and each of itself and of the other: the first of the second, the second of the first, the first of itself. */
  private fillPair(first: number, second: number, sums: Int32Array, at: number): void {
    const { words, wordSums, weights, room } = this;
    pairFeatures(words, first, second, room);
    for (let index = 0; index < PAIR_FEATURES; index++) {
      weights.add(room[index] as number, sums, at);
      weights.add(room[PAIR_FEATURES + index] as number, sums, at + TAGS);
    }
    const ofFirst = wordSums.find(first, 0);
    const ofSecond = wordSums.find(second, 0);
    addRow(sums, at, wordSums.sums, ofFirst + REACH * TAGS);
    addRow(sums, at, wordSums.sums, ofSecond + (REACH - 1) * TAGS);
    addRow(sums, at + TAGS, wordSums.sums, ofFirst + (REACH + 1) * TAGS);
  }

  private addFeatures(count: number, sums: Int32Array, at: number): void {
    for (let index = 0; index < count; index++) this.weights.add(this.room[index] as number, sums, at);
  }
}

function addCached(cache: SumCache, first: number, second: number, sums: Int32Array, at: number): void {
  const row = cache.find(first, second);
  addRow(sums, at, cache.sums, row);
}

import { contextFeatures, MOST_FEATURES } from '../../core/recognition/names/tagger/contextFeatures';
import { evidenceFeatures, gatherEvidence } from '../../core/recognition/names/tagger/evidence';
import { readArticle, type Reading } from '../../core/recognition/names/tagger/reading';
import { PAIR_FEATURES, pairFeatures } from '../../core/recognition/names/tagger/pairFeatures';
import { stretchesOf } from '../../core/recognition/names/tagger/stretches';
import { goesOn, isOpen, TAGS } from '../../core/recognition/names/tagger/tags';
import { placed, REACH, wordFeatures, type WordFeatures } from '../../core/recognition/names/tagger/wordFeatures';
import type { Words } from '../../core/recognition/names/tagger/words';
import type { ArticleText } from '../../core/recognition/recognition';
import { splitSentences } from '../../core/text/sentences';
import { allowedTags } from './allowedTags';
import type { LabelledText } from './labelledText';

/** One stretch of a sentence to learn from: what lies between is far from any capital and never read. */
export interface Example {
  readonly set: string;
  /** Hashes of features, word after word; `first[w]`…`first[w + 1]` are word `w`'s. */
  features: Int32Array;
  readonly first: Int32Array;
  /** Bits of the tags that each word may have. */
  readonly allowed: Int32Array;
  /** The tags, where each word may have one only. */
  readonly gold: Uint8Array | null;
  readonly weight: number;
  /** Which text it is of, and where in it: the place of its first word. */
  readonly text: number;
  readonly from: number;
  /** Hashes of features of evidence, as those above; null where none was gathered. */
  evidence: Int32Array | null;
  evidenceFirst: Int32Array | null;
}

/** A text as it was read, for what needs all of it. */
export interface ReadText {
  readonly reading: Reading;
  examples: readonly Example[];
}

const ALL_TAGS = (1 << TAGS) - 1;

/** A text as an article of one zone, each of its lines a paragraph. */
export function articleOf(text: string): ArticleText {
  const passages = [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, zone: 'body' as const }));
  return { text, passages, sentences: passages.flatMap((passage) => splitSentences(text, passage)), published: null };
}

/** Makes examples of texts; each word's own features are found once. */
export class ExampleMaker {
  private readonly cache: WordFeatures[] = [];
  private readonly room = new Int32Array(MOST_FEATURES);
  private pool = new Int32Array(1 << 16);

  constructor(private readonly words: Words) {}

  private texts = 0;

  read(labelled: LabelledText, weight: number): ReadText {
    const reading = readArticle(labelled.text, articleOf(labelled.text).sentences, this.words);
    const allowed = allowedTags(reading, this.words, labelled);
    this.texts++;
    const stretches = stretchesOf(reading, this.words);
    const examples: Example[] = [];
    for (let index = 0; index < stretches.length; index += 3) {
      const [sentence = 0, from = 0, to = 0] = stretches.slice(index, index + 3);
      if (!isCut(allowed, from, to)) examples.push(this.example(reading, sentence, from, to, allowed, labelled.set, weight));
    }
    return { reading, examples };
  }

  examplesOf(labelled: LabelledText, weight: number): readonly Example[] {
    return this.read(labelled, weight).examples;
  }

  /** Adds to a text's examples what its tags, one for each place, say as evidence. */
  addEvidence({ reading, examples }: ReadText, tags: Uint8Array): void {
    const evidence = gatherEvidence(reading, this.words, tags);
    for (const example of examples) {
      const length = example.allowed.length;
      const first = new Int32Array(length + 1);
      let count = 0;
      for (let at = 0; at < length; at++) {
        if (this.pool.length < count + 512) this.pool = grown(this.pool);
        const found = evidenceFeatures(reading, this.words, evidence, tags, example.from + at, this.room);
        for (let index = 0; index < found; index++) this.pool[count++] = this.room[index] as number;
        first[at + 1] = count;
      }
      example.evidence = this.pool.slice(0, count);
      example.evidenceFirst = first;
    }
  }

  private example(reading: Reading, sentence: number, from: number, to: number, allowed: Int32Array, set: string, weight: number): Example {
    const first = new Int32Array(to - from + 1);
    let count = 0;
    for (let at = from; at < to; at++) {
      if (this.pool.length < count + 512) this.pool = grown(this.pool);
      count = this.write(reading, sentence, at, count);
      first[at - from + 1] = count;
    }
    const own = allowed.slice(from, to);
    return { set, features: this.pool.slice(0, count), first, allowed: own, gold: goldOf(own), weight, text: this.texts, from, evidence: null, evidenceFirst: null };
  }

  private write(reading: Reading, sentence: number, at: number, from: number): number {
    let count = from;
    for (let place = -REACH; place <= REACH; place++) {
      const features = this.featuresOf(reading.word[at + place] as number);
      const number = features.counts[Math.abs(place)] as number;
      for (let index = 0; index < number; index++) this.pool[count++] = placed(features.hashes[index] as number, -place);
    }
    count = this.writePairs(reading.word, at, count);
    const found = contextFeatures(reading, this.words, sentence, at, this.room);
    for (let index = 0; index < found; index++) this.pool[count++] = this.room[index] as number;
    return count;
  }

  /** What the pairs round a word say at its place. */
  private writePairs(word: Int32Array, at: number, from: number): number {
    let count = from;
    pairFeatures(this.words, word[at] as number, word[at + 1] as number, this.room);
    for (let index = 0; index < PAIR_FEATURES; index++) this.pool[count++] = this.room[index] as number;
    pairFeatures(this.words, word[at - 1] as number, word[at] as number, this.room);
    for (let index = 0; index < PAIR_FEATURES; index++) this.pool[count++] = this.room[PAIR_FEATURES + index] as number;
    return count;
  }

  private featuresOf(id: number): WordFeatures {
    return (this.cache[id] ??= wordFeatures(this.words, id));
  }
}

/** Whether a name runs on over the border of a stretch, as one with many small words may. */
function isCut(allowed: Int32Array, from: number, to: number): boolean {
  return (CLOSED_BEFORE & (allowed[from] as number)) === 0 || (CLOSED_BEHIND & (allowed[to - 1] as number)) === 0;
}

/** Tags that may stand first in a stretch, and last. */
const CLOSED_BEFORE = bitsWhere((tag) => !goesOn(tag));
const CLOSED_BEHIND = bitsWhere((tag) => !isOpen(tag));

function bitsWhere(holds: (tag: number) => boolean): number {
  let bits = 0;
  for (let tag = 0; tag < TAGS; tag++) if (holds(tag)) bits |= 1 << tag;
  return bits;
}

function goldOf(allowed: Int32Array): Uint8Array | null {
  const gold = new Uint8Array(allowed.length);
  for (let at = 0; at < allowed.length; at++) {
    const bits = (allowed[at] as number) & ALL_TAGS;
    if ((bits & (bits - 1)) !== 0) return null;
    gold[at] = 31 - Math.clz32(bits);
  }
  return gold;
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}


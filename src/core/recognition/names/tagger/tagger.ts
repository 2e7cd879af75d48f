import type { Span } from '../../../text/span';
import type { ArticleText } from '../../recognition';
import { evidenceRoom, gatherEvidence, type Evidence } from './evidence';
import type { NameModel } from './model';
import { partsOf } from './parts';
import { readArticle, type Reading } from './reading';
import { ReadingRoom } from './readingRoom';
import { stretchesOf } from './stretches';
import { CLASSES, classOf, goesOn, isOpen, OUTSIDE, Part, tagOf, TAGS } from './tags';
import { TagSums } from './tagSums';
import { Viterbi } from './viterbi';
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

/** In the second reading an organisation of one word must be better by so much, in the unit of weights: they are proposed too often. */
const ONE_WORD_ORGANISATION = 8000;
const ONE_WORD_ORGANISATION_TAG = tagOf(CLASSES.indexOf('ORG'), Part.Unit);

/** Beyond so many different words all is forgotten before the next article. */
const MOST_WORDS = 100_000;

/** Tags articles; keeps what it learned of words between them, which changes no result. */
export class Tagger {
  words: Words;
  private tagSums: TagSums;
  private readonly viterbi: Viterbi;
  private sums = new Int32Array(1024 * TAGS);
  private tags = new Uint8Array(1024);
  /** Those of the first reading, while the second is on. */
  private firstTags = new Uint8Array(1024);
  private readonly room = new ReadingRoom();
  private evidence = evidenceRoom(1024);

  constructor(private readonly model: NameModel) {
    this.words = new Words(model.lexicon, model.clusters);
    this.tagSums = new TagSums(this.words, model.weights);
    this.viterbi = new Viterbi(model.transitions);
  }

  /** The parts of an article, in text order; each holds until the next is asked for. */
  *tag(article: ArticleText): Generator<TaggedPart, void> {
    if (this.words.count > MOST_WORDS) {
      this.words = new Words(this.model.lexicon, this.model.clusters);
      this.tagSums = new TagSums(this.words, this.model.weights);
    }
    for (const sentences of partsOf(article.text, article.sentences)) yield this.tagPart(article.text, sentences);
  }

  private tagPart(text: string, sentences: readonly Span[]): TaggedPart {
    const reading = readArticle(text, sentences, this.words, this.room);
    this.reserve(reading.size);
    const stretches = stretchesOf(reading, this.words);
    this.tags.fill(OUTSIDE, 0, reading.size);
    for (let index = 0; index < stretches.length; index += 3) this.readStretch(reading, stretches[index] as number, stretches[index + 1] as number, stretches[index + 2] as number);
    this.evidence = gatherEvidence(reading, this.words, this.tags, evidenceRoom(reading.locals, this.evidence));
    const { evidence, tags: first } = this;
    this.tags = this.firstTags;
    this.firstTags = first;
    const names: TaggedName[] = [];
    for (let index = 0; index < stretches.length; index += 3) this.readAgain(reading, evidence, first, stretches[index] as number, stretches[index + 1] as number, stretches[index + 2] as number, names);
    return { reading, names };
  }

  private reserve(size: number): void {
    if (this.tags.length >= size) return;
    this.tags = new Uint8Array(size * 2);
    this.firstTags = new Uint8Array(size * 2);
    this.sums = new Int32Array(size * 2 * TAGS);
  }

  /** Scores the words of a stretch and finds its tags. */
  private readStretch(reading: Reading, sentence: number, from: number, to: number): void {
    this.tagSums.write(reading, sentence, from, to, this.sums);
    this.decode(from, to);
  }

  private decode(from: number, to: number): void {
    this.viterbi.useScores(this.sums, from, to - from);
    if (this.viterbi.isOutside(to - from)) this.tags.fill(OUTSIDE, from, to);
    else this.viterbi.decode(to - from, this.tags, null, from);
  }

  /** Reads a stretch a second time, with what the first reading of the article says of its words; adds its names. */
  private readAgain(reading: Reading, evidence: Evidence, first: Uint8Array, sentence: number, from: number, to: number, names: TaggedName[]): void {
    const isNew = this.tagSums.addEvidence(reading, evidence, first, from, to, this.sums);
    if (!isNew && isOutside(first, from, to)) return;
    for (let at = from * TAGS + ONE_WORD_ORGANISATION_TAG; at < to * TAGS; at += TAGS) this.sums[at] = (this.sums[at] as number) - ONE_WORD_ORGANISATION;
    this.decode(from, to);
    let isMeasured = false;
    for (let at = from, start = from; at < to; at++) {
      const tag = this.tags[at] as number;
      if (tag === OUTSIDE) continue;
      if (!goesOn(tag)) start = at;
      if (isOpen(tag)) continue;
      if (!isMeasured) this.viterbi.measure(to - from, start - from);
      isMeasured = true;
      names.push({ sentence, first: start, last: at, nameClass: classOf(tag), margin: this.viterbi.margin(start - from, at - from, this.tags, from) });
    }
  }
}

function isOutside(tags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tags[at] !== OUTSIDE) return false;
  return true;
}

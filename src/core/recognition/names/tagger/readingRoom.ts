import type { Span } from '../../../text/span';
import { TokenColumns } from '../../../text/tokenColumns';
import type { Reading } from './reading';

/** The arrays of a reading, and what it is made from; they grow and are used again for the next article, as making them costs more than a short text does. */
export class ReadingRoom implements Reading {
  text = '';
  sentences = 0;
  size = 0;
  locals = 0;
  first = new Int32Array(0);
  last = new Int32Array(0);
  casing = new Uint8Array(0);
  sports = new Uint8Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  word = new Int32Array(0);
  phrase = new Int32Array(0);
  phrasePart = new Uint8Array(0);
  local = new Int32Array(0);
  seen = new Uint8Array(0);
  runFirst = new Int32Array(0);
  runLast = new Int32Array(0);
  readonly tokens = new TokenColumns();
  readonly segments: Span[] = [];
  private lexemes = new Uint8Array(0);

  /** Makes room for the sentences of a text. */
  reserveSentences(text: string, sentences: number): void {
    this.text = text;
    this.sentences = sentences;
    if (this.first.length >= sentences) return;
    const length = roomFor(sentences, this.first.length);
    this.first = new Int32Array(length);
    this.last = new Int32Array(length);
    this.casing = new Uint8Array(length);
    this.sports = new Uint8Array(length);
  }

  /** Makes room for so many places, and clears what is not written for each. */
  reservePlaces(size: number): void {
    this.size = size;
    if (this.word.length < size) this.grow(roomFor(size, this.word.length));
    this.phrase.fill(0, 0, size);
    this.runFirst.fill(-1, 0, size);
    this.runLast.fill(-1, 0, size);
  }

  /** A byte for each lexeme of the article, all 0. */
  clearedLexemes(): Uint8Array {
    if (this.lexemes.length < this.locals) this.lexemes = new Uint8Array(roomFor(this.locals, this.lexemes.length));
    return this.lexemes.fill(0, 0, this.locals);
  }

  private grow(length: number): void {
    this.start = new Int32Array(length);
    this.end = new Int32Array(length);
    this.word = new Int32Array(length);
    this.phrase = new Int32Array(length);
    this.phrasePart = new Uint8Array(length);
    this.local = new Int32Array(length);
    this.seen = new Uint8Array(length);
    this.runFirst = new Int32Array(length);
    this.runLast = new Int32Array(length);
  }
}

/** What is used once is no longer than it must be. */
function roomFor(size: number, before: number): number {
  return before === 0 ? size : size * 2;
}

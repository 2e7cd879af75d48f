import { CLASSES, goesOn, isOpen, OUTSIDE, Part, tagOf, TAGS } from './tags';

/** Tags behind which no name goes on, and tags that go on with none: any of the first may stand before any of the second. */
const CLOSED = tagsWhere((tag) => !isOpen(tag));
const STARTS = tagsWhere((tag) => !goesOn(tag));
const BEGIN = Uint8Array.from(CLASSES, (_, index) => tagOf(index, Part.Begin));
/** Lower than any sum of weights. */
const IMPOSSIBLE = -1e30;

function tagsWhere(holds: (tag: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: TAGS }, (_, tag) => tag).filter(holds);
}

/**
 * Finds the best valid tags of a stretch of words; keeps its arrays between calls. Tags that are behind the best by more than transitions can
 * make up for are left out as it goes, which changes no result.
 */
export class Viterbi {
  /** Scores of each word's tags; the caller fills the first `length * TAGS` places. */
  scores = new Float32Array(256 * TAGS);
  private best = new Float32Array(256 * TAGS);
  private ahead = new Float32Array(256 * TAGS);
  private back = new Uint8Array(256 * TAGS);
  private readonly kept = new Uint8Array(TAGS);

  private spread = -1;

  /**
   * @param transitions `TAGS` × `TAGS`: from, to
   * @param isLearning they change between calls
   */
  constructor(private readonly transitions: Float32Array, private readonly isLearning = false) {}

  /** Makes room for so many words. */
  reserve(length: number): void {
    if (this.scores.length >= length * TAGS) return;
    this.scores = new Float32Array(length * 2 * TAGS);
    this.best = new Float32Array(length * 2 * TAGS);
    this.ahead = new Float32Array(length * 2 * TAGS);
    this.back = new Uint8Array(length * 2 * TAGS);
  }

  /**
   * Writes the best tags into `tags` and gives their score.
   * @param allowed bits of the tags that each word may have; null: all
   */
  decode(length: number, tags: Uint8Array, allowed: Int32Array | null): number {
    const { scores, best } = this;
    const spread = this.findSpread();
    best.fill(IMPOSSIBLE, 0, TAGS);
    for (const tag of STARTS) best[tag] = scores[tag] as number;
    if (allowed) this.forbid(0, allowed[0] as number);
    for (let at = 1; at < length; at++) {
      this.extend(at * TAGS, spread);
      if (allowed) this.forbid(at * TAGS, allowed[at] as number);
    }
    return this.trace(length, tags);
  }

  /** By how much one transition between names can differ from another. */
  private findSpread(): number {
    if (this.spread >= 0 && !this.isLearning) return this.spread;
    let most = -Infinity;
    let least = Infinity;
    for (const from of CLOSED) {
      for (const to of STARTS) {
        const weight = this.transitions[from * TAGS + to] as number;
        if (weight > most) most = weight;
        if (weight < least) least = weight;
      }
    }
    return (this.spread = most - least);
  }

  private forbid(row: number, allowed: number): void {
    for (let tag = 0; tag < TAGS; tag++) if (((allowed >>> tag) & 1) === 0) this.best[row + tag] = IMPOSSIBLE;
  }

  private extend(row: number, spread: number): void {
    const { scores, best, back, transitions, kept } = this;
    const previous = row - TAGS;
    let count = 0;
    let top = IMPOSSIBLE * 2;
    for (let index = 0; index < CLOSED.length; index++) {
      const score = best[previous + (CLOSED[index] as number)] as number;
      if (score > top) top = score;
    }
    for (let index = 0; index < CLOSED.length; index++) if ((best[previous + (CLOSED[index] as number)] as number) >= top - spread) kept[count++] = CLOSED[index] as number;
    for (let index = 0; index < STARTS.length; index++) {
      const tag = STARTS[index] as number;
      let most = IMPOSSIBLE * 4;
      let from = OUTSIDE;
      for (let each = 0; each < count; each++) {
        const before = kept[each] as number;
        const score = (best[previous + before] as number) + (transitions[before * TAGS + tag] as number);
        if (score > most) {
          most = score;
          from = before;
        }
      }
      best[row + tag] = most + (scores[row + tag] as number);
      back[row + tag] = from;
    }
    for (let index = 0; index < BEGIN.length; index++) {
      const begin = BEGIN[index] as number;
      for (let tag = begin + Part.Inside; tag <= begin + Part.Last; tag++) {
        const one = (best[previous + begin] as number) + (transitions[begin * TAGS + tag] as number);
        const two = (best[previous + begin + 1] as number) + (transitions[(begin + 1) * TAGS + tag] as number);
        best[row + tag] = Math.max(one, two) + (scores[row + tag] as number);
        back[row + tag] = one >= two ? begin : begin + 1;
      }
    }
  }

  private trace(length: number, tags: Uint8Array): number {
    const row = (length - 1) * TAGS;
    let top = IMPOSSIBLE * 8;
    let tag = OUTSIDE;
    for (const each of CLOSED) {
      if ((this.best[row + each] as number) > top) {
        top = this.best[row + each] as number;
        tag = each;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      tags[at] = tag;
      tag = this.back[at * TAGS + tag] as number;
    }
    return top;
  }

  /** Finds for every word and tag the best that can follow; asked for before `margin`, after `decode` of the same words without limits. */
  measure(length: number): void {
    const { scores, ahead, transitions, kept } = this;
    const { spread } = this;
    const end = (length - 1) * TAGS;
    ahead.fill(IMPOSSIBLE, end, end + TAGS);
    for (const tag of CLOSED) ahead[end + tag] = 0;
    for (let row = end - TAGS; row >= 0; row -= TAGS) {
      const next = row + TAGS;
      let top = IMPOSSIBLE * 2;
      let count = 0;
      const gain = (tag: number): number => (scores[next + tag] as number) + (ahead[next + tag] as number);
      for (let index = 0; index < STARTS.length; index++) top = Math.max(top, gain(STARTS[index] as number));
      for (let index = 0; index < STARTS.length; index++) if (gain(STARTS[index] as number) >= top - spread) kept[count++] = STARTS[index] as number;
      for (let index = 0; index < CLOSED.length; index++) {
        const tag = CLOSED[index] as number;
        let most = IMPOSSIBLE * 4;
        for (let each = 0; each < count; each++) most = Math.max(most, gain(kept[each] as number) + (transitions[tag * TAGS + (kept[each] as number)] as number));
        ahead[row + tag] = most;
      }
      for (let index = 0; index < BEGIN.length; index++) {
        const begin = BEGIN[index] as number;
        for (let tag = begin; tag <= begin + Part.Inside; tag++) {
          const on = gain(begin + Part.Inside) + (transitions[tag * TAGS + begin + Part.Inside] as number);
          ahead[row + tag] = Math.max(on, gain(begin + Part.Last) + (transitions[tag * TAGS + begin + Part.Last] as number));
        }
      }
    }
  }

  /** By how much the best tags that differ from `tags` on the words `first`…`last` are worse than these. */
  margin(first: number, last: number, tags: Uint8Array): number {
    let right = 0;
    let other = IMPOSSIBLE;
    for (let at = first; at <= last; at++) {
      const row = at * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        const score = (this.best[row + tag] as number) + (this.ahead[row + tag] as number);
        if (tag === tags[at]) right = score;
        else if (score > other) other = score;
      }
    }
    return right - other;
  }
}

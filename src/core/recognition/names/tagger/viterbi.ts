import { goesOn, isOpen, OUTSIDE, Part, TAGS } from './tags';

/** Tags behind which no name goes on, and tags that go on with none: any of the first may stand before any of the second. */
const CLOSED = tagsWhere((tag) => !isOpen(tag));
const STARTS = tagsWhere((tag) => !goesOn(tag));
/** Transitions to a tag that starts anew, and those inside a name. */
const BETWEEN = Uint16Array.from([...CLOSED].flatMap((from) => [...STARTS].map((to) => from * TAGS + to)));
const INSIDE = Uint16Array.from([...STARTS].filter(isOpen).flatMap((begin) => [begin, begin + Part.Inside].flatMap((from) => [from * TAGS + begin + Part.Inside, from * TAGS + begin + Part.Last])));
/** Lower than any sum of weights. */
const IMPOSSIBLE = -1e30;
/** More than rounding can make of any stretch. */
const ROUNDING = 64;

function tagsWhere(holds: (tag: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: TAGS }, (_, tag) => tag).filter(holds);
}

/**
 * Finds the best valid tags of a stretch of words; keeps its arrays between calls. Tags that are behind the best by more than transitions can
 * make up for are left out as it goes, which changes no result.
 */
export class Viterbi {
  /** Scores of each word's tags: the caller fills the first `length * TAGS` places, or gives its own with `useScores`. */
  scores = new Float32Array(256 * TAGS);
  /** Those that are read, and where the first word's begin. */
  private given: Float32Array | Int32Array = this.scores;
  private offset = 0;
  private best = new Float32Array(256 * TAGS);
  private ahead = new Float32Array(256 * TAGS);
  private back = new Uint8Array(256 * TAGS);
  private readonly kept = new Uint8Array(TAGS);
  private readonly gains = new Float64Array(TAGS);

  private spread = -1;
  private lead = -1;

  /**
   * @param transitions `TAGS` × `TAGS`: from, to
   * @param isLearning they change between calls
   */
  constructor(private readonly transitions: Float32Array, private readonly isLearning = false) {}

  /** Makes room for so many words. */
  reserve(length: number): void {
    if (this.best.length >= length * TAGS) return;
    this.scores = new Float32Array(length * 2 * TAGS);
    this.given = this.scores;
    this.best = new Float32Array(length * 2 * TAGS);
    this.ahead = new Float32Array(length * 2 * TAGS);
    this.back = new Uint8Array(length * 2 * TAGS);
  }

  /** Reads the scores of so many words from the caller's array, from the place of the first on. */
  useScores(scores: Int32Array, first: number, length: number): void {
    this.reserve(length);
    this.given = scores;
    this.offset = first * TAGS;
  }

  /**
   * Writes the best tags into `tags`, from `to` on, and gives their score.
   * @param allowed bits of the tags that each word may have; null: all
   */
  decode(length: number, tags: Uint8Array, allowed: Int32Array | null, to = 0): number {
    const { given: scores, best, offset } = this;
    const spread = this.findSpread();
    best.fill(IMPOSSIBLE, 0, TAGS);
    for (let index = 0; index < STARTS.length; index++) best[STARTS[index] as number] = scores[offset + (STARTS[index] as number)] as number;
    if (allowed) this.forbid(0, allowed[0] as number);
    for (let at = 1; at < length; at++) {
      this.extend(at * TAGS, spread);
      if (allowed) this.forbid(at * TAGS, allowed[at] as number);
    }
    return this.trace(length, tags, to);
  }

  /**
   * Whether no word can have another tag than that of no name in the best tags, told by each word alone: a word's other tags are behind by more than the two
   * transitions round it can make up for.
   */
  isOutside(length: number): boolean {
    const { given: scores, offset } = this;
    const lead = this.findLead();
    for (let row = offset, end = offset + length * TAGS; row < end; row += TAGS) {
      const least = (scores[row + OUTSIDE] as number) - lead;
      for (let tag = 1; tag < TAGS; tag++) if ((scores[row + tag] as number) > least) return false;
    }
    return true;
  }

  /** By how much one transition between names can differ from another. */
  private findSpread(): number {
    if (this.spread >= 0 && !this.isLearning) return this.spread;
    let most = -Infinity;
    let least = Infinity;
    for (let index = 0; index < BETWEEN.length; index++) {
      const weight = this.transitions[BETWEEN[index] as number] as number;
      if (weight > most) most = weight;
      if (weight < least) least = weight;
    }
    return (this.spread = most - least);
  }

  /** By how much two transitions can be better than two from no name to no name. */
  private findLead(): number {
    if (this.lead >= 0 && !this.isLearning) return this.lead;
    const most = Math.max(...[...BETWEEN, ...INSIDE].map((index) => this.transitions[index] as number));
    return (this.lead = 2 * (most - (this.transitions[OUTSIDE * TAGS + OUTSIDE] as number)) + ROUNDING);
  }

  private forbid(row: number, allowed: number): void {
    for (let tag = 0; tag < TAGS; tag++) if (((allowed >>> tag) & 1) === 0) this.best[row + tag] = IMPOSSIBLE;
  }

  private extend(row: number, spread: number): void {
    const { best, kept } = this;
    const previous = row - TAGS;
    let top = best[previous + OUTSIDE] as number;
    for (let begin = 1; begin < TAGS; begin += 4) {
      const last = best[previous + begin + Part.Last] as number;
      const unit = best[previous + begin + Part.Unit] as number;
      if (last > top) top = last;
      if (unit > top) top = unit;
    }
    const least = top - spread;
    let count = 0;
    if ((best[previous + OUTSIDE] as number) >= least) kept[count++] = OUTSIDE;
    for (let begin = 1; begin < TAGS; begin += 4) {
      if ((best[previous + begin + Part.Last] as number) >= least) kept[count++] = begin + Part.Last;
      if ((best[previous + begin + Part.Unit] as number) >= least) kept[count++] = begin + Part.Unit;
    }
    if (count === 1) this.startBehind(row, kept[0] as number);
    else this.startAnywhere(row, count);
    this.goOn(row);
  }

  /** Where only one tag can stand before. */
  private startBehind(row: number, before: number): void {
    const { given: scores, best, back, transitions } = this;
    const from = row + this.offset;
    const score = best[row - TAGS + before] as number;
    const transition = before * TAGS;
    best[row] = score + (transitions[transition] as number) + (scores[from] as number);
    back[row] = before;
    for (let begin = 1; begin < TAGS; begin += 4) {
      best[row + begin] = score + (transitions[transition + begin] as number) + (scores[from + begin] as number);
      back[row + begin] = before;
      const unit = begin + Part.Unit;
      best[row + unit] = score + (transitions[transition + unit] as number) + (scores[from + unit] as number);
      back[row + unit] = before;
    }
  }

  private startAnywhere(row: number, count: number): void {
    const { given: scores, best, back, transitions, kept, offset } = this;
    const previous = row - TAGS;
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
      best[row + tag] = most + (scores[offset + row + tag] as number);
      back[row + tag] = from;
    }
  }

  /** The tags that go on with a name. */
  private goOn(row: number): void {
    const { given: scores, best, back, transitions, offset } = this;
    const previous = row - TAGS;
    for (let begin = 1; begin < TAGS; begin += 4) {
      const begun = best[previous + begin] as number;
      const inside = best[previous + begin + 1] as number;
      const transition = begin * TAGS + begin;
      for (let part = 1; part <= 2; part++) {
        const one = begun + (transitions[transition + part] as number);
        const two = inside + (transitions[transition + TAGS + part] as number);
        best[row + begin + part] = (one >= two ? one : two) + (scores[offset + row + begin + part] as number);
        back[row + begin + part] = one >= two ? begin : begin + 1;
      }
    }
  }

  private trace(length: number, tags: Uint8Array, to: number): number {
    const { best, back } = this;
    const row = (length - 1) * TAGS;
    let top = IMPOSSIBLE * 8;
    let tag = OUTSIDE;
    for (let index = 0; index < CLOSED.length; index++) {
      const each = CLOSED[index] as number;
      if ((best[row + each] as number) > top) {
        top = best[row + each] as number;
        tag = each;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      tags[to + at] = tag;
      tag = back[at * TAGS + tag] as number;
    }
    return top;
  }

  /**
   * Finds for the words from `first` on and each tag the best that can follow; asked for before `margin`, after `decode` of the same words without limits.
   */
  measure(length: number, first = 0): void {
    const { ahead, kept, spread } = this;
    const end = (length - 1) * TAGS;
    ahead.fill(IMPOSSIBLE, end, end + TAGS);
    for (let index = 0; index < CLOSED.length; index++) ahead[end + (CLOSED[index] as number)] = 0;
    for (let row = end - TAGS; row >= first * TAGS; row -= TAGS) {
      const { gains } = this;
      this.gain(row + TAGS);
      let top = IMPOSSIBLE * 2;
      let count = 0;
      for (let index = 0; index < STARTS.length; index++) if ((gains[STARTS[index] as number] as number) > top) top = gains[STARTS[index] as number] as number;
      for (let index = 0; index < STARTS.length; index++) if ((gains[STARTS[index] as number] as number) >= top - spread) kept[count++] = STARTS[index] as number;
      this.endBefore(row, count);
      this.holdOpen(row);
    }
  }

  /** What each tag of a word and all behind it can score. */
  private gain(row: number): void {
    const { given: scores, ahead, gains, offset } = this;
    for (let tag = 0; tag < TAGS; tag++) gains[tag] = (scores[offset + row + tag] as number) + (ahead[row + tag] as number);
  }

  private endBefore(row: number, count: number): void {
    const { ahead, transitions, kept, gains } = this;
    for (let index = 0; index < CLOSED.length; index++) {
      const tag = CLOSED[index] as number;
      let most = IMPOSSIBLE * 4;
      for (let each = 0; each < count; each++) {
        const next = kept[each] as number;
        const score = (gains[next] as number) + (transitions[tag * TAGS + next] as number);
        if (score > most) most = score;
      }
      ahead[row + tag] = most;
    }
  }

  private holdOpen(row: number): void {
    const { ahead, transitions, gains } = this;
    for (let begin = 1; begin < TAGS; begin += 4) {
      const inside = gains[begin + Part.Inside] as number;
      const last = gains[begin + Part.Last] as number;
      for (let tag = begin; tag <= begin + Part.Inside; tag++) {
        const on = inside + (transitions[tag * TAGS + begin + Part.Inside] as number);
        const off = last + (transitions[tag * TAGS + begin + Part.Last] as number);
        ahead[row + tag] = on > off ? on : off;
      }
    }
  }

  /** By how much the best tags that differ from those of the words, from `from` of `tags` on, on the words `first`…`last` are worse than these. */
  margin(first: number, last: number, tags: Uint8Array, from = 0): number {
    const { best, ahead } = this;
    let right = 0;
    let other = IMPOSSIBLE;
    for (let at = first; at <= last; at++) {
      const row = at * TAGS;
      const own = tags[from + at] as number;
      for (let tag = 0; tag < TAGS; tag++) {
        const score = (best[row + tag] as number) + (ahead[row + tag] as number);
        if (tag === own) right = score;
        else if (score > other) other = score;
      }
    }
    return right - other;
  }
}

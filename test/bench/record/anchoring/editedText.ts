import type { Span } from '../../../../src/core/text/span';

/** A stretch that is written anew. */
export interface Splice extends Span {
  readonly text: string;
  /** `new`: other words; `other`: other words in the place of these; `same`: the same words in another form. */
  readonly as: 'new' | 'other' | 'same';
}

/**
 * What became of a span of the original: `kept` as it was, `changed` to other words, `cut` where part of it was taken out or something put
 * in, or `gone`. The stretch is in the edited text.
 */
export type Fate = { readonly fate: 'kept' | 'changed' | 'cut'; readonly start: number; readonly end: number } | { readonly fate: 'gone' };

/** A text that remembers of every code unit which code units of the original it stands for. */
export class EditedText {
  private firsts: Int32Array | null = null;
  private lasts: Int32Array | null = null;

  private constructor(readonly original: string, readonly text: string, private readonly units: readonly Unit[]) {}

  static of(original: string): EditedText {
    return new EditedText(original, original, Array.from({ length: original.length }, (_, at) => ({ start: at, end: at + 1, as: 'same' })));
  }

  /** Applies splices that do not overlap. */
  splice(splices: readonly Splice[]): EditedText {
    const parts: string[] = [];
    const units: Unit[] = [];
    let from = 0;
    const keep = (to: number): void => {
      parts.push(this.text.slice(from, to));
      for (let at = from; at < to; at++) units.push(this.unit(at));
    };
    for (const { start, end, text, as } of [...splices].sort((a, b) => a.start - b.start)) {
      if (start < from) throw new RangeError(`Splices overlap at ${start}`);
      keep(start);
      const unit = as === 'new' || start === end ? NOTHING : { ...this.covered(start, end), as };
      parts.push(text);
      for (let at = 0; at < text.length; at++) units.push(unit);
      from = end;
    }
    keep(this.text.length);
    return new EditedText(this.original, parts.join(''), units);
  }

  /** The same words in another form, match by match. */
  reform(pattern: RegExp, form: (match: string) => string): EditedText {
    const matches = [...this.text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, text: form(match[0]), as: 'same' as const }));
    return this.splice(matches.filter(({ start, end, text }) => this.text.slice(start, end) !== text));
  }

  /** The stretches in another order; they cover the whole text. */
  reorder(stretches: readonly Span[]): EditedText {
    const text = stretches.map(({ start, end }) => this.text.slice(start, end)).join('');
    return new EditedText(this.original, text, stretches.flatMap(({ start, end }) => this.units.slice(start, end)));
  }

  /** What became of a span of the original; white space does not count. */
  fateOf({ start, end }: Span): Fate {
    const { firsts, lasts } = this.inverse();
    let first = Infinity;
    let last = -1;
    let lost = false;
    for (let at = start; at < end; at++) {
      if (/\s/.test(this.original.charAt(at))) continue;
      const place = firsts[at] ?? -1;
      if (place < 0) lost = true;
      else {
        first = Math.min(first, place);
        last = Math.max(last, lasts[at] ?? -1);
      }
    }
    if (last < 0) return { fate: 'gone' };
    const changed = this.units.slice(first, last + 1).some(unit => unit.as === 'other');
    const kept = !lost && this.isWhole(first, last + 1, start, end);
    return { fate: changed ? 'changed' : kept ? 'kept' : 'cut', start: first, end: last + 1 };
  }

  private isWhole(from: number, to: number, start: number, end: number): boolean {
    let reached = start;
    for (let at = from; at < to; at++) {
      const unit = this.unit(at);
      if (unit.as !== 'same') {
        if (!/\s/.test(this.text.charAt(at))) return false;
        continue;
      }
      if (unit.start < reached || unit.end > end) return false;
      reached = unit.start;
    }
    return true;
  }

  private inverse(): { firsts: Int32Array; lasts: Int32Array } {
    if (this.firsts === null || this.lasts === null) {
      this.firsts = new Int32Array(this.original.length).fill(-1);
      this.lasts = new Int32Array(this.original.length).fill(-1);
      for (let at = 0; at < this.units.length; at++) {
        const { start, end } = this.unit(at);
        for (let old = start; old < end; old++) {
          if ((this.firsts[old] ?? -1) < 0) this.firsts[old] = at;
          this.lasts[old] = at;
        }
      }
    }
    return { firsts: this.firsts, lasts: this.lasts };
  }

  private unit(at: number): Unit {
    return this.units[at] ?? NOTHING;
  }

  private covered(from: number, to: number): Span {
    let start = Infinity;
    let end = -1;
    for (let at = from; at < to; at++) {
      const unit = this.unit(at);
      if (unit.end <= unit.start) continue;
      start = Math.min(start, unit.start);
      end = Math.max(end, unit.end);
    }
    return end < 0 ? NOTHING : { start, end };
  }
}

interface Unit extends Span {
  readonly as: 'new' | 'other' | 'same';
}

const NOTHING: Unit = { start: 0, end: 0, as: 'new' };

import { Start } from '../wordStarts';
import type { Read, Reader } from './reader';

/** A rule of the grammar. */
export interface Rule<T> {
  /** Bits of `Start` of which a lexeme must have one for the rule to find anything there. */
  readonly starts: number;
  /** At "the": bits of which the lexeme behind it must have one. */
  readonly behindThe: number;
  readonly read: (r: Reader, at: number) => Read<T> | null;
}

export function rule<T>(read: Rule<T>['read'], starts: number, behindThe = 0): Rule<T> {
  return { read, starts: behindThe === 0 ? starts : starts | Start.The, behindThe };
}

/** Rules, by what may start at a lexeme: few kinds of lexemes occur, so each list is made once. */
export class Rules<T> {
  private readonly byStarts = new Map<number, readonly Rule<T>[]>();
  private readonly byBehind = new Map<number, readonly Rule<T>[]>();

  constructor(readonly all: readonly Rule<T>[]) {}

  /** Those that may find something at the lexeme, in their order. */
  at(r: Reader, at: number): readonly Rule<T>[] {
    const starts = r.starts(at);
    return (starts & Start.The) === 0 ? this.listed(this.byStarts, starts, 'starts') : this.listed(this.byBehind, r.starts(at + 1), 'behindThe');
  }

  /** The longest reading; of equally long ones the first. */
  longest(r: Reader, at: number): Read<T> | null {
    let best: Read<T> | null = null;
    const rules = this.at(r, at);
    for (let i = 0; i < rules.length; i++) {
      const read = (rules[i] as Rule<T>).read(r, at);
      if (read !== null && (best === null || read.to > best.to)) best = read;
    }
    return best;
  }

  private listed(lists: Map<number, readonly Rule<T>[]>, bits: number, key: 'starts' | 'behindThe'): readonly Rule<T>[] {
    let list = lists.get(bits);
    if (list === undefined) {
      list = this.all.filter((rule) => (rule[key] & bits) !== 0);
      lists.set(bits, list);
    }
    return list;
  }
}

import type { QuantityType } from '../recognition';
import type { Reader } from '../times/reader';

/** A quantity without its hedge, over lexemes up to `to`. */
export interface Amount {
  readonly type: QuantityType;
  readonly value: number;
  /** Left out for plain numbers and percentages. */
  readonly unit?: string | null;
  readonly to: number;
}

/** Binary noise of products ("99 cents" is 0.99) is rounded away. */
export const round = (value: number): number => Number(value.toPrecision(15));

/** A word's index, a hyphen before it stepped over. */
export const pastHyphen = (r: Reader, at: number): number => (r.isHyphen(at) ? at + 1 : at);

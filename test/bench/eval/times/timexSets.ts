import type { Span } from '../../../../src/core/text/span';
import { readRecords } from '../../../../src/training/records';

/** A time expression as people marked it, or as a system found it. */
export interface Timex extends Span {
  readonly type: string;
  /** As TIMEX3 writes it. */
  readonly value: string;
}

export interface TimexText {
  readonly id: string;
  readonly text: string;
  /** Date of publication, ISO 8601. */
  readonly published: string;
  readonly marked: readonly Timex[];
}

/**
 * The texts of a file of JSON Lines with `id`, `text`, `dct` and `timex`: `start`, `end`, `type`, `value`.
 * @throws Error that names file and line
 */
export function readTimexTexts(file: string): TimexText[] {
  return readRecords(file, ({ id, text, dct, timex }) => {
    if (typeof id !== 'string' || typeof text !== 'string' || typeof dct !== 'string') return 'has no id, text or date of publication';
    if (!Array.isArray(timex)) return 'has no list of time expressions';
    const marked = (timex as Readonly<Record<string, unknown>>[]).map((one) => ({
      start: Number(one['start']), end: Number(one['end']), type: String(one['type']), value: String(one['value']),
    }));
    return { id, text, published: dct.slice(0, 10), marked };
  });
}

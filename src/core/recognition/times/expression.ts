/** What a time expression says, before it is known when it was written. */

/** Units of time; a fortnight is two weeks. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** How the words point: "last", "next", "this", or not at all. */
export type Pointing = 'last' | 'next' | 'this' | 'bare';
export type PartOfDay = 'MO' | 'AF' | 'EV' | 'NI' | 'MI' | 'DT';
/** TIMEX3's mod, as far as it is used. */
export type Mod = 'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE' | 'BEFORE' | 'AFTER';

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** "Z" for UTC and GMT, "+01:00" where the text states an offset; zones by name are not written. */
  readonly zone: string;
}

/** A point or stretch on the calendar. */
export type Point =
  | { readonly is: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number | null }
  | { readonly is: 'weekday'; readonly day: number; readonly pointing: Pointing; readonly from: 'publication' | 'focus' }
  | { readonly is: 'month'; readonly month: number; readonly pointing: Pointing | `${'last' | 'this' | 'next'}-year` }
  | { readonly is: 'unit'; readonly unit: Unit; readonly shift: number; readonly from: 'publication' | 'focus' }
  | { readonly is: 'bare-unit'; readonly unit: 'weekend' | 'quarter' }
  | { readonly is: 'season'; readonly season: Season; readonly year: number | null; readonly pointing: Pointing | 'that' }
  | { readonly is: 'part-of-year'; readonly code: string; readonly year: number | null; readonly shift: number | null }
  | { readonly is: 'holiday'; readonly holiday: string; readonly year: number | null; readonly pointing: Pointing }
  | { readonly is: 'week-of'; readonly point: Point; readonly nth: number | null }
  /** `nth` −1: the last; the point is a month. */
  | { readonly is: 'nth-weekday'; readonly nth: number; readonly day: number; readonly point: Point }
  /** "two days before Christmas", "a week from Friday": counted from another point; a weekend is the one round a feast ("Easter weekend"). */
  | { readonly is: 'beside'; readonly point: Point; readonly unit: Unit; readonly shift: number }
  /** "the 5th", "the 21st of last month". */
  | { readonly is: 'day-of-month'; readonly day: number; readonly shift: number; readonly from: 'publication' | 'focus' }
  /** "at the time", "by that time": the one spoken of. */
  | { readonly is: 'that-time' }
  /** The year that begins a century, the nearest to publication, or the new year: "the turn of the century". */
  | { readonly is: 'turn'; readonly of: 'century' | 'year' }
  /** "the same period last year": the time spoken of, in another year. */
  | { readonly is: 'same-time'; readonly years: number }
  | { readonly is: 'fixed'; readonly value: string };

export type Expression =
  | { readonly kind: 'point'; readonly point: Point; readonly part?: PartOfDay; readonly clock?: Clock; readonly mod?: Mod }
  /** `amount` null: an unknown number ("several"); `rest`: "two hours and 15 minutes". */
  | { readonly kind: 'duration'; readonly amount: number | null; readonly unit: Unit; readonly rest?: { readonly amount: number; readonly unit: Unit }; readonly mod?: Mod }
  | { readonly kind: 'set'; readonly value: string; readonly mod?: Mod }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** A match over lexemes `from` (inclusive) to `to` (exclusive). */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly expression: Expression;
}

import type { Span } from '../../text/span';
import { readIsoDate } from './calendar';
import type { Unit } from './expression';

/** A date that the article speaks of, from which later expressions count. */
export interface Focus {
  /** A day, week, month, quarter or year as TIMEX3 writes it; with X where nobody knows. */
  readonly value: string;
  readonly span: Span;
  /** Whether the words name the year, so that dates beside them may go without. */
  readonly explicit: boolean;
}

/** Which date "a day later", "the following week" and a clock alone belong to. */
export class Spoken {
  private last: Focus | null = null;
  private lastDay: Focus | null = null;
  /** Start of the passage that is being read. */
  private passage = 0;

  enter(passage: Span): void {
    this.passage = passage.start;
  }

  speakOf(focus: Focus): void {
    this.last = focus;
    if (focus.value.length === DAY && readIsoDate(focus.value)) this.lastDay = focus;
  }

  /** What a distance in this unit is counted from. A year or week in passing ("a reign that began in 1952") does not take the place of the day a paragraph tells about. */
  from(unit: Unit): Focus | null {
    const last = this.last?.value ?? '';
    const isDay = unit === 'day' || unit === 'night';
    const isPassedOver = last.length <= YEAR ? isDay || unit === 'week' || unit === 'weekend' : isDay && last.charAt(YEAR + 1) === 'W';
    return isPassedOver && this.isHere(this.lastDay) ? this.lastDay : this.last;
  }

  /** The day that a clock belongs to. */
  day(): Focus | null {
    return this.last === this.lastDay || this.isHere(this.lastDay) ? this.lastDay : null;
  }

  /** The dated day just before a place, year and all, that a month or day without a year may follow ("arrested on May 3, 2019, and tried in June"). */
  dated(at: number): Focus | null {
    const day = this.last === this.lastDay ? this.lastDay : null;
    return day?.explicit && this.isHere(day) && at - day.span.end <= SAME_BREATH ? day : null;
  }

  private isHere(focus: Focus | null): boolean {
    return focus !== null && focus.span.start >= this.passage;
  }
}

/** In code units: a clause or a short sentence between two dates. */
const SAME_BREATH = 60;
const DAY = 10;
const YEAR = 4;

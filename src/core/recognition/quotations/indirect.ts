import type { Span } from '../../text/span';
import { WordClass } from '../wordClasses';
import type { Cue } from './findCues';
import { isQuote, isOf, lowerOf, type Clause, type Item, type NameIndex } from './clauses';
import { reportEnd } from './reportEnds';
import { reportAt, trailingReport } from './reports';
import type { QuotationRule } from './rules';
import { spokenRange } from './spokenReports';

/** What somebody is said to say, think, want, plan or hold. */
export interface Reported {
  /** The items of it. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** A part of it stands in marks: then it is no indirect quotation, but the marks are its source's. */
  readonly holdsMarks: boolean;
  readonly cue: Span | null;
  /** Null where nobody is named. */
  readonly source: Span | null;
  readonly rule: QuotationRule;
}

const REPORTING = WordClass.Reporting | WordClass.ReportingNoun | WordClass.ReportingAdjective;

/**
 * What a sentence attributes: first what somebody is said to say ("said that …", "…, she said", "according to …"), then, outside of
 * it, what somebody thinks, wants, plans or holds. Nothing is attributed twice.
 */
export function reportsIn(clause: Clause, cues: readonly Cue[], names: NameIndex): readonly Reported[] {
  return cues.length > 0 || (clause.classes & REPORTING) !== 0 ? new ClauseReader(clause.items, names).read(cues) : NONE;
}

/** So many items from its verb a source may begin for both to be one stretch. */
const NEAR = 8;
const NONE: readonly never[] = [];

class ClauseReader {
  private readonly found: Reported[] = [];
  private readonly end: number;
  /** Stretches of items that a source already has, in no order. */
  private readonly taken: (readonly [number, number])[] = [];

  constructor(private readonly items: readonly Item[], private readonly names: NameIndex) {
    this.end = lastItem(items);
  }

  read(cues: readonly Cue[]): Reported[] {
    for (const cue of cues) if (cue.strength === 'say' && !this.isTaken(cue.from)) this.readSpoken(cue);
    this.readTrailing();
    for (let at = 0; at <= this.end; at++) {
      const item = this.items[at];
      if (!isOf(item, REPORTING) || this.isTaken(at)) continue;
      const report = reportAt(this.items, at, this.end, this.names);
      if (!report || this.isTaken(report.first)) continue;
      const last = this.beforeTaken(report.first, reportEnd(this.items, report, this.end));
      this.place(report.first, last, report);
      at = Math.max(at, last);
    }
    return this.found;
  }

  /** "…, officials believe." */
  private readTrailing(): void {
    for (let at = this.end; at > this.end - 3 && at > 2; at--) {
      if (!isOf(this.items[at], WordClass.Reporting) || this.isTaken(at)) continue;
      const report = trailingReport(this.items, at, this.names);
      if (report && !this.isTaken(report.last)) return this.place(report.first, report.last, report);
    }
  }

  private readSpoken(cue: Cue): void {
    const range = spokenRange(this.items, cue, this.end, this.names);
    if (!range || this.isTaken(range[0])) return;
    this.place(range[0], this.beforeTaken(range[0], range[1]), { cue: cue.span, source: cue.source, rule: cue.order });
    this.taken.push([cue.from - cue.reachFrom < NEAR ? Math.min(cue.reachFrom, cue.from) : cue.from, cue.to - 1]);
  }

  private place(first: number, last: number, { cue, source, rule }: Pick<Reported, 'cue' | 'source' | 'rule'>): void {
    if (last < first) return;
    this.taken.push([first, last]);
    const holdsMarks = hasQuote(this.items, first, last);
    if (!holdsMarks && !hasWord(this.items, first, last)) return;
    this.found.push({ first, last, holdsMarks, span: { start: this.items[first]?.start ?? 0, end: this.items[last]?.end ?? 0 }, cue, source, rule });
  }

  private isTaken(at: number): boolean {
    for (const range of this.taken) if (range[0] <= at && at <= range[1]) return true;
    return false;
  }

  /** The last item before what another source has. */
  private beforeTaken(first: number, last: number): number {
    let limit = last;
    for (const range of this.taken) if (range[0] > first && range[0] <= limit) limit = range[0] - 1;
    while (limit > first && /^([,;:–—-]|and|or|but)$/.test(lowerOf(this.items[limit]))) limit--;
    return limit;
  }
}

function lastItem(items: readonly Item[]): number {
  let last = items.length - 1;
  while (last > 0 && /^[.!?…;:,]$/.test(lowerOf(items[last]))) last--;
  return last;
}

function hasQuote(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (isQuote(items[i])) return true;
  return false;
}

function hasWord(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (items[i]?.kind === 'word' || items[i]?.kind === 'number') return true;
  return false;
}

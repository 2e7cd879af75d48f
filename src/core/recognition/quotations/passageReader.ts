import type { Span } from '../../text/span';
import type { QuotedSpan } from '../recognition';
import { WordClass } from '../wordClasses';
import { attributeInClause, type Attribution } from './attribution';
import { isOf, isQuote, lowerOf, type Clause, type NameIndex } from './clauses';
import { findCues, type Cue } from './findCues';
import { reportsIn, type Reported } from './indirect';
import { isBareLabel, shapeOf } from './kinds';
import type { Marked } from './marks';
import type { QuotationRule } from './rules';
import { subjectOfClause } from './sources';

/** What one passage quotes, and what it leaves to the next one. */
export interface PassageResult {
  readonly quotations: readonly QuotedSpan[];
  /** The attribution that a following paragraph of nothing but quotation continues. */
  readonly last: Attribution | null;
  /** The subject of its last sentence outside marks; read when asked for, which is seldom. */
  readonly subject: () => Span | null;
  /** Ends in an open quotation. */
  readonly open: boolean;
  /** Ends with a colon. */
  readonly colon: boolean;
  /** Where it ends; −1 for nothing. */
  readonly end: number;
}

export const NOTHING: PassageResult = { quotations: [], last: null, subject: () => null, open: false, colon: false, end: -1 };

/** What a clause says about whose words stand in it. */
interface Reading {
  readonly clause: Clause;
  readonly cues: readonly Cue[];
  readonly reports: readonly Reported[];
  /** First of its passage. */
  readonly isFirst: boolean;
}

/** Sentences back that a subject is looked for. */
const SUBJECT_REACH = 4;

/** Reads one passage, clause by clause, remembering who spoke last. */
export class PassageReader {
  private readonly quotations: QuotedSpan[] = [];
  private last: Attribution | null = null;
  /** The sentences so far that hold more than marks. */
  private readonly told: Clause[] = [];
  private lastWasDirect = false;
  /** Where the marks of the clause’s labels open. */
  private readonly labels: number[] = [];

  /** @param before what the passage before it left */
  constructor(private readonly text: string, private readonly names: NameIndex, private readonly before: PassageResult) {}

  read(clauses: readonly Clause[]): PassageResult {
    clauses.forEach((clause, i) => this.readClause(clause, i === 0));
    const final = clauses[clauses.length - 1]?.items ?? [];
    const end = final[final.length - 1];
    return {
      quotations: this.quotations,
      last: this.last,
      subject: () => this.subject(),
      open: isQuote(end) && end.marked.unclosed,
      colon: lowerOf(end) === ':',
      end: end?.end ?? -1,
    };
  }

  private readClause(clause: Clause, isFirst: boolean): void {
    if (this.labels.length > 0) this.labels.length = 0;
    const cues = findCues(clause, this.names);
    const reading = { clause, cues, reports: reportsIn(clause, cues, this.names), isFirst };
    let attributed: Attribution | null = null;
    for (const position of clause.quotes) attributed = this.place(reading, position, attributed) ?? attributed;
    for (const report of reading.reports) if (!report.holdsMarks || this.holdsOnlyLabels(clause, report)) this.quotations.push({ ...report.span, kind: 'indirect', cue: report.cue, source: report.source, rule: report.rule });
    const say = cues.find((cue) => cue.strength === 'say');
    const reporting = attributed ?? (say ? { cue: say.span, source: say.source, rule: say.order } : null);
    if (reporting) this.last = reporting;
    if (clause.quotes.length === 0 || clause.items.length > clause.quotes.length + 2) {
      this.told.push(clause);
      if (!reporting) this.last = null;
    }
  }

  /** "said the “Northern Star” had sunk": these marks quote nobody. */
  private holdsOnlyLabels(clause: Clause, { first, last }: Reported): boolean {
    return clause.quotes.every((position) => position < first || position > last || this.labels.includes(clause.items[position]?.start ?? -1));
  }

  /** Attributes one quotation; returns what the clause's next quotation may share. */
  private place({ clause, cues, reports, isFirst }: Reading, position: number, shared: Attribution | null): Attribution | null {
    const quote = clause.items[position];
    if (!isQuote(quote)) return null;
    const shape = shapeOf(this.text, clause.items, position, cues, this.names);
    if (shape === 'label') {
      this.push(quote.marked, 'label', null, 'label');
      return null;
    }
    const alone = clause.items.length <= 2 && clause.quotes.length === 1;
    const inside = attributeInClause(clause, position, cues, this.text, this.names) ?? reportedAt(reports, position) ?? shared;
    const attribution = inside ?? (alone ? this.fromContext(isFirst) : this.fromParagraph(clause, position, shape));
    if (!attribution && isBareLabel(this.text, quote, position)) {
      this.push(quote.marked, 'label', null, 'label');
      return null;
    }
    const continues = this.lastWasDirect && shared !== null && lowerOf(clause.items[position - 1]) !== 'that' && isInterrupted(clause, position);
    const answers = position === 0 && (attribution?.rule === 'subject-cue' || attribution?.rule === 'cue-subject') && /\p{Lu}/u.test(this.text.charAt(quote.marked.start));
    const kind = shape === 'utterance' || alone || continues || answers ? 'direct' : 'partial';
    this.push(quote.marked, kind, attribution, attribution?.rule ?? 'none');
    if (alone && attribution) this.last = attribution;
    this.lastWasDirect = kind === 'direct';
    return inside;
  }

  private push(marked: Marked, kind: QuotedSpan['kind'], attribution: Attribution | null, rule: QuotationRule): void {
    if (kind === 'label') this.labels.push(marked.open);
    this.quotations.push({ start: marked.start, end: marked.end, kind, cue: attribution?.cue ?? null, source: attribution?.source ?? null, rule });
  }

  /** A sentence of nothing but quotation: what came before it tells who goes on speaking. */
  private fromContext(isFirst: boolean): Attribution | null {
    if (!isFirst) {
      if (this.last) return { ...this.last, rule: this.lastWasDirect ? 'split' : 'paragraph' };
      const subject = this.subject();
      return subject ? { cue: null, source: subject, rule: 'nearest-subject' } : null;
    }
    const { last, open, colon } = this.before;
    if (last) return { ...last, rule: open ? 'runs-on' : colon ? 'colon' : 'continuation' };
    const subject = this.before.subject();
    return subject ? { cue: null, source: subject, rule: colon ? 'colon' : 'nearest-subject' } : null;
  }

  /** The subject of the nearest sentence before that has one. */
  private subject(): Span | null {
    for (let i = this.told.length - 1; i >= 0 && i >= this.told.length - SUBJECT_REACH; i--) {
      const { items } = this.told[i] ?? { items: [] };
      const subject = subjectOfClause(items, 0, items.length, this.names);
      if (subject) return subject;
    }
    return null;
  }

  /** A fragment in a sentence without a cue belongs to who was reported just before in the paragraph. */
  private fromParagraph(clause: Clause, position: number, shape: string): Attribution | null {
    const quote = clause.items[position];
    const distancing = isOf(clause.items[position - 1], WordClass.Determiner) && isQuote(quote) && isBareLabel(this.text, quote, position);
    return this.last && shape === 'fragment' && !distancing ? { ...this.last, rule: 'paragraph' } : null;
  }
}

/** Whose thought, wish or plan the marks are a part of: "Duarte’s claim that the port is “full”". */
function reportedAt(reports: readonly Reported[], position: number): Attribution | null {
  for (const { first, last, cue, source, rule } of reports) if (first <= position && position <= last && source) return { cue, source, rule };
  return null;
}

/** “I think,” he said, “that we …”: between the two parts stands only the reporting clause. */
function isInterrupted(clause: Clause, position: number): boolean {
  for (let i = position - 1; i >= 0 && position - i < 30; i--) if (isQuote(clause.items[i])) return lowerOf(clause.items[position - 1]) === ',';
  return false;
}

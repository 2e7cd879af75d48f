import { bySpan, contains, type Span } from '../../text/span';
import { lexemesOf } from '../lexemes';
import type { ArticleText, Name, QuotedSpan } from '../recognition';
import { attributeInClause, findCues, type Attribution, type Cue } from './attribution';
import { WordClass } from '../wordClasses';
import { isOf, isQuote, lowerOf, NameIndex, readClauses, type Clause } from './clauses';
import { indirectSpans } from './indirect';
import { isBareLabel, shapeOf } from './kinds';
import { findMarks, opensWithMark, type Marked } from './marks';
import { subjectOfClause } from './sources';

/**
 * Finds what the article quotes and reports, and the words that name who said it, in text order.
 *
 * Direct, partial and label quotations are the text inside the marks; indirect ones the reported clause ("that" included) without cue and
 * source. Marks inside marks are labels or partial quotations of the same source. A quotation that runs on over paragraphs is one a paragraph.
 * `rule` names the step of the sieve that attributed it, from sure to unsure: `cue-subject`, `subject-cue`, `according-to`, `cue-before`,
 * `clause`, `trailing`, `split`, `runs-on`, `colon`, `continuation`, `paragraph`, `nearest-subject`; `none` where nobody is named,
 * `label` for labels. The sieve follows Muzny et al. (2017), “A Two-stage Sieve Approach for Quote Attribution”, without its trained last step.
 */
export function recogniseQuotations(article: ArticleText, names: readonly Name[]): QuotedSpan[] {
  const index = new NameIndex(names);
  const ends = new Set(article.sentences.map((sentence) => sentence.end));
  const lexemes = lexemesOf(article);
  const found: QuotedSpan[] = [];
  let before: PassageResult = NOTHING;
  article.passages.forEach((passage, i) => {
    const next = article.passages[i + 1];
    const words = lexemes[i] ?? [];
    const marks = findMarks(article.text, passage, words, next !== undefined && next.zone === passage.zone && opensWithMark(article.text, next));
    const outer = marks.filter((marked) => !marked.nested);
    const clauses = readClauses(article.text, words, outer, ends);
    const own = passage.zone === 'body' ? before : NOTHING;
    const reader = new PassageReader(article.text, index, own);
    const result = reader.read(clauses);
    for (const quotation of result.quotations) found.push(quotation);
    for (const quotation of nestedIn(result.quotations, marks)) found.push(quotation);
    if (passage.zone === 'body') before = result;
  });
  return found.sort(bySpan);
}

interface PassageResult {
  readonly quotations: readonly QuotedSpan[];
  /** The attribution that a following paragraph of nothing but quotation continues. */
  readonly last: Attribution | null;
  /** The subject of its last sentence outside marks, where nothing is attributed. */
  readonly subject: Span | null;
  /** Ends in an open quotation. */
  readonly open: boolean;
  /** Ends with a colon. */
  readonly colon: boolean;
}

const NOTHING: PassageResult = { quotations: [], last: null, subject: null, open: false, colon: false };

class PassageReader {
  private readonly quotations: QuotedSpan[] = [];
  private last: Attribution | null = null;
  private subject: Span | null = null;
  private lastWasDirect = false;

  constructor(private readonly text: string, private readonly names: NameIndex, private readonly before: PassageResult) {}

  read(clauses: readonly Clause[]): PassageResult {
    clauses.forEach((clause, i) => this.readClause(clause, i === 0));
    const final = clauses[clauses.length - 1]?.items ?? [];
    const end = final[final.length - 1];
    return {
      quotations: this.quotations,
      last: this.last,
      subject: this.subject,
      open: isQuote(end) && end.marked.unclosed,
      colon: lowerOf(end) === ':',
    };
  }

  private readClause(clause: Clause, first: boolean): void {
    const cues = findCues(clause, this.names);
    let attributed: Attribution | null = null;
    for (const position of clause.quotes) attributed = this.place(clause, position, cues, attributed, first) ?? attributed;
    const indirect = indirectSpans(clause, cues, this.text, this.names);
    for (const { span, cue } of indirect) this.quotations.push({ start: span.start, end: span.end, kind: 'indirect', cue: cue.span, source: cue.source, rule: cue.order });
    const say = cues.filter((cue) => cue.strength === 'say');
    const reporting = attributed ?? (say.length > 0 ? asAttribution(say[0]) : null);
    if (reporting) this.last = reporting;
    if (clause.quotes.length === 0 || clause.items.length > clause.quotes.length + 2) {
      this.subject = subjectOfClause(clause.items, 0, clause.items.length, this.names) ?? this.subject;
      if (!reporting) this.last = null;
    }
  }

  /** Attributes one quotation; returns what the clause's next quotation may share. */
  private place(clause: Clause, position: number, cues: readonly Cue[], shared: Attribution | null, first: boolean): Attribution | null {
    const quote = clause.items[position];
    if (!isQuote(quote)) return null;
    const shape = shapeOf(this.text, clause.items, position);
    if (shape === 'label') {
      this.push(quote.marked, 'label', null, 'label');
      return null;
    }
    const alone = clause.items.length <= 2 && clause.quotes.length === 1;
    const inside = attributeInClause(clause, position, cues, this.text, this.names) ?? shared;
    const attribution = inside ?? (alone ? this.fromContext(first) : this.fromParagraph(clause, position, shape));
    if (!attribution && isBareLabel(this.text, quote, position)) {
      this.push(quote.marked, 'label', null, 'label');
      return null;
    }
    const continues = this.lastWasDirect && shared !== null && lowerOf(clause.items[position - 1]) !== 'that' && isInterrupted(clause, position);
    const kind = shape === 'utterance' || alone || continues ? 'direct' : 'partial';
    this.push(quote.marked, kind, attribution, attribution?.rule ?? 'none');
    if (alone && attribution) this.last = attribution;
    this.lastWasDirect = kind === 'direct';
    return inside;
  }

  private push(marked: Marked, kind: QuotedSpan['kind'], attribution: Attribution | null, rule: string): void {
    this.quotations.push({ start: marked.start, end: marked.end, kind, cue: attribution?.cue ?? null, source: attribution?.source ?? null, rule });
  }

  /** A sentence of nothing but quotation: what came before it tells who goes on speaking. */
  private fromContext(first: boolean): Attribution | null {
    if (!first) {
      if (this.last) return { ...this.last, rule: this.lastWasDirect ? 'split' : 'paragraph' };
      return this.subject ? { cue: null, source: this.subject, rule: 'nearest-subject' } : null;
    }
    const { last, subject, open, colon } = this.before;
    if (last) return { ...last, rule: open ? 'runs-on' : colon ? 'colon' : 'continuation' };
    return subject ? { cue: null, source: subject, rule: 'nearest-subject' } : null;
  }

  /** A fragment in a sentence without a cue belongs to who was reported just before in the paragraph. */
  private fromParagraph(clause: Clause, position: number, shape: string): Attribution | null {
    const quote = clause.items[position];
    const distancing = isOf(clause.items[position - 1], WordClass.Determiner) && isQuote(quote) && isBareLabel(this.text, quote, position);
    return this.last && shape === 'fragment' && !distancing ? { ...this.last, rule: 'paragraph' } : null;
  }
}

function asAttribution(cue: Cue | undefined): Attribution | null {
  return cue ? { cue: cue.span, source: cue.source, rule: cue.order } : null;
}

/** “I think,” he said, “that we …”: between the two parts stands only the reporting clause. */
function isInterrupted(clause: Clause, position: number): boolean {
  for (let i = position - 1; i >= 0 && position - i < 30; i--) if (isQuote(clause.items[i])) return lowerOf(clause.items[position - 1]) === ',';
  return false;
}

/** Marks inside marks: part of what the same source says, or a name in it. */
function nestedIn(quotations: readonly QuotedSpan[], marks: readonly Marked[]): QuotedSpan[] {
  const nested: QuotedSpan[] = [];
  const marksOnly = quotations.filter((quotation) => quotation.kind !== 'indirect');
  let outer = 0;
  for (const marked of marks) {
    if (!marked.nested) continue;
    while (outer < marksOnly.length && (marksOnly[outer]?.end ?? 0) < marked.start) outer++;
    const around = marksOnly[outer];
    if (!around || !contains(around, marked)) continue;
    nested.push({ start: marked.start, end: marked.end, kind: 'label', cue: null, source: null, rule: 'label' });
  }
  return nested;
}

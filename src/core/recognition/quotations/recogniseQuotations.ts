import type { Passage } from '../../page/page';
import { inOrder } from '../../text/inOrder';
import { bySpan } from '../../text/span';
import type { Lexeme } from '../lexeme';
import { lexemesOf } from '../lexemes';
import type { ArticleText, Name, QuotedSpan } from '../recognition';
import { blockQuotation } from './blockQuotations';
import { NameIndex, readClauses } from './clauses';
import { findMarks, opensWithMark, type Marked } from './marks';
import { nestedIn } from './nested';
import { NOTHING, PassageReader, type PassageResult } from './passageReader';
import { transcriptTurns, type Turn } from './transcripts';

/**
 * Finds what the article quotes and reports, and the words that name who said it, in text order.
 *
 * Direct, partial and label quotations are the text inside the marks; a direct one without marks is a turn of a transcript or a paragraph that a colon
 * announces. Indirect ones are the reported clause ("that" included) without cue and source. A quotation that runs on over paragraphs is
 * one a paragraph. `rule` names the step that attributed it, from sure to unsure: `QUOTATION_RULES`.
 */
export function recogniseQuotations(article: ArticleText, names: readonly Name[]): QuotedSpan[] {
  const reader = new ArticleReader(article, new NameIndex(names));
  return inOrder(reader.read(), bySpan);
}

class ArticleReader {
  private readonly found: QuotedSpan[] = [];
  private readonly ends: ReadonlySet<number>;
  private readonly turns: ReadonlyMap<number, Turn>;
  private before: PassageResult = NOTHING;
  /** Where in `found` the quotation stands that runs on here, and that only the words around it gave to somebody; −1 for none. */
  private pending = -1;

  constructor(private readonly article: ArticleText, private readonly names: NameIndex) {
    this.ends = new Set(article.sentences.map((sentence) => sentence.end));
    this.turns = transcriptTurns(article.text, article.passages, names);
  }

  read(): QuotedSpan[] {
    const lexemes = lexemesOf(this.article);
    this.article.passages.forEach((passage, i) => this.readPassage(passage, lexemes[i] ?? [], i));
    return this.found;
  }

  private readPassage(passage: Passage, lexemes: readonly Lexeme[], i: number): void {
    const { text, passages } = this.article;
    const next = passages[i + 1];
    const isBody = passage.zone === 'body';
    const turn = this.turns.get(i);
    const marks = findMarks(text, passage, lexemes, next !== undefined && next.zone === passage.zone && opensWithMark(text, next));
    const unmarked = turn ? asQuotation(turn) : isBody && marks.length === 0 ? blockQuotation(text, passage, this.before) : null;
    if (unmarked) {
      const inner = marks.map((marked): Marked => ({ ...marked, nested: true }));
      this.found.push(unmarked, ...nestedIn([unmarked], inner, { text, lexemes, ends: this.ends, names: this.names }));
      this.before = NOTHING;
      this.pending = -1;
      return;
    }
    const clauses = readClauses(text, lexemes, marks.filter((marked) => !marked.nested), this.ends);
    const result = new PassageReader(text, this.names, isBody ? this.before : NOTHING).read(clauses);
    if (isBody) this.settlePending(result);
    for (const quotation of result.quotations) this.found.push(quotation);
    if (marks.some((marked) => marked.nested)) {
      const outer = result.quotations.filter((quotation) => quotation.kind !== 'indirect').sort(bySpan);
      this.found.push(...nestedIn(outer, marks, { text, lexemes, ends: this.ends, names: this.names }));
    }
    if (isBody) this.before = result;
  }

  /** "“We sail.¶ “Nobody stops us,” Duarte said": what runs on is given by the words beside its end, which are surer than those before its beginning. */
  private settlePending(result: PassageResult): void {
    const open = this.pending >= 0 ? this.found[this.pending] : undefined;
    const first = open && result.quotations.find(({ kind }) => kind !== 'indirect');
    if (open && first?.source && BESIDE.has(first.rule)) this.found[this.pending] = { ...open, cue: first.cue, source: first.source, rule: 'runs-on' };
    const last = result.quotations[result.quotations.length - 1];
    this.pending = result.open && last && !BESIDE.has(last.rule) ? this.found.length + result.quotations.length - 1 : -1;
  }
}

const BESIDE: ReadonlySet<string> = new Set(['cue-subject', 'subject-cue', 'according-to', 'cue-before']);

function asQuotation({ said, source }: Turn): QuotedSpan {
  return { start: said.start, end: said.end, kind: 'direct', cue: null, source, rule: 'transcript' };
}

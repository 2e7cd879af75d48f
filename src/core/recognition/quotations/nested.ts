import { contains, type Span } from '../../text/span';
import type { Lexeme } from '../lexeme';
import type { QuotedSpan } from '../recognition';
import { attributeInClause } from './attribution';
import { isQuote, readClauses, type Clause, type NameIndex } from './clauses';
import { findCues } from './findCues';
import { shapeOf } from './kinds';
import type { Marked } from './marks';

interface Surroundings {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly ends: ReadonlySet<number>;
  readonly names: NameIndex;
}

/**
 * What stands in marks inside of quotations: what the speaker says that somebody else said ("My mother told me, ‘Sail on’"), else a name or a word set apart.
 * @param outer spans that hold marks, in text order and apart from each other
 * @param marks of the passage, in text order
 */
export function nestedIn(outer: readonly Span[], marks: readonly Marked[], { text, lexemes, ends, names }: Surroundings): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let next = 0;
  let at = 0;
  for (const around of outer) {
    const inside: Marked[] = [];
    while ((marks[next]?.start ?? Infinity) < around.start) next++;
    for (; (marks[next]?.start ?? Infinity) < around.end; next++) {
      const marked = marks[next];
      if (marked?.nested && contains(around, marked)) inside.push(marked);
    }
    if (inside.length === 0) continue;
    while ((lexemes[at]?.start ?? Infinity) < around.start) at++;
    const first = at;
    while ((lexemes[at]?.start ?? Infinity) < around.end) at++;
    const outermost = inside.filter((marked, i) => i === 0 || !inside.slice(Math.max(0, i - 3), i).some((other) => contains(other, marked)));
    const within = new Set(outermost);
    for (const marked of inside) if (!within.has(marked)) found.push(asLabel(marked));
    for (const clause of readClauses(text, lexemes.slice(first, at), outermost, ends)) for (const position of clause.quotes) found.push(read(clause, position, text, names));
  }
  return found;
}

function read(clause: Clause, position: number, text: string, names: NameIndex): QuotedSpan {
  const quote = clause.items[position];
  if (!isQuote(quote)) throw new Error('no quotation stands there');
  const { marked } = quote;
  const cues = findCues(clause, names);
  const shape = shapeOf(text, clause.items, position, cues, names);
  const attribution = shape === 'label' ? null : attributeInClause(clause, position, cues, text, names);
  if (!attribution || (attribution.rule === 'clause' && shape === 'fragment') || /^you$/i.test(text.slice(attribution.source.start, attribution.source.end))) return asLabel(marked);
  return { start: marked.start, end: marked.end, kind: shape === 'utterance' ? 'direct' : 'partial', ...attribution };
}

function asLabel({ start, end }: Span): QuotedSpan {
  return { start, end, kind: 'label', cue: null, source: null, rule: 'label' };
}

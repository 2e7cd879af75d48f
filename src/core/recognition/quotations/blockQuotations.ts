import type { Span } from '../../text/span';
import type { QuotedSpan } from '../recognition';
import type { PassageResult } from './passageReader';

/** What the words before a colon must tell, so that what follows it without marks is taken for a quotation. */
const ANNOUNCING = /(?:^|[^\p{L}])(?:(?:statement|letter|post|message|tweet|e-?mail|text|memo|note|speech)(?: [^.:;]{0,40})?|(?:said|says|wrote|writes|reads?|replied|added|continued|posted|tweeted|follows|in (?:full|part))(?: on \p{L}{1,12}| (?:yesterday|today))?):$/u;

/** A list's item, or a speaker's turn. */
const OTHERWISE = /^(?:\S{1,3}[.)]\s|[^.!?:]{1,38}:)/;

/**
 * A paragraph that the one before announces with a colon and that stands without marks: "Duarte wrote on Monday:". Null where it is none: a list's item, a
 * heading, a paragraph behind a colon that announces no words.
 */
export function blockQuotation(text: string, passage: Span, before: PassageResult): QuotedSpan | null {
  if (!before.colon || before.end < 0) return null;
  if (!ANNOUNCING.test(text.slice(Math.max(0, before.end - 80), before.end))) return null;
  const source = before.last?.source ?? before.subject();
  const isSentence = /^[\p{L}\d[(…]/u.test(text.charAt(passage.start)) && /[.!?…]$/.test(text.charAt(passage.end - 1)) && !OTHERWISE.test(text.slice(passage.start, passage.start + 40));
  if (!source || !isSentence || passage.end - passage.start < 25) return null;
  return { start: passage.start, end: passage.end, kind: 'direct', cue: before.last?.cue ?? null, source, rule: 'colon' };
}

import type { Span } from '../../../../src/core/text/span';
import type { MarkedKind, MarkedQuotation, QuotedText } from './quotationSets';

/** What stands in one pair of marks and was marked as said. */
export interface MarkedPart extends Span {
  readonly of: MarkedQuotation;
}

export interface QuotedParts {
  readonly parts: readonly MarkedPart[];
  /** What is reported without any marks. */
  readonly indirect: readonly MarkedQuotation[];
}

/**
 * The parts in quotation marks of a text's quotations: the whole stretch between the marks, also where what was marked takes in words outside of them or only
 * some inside. Where it holds no double marks, single ones are read; where none at all, a direct one is itself the part.
 * Marks decide, not the kind given, which knows no doubled single marks. They are read on their own here, so that a fault of the product's reading is not shared.
 */
export function quotedParts({ text, quotations }: QuotedText): QuotedParts {
  const doubles = paragraphsOf(text).flatMap((paragraph) => inDoubleMarks(text, paragraph));
  const parts = new Map<number, MarkedPart>();
  const indirect: MarkedQuotation[] = [];
  for (const quotation of quotations) {
    const own = partsOf(text, quotation, doubles).flatMap((part) => trimToWords(text, part) ?? []);
    const of = quotation.kind === 'indirect' ? { ...quotation, kind: kindByMarks(text, quotation, own) } : quotation;
    if (of.kind === 'indirect') indirect.push(of);
    for (const part of own) if (!parts.has(part.start)) parts.set(part.start, { ...part, of });
  }
  return { parts: [...parts.values()].sort((a, b) => a.start - b.start), indirect };
}

/** Direct where nothing but what stands in marks was marked. */
function kindByMarks(text: string, quotation: MarkedQuotation, parts: readonly Span[]): MarkedKind {
  const words = trimToWords(text, quotation);
  if (parts.length === 0 || !words) return 'indirect';
  return parts.some(({ start, end }) => start <= words.start && end >= words.end) ? 'direct' : 'mixed';
}

/** A span without the marks and punctuation at its ends; null where no word is left. */
export function trimToWords(text: string, { start, end }: Span): Span | null {
  while (start < end && !/[\p{L}\p{N}$€£]/u.test(text.charAt(start))) start++;
  while (end > start && !/[\p{L}\p{N}%]/u.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function partsOf(text: string, quotation: MarkedQuotation, doubles: readonly Span[]): readonly Span[] {
  const inDoubles = doubles.filter((double) => sharesMost(double, quotation));
  if (inDoubles.length > 0) return inDoubles;
  const inSingles = paragraphsOf(text, quotation).flatMap((paragraph) => inSingleMarks(text, paragraph));
  if (inSingles.length > 0) return inSingles;
  return quotation.kind === 'direct' ? paragraphsOf(text, quotation) : [];
}

/** More than a half of the shorter one. */
function sharesMost(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && 2 * shared > Math.min(a.end - a.start, b.end - b.start);
}

function paragraphsOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  for (let start = within.start; start < within.end; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next > within.end ? within.end : next;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** Marks open and close in turn; one that nothing closes runs to the paragraph's end. */
function inDoubleMarks(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    const doubled = /^(?:''|’’|``|‘‘)$/.test(text.slice(at, at + 2));
    if (!/["“”]/.test(mark) && !doubled) continue;
    if (open < 0) open = mark === '”' && at > start && !/[\s(]/.test(text.charAt(at - 1)) ? -1 : at + 1;
    else if (mark !== '“' || !/\s/.test(text.charAt(at - 1))) {
      found.push({ start: open, end: at });
      open = -1;
    }
    if (doubled) at++;
  }
  if (open >= 0) found.push({ start: open, end });
  return found;
}

function inSingleMarks(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end + 1).matchAll(/(?:^|(?<=[\s(]))[‘'](?=\S)([^‘]{1,600}?\S)[’'](?![\p{L}\d])/gu)].map(({ index, 0: whole }) => ({ start: start + index + 1, end: start + index + whole.length - 1 }));
}

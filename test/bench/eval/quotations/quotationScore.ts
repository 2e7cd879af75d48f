import type { Analysis, Quotation } from '../../../../src/core/analysis';
import { overlaps, type Span } from '../../../../src/core/text/span';
import { quotedParts, trimToWords, type MarkedPart, type QuotedParts } from './markedParts';
import type { MarkedKind, MarkedQuotation, QuotedText } from './quotationSets';

/** A quotation found, beside what of the marked ones it meets. */
export interface Judged {
  readonly found: Quotation;
  /** Null where nothing marked is met. */
  readonly kind: MarkedKind | null;
  /** Whether the source is the marked one; null where no source is marked, or nothing met. */
  readonly isSourceRight: boolean | null;
  readonly isCueRight: boolean | null;
}

export interface Missed extends Span {
  readonly kind: MarkedKind;
}

/** Tokens at white space inside indirect quotations. */
export interface TokenCounts {
  readonly marked: number;
  readonly found: number;
  readonly both: number;
}

export interface TextScore {
  readonly inMarks: readonly Judged[];
  readonly missedParts: readonly Missed[];
  readonly indirect: readonly Judged[];
  readonly missedIndirect: readonly Missed[];
  readonly tokens: TokenCounts;
}

/**
 * What of one text was found, and whom it was given to.
 *
 * In marks: direct and partial quotations against the marked parts; a hit has the same first and last word. Labels are not counted, so that a part
 * taken for a label is missed; nor are those inside of others, which nobody marked.
 * Indirect ones, those without any marks, a transcript's turns among them: a hit shares a word, each marked one with one found, the pair that shares most first. Those found that meet only
 * a quotation with marks are left out, for its words are said by somebody, and so are its tokens.
 */
export function scoreText(text: QuotedText, analysis: Analysis): TextScore {
  const marked = quotedParts(text);
  const quoted = analysis.quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial');
  const direct = outermost(quoted.filter((quotation) => standsInMarks(text.text, quotation)));
  const indirect = analysis.quotations.filter((quotation) => quotation.kind === 'indirect' || (quoted.includes(quotation) && !standsInMarks(text.text, quotation)));
  const inMarks = new Set(marked.parts.map(({ of }) => of));
  return {
    ...scoreParts(text, marked, direct, analysis),
    ...scoreIndirect(text, marked, [...inMarks], indirect, analysis),
    tokens: countTokens(text, marked.indirect, [...inMarks], indirect),
  };
}

function standsInMarks(text: string, { start, end }: Span): boolean {
  return /["'`“”„«‘’][\s(]*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*["'”’»]/.test(text.slice(end, end + 3));
}

/** Those that stand in no other; they are in text order, the longer first. */
function outermost(quotations: readonly Quotation[]): Quotation[] {
  let end = -1;
  return quotations.filter((quotation) => {
    if (quotation.end <= end) return false;
    end = quotation.end;
    return true;
  });
}

function scoreParts(text: QuotedText, marked: QuotedParts, found: readonly Quotation[], analysis: Analysis): Pick<TextScore, 'inMarks' | 'missedParts'> {
  const parts = new Map(marked.parts.map((part): [string, MarkedPart] => [`${part.start} ${part.end}`, part]));
  const inMarks = found.map((quotation): Judged => {
    const trimmed = trimToWords(text.text, quotation);
    const key = trimmed ? `${trimmed.start} ${trimmed.end}` : '';
    const part = parts.get(key);
    parts.delete(key);
    return judge(quotation, part?.of ?? null, text, analysis);
  });
  return { inMarks, missedParts: [...parts.values()].map(({ start, end, of: { kind } }) => ({ start, end, kind })) };
}

function scoreIndirect(text: QuotedText, { indirect: marked }: QuotedParts, inMarks: readonly MarkedQuotation[], all: readonly Quotation[], analysis: Analysis): Pick<TextScore, 'indirect' | 'missedIndirect'> {
  const met = pairUp(marked, all);
  const counted = all.filter((quotation) => met.has(quotation) || !inMarks.some((other) => overlaps(other, quotation)));
  const hit = new Set(met.values());
  return { indirect: counted.map((quotation) => judge(quotation, met.get(quotation) ?? null, text, analysis)), missedIndirect: marked.filter((quotation) => !hit.has(quotation)) };
}

/** Pairs what overlaps, one to one, those that share most first. */
function pairUp<A extends Span, B extends Span>(marked: readonly A[], found: readonly B[]): Map<B, A> {
  const pairs = marked.flatMap((a) => found.filter((b) => overlaps(a, b)).map((b) => ({ a, b, shared: Math.min(a.end, b.end) - Math.max(a.start, b.start) })));
  pairs.sort((one, other) => other.shared - one.shared || one.a.start - other.a.start || one.b.start - other.b.start);
  const taken = new Set<A>();
  const met = new Map<B, A>();
  for (const { a, b } of pairs) {
    if (taken.has(a) || met.has(b)) continue;
    taken.add(a);
    met.set(b, a);
  }
  return met;
}

function judge(found: Quotation, marked: { readonly kind: MarkedKind; readonly source: Span | null; readonly cue: Span | null } | null, { text }: QuotedText, analysis: Analysis): Judged {
  if (!marked) return { found, kind: null, isSourceRight: null, isCueRight: null };
  return {
    found,
    kind: marked.kind,
    isSourceRight: marked.source && isSameSource(text, found, marked.source, analysis),
    isCueRight: marked.cue && found.cue !== null && overlaps(found.cue, marked.cue),
  };
}

/**
 * The same words of the text, or what a marked “who” refers to; or, where one quotation goes on with another's source and either may be marked, the same last
 * word, or a name in the marked source of whom the speaker is. A pronoun is right only in its place or by who it stands for.
 */
function isSameSource(text: string, { source, speaker }: Quotation, marked: Span, { mentions }: Analysis): boolean {
  if (source === null) return false;
  if (overlaps(source, marked) || isReferredTo(text, source, marked)) return true;
  if (mentions.some(({ entity, ...mention }) => entity !== null && entity === speaker && overlaps(mention, marked))) return true;
  const last = lastWord(text.slice(source.start, source.end));
  return last === lastWord(text.slice(marked.start, marked.end)) && !/^(?:he|she|they|it|we|you|i|who)$/.test(last);
}

/** "Brandt, a dealer in rope, who": the source found, when the pronoun is marked. */
function isReferredTo(text: string, source: Span, marked: Span): boolean {
  return /^(?:who|which)$/i.test(text.slice(marked.start, marked.end)) && /^[^.!?;]{1,60}$/.test(text.slice(source.end, marked.start));
}

function lastWord(words: string): string {
  return /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(words)?.[1]?.toLowerCase() ?? '';
}

function countTokens({ text }: QuotedText, marked: readonly Span[], others: readonly Span[], found: readonly Quotation[]): TokenCounts {
  const counts = { marked: 0, found: 0, both: 0 };
  const inside = [marked, others, found].map(stepper);
  for (const { index } of text.matchAll(/\S+/g)) {
    const [isMarked, isOther, isFound] = inside.map((at) => at(index));
    if (isOther) continue;
    if (isMarked) counts.marked++;
    if (isFound) counts.found++;
    if (isMarked && isFound) counts.both++;
  }
  return counts;
}

/** Whether an offset lies in one of the spans, for offsets that only grow. */
function stepper(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reached = -1;
  return (offset) => {
    for (; (sorted[next]?.start ?? Infinity) <= offset; next++) reached = Math.max(reached, sorted[next]?.end ?? -1);
    return offset < reached;
  };
}

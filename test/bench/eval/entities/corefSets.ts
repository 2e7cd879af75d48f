import { bySpan, contains, overlaps, type Span } from '../../../../src/core/text/span';
import { readRecords } from '../../../../src/training/records';
import { foldCase } from '../../../../src/core/text/folding';

export const LABELS = ['PERSON', 'ORG', 'place'] as const;
export type Label = (typeof LABELS)[number];

/** A name of a text that people put into a chain of names that mean the same one. */
export interface ChainedName extends Span {
  readonly text: string;
  readonly label: Label;
  readonly chain: string;
}

export interface CorefText {
  readonly id: string;
  /** Texts of one group are one corpus; a chain holds inside its group. */
  readonly group: string;
  readonly text: string;
  /** Where every mention was marked. */
  readonly annotated: readonly Span[];
  /** Named mentions, in text order, none touching another. */
  readonly names: readonly ChainedName[];
}

const LABEL_OF: Readonly<Record<string, Label>> = {
  PER: 'PERSON', ORG: 'ORG', LOC: 'place',
  HUMAN_PART_PER: 'PERSON', HUMAN_PART_ORG: 'ORG', HUMAN_PART_GPE: 'place', LOC_GEO: 'place', LOC_FAC: 'place', LOC_OTHER: 'place',
};

/**
 * The texts of a file of JSON Lines with `mentions` in chains: `doc`, `text`, and either `fully_annotated_end`, with `syntactic` for what kind of noun phrase a
 * mention is, or `annotated` and `topic`. Chains of the first sort hold over the whole file, of the second inside a topic. Texts
 * without mentions (and with `id` for `doc`) serve to read roles.
 * @throws Error that names file and line
 */
export function readCorefTexts(file: string): CorefText[] {
  const records = readRecords(file, (record) => corefRecord(record));
  const common = lowerCaseWords(records.map(({ text }) => text));
  return records.map(({ mentions, ...text }) => ({ ...text, names: longest(mentions.flatMap((mention) => nameOf(mention, text, common) ?? [])) }));
}

interface Mention extends Span {
  readonly type: string;
  readonly chain: string;
  /** Null where the set does not say. */
  readonly isName: boolean | null;
}

type Read = Omit<CorefText, 'names'> & { readonly mentions: readonly Mention[] };

function corefRecord(record: Readonly<Record<string, unknown>>): Read | string {
  const { doc = record['id'], topic, text, mentions = [], annotated = [], fully_annotated_end: end } = record;
  if (typeof text !== 'string' || typeof doc !== 'string' || !Array.isArray(mentions)) return 'has no text or no name, or mentions that are no list';
  const byWhole = typeof end === 'number';
  const spans = byWhole ? [{ start: 0, end }] : Array.isArray(annotated) ? (annotated as [number, number][]).map(([from, to]) => ({ start: from, end: to })) : null;
  if (spans === null) return 'does not say where it is annotated';
  return {
    id: doc, text, annotated: spans, group: byWhole || typeof topic !== 'string' ? '' : topic,
    mentions: (mentions as Readonly<Record<string, unknown>>[]).map((mention) => ({
      start: Number(mention['start']), end: Number(mention['end']), type: String(mention['type']), chain: String(mention['chain']),
      isName: typeof mention['syntactic'] === 'string' ? /NAM$/.test(mention['syntactic']) : null,
    })),
  };
}

/** Words that open a phrase and are no part of a name in it. */
const OPENING = /^(?:(?:in|at|on|of|near|from|the|a|an|In|At|The|A|An)\s+|(?:Mr|Mrs|Ms|Dr|Sir|President|Senator|Sen|Governor|Gov|Judge|Captain|Capt|Sgt|Officer|Detective|Professor|Prof|Prime Minister)\.?\s+(?=\p{Lu}))+/u;
/** What stands behind a name in its phrase: “, Exland”, “(EXC”, a possessive. */
const CLOSING = /(?:(?:,\s|\s\().*|['’]s?|[\s,)])$/s;
const PLAIN = new Set(['of', 'the', 'and', 'for', 'de', 'du', 'la', 'van', 'von', 'der', 'al', 'bin', '&']);
const PRONOUN = /^(?:I|he|she|it|we|they|you|his|her|its|their|our|my|this|that|these|those|who|whose|which|some|all|one|both|others?|him|them|us|me)$/i;

/** The name of a named mention, without preposition, article, title and possessive; null for a mention by other words. */
function nameOf(mention: Mention, { text, annotated }: Omit<CorefText, 'names'>, common: ReadonlySet<string>): ChainedName | null {
  const label = LABEL_OF[mention.type];
  if (label === undefined || mention.isName === false || !annotated.some((span) => span.start <= mention.start && mention.end <= span.end)) return null;
  const words = text.slice(mention.start, mention.end);
  const start = mention.start + (OPENING.exec(words)?.[0].length ?? 0);
  const end = mention.end - (CLOSING.exec(words)?.[0].length ?? 0);
  const name = text.slice(start, end);
  if (!isProper(name, common)) return null;
  return { start, end, text: name, label, chain: mention.chain };
}

function isProper(name: string, common: ReadonlySet<string>): boolean {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [only] = words;
  if (only === undefined || words.some((word) => !PLAIN.has(word) && !/^[\p{Lu}\d(“"'’]/u.test(word)) || PRONOUN.test(only)) return false;
  return /\p{Lu}/u.test(name) && (words.length > 1 || !common.has(foldCase(only)));
}

/** Words that some text writes in lower case: a capital at a sentence's start makes no name of them. */
function lowerCaseWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/(?<![\p{L}\d'’])\p{Ll}[\p{L}'’-]*/gu)) words.add(word);
  return words;
}

/** Where names nest, the longest; but of one chain the innermost: what is round it is a title or an apposition. */
function longest(all: readonly ChainedName[]): ChainedName[] {
  const names = all.filter((name) => !all.some((other) => other.chain === name.chain && contains(name, other) && other.end - other.start < name.end - name.start));
  const kept: ChainedName[] = [];
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => overlaps(other, name))) kept.push(name);
  }
  return kept.sort(bySpan);
}

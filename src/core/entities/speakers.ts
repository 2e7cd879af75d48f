import type { ArticleText, QuotedSpan } from '../recognition/recognition';
import { overlaps, type Span } from '../text/span';
import type { Entity, Mention } from './entity';
import type { Gender } from './gender';

interface Cast {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly gender: (index: number) => Gender | null;
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['she', 'female'], ['him', 'male'], ['her', 'female']]);

/** Sentences back that a pronoun looks for the person it stands for. */
const PRONOUN_REACH = 5;
/** Mentions of one sentence that it looks at: endless sentences must not make the work grow with their square. */
const MAX_MENTIONS = 50;

/** For each quotation the id of who speaks, else the source in the text's words, else null. Quotations are in text order. */
export function resolveSpeakers(cast: Cast, quotations: readonly QuotedSpan[]): (string | null)[] {
  return quotations.map(quotation => {
    const source = quotation.source;
    if (!source) return null;
    const words = cast.article.text.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
    const gender = PRONOUNS.get(words.toLowerCase());
    const id = gender ? antecedent(cast, source, gender, quotations) : (namedIn(cast, source) ?? byRole(cast, words));
    return id ?? (words === '' ? null : words);
  });
}

/** The index of the first mention that ends after an offset. */
function firstMentionAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The person named in the source, or whoever its last words name; a possessor (“Roe's office”) is not the source. */
function namedIn(cast: Cast, source: Span): string | null {
  let named: Mention | null = null;
  for (let index = firstMentionAfter(cast.mentions, source.start); index < cast.mentions.length; index++) {
    const mention = cast.mentions[index];
    if (!mention || mention.start >= source.end) break;
    if (mention.entity === null || isPossessive(cast.article.text, mention)) continue;
    const isLast = !/[\p{L}\d]/u.test(cast.article.text.slice(mention.end, Math.max(mention.end, source.end)));
    if (mention.type === 'PERSON' || (isLast && mention.type !== 'NORP' && named?.type !== 'PERSON')) named ??= mention;
  }
  return named?.entity ?? null;
}

function isPossessive(text: string, mention: Span): boolean {
  const mark = text.charCodeAt(mention.end);
  return (mark === 0x27 || mark === 0x2019) && /^(?:['’]s?)(?![\p{L}])/u.test(text.slice(mention.end, mention.end + 3));
}

/** “the Exlandic president”: the one person to whom the article gives just that role. */
function byRole(cast: Cast, words: string): string | null {
  const wanted = foldRole(words);
  if (!wanted.includes(' ') && !SOLE_OFFICES.has(wanted)) return null;
  return holdersOfRoles(cast.entities).get(wanted) ?? null;
}

const HOLDERS = new WeakMap<readonly Entity[], ReadonlyMap<string, string | null>>();

/** By role, folded, the id of the one person who has it; null where several have. */
function holdersOfRoles(entities: readonly Entity[]): ReadonlyMap<string, string | null> {
  const known = HOLDERS.get(entities);
  if (known) return known;
  const holders = new Map<string, string | null>();
  for (const { id, type, roles } of entities) {
    if (type !== 'PERSON') continue;
    for (const role of new Set(roles.map(({ text }) => foldRole(text)))) holders.set(role, holders.has(role) ? null : id);
  }
  HOLDERS.set(entities, holders);
  return holders;
}

const SOLE_OFFICES = new Set(['president', 'premier', 'chancellor', 'mayor', 'governor', 'pope', 'king', 'queen']);

function foldRole(words: string): string {
  return words.toLowerCase().replace(/^(?:the|a|an|its|their|his|her)\s+/, '').replace(/\s+/g, ' ').trim();
}

/** Who a pronoun stands for: going back, the first person of a sentence that fits, outside quotations. */
function antecedent(cast: Cast, source: Span, gender: Gender, quotations: readonly QuotedSpan[]): string | null {
  const { sentences } = cast.article;
  const genders = gendersOfEntities(cast);
  let sentence = lastStartingBefore(sentences, source.start);
  for (let back = 0; back < PRONOUN_REACH && sentence >= 0; back++, sentence--) {
    const span = sentences[sentence];
    if (!span) break;
    const first = firstMentionAfter(cast.mentions, span.start);
    for (let index = first; index < first + MAX_MENTIONS; index++) {
      const mention = cast.mentions[index];
      if (!mention || mention.start >= Math.min(span.end, source.start)) break;
      if (mention.type !== 'PERSON' || mention.entity === null || isPossessive(cast.article.text, mention)) continue;
      if (isQuoted(mention, quotations)) continue;
      const known = genders.get(mention.entity);
      if (known === undefined || known === gender) return mention.entity;
    }
  }
  return null;
}

function isQuoted(mention: Span, quotations: readonly QuotedSpan[]): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= mention.start) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.kind !== 'indirect' && overlaps(mention, quotation);
}

const GENDERS = new WeakMap<readonly Mention[], ReadonlyMap<string, Gender>>();

/** The gender that an article's mentions of an entity show; entities whose mentions contradict each other have none. */
function gendersOfEntities(cast: Cast): ReadonlyMap<string, Gender> {
  const known = GENDERS.get(cast.mentions);
  if (known) return known;
  const genders = new Map<string, Gender>();
  const contradicted = new Set<string>();
  cast.mentions.forEach(({ entity, type }, index) => {
    const gender = entity === null || type !== 'PERSON' ? null : cast.gender(index);
    if (gender === null || entity === null) return;
    const other = genders.get(entity);
    if (other !== undefined && other !== gender) contradicted.add(entity);
    genders.set(entity, gender);
  });
  for (const id of contradicted) genders.delete(id);
  GENDERS.set(cast.mentions, genders);
  return genders;
}

function lastStartingBefore(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

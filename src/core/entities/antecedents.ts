import type { ArticleText, QuotedSpan } from '../recognition/recognition';
import { overlaps, type Span } from '../text/span';
import type { Mention } from './entity';
import type { Gender } from './gender';

/** An article as far as it tells who its pronouns stand for. */
export interface Cast {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly gender: (index: number) => Gender | null;
  readonly quotations: readonly QuotedSpan[];
}

/** Sentences back that a pronoun looks for the person it stands for. */
const PERSON_REACH = 5;
/** Sentences back that "it" and "they" look for the body they stand for. */
const BODY_REACH = 2;
/** Mentions of one sentence that are looked at: endless sentences must not make the work grow with their square. */
const MAX_MENTIONS = 50;

/** Who "he" or "she" stands for: going back, the first person of a sentence that fits, outside quotations. */
export function personBefore(cast: Cast, at: number, gender: Gender): string | null {
  const genders = gendersOfEntities(cast);
  return firstBefore(cast, at, PERSON_REACH, ({ type, entity }) => {
    if (type !== 'PERSON' || entity === null) return false;
    const known = genders.get(entity);
    return known === undefined || known === gender;
  });
}

/** Which body "it" or "they" stands for: going back, the first of a sentence, outside quotations. A place is an "it" alone. */
export function bodyBefore(cast: Cast, at: number, isPlural: boolean): string | null {
  return firstBefore(cast, at, BODY_REACH, ({ type }) => type === 'ORG' || (type === 'GPE' && !isPlural));
}

function firstBefore(cast: Cast, at: number, reach: number, fits: (mention: Mention) => boolean): string | null {
  const { sentences } = cast.article;
  let sentence = lastStartingBefore(sentences, at);
  for (let back = 0; back < reach && sentence >= 0; back++, sentence--) {
    const span = sentences[sentence];
    const found = span && firstIn(cast, span, at, fits);
    if (found) return found;
  }
  return null;
}

/** The entity of the first mention of a stretch before `limit` that fits, outside quotations, and that owns nothing. */
export function firstIn(cast: Cast, span: Span, limit: number, fits: (mention: Mention) => boolean): string | null {
  const first = firstMentionAfter(cast.mentions, span.start);
  for (let index = first; index < first + MAX_MENTIONS; index++) {
    const mention = cast.mentions[index];
    if (!mention || mention.start >= Math.min(span.end, limit)) break;
    if (mention.entity === null || !fits(mention) || isPossessive(cast.article.text, mention) || isQuoted(mention, cast.quotations)) continue;
    return mention.entity;
  }
  return null;
}

/** The index of the first mention that ends after an offset. */
export function firstMentionAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Roe’s", "Rivers’". */
export function isPossessive(text: string, mention: Span): boolean {
  const mark = text.charCodeAt(mention.end);
  return (mark === 0x27 || mark === 0x2019) && /^(?:['’]s?)(?![\p{L}])/u.test(text.slice(mention.end, mention.end + 3));
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

/** The index of the sentence that an offset lies in or behind, −1 for none. */
export function lastStartingBefore(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

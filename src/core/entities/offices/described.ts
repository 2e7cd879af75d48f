import { bySpan } from '../../text/span';
import type { Mention, OpenOffice } from '../entity';
import type { DescribedHolder } from './holders';

/** The rule by which somebody is meant who is not named. */
export const OFFICE_RULE = 'office';
/** The same with its version, as `by:` of an annotation has it. */
export const BY_OFFICE = `rule:${OFFICE_RULE}@1`;
/** How sure it is that a description means whom it is taken to mean, as far as reading them tells. */
const SCORE = 0.95;

/** The mention of somebody by an office. */
export function officeMention({ start, end, text }: OpenOffice, entity: string): Mention {
  return { start, end, text, type: 'TITLE', score: SCORE, entity, rule: OFFICE_RULE };
}

/** An article's mentions: its names, and the descriptions of those who are meant by titles that are no names. In text order. */
export function withDescribed(named: readonly Mention[], described: readonly DescribedHolder[], ids: readonly string[]): Mention[] {
  const added = described.flatMap(({ description, holder }) => (description.title === null && holder !== null ? [officeMention(description, ids[holder] ?? '')] : []));
  return added.length === 0 ? [...named] : [...named, ...added].sort(bySpan);
}

/** Open offices of an article at most: with more it is no news, and they are compared with each other. */
const MAX_OPEN = 200;

/** Those of whom the article does not say who they are. */
export function openOffices(described: readonly DescribedHolder[]): OpenOffice[] {
  return described.filter(({ holder }) => holder === null).slice(0, MAX_OPEN).map(({ description: { start, end, text, office } }) => ({ start, end, text, office }));
}

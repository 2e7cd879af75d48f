import type { Mark } from '../../core/annotation/reconciliation/marks';
import { labelName } from '../../core/recognition/labelNames';
import { sidesInWords } from '../../core/text/conflict';
import type { EntityCard } from '../engine/protocol';
import { wikidataPage } from './cardText';
import { type AnnotationTarget, commandLink } from './commandLink';
import { asMarkdown } from './markdownText';

/** Commands that a card may run; nothing else in it is ever executed. */
export const CARD_COMMANDS: readonly string[] = [
  'accept', 'reject', 'changeLabel', 'linkEntity', 'showMentions', 'showEntry', 'showEntity', 'showPlace', 'acceptChanged', 'keepChanged', 'askAgain', 'removeAnnotation', 'resolveConflict',
  'correctTime', 'correctAmount', 'correctSpeaker', 'correctKind', 'openQuotation',
].map((name) => `pressmark.${name}`);

const MAX_WORDS = 40;
const MAX_SIDE = 80;

/** What can be decided on a mark, as links. */
export function actionsOf(target: AnnotationTarget, mark: Mark, known: { readonly isKept: boolean; readonly card: EntityCard | null }): string {
  const links = linksOf(target, mark, known.isKept).join(' &nbsp; ');
  // Decisions first; then ways to read on, in a line of their own.
  return known.card ? `${links}\n\n${waysOn(target, known.card).join(' &nbsp; ')}` : links;
}

/** Where more is said of an entity. */
function waysOn(target: AnnotationTarget, card: EntityCard): string[] {
  const links = [commandLink('$(references) Show All Mentions', 'pressmark.showMentions', target)];
  if (card.registered) links.push(commandLink('$(book) Entry', 'pressmark.showEntry', target));
  const page = wikidataPage(card);
  if (page !== null) links.push(`[$(link-external) Wikidata](${page})`);
  return [...links, commandLink('$(ellipsis) More', 'pressmark.showEntity', target)];
}

function linksOf(target: AnnotationTarget, mark: Mark, isKept: boolean): string[] {
  if (mark.status === 'conflict' && mark.sides?.some((side) => side.size > 0)) return conflictLinks(target, mark);
  return mark.state === 'changed' && mark.id !== null ? changedLinks(target, mark, isKept) : plainLinks(target, mark);
}

function plainLinks(target: AnnotationTarget, { status, kind }: Mark): string[] {
  const links: string[] = [];
  if (status !== 'accepted') links.push(commandLink('$(check) Accept', 'pressmark.accept', target));
  if (status !== 'rejected') links.push(commandLink('$(x) Reject', 'pressmark.reject', target));
  if (kind !== 'quotation') links.push(commandLink('$(tag) Change Label…', 'pressmark.changeLabel', target));
  for (const [title, command] of CORRECTIONS[kind]) links.push(commandLink(`$(edit) ${title}`, command, target));
  if (kind === 'name') links.push(commandLink('$(link) Link to…', 'pressmark.linkEntity', target));
  return links;
}

const CORRECTIONS: Readonly<Record<Mark['kind'], readonly (readonly [string, string])[]>> = {
  name: [],
  time: [['Correct the Date…', 'pressmark.correctTime']],
  quantity: [['Correct the Amount…', 'pressmark.correctAmount']],
  quotation: [['Correct the Speaker…', 'pressmark.correctSpeaker'], ['Correct the Kind…', 'pressmark.correctKind']],
};

function changedLinks(target: AnnotationTarget, mark: Mark, isKept: boolean): string[] {
  const links = [commandLink(`$(check) Accept ${quoted(mark.text)}`, 'pressmark.acceptChanged', target)];
  links.push(isKept ? commandLink('$(question) Ask Again', 'pressmark.askAgain', target) : commandLink('$(pass) Keep', 'pressmark.keepChanged', target));
  links.push(commandLink('$(trash) Delete', 'pressmark.removeAnnotation', target));
  return links;
}

function conflictLinks(target: AnnotationTarget, mark: Mark): string[] {
  const { sides = [] } = mark;
  const links = sidesOf(mark).map(({ words, number }) => commandLink(`$(check) Take ${quoted(words, MAX_SIDE)}`, 'pressmark.resolveConflict', target, number));
  if (!sides.some((side) => side.get('status') === 'rejected')) links.push(commandLink('$(x) Reject', 'pressmark.reject', target));
  return links;
}

/** What people said who disagree, where a merge left it to a third. */
export function disagreement(mark: Mark): string[] {
  if (mark.status !== 'conflict') return [];
  const sides = sidesOf(mark).map(({ words }) => quoted(words, MAX_SIDE));
  return [`$(git-merge) ${sides.length > 2 ? 'People' : 'Two people'} disagree${sides.length > 1 ? `: ${sides.join(' or ')}` : ''}`];
}

/** The sides of a conflict that one can take: each in words, as in “Organisation, accepted”, with its number. */
export function sidesOf({ sides = [] }: Mark): { readonly words: string; readonly number: number }[] {
  return sidesInWords(sides, labelName).flatMap((words, number) => (sides[number]?.size === 0 ? [] : [{ words, number }]));
}

/** Words of an article or a sidecar in quotation marks, as Markdown. */
export function quoted(words: string, longest = MAX_WORDS): string {
  // Cut first: nobody has to look at a whole article for a few words.
  const letters = [...words.slice(0, 10 * longest).replace(/\s+/g, ' ').trim()];
  const short = letters.length <= longest && words.length <= 10 * longest;
  return `“${asMarkdown(short ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`)}”`;
}

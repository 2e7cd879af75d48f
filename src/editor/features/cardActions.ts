import type { Mark } from '../../core/annotation/reconciliation/marks';
import { type AnnotationTarget, commandLink } from './commandLink';
import { asMarkdown } from './markdownText';
import { labelName } from './markStyle';

/** Commands that a card may run; nothing else in it is ever executed. */
export const CARD_COMMANDS: readonly string[] = [
  'accept', 'reject', 'changeLabel', 'showMentions', 'acceptChanged', 'keepChanged', 'removeAnnotation', 'resolveConflict',
].map((name) => `pressmark.${name}`);

const MAX_WORDS = 40;
const MAX_SIDE = 80;
/** Keys that say where an annotation is, which its words say better. */
const PLACE_KEYS: ReadonlySet<string> = new Set(['before', 'after', 'nth']);

/** What can be decided on a mark, as links. */
export function actionsOf(target: AnnotationTarget, mark: Mark, known: { readonly isKept: boolean; readonly hasCard: boolean }): string {
  const links = linksOf(target, mark, known.isKept);
  if (known.hasCard) links.push(commandLink('$(references) Show All Mentions', 'pressmark.showMentions', target));
  return links.join(' &nbsp; ');
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
  return links;
}

function changedLinks(target: AnnotationTarget, mark: Mark, isKept: boolean): string[] {
  const links = [commandLink(`$(check) Accept ${quoted(mark.text)}`, 'pressmark.acceptChanged', target)];
  if (!isKept) links.push(commandLink('$(pass) Keep', 'pressmark.keepChanged', target));
  links.push(commandLink('$(trash) Delete', 'pressmark.removeAnnotation', target));
  return links;
}

function conflictLinks(target: AnnotationTarget, { sides = [] }: Mark): string[] {
  const links = sides.flatMap((side, number) =>
    (side.size > 0 ? [commandLink(`$(check) Take ${quotedSide(side)}`, 'pressmark.resolveConflict', target, number)] : []));
  if (!sides.some((side) => side.get('status') === 'rejected')) links.push(commandLink('$(x) Reject', 'pressmark.reject', target));
  return links;
}

/** What people said who disagree, where a merge left it to a third. */
export function disagreement({ status, sides = [] }: Mark): string[] {
  if (status !== 'conflict') return [];
  return [`$(git-merge) ${sides.length > 2 ? 'People' : 'Two people'} disagree${sides.length > 1 ? `: ${sides.map(quotedSide).join(' or ')}` : ''}`];
}

/** One side of a conflict: "accepted, Organisation", "deleted". */
export function sideInWords(side: ReadonlyMap<string, string>): string {
  if (side.get('deleted') === 'true') return 'deleted';
  return [...side].flatMap(([key, value]) => {
    if (PLACE_KEYS.has(key)) return [];
    return key === 'status' ? value : key === 'label' ? labelName(value) : `${key} ${value}`;
  }).join(', ');
}

function quotedSide(side: ReadonlyMap<string, string>): string {
  return quoted(sideInWords(side), MAX_SIDE);
}

/** Words of an article or a sidecar in quotation marks, as Markdown. */
export function quoted(words: string, longest = MAX_WORDS): string {
  // Cut first: nobody has to look at a whole article for a few words.
  const letters = [...words.slice(0, 10 * longest).replace(/\s+/g, ' ').trim()];
  const short = letters.length <= longest && words.length <= 10 * longest;
  return `“${asMarkdown(short ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`)}”`;
}

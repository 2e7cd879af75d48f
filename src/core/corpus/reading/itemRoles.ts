import { isAgency, isPublisher } from '../../page/metadata/newsNames';
import { isWebUrl } from '../paths';
import { isNameLike, isRemark, isWebName, plainPublisher } from './publisher';
import { QUOTED } from './factList';
import type { FactList } from './factList';
import type { Part } from './itemParts';
import type { InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

/** A source is a name: it has a capital (or letters without case), or says that there is none to give. */
const SOURCE_LIKE = /^(?:\P{Ll}|(?:the|unknown|unnamed|various)\b)/u;
/** What only sources carry. */
const PROVENANCE = /\bwith files from\b|\b(?:through|via)\b|©/iu;
/** Of two words or more, the first with a capital. */
const HEADLINE = /^(?!\p{Ll})\p{L}\S*\s/u;
const NO_HEADLINE = /^(?:unknown|unnamed|various|the)\s|[,:(]/iu;
const FEWEST_TITLE_WORDS = 5;
const LONGEST_SOURCE = 120;

/** The title: what is in quotation marks, else what links to the web before the file, else the longest part, else what is no name beside one. */
export function assignTitle(inline: InlineText, taken: readonly Span[], open: Part[], facts: FactList): void {
  if (facts.has('title')) return;
  const quoted = open.find((part) => QUOTED.test(part.text));
  const title = quoted ?? webTitle(inline, taken, open) ?? longTitle(open) ?? headline(open);
  if (!title) return;
  facts.addPart('title', withoutStop(title));
  const at = open.indexOf(title);
  open.splice(at, 1);
  const author = open[at - 1];
  const source = open[at];
  // As in bibliographies: Author, “Title,” Source.
  if (!quoted || !author || !source || !SOURCE_LIKE.test(source.text) || !/[.,]\s?$/.test(inline.text.slice(author.start, title.start))) return;
  facts.addPart('notes', author);
  open.splice(at - 1, 1);
}

/** "Storm breaks wall, Gull Times": a headline and a name behind its last comma. Other parts stay whole. */
export function splitHeadline(part: Part): Part[] {
  const comma = part.text.length <= LONGEST_SOURCE ? part.text.lastIndexOf(', ') : -1;
  if (comma < 0 || PROVENANCE.test(part.text)) return [part];
  const [head, tail] = [part.text.slice(0, comma), part.text.slice(comma + 2)];
  if (!/^\p{Lu}\S*\s/u.test(head) || isNameLike(head) || !isNameLike(tail) || !isCandidate(tail)) return [part];
  const at = part.start + comma;
  return [{ ...part, text: head, end: at }, { ...part, text: tail, start: at + 2, doubtful: true }];
}

function longTitle(open: readonly Part[]): Part | undefined {
  const words = (part: Part): number => part.text.split(/\s+/).length;
  const longest = open.filter((part) => !PROVENANCE.test(part.text)).reduce<Part | undefined>((best, part) => (!best || words(part) > words(best) ? part : best), undefined);
  return longest && words(longest) >= FEWEST_TITLE_WORDS ? longest : undefined;
}

function webTitle(inline: InlineText, taken: readonly Span[], open: readonly Part[]): Part | undefined {
  const web = inline.marks.find((mark) => mark.kind === 'link' && isWebUrl(mark.href));
  const file = taken[0];
  if (!web || !file || web.start > file.start) return undefined;
  return open.some((part) => part.start > file.end && SOURCE_LIKE.test(part.text)) ? open.find((part) => part.start >= web.start && part.end <= web.end) : undefined;
}

/** "Council votes" begins as a sentence does and is no name. With a stop it is a remark, but in a citation. */
function headline(open: readonly Part[]): Part | undefined {
  const cited = open.some(({ text }) => isName(text));
  const isHeadline = (text: string): boolean => HEADLINE.test(text) && !isNameLike(text) && !PROVENANCE.test(text) && !NO_HEADLINE.test(text);
  return open.find(({ text }) => isHeadline(text) && (isCandidate(text) || (cited && isCandidate(text.replace(/\.$/, '')))));
}

/** The source is the first part that is a name, else the first that may be one; the others are notes. */
export function assignSource(inline: InlineText, open: readonly Part[], facts: FactList): void {
  const stated = facts.has('source');
  const candidates = stated ? [] : open.filter((part) => isCandidate(part.text));
  const names = candidates.filter(({ text }) => isName(text) || PROVENANCE.test(text));
  // An agency stands behind a publisher, never for one.
  const papers = names.some(({ text }) => !isAgency(text)) ? names.filter(({ text }) => !isAgency(text)) : names;
  const outlets = papers.filter(({ text }) => isPublisher(text));
  const source = (outlets.length === 1 ? outlets[0] : undefined) ?? papers[0] ?? candidates[0];
  const agency = source && open[open.indexOf(source) + 1];
  const whole = agency && withAgency(inline.text, source, agency);
  // Of several names nobody can tell which is the publisher's, unless only one of them is shaped like an outlet's.
  const certain = source && !whole && isName(source.text) && (outlets.length === 1 || (papers.length === 1 && source.doubtful !== true));
  for (const part of open) {
    if (part === source) facts.addPart('source', whole ?? withoutStop(source), certain ? plainPublisher(withoutStop(source).text) : undefined);
    else if (part !== agency || !whole) facts.addPart('notes', part);
  }
}

function isCandidate(text: string): boolean {
  return text.length <= LONGEST_SOURCE && (SOURCE_LIKE.test(text) || isWebName(text)) && /\p{L}/u.test(text) && !isRemark(text) && (!/[.!?]$/.test(text) || isName(text) || PROVENANCE.test(text));
}

function isName(text: string): boolean {
  return isNameLike(text) || isWebName(text);
}

/** Without the stop of a citation, which is none of an abbreviation. */
export function withoutStop(part: Part): Part {
  const text = part.text.replace(/(?<=\p{Ll}{4})\.$/u, '');
  return { ...part, text, end: part.start + text.length };
}

/** "Maren Courier (Coast Press)" is one source, as it is in a cell. */
function withAgency(text: string, source: Part, agency: Part): Part | null {
  const end = agency.end + 1;
  if (!SOURCE_LIKE.test(agency.text) || text.slice(source.end, agency.start) !== ' (' || text[agency.end] !== ')') return null;
  return { ...source, text: text.slice(source.start, end), end };
}

import { lexiconKey } from '../../recognition/names/lexicon';
import type { ArticleText, Name, NameType } from '../../recognition/recognition';
import type { Span } from '../../text/span';
import { isOfficeHead, isOfficeModifier, isOfficeWord, isTimeOfOffice, readOffice, type Office } from './office';

/** A definite description of somebody by an office: “the prime minister”, “Exland's foreign minister”. */
export interface OfficeDescription extends Span {
  /** The words of the title, as a mention of it has them: no article, no owner, no “former”. */
  readonly text: string;
  readonly office: Office;
  /** Index of the name that is a title, where the recogniser found one; null where the words are written small. */
  readonly title: number | null;
  /** Index of the name of whose office it is; null where it is not said. */
  readonly owner: number | null;
}

const OWNERS: ReadonlySet<NameType> = new Set(['NORP', 'GPE', 'ORG', 'LOC']);

/**
 * The definite descriptions of office holders: with “the” or with whose office it is, singular, and meant as a person. “The next president”, “the
 * office of the president” and “the president-elect” are none. In text order; time is linear in the text.
 * @param names sorted, not overlapping
 */
export function findDescriptions({ text, passages }: ArticleText, names: readonly Name[]): OfficeDescription[] {
  return new Descriptions(text, names).in(passages);
}

class Descriptions {
  private readonly found: OfficeDescription[] = [];
  private next = 0;
  private the = -1;

  constructor(private readonly text: string, private readonly names: readonly Name[]) {}

  in(passages: readonly Span[]): OfficeDescription[] {
    for (const { start, end } of passages) {
      while ((this.names[this.next]?.end ?? Infinity) <= start) this.next++;
      let the = this.articleAfter(start, end);
      while (the < end || (this.names[this.next]?.start ?? Infinity) < end) {
        const name = this.names[this.next];
        if (name && name.start < the) {
          this.possessed(this.next++, end);
        } else {
          this.definite(the, end);
          the = this.articleAfter(the + 3, end);
        }
      }
    }
    return this.found;
  }

  /** Where the next “the” with a space behind it begins; the end where there is none. The text is gone through once, whatever is asked. */
  private articleAfter(from: number, end: number): number {
    while (this.the < from) this.the = articleIn(this.text, this.the + 1);
    return Math.min(this.the, end);
  }

  /** “the prime minister”, “the Exlandic prime minister”, “the United States' president” */
  private definite(the: number, end: number): void {
    const { text, names } = this;
    let at = the + 4;
    let owner: number | null = null;
    let index = this.next;
    while ((names[index]?.end ?? Infinity) <= at) index++;
    const name = names[index];
    if (name?.start === at) {
      if (OWNERS.has(name.type)) {
        owner = index;
        at = behindOwner(text, name.end);
      } else if (name.type !== 'TITLE') return;
    } else if (isGenericOwner(text, at)) at = text.indexOf(' ', at) + 1;
    else if (!isOfficeWord(bareOf(text.slice(at, endOfWord(text, at, end))))) return;
    if (at < end) this.add(at, end, owner, the);
  }

  /** “Exland's prime minister” */
  private possessed(index: number, end: number): void {
    const { text, names } = this;
    const name = names[index] as Name;
    const mark = text.charCodeAt(name.end);
    if ((mark !== 0x27 && mark !== 0x2019) || !OWNERS.has(name.type) || name.type === 'NORP') return;
    const at = behindOwner(text, name.end);
    if (at < end && at > name.end) this.add(at, end, index, name.start);
  }

  /** The description whose title begins at an offset, or behind words that tell when. @param the where its article or owner begins */
  private add(from: number, end: number, owner: number | null, the: number): void {
    const { text, names } = this;
    let start = from;
    let stop = -1;
    let at = from;
    let title: number | null = null;
    for (let count = 0; count < MOST_WORDS && at < end; count++) {
      const name = this.titleAt(at);
      if (name !== null && title === null) {
        title = name;
        stop = (names[name] as Name).end;
        if (start < at && !isPartOfTitle(text, start, at)) start = at;
        break;
      }
      const wordEnd = endOfWord(text, at, end);
      const key = wordEnd === at || isUpper(text.charCodeAt(at)) ? '' : lexiconKey(text.slice(at, wordEnd));
      const isHead = key !== '' && isOfficeHead(bareOf(key));
      if (!isHead && (key === '' || !isOfficeModifier(key))) break;
      if (isHead) stop = wordEnd;
      else if (start === at && isTimeOfOffice(key)) start = wordEnd + 1;
      if (wordEnd >= end || text.charCodeAt(wordEnd) > 0x20) break;
      at = wordEnd + 1;
    }
    if (stop <= start || isPredicate(text, the, stop) || followsTogether(text, names, stop)) return;
    const behind = this.ownerBehind(stop, end);
    if (behind === undefined || (owner !== null && behind.owner !== null)) return;
    const whose = owner ?? behind.owner;
    const ownerText = whose === null ? '' : `${names[whose]?.text ?? ''} `;
    const office = readOffice(`${ownerText}${text.slice(from, behind.end)}`);
    if (!office || !mayBeMeant(text, stop, behind.end)) return;
    const last = this.found.at(-1);
    if (last && last.end > start) return;
    const span = title === null ? { start, end: stop } : { start: (names[title] as Name).start, end: (names[title] as Name).end };
    this.found.push({ ...span, text: text.slice(span.start, span.end), office, title, owner: whose });
  }

  private titleAt(at: number): number | null {
    let index = this.next;
    while ((this.names[index]?.start ?? Infinity) < at) index++;
    const name = this.names[index];
    return name?.start === at && name.type === 'TITLE' ? index : null;
  }

  /** “of Exland”: whose office it is; undefined where it is somebody's who is no name, and so nobody that is known here. */
  private ownerBehind(stop: number, end: number): { readonly owner: number | null; readonly end: number } | undefined {
    const { text } = this;
    const joint = /^\s(?:of|for)\s(?:the\s)?/.exec(text.slice(stop, stop + 9));
    if (!joint) return { owner: null, end: stop };
    const at = stop + joint[0].length;
    let index = this.next;
    while ((this.names[index]?.end ?? Infinity) <= at) index++;
    const name = this.names[index];
    if (name?.start === at && OWNERS.has(name.type)) return { owner: index, end: stop };
    const portfolio = /^[\p{Ll}]+(?: affairs)?/u.exec(text.slice(at, Math.min(end, at + 30)))?.[0] ?? '';
    return portfolio !== '' && isOfficeModifier(portfolio.split(' ')[0] ?? '') ? { owner: null, end: at + portfolio.length } : undefined;
  }
}

const MOST_WORDS = 6;

/** Where the first “the” with a space behind it begins from an offset on; beyond the text where there is none. */
function articleIn(text: string, from: number): number {
  for (let at = text.indexOf('he', from + 1); at >= 0; at = text.indexOf('he', at + 2)) {
    if ((text.charCodeAt(at - 1) | 0x20) === 0x74 && text.charCodeAt(at + 2) <= 0x20 && !isLetter(text.charCodeAt(at - 2))) return at - 1;
  }
  return Infinity;
}

/** “the country's president”: whose it is goes without saying. */
const GENERIC_OWNER = /^(?:country|nation|city|state|town)['’]s\s/;

function isGenericOwner(text: string, at: number): boolean {
  return 'cnst'.includes(text.charAt(at)) && GENERIC_OWNER.test(text.slice(at, at + 12));
}

/** What makes of the words behind it a predicate, an office instead of a person, or one that nobody holds yet. */
const PREDICATE = /(?<![\p{L}])(?:is|was|be|been|being|become|becomes|became|are|were|(?:office|post|position|role|job|title|powers|duties|election|resignation) of|(?:elect|elected|named|appointed|nominated|made|crowned|remain|remains|remained|vs|or) (?:as )?|called)\s$/iu;

/** “Serves as the president”, but not “as the president said”. */
const AS = /(?<![\p{L}])as\s$/iu;
const VERB_BEHIND = /^\s(?:\p{Ll}{2,}ed|\p{Ll}{2,}s|said|told|left|met|will|would|did)\s/u;

function isPredicate(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return PREDICATE.test(before) || (AS.test(before) && !VERB_BEHIND.test(text.slice(end, end + 20)));
}

/** What may not stand behind: another noun, “-elect”, a restriction. */
const NOT_BEHIND = /^[-–]\p{L}|^(?:\s(?:who|whom|whose|that|candidates?|hopefuls?|nominees?|designate|elect|emeritus|contenders?|post|position|job|role|title|elections?|race|office|residence|himself or|or\s)|['’]s?\s(?:office|job|post|position|race|election|residence|role|chair|title|seat|mansion|palace|house|department))(?![\p{L}])/u;

function mayBeMeant(text: string, stop: number, end: number): boolean {
  return !NOT_BEHIND.test(text.slice(stop, stop + 20)) && (stop === end || !NOT_BEHIND.test(text.slice(end, end + 20)));
}

/** Whether the person is named right behind, or after a comma: then the title is no description, but part of an apposition. */
function followsTogether(text: string, names: readonly Name[], stop: number): boolean {
  const next = names[firstFrom(names, stop)];
  return next?.type === 'PERSON' && next.start - stop <= 3 && /^[\s,]{1,3}$/.test(text.slice(stop, next.start));
}

/** Index of the first name that starts at an offset or behind it. */
function firstFrom(names: readonly Name[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the small words before a title's mark belong to what it is, as “deputy” does. */
function isPartOfTitle(text: string, start: number, at: number): boolean {
  return !text.slice(start, at).trim().split(/\s+/).every((word) => isTimeOfOffice(lexiconKey(word)));
}

/** Where the words begin behind an owner, which may have a possessive's mark; the same offset where none can. */
function behindOwner(text: string, end: number): number {
  return end + (/^(?:['’]s?)?\s/.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

function endOfWord(text: string, at: number, end: number): number {
  while (at < end && (isLetter(text.charCodeAt(at)) || (text.charCodeAt(at) === 0x2d && isLetter(text.charCodeAt(at + 1))))) at++;
  return at;
}

function bareOf(key: string): string {
  return isOfficeHead(key) ? key : key.slice(key.lastIndexOf('-') + 1);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000);
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

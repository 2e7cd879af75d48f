import { isAgency, isPersonName } from '../metadata/newsNames';
import { type PageLines } from './pageLines';
import type { Sheet } from './sheet';
import { CUE } from '../reading/cueTree';

/** Lines at the story's end that may be credits, an author's portrait or a mark, though the reading took them for the story's. */
const TAIL = 12;
/** Lines after the last paragraph among which credits are looked for. */
const REACH = 16;
/** Of these, lines that are nothing of the story's before the looking ends. */
const MOST_OTHERS = 8;

/** “-30-”, “(END)”, “###”: nothing more follows. */
const END_MARK = /^\W{0,3}(?:-\s?30\s?-|ends?|ende|fin|xxx)\W{0,4}$/i;
/** “Editor’s note: …”, “A correction was made on …”: the story speaks of itself. */
const NOTE = /^\W{0,3}(?:editor['’]?s['’]? note|correction|clarification|a (?:correction|previous version|earlier version)|an (?:earlier|previous) version|this (?:article|story|report|version) (?:has been|was) (?:updated|amended|corrected|edited)|note de la rédaction|ndlr|précision|rectificatif|anmerkung der redaktion|hinweis|korrektur|nota (?:del editor|de la redacción|da redação|della redazione)|fe de erratas|errata)\b/iu;
/** Whose work it is, in the words of several countries’ papers. */
const CREDIT =
  /^[\s(*[—–-]{0,4}(?:(?:this|the) (?:article|story|report|piece|column|essay) (?:(?:first|originally) )*(?:appeared|ran|appears)\b|com informaç(?:ões|ão) d|con (?:información|informaciones|datos) de\s|con la collaborazione\s|colabor(?:ou|aram|ó|aron)\s|a collaboré\b|ont collaboré\b|avec (?:l['’])?(?:afp|reuters|ap|agences?)\b|mit (?:material|informationen|inhalten|agenturmaterial) (?:von|der|des)\s|mit (?:dpa|afp|reuters|ap|apa|sda)\b|met medewerking van\s)/iu;
/** “SOURCE Maren Ferries, Inc.”: under a press release. */
const RELEASE = /^SOURCE:?\s\p{Lu}/u;
const CONTRIBUTED = /^(?:associated |[\p{Lu}'’.&]{2,10}['’]s? |\p{L}+ writers? )?.{3,120}\b(?:contributed (?:to this (?:report|story|article)|(?:additional )?(?:reporting|research))|assisted with (?:reporting|research))\b/iu;
const MOST_CREDIT_WORDS = 40;
/** What papers say of their authors. */
const PORTRAIT =
  /\b(?:is|are|was) (?:an? |the |our )?(?:[\p{L}'’-]+ ){0,5}(?:reporters?|writers?|correspondents?|columnists?|editors?|journalists?|contributors?|professors?|author|fellow|producer|photographer|critic|director)\b|\b(?:covers|has covered|has written|writes (?:about|on|for)|reports (?:on|from|for)|joined (?:the|us)|(?:can|may) be reached|is based in|is the author|est journaliste|es (?:periodista|redactora?|corresponsal)|ist (?:redakteurin?|journalistin?|korrespondentin?|autorin?)|schreibt (?:für|über)|è (?:una? )?giornalista|é (?:repórter|jornalista))\b|\b(?:reach|contact|follow|email) (?:him|her|them|me)\b|@\p{L}[\p{L}\d.]+\b/iu;
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} /u;
const MOST_PORTRAIT_WORDS = 60;

/** The story's last paragraph: the last line of the story that is no credit, portrait or mark. Needs the authors. */
export function findLast(sheet: Sheet): number {
  const { inStory, first } = sheet;
  const end = inStory.lastIndexOf(true);
  for (let index = end; index > first && index > end - TAIL; index--) if (inStory[index] === true && !isEndMatter(sheet, index)) return index;
  return Math.max(first, end);
}

function isEndMatter(sheet: Sheet, index: number): boolean {
  const { lines } = sheet;
  return lines.words(index) === 0 || isEndMark(lines, index) || isCredit(lines, index) || isPortrait(sheet, index) || isPortraitHeading(sheet, index) || (lines.words(index) <= 14 && lines.isByline(index));
}

function isEndMark(lines: PageLines, index: number): boolean {
  return lines.lengthOf(index) <= 12 && (lines.words(index) === 0 || END_MARK.test(lines.textOf(index)));
}

function isCredit(lines: PageLines, index: number): boolean {
  if (lines.hasAnyCue(index) && !lines.hasCue(index, CUE.footer | CUE.related)) return false;
  if (lines.credit(index) !== null || isCopyright(lines, index)) return true;
  if (lines.words(index) > MOST_CREDIT_WORDS) return false;
  const text = lines.textOf(index);
  return CREDIT.test(text) || RELEASE.test(text) || (/contributed|assisted/.test(text) && CONTRIBUTED.test(text));
}

/** “Copyright 2026 Maren Radio. All rights reserved.” in sentences, not a footer’s row of links. */
function isCopyright(lines: PageLines, index: number): boolean {
  return (lines.firstCode(index) === 0xa9 || /^(?:copyright\b|\(c\))/i.test(lines.textOf(index).slice(0, 12))) && lines.endsSentence(index) && !/[|•·]/.test(lines.textOf(index));
}

/** “Ana Roe covers the islands for the Courier.” */
function isPortrait(sheet: Sheet, index: number): boolean {
  const { lines, authors } = sheet;
  if (isPortraitHeading(sheet, index - 1) && lines.words(index) <= MOST_HEADED_WORDS) return true;
  if (lines.words(index) > MOST_PORTRAIT_WORDS) return false;
  const text = lines.textOf(index);
  if ((authors.length === 0 && !FULL_NAME.test(text)) || /["“”«»]/.test(text.slice(0, 2))) return false;
  if (authors.some(author => OF_AUTHOR.test(restAfter(text, author)) || (OF_AUTHOR.test(restAfter(text, author.split(' ')[0] ?? author)) && isSigned(lines, index - 1, author)))) return true;
  const isAuthors = authors.some(author => text.startsWith(author) || text.startsWith(`${author.split(' ').at(-1) ?? author} `));
  if (!isAuthors && !FULL_NAME.test(text)) return false;
  return (isAuthors || OUR_OWN.test(text)) && PORTRAIT.test(text) && (isAuthors || !/\b(?:said|says|told)\b/.test(text));
}

/** What follows an author’s name where the paper tells of them: “Ana teaches …”, “Ana has been …”. Authors speak of themselves as “I”. */
const OF_AUTHOR = /^ (?:is|has been|was|joined|writes|covers|lives|works|teaches|studied|schreibt|arbeitet|lebt|studierte|écrit|travaille|vit|enseigne|escribe|trabaja|vive|scrive|lavora|escreve|trabalha|é|è|est|es|ist)\s/u;

/** Whether a line signs with the author’s name. */
function isSigned(lines: PageLines, index: number, author: string): boolean {
  return lines.words(index) > 0 && lines.words(index) <= MOST_HEADING_WORDS && lines.textOf(index).includes(author);
}

/** What follows the name at the text’s start; nothing where another stands there. */
function restAfter(text: string, name: string): string {
  return text.startsWith(name) ? text.slice(name.length, name.length + 20) : '';
}

/** “About Ana Roe”, or the author’s name alone: what follows is a portrait. */
const ABOUT = /^(?:(?:about|über|zur person:?|sobre|acerca de|chi è|over|om|à propos de)\s|à propos d[’'])(.{5,60})$/iu;
const MOST_HEADING_WORDS = 7;
const MOST_HEADED_WORDS = 110;

function isPortraitHeading({ lines, authors, first }: Sheet, index: number): boolean {
  if (lines.words(index) < 2 || lines.words(index) > MOST_HEADING_WORDS || index <= first) return false;
  const text = lines.textOf(index);
  const name = ABOUT.exec(text)?.[1]?.trim();
  if (authors.includes(name ?? text)) return true;
  return name !== undefined && isPersonName(name) && Array.from({ length: FRONT_REACH }, (_, distance) => lines.textOf(first - distance)).some(line => line.length <= LONGEST_SIGNATURE && line.includes(name) && YEAR.test(line));
}

/** Lines above the story, with its first, among which the signature may stand that no rule of bylines could read. */
const FRONT_REACH = 10;
const LONGEST_SIGNATURE = 150;
const YEAR = /\b(?:19|20)\d\d\b/;

/** How a paper speaks of its own people, and of no one in a story. */
const OUR_OWN = /\b(?:reached|follow|email|staff|for (?:the|our)|covers|writes|professor|author)\b|@/i;

/** Marks what stands after the story's last paragraph: credits, notes of the editors, marks; portraits of authors are furniture. */
export function markEnd(sheet: Sheet): void {
  const { lines, kinds, last } = sheet;
  const state: EndState = { isAdjacent: true, isRelated: false, isCredited: false, others: 0 };
  for (let index = last + 1; index <= last + REACH && index < lines.count && state.others < MOST_OTHERS; index++) {
    if (lines.startsWithCue(index, CUE.comments)) break;
    state.isRelated ||= lines.startsWithCue(index, CUE.related);
    if (kinds[index] !== 'caption') markEndLine(sheet, index, state);
  }
  dropPortraits(sheet);
}

/** Portraits farther below than credits are looked for: the reading took them for the story’s. */
function dropPortraits(sheet: Sheet): void {
  const { kinds, last } = sheet;
  for (let index = kinds.lastIndexOf('body'); index > last; index--) {
    if (kinds[index] === 'body' && (isPortrait(sheet, index) || isPortraitHeading(sheet, index))) kinds[index] = 'boilerplate';
  }
}

interface EndState {
  /** Whether nothing but the story's own lines stood before. */
  isAdjacent: boolean;
  /** Whether a link to other stories stood before. */
  isRelated: boolean;
  isCredited: boolean;
  others: number;
}

function markEndLine(sheet: Sheet, index: number, state: EndState): void {
  const { lines, kinds } = sheet;
  if (isEndMark(lines, index)) kinds[index] = 'boilerplate';
  else if (isPortrait(sheet, index) || isPortraitHeading(sheet, index)) kinds[index] = 'boilerplate';
  else if (isCredit(lines, index) && mayBeCredit(sheet, index, state)) {
    kinds[index] = 'credit';
    state.isCredited = true;
  } else if (state.isAdjacent && !state.isRelated && isNote(lines, index)) kinds[index] = 'body';
  else if (state.isAdjacent && !state.isRelated && lines.words(index) <= 20 && lines.isByline(index)) kinds[index] = state.isCredited && lines.byline(index)?.published === null ? 'credit' : 'byline';
  else if (kinds[index] !== 'body') {
    state.isAdjacent = false;
    state.others++;
  }
}

/** After a teaser only a credit that names persons counts; a copyright, or an agency's name, where nothing but the story's own lines stands before it. */
function mayBeCredit({ lines }: Sheet, index: number, state: EndState): boolean {
  const credit = lines.credit(index);
  const names = credit === null ? 0 : credit.reporters.length + credit.contributors.length;
  if (state.isRelated && credit !== null && names === 0) return false;
  if (state.isAdjacent || names > 0) return true;
  const holder = credit?.copyright ?? null;
  if (holder !== null) return isAgency(lines.text.slice(holder.start, holder.end));
  return !isCopyright(lines, index) && (credit === null || credit.published !== null || credit.agency === null);
}

function isNote(lines: PageLines, index: number): boolean {
  return lines.words(index) >= 4 && NOTE.test(lines.textOf(index));
}

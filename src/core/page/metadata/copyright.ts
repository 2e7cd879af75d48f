import type { Span } from '../../text/span';

/** Lines longer than this are no notice of copyright that begins with its sign. */
const REACH = 240;
const SIGN = /(?:©|ⓒ|\(c\)|copyright)/i;
const LEAD = /^(?:copyright|©|ⓒ|\(c\)|\s|[,:–-]|by\b|all rights reserved\.?|content|(?:19|20)\d{2}(?!\d)){1,12}/i;
/** Where the holder's name ends. */
const RIGHTS = /[,.;]?\s{1,2}(?:[–—-]\s)?(?:all rights|todos (?:los derechos|os direitos)|tous droits|alle rechte|tutti i diritti|riproduzione|alle rechten|wszelkie prawa|усі права|всі права|все права|alla rättigheter|alle rettigheter|tüm hakları|všechna práva|minden jog|toate drepturile|hak cipta|usato|used (?:with|under)|(?:or|and) its (?:affiliates?|affiliated|licensors?|partners)|on behalf of|may not be|p\.\s?iva|this material|unless otherwise|powered by|part of)(?!\p{L})/iu;
const MARK = /[|•·∙*(]|\s[–—-]\s|,\s(?=an?\s|\d|part\b)|(?<=\p{L}{3})\.(?:\s|$)|;/u;
const YEARS = /[\s,]{1,3}(?:19|20)\d{2}(?:\s?[–-]\s?(?:19|20)?\d{2})?\.?$/;
/** Abbreviations of legal forms, whose full stop is part of the name. */
const FORM = /(?:^|[\s,])(?:inc|ltd|co|corp|bros|cie|s\.a|s\.l|s\.r\.l|s\.p\.a|b\.v|n\.v|a\.s)$/i;
const LONGEST = 70;

/** The holder whom a notice of copyright in a line names (“© 2026 Maren Courier. All rights reserved.”); null where it names none. Constant time. */
export function readCopyrightHolder(text: string, line: Span): Span | null {
  const content = text.slice(line.start, Math.min(line.end, line.start + REACH));
  const sign = SIGN.exec(content);
  if (sign === null || (sign.index > 0 && !/[\s.,|(™&]/.test(content.charAt(sign.index - 1)))) return null;
  const lead = LEAD.exec(content.slice(sign.index));
  if (lead === null || (/^copyright$/i.test(lead[0].trim()) && sign.index > 0)) return null;
  const start = sign.index + lead[0].length;
  const length = nameLength(content.slice(start, start + LONGEST + 20));
  const name = content.slice(start, start + length);
  if (length < 2 || length > LONGEST || !/^(?:[\p{Lu}\p{Lo}\p{N}]|\p{Ll}{1,6}\s\p{Lu})/u.test(name) || isStatement(name)) return null;
  return { start: line.start + start, end: line.start + start + length };
}

function nameLength(rest: string): number {
  let end = rest.length;
  const rights = RIGHTS.exec(rest);
  if (rights !== null) end = rights.index;
  for (let from = 0; ;) {
    const mark = MARK.exec(rest.slice(from, end));
    if (mark === null) break;
    const at = from + mark.index;
    from = at + mark[0].length;
    if (mark[0].startsWith('.') && FORM.test(rest.slice(0, at))) continue;
    end = at;
    break;
  }
  let name = rest.slice(0, end).trimEnd();
  name = name.replace(YEARS, '');
  if (!/[.]$/.test(name) && FORM.test(name) && rest.charAt(name.length) === '.') name += '.';
  if (name.endsWith('.') && !FORM.test(name.slice(0, -1))) name = name.slice(0, -1);
  return name.replace(/[,:–-]$/, '').length;
}

/** “This site is part of …”, “Copyright Policy”: no holder's name. */
function isStatement(name: string): boolean {
  return /^(?:this|these|the (?:content|material)|policy|notice|infringement|statement|information|terms|privacy|law|and|complaints?|agent|contact|faq|permissions)\b/i.test(name) || name.split(/\s+/).length > 9;
}

/** Words of companies' names that say nothing about which. */
const COMMON: ReadonlySet<string> = new Set(
  'news media group company companies limited corporation incorporated holdings holding publishing publications publishers newspapers newspaper network networks digital online press broadcasting communications television radio entertainment international national magazine service services editorial ediciones editions éditions verlag gmbh editore comunicação participações associated local daily times post journal today'.split(' '),
);

/** Whether two names are of one house: they share a word of their own, or one is the other's initials. Both folded. */
export function areAkin(one: string, other: string): boolean {
  return kinshipTo(other)(one);
}

/** Tells of many names whether they are akin to one. All folded. */
export function kinshipTo(house: string): (name: string) => boolean {
  const words = ownWords(house);
  const stems = words.map(word => word.slice(0, Math.max(STEM, word.length - 3)));
  const initials = initialsOf(house);
  const letters = firstLetters(house);
  return name => {
    if (stems.some(stem => name.includes(stem)) && ownWords(name).some(word => words.some(own => isSameWord(word, own)))) return true;
    const short = firstLetters(name);
    if (short !== '' && (initials.startsWith(short) || letters === short)) return true;
    return letters !== '' && name.charCodeAt(0) === letters.charCodeAt(0) && initialsOf(name).startsWith(letters);
  };
}

/** Letters that two forms of one word share (“Hellweg”, “Hellweger”). */
const STEM = 4;

function ownWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(word => word.length >= 4 && !COMMON.has(word));
}

/** “Hellweg” in “Hellweger”: a name with an ending. */
function isSameWord(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) >= 5 && (one.startsWith(other) || other.startsWith(one)));
}

function initialsOf(name: string): string {
  return name.split(/[^\p{L}]+/u).filter(word => word !== '' && !/^(?:the|of|and)$/.test(word)).map(word => word.charAt(0)).join('');
}

/** A short first word, which may be the initials of a longer name (“ABN News” of ABN, “GNC” of Global News Cable); empty where it is longer. */
function firstLetters(name: string): string {
  const end = name.indexOf(' ');
  const length = end < 0 ? name.length : end;
  return length >= 2 && length <= 5 ? name.slice(0, length) : '';
}

import { fileOf } from './fileMarks';
import { isArticleName } from '../paths';
import type { FileMark } from './fileMarks';
import type { InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

const NAME = '[\\p{L}\\p{M}\\p{N}._~%+@’\'/\\\\&#-]';
const FIRST_WORD = new RegExp(`^${NAME}+?\\.te?xt(?![\\p{L}\\p{N}_-]|\\.\\w)`, 'iu');
/** A name of one word behind what parts it from other words, or in brackets or quotation marks. */
const SET_OFF = new RegExp(`(?:^|:\\s|[–—|·→]\\s|\\s-{2,3}\\s|[-=]>\\s|[([“"„«‘'])(${NAME}{1,200}?\\.te?xt)(?=$|[\\s)\\],;:|”"“»’'])`, 'iu');
/** The same behind a hyphen, where the name is no word of the phrase before it: "Daily Heron - b.txt", but not "Heron - Talks.txt". */
const HYPHENED = new RegExp(`\\s-\\s((?!\\p{Lu})${NAME}{1,200}?\\.[tT][eE]?[xX][tT])$`, 'u');
/** What names the file and is no part of its name. */
const POINTER = /^(?:see(?: also)?|cf\.?|compare|file|text file|siehe|vgl\.?|voir|véase|datei|fichier|archivo):?\s+/iu;
/** What may follow a name of several words: it parts it from what is said of it. */
const BEHIND_NAME = /^\s{0,2}(?:$|[–—|·→(;:]|-{1,3}\s|[-=]>\s)|^\s{0,2},\s{0,2}[^\p{Ll}\s]/u;
const INSIDE_NAME = /[([“"„«|·→–—:;,]|\s-{1,3}\s|[-=]>/u;
const LONGEST_PHRASE = 160;
/** Before a colon, these say that the name is another article's. */
const RELATION = /(?<!\p{L})(?:also|after|before|based|compare|copy|duplicate|from|of|on|rewrite|same|see|than|with)(?!\p{L})[^:]{0,40}:\s$/iu;
const QUOTES = /^(?:“.+”|".+"|„.+[“”]|«.+»|‘.+’|'.+'|<.+>)$/su;
/** A sign set before a name as a bullet is. */
const SIGN = /^[^\p{L}\p{N}\s._~%+@/\\'"([<“„«‘-]{1,8}\s/u;
const JOINT = /:\s|\s(?:[–—|·→]|-{2,3}|[-=]>)\s/u;
const LONGEST = 1024;

/**
 * Articles whose bare names stand in `inline`: all of it is a name, or several parted by commas or line breaks. In an item also what stands
 * before a separator ("strike day.txt – The Bell"), or a name of one word that is set off ("The Bell: strike.txt", "Strike ends (strike.txt)").
 */
export function bareFiles(inline: InlineText, place: 'cell' | 'item'): FileMark[] {
  if (!/\.te?xt(?![\p{L}\p{N}])/iu.test(inline.text)) return [];
  const lines = linesOf(inline);
  if (place === 'cell') return lines.flatMap((line) => wholeNames(inline, withoutDress(inline.text, line)));
  const found: FileMark[] = [];
  for (const line of lines) for (const file of filesOfLine(inline, withoutDress(inline.text, line))) found.push(file);
  return found;
}

/** Lines that are shown as such. */
function linesOf({ text, breaks }: InlineText): Span[] {
  const ends = [...breaks.filter((b) => b.hard).map((b) => b.at), text.length];
  return ends.map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end }));
}

function filesOfLine(inline: InlineText, span: Span): FileMark[] {
  const pointer = POINTER.exec(inline.text.slice(span.start, Math.min(span.end, span.start + 20)))?.[0].length ?? 0;
  const whole = { start: span.start + pointer, end: span.end };
  const all = wholeNames(inline, whole);
  const first = all[0];
  const own = { start: whole.start, end: first?.end ?? whole.end };
  const parted = first && JOINT.test(first.file) ? setOff(inline, own) : first ? hyphened(inline, own) : null;
  if (parted) return [parted, ...all.slice(1)];
  if (first) return all;
  const text = inline.text.slice(whole.start, whole.end);
  const word = FIRST_WORD.exec(text)?.[0];
  const found = (word === undefined ? null : mark(inline, whole.start, whole.start + word.length)) ?? setOff(inline, whole) ?? firstPhrase(inline, whole);
  return found ? [found] : [];
}

/** A name of several words at the start, with something else behind it. */
function firstPhrase(inline: InlineText, { start, end }: Span): FileMark | null {
  const text = inline.text.slice(start, end);
  const name = /^.*?\.te?xt(?![\p{L}\p{N}_-]|\.\w)/iu.exec(text.slice(0, LONGEST_PHRASE))?.[0];
  if (name === undefined || INSIDE_NAME.test(name.replace(/\(\w{1,20}\)(?=\.te?xt$)/i, '')) || !BEHIND_NAME.test(text.slice(name.length, name.length + 8))) return null;
  return mark(inline, start, start + name.length);
}

/** The file behind a hyphen, where what stands before it is a name or a date in words. */
function hyphened(inline: InlineText, { start, end }: Span): FileMark | null {
  const text = inline.text.slice(start, end);
  const match = end - start <= LONGEST ? HYPHENED.exec(text) : null;
  return match && /\p{Lu}/u.test(text.slice(0, match.index)) ? mark(inline, end - match[1]!.length, end) : null;
}

/** Without white space, signs and quotation marks round it. */
function withoutDress(text: string, span: Span): Span {
  let { start, end } = span;
  for (;;) {
    while (start < end && /\s/.test(text[start]!)) start++;
    while (start < end && /\s/.test(text[end - 1]!)) end--;
    const sign = SIGN.exec(text.slice(start, start + 12))?.[0].length ?? 0;
    start += sign;
    const quoted = end - start <= LONGEST && QUOTES.test(text.slice(start, end));
    if (quoted) [start, end] = [start + 1, end - 1];
    if (sign === 0 && !quoted) return { start, end };
  }
}

function wholeNames(inline: InlineText, { start, end }: Span): FileMark[] {
  const text = inline.text.slice(start, end);
  const parts = /[,;]/.test(text) ? text.split(/[,;]/) : [];
  if (parts.length > 1 && parts.every((part) => isArticleName(part.trim()))) {
    let at = start;
    return parts.flatMap((part) => {
      const own = withoutDress(inline.text, { start: at, end: at + part.length });
      at += part.length + 1;
      return mark(inline, own.start, own.end) ?? [];
    });
  }
  const only = mark(inline, start, end);
  return only ? [only] : [];
}

function setOff(inline: InlineText, { start, end }: Span): FileMark | null {
  const text = inline.text.slice(start, end);
  const match = SET_OFF.exec(text);
  if (!match || RELATION.test(text.slice(0, match.index + match[0].length - match[1]!.length))) return null;
  const at = start + match.index + match[0].length;
  return mark(inline, at - match[1]!.length, at);
}

function mark(inline: InlineText, start: number, end: number): FileMark | null {
  const name = inline.text.slice(start, end);
  const file = name === '' || name.length > LONGEST || /^www\.[^/]+\//i.test(name) ? null : fileOf(name);
  if (!file || isMarked(inline, start, end)) return null;
  return { ...file, start, end, href: name, source: { start: inline.offsets[start]!, end: inline.offsets[end - 1]! + 1 } };
}

/** Whether a link or a code span stands there. Marks are in text order: one look into them costs little, however many there are. */
function isMarked({ marks }: InlineText, start: number, end: number): boolean {
  let low = 0;
  for (let high = marks.length; low < high;) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < marks.length && marks[low]!.start < end;
}

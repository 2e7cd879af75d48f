import { fileOf } from './fileMarks';
import { isArticleName } from './paths';
import type { FileMark } from './fileMarks';
import type { InlineText } from './markdownInline';
import type { Span } from '../text/span';

const NAME = '[\\p{L}\\p{M}\\p{N}._~%+@’\'/\\\\&#-]';
const FIRST_WORD = new RegExp(`^${NAME}+?\\.te?xt(?![\\p{L}\\p{N}_-]|\\.\\w)`, 'iu');
/** A name of one word behind what parts it from other words, or in brackets or quotation marks. */
const SET_OFF = new RegExp(`(?:^|:\\s|[–—|·→]\\s|[-=]>\\s|[([“"„«‘'])(${NAME}{1,200}?\\.te?xt)(?=$|[\\s)\\],;:|”"“»’'])`, 'iu');
/** Before a colon, these say that the name is another article's. */
const RELATION = /(?<!\p{L})(?:also|after|before|based|compare|copy|duplicate|from|of|on|rewrite|same|see|than|with)(?!\p{L})[^:]{0,40}:\s$/iu;
const QUOTES = /^(?:“.+”|".+"|„.+[“”]|«.+»|‘.+’|'.+'|<.+>)$/su;
/** A sign set before a name as a bullet is. */
const SIGN = /^[^\p{L}\p{N}\s._~%+@/\\'"([<“„«‘-]{1,8}\s/u;
const JOINT = /:\s|\s(?:[–—|·→]|[-=]>)\s/u;
const LONGEST = 1024;

/**
 * Articles whose bare names stand in `inline`: all of it is a name, or several parted by commas. In an item also the first word, or a
 * name of one word that is set off ("The Bell: strike.txt", "Strike ends (strike.txt)").
 */
export function bareFiles(inline: InlineText, place: 'cell' | 'item'): FileMark[] {
  if (!/\.te?xt(?![\p{L}\p{N}])/iu.test(inline.text)) return [];
  const whole = withoutDress(inline.text, { start: 0, end: inline.text.length });
  const all = wholeNames(inline, whole);
  if (place === 'cell') return all.length > 0 ? all : firstLines(inline);
  const parted = all.length === 1 && JOINT.test(all[0]!.file) ? setOff(inline, whole) : null;
  if (parted) return [parted];
  if (all.length > 0) return all;
  const word = FIRST_WORD.exec(inline.text.slice(whole.start))?.[0];
  const first = word === undefined ? null : mark(inline, whole.start, whole.start + word.length);
  const found = first ?? setOff(inline, whole);
  return found ? [found] : [];
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

/** Cells may hold several names, one a line. */
function firstLines(inline: InlineText): FileMark[] {
  if (!inline.breaks.some((b) => b.hard)) return [];
  const ends = [...inline.breaks.filter((b) => b.hard).map((b) => b.at), inline.text.length];
  return ends.flatMap((end, i) => wholeNames(inline, withoutDress(inline.text, { start: i === 0 ? 0 : ends[i - 1]!, end })));
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
  if (!file || inline.marks.some((other) => other.start < end && start < other.end)) return null;
  return { ...file, start, end, href: name, source: { start: inline.offsets[start]!, end: inline.offsets[end - 1]! + 1 } };
}

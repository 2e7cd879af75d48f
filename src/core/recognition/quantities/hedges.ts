import type { Hedge } from '../recognition';
import type { Read, Reader } from '../times/reader';

const PHRASES: readonly (readonly [string, Hedge])[] = [
  ['at least', 'at-least'], ['no fewer than', 'at-least'], ['no less than', 'at-least'], ['not less than', 'at-least'], ['not fewer than', 'at-least'], ['a minimum of', 'at-least'], ['minimum of', 'at-least'], ['as few as', 'at-least'], ['as little as', 'at-least'],
  ['as low as', 'at-least'],
  ['more than', 'more-than'], ['greater than', 'more-than'], ['higher than', 'more-than'], ['larger than', 'more-than'], ['upwards of', 'more-than'], ['upward of', 'more-than'], ['in excess of', 'more-than'], ['over', 'more-than'], ['above', 'more-than'], ['>', 'more-than'],
  ['less than', 'less-than'], ['fewer than', 'less-than'], ['lower than', 'less-than'], ['smaller than', 'less-than'], ['under', 'less-than'], ['below', 'less-than'], ['<', 'less-than'],
  ['up to', 'up-to'], ['as many as', 'up-to'], ['as much as', 'up-to'], ['as high as', 'up-to'], ['at most', 'up-to'], ['at the most', 'up-to'], ['no more than', 'up-to'], ['not more than', 'up-to'], ['a maximum of', 'up-to'], ['maximum of', 'up-to'],
  ['no greater than', 'up-to'], ['no higher than', 'up-to'],
  ['close to', 'about'], ['an estimated', 'about'], ['estimated', 'about'], ['nearly', 'about'], ['almost', 'about'], ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['circa', 'about'],
  ['somewhere around', 'about'], ['not quite', 'about'], ['~', 'about'], ['≈', 'about'],
];

/** Words that say how far it is from the number: they belong to the hedge before "more than" and its like, and to nothing else. */
const DEGREES: readonly string[] = ['well', 'just', 'slightly', 'far', 'much', 'significantly', 'considerably', 'substantially', 'marginally', 'a little', 'a bit'];
const GRADED: ReadonlySet<string> = new Set(['more', 'over', 'under', 'less', 'fewer', 'above', 'below', 'higher', 'lower']);

type Phrase = readonly [readonly string[], Hedge];

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = index();

function index(): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  const graded = PHRASES.filter(([phrase]) => GRADED.has(phrase.split(' ')[0] ?? ''));
  const all = [...PHRASES, ...DEGREES.flatMap((degree) => graded.map(([phrase, hedge]): [string, Hedge] => [`${degree} ${phrase}`, hedge]))];
  for (const [phrase, hedge] of all) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), [words, hedge]]);
  }
  return map;
}

/** What hedges can begin with. */
export const FIRST_HEDGE_WORDS: readonly string[] = [...BY_FIRST_WORD.keys()];

/** A hedge that starts at `at`; `to` is where the amount must start. */
export function hedgeAt(r: Reader, at: number): Read<Hedge> | null {
  for (const [words, value] of BY_FIRST_WORD.get(r.lower(at)) ?? []) {
    let read = 1;
    while (read < words.length && r.is(at + read, words[read] ?? '')) read++;
    if (read === words.length) return { value, to: at + read };
  }
  return null;
}

/** "or more", "or so", "-plus", "-odd", "and over", "+" behind an amount. */
export function hedgeBehind(r: Reader, at: number): Read<Hedge> | null {
  if (r.is(at, '+') && r.joined(at)) return { value: 'at-least', to: at + 1 };
  if (r.isHyphen(at) && (r.is(at + 1, 'plus') || r.is(at + 1, 'odd') || r.is(at + 1, 'ish'))) return { value: r.is(at + 1, 'plus') ? 'at-least' : 'about', to: at + 2 };
  const next = r.lower(at + 1);
  if (r.is(at, 'and')) return /^(?:over|older|up|above|upwards)$/.test(next) && r.lexemes[at + 2]?.kind !== 'number' ? { value: 'at-least', to: at + 2 } : null;
  if (!r.is(at, 'or')) return null;
  if (next === 'so' || next === 'thereabouts') return { value: 'about', to: at + 2 };
  if (/^(?:more|higher|above|older|over|greater)$/.test(next)) return r.is(at + 2, 'than') ? null : { value: 'at-least', to: at + 2 };
  return /^(?:less|fewer|lower|under|below|younger)$/.test(next) && !r.is(at + 2, 'than') ? { value: 'up-to', to: at + 2 } : null;
}

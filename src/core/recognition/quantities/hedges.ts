import type { Hedge } from '../recognition';
import type { Read, Reader } from '../times/reader';

const PHRASES: readonly (readonly [string, Hedge])[] = [
  ['at least', 'at-least'], ['no fewer than', 'at-least'], ['no less than', 'at-least'], ['not less than', 'at-least'], ['a minimum of', 'at-least'],
  ['more than', 'more-than'], ['greater than', 'more-than'], ['upwards of', 'more-than'], ['upward of', 'more-than'], ['in excess of', 'more-than'], ['well over', 'more-than'], ['just over', 'more-than'], ['over', 'more-than'],
  ['less than', 'less-than'], ['fewer than', 'less-than'], ['just under', 'less-than'], ['under', 'less-than'],
  ['up to', 'up-to'], ['as many as', 'up-to'], ['as much as', 'up-to'], ['at most', 'up-to'], ['no more than', 'up-to'], ['not more than', 'up-to'], ['a maximum of', 'up-to'],
  ['close to', 'about'], ['an estimated', 'about'], ['estimated', 'about'], ['nearly', 'about'], ['almost', 'about'], ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['circa', 'about'],
];

const BY_FIRST_WORD: ReadonlyMap<string, readonly (readonly [readonly string[], Hedge])[]> = index();

function index(): ReadonlyMap<string, readonly (readonly [readonly string[], Hedge])[]> {
  const map = new Map<string, (readonly [readonly string[], Hedge])[]>();
  for (const [phrase, hedge] of PHRASES) {
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
  const phrases = r.isWord(at) ? BY_FIRST_WORD.get(r.lower(at)) : undefined;
  for (const [words, value] of phrases ?? []) {
    let read = 1;
    while (read < words.length && r.is(at + read, words[read] ?? '')) read++;
    if (read === words.length) return { value, to: at + read };
  }
  return null;
}

/** "or more", "or so", "-plus", "+" behind an amount. */
export function hedgeBehind(r: Reader, at: number): Read<Hedge> | null {
  if (r.is(at, '+') && r.joined(at)) return { value: 'at-least', to: at + 1 };
  if (r.isHyphen(at) && r.is(at + 1, 'plus')) return { value: 'at-least', to: at + 2 };
  if (!r.is(at, 'or')) return null;
  if (r.is(at + 1, 'so')) return { value: 'about', to: at + 2 };
  if (r.is(at + 1, 'more')) return { value: 'at-least', to: at + 2 };
  return r.is(at + 1, 'less') || r.is(at + 1, 'fewer') ? { value: 'up-to', to: at + 2 } : null;
}

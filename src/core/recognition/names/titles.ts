import type { Name, NameType } from '../recognition';
import { lexiconKey } from './lexicon';
import { PORTFOLIOS, TITLE_HEADS, TITLE_MODIFIERS } from './words/titles';

/** What may stand before a title and a name: “NATO Secretary-General Ann Roe”. */
const HOLDERS: ReadonlySet<NameType> = new Set(['ORG', 'GPE', 'NORP']);

/**
 * The names with titles whole and by themselves: “deputy” and what an office is in charge of belong to it, two with nothing but a space between are one, and one at the end of a body's name, right before a
 * person's, is a name of its own.
 * @param names sorted, not overlapping
 */
export function settledTitles(text: string, names: readonly Name[]): Name[] {
  const settled: Name[] = [];
  names.forEach((found, index) => {
    const last = settled.at(-1);
    const name = found.type === 'TITLE' ? fromItsStart(text, found, last?.end ?? 0) : found;
    if (last?.type === 'TITLE' && name.type === 'TITLE' && isNext(text, last, name)) {
      settled[settled.length - 1] = part(text, last.start, name.end, last, Math.min(last.score, name.score));
      return;
    }
    const next = names[index + 1];
    const cut = HOLDERS.has(name.type) && next?.type === 'PERSON' && isNext(text, name, next) ? titleAtEnd(name.text) : name.text.length;
    if (cut === name.text.length) settled.push(name);
    else settled.push(part(text, name.start, name.start + name.text.slice(0, cut).trimEnd().length, name, name.score), part(text, name.start + cut, name.end, { type: 'TITLE' }, name.score));
  });
  return settled;
}

/** Words before a title that say when somebody held it. */
const NO_PARTS = new Set(['acting', 'interim', 'former', 'then', 'next', 'first']);
const LONGEST_WORD = 20;

/** A title with the words right before it that are part of one and written alike; `floor` is where the name before it ends. */
function fromItsStart(text: string, title: Name, floor: number): Name {
  let { start } = title;
  for (;;) {
    const [, word = ''] = /(?:^|[\s“"(])([\p{L}-]+) $/u.exec(text.slice(Math.max(floor, start - LONGEST_WORD), start)) ?? [];
    const key = lexiconKey(word);
    const isPart = (TITLE_MODIFIERS.has(key) || PORTFOLIOS.has(key)) && !NO_PARTS.has(key) && (word === key) === /^\p{Ll}/u.test(title.text);
    if (!isPart) return start === title.start ? title : part(text, start, title.end, title, title.score);
    start -= word.length + 1;
  }
}

function isNext(text: string, one: Name, other: Name): boolean {
  return text.slice(one.end, other.start) === ' ';
}

function part(text: string, start: number, end: number, { type }: Pick<Name, 'type'>, score: number): Name {
  return { start, end, text: text.slice(start, end), type, score };
}

/** Where the title begins with which a name of several words ends; its length where it ends with none. */
function titleAtEnd(name: string): number {
  let cut = name.length;
  for (let end = name.length; ; ) {
    const space = name.lastIndexOf(' ', end - 1);
    if (space < 0) return cut;
    const word = lexiconKey(name.slice(space + 1, end));
    if (!TITLE_HEADS.has(word) && !(cut < name.length && TITLE_MODIFIERS.has(word))) return cut;
    cut = space + 1;
    end = space;
  }
}

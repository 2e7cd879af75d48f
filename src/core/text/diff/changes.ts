import type { Value } from './values';

/** One thing that differs between two versions of a file that people edit, in the file's own terms. */
export interface Change {
  /** The id of what changed; of a field its name. */
  readonly id: string;
  /** What sort of thing has changed. */
  readonly kind: string;
  /** A stable name for what happened to it, for example `accepted`. */
  readonly change: string;
  /** Its words as they are now; of what is gone, as they were. */
  readonly quote?: string;
  readonly label?: string;
  /** Which of its keys, where the name of the change does not say so. */
  readonly key?: string;
  readonly from?: Value;
  readonly to?: Value;
  /** What stands around the words. */
  readonly before?: string;
  readonly after?: string;
  /** Where it came from. */
  readonly by?: string;
}

/** How one sort of change is put into words. */
export interface ChangeTerm {
  /** What a line on one change begins with. */
  readonly word: string;
  /** What the summary says of one, and of several. */
  readonly one: string;
  readonly many: string;
  /** Names a change in the summary, where these are few. */
  readonly example?: (change: Change) => string;
  /** Counted by example: "2 labels changed ORG → GPE". */
  readonly byExample?: boolean;
  /** The column of a line in which old and new stand, where it is not one of their own. */
  readonly column?: 'label' | 'words';
  /** Many of them are counted by label and not listed. */
  readonly condensed?: boolean;
}

/** The terms of a file's changes, the most important first. */
export type ChangeTerms = ReadonlyMap<string, ChangeTerm>;

/** As many are named in a summary; of more only the number is said. */
const MOST_EXAMPLES = 3;

/** So many changes of the sort that is condensed are still listed one by one. */
const MOST_LISTED = 5;

const LONGEST_WORDS = 60;
const LONGEST_EXAMPLE = 40;
const WIDEST_COLUMN = 24;

/** All changes in one line: "3 accepted, 1 relinked: Duarte → ana-duarte". Empty for none. */
export function summarise(changes: readonly Change[], terms: ChangeTerms): string {
  const byName = groups(changes, change => change.change);
  return [...terms].flatMap(([name, term]) => phrases(byName.get(name) ?? [], term)).join(', ');
}

/** How many changes there are of each sort, in the order of the terms. */
export function countChanges(changes: readonly Change[], terms: ChangeTerms): Record<string, number> {
  const byName = groups(changes, change => change.change);
  const counts = [...terms.keys()].map(name => [name, byName.get(name)?.length ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** A line for each change, in the order given; long lists of what machines do are one line with counts. */
export function changeLines(changes: readonly Change[], terms: ChangeTerms): string[] {
  const byName = groups(changes, change => change.change);
  const condensed = new Set([...byName].filter(([name, of]) => terms.get(name)?.condensed === true && of.length > MOST_LISTED).map(([name]) => name));
  const rows = changes.filter(({ change }) => !condensed.has(change)).map(change => row(change, terms.get(change.change)));
  for (const name of condensed) rows.push([terms.get(name)?.word ?? name, countLabels(byName.get(name) ?? []), '']);
  const first = widest(rows.map(([word]) => word));
  const second = widest(rows.flatMap(([, label, rest]) => (rest === '' ? [] : [label])));
  return rows.map(([word, label, rest]) => `${word.padEnd(first)}  ${rest === '' ? label : label.padEnd(second)}  ${rest}`.trimEnd());
}

function widest(words: readonly string[]): number {
  return words.reduce((width, word) => Math.max(width, Math.min(word.length, WIDEST_COLUMN)), 0);
}

/** Words as a line quotes them: white space folded, not endless. */
export function quoted(words: string, longest = LONGEST_WORDS): string {
  return `“${shortened(words, longest)}”`;
}

/** A value as a line shows it. */
export function shownValue(value: Value, longest = LONGEST_WORDS): string {
  return shortened(typeof value === 'string' ? value : value.join('; '), longest);
}

/** "ORG → GPE"; what there was not, or is not any more, is left out. */
export function fromTo({ from, to }: Pick<Change, 'from' | 'to'>, show: (value: Value) => string = example): string {
  if (from === undefined) return to === undefined ? '' : show(to);
  return `${show(from)} → ${to === undefined ? 'nothing' : show(to)}`;
}

/** Words or a value as a summary names them. */
export function example(value: Value): string {
  return shownValue(value, LONGEST_EXAMPLE);
}

function phrases(changes: readonly Change[], term: ChangeTerm): string[] {
  if (changes.length === 0) return [];
  const plain = `${changes.length} ${changes.length === 1 ? term.one : term.many}`;
  const name = term.example;
  if (name === undefined) return [plain];
  const examples = groups(changes, name);
  if (examples.size > MOST_EXAMPLES || examples.has('')) return [plain];
  if (term.byExample === true) {
    return [...examples].map(([words, of]) => `${of.length} ${of.length === 1 ? term.one : term.many} ${words}`);
  }
  return [`${plain}: ${listing([...examples.keys()])}`];
}

function listing(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')} and ${words.at(-1) ?? ''}`;
}

/** The columns of a line: what happened, to what sort of thing, and which one. */
function row(change: Change, term: ChangeTerm | undefined): readonly [string, string, string] {
  const { label, quote, key, id, from, to } = change;
  const column = term?.column;
  const what = column === 'label' ? fromTo(change) : (label ?? (quote === undefined ? id : ''));
  const words = column === 'words' ? fromTo(change, value => quoted(shownValue(value))) : quote === undefined ? '' : quoted(quote);
  const values = column === undefined ? fromTo(change, value => shownValue(value)) : '';
  const arrow = from === undefined && values !== '' ? `→ ${values}` : values;
  const last = quote === undefined && label === undefined ? '' : to === id ? '' : id;
  return [term?.word ?? change.change, what, [words, key ?? '', arrow, surroundings(change), last].filter(part => part !== '').join('  ')];
}

/** Enough of what stands around the words to know which are meant. */
function surroundings({ before, after }: Change): string {
  if (before === undefined || after === undefined || before + after === '') return '';
  return `(${nearest(before, -1)}[…]${nearest(after, 1)})`;
}

const NEAREST = 24;

/** The part of a context that is next to the words, cut at a space. */
function nearest(context: string, side: 1 | -1): string {
  const words = shortened(context, Infinity, false);
  if (words.length <= NEAREST + 4) return words;
  if (side === 1) return `${words.slice(0, Math.max(words.lastIndexOf(' ', NEAREST), 1))} …`;
  const from = words.indexOf(' ', words.length - NEAREST);
  return `…${from < 0 ? words.slice(-NEAREST) : words.slice(from)}`;
}

function countLabels(changes: readonly Change[]): string {
  const labels = [...groups(changes, ({ label }) => label ?? 'without label')].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return `${changes.length}: ${labels.map(([label, of]) => `${of.length} ${label}`).join(', ')}`;
}

function shortened(words: string, longest: number, trim = true): string {
  const line = words.replace(/\s+/g, ' ');
  const text = trim ? line.trim() : line;
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}

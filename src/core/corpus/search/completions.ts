import { labelName } from '../../recognition/labelNames';
import { ZONES } from '../../page/page';
import { foldForSearch } from '../../text/fuzzy';
import { type Filter, FILTERS, FOUND_TYPES, readTokens } from './query';

/** How a query may go on. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** The whole query with it. */
  readonly query: string;
}

/** What a corpus has to fill filters with. Asked only for the filter that is being written. */
export interface Fillings {
  entities(name: string, most: number): readonly { readonly id: string; readonly name: string; readonly type: string; readonly mentions: number }[];
  /** Publishers with their articles, the one with most first. */
  sources(): readonly { readonly name: string; readonly articles: number }[];
  /** Months in which articles were published, as ISO 8601 writes them, in order. */
  months(): readonly string[];
}

const MOST = 20;

const WHAT: Readonly<Record<Filter, string>> = {
  type: 'one type of names, dates, amounts or quotations, such as type:ORG, type:MONEY',
  entity: 'mentions of somebody or something, by id or name',
  source: 'articles of a publisher',
  from: 'articles published on or after a year, month or day',
  to: 'articles published on or before a year, month or day',
  zone: 'all lines of the page with zone:all, or those of one zone',
};

/** How the last part of a query may go on: a filter, or a value for one. */
export function completionsOf(query: string, fillings: Fillings): Completion[] {
  const last = /\s$/.test(query) ? undefined : readTokens(query).at(-1);
  const value = last?.key ? last.values.at(-1) : undefined;
  const filter = FILTERS.find((each) => each === last?.key?.toLowerCase());
  if (last && value && filter) {
    const before = query.slice(0, value.start);
    return valuesOf(filter, value.text, fillings).map(({ text, label, detail }) => ({ label, detail, query: `${before}${quoted(text)} ` }));
  }
  if (last && (last.key !== null || last.values[0]?.isQuoted)) return [];
  const begun = last?.values[0]?.text.toLowerCase() ?? '';
  const before = query.slice(0, last?.start ?? query.length);
  return FILTERS.filter((each) => each.startsWith(begun)).map((each) => ({ label: `${each}:`, detail: WHAT[each], query: `${before}${each}:` }));
}

interface Value {
  readonly text: string;
  readonly label: string;
  readonly detail: string;
}

function valuesOf(filter: Filter, typed: string, fillings: Fillings): Value[] {
  const wanted = foldForSearch(typed);
  const answers = (text: string): boolean => foldForSearch(text).includes(wanted);
  if (filter === 'entity') {
    return fillings.entities(typed, MOST).map(({ id, name, type, mentions }) => ({ text: id, label: name, detail: `${id} · ${labelName(type)} · ${counted(mentions, 'mention')}` }));
  }
  if (filter === 'type') return FOUND_TYPES.filter((type) => answers(type) || answers(labelName(type))).map((type) => ({ text: type, label: type, detail: labelName(type) }));
  if (filter === 'zone') return ['all', ...ZONES].filter(answers).map((zone) => ({ text: zone, label: zone, detail: zone === 'all' ? 'the whole page' : '' }));
  if (filter === 'source') return fillings.sources().filter(({ name }) => answers(name)).slice(0, MOST).map(({ name, articles }) => ({ text: name, label: name, detail: counted(articles, 'article') }));
  return fillings.months().filter((month) => month.startsWith(wanted)).slice(-MOST).map((month) => ({ text: month, label: month, detail: '' }));
}

/** In quotation marks where it would not be one value else; what it has of them itself is left out, since only words count in a publisher's name. */
function quoted(text: string): string {
  const inner = text.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim();
  return /[\s,]/.test(inner) ? `"${inner}"` : inner;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

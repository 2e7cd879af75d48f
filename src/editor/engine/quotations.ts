import type { Analysis } from '../../core/analysis';
import { speakerOf } from '../../core/annotation/places/speakerOf';
import { QUOTATION_RULES } from '../../core/recognition/quotations/rules';
import type { QuotationKind } from '../../core/recognition/recognition';
import { foldForSearch } from '../../core/text/fuzzy';
import { type FoundPlace, placesIn } from './lookups';
import type { SaidWords } from './protocol';
import { type QuotationFilter, readQuotationFilter } from './quotationFilter';
import { NOBODY, type QuotationIndex, type Said, type Speaker, speakerIn, type SpeakerTally } from './quotationIndex';

const LONGEST = 400;

/** Somebody who is quoted, and how often. */
export interface SpeakerRow extends Speaker {
  readonly quotations: number;
}

export interface QuotationRow extends SaidWords, FoundPlace {
  readonly kind: QuotationKind;
  readonly headline: string | null;
}

/** What is said of a quotation besides its own words. */
export interface QuotationCard {
  /** Of an entity by its corpus-wide id. */
  readonly speaker: Speaker;
  /** Where the article mentions the speaker first, if it does. */
  readonly mention: { readonly start: number; readonly end: number } | null;
  /** Why the machine gave the quotation to its speaker, in a sentence; null where a person says otherwise, or the machine makes no quotation of it. */
  readonly why: string | null;
  /** What else the speaker says in the corpus, the last published first; not more than were asked for. */
  readonly others: readonly SaidWords[];
  /** How many those are in all. */
  readonly count: number;
}

/** Which quotations are meant: those that a filter asks for, of the kinds that it names, else of those that are given. */
interface Listed {
  readonly corpus: string;
  readonly filter: string;
  readonly kinds: readonly QuotationKind[];
  readonly from: number;
  readonly most: number;
}

/** What the view “Quotations” and cards ask. */
export interface QuotationCalls {
  /** What is wrong with a filter; null where nothing is. */
  quotationFilter: { takes: { filter: string }; gives: string | null };
  /** Entities first, then other sources, then nobody; of each those who are quoted most first. `all` and `quotations` count what is not listed, too. */
  quotationSpeakers: { takes: Listed; gives: { readonly speakers: readonly SpeakerRow[]; readonly all: number; readonly quotations: number } };
  /** What somebody said, the last published first. */
  quotationsOf: { takes: Listed & { readonly speaker: string }; gives: { readonly rows: readonly QuotationRow[]; readonly all: number } };
  /** `speaker`: as an annotation at that place of the article has it. */
  quotationCard: {
    takes: { corpus: string; file: string; start: number; end: number; speaker: string | null; kinds: readonly QuotationKind[]; most: number };
    gives: QuotationCard | null;
  };
}

export type QuotationHandlers = { [C in keyof QuotationCalls]: (params: QuotationCalls[C]['takes']) => QuotationCalls[C]['gives'] };

/** The quotations of one corpus. */
export interface Quoted {
  readonly quotations: QuotationIndex;
  /** What was found of a filter that was asked for last. */
  readonly matches: WordMatches;
  articleOf(file: string): { readonly text: string; readonly analysis: Analysis } | undefined;
  /** By corpus-wide ids. */
  sharedOf(file: string): Analysis | undefined;
  known(id: string): Pick<Speaker, 'name'> & { readonly type: Analysis['entities'][number]['type'] } | undefined;
}

/** @param of a corpus, or that in which a file is read; undefined where nothing was read */
export function quotationHandlers(of: (corpus: string, file: string | null) => Quoted | undefined): QuotationHandlers {
  return {
    quotationFilter: ({ filter }) => {
      const read = readQuotationFilter(filter);
      return 'problem' in read ? read.problem : null;
    },
    quotationSpeakers: ({ corpus, from, most, ...asked }) => {
      const [quoted, filter] = [of(corpus, null), readQuotationFilter(asked.filter)];
      if (!quoted || 'problem' in filter) return { speakers: [], all: 0, quotations: 0 };
      const rows = speakersIn(quoted, filter, asked.kinds);
      return { speakers: rows.slice(from, from + most), all: rows.length, quotations: rows.reduce((sum, row) => sum + row.quotations, 0) };
    },
    quotationsOf: ({ corpus, speaker, from, most, ...asked }) => {
      const [quoted, filter] = [of(corpus, null), readQuotationFilter(asked.filter)];
      const tally = quoted?.quotations.of(speaker);
      if (!quoted || !tally || 'problem' in filter) return { rows: [], all: 0 };
      const found = saidIn(quoted, tally, filter, asked.kinds);
      return { rows: found.slice(from, from + most).flatMap((said) => rowOf(quoted, said)), all: found.length };
    },
    quotationCard: ({ corpus, file, ...asked }) => {
      const quoted = of(corpus, file);
      const shared = quoted?.sharedOf(file);
      return quoted && shared ? cardOf(quoted, shared, file, asked) : null;
    },
  };
}

/** Which quotations hold some words. What was found stays found while the same words are asked for: a quotation that changes is another one. */
export class WordMatches {
  private asked = '';
  private found = new WeakMap<Said, boolean>();

  has(said: Said, words: readonly string[], textOf: (said: Said) => string): boolean {
    if (words.length === 0) return true;
    const asked = words.join('\0');
    if (asked !== this.asked) {
      this.asked = asked;
      this.found = new WeakMap();
    }
    let holds = this.found.get(said);
    if (holds === undefined) this.found.set(said, (holds = holdsAll(foldForSearch(textOf(said)).replace(/\s+/g, ' '), words)));
    return holds;
  }
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
    return false;
  });
}

const ORDER: Readonly<Record<Speaker['what'], number>> = { entity: 0, source: 1, nobody: 2 };

function speakersIn(quoted: Quoted, filter: QuotationFilter, kinds: readonly QuotationKind[]): SpeakerRow[] {
  const wanted = new Set(filter.kinds.length > 0 ? filter.kinds : kinds);
  const rows: SpeakerRow[] = [];
  for (const tally of quoted.quotations.tallies) {
    if (filter.speakers.length > 0 && !filter.speakers.some((part) => tally.folded.includes(part))) continue;
    const quotations = filter.words.length === 0 ? tally.count(wanted) : saidIn(quoted, tally, filter, kinds).length;
    if (quotations > 0) rows.push({ ...tally.speaker, quotations });
  }
  return rows.sort((a, b) => ORDER[a.what] - ORDER[b.what] || b.quotations - a.quotations || compare(a.name, b.name) || compare(a.key, b.key));
}

function saidIn(quoted: Quoted, { quotations }: SpeakerTally, filter: QuotationFilter, kinds: readonly QuotationKind[]): Said[] {
  const wanted = new Set(filter.kinds.length > 0 ? filter.kinds : kinds);
  const textOf = ({ file, start, end }: Said): string => quoted.articleOf(file)?.text.slice(start, end) ?? '';
  return [...quotations].filter((said) => wanted.has(said.kind) && quoted.matches.has(said, filter.words, textOf));
}

function rowOf(quoted: Quoted, said: Said): QuotationRow[] {
  const article = quoted.articleOf(said.file);
  const [place] = article ? placesIn(said.file, article.text, [said]) : [];
  if (!article || !place) return [];
  return [{ ...wordsOf(article.text, said), from: place.from, to: place.to, kind: said.kind, headline: article.analysis.metadata.headline?.value ?? null }];
}

function wordsOf(text: string, { file, source, published, start, end }: Said): SaidWords {
  const words = text.slice(start, Math.min(end, start + LONGEST)).replace(/\s+/g, ' ').trim();
  return { file, source, published, start, end, text: end - start > LONGEST ? `${words}…` : words };
}

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly kinds: readonly QuotationKind[];
  readonly most: number;
}

function cardOf(quoted: Quoted, shared: Analysis, file: string, { start, end, speaker: words, kinds, most }: Asked): QuotationCard {
  const machine = shared.quotations.find((quotation) => quotation.start === start && quotation.end === end);
  const entityOf = (id: string) => shared.entities.find((entity) => entity.id === id) ?? quoted.known(id);
  const who = speakerOf(words ?? undefined, machine?.speaker ?? null, shared, (id) => quoted.known(id));
  const speaker = speakerIn(who, entityOf);
  const tally = speaker === NOBODY ? undefined : quoted.quotations.of(speaker.key);
  const isOther = (said: Said): boolean => said.file !== file || said.start !== start || said.end !== end;
  const own = quoted.quotations.in(file).filter((said) => !isOther(said) && said.speaker === speaker.key && kinds.includes(said.kind)).length;
  const others: SaidWords[] = [];
  for (const said of tally?.quotations ?? []) {
    if (others.length === most) break;
    const text = quoted.articleOf(said.file)?.text;
    if (kinds.includes(said.kind) && isOther(said) && text !== undefined) others.push(wordsOf(text, said));
  }
  const mention = shared.mentions.find(({ entity }) => entity === speaker.id && entity !== null);
  return {
    speaker,
    mention: mention ? { start: mention.start, end: mention.end } : null,
    why: machine && machine.speaker === who && Object.hasOwn(QUOTATION_RULES, machine.rule) ? (QUOTATION_RULES as Readonly<Record<string, string>>)[machine.rule] ?? null : null,
    others,
    count: (tally?.count(new Set(kinds)) ?? 0) - (tally ? own : 0),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

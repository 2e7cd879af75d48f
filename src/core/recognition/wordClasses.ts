import { AUXILIARIES, CLOSING_WORDS, CONJUNCTIONS, CUE_WORDS, DETERMINERS, LEADING_WORDS, OPENING_WORDS, PREPOSITIONS, PRONOUNS, VERBS } from './quotations/cues';
import { REPORTING_ADJECTIVES, REPORTING_NOUNS } from './quotations/reportingNouns';
import { REPORTING_VERBS } from './quotations/reportingVerbs';
import { MONTHS, WEEKDAYS } from './times/lexicon';

/** The closed classes of words and marks that the grammar of quotations asks about at every step, as bits that add up. */
export const enum WordClass {
  /** Reports ("said", "according"). */
  Cue = 1,
  /** A mark that ends sentences. */
  Stop = 1 << 1,
  Determiner = 1 << 2,
  Preposition = 1 << 3,
  Conjunction = 1 << 4,
  Pronoun = 1 << 5,
  /** A finite verb or an auxiliary. */
  Verb = 1 << 6,
  /** What stands between a subject and its verb. */
  Auxiliary = 1 << 7,
  /** Opens a phrase in front of a subject. */
  Opening = 1 << 8,
  /** Stands in front of a clause. */
  Leading = 1 << 9,
  /** Ends a noun phrase. */
  Closing = 1 << 10,
  Weekday = 1 << 11,
  Month = 1 << 12,
  /** A verb that attributes what follows it to its subject ("wants", "criticised"). */
  Reporting = 1 << 13,
  /** A noun that announces what somebody says or thinks ("claim"). */
  ReportingNoun = 1 << 14,
  /** An adjective that says what somebody thinks or is ready for ("confident"). */
  ReportingAdjective = 1 << 15,
}

const bits = new Map<string, number>();

function give(words: Iterable<string>, wordClass: WordClass): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | wordClass);
}

give([...CUE_WORDS.keys(), 'according', 'words', 'put', 'puts'], WordClass.Cue);
give(REPORTING_VERBS.keys(), WordClass.Reporting);
give(REPORTING_NOUNS.keys(), WordClass.ReportingNoun);
give(REPORTING_ADJECTIVES.keys(), WordClass.ReportingAdjective);
give(['.', '!', '?', '…'], WordClass.Stop);
give(DETERMINERS, WordClass.Determiner);
give(PREPOSITIONS, WordClass.Preposition);
give(CONJUNCTIONS, WordClass.Conjunction);
give(PRONOUNS, WordClass.Pronoun);
give(VERBS, WordClass.Verb);
give(AUXILIARIES, WordClass.Auxiliary);
give(OPENING_WORDS, WordClass.Opening);
give(LEADING_WORDS, WordClass.Leading);
give(CLOSING_WORDS, WordClass.Closing);
give(WEEKDAYS.keys(), WordClass.Weekday);
give(MONTHS.keys(), WordClass.Month);

/** Bits of `WordClass`, by word in lower case or mark. */
export const wordClasses: ReadonlyMap<string, number> = bits;

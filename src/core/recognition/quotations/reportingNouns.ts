import { Frame } from './reportingVerbs';

/** What follows a noun or an adjective that attributes, as `Frame` bits and the prepositions that lead up to it. */
export interface ReportingNominal {
  readonly frames: number;
  readonly prepositions: readonly string[];
}

/** Nouns of saying, thinking and wanting, by what follows them. */
const NOUNS: readonly (readonly [frames: number, prepositions: string, words: string])[] = [
  [Frame.That, 'of about', 'claim allegation accusation suspicion fear warning complaint doubt'],
  [Frame.That, 'of', 'assertion admission acknowledgement acknowledgment prediction denial description recognition understanding acceptance view perception'],
  [Frame.That, 'about', 'suggestion argument opinion belief statement concern worry speculation rumour rumor feeling remark comment question misgiving reservation anxiety skepticism scepticism'],
  [Frame.That, 'in', 'confidence'],
  [Frame.That, '', 'idea notion announcement conclusion insistence contention theory assurance conviction assumption expectation consensus revelation recommendation charge argument'],
  [Frame.That | Frame.Infinitive, 'for', 'hope demand request'],
  [Frame.That | Frame.Infinitive, 'of', 'promise pledge vow threat'],
  [Frame.That | Frame.Infinitive, '', 'decision agreement'],
  [Frame.Infinitive, 'for', 'call desire plan proposal support'],
  [Frame.Infinitive, 'of', 'intention'],
  [Frame.Infinitive, '', 'refusal willingness unwillingness offer bid determination ambition eagerness reluctance wish commitment'],
  [0, 'for', 'plea appeal preference disdain contempt respect admiration sympathy enthusiasm praise'],
  [0, 'of', 'criticism condemnation endorsement rejection disapproval approval defence defense mockery'],
  [0, 'to', 'opposition objection'],
];

/** Adjectives behind a form of "be", by what follows them. */
const ADJECTIVES: readonly (readonly [frames: number, prepositions: string, words: string])[] = [
  [Frame.That, 'about of', 'sure confident convinced certain aware afraid fearful unaware unsure uncertain sceptical skeptical proud sick tired critical supportive dismissive wary'],
  [Frame.That, 'about', 'optimistic pessimistic hopeful concerned worried adamant adamant excited enthusiastic happy unhappy upset anxious nervous angry furious'],
  [Frame.That | Frame.Infinitive, 'about', 'glad pleased surprised disappointed relieved delighted sorry'],
  [Frame.Infinitive, '', 'willing unwilling reluctant eager determined keen'],
  [0, 'to', 'opposed committed'],
  [0, '', 'reportedly allegedly supposedly purportedly'],
];

const tableOf = (rows: typeof NOUNS): Map<string, ReportingNominal> => {
  const table = new Map<string, ReportingNominal>();
  for (const [frames, prepositions, words] of rows) for (const word of words.split(' ')) table.set(word, { frames, prepositions: prepositions === '' ? [] : prepositions.split(' ') });
  return table;
};

/** By the word in the singular and in the plural. */
export const REPORTING_NOUNS: ReadonlyMap<string, ReportingNominal> = withPlurals(tableOf(NOUNS));

export const REPORTING_ADJECTIVES: ReadonlyMap<string, ReportingNominal> = tableOf(ADJECTIVES);

function withPlurals(table: Map<string, ReportingNominal>): Map<string, ReportingNominal> {
  for (const [word, nominal] of [...table]) table.set(/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`, nominal);
  return table;
}

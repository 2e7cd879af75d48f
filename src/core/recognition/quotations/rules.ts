/**
 * The rules that say whose words a quotation is, from the surest to the least sure, each with the sentence that explains it to a reader.
 * The order and most of the steps follow Muzny et al. (2017), “A Two-stage Sieve Approach for Quote Attribution”.
 */
export const QUOTATION_RULES = {
  'cue-subject': 'The verb of saying stands beside the quotation, and its subject follows it: “…,” said Duarte.',
  'subject-cue': 'The speaker and the verb of saying stand beside the quotation: “…,” Duarte said.',
  'according-to': 'It is given “according to” this source.',
  'cue-before': 'The speaker and the verb of saying lead up to the quotation: Duarte said, “…”',
  transcript: 'The speaker’s name and a colon open the paragraph, as in a transcript.',
  clause: 'It stands in what this source is reported to say, in the same sentence.',
  trailing: 'The verb of saying at the end of the sentence covers it as well.',
  colon: 'A colon leads from this source to it.',
  dash: 'The name behind the dash signs it.',
  split: 'The same speaker goes on in the next sentence.',
  'runs-on': 'The quotation before was not closed, so it runs on here with the same speaker.',
  continuation: 'The paragraph holds nothing but quotation, so whoever spoke last goes on speaking.',
  paragraph: 'Its sentence names no speaker; it is given to whoever was reported just before, in the same paragraph.',
  'nearest-subject': 'No verb of saying is near; it is given to the subject of the sentence before.',
  stance: 'A verb or an adjective says what the source thinks, wants, plans or holds: Duarte opposes …',
  noun: 'A noun announces what somebody says or thinks: the claim that …, Duarte’s plan to …',
  unnamed: 'It is reported without saying by whom: is expected to …, was told that …, reportedly',
  none: 'Nothing near it says who speaks.',
  label: 'The marks set off a name, a title or a word, and quote nobody.',
} as const;

/** The name of a rule, as analyses carry it. */
export type QuotationRule = keyof typeof QUOTATION_RULES;

import type { Rule } from './candidate';

/**
 * How often each rule is right (span and type), measured on annotated news and encyclopaedic text and rounded. Titles, events and laws
 * have no annotated text; theirs are estimates from reading.
 */
export const SCORES: Readonly<Record<Rule, number>> = {
  'lexicon-phrase': 0.86, 'lexicon-place': 0.9, 'lexicon-word': 0.76, demonym: 0.92, city: 0.84, 'division-abbreviation': 0.9,
  title: 0.9, 'title-lower': 0.85, 'person-titled': 0.92, 'person-known': 0.94, 'person-shape': 0.72, surname: 0.88,
  head: 0.78, 'head-weak': 0.65, 'legal-form': 0.72, facility: 0.6, location: 0.75, polity: 0.7, event: 0.75, law: 0.8, 'quoted-work': 0.8,
  'place-cue': 0.85, 'organisation-cue': 0.45, acronym: 0.55, guess: 0.5, repeat: 0.62, abbreviation: 0.9,
};

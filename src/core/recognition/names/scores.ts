import type { Rule } from './candidate';

/** How often each rule is right (span and type), measured on annotated news and encyclopaedic text and rounded. */
export const SCORES: Readonly<Record<Rule, number>> = {
  'lexicon-phrase': 0.9, 'lexicon-place': 0.93, 'lexicon-word': 0.85, demonym: 0.93, city: 0.7, title: 0.9, 'title-lower': 0.85,
  head: 0.85, 'head-weak': 0.7, facility: 0.7, location: 0.8, polity: 0.8, event: 0.75, law: 0.8, 'legal-form': 0.9,
  'person-titled': 0.93, 'person-known': 0.92, 'person-shape': 0.75, surname: 0.9, 'place-cue': 0.7, 'organisation-cue': 0.65, acronym: 0.75, guess: 0.5,
  repeat: 0.8, abbreviation: 0.9, 'quoted-work': 0.85, 'division-abbreviation': 0.9,
};

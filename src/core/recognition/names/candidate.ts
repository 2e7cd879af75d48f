import type { NameType } from '../recognition';
import type { DocumentEvidence } from './evidence';
import type { Lexicon } from './lexicon';
import type { Sentence, Word } from './sentenceWords';

/** How a candidate was found; a rule has a precision, and that is the score. */
export type Rule =
  | 'lexicon-phrase' | 'lexicon-place' | 'lexicon-word' | 'demonym' | 'city' | 'title' | 'title-lower'
  | 'head' | 'head-weak' | 'facility' | 'location' | 'polity' | 'event' | 'law' | 'legal-form'
  | 'person-titled' | 'person-known' | 'person-shape' | 'surname' | 'place-cue' | 'organisation-cue' | 'acronym' | 'guess'
  | 'repeat' | 'abbreviation' | 'quoted-work' | 'division-abbreviation';

/** A proposed name: words `first`…`last` (indices, `last` exclusive) of one sentence. */
export interface Candidate {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  type: NameType;
  rule: Rule;
}

/** What the rules look at while they read one sentence. */
export interface ReadingContext {
  readonly index: number;
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly evidence: DocumentEvidence;
}

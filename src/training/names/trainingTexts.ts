import { inCapitals, inTitleCase, openingOf, withOtherNames, type NameStock } from './augment';
import type { ExampleMaker } from './examples';
import type { LabelledText } from './labelledText';
import { Random } from './random';
import type { TrainingText } from './trainTagger';

/** How often the project's own text is read in a pass as it stands, and in copies with other names. */
const OWN_COPIES = 2;
const OWN_RENAMED = 2;
/** In which share of the passes a sentence of a set is read; 1 where none is named. */
const SHARES: Readonly<Record<string, number>> = { gmb: 0.2 };
/** Sets of single sentences. */
const SENTENCES = /^(?:gmb|crossner|wnut)/;
/** Sets of which copies with other names are read, in half of the passes. */
const RENAMED = /^(?:uner|wikigold|gum|crossner_politics)/;
const RENAMED_SHARE = 0.5;
/** The share of texts whose first sentence is read as a headline too; a third as many in capitals. */
const HEADLINES_OWN = 0.5;
const HEADLINES = 0.06;
const HEADLINES_ROUGH = 0.02;
const ROUGH = /^(?:gmb|wnut|uner)/;

/** A text to learn from and what it was made of. */
export interface PreparedText extends TrainingText {
  readonly labelled: LabelledText;
}

/** The texts to learn from: sets and own text, some of them again with other names, as headlines, in capitals. */
export function trainingTexts(texts: readonly LabelledText[], stock: NameStock, maker: ExampleMaker): PreparedText[] {
  const random = new Random(99);
  const prepared: PreparedText[] = [];
  const add = (labelled: LabelledText, share: number, copies: number): void => {
    prepared.push({ labelled, text: maker.read(labelled, share), copies, isArticle: !SENTENCES.test(labelled.set), isSilver: labelled.set === 'gmb' });
  };
  for (const labelled of texts) {
    const isOwn = labelled.set.startsWith('own');
    add(labelled, SHARES[labelled.set] ?? 1, isOwn ? OWN_COPIES : 1);
    if (isOwn) for (let copy = 0; copy < OWN_RENAMED; copy++) add(withOtherNames(labelled, stock, random), 1, 1);
    else if (RENAMED.test(labelled.set)) add(withOtherNames(labelled, stock, random), RENAMED_SHARE, 1);
    const headlines = isOwn ? HEADLINES_OWN : ROUGH.test(labelled.set) ? HEADLINES_ROUGH : HEADLINES;
    if (random.next() < headlines) add(inTitleCase(openingOf(labelled)), 1, 1);
    if (random.next() < headlines / 3) add(inCapitals(openingOf(labelled)), 1, 1);
  }
  return prepared;
}

import type { ArticleText, Name, NameType } from '../recognition';
import { withAged } from './ages';
import { withDatelinePlaces } from './datelines';
import { withQuotedWorks } from './quotedWorks';
import { Kind, lexiconKey, type Lexicon } from './lexicon';
import type { NameRecogniser } from './recogniser';
import { withSurnames } from './surnames';
import { settledTitles } from './titles';
import { CLASSES, type NameClass } from './tagger/tags';
import type { TaggedName, TaggedPart } from './tagger/tagger';
import type { FineType } from './tagger/model';
import { Form } from './tagger/words';
import { TITLE_HEADS } from './words/titles';

/**
 * The names of an article: a tagger reads it twice, the second time with what the first found elsewhere in it; then finer types are told.
 * Sorted by place, not overlapping; spans as in CoNLL. Time is linear in the text.
 * @param least scores below which names of a type are left out; left out itself but where these are to be found
 */
export function recogniseNames(article: ArticleText, recogniser: NameRecogniser, least: LeastScores = LEAST): Name[] {
  const names: Name[] = [];
  for (const part of recogniser.tagger.tag(article)) {
    const found: Name[] = [];
    for (const tagged of part.names) {
      const name = nameOf(part, tagged, recogniser, least);
      if (name) found.push(name);
    }
    const { words } = recogniser.tagger;
    const people = withAged(part.reading, words, withSurnames(part.reading, words, settledTitles(part.reading.text, found)));
    for (const name of withQuotedWorks(part.reading, words, people)) names.push(name);
  }
  return withDatelinePlaces(article, names);
}

const TYPE_OF: Readonly<Record<NameClass, NameType>> = { PER: 'PERSON', ORG: 'ORG', LOC: 'GPE', NORP: 'NORP', MISC: 'EVENT', TITLE: 'TITLE' };

export type LeastScores = Readonly<Partial<Record<NameType, number>>>;

/** Scores below which a type is wrong too often to be proposed, as training reports them. */
const LEAST: LeastScores = { EVENT: 0.67, PRODUCT: 0.6, WORK_OF_ART: 0.8, LAW: 0.62, TITLE: 0.5 };

/** “Bill C-12”, “Resolution 1701”: form leaves no doubt. */
const NUMBERED_LAW = /^(?:(?:House |Senate |Assembly )?Bill|Resolution|Proposition|Directive|Regulation|Executive Order|Law) (?:[A-Z]{1,2}-)?\d[\d/]*$/;
const NUMBERED_LAW_SCORE = 0.9;

/** “two Roe 72s”: the plural is no part of the model's name. */
const MODELS = /\ds$/;

/** What is said is no title, however it is written. */
const SAID = /\b(?:said|says|added|asked|shouted|chanted|replied|read),? [“"‘']$/;
const SAID_LENGTH = 12;

function nameOf({ reading }: TaggedPart, tagged: TaggedName, { tagger, fineTypes, model }: NameRecogniser, least: LeastScores): Name | null {
  const { first, last, nameClass } = tagged;
  const start = reading.start[first] as number;
  let end = reading.end[last] as number;
  let type: NameType | Extract<FineType, 'OTHER'> = TYPE_OF[CLASSES[nameClass] as NameClass];
  let score = scoreOf(model.calibration, nameClass, tagged.margin);
  if (type === 'GPE' || type === 'EVENT') {
    type = fineTypes.find(reading, tagger.words, tagged.sentence, first, last, nameClass);
    score *= fineTypes.share;
  }
  if (type === 'PRODUCT' && MODELS.test(reading.text.slice(end - 2, end))) end--;
  const text = reading.text.slice(start, end);
  if (type === 'TITLE' && first === last && isPeople(tagger.words.lexicon, text)) type = 'NORP';
  if (NUMBERED_LAW.test(text)) [type, score] = ['LAW', Math.max(score, NUMBERED_LAW_SCORE)];
  if (first === last && (tagger.words.form[reading.word[first] as number] as number) & Form.SmallAcronym) return null;
  if (type === 'WORK_OF_ART' && SAID.test(reading.text.slice(Math.max(0, start - SAID_LENGTH), start))) return null;
  if (type === 'OTHER' || score < (least[type] ?? 0)) return null;
  return { start, end, text, type, score: Math.min(0.99, Math.max(0.01, Math.round(score * 100) / 100)) };
}

/** “European officials”: an adjective right before an office is a people's, and no office. */
function isPeople(lexicon: Lexicon, word: string): boolean {
  const key = lexiconKey(word);
  return (lexicon.kinds(key) & Kind.Group) !== 0 && !TITLE_HEADS.has(key);
}

/** How likely a name of a class is right, by its margin. */
function scoreOf(calibration: Float32Array, nameClass: number, margin: number): number {
  const offset = calibration[nameClass * 2] as number;
  const slope = calibration[nameClass * 2 + 1] as number;
  return 1 / (1 + Math.exp(-(offset + slope * margin)));
}

import type { AnchoredArticle } from './articles';
import { everyAnchor, type Edit, type EditKind } from './edit';
import { EditedText, type Splice } from './editedText';
import { change, copyEdit, facts, newParagraph, otherValue, paragraphs, sentences } from './edits';
import { FORMATS } from './formats';
import type { Random } from '../random';

/** Articles that come out of each article. */
const VERSIONS = 10;

/** One in so many anchors has something done to it. */
const RARE = 8;

/** What an editor's desk does between two versions: facts, words, sentences, a paragraph, the order, and the form of it all. */
export const MIXED: EditKind = {
  name: 'several together',
  about: 'mixed',
  make: (article, random) => Array.from({ length: VERSIONS }, () => version(article, random)),
};

function version(article: AnchoredArticle, random: Random): Edit {
  const splices: Splice[] = [newParagraph(random, article)];
  const { start, end } = random.pick(sentences(article.text));
  splices.push({ start, end, text: '', as: 'new' });
  const fact = new Set(facts(article));
  for (const n of everyAnchor(article)) {
    const place = article.places[n];
    if (place === undefined || random.below(RARE) > 0) continue;
    if (fact.has(n) && random.below(2) === 0) splices.push(...change(article, place, quote => otherValue(random, quote)));
    else splices.push(...copyEdit(random, article.text, place, random.pick(['before', 'after'] as const)));
  }
  return { edited: reformed(EditedText.of(article.text).splice(apart(splices)), random), targets: everyAnchor(article) };
}

function reformed(edited: EditedText, random: Random): EditedText {
  const reform = random.pick(FORMATS).reform;
  const stretches = paragraphs(edited.text);
  const at = random.below(stretches.length);
  // The last paragraph stays where it is: it may not end with a line break.
  const [taken] = at < stretches.length - 1 ? stretches.splice(at, 1) : [];
  return reform(taken === undefined ? edited : edited.reorder([taken, ...stretches]));
}

/** Of splices that overlap or touch, the first. */
function apart(splices: readonly Splice[]): Splice[] {
  const chosen: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start > (chosen.at(-1)?.end ?? -1)) chosen.push(splice);
  }
  return chosen;
}

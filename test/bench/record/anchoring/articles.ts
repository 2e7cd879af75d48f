import type { Analyser } from '../../../../src/core/analysis';
import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';
import type { Anchor } from '../../../../src/core/annotation/annotation';
import { DEFAULT_KINDS } from '../../../../src/core/annotation/reconciliation/suggestions';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import type { Span } from '../../../../src/core/text/span';
import { ownAnalyser, ownArticles } from '../articles';
import { Random } from '../random';

/** An article with anchors and the places that they were made of. */
export interface AnchoredArticle {
  readonly name: string;
  readonly text: string;
  readonly anchors: readonly (Anchor & { readonly label: string })[];
  readonly places: readonly Span[];
}

/** Anchors of words of any kind that an article gets besides what is annotated in it, for each 100 code units. */
const WORDS_PER_HUNDRED = 2;

/**
 * The project's own articles, each as it is and with single line breaks instead of blank lines, anchored by `annotate` with everything
 * that it can find, and at some words besides.
 * @param chosen which articles, by file name; all unless said otherwise
 */
export function anchoredArticles(chosen: (name: string) => boolean = () => true): AnchoredArticle[] {
  const analyser = ownAnalyser();
  const random = new Random(1);
  return ownArticles().filter(({ name }) => chosen(name)).flatMap(({ name, text }) => [
    anchored(analyser, random, name, text),
    anchored(analyser, random, `${name} without blank lines`, text.replace(/\n\s*\n/g, '\n')),
  ]);
}

function anchored(analyser: Analyser, random: Random, name: string, text: string): AnchoredArticle {
  const analysis = analyser.analyse(text, { id: name, plain: true });
  const kinds = { ...DEFAULT_KINDS, quantities: new Set(['MONEY', 'PERCENT', 'QUANTITY', 'CARDINAL', 'ORDINAL'] as const) };
  const written = annotate({ text, file: name, analysis, sidecar: null, kinds, versions: analyser.versions });
  const sidecar = written.ok ? readSidecar(written.text).sidecar : null;
  if (sidecar === null) throw new Error(`${name} could not be annotated`);
  const inText = new ArticleAnchors(text);
  const anchors: (Anchor & { label: string })[] = [];
  const places: Span[] = [];
  const add = (anchor: Anchor & { label: string }, place: Span): void => {
    anchors.push(anchor);
    places.push(place);
  };
  inText.locateAll(sidecar.annotations).forEach((found, n) => {
    const annotation = sidecar.annotations[n];
    if (annotation === undefined || found.state !== 'ok') throw new Error(`${name}: an anchor does not lead back to its place`);
    add(annotation, { start: found.start, end: found.end });
  });
  for (const place of someWords(random, text)) add({ ...inText.make(place), label: 'WORDS' }, place);
  return { name, text, anchors, places };
}

/** One to three words in a row, at many places. */
function someWords(random: Random, text: string): Span[] {
  const words = [...text.matchAll(/\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{N}\p{M}’'-]*/gu)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const starts = new Set<number>();
  for (let n = 0; n < (text.length / 100) * WORDS_PER_HUNDRED; n++) starts.add(random.below(words.length));
  return [...starts].flatMap(first => {
    const start = words[first]?.start ?? 0;
    const end = words[Math.min(words.length - 1, first + random.below(3))]?.end ?? start;
    return /\n\s*\n/.test(text.slice(start, end)) ? [] : [{ start, end }];
  });
}

import { splitLines } from '../../text/lines';
import { ARTICLE_ZONES, type Zone } from '../page';

/** What a line is to somebody who reads the page: `other` has neither a letter nor a digit, and so no zone (a row of asterisks). */
export type LineKind = 'article' | 'furniture' | 'blank' | 'other';

/** A run of lines, counted from 0, both ends inclusive. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** The kind of every line. One that holds a part of the article is the article's. Time is linear in the text. */
export function lineKinds(text: string, zones: readonly Zone[]): LineKind[] {
  let at = 0;
  return splitLines(text).map(({ start, end }) => {
    if (text.slice(start, end).trim() === '') return 'blank';
    while ((zones[at]?.end ?? Infinity) <= start) at++;
    let isFurniture = false;
    for (let n = at; ; n++) {
      const zone = zones[n];
      if (zone === undefined || zone.start >= end) break;
      if (ARTICLE_ZONES.has(zone.zone)) return 'article';
      isFurniture = true;
    }
    return isFurniture ? 'furniture' : 'other';
  });
}

/** Where furniture stands: from its first line to its last, over what has no zone between them. */
export function furnitureRuns(kinds: readonly LineKind[]): LineRun[] {
  const runs: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  kinds.forEach((kind, line) => {
    if (kind === 'article') open = null;
    else if (kind === 'furniture' && open !== null) open.last = line;
    else if (kind === 'furniture') runs.push((open = { first: line, last: line }));
  });
  return runs;
}

/**
 * What folds away so that the article is left. An editor goes on showing the first line of a fold, so that is, where there is one, the empty line above
 * the furniture; and the empty lines below go with it. No line of the article is in a fold.
 */
export function furnitureFolds(kinds: readonly LineKind[]): LineRun[] {
  return furnitureRuns(kinds).flatMap(run => {
    let { first, last } = run;
    while (kinds[first - 1] === 'blank') first--;
    while (kinds[last + 1] === 'blank') last++;
    return first < last ? [{ first, last }] : [];
  });
}

export interface LineCount {
  readonly article: number;
  readonly total: number;
}

/** How many of the lines that are not blank are the article's. */
export function countLines(kinds: readonly LineKind[]): LineCount {
  let article = 0;
  let total = 0;
  for (const kind of kinds) {
    if (kind === 'article') article++;
    if (kind !== 'blank') total++;
  }
  return { article, total };
}

import type { Part } from '../parts';

/** A page's parts, sorted in one pass by what metadata is read from. */
export interface SortedParts {
  readonly parts: readonly Part[];
  readonly bylines: readonly Part[];
  readonly credits: readonly Part[];
  readonly dateline: Part | undefined;
  /** Positions among the parts, -1 where there is none. */
  readonly headline: number;
  readonly firstBody: number;
  readonly lastBody: number;
}

/** Bylines and credits that are read; a live page has one of each for every entry. */
const MOST = 60;

/** Sorts a page's parts. */
export function sortParts(parts: readonly Part[]): SortedParts {
  const bylines: Part[] = [];
  const credits: Part[] = [];
  let dateline: Part | undefined;
  let [headline, firstBody, lastBody] = [-1, -1, -1];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    if (part.zone === 'body') {
      if (firstBody < 0) firstBody = at;
      lastBody = at;
    } else if (part.zone === 'byline' && bylines.length < MOST) bylines.push(part);
    else if (part.zone === 'credit' && credits.length < MOST) credits.push(part);
    else if (part.zone === 'headline' && headline < 0) headline = at;
    else if (part.zone === 'dateline') dateline ??= part;
  }
  return { parts, bylines, credits, dateline, headline, firstBody, lastBody };
}

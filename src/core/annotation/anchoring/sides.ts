import type { Anchor } from '../annotation';
import { foldForMatching } from './foldedText';

/** An anchor as it is matched. */
export interface Sides {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export function foldSides({ before, quote, after }: Anchor): Sides {
  return { before: foldForMatching(before), quote: foldForMatching(quote), after: foldForMatching(after) };
}

/** Contexts shorter than this in all count only where they end at a paragraph's border as they did when they were written. */
export const WEAK_CONTEXT = 8;

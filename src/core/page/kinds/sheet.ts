import type { ZoneKind } from '../page';
import type { PageLines, WordSet } from './pageLines';

/** A page whose lines are being given their kinds. All indices are of blocks; -1 where the page has no such line. */
export interface Sheet {
  readonly lines: PageLines;
  /** Whether the block is the story's, as the reading found it. */
  readonly inStory: readonly boolean[];
  /** The kinds, one for each block; every rule writes here. */
  readonly kinds: ZoneKind[];
  /** Blocks of the head that somebody put above the page when it was saved. */
  readonly head: number;
  /** The story's first paragraph; what stands before it may be headline, byline or caption even where the reading took it for the story's. */
  readonly first: number;
  /** Its second paragraph, or the first: between them bylines may stand under a standfirst. */
  readonly second: number;
  /** The block above which the headline stands: the first paragraph, or a copy of it above an offer. */
  readonly top: number;
  /** The story's last paragraph; what stands after it may be a credit even where the reading took it for the story's. */
  last: number;
  headline: number;
  /** Words of meaning in the story, once they have been asked for. */
  vocabulary?: WordSet;
  /** Names in the story's bylines. */
  readonly authors: string[];
}

import type { Block } from '../blocks';
import type { Scan } from '../reading/scan';
import { BlockFeatures } from './lineFeatures';
import { mayBeNotice } from './notices';

/** What single blocks look like. Reading one takes long, so each is read when it is first asked for, and kept. */
export interface Lines {
  /** The features of the block at an index; undefined beyond the page's ends. */
  at(index: number): BlockFeatures | undefined;
}

/** @param scan of the same blocks: it knows which lines have a cue or may be notices */
export function readLinesLazily(text: string, blocks: readonly Block[], scan: Scan): Lines {
  const known = new Map<number, BlockFeatures>();
  return {
    at: index => {
      const block = blocks[index];
      if (block === undefined) return undefined;
      const before = known.get(index);
      if (before !== undefined) return before;
      const features = new BlockFeatures(text, block, scan.cues[index] !== 0, mayBeNotice(scan, index, text.charCodeAt(block.start)));
      known.set(index, features);
      return features;
    },
  };
}

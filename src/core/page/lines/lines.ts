import type { Block } from '../blocks';
import { BlockFeatures } from './lineFeatures';

/** What single blocks look like. Reading one takes long, so each is read when it is first asked for, and kept. */
export interface Lines {
  /** The features of the block at an index; undefined beyond the page's ends. */
  at(index: number): BlockFeatures | undefined;
}

export function readLinesLazily(text: string, blocks: readonly Block[]): Lines {
  const known = new Map<number, BlockFeatures>();
  return {
    at: index => {
      const block = blocks[index];
      if (block === undefined) return undefined;
      const before = known.get(index);
      if (before !== undefined) return before;
      const features = new BlockFeatures(text, block);
      known.set(index, features);
      return features;
    },
  };
}

/** What the search for the story's region knows about a block. */
export interface BlockEvidence {
  /** For (above 0) or against (below 0) the block being the story's. */
  readonly score: number;
  /** How strongly the block says that the story is over. */
  readonly ends: number;
}

/** Costs of leaving the story and coming back. The longer the gap the less likely that what follows is the same story. */
const LEAVE = 1.2;
const RETURN = 1.5;
const GAP_BLOCK = 0.12;

const BEFORE = 0;
const STORY = 1;
const GAP = 2;
const AFTER = 3;
const STATES = [BEFORE, STORY, GAP, AFTER] as const;

/** For each state the states it can follow, with the cost. */
const ARRIVALS: readonly (readonly (readonly [from: number, cost: number])[])[] = [
  [[BEFORE, 0]],
  [[BEFORE, 0], [STORY, 0], [GAP, RETURN]],
  [[STORY, LEAVE], [GAP, 0]],
  [[STORY, 0], [GAP, 0], [AFTER, 0]],
];

/**
 * The blocks that are the story: the one region, from its first to its last block, that best holds the evidence, less the interruptions
 * in it. The best path through before → story ⇄ gap → after (Viterbi's algorithm), linear in the number of blocks.
 */
export function findRegion(blocks: readonly BlockEvidence[]): boolean[] {
  let totals: number[] = [0, -Infinity, -Infinity, -Infinity];
  const from = STATES.map(() => new Uint8Array(blocks.length));
  blocks.forEach((block, index) => {
    const next = STATES.map(() => -Infinity);
    for (const state of STATES) {
      for (const [previous, cost] of ARRIVALS[state] ?? []) {
        const total = (totals[previous] ?? -Infinity) - cost;
        if (total <= (next[state] ?? -Infinity)) continue;
        next[state] = total;
        const column = from[state];
        if (column !== undefined) column[index] = previous;
      }
      next[state] = (next[state] ?? -Infinity) + gain(state, block);
    }
    totals = next;
  });
  return trace(blocks.length, from, totals);
}

function gain(state: number, block: BlockEvidence): number {
  if (state === STORY) return block.score - block.ends;
  return state === GAP ? -GAP_BLOCK - block.ends : 0;
}

function trace(count: number, from: readonly Uint8Array[], totals: readonly number[]): boolean[] {
  const inStory = new Array<boolean>(count).fill(false);
  let state = BEFORE as number;
  for (const candidate of [STORY, AFTER]) if ((totals[candidate] ?? -Infinity) > (totals[state] ?? 0)) state = candidate;
  for (let index = count - 1; index >= 0; index--) {
    inStory[index] = state === STORY;
    state = from[state]?.[index] ?? BEFORE;
  }
  return inStory;
}

import type { Columns } from '../reading/columns';
import { CUE_KINDS } from '../reading/cueTree';
import { COUNTS, type Scan } from '../reading/scan';

/** Words from which on a line is a paragraph; a cue in it may be what the story speaks of. */
const PARAGRAPH = 45;
/** What remains of the odds of a line that is a cue or opens with one, of a short one with a cue in it, and of a paragraph with one. */
const OPENS = 0.05;
const HOLDS = 0.25;
const MENTIONS = 0.7;
/** What remains of the lesser copy of a paragraph. */
const COPY = 0.05;
/** Words of a paragraph that is not printed twice by chance. */
const FEWEST_COPIED = 8;

/** Lowers a line's odds. */
export function lower(probabilities: Float32Array, line: number, factor: number): void {
  const odds = ((probabilities[line] as number) / Math.max(1e-6, 1 - (probabilities[line] as number))) * factor;
  probabilities[line] = odds / (1 + odds);
}

/** Cues tell more than the lines around: a box in the middle of a story reads like the story to a model that has seen few. */
export function lowerCues(probabilities: Float32Array, { cues, counts }: Scan): void {
  for (let line = 0; line < probabilities.length; line++) {
    const cue = cues[line] as number;
    if (cue === 0) continue;
    const isParagraph = (counts[line * COUNTS] as number) > PARAGRAPH;
    lower(probabilities, line, isParagraph ? MENTIONS : cue >>> CUE_KINDS.length !== 0 ? OPENS : HOLDS);
  }
}

/** Of paragraphs that say the same, the one that stands among the story's is the story's; the others are teasers or pictures' titles. */
export function lowerCopies(probabilities: Float32Array, columns: Columns, { keys, counts }: Scan): void {
  const copies = columns.startOf('copies');
  const best = new Map<number, number>();
  let around: Float32Array | undefined;
  for (let line = 0; line < probabilities.length; line++) {
    if ((columns.values[copies + line] as number) < 2 || (counts[line * COUNTS] as number) < FEWEST_COPIED) continue;
    around ??= probabilities.slice();
    const key = keys[line] as number;
    const other = best.get(key);
    if (other === undefined) best.set(key, line);
    else {
      const wins = near(around, line) > near(around, other);
      lower(probabilities, wins ? other : line, COPY);
      if (wins) best.set(key, line);
    }
  }
}

function near(probabilities: Float32Array, line: number): number {
  let sum = 0;
  for (const distance of [-3, -2, -1, 1, 2, 3]) sum += probabilities[line + distance] ?? 0;
  return sum;
}

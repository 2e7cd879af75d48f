import { COUNTS, type Scan } from '../reading/scan';
import { lower } from './temper';

/** What remains of the odds of a repeated paragraph that speaks of what the story speaks of: agencies repeat the background of a story word for word. */
const BACKGROUND = 0.01;
/** Words of a paragraph, and words in it that carry meaning, from which on it shows what it speaks of. */
const PARAGRAPH = 20;
const FEWEST_CONTENT = 5;
/** The share of those words that the story must have, too. Of a story's own paragraphs three in four reach it, of furniture one in four. */
const COMMON = 0.35;

/**
 * Lowers lines that other files of the corpus have too: they are no part of a story, however much they read like one.
 * @param repeated keys of such lines, as the scan has them
 */
export function lowerRepeated(probabilities: Float32Array, scan: Scan, repeated: ReadonlySet<number>): void {
  if (repeated.size === 0) return;
  let story: Set<number> | undefined;
  for (let line = 0; line < probabilities.length; line++) {
    if (!repeated.has(scan.keys[line] as number)) continue;
    const isParagraph = (scan.counts[line * COUNTS] as number) >= PARAGRAPH;
    if (isParagraph && speaksOf(contentOf(scan, line), (story ??= contentOfStory(probabilities, scan, repeated)))) lower(probabilities, line, BACKGROUND);
    else probabilities[line] = 0;
  }
}

function speaksOf(content: ReadonlySet<number>, story: ReadonlySet<number>): boolean {
  if (content.size < FEWEST_CONTENT) return false;
  let common = 0;
  for (const word of content) if (story.has(word)) common++;
  return common >= content.size * COMMON;
}

/** Content words of the lines that are probably the story's and stand in no other file. */
function contentOfStory(probabilities: Float32Array, scan: Scan, repeated: ReadonlySet<number>): Set<number> {
  const story = new Set<number>();
  for (let line = 0; line < probabilities.length; line++) {
    if ((probabilities[line] as number) <= 0.5 || repeated.has(scan.keys[line] as number)) continue;
    for (const word of contentOf(scan, line)) story.add(word);
  }
  return story;
}

function contentOf({ content, contentStarts }: Scan, line: number): Set<number> {
  return new Set(content.subarray(contentStarts[line], contentStarts[line + 1]));
}

import { foldLine } from '../../text/folding';
import type { Block } from '../blocks';
import { COUNTS, type Scan } from '../reading/scan';

/** Words of a quotation that is printed large. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 45;
/** Lines on either side among which the paragraph is looked for that has it, too. */
const REACH = 30;
const QUOTE = /^["“«„‘]\s?(.{12,400}?)[.,!?…]?\s?["”»“’]?$/s;

/** Takes out of the story lines that are nothing but a quotation that a longer paragraph of it has, too: it is printed large beside that. */
export function dropPullQuotes(text: string, blocks: readonly Block[], scan: Scan, inStory: boolean[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const words = scan.counts[index * COUNTS] as number;
    if (inStory[index] !== true || words < FEWEST_WORDS || words > MOST_WORDS || !'"“«„‘'.includes(text.charAt((blocks[index] as Block).start))) continue;
    if (hasOther(text, blocks, scan, inStory, index)) inStory[index] = false;
  }
}

function hasOther(text: string, blocks: readonly Block[], scan: Scan, inStory: readonly boolean[], index: number): boolean {
  let quote: string | null | undefined;
  for (let other = Math.max(0, index - REACH); other <= Math.min(blocks.length - 1, index + REACH); other++) {
    if (other === index || inStory[other] !== true || !isLonger(scan, other, index) || !hasWords(scan, other, index)) continue;
    quote ??= quoteOf(text, blocks[index] as Block);
    if (quote === null) return false;
    const { start, end } = blocks[other] as Block;
    if (foldLine(text.slice(start, end)).includes(quote)) return true;
  }
  return false;
}

function quoteOf(text: string, { start, end }: Block): string | null {
  const inner = QUOTE.exec(text.slice(start, end))?.[1];
  return inner === undefined || /["”»]/.test(inner) ? null : foldLine(inner);
}

function isLonger({ counts }: Scan, one: number, other: number): boolean {
  return (counts[one * COUNTS] as number) > (counts[other * COUNTS] as number) + 1;
}

/** Whether a line has all of another's words of meaning. */
function hasWords({ content, contentStarts }: Scan, line: number, other: number): boolean {
  for (let at = contentStarts[other] as number; at < (contentStarts[other + 1] as number); at++) {
    let isFound = false;
    for (let to = contentStarts[line] as number; to < (contentStarts[line + 1] as number) && !isFound; to++) isFound = content[at] === content[to];
    if (!isFound) return false;
  }
  return true;
}

import type { Block } from '../blocks';
import type { Columns } from '../reading/columns';
import { CUE, CUE_KINDS } from '../reading/cueTree';
import { Count, COUNTS, type Scan } from '../reading/scan';
import { lower } from './temper';

/** Title and blurb pairs that follow each other before they count as a rail of teasers. */
const FEWEST_PAIRS = 3;
const SHORTEST_TITLE = 3;
const LONGEST_TITLE = 18;
const SHORTEST_BLURB = 8;
const LONGEST_BLURB = 60;
/** Blurbs are a sentence; under subheads of a story stand whole paragraphs. */
const TYPICAL_BLURB = 34;
/** Lines before the first pair in which a heading such as “More stories” is looked for. */
const HEADING_REACH = 3;
/** Where pairs look as likely as this the story's, and hold more than this share of all that may be it, the page is a list of short sections. */
const LIKELY_PAIRS = 0.75;
const MOST_OF_PAGE = 0.7;
/** Lines between two sure rails that are one. */
const LARGEST_GAP = 4;
/** What remains of the odds in a sure rail, and in one that could be a story in short sections. */
const SURE = 0.01;
const LIKELY = 0.4;

/**
 * Lowers rails of teasers: at least three pairs, each a title (short, no full stop) and one blurb (longer, one paragraph). Surest under a heading that
 * says so, where blurbs are cut off and just after another rail; a story in short sections looks much the same, and is one where little else is left.
 */
export function lowerRails(text: string, blocks: readonly Block[], probabilities: Float32Array, columns: Columns, scan: Scan): void {
  const n = columns.count;
  const [ends, cutOff] = [columns.named('ends'), columns.named('cutOff')];
  const words = (line: number): number => scan.counts[line * COUNTS] as number;
  const isStamp = (line: number): boolean => (scan.counts[line * COUNTS + Count.numbers] as number) * 2 >= words(line);
  const isTitle = (line: number): boolean => scan.cues[line] === 0 && words(line) >= SHORTEST_TITLE && !isStamp(line) && (ends[line] === 0 || text.charAt((blocks[line]?.end ?? 0) - 1) === '?');
  const isBlurb = (line: number): boolean => scan.cues[line] === 0 && words(line) <= LONGEST_BLURB && words(line) > words(line - 1) && ends[line] === 1;
  // Where a blurb is cut off its title may look like anything: it may end in an abbreviation, or be longer.
  const isCutPair = (line: number): boolean => cutOff[line + 1] === 1 && cutOff[line] === 0;
  // Lengths first: they rule out most lines.
  const isPair = (line: number): boolean => words(line + 1) >= SHORTEST_BLURB && words(line) <= LONGEST_TITLE && ((isBlurb(line + 1) && isTitle(line)) || isCutPair(line));
  const runs = findRuns(n, isPair);
  if (runs.length === 0) return;
  const sections = findSections(runs, probabilities, words, cutOff);
  let railEnd = -LARGEST_GAP - 1;
  let railFactor = 1;
  for (const run of runs) {
    const [line, end] = run;
    const follows = line - railEnd <= LARGEST_GAP;
    if (sections.has(run) || ((end - line) / 2 < FEWEST_PAIRS && !follows)) continue;
    const factor = Math.min(follows ? railFactor : 1, hasHeading(scan, line) ? SURE : likelihood(line, end, cutOff, words));
    // A pair in between that looks otherwise is a teaser like its neighbours.
    const from = factor === SURE && railFactor === SURE && line - railEnd <= LARGEST_GAP ? railEnd : line;
    for (let at = from; at < end; at++) lower(probabilities, at, factor);
    [railEnd, railFactor] = [end, factor];
  }
}

/** Lines from the first to the one after the last. */
type Run = readonly [from: number, to: number];

/** The pairs that follow each other. */
function findRuns(count: number, isPair: (line: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let line = 0; line + 1 < count; ) {
    let end = line;
    while (end + 1 < count && isPair(end)) end += 2;
    if (end > line) runs.push([line, end]);
    line = Math.max(end, line + 1);
  }
  return runs;
}

/** The runs that are the story, told in short sections: they look like it, no blurb is cut off, and little else on the page could be it. */
function findSections(runs: readonly Run[], probabilities: Float32Array, words: (line: number) => number, cutOff: Float32Array): ReadonlySet<Run> {
  const promise = (from: number, to: number, of: (line: number) => number): number => {
    let sum = 0;
    for (let line = from; line < to; line++) sum += of(line) * words(line);
    return sum;
  };
  const probability = (line: number): number => probabilities[line] as number;
  const likely = runs.filter(([from, to]) => (to - from) / 2 >= FEWEST_PAIRS && cutOff.subarray(from, to).indexOf(1) < 0 && promise(from, to, probability) >= promise(from, to, () => 1) * LIKELY_PAIRS);
  const all = likely.reduce((sum, [from, to]) => sum + promise(from, to, probability), 0);
  return new Set(all > promise(0, probabilities.length, probability) * MOST_OF_PAGE ? likely : []);
}

function hasHeading({ cues }: Scan, line: number): boolean {
  for (let at = Math.max(0, line - HEADING_REACH); at < line; at++) if (((cues[at] as number) & (CUE.related << CUE_KINDS.length)) !== 0) return true;
  return false;
}

function likelihood(from: number, to: number, cutOff: Float32Array, words: (line: number) => number): number {
  let [cut, all] = [0, 0];
  for (let line = from + 1; line < to; line += 2) {
    cut += cutOff[line] as number;
    all += words(line);
  }
  const pairs = (to - from) / 2;
  return cut >= pairs / 2 ? SURE : all / pairs <= TYPICAL_BLURB ? LIKELY : 1;
}

import type { Columns } from './columns';
import { Count, COUNTS, type Scan } from './scan';

/** Words at which a paragraph is as convincing as it can be. */
const FULL_PARAGRAPH = 45;
const FEWEST_WORDS = 4;
/** Words of a paragraph that may lack its end mark. */
const LONG = 25;
/** The density of function words from which on a line is prose. */
const PROSE_DENSITY = 0.26;
/** Lines of more words show the density of function words; so many of them must be read to judge the page. */
const TELLING_LENGTH = 20;
const FEWEST_TELLING = 30;
/** The density in long lines below which a page is in none of the known languages, and what a line's is taken for there. */
const LEAST_KNOWN = 0.145;
const UNKNOWN = 0.9;

const LENGTHS = Float32Array.from({ length: FULL_PARAGRAPH + 1 }, (_, words) => Math.sqrt(words / FULL_PARAGRAPH));

/** How much each line reads like running text, 0…1: words, an end mark, few capitals and, in a known language, function words. */
export function addProse(columns: Columns, { counts }: Scan): void {
  const { values, count } = columns;
  const [ends, cutOff, stops, capitals] = [columns.startOf('ends'), columns.startOf('cutOff'), columns.startOf('stops'), columns.startOf('capitals')];
  const prose = columns.add('prose');
  const isKnown = knowsFunctionWords(counts, count);
  for (let line = 0; line < count; line++) {
    const words = counts[line * COUNTS] as number;
    if (words < FEWEST_WORDS) continue;
    const density = Math.min(1, (values[stops + line] as number) / PROSE_DENSITY);
    const ending = values[ends + line] === 1 && values[cutOff + line] === 0 ? 1 : words >= LONG ? 0.7 : 0.25;
    const small = Math.min(1, Math.max(0, 2.25 - (values[capitals + line] as number) * 2.5));
    values[prose + line] = (LENGTHS[Math.min(FULL_PARAGRAPH, words)] as number) * (isKnown ? density * density : UNKNOWN) * ending * small;
  }
}

/** Whether function words tell prose on this page: not where its long lines have next to none of the known ones. */
function knowsFunctionWords(counts: Int32Array, lines: number): boolean {
  let [words, known] = [0, 0];
  for (let line = 0; line < lines; line++) {
    const own = counts[line * COUNTS] as number;
    if (own < TELLING_LENGTH) continue;
    words += own;
    known += counts[line * COUNTS + Count.classes] as number;
  }
  return words < FEWEST_TELLING || known / words >= LEAST_KNOWN;
}

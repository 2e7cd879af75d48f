import type { Columns } from './columns';
import { CUE } from './cueTree';
import type { Shapes } from './lineColumns';
import { addFading, addRegion, addWindow, fadingOf, prefixSums, windowOf } from './surroundings';
import { log2 } from './logarithm';
import { Count, COUNTS, type Scan } from './scan';
import type { WordClass } from './wordClasses';

/** Classes of words that tell of the furniture that a line stands among. */
const FADING_CLASSES: readonly WordClass[] = ['you', 'comment', 'offer', 'legal', 'share', 'site', 'related'];
const FADING = ['quotes', 'cutOff', 'numbers', 'separators', ...FADING_CLASSES.map((name) => `class.${name}`)].map((name) => fadingOf(name, 0.85));
const FADING_SHAPES = (['stamp', 'name', 'dateline'] as const).map((shape) => ({ shape, fading: fadingOf(shape, 0.85) }));
const SLOW_AND_FAST = [0.5, 0.93].map((fading) => ({ ofProse: fadingOf('prose', fading), ofCues: fadingOf('cue', fading) }));
const FADING_MARKS = fadingOf('marks', 0.93);
const WINDOWS = [2, 5, 12, 30].map((radius) => ({
  ofProse: windowOf('prose', radius), ofWords: radius === 12 ? null : windowOf('words', radius), ofCues: radius === 5 ? null : windowOf('cue', radius),
}));
const TITLES = windowOf('title', 5);
const COPIES = windowOf('copies', 5);
/** What a line must have of prose for a region to grow by it. */
const REGIONS = [0.15, 0.3].map((least) => ({ least, place: `region${least}`, share: `region${least}Share` }));

/** What stands round each line, and what the page is like. */
export function addContextColumns(columns: Columns, scan: Scan, shapes: Shapes): void {
  const [prose, cue, words] = [columns.named('prose'), columns.named('cue'), columns.named('words')];
  const proses = prefixSums(prose);
  if (isForum(shapes.mark, prose, proses)) [shapes.mark, shapes.stamp].forEach((marks) => marks.fill(0));
  const [cues, lengths] = [prefixSums(cue), prefixSums(words)];
  for (const { ofProse, ofWords, ofCues } of WINDOWS) {
    addWindow(columns, ofProse, proses);
    if (ofWords !== null) addWindow(columns, ofWords, lengths);
    if (ofCues !== null) addWindow(columns, ofCues, cues);
  }
  addWindow(columns, TITLES, prefixSums(shapes.title));
  addWindow(columns, COPIES, prefixSums(columns.named('copies')));
  for (const { ofProse, ofCues } of SLOW_AND_FAST) {
    addFading(columns, ofProse, prose);
    addFading(columns, ofCues, cue);
  }
  for (const fading of FADING) addFading(columns, fading, columns.named(fading.name));
  for (const { shape, fading } of FADING_SHAPES) addFading(columns, fading, shapes[shape]);
  addMarks(columns, shapes.mark);
  addPage(columns, scan, proses);
  const gains = new Float32Array(columns.count);
  for (const { least, place, share } of REGIONS) {
    for (let line = 0; line < gains.length; line++) gains[line] = (prose[line] as number) - least - 0.1 * (cue[line] as number);
    addRegion(columns, place, share, gains, proses[columns.count] as number);
  }
  addSince(columns, 'since.related', scan, CUE.related);
}

/** Paragraphs without a mark of comments among them that make an article, and the share of a page's prose that does. */
const ARTICLE = 3;
const ARTICLE_SHARE = 0.25;

/** Whether all of a page is contributions, one short one after the other: there they are what the page is for. */
function isForum(marks: Float32Array, prose: Float32Array, sums: Float64Array): boolean {
  let [longest, run] = [0, 0];
  for (let line = 0; line < marks.length; line++) {
    run = marks[line] === 1 ? 0 : run + (prose[line] as number);
    longest = Math.max(longest, run);
  }
  return longest < Math.min(ARTICLE, (sums[marks.length] as number) * ARTICLE_SHARE);
}

/** Lines on either side in which marks of comments are counted. */
const MARKS_REACH = 30;

/** Marks of readers' comments on either side. */
function addMarks(columns: Columns, marks: Float32Array): void {
  const n = columns.count;
  addFading(columns, FADING_MARKS, marks);
  const sums = prefixSums(marks);
  const sum = (line: number): number => sums[Math.max(0, Math.min(n, line))] as number;
  const [after, before] = [columns.add('marks>30'), columns.add('marks<30')];
  for (let line = 0; line < n; line++) {
    after[line] = sum(line + MARKS_REACH + 1) - sum(line + 1);
    before[line] = sum(line) - sum(line - MARKS_REACH);
  }
}

/** Where on the page a line stands, and how much prose there is. */
function addPage(columns: Columns, { counts }: Scan, sums: Float64Array): void {
  const n = columns.count;
  const total = sums[n] as number;
  const [proseBefore, allBefore, allAfter, position, before, after] = ['proseBefore', 'allProseBefore', 'allProseAfter', 'position', 'before', 'after'].map((name) => columns.add(name)) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  let [words, stops] = [0, 0];
  for (let line = 0; line < n; line++) {
    proseBefore[line] = (sums[line] as number) / Math.max(1, total);
    allBefore[line] = sums[line] as number;
    allAfter[line] = total - (sums[line + 1] as number);
    position[line] = line / Math.max(1, n - 1);
    before[line] = log2(line);
    after[line] = log2(n - 1 - line);
    words += counts[line * COUNTS] as number;
    stops += counts[line * COUNTS + Count.classes] as number;
  }
  for (const [name, value] of [['pageLines', log2(n)], ['pageProse', total], ['pageStops', stops / Math.max(1, words)], ['pageWords', words / Math.max(1, n)]] as const) columns.add(name).fill(value);
}

const LONGEST_SINCE = 30;

/** Lines since the last cue of a kind. */
function addSince(columns: Columns, name: string, { cues }: Scan, kind: number): void {
  const since = columns.add(name);
  let last = -Infinity;
  for (let line = 0; line < columns.count; line++) {
    since[line] = Math.min(LONGEST_SINCE, line - last);
    if (((cues[line] as number) & kind) !== 0) last = line;
  }
}

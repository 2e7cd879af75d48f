import type { Columns } from './columns';
import { CUE } from './cueTree';
import { SHAPE } from './lineColumns';
import { addFading, addFadings, addRegion, addWindow, fadingOf, prefixSums, SUMS, windowOf } from './surroundings';
import { log2 } from './logarithm';
import { Count, COUNTS, type Scan } from './scan';
import type { WordClass } from './wordClasses';

/** Classes of words that tell of the furniture that a line stands among. */
const FADING_CLASSES: readonly WordClass[] = ['you', 'comment', 'offer', 'legal', 'share', 'site', 'related'];
/** Columns that fade, and how. */
const FADING = [
  ...['quotes', 'cutOff', 'numbers', 'separators', ...FADING_CLASSES.map((name) => `class.${name}`)].map((name) => [name, fadingOf(name, 0.85)] as const),
  ...(['stamp', 'name', 'dateline'] as const).map((shape) => [SHAPE[shape], fadingOf(shape, 0.85)] as const),
];
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
export function addContextColumns(columns: Columns, scan: Scan): void {
  const [prose, cue, words] = [columns.startOf('prose'), columns.startOf('cue'), columns.startOf('words')];
  const proses = prefixSums(columns, prose);
  const total = proses[SUMS + columns.count] as number;
  if (isForum(columns, prose, total)) for (const marks of [SHAPE.mark, SHAPE.stamp]) columns.fill(columns.startOf(marks), 0);
  const [cues, lengths] = [prefixSums(columns, cue), prefixSums(columns, words)];
  for (const { ofProse, ofWords, ofCues } of WINDOWS) {
    addWindow(columns, ofProse, proses);
    if (ofWords !== null) addWindow(columns, ofWords, lengths);
    if (ofCues !== null) addWindow(columns, ofCues, cues);
  }
  addWindow(columns, TITLES, prefixSums(columns, columns.startOf(SHAPE.title)));
  addWindow(columns, COPIES, prefixSums(columns, columns.startOf('copies')));
  for (const { ofProse, ofCues } of SLOW_AND_FAST) {
    addFadings(columns, ofProse, prose, ofCues, cue);
  }
  for (let at = 0; at < FADING.length; at += 2) {
    const [[name, fading], second] = [FADING[at] as (typeof FADING)[number], FADING[at + 1]];
    if (second === undefined) addFading(columns, fading, columns.startOf(name));
    else addFadings(columns, fading, columns.startOf(name), second[1], columns.startOf(second[0]));
  }
  addMarks(columns);
  addPage(columns, scan, proses);
  addRegions(columns, prose, cue, total);
  addSince(columns, 'since.related', scan, CUE.related);
}

function addRegions(columns: Columns, prose: number, cue: number, total: number): void {
  const { values, count, memory } = columns;
  const gains = memory.floats(count);
  for (const { least, place, share } of REGIONS) {
    for (let line = 0; line < count; line++) gains[line] = (values[prose + line] as number) - least - 0.1 * (values[cue + line] as number);
    addRegion(columns, place, share, gains, total);
  }
}

/** Paragraphs without a mark of comments among them that make an article, and the share of a page's prose that does. */
const ARTICLE = 3;
const ARTICLE_SHARE = 0.25;

/** Whether all of a page is contributions, one short one after the other: there they are what the page is for. */
function isForum(columns: Columns, prose: number, total: number): boolean {
  const { values, count } = columns;
  const marks = columns.startOf(SHAPE.mark);
  let [longest, run] = [0, 0];
  for (let line = 0; line < count; line++) {
    run = values[marks + line] === 1 ? 0 : run + (values[prose + line] as number);
    longest = Math.max(longest, run);
  }
  return longest < Math.min(ARTICLE, total * ARTICLE_SHARE);
}

/** Lines on either side in which marks of comments are counted. */
const MARKS_REACH = 30;

/** Marks of readers' comments on either side. */
function addMarks(columns: Columns): void {
  const { values, count } = columns;
  const marks = columns.startOf(SHAPE.mark);
  addFading(columns, FADING_MARKS, marks);
  const sums = prefixSums(columns, marks);
  const [after, before] = [columns.add('marks>30'), columns.add('marks<30')];
  for (let line = 0; line < count; line++) {
    values[after + line] = (sums[SUMS + line + MARKS_REACH + 1] as number) - (sums[SUMS + line + 1] as number);
    values[before + line] = (sums[SUMS + line] as number) - (sums[SUMS + line - MARKS_REACH] as number);
  }
}

/** Where on the page a line stands, and how much prose there is. */
function addPage(columns: Columns, { counts }: Scan, sums: Float64Array): void {
  const { values, count: n } = columns;
  const total = sums[SUMS + n] as number;
  const [proseBefore, allBefore, allAfter] = [columns.add('proseBefore'), columns.add('allProseBefore'), columns.add('allProseAfter')];
  const [position, before, after] = [columns.add('position'), columns.add('before'), columns.add('after')];
  let [words, stops] = [0, 0];
  for (let line = 0; line < n; line++) {
    values[proseBefore + line] = (sums[SUMS + line] as number) / Math.max(1, total);
    values[allBefore + line] = sums[SUMS + line] as number;
    values[allAfter + line] = total - (sums[SUMS + line + 1] as number);
    values[position + line] = line / Math.max(1, n - 1);
    values[before + line] = log2(line);
    values[after + line] = log2(n - 1 - line);
    words += counts[line * COUNTS] as number;
    stops += counts[line * COUNTS + Count.classes] as number;
  }
  columns.fill(columns.add('pageLines'), log2(n));
  columns.fill(columns.add('pageProse'), total);
  columns.fill(columns.add('pageStops'), stops / Math.max(1, words));
  columns.fill(columns.add('pageWords'), words / Math.max(1, n));
}

const LONGEST_SINCE = 30;

/** Lines since the last cue of a kind. */
function addSince(columns: Columns, name: string, { cues }: Scan, kind: number): void {
  const { values, count } = columns;
  const since = columns.add(name);
  let last = -Infinity;
  for (let line = 0; line < count; line++) {
    values[since + line] = Math.min(LONGEST_SINCE, line - last);
    if (((cues[line] as number) & kind) !== 0) last = line;
  }
}

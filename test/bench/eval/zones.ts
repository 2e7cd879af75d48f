import path from 'node:path';
import { ARTICLE_ZONES } from '../../../src/core/page/page';
import { readPage, readZones } from '../../../src/core/page/readPage';
import type { Span } from '../../../src/core/text/span';
import { readLabelledPages, type LabelledPage } from '../../../src/training/zones/labelledPages';
import { byStopwordDensity } from './stopwordDensity';
import { scoreOf, summaryOf, type Summary } from './tokenScore';

const METHODS: Readonly<Record<string, (text: string) => Span[]>> = {
  Pressmark: (text) => readZones(text, {}).filter(({ zone }) => ARTICLE_ZONES.has(zone)),
  'body alone': (text) => readZones(text, {}).filter(({ zone }) => zone === 'body'),
  'with metadata': (text) => readPage(text, {}).zones.filter(({ zone }) => ARTICLE_ZONES.has(zone)),
  'stopword density': byStopwordDensity,
  'keep everything': (text) => [{ start: 0, end: text.length }],
};

/**
 * Prints, for each file of labelled pages, how well the article's text is found, beside two baselines; and the mean over all files. Files of one page
 * each (`zone<TAB>line`) count as one by their folder. “With metadata” finds the same zones and takes longer.
 */
export function zones(files: readonly string[], say: (line: string) => void): void {
  const sets = readSets(files);
  const all = new Map<string, Summary[]>();
  const speeds = new Map<string, number[]>();
  for (const [name, pages] of sets) {
    say(`\n${name}: ${pages.length} pages, ${millions(pages).toFixed(1)} million code units`);
    say(HEAD);
    for (const [method, find] of Object.entries(METHODS)) {
      const { found, speed } = timed(pages, find);
      const summary = summaryOf(pages.map((page, at) => scoreOf(page, found[at]!)));
      all.set(method, [...(all.get(method) ?? []), summary]);
      speeds.set(method, [...(speeds.get(method) ?? []), speed]);
      say(row(method, summary, speed));
    }
  }
  if (sets.size > 1) sayMeans(all, speeds, say);
  sayLinearity([...sets.values()].flat(), say);
}

function readSets(files: readonly string[]): Map<string, LabelledPage[]> {
  const sets = new Map<string, LabelledPage[]>();
  for (const file of files) {
    const name = file.endsWith('.tsv') ? path.dirname(file) : file;
    sets.set(name, [...(sets.get(name) ?? []), ...readLabelledPages(file)]);
  }
  return sets;
}

/** Passes over the pages, and seconds that they go on at least, of which the quickest is told: in the first ones the code is not yet warm. */
const PASSES = 6;
const LEAST_TIME = 2;

function timed(pages: readonly LabelledPage[], find: (text: string) => Span[]): { readonly found: Span[][]; readonly speed: number } {
  let found: Span[][] = [];
  let seconds = Infinity;
  const start = process.cpuUsage();
  for (let pass = 0; pass < PASSES || process.cpuUsage(start).user < LEAST_TIME * 1e6; pass++) {
    const began = process.cpuUsage();
    found = pages.map(({ text }) => find(text));
    seconds = Math.min(seconds, process.cpuUsage(began).user / 1e6);
  }
  return { found, speed: millions(pages) / seconds };
}

function millions(pages: readonly LabelledPage[]): number {
  return pages.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
}

function sayMeans(all: ReadonlyMap<string, readonly Summary[]>, speeds: ReadonlyMap<string, readonly number[]>, say: (line: string) => void): void {
  say(`\nmean of the sets`);
  for (const [name, summaries] of all) {
    const mean = (key: keyof Summary): number => summaries.reduce((sum, summary) => sum + summary[key], 0) / summaries.length;
    const own = speeds.get(name) ?? [];
    say(row(name, { pages: 0, precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), worst: mean('worst') }, own.reduce((sum, speed) => sum + speed, 0) / own.length));
  }
}

/** One long page and one of twice its length: the cost is linear where both are read at one speed. */
function sayLinearity(pages: readonly LabelledPage[], say: (line: string) => void): void {
  const page = { id: '', site: '', labels: '', text: pages.map(({ text }) => text).join('\n') };
  const twice = { ...page, text: `${page.text}\n${page.text}` };
  const speed = (text: LabelledPage): string => timed([text], (all) => readZones(all, {})).speed.toFixed(1);
  say(`\nall pages as one, ${millions([page]).toFixed(1)} million code units: ${speed(page)} million a second; twice that: ${speed(twice)}`);
}

const HEAD = '                     precision  recall     F1   worst tenth   million code units a second';

function row(name: string, { precision, recall, f1, worst }: Summary, speed?: number): string {
  const cells = [precision, recall, f1, worst].map((value) => value.toFixed(3).padStart(9));
  return `${name.padEnd(20)} ${cells.join('')}${speed === undefined ? '' : speed.toFixed(1).padStart(12)}`;
}

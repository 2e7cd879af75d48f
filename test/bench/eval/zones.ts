import { ARTICLE_ZONES } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import type { Span } from '../../../src/core/text/span';
import { readRecords } from './records';
import { byStopwordDensity } from './stopwordDensity';
import { scoreOf, summaryOf, type LabelledPage, type Summary } from './tokenScore';

const METHODS: Readonly<Record<string, (text: string) => Span[]>> = {
  Pressmark: (text) => readPage(text, {}).zones.filter(({ zone }) => ARTICLE_ZONES.has(zone)),
  'body alone': (text) => readPage(text, {}).zones.filter(({ zone }) => zone === 'body'),
  'stopword density': byStopwordDensity,
  'keep everything': (text) => [{ start: 0, end: text.length }],
};

/** Prints, for each file of labelled pages, how well the article's text is found, beside two baselines; and the mean over all files. */
export function zones(files: readonly string[], say: (line: string) => void): void {
  const all = new Map<string, Summary[]>();
  for (const file of files) {
    const pages = readRecords(file, labelledPage);
    say(`\n${file}: ${pages.length} pages`);
    say(HEAD);
    for (const [name, find] of Object.entries(METHODS)) {
      const began = process.cpuUsage();
      const summary = summaryOf(pages.map((page) => scoreOf(page, find(page.text))));
      const seconds = process.cpuUsage(began).user / 1e6;
      all.set(name, [...(all.get(name) ?? []), summary]);
      say(row(name, summary, pages.reduce((sum, { text }) => sum + text.length, 0) / 1e6 / seconds));
    }
  }
  if (files.length < 2) return;
  say(`\nmean of the ${files.length} files`);
  for (const [name, summaries] of all) {
    const mean = (key: keyof Summary): number => summaries.reduce((sum, summary) => sum + summary[key], 0) / summaries.length;
    say(row(name, { pages: 0, precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), worst: mean('worst') }));
  }
}

function labelledPage({ id, page_text: text, line_labels: labels }: Readonly<Record<string, unknown>>): LabelledPage | string {
  if (typeof text !== 'string' || typeof labels !== 'string') return 'has no page_text or no line_labels';
  if (labels.length !== text.split('\n').length) return `has ${labels.length} labels for ${text.split('\n').length} lines`;
  return { id: typeof id === 'string' ? id : '', text, labels };
}

const HEAD = '                     precision  recall     F1   worst tenth   million code units a second';

function row(name: string, { precision, recall, f1, worst }: Summary, speed?: number): string {
  const cells = [precision, recall, f1, worst].map((value) => value.toFixed(3).padStart(9));
  return `${name.padEnd(20)} ${cells.join('')}${speed === undefined ? '' : speed.toFixed(1).padStart(12)}`;
}

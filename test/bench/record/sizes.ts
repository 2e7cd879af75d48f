// Articles of a size and a shape that nobody expects: 20 MB of prose, on one line, or on 300,000; and hundreds of kilobytes of one thing again
// and again. What is four times as long takes at most six times as long, and all of it is done in a heap of 1,200 MB.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Analyser } from '../../../src/core/analysis';
import { ownAnalyser } from './articles';
import { Figures, type Counts, type Say } from './measure';
import { BUILT, Workplace } from './workplace';

const LINEAR = 6;
const HEAP_MB = 1_200;
const SENTENCES = 'Transport Minister Ana Duarte met the dockers’ union in Port Maren on Monday, 2 March 2026. “It is too early to say how this ends,” Duarte said. The strike has cost about $2.5 million, or 12 per cent, the Maren Harbour Authority said. ';
const OPENING = 'Ferry talks resume as strike enters third week\n\nPORT MAREN – ';
const MB = 1_000_000;

/** Texts of a share of the whole size. */
const SHAPES: Readonly<Record<string, (share: number) => string>> = {
  '20 MB of prose': (share) => OPENING + filled(`${SENTENCES.trim()}\n\n`, 20 * MB * share),
  '20 MB on one line': (share) => filled(SENTENCES, 20 * MB * share),
  '300,000 lines': (share) => OPENING + Array.from({ length: 300_000 * share }, (_, n) => `Line ${n} says that Ana Duarte spoke.`).join('\n'),
  '20 MB of one word': (share) => 'a'.repeat(20 * MB * share),
  '20 MB of blanks': (share) => ' '.repeat(20 * MB * share),
  '20 MB of line breaks': (share) => '\n'.repeat(20 * MB * share),
};

/** What is repeated, alone and in lines and paragraphs. */
const PIECES = [
  'Ana Duarte said. ', '“a ', '” ', "‘a' ", '" a"b', "a's ", '’', 'a.b', 'U.S.', 'A. ', '(', ')', '[', '5 ', '1,000 ', '$5 to ', '1-', '2 March 2026 ', 'Monday ', 'the end of the ', 'said, ', 'according to ', 'who said that ', ', ', '. ', '– ', '... ',
  'Mr. ', 'Minister ', 'of ', 'Duarte, ', 'A', 'Ana ', 'DE ', 'http://a.b/ ', '@a ', 'By Ana Duarte', '| ', '© 2026 ', 'Photo: A/B ', 'PORT MAREN – a', '10:30 ', '\u0301', 'é', '🦑', '\u202E', '\0', 'וא ', '渡', '* a ', 'Read more: ', 'subscribe ', '%', '½ ', 'and ',
];

export async function sizes(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  const place = new Workplace();
  try {
    place.write('figures.cjs', "process.on('exit', () => require('node:fs').writeFileSync('figures.json', JSON.stringify(process.resourceUsage())));");
    for (const [shape, text] of Object.entries(SHAPES)) {
      const [quarter, whole] = [analysed(place, text(0.25)), analysed(place, text(1))];
      figures.exactly(`${shape}: exit code`, whole.code, 0);
      // What is this quick is no danger; and too quick to be compared.
      const ratio = whole.seconds < 2 ? 0 : whole.seconds / quarter.seconds;
      figures.atMost(`${shape}: ${whole.seconds.toFixed(1)} s and ${whole.megabytes.toFixed(0)} MB, against ${quarter.seconds.toFixed(1)} s for a quarter, times`, ratio, LINEAR);
    }
    repeated(ownAnalyser(), say, figures);
  } finally {
    place.dispose();
  }
  return figures.counts;
}

function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / Buffer.byteLength(unit)));
}

function analysed(place: Workplace, text: string): { code: number; seconds: number; megabytes: number } {
  place.write('story.txt', text);
  const { status } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--require', './figures.cjs', BUILT.script, 'analyse', 'story.txt'], { cwd: place.path, stdio: 'ignore' });
  const { userCPUTime, maxRSS } = JSON.parse(readFileSync(place.join('figures.json'), 'utf8')) as NodeJS.ResourceUsage;
  return { code: status ?? -1, seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 };
}

/** Shorter, in this process: nothing that is written again and again may take more than linear time. */
function repeated(analyser: Analyser, say: Say, figures: Figures): void {
  const SHORT = 20_000;
  const slow: string[] = [];
  let texts = 0;
  for (const piece of PIECES) {
    for (const unit of [piece, `${piece}\n`, `${piece}\n\n`]) {
      texts++;
      const time = (length: number): number => cpu(() => analyser.analyse(`${OPENING}${unit.repeat(length / unit.length)}`, { id: 'story.txt' }));
      const first = time(8 * SHORT);
      if (first < 400) continue;
      const ratio = Math.min(first, time(8 * SHORT)) / Math.min(time(SHORT), time(SHORT));
      if (ratio > 20) slow.push(`${JSON.stringify(unit)}: ${ratio.toFixed(0)} times as long for 8 times as much (${first.toFixed(0)} ms)`);
    }
  }
  for (const line of slow) say(`  ${line}`);
  figures.exactly(`of ${texts} things written again and again, those that take more than linear time`, slow.length, 0);
}

function cpu(work: () => void): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}

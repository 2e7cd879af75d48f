// How long it takes to look up an entity, in a corpus of 10,000 articles that have been read and in one of 100, in one run. Plain Node, no network.
// npx esbuild test/bench/lookups/index.ts --bundle --platform=node --outfile=out/lookups.js && node out/lookups.js
import { lookupHandlers } from '../../../src/editor/engine/lookups';
import type { CorpusReadings } from '../../../src/editor/engine/corpusReadings';
import { Figures } from '../record/measure';
import { Random } from '../record/random';
import { addArticle, EVERYWHERE, fileOf, OFTEN, readCorpus, SELDOM } from './corpus';

const BUDGET_MS = 50;
const ROUNDS = 25;
/** As the editor asks. */
const MOST = 5_000;

const figures = new Figures((line) => console.log(line));
const [few, many] = [readCorpus(100), readCorpus(10_000)];
for (const [what, readings] of [['100', few], ['10,000', many]] as const) {
  const began = performance.now();
  const { total } = ask(readings, SELDOM);
  console.log(`${what} articles: indexed in ${(performance.now() - began).toFixed(0)} ms (${total} mentions of ${SELDOM})`);
}
for (const name of [SELDOM, OFTEN, EVERYWHERE]) {
  const found = ask(many, name);
  const [small, large] = medians(() => ask(few, name), () => ask(many, name));
  figures.atMost(`references of ${name}, ${found.places.length} of ${found.total} in 10,000 articles (${times(large, small)} those in 100)`, large, BUDGET_MS, ' ms');
}
for (const query of ['', 'duarte', 'lndqv']) {
  const [small, large] = medians(() => symbols(few, query), () => symbols(many, query));
  console.log(`  symbols for “${query}”: ${large.toFixed(1)} ms (${times(large, small)} those in 100)`);
}
const random = new Random(8);
const [small, large] = medians(() => { addArticle(few, random, 100, 7); ask(few, OFTEN); }, () => { addArticle(many, random, 10_000, 7); ask(many, OFTEN); });
figures.atMost(`references after one article was edited, in 10,000 articles (${times(large, small)} those in 100)`, large, BUDGET_MS, ' ms');
process.exitCode = figures.counts.failed > 0 ? 1 : 0;

function ask(readings: CorpusReadings, name: string) {
  return lookupHandlers(() => readings.lookedUp).references({ corpus: '', file: fileOf(0), entity: name.toLowerCase().replace(' ', '-'), limit: MOST });
}

function symbols(readings: CorpusReadings, query: string): void {
  lookupHandlers(() => readings.lookedUp).symbols({ corpus: '', query, limit: 200 });
}

/** In turn, so that what else the machine does hits all alike. */
function medians(...works: readonly (() => unknown)[]): [number, number] {
  const taken = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, work] of works.entries()) {
      const began = performance.now();
      work();
      taken[n]?.push(performance.now() - began);
    }
  }
  const [first = 0, second = 0] = taken.map((values) => values.sort((a, b) => a - b)[values.length >> 1]);
  return [first, second];
}

function times(large: number, small: number): string {
  return `${(large / Math.max(small, 0.001)).toFixed(1)} times`;
}

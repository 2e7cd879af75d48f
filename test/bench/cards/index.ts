// How long it takes to make the card of an entity or of a quotation, and to take in an article that was edited, in a corpus of 10,000 articles and in one of 100, in one run.
// Plain Node, no network.
// npx esbuild test/bench/cards/index.ts --bundle --platform=node --outfile=out/cards.js && node out/cards.js
import { readFileSync } from 'node:fs';
import { Facts } from '../../../src/core/entities/facts/facts';
import { makeCard } from '../../../src/editor/engine/card';
import { CardIndex } from '../../../src/editor/engine/cardIndex';
import { QuotationIndex } from '../../../src/editor/engine/quotationIndex';
import { type QuotationHandlers, quotationHandlers, WordMatches } from '../../../src/editor/engine/quotations';
import { readArticle, type ReadArticle } from '../../unit/editor/readArticles';
import { Figures } from '../record/measure';

const BUDGET_MS = 10;
/** Flat, but for what a machine's caches make of more memory. */
const MOST_TIMES = 4;
const ROUNDS = 401;
const SOURCES = ['The Courier', 'The Herald', 'The Post', 'Strait Daily', 'Port Maren Times'];
const ROLES = ['Transport Minister', 'minister of transport', 'former mayor of Exville', 'harbour master', 'chair of the ferry board'];

interface Corpus {
  readonly index: CardIndex;
  readonly quotations: QuotationIndex;
  readonly asked: QuotationHandlers;
  readonly articles: ReadonlyMap<string, ReadArticle>;
}

const facts = new Facts(readFileSync('media/facts.tsv'));
const began = performance.now();
const [few, many] = [corpusOf(100), corpusOf(10_000)];
console.log(`10,100 articles read and indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
const figures = new Figures((line) => console.log(line));
for (const id of ['ana-duarte', 'per-lind', 'denmark']) {
  compare(`the card of ${id}, whom ${many.index.tally(id).parts.length} of 10,000 articles mention`, (corpus) => void cardOf(corpus, id));
}
compare('an article that was edited, and the card of whom all mention', (corpus) => {
  const article = corpus.articles.get(fileOf(7));
  if (article) corpus.index.set(article.analysis);
  cardOf(corpus, 'ana-duarte');
});
compare('the card of a quotation of whom all mention', (corpus) => void quotationIn(corpus));
compare('the same, with an article that was edited', (corpus) => {
  const article = corpus.articles.get(fileOf(7));
  if (article) corpus.quotations.set(article.analysis);
  quotationIn(corpus);
});
process.exitCode = figures.counts.failed > 0 ? 1 : 0;

function compare(what: string, work: (corpus: Corpus) => void): void {
  const [small, large] = medians(() => work(few), () => work(many));
  figures.atMost(what, large, BUDGET_MS, ' ms');
  figures.atMost(`  in times what it takes in 100 articles (${small.toFixed(3)} ms)`, large / small, MOST_TIMES);
}

function cardOf({ index, articles }: Corpus, id: string): void {
  if (!makeCard(id, { file: fileOf(7), index, registry: undefined, facts, article: (file) => articles.get(file), read: articles.size, total: articles.size })) throw new Error(`There is no card of ${id}.`);
}

function quotationIn({ asked, articles }: Corpus): void {
  const [quotation] = articles.get(fileOf(7))?.analysis.quotations ?? [];
  const card = quotation && asked.quotationCard({ corpus: 'c', file: fileOf(7), start: quotation.start, end: quotation.end, speaker: 'Ana Duarte', kinds: ['direct', 'partial'], most: 5 });
  if (card?.others.length !== 5) throw new Error('There is no card of the quotation.');
}

/** Somebody is in every article, somebody in one of ten, somebody in one only. */
function corpusOf(size: number): Corpus {
  const index = new CardIndex();
  const quotations = new QuotationIndex(() => undefined);
  const articles = new Map<string, ReadArticle>();
  for (let n = 0; n < size; n++) {
    const day = `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 7) % 28)).padStart(2, '0')}`;
    const lines = [
      `<${ROLES[n % ROLES.length]}|ana-duarte> [Ana Duarte|ana-duarte] spoke in [Copenhagen|copenhagen GPE], [Denmark|denmark GPE].`,
      `“{We will go on talking, for the ${n}th time.|ana-duarte}” [${n % 3 === 0 ? 'Ms Duarte' : 'Duarte'}|ana-duarte] said.`,
      ...(n % 10 === 0 || n === 7 ? [`The <mate|per-lind> [Per Lind|per-lind] said: “{No.|per-lind}”`] : []),
      ...Array.from({ length: 12 }, (_, at) => `[Person ${n} ${at}|person-${n}-${at}] was there, too.`),
    ];
    const article = readArticle(fileOf(n), SOURCES[n % SOURCES.length] ?? null, day, lines.join('\n'));
    articles.set(fileOf(n), article);
    index.set(article.analysis);
    quotations.set(article.analysis);
  }
  const sharedOf = (file: string) => articles.get(file)?.analysis;
  const asked = quotationHandlers(() => ({ quotations, matches: new WordMatches(), articleOf: (file) => articles.get(file), sharedOf, known: () => undefined }));
  return { index, quotations, asked, articles };
}

function fileOf(n: number): string {
  return `${String(n).padStart(5, '0')}.txt`;
}

/** In turn, so that what else the machine does hits both alike. */
function medians(...works: readonly [() => void, () => void]): [number, number] {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const n of [0, 1] as const) {
      const start = performance.now();
      works[n]();
      taken[n].push(performance.now() - start);
    }
  }
  const [small = 0, large = 0] = taken.map((values) => values.sort((a, b) => a - b)[values.length >> 1]);
  return [small, large];
}

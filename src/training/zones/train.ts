// Learns how the article's lines look: npm run train:zones -- OUTPUT FILES…   FILES: labelled pages as JSON Lines, gzipped or not
import { writeFileSync } from 'node:fs';
import { Trees, type StoredTrees } from '../../core/page/reading/trees';
import { binColumns, boost, type Binned } from './boosting';
import { featureNames, featureValues, readExamples, type Example } from './examples';
import { readLabelledPages } from './labelledPages';
import { printScores } from './scores';

/** Pages are parted into so many groups, sites never; what is measured on a group was learned from the others. */
const GROUPS = 5;
const OPTIONS = { trees: 40, leaves: 16, rate: 0.25, leastWeight: 8, l2: 5, columns: 0.35 };
/** Words of a block beyond which it weighs no more. */
const MOST_WORDS = 60;
/** Words of the shortest article that weighs like others. */
const SHORT_ARTICLE = 50;

const [output = '', ...files] = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run train:zones -- OUTPUT FILES…');
  process.exitCode = 2;
} else train(output, files);

function train(output: string, files: readonly string[]): void {
  const [learned, held] = [files.filter((file) => !file.startsWith('held:')), files.filter((file) => file.startsWith('held:')).map((file) => file.slice('held:'.length))];
  const sources = [...learned, ...held].map((file) => ({ file, pages: readLabelledPages(file) }));
  const examples = readExamples(sources.flatMap(({ pages }) => pages));
  const names = sources.flatMap(({ file, pages }) => pages.map(() => file));
  const examplesOf = (some: readonly string[]): Example[] => examples.filter((_, index) => some.includes(names[index] as string));
  const [own, others] = [examplesOf(learned), examplesOf(held)];
  const first = stage(own, others, featureNames((examples[0]?.columns.names ?? []).filter((k) => !process.env.DROP || !new RegExp(process.env.DROP).test(k))), examples);
  printScores('first reading', examples, names, first.probabilities);
  if (output !== '-') writeFileSync(output, `${JSON.stringify(first.model)}\n`);
}

interface Stage {
  readonly model: StoredTrees;
  /** For each block: of pages that were learned from, what was learned without their group says; of others, what the model says. */
  readonly probabilities: Float32Array;
}

function stage(own: readonly Example[], others: readonly Example[], features: readonly string[], all: readonly Example[]): Stage {
  const data = binColumns(featureValues(all, features));
  const probabilities = new Float32Array(data.count);
  const say = (model: StoredTrees, some: readonly Example[]): void => {
    const trees = new Trees(model);
    for (const { columns, first } of some) probabilities.set(trees.probabilities(columns), first);
  };
  for (const group of groupsOf(own)) say(learn(data, own.filter((example) => !group.has(example)), features), [...group]);
  const model = learn(data, own, features);
  say(model, others);
  return { model, probabilities };
}

/** Sites are dealt out by the number of their pages, the next always to the smallest group. */
function groupsOf(examples: readonly Example[]): Set<Example>[] {
  const sites = new Map<string, Example[]>();
  for (const example of examples) sites.set(example.page.site, [...(sites.get(example.page.site) ?? []), example]);
  const groups = Array.from({ length: GROUPS }, () => new Set<Example>());
  const ordered = [...sites].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  for (const [, pages] of ordered) {
    const smallest = groups.reduce((least, group) => (group.size < least.size ? group : least));
    for (const page of pages) smallest.add(page);
  }
  return groups;
}

function learn(data: Binned, examples: readonly Example[], features: readonly string[]): StoredTrees {
  const labels = new Uint8Array(data.count);
  const weights = new Float32Array(data.count);
  const rows: number[] = [];
  for (const { article, others, first } of examples) {
    const length = Math.max(SHORT_ARTICLE, article.reduce((sum, words) => sum + words, 0));
    article.forEach((words, block) => {
      const all = words + (others[block] as number);
      if (all === 0) return;
      labels[first + block] = words > (others[block] as number) ? 1 : 0;
      // Pages count alike however long their articles are, and a long paragraph more than a short one.
      weights[first + block] = 10 * Math.sqrt(Math.min(all, MOST_WORDS) / length);
      rows.push(first + block);
    });
  }
  return boost(data, Int32Array.from(rows), labels, weights, features, OPTIONS);
}

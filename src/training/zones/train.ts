// Learns how the article's lines look: npm run train:zones -- OUTPUT FILES… held:FILES…
// FILES: labelled pages as JSON Lines, gzipped or not, or one a file as `zone<TAB>line`; from those behind `held:` nothing is learned. OUTPUT `-`: only measures.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trees, type StoredTrees } from '../../core/page/reading/trees';
import { binColumns, boost, type Binned } from './boosting';
import { featureNames, featureValues, readExamples, type Example } from './examples';
import { readLabelledPages } from './labelledPages';
import { printScores } from './scores';

/** Before files from which nothing is learned. */
const HELD = 'held:';
/** Pages are parted into so many groups, sites never; what is measured on a group was learned from the others. */
const GROUPS = 5;
const OPTIONS = { trees: 120, rate: 0.15, leastWeight: 8, l2: 5, columns: 0.35 };
/** Words of a block beyond which it weighs no more. */
const MOST_WORDS = 60;
/** Words of the shortest article that weighs like others. */
const SHORT_ARTICLE = 50;

const [output = '', ...files] = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run train:zones -- OUTPUT FILES… held:FILES…');
  process.exitCode = 2;
} else train(output, files);

function train(output: string, files: readonly string[]): void {
  const own = readPages(files.filter((file) => !file.startsWith(HELD)));
  const held = readPages(files.filter((file) => file.startsWith(HELD)).map((file) => file.slice(HELD.length)));
  const features = featureNames(own.examples[0]?.columns.names ?? []);
  const data = binColumns(featureValues(own.examples, features));
  const learn = (examples: readonly Example[]): Trees => new Trees(learnFrom(data, examples, features));
  const left = new Map(groupsOf(own.examples).flatMap((group) => {
    const trees = learn(own.examples.filter((example) => !group.has(example)));
    return [...group].map((example) => [example, trees.probabilities(example.columns)] as const);
  }));
  const model = learnFrom(data, own.examples, features);
  printScores('learned from, each site by a model without it', own.examples, own.sets, (example) => left.get(example) as Float32Array);
  if (held.examples.length > 0) printScores('held out', held.examples, held.sets, ({ columns }) => new Trees(model).probabilities(columns));
  if (output !== '-') writeFileSync(output, `${JSON.stringify(model)}\n`);
}

/** The pages of files, each with the name of its set: its file, or of pages that have a file each their folder. */
function readPages(files: readonly string[]): { readonly examples: readonly Example[]; readonly sets: readonly string[] } {
  const sources = files.map((file) => ({ set: path.basename(file.endsWith('.tsv') ? path.dirname(file) : file), pages: readLabelledPages(file) }));
  return { examples: readExamples(sources.flatMap(({ pages }) => pages)), sets: sources.flatMap(({ set, pages }) => pages.map(() => set)) };
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

function learnFrom(data: Binned, examples: readonly Example[], features: readonly string[]): StoredTrees {
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

// The same work at one size and at four times that size: it may take six times as long, no more.
import { spawnSync } from 'node:child_process';
import { annotate } from '../../../src/core/annotation/reconciliation/reconcile';
import { checkSidecar } from '../../../src/core/annotation/check/check';
import { mergeSidecars } from '../../../src/core/annotation/merge/mergeSidecars';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
import { sidecarText } from '../../../src/core/annotation/diff/sidecarText';
import type { Analyser } from '../../../src/core/analysis';
import { longArticle, ownAnalyser } from './articles';
import { Figures, type Counts, type Say } from './measure';
import { gitEnvironment } from './merging/repository';
import { Random } from './random';
import { BUILT, runCommand, Workplace } from './workplace';

const LINEAR = 6;
const ROUNDS = 3;
/** How many sentences make 5,000 annotations, about. */
const SENTENCES = 1_200;

export async function scale(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  annotateTwice(say, figures);
  checkMany(figures);
  oneSidecar(say, figures);
  return figures.counts;
}

/** Two hundred articles, annotated and committed: annotated again, they are as they were. */
function annotateTwice(say: Say, figures: Figures): void {
  const place = new Workplace();
  try {
    const random = new Random(3);
    for (let n = 0; n < 200; n++) place.write(`story-${n}.txt`, longArticle(random, 4 + random.below(30)));
    const began = performance.now();
    command(place, ['annotate', '.']);
    say(`200 articles annotated in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    git(place, 'init', '--quiet');
    git(place, 'add', '--all');
    git(place, 'commit', '--quiet', '-m', 'first');
    command(place, ['annotate', '.']);
    const changed = git(place, 'status', '--porcelain').split('\n').filter((line) => line !== '');
    figures.exactly('files that a second annotate changed, of 200 articles', changed.length, 0);
  } finally {
    place.dispose();
  }
}

function checkMany(figures: Figures): void {
  const [small, large] = [folderOf(250), folderOf(1000)];
  try {
    const time = (place: Workplace) => () => command(place, ['check', '.']);
    const [few, many] = fastest([time(small), time(large)], wall);
    figures.atMost(`check of 1,000 sidecars (${ms(many!)}) against 250 (${ms(few!)}), times`, many! / few!, LINEAR);
  } finally {
    small.dispose();
    large.dispose();
  }
}

function folderOf(articles: number): Workplace {
  const place = new Workplace();
  const random = new Random(4);
  for (let n = 0; n < articles; n++) place.write(`story-${n}.txt`, longArticle(random, 5));
  command(place, ['annotate', '.']);
  return place;
}

interface Big {
  readonly text: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly annotations: number;
  again(): void;
}

function oneSidecar(say: Say, figures: Figures): void {
  const analyser = ownAnalyser();
  const [small, large] = [big(analyser, SENTENCES / 4), big(analyser, SENTENCES)];
  say(`one sidecar of ${large.annotations} annotations (${large.base.length} characters) against one of ${small.annotations} (${small.base.length})`);
  figures.atLeast('annotations in the larger one', large.annotations, 5000);
  const works: Readonly<Record<string, (of: Big) => void>> = {
    annotate: (of) => of.again(),
    check: ({ base, text }) => void checkSidecar({ yaml: base, articleText: text, registry: null }),
    merge: ({ base, ours, theirs }) => void mergeSidecars(base, ours, theirs),
    textconv: ({ base }) => void sidecarText(base),
  };
  for (const [name, work] of Object.entries(works)) {
    const [few, many] = fastest([() => work(small), () => work(large)], processorTime);
    figures.atMost(`${name} of the larger (${ms(many!)}) against the smaller (${ms(few!)}), times`, many! / few!, LINEAR);
  }
}

function big(analyser: Analyser, sentences: number): Big {
  const text = longArticle(new Random(5), sentences);
  const analysis = analyser.analyse(text, { id: 'story.txt' });
  const annotated = (sidecar: string | null): string => {
    const result = annotate({ text, analysis, file: 'story.txt', sidecar, versions: analyser.versions });
    if (!result.ok) throw new Error(result.problems[0]?.message);
    return result.text;
  };
  const base = annotated(null);
  const decided = (turn: number): string => {
    let n = 0;
    return base.replace(/status: suggested/g, (status) => (n++ % 4 === turn ? 'status: accepted' : status));
  };
  const ours = decided(0);
  return { text, base, ours, theirs: decided(1), annotations: readSidecar(base).sidecar?.annotations.length ?? 0, again: () => void annotated(ours) };
}

/** The least time of some rounds, for each of the works in turn: what else the machine does hits them alike. */
function fastest(works: readonly (() => void)[], measure: (work: () => void) => number): number[] {
  const least = works.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) works.forEach((work, at) => { least[at] = Math.min(least[at]!, measure(work)); });
  return least;
}

function wall(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function processorTime(work: () => void): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function command(place: Workplace, args: readonly string[]): void {
  const { code, err } = runCommand(BUILT, place.path, args);
  if (code !== 0 && !(args[0] === 'check' && code === 1)) throw new Error(`pressmark ${args.join(' ')} ended with ${code}: ${err}`);
}

function git(place: Workplace, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: place.path, env: gitEnvironment(), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

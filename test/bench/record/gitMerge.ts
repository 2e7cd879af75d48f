// What two reviewers did to the same sidecars, merged by Git with the driver that the documentation gives.
import { checkSidecar } from '../../../src/core/annotation/check/check';
import { mergeSidecars } from '../../../src/core/annotation/merge/mergeSidecars';
import { ownAnalyser } from './articles';
import { Figures, type Counts, type Say } from './measure';
import { Stories } from './merging/base';
import { expect, Merged, parsed } from './merging/oracle';
import { gitProblem, Repository, type GitMerge } from './merging/repository';
import { mergeRegistriesByGit } from './merging/registryMerges';
import { makeSequence, TYPED, type Manner, type Sequence } from './merging/sequences';
import { countLines } from './merging/singleLines';
import { Tally } from './merging/tally';
import { Random } from './random';
import { BUILT, Workplace, type CommandLine } from './workplace';

const SEQUENCES = 10_000;
const REGISTRIES = 1_000;
const BATCH = 200;

export async function merge(say: Say): Promise<Counts> {
  const problem = gitProblem();
  if (problem !== undefined) throw new Error(`${problem}; this proof needs it.`);
  const figures = new Figures(say);
  const tally = await mergeByGit(BUILT, SEQUENCES, BATCH, 20, (done) => { if (done % 1000 === 0) say(`… ${done} sequences`); });
  tally.report(say, figures, SEQUENCES);
  const registries = await mergeRegistriesByGit(BUILT, REGISTRIES, BATCH);
  registries.report(say, figures, REGISTRIES);
  lines(say, figures);
  return figures.counts;
}

/** What needs no Git: how many lines a decision changes, and a second `annotate`. */
function lines(say: Say, figures: Figures): void {
  const { decisions, wide, sidecars, changed } = countLines(new Stories(ownAnalyser(), new Random(7)));
  say(`${decisions} decisions one by one, ${sidecars} sidecars annotated twice`);
  figures.exactly('decisions that changed more lines than their own', wide, 0);
  figures.exactly('sidecars that a second annotate changed', changed, 0);
}

/**
 * Makes sequences of random decisions and merges them by real Git, two repositories at a time.
 * @param reverseEach of so many batches two, one of either manner, are merged by Git in the other direction too; in this program all are
 */
export async function mergeByGit(command: CommandLine, sequences: number, batch: number, reverseEach: number, progress: (done: number) => void = () => undefined): Promise<Tally> {
  const stories = new Stories(ownAnalyser(), new Random(7));
  const tally = new Tally();
  const batches = Math.ceil(sequences / batch);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < batches; n = next++) {
      const random = new Random(1000 + n);
      const size = Math.min(batch, sequences - n * batch);
      // Half of the batches are of reviewers who share the work: then Git itself has to say that all is well.
      const manner = (at: number): Manner => (n % 2 === 0 ? 'disjoint' : at % 20 === 19 ? 'damaged' : 'overlapping');
      const made = Array.from({ length: size }, (_, at) => makeSequence(stories, random, `${at}.txt`, manner(at)));
      await mergeBatch(command, made, n % reverseEach < 2, tally);
      progress(tally.count);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

async function mergeBatch(command: CommandLine, sequences: readonly Sequence[], reverse: boolean, tally: Tally): Promise<void> {
  const place = new Workplace();
  try {
    const repository = new Repository(place, command);
    const files = (side: 'base' | 'ours' | 'theirs'): Map<string, string | null> => new Map(sequences.flatMap((sequence) => [
      [sequence.file, sequence.article[side]], [sidecarOf(sequence), sequence[side]],
    ]));
    repository.commit(files('base'), files('ours'), files('theirs'));
    const names = sequences.map(sidecarOf);
    const merged = await repository.merge('ours', names);
    tally.merge(merged.ms, names.length);
    const back = reverse ? await repository.merge('theirs', names) : undefined;
    if (back) tally.merge(back.ms, names.length);
    if (sequences.every(({ manner }) => manner === 'disjoint')) tally.batch(merged.code === 0 && merged.unmerged.size === 0 && (!back || back.code === 0));
    for (const sequence of sequences) judge(sequence, merged, back, tally);
  } finally {
    place.dispose();
  }
}

function sidecarOf({ file }: Sequence): string {
  return file.replace(/\.txt$/, '.annotations.yaml');
}

export function judge(sequence: Sequence, forth: GitMerge, back: GitMerge | undefined, tally: Tally): void {
  const name = sidecarOf(sequence);
  const { base, ours, theirs, manner } = sequence;
  const text = forth.files.get(name) ?? '';
  const fail = (what: string): void => tally.fail(what, { base, ours, theirs, merged: text, manner });
  tally.sequence(manner, sequence.decisions);
  // Git does not ask the driver where only one side has changed the file.
  const asked = ours !== theirs && base !== ours && base !== theirs;
  const code = forth.driver.get(name) ?? (asked ? -1 : 0);
  if (forth.unmerged.has(name) !== (code !== 0)) fail('the index of Git says otherwise than the exit code');
  if (manner === 'damaged') {
    tally.damaged(code === 2 && text === ours);
    if (code !== 2 || text !== ours) fail('a damaged side was not refused');
    return;
  }
  const expected = expect(base, ours, theirs, TYPED);
  const conflicts = parsedOrNull(text)?.annotations.filter(({ status }) => status === 'conflict').length;
  if (code !== 0 && code !== 1) return fail(`exit code ${code}`);
  if (conflicts === undefined) return fail('the result is no sidecar');
  
  const { outcome } = expected;
  tally.outcome(manner, outcome, code === 1);
  if ((outcome === 'conflict' && code === 0) || (outcome === 'clean' && code === 1)) fail(code === 1 ? 'a conflict for nothing' : 'no conflict where there is one');
  const merged = new Merged(text, parsed(text));
  for (const fact of expected.facts) {
    const found = fact.find(merged);
    tally.fact(found);
    if (found === null) fail(`lost: ${fact.what}`);
  }
  for (const fault of faultsOf(sequence, text)) fail(fault);
  again(sequence, text, tally.count % 4 === 1, fail);
  if (back && withoutArticle(sequence, back.files.get(name) ?? '') !== withoutArticle(sequence, text)) fail('the other direction gives other bytes (Git)');
}

function parsedOrNull(text: string): ReturnType<typeof parsed> | null {
  try {
    return parsed(text);
  } catch {
    return null;
  }
}

const OF_ARTICLES = new Set(['orphaned', 'changed', 'moved', 'conflict', 'unknown-entity']);

/** What is wrong with the merged file, except what was wrong on a side already and what articles and people's disagreements bring. */
function faultsOf({ article, ours, theirs }: Sequence, text: string): string[] {
  const articleText = article.ours === article.base ? article.theirs : article.ours;
  const faults = (yaml: string): string[] => checkSidecar({ yaml, articleText, registry: null }).findings.filter(({ code }) => !OF_ARTICLES.has(code)).map(({ code, message }) => `${code} ${message}`);
  const known = new Set([...faults(ours), ...faults(theirs)]);
  return faults(text).filter((fault) => !known.has(fault)).map((fault) => `check finds ${fault}`);
}

/** The other direction, and the same merge once more, in this program. */
function again(sequence: Sequence, text: string, thorough: boolean, fail: (what: string) => void): void {
  const { base, ours, theirs } = sequence;
  const same = (what: string, b: string | null, a: string, t: string, wanted: string): void => {
    const result = mergeSidecars(b, a, t);
    if (!result.ok) return fail(`${what}: ${result.side} ${result.problem.message}`);
    if (withoutArticle(sequence, result.text) !== withoutArticle(sequence, wanted)) fail(what);
  };
  same('the other direction gives other bytes', base, theirs, ours, text);
  if (!thorough) return;
  same('theirs merged again changes it', base, text, theirs, text);
  same('ours merged again changes it', base, ours, text, text);
  same('the result merged with itself changes it', base, text, text, text);
  same('ours alone changes it', base, ours, base ?? ours, ours);
}

/** Where both sides have brought `article:` up to date, either reading may stand. */
function withoutArticle({ base, ours, theirs }: Sequence, text: string): string {
  const block = (yaml: string): string => /^article:.*(?:\r?\n +.*)*/m.exec(yaml)?.[0] ?? '';
  if (block(ours) === block(base ?? '') || block(theirs) === block(base ?? '') || block(ours) === block(theirs)) return text;
  return text.replace(block(text), 'article:');
}

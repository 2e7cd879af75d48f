import path from 'node:path';
import type { Analyser, Analysis } from '../core/analysis';
import { correctionsOf } from '../core/annotation/corrections';
import { kindsOf } from '../core/annotation/kinds';
import { annotate as reconcile, type AnnotateSummary } from '../core/annotation/reconcile';
import { readSidecar } from '../core/annotation/sidecar';
import { shareEntities } from '../core/corpus/corpusEntities';
import { sidecarName } from '../core/corpus/paths';
import { withRegistryLinks } from '../core/corpus/registryLinks';
import { asSentence, located } from '../core/text/located';
import { contextOf, slashed, type DiskCorpus } from './corpusOnDisk';
import { Failure, failureOf } from './failure';
import { readIfThere, readTextFile, writeTextFile, type TextFile } from './files';
import { loadAnalyser } from './resources';
import { Corpora, findTargets, type Target, type TargetGroup } from './targets';
import { printable, type Terminal } from './terminal';

export interface AnnotateOptions {
  /** Say what would be done, and write nothing. */
  readonly dryRun: boolean;
  /** Names of the kinds to write; undefined means the usual ones. */
  readonly kinds?: readonly string[];
}

interface Totals {
  articles: number;
  written: number;
  refused: number;
  added: number;
  dropped: number;
  decided: number;
}

/** `pressmark annotate`: writes a sidecar beside every article. */
export async function annotate(args: readonly string[], options: AnnotateOptions, terminal: Terminal): Promise<void> {
  const analyser = await loadAnalyser();
  const groups = await findTargets(new Corpora(), args, terminal);
  const totals: Totals = { articles: 0, written: 0, refused: 0, added: 0, dropped: 0, decided: 0 };
  for (const group of groups) await annotateGroup(analyser, group, options, totals, terminal);
  await terminal.result(summaryLine(totals, options.dryRun));
}

async function annotateGroup(analyser: Analyser, group: TargetGroup, options: AnnotateOptions, totals: Totals, terminal: Terminal): Promise<void> {
  const { corpus } = group;
  if (!registryIsUsable(group, terminal)) {
    totals.articles += group.targets.length;
    totals.refused += group.targets.length;
    return;
  }
  // Only a registry makes one article's sidecar depend on the others; without one each is read, written and forgotten.
  const shared = corpus.registry.size > 0 ? await readCorpus(analyser, group, terminal) : new Map<string, Reading>();
  let done = 0;
  for (const target of group.targets) {
    terminal.progress(`${++done} of ${group.targets.length}: ${target.shown}`);
    await attempt(target, totals, terminal, async () => {
      const reading = shared.get(target.file) ?? await readArticle(analyser, corpus, target.file, target.shown, terminal);
      return annotateArticle(analyser, corpus, target, reading, options);
    });
  }
  terminal.endProgress();
}

/** A registry that cannot be read at all is no empty registry: nothing is written that would differ with it. */
function registryIsUsable({ corpus, show }: TargetGroup, terminal: Terminal): boolean {
  if (!corpus.registryFile) return true;
  const faults = corpus.registryProblems.filter((problem) => problem.severity === 'error').map((problem) => located(slashed(show(corpus.registryFile!.path)), corpus.registryFile!.text, problem));
  if (faults.length > 0 && corpus.registry.size === 0) {
    terminal.fail(`${asSentence(faults[0]!)} The articles of this registry are left as they are; mend it and try again.`);
    return false;
  }
  for (const fault of faults) terminal.message(fault);
  return true;
}

/** Does one article; what goes wrong with it is reported and does not stop the others. */
async function attempt(target: Target, totals: Totals, terminal: Terminal, work: () => Promise<{ summary: AnnotateSummary; changed: boolean }>): Promise<void> {
  totals.articles++;
  try {
    const { summary, changed } = await work();
    totals.written += Number(changed);
    totals.added += summary.added;
    totals.dropped += summary.dropped;
    totals.decided += summary.decided;
    terminal.endProgress();
    await terminal.result(printable(`${slashed(target.shown)}: ${describe(summary, changed)}`));
  } catch (error) {
    totals.refused++;
    terminal.endProgress();
    terminal.fail(failureOf(error, target.shown).message);
  }
}

interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
  readonly sidecar: TextFile | null;
}

/** All articles of the corpus, so that names resolve as they would for the whole folder. */
async function readCorpus(analyser: Analyser, { corpus, targets, show }: TargetGroup, terminal: Terminal): Promise<Map<string, Reading>> {
  const shown = new Map(targets.map((target) => [target.file, target.shown]));
  const readings = new Map<string, Reading>();
  for (const file of new Set([...corpus.articles, ...shown.keys()])) {
    terminal.progress(`Reading ${show(file)}`);
    try {
      readings.set(file, await readArticle(analyser, corpus, file, shown.get(file) ?? show(file), terminal));
    } catch (error) {
      // An article that is to be annotated is reported when its turn comes.
      if (!shown.has(file)) terminal.message(failureOf(error, show(file)).message);
    }
  }
  const files = [...readings.keys()];
  const analyses = shareEntities(files.map((file) => readings.get(file)!.analysis), corpus.registry);
  files.forEach((file, i) => {
    const reading = readings.get(file)!;
    readings.set(file, { ...reading, analysis: withRegistryLinks(reading.analysis, analyses[i]!, corpus.registry) });
  });
  return readings;
}

async function readArticle(analyser: Analyser, corpus: DiskCorpus, file: string, shown: string, terminal: Terminal): Promise<Reading> {
  const { text, warning } = await readTextFile(file, shown);
  if (warning !== undefined) terminal.message(`${shown}: ${warning}`);
  const sidecar = await readIfThere(sidecarName(file), sidecarName(shown));
  const corrections = correctionsOf(text, sidecar && readSidecar(sidecar.text).sidecar);
  const id = slashed(path.relative(corpus.root, file));
  return { text, sidecar, analysis: analyser.analyse(text, { ...contextOf(corpus, file), ...corrections, id }) };
}

async function annotateArticle(analyser: Analyser, corpus: DiskCorpus, { file, shown }: Target, { text, analysis, sidecar }: Reading, { dryRun, kinds }: AnnotateOptions): Promise<{ summary: AnnotateSummary; changed: boolean }> {
  const result = reconcile({
    text, analysis, file: path.basename(file), sidecar: sidecar?.text ?? null, registry: corpus.registry, kinds: kindsOf(kinds), versions: analyser.versions,
  });
  const name = sidecarName(shown);
  if (!result.ok) throw new Failure(`${asSentence(located(slashed(name), sidecar?.text ?? '', result.problems[0]))} The sidecar is left as it is; mend it by hand or restore it from Git.`);
  const changed = sidecar === null || result.text !== sidecar.text;
  if (changed && !dryRun) await writeTextFile(sidecarName(file), result.text, sidecar, name);
  return { summary: result.summary, changed };
}

function describe(summary: AnnotateSummary, changed: boolean): string {
  const parts = [
    [summary.added, 'added'], [summary.kept, 'kept'], [summary.dropped, 'dropped'], [summary.decided, 'decided'],
    [summary.changed, 'changed'], [summary.orphaned, 'orphaned'], [summary.invalid, 'invalid'],
  ] as const;
  const counts = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${changed ? '' : 'unchanged, '}${counts.length > 0 ? counts.join(', ') : 'no annotations'}`;
}

function summaryLine({ articles, written, refused, added, dropped, decided }: Totals, dryRun: boolean): string {
  const failed = refused > 0 ? `, ${refused} not done` : '';
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(articles, 'article')}: ${count(written, 'sidecar')} ${dryRun ? 'would be written' : 'written'}${failed}; ${added} added, ${dropped} dropped, ${decided} decided by people`;
}

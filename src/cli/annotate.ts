import path from 'node:path';
import type { Analyser, Analysis } from '../core/analysis';
import { kindsOf } from '../core/annotation/reconciliation/kinds';
import { addUp, describeSummary, summaryDetails, type AnnotateSummary } from '../core/annotation/reconciliation/annotateSummary';
import { annotate as reconcile } from '../core/annotation/reconciliation/reconcile';
import { sidecarName } from '../core/corpus/paths';
import { withRegistryLinks } from '../core/corpus/entities/registryLinks';
import type { Evidence } from '../core/page/page';
import { readsAsEnglish } from '../core/recognition/certainNames';
import { asSentence, located } from '../core/text/located';
import { visible } from '../core/text/visible';
import { slashed, type DiskCorpus } from './corpusOnDisk';
import { Failure, failureOf } from './failure';
import { isTooLong, writeTextFile } from './files';
import { readArticle, readCorpus, registryIsUsable, type Reader, type Reading } from './readings';
import { readRepeatedLines } from './repeatedOnDisk';
import { loadAnalyser } from './resources';
import { Corpora, findTargets, type Target, type TargetGroup } from './targets';
import type { Terminal } from './terminal';

export interface AnnotateOptions {
  /** Say what would be done, and write nothing. */
  readonly dryRun: boolean;
  /** Name what was dropped, spared or silenced. */
  readonly verbose: boolean;
  /** Names of the kinds to write; undefined means the usual ones. */
  readonly kinds?: readonly string[];
}

/** What was done so far. */
class Tally {
  articles = 0;
  written = 0;
  refused = 0;
  all = addUp([]);

  add(summary: AnnotateSummary, changed: boolean): void {
    this.written += Number(changed);
    // Only numbers are said of all; what they name would pile up.
    this.all = addUp([this.all, { ...summary, additions: [], drops: [], spares: [], silences: [], otherLinks: [] }]);
  }
}

/** `pressmark annotate`: writes a sidecar beside every article. */
export async function annotate(args: readonly string[], options: AnnotateOptions, terminal: Terminal): Promise<void> {
  const analyser = await loadAnalyser();
  const groups = await findTargets(new Corpora(args), args, terminal);
  const totals = new Tally();
  for (const group of groups) await annotateGroup(analyser, group, options, totals, terminal);
  await terminal.result(totalLine(totals, options.dryRun));
}

async function annotateGroup(analyser: Analyser, group: TargetGroup, options: AnnotateOptions, totals: Tally, terminal: Terminal): Promise<void> {
  const { corpus } = group;
  if (!registryIsUsable(group, terminal)) {
    totals.articles += group.targets.length;
    totals.refused += group.targets.length;
    return;
  }
  const repeated = await readRepeatedLines(corpus, (file) => terminal.progress(`Reading ${group.show(file)}`));
  const reader: Reader = { analyser, corpus, repeated, terminal };
  // Only a registry makes names in one article's sidecar depend on the others; without one each is analysed, written and forgotten.
  const linked = (own: Analysis, shared: Analysis): Analysis => withRegistryLinks(own, shared, corpus.registry);
  const shared = corpus.registry.size > 0 ? await readCorpus(reader, group, linked) : new Map<string, Reading>();
  let done = 0;
  for (const target of group.targets) {
    terminal.progress(`${++done} of ${group.targets.length}: ${target.shown}`);
    await attempt(target, totals, options, terminal, async () => {
      const reading = shared.get(target.file) ?? await readArticle(reader, target.file, target.shown);
      return annotateArticle(analyser, corpus, target, reading, options);
    });
  }
  terminal.endProgress();
}

/** Does one article; what goes wrong with it is reported and does not stop the others. */
async function attempt(target: Target, totals: Tally, { verbose }: AnnotateOptions, terminal: Terminal, work: () => Promise<Annotated>): Promise<void> {
  totals.articles++;
  try {
    const { summary, changed, language } = await work();
    totals.add(summary, changed);
    terminal.endProgress();
    await terminal.result(visible(`${slashed(target.shown)}: ${changed ? '' : 'unchanged, '}${describeSummary(summary)}${languageNote(language)}`));
    if (verbose) for (const line of summaryDetails(summary)) await terminal.result(visible(`  ${line}`));
  } catch (error) {
    totals.refused++;
    terminal.endProgress();
    terminal.fail(failureOf(error, target.shown).message);
  }
}

interface Annotated {
  readonly summary: AnnotateSummary;
  readonly changed: boolean;
  readonly language: Evidence | null;
}

function languageNote(language: Evidence | null): string {
  return language === null || readsAsEnglish(language) ? '' : `; not English (${language.value}): only names that are certain`;
}

async function annotateArticle(analyser: Analyser, corpus: DiskCorpus, { file, shown }: Target, { text, analysis, sidecar }: Reading, { dryRun, kinds }: AnnotateOptions): Promise<Annotated> {
  const result = reconcile({
    text, analysis, file: path.basename(file), sidecar: sidecar?.text ?? null, registry: corpus.registry, kinds: kindsOf(kinds), versions: analyser.versions,
  });
  const name = sidecarName(shown);
  if (!result.ok) throw new Failure(`${asSentence(located(slashed(name), sidecar?.text ?? '', result.problems[0]))} The sidecar is left as it is; mend it by hand or restore it from Git.`);
  const changed = sidecar === null || result.text !== sidecar.text;
  if (changed && isTooLong(result.text)) throw new Failure(`${name} would be too large to be read again and is not written. Split ${shown} into its articles, or write fewer kinds ("--kinds").`);
  if (changed && await corpus.reach.leadsOut(sidecarName(file))) throw new Failure(`${name} leads out of the folder by a symbolic link and is left as it is. Put the sidecar in its place.`);
  if (changed && !dryRun) await writeTextFile(sidecarName(file), result.text, sidecar, name);
  return { summary: result.summary, changed, language: analysis.metadata.language };
}

function totalLine({ articles, written, refused, all }: Tally, dryRun: boolean): string {
  const failed = refused > 0 ? `, ${refused} not done` : '';
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const { added, dropped, decided } = all;
  const conflicts = all.conflicts > 0 ? `, ${count(all.conflicts, 'conflict')}` : '';
  const done = `${count(written, 'sidecar')} ${dryRun ? 'would be written' : 'written'}${failed}`;
  return `${count(articles, 'article')}: ${done}; ${added} added, ${dropped} dropped, ${decided} decided by people${conflicts}`;
}

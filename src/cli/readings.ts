import path from 'node:path';
import type { Analyser, Analysis } from '../core/analysis';
import { correctionsOf } from '../core/annotation/corrections';
import { readSidecar } from '../core/annotation/sidecar/sidecar';
import { shareEntities } from '../core/corpus/entities/corpusEntities';
import { sidecarName } from '../core/corpus/paths';
import { readPageLines, type RepeatedLines } from '../core/page/repeatedLines';
import { asSentence, located } from '../core/text/located';
import { contextOf, slashed, type DiskCorpus } from './corpusOnDisk';
import { failureOf } from './failure';
import { readIfThere, readTextFile, type TextFile } from './files';
import type { TargetGroup } from './targets';
import type { Terminal } from './terminal';

/** An article as it was read. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
  readonly sidecar: TextFile | null;
}

/** What articles of one corpus are read with. */
export interface Reader {
  readonly analyser: Analyser;
  readonly corpus: DiskCorpus;
  readonly repeated: RepeatedLines;
  readonly terminal: Terminal;
}

/** A registry that cannot be read at all is no empty registry: nothing is written that would differ with it. */
export function registryIsUsable({ corpus, show }: TargetGroup, terminal: Terminal): boolean {
  if (!corpus.registryFile) return true;
  const faults = corpus.registryProblems.filter((problem) => problem.severity === 'error').map((problem) => located(slashed(show(corpus.registryFile!.path)), corpus.registryFile!.text, problem));
  if (faults.length > 0 && corpus.registry.size === 0) {
    terminal.fail(`${asSentence(faults[0]!)} The articles of this registry are left as they are; mend it and try again.`);
    return false;
  }
  for (const fault of faults) terminal.message(fault);
  return true;
}

/**
 * All articles of the corpus, so that names resolve as they would for the whole folder.
 * @param shared makes the analysis that is kept of an article's own and the one with corpus-wide ids
 */
export async function readCorpus(reader: Reader, { corpus, targets, show }: TargetGroup, shared: (own: Analysis, shared: Analysis) => Analysis): Promise<Map<string, Reading>> {
  const { terminal } = reader;
  const shown = new Map(targets.map((target) => [target.file, target.shown]));
  const readings = new Map<string, Reading>();
  for (const file of new Set([...corpus.articles, ...shown.keys()])) {
    terminal.progress(`Reading ${show(file)}`);
    try {
      readings.set(file, await readArticle(reader, file, shown.get(file) ?? show(file)));
    } catch (error) {
      // An article that is worked on is reported when its turn comes.
      if (!shown.has(file)) terminal.message(failureOf(error, show(file)).message);
    }
  }
  const files = [...readings.keys()];
  const analyses = shareEntities(files.map((file) => readings.get(file)!.analysis), corpus.registry);
  files.forEach((file, i) => {
    const reading = readings.get(file)!;
    readings.set(file, { ...reading, analysis: shared(reading.analysis, analyses[i]!) });
  });
  return readings;
}

/** @throws Failure where the article or its sidecar cannot be read */
export async function readArticle({ analyser, corpus, repeated, terminal }: Reader, file: string, shown: string): Promise<Reading> {
  const { text, warning } = await readTextFile(file, shown);
  if (warning !== undefined) terminal.message(`${shown}: ${warning}`);
  const sidecar = await readIfThere(sidecarName(file), sidecarName(shown));
  const corrections = correctionsOf(text, sidecar && readSidecar(sidecar.text).sidecar);
  const id = slashed(path.relative(corpus.root, file));
  const repeatedLines = repeated.size === 0 ? undefined : (repeated.in(file) ?? repeated.among(readPageLines(text)));
  return { text, sidecar, analysis: analyser.analyse(text, { ...contextOf(corpus, file), ...corrections, repeatedLines, id }) };
}

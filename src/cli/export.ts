import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Analyser } from '../core/analysis';
import { readSidecar } from '../core/annotation/sidecar/sidecar';
import { sidecarName } from '../core/corpus/paths';
import type { ExportedRecords } from '../core/exchange/mentionsCsv';
import { type Table, type TableFormat, TABLES } from '../core/exchange/tables';
import { asSentence, located } from '../core/text/located';
import { visible } from '../core/text/visible';
import { slashed } from './corpusOnDisk';
import { Failure, failureOf, systemFailure } from './failure';
import { kindOf, writePieces } from './files';
import { readArticle, readCorpus, registryIsUsable, type Reader, type Reading } from './readings';
import { Reach } from './reach';
import { readRepeatedLines } from './repeatedOnDisk';
import { loadAnalyser } from './resources';
import { Corpora, findTargets, type Target, type TargetGroup } from './targets';
import type { Terminal } from './terminal';

/** What is exported to. */
export const FORMATS: readonly string[] = Object.keys(TABLES);

export interface ExportOptions {
  /** One of `FORMATS`. */
  readonly to: string;
  /** A folder; null for standard output. */
  readonly out: string | null;
}

/** What was exported so far. */
interface Tally {
  articles: number;
  records: number;
}

/** `pressmark export`: the mentions or quotations of articles as a table. */
export async function exportCsv(args: readonly string[], { to, out }: ExportOptions, terminal: Terminal): Promise<void> {
  const made: Table = TABLES[to as TableFormat];
  if (out !== null) await mustBeFolder(out, made.file);
  const analyser = await loadAnalyser();
  const groups = await findTargets(new Corpora(args), args, terminal);
  // What was named is not there: that was said, and a table of nothing is not what was asked for.
  if (groups.length === 0 && terminal.exitCode !== 0) return;
  const tally: Tally = { articles: 0, records: 0 };
  const pieces = table(made, analyser, groups, tally, terminal);
  if (out === null) {
    for await (const piece of pieces) await terminal.text(piece);
    return;
  }
  const shown = path.join(out, made.file);
  await mkdir(out, { recursive: true }).catch((error: unknown) => { throw systemFailure(out, error, 'write'); });
  if (await new Reach([out]).leadsOut(path.resolve(shown))) throw new Failure(`${shown} leads out of the folder by a symbolic link and is left as it is. Remove the link.`);
  await writePieces(path.resolve(shown), pieces, shown);
  await terminal.result(visible(`${slashed(shown)}: ${counted(tally.records, made.noun)} in ${counted(tally.articles, 'article')}`));
}

async function mustBeFolder(out: string, file: string): Promise<void> {
  const kind = await kindOf(out);
  if (kind !== null && kind !== 'folder') throw new Failure(`${out} is no folder. --out names the folder in which ${file} is written.`);
  if (kind === null && /\.csv$/i.test(out)) throw new Failure(`--out names a folder, in which ${file} is written. Leave the file's name out of ${out}.`);
}

/** The table in pieces, an article each. */
async function* table(made: Table, analyser: Analyser, groups: readonly TargetGroup[], tally: Tally, terminal: Terminal): AsyncGenerator<string> {
  yield made.header;
  for (const group of groups) {
    if (!registryIsUsable(group, terminal)) continue;
    const { corpus, targets } = group;
    const repeated = await readRepeatedLines(corpus, (file) => terminal.progress(`Reading ${group.show(file)}`));
    const reader: Reader = { analyser, corpus, repeated, terminal };
    const readings = await readCorpus(reader, group, (_own, shared) => shared);
    terminal.endProgress();
    for (const target of targets) {
      if (terminal.unread) return;
      try {
        const { csv, count } = recordsOf(made, reader, target, readings.get(target.file) ?? await readArticle(reader, target.file, target.shown));
        readings.delete(target.file);
        tally.articles++;
        tally.records += count;
        yield csv;
      } catch (error) {
        terminal.fail(failureOf(error, target.shown).message);
      }
    }
  }
}

function recordsOf(made: Table, { analyser, corpus }: Reader, { shown }: Target, { text, analysis, sidecar: file }: Reading): ExportedRecords {
  const read = file && readSidecar(file.text);
  if (file && read?.sidecar === null) {
    throw new Failure(`${asSentence(located(slashed(sidecarName(shown)), file.text, read.problems[0]))} Nobody knows what was decided in it, and ${shown} is left out; mend it or restore it from Git.`);
  }
  return made.records({ file: slashed(shown), text, analysis, sidecar: read?.sidecar ?? null, registry: corpus.registry, versions: analyser.versions });
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

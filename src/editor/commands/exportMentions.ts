import * as vscode from 'vscode';
import { MENTIONS_FILE, MENTIONS_HEADER } from '../../core/exchange/mentionsCsv';
import { QUOTATIONS_FILE, QUOTATIONS_HEADER } from '../../core/exchange/quotationsCsv';
import type { TableFormat } from '../../core/exchange/tables';
import { asSentence } from '../../core/text/located';
import { wholeRead } from '../features/references';
import type { Corpus } from '../workspace/corpus';
import { readArticle } from '../workspace/articleText';
import { baseName, isLink } from '../workspace/files';
import { chooseCorpus } from './annotate';
import { inform, warn, withProgress } from './dialogs';
import { command } from './run';
import type { Services } from './services';

interface Exported {
  readonly articles: number;
  readonly records: number;
  readonly failures: readonly string[];
}

/** A table that a command writes; only its names: what makes the records is the engine's. */
interface Written {
  readonly to: TableFormat;
  readonly file: string;
  readonly header: string;
  readonly noun: string;
}

const MENTIONS: Written = { to: 'csv', file: MENTIONS_FILE, header: MENTIONS_HEADER, noun: 'mention' };
const QUOTATIONS: Written = { to: 'quotations-csv', file: QUOTATIONS_FILE, header: QUOTATIONS_HEADER, noun: 'quotation' };

/** Export Mentions, or Quotations, to CSV: the file that the command line would write for the corpus's folder. A place that is given is not asked for. */
export function registerExportCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    command('exportMentions', services.log, async (argument, target) => exportTable(services, MENTIONS, argument, target)),
    command('exportQuotations', services.log, async (argument, target) => exportTable(services, QUOTATIONS, argument, target)),
  );
}

async function exportTable(services: Services, table: Written, argument: unknown, target: unknown): Promise<Exported | undefined> {
  const corpus = await chooseCorpus(services, argument);
  if (corpus.registryFault !== null) throw new Error(`${asSentence(corpus.registryFault)} Nothing was exported; mend it and try again.`);
  const uri = target instanceof vscode.Uri ? target : await vscode.window.showSaveDialog({
    title: `Export ${table.noun}s to CSV`, saveLabel: 'Export', defaultUri: vscode.Uri.joinPath(corpus.root, table.file), filters: { CSV: ['csv'] },
  });
  if (uri && (await isLink(uri))) throw new Error(`${baseName(uri)} is a symbolic link to another file, which is left as it is. Choose another name.`);
  return uri && exportTo(services, table, corpus, uri);
}

async function exportTo(services: Services, table: Written, corpus: Corpus, uri: vscode.Uri): Promise<Exported | undefined> {
  const pieces = [bytes(table.header)];
  const exported = await withProgress(`Exporting ${table.noun}s`, (step, token) => exportAll(services, table, corpus, pieces, step, token));
  if (!exported) return undefined;
  await vscode.workspace.fs.writeFile(uri, joined(pieces));
  const { articles, records, failures } = exported;
  for (const failure of failures) services.log.error(failure);
  const message = `${count(records, table.noun)} in ${count(articles, 'article')} were written to ${baseName(uri)}`;
  if (failures.length > 0) warn(`${message}; ${count(failures.length, 'article')} left out: ${failures[0] ?? ''}`);
  else inform(`${message}.`, { title: 'Open', run: () => vscode.commands.executeCommand('vscode.open', uri) });
  return exported;
}

type Step = (done: number, total: number, file: string) => void;

/** @returns undefined where the user stopped it: then nothing is written */
async function exportAll(services: Services, table: Written, corpus: Corpus, pieces: Uint8Array[], step: Step, token: vscode.CancellationToken): Promise<Exported | undefined> {
  const failures: string[] = [];
  let [articles, records] = [0, 0];
  // Who is meant depends on all articles.
  await wholeRead(services, corpus);
  const files = [...corpus.articles].sort();
  for (const [done, file] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    step(done, files.length, file);
    try {
      const { csv, count: found } = await exportOne(services, table, corpus, file);
      pieces.push(bytes(csv));
      articles++;
      records += found;
    } catch (error) {
      failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { articles, records, failures };
}

async function exportOne({ articles, engine, sidecars }: Services, { to }: Written, corpus: Corpus, file: string): Promise<{ csv: string; count: number }> {
  const uri = corpus.uriOf(file);
  const source = await readArticle(uri);
  if (source === null) throw new Error('it is not there.');
  // One that is there and cannot be read must not pass for none.
  const sidecar = await sidecars.read(uri);
  const reply = await engine.call('exportRecords', { ...(await articles.input(uri, source.text)).input, sidecar, to });
  if (!reply.ok) throw new Error(reply.problem);
  return reply;
}

const encoder = new TextEncoder();

function bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

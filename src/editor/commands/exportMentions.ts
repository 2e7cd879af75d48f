import * as vscode from 'vscode';
import { MENTIONS_FILE, MENTIONS_HEADER } from '../../core/exchange/mentionsCsv';
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
  readonly mentions: number;
  readonly failures: readonly string[];
}

/** Export Mentions to CSV: the file that the command line would write for the corpus's folder. A place that is given is not asked for. */
export function registerExportCommands(services: Services): vscode.Disposable {
  return command('exportMentions', services.log, async (argument, target) => {
    const corpus = await chooseCorpus(services, argument);
    if (corpus.registryFault !== null) throw new Error(`${asSentence(corpus.registryFault)} Nothing was exported; mend it and try again.`);
    const uri = target instanceof vscode.Uri ? target : await vscode.window.showSaveDialog({
      title: 'Export Mentions to CSV', saveLabel: 'Export', defaultUri: vscode.Uri.joinPath(corpus.root, MENTIONS_FILE), filters: { CSV: ['csv'] },
    });
    if (uri && (await isLink(uri))) throw new Error(`${baseName(uri)} is a symbolic link to another file, which is left as it is. Choose another name.`);
    return uri && exportTo(services, corpus, uri);
  });
}

async function exportTo(services: Services, corpus: Corpus, uri: vscode.Uri): Promise<Exported | undefined> {
  const pieces = [bytes(MENTIONS_HEADER)];
  const exported = await withProgress('Exporting mentions', (step, token) => exportAll(services, corpus, pieces, step, token));
  if (!exported) return undefined;
  await vscode.workspace.fs.writeFile(uri, joined(pieces));
  const { articles, mentions, failures } = exported;
  for (const failure of failures) services.log.error(failure);
  const message = `${count(mentions, 'mention')} in ${count(articles, 'article')} were written to ${baseName(uri)}`;
  if (failures.length > 0) warn(`${message}; ${count(failures.length, 'article')} left out: ${failures[0] ?? ''}`);
  else inform(`${message}.`, { title: 'Open', run: () => vscode.commands.executeCommand('vscode.open', uri) });
  return exported;
}

type Step = (done: number, total: number, file: string) => void;

/** @returns undefined where the user stopped it: then nothing is written */
async function exportAll(services: Services, corpus: Corpus, pieces: Uint8Array[], step: Step, token: vscode.CancellationToken): Promise<Exported | undefined> {
  const failures: string[] = [];
  let [articles, mentions] = [0, 0];
  // Who is meant depends on all articles.
  await wholeRead(services, corpus);
  const files = [...corpus.articles].sort();
  for (const [done, file] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    step(done, files.length, file);
    try {
      const { csv, count: found } = await exportOne(services, corpus, file);
      pieces.push(bytes(csv));
      articles++;
      mentions += found;
    } catch (error) {
      failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { articles, mentions, failures };
}

async function exportOne({ articles, engine, sidecars }: Services, corpus: Corpus, file: string): Promise<{ csv: string; count: number }> {
  const uri = corpus.uriOf(file);
  const source = await readArticle(uri);
  if (source === null) throw new Error('it is not there.');
  // One that is there and cannot be read must not pass for none.
  const sidecar = await sidecars.read(uri);
  const reply = await engine.call('exportMentions', { ...(await articles.input(uri, source.text)).input, sidecar });
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

import * as vscode from 'vscode';
import type { AnnotateSummary } from '../../core/annotation/reconciliation/annotateSummary';
import { asSentence, located } from '../../core/text/located';
import type { Corpus } from '../workspace/corpus';
import { readArticle } from '../workspace/articleText';
import type { SummaryText } from '../engine/protocol';
import { baseName } from '../workspace/files';
import type { Log } from '../workspace/log';
import { Sidecars } from '../workspace/sidecars';
import { inform, pick, warn, withProgress } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { activeArticle, articleUri, NO_ARTICLE } from './target';

/** Annotate Article, Annotate Corpus, Annotate This File: commands that write suggestions into sidecars. */
export function registerAnnotateCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    command('annotateArticle', services.log, async (argument) => annotateArticle(services, articleUri(argument) ?? (await activeArticle(services)))),
    command('annotateThisFile', services.log, async (argument) => {
      const uri = articleUri(argument) ?? vscode.window.activeTextEditor?.document.uri;
      if (!uri) throw new Error('Open the file to annotate first.');
      if (uri.scheme === 'untitled') throw new Error('Save the file first: its sidecar lies beside it.');
      services.corpora.adopt(uri);
      return annotateArticle(services, uri);
    }),
    command('annotateCorpus', services.log, async (argument) => annotateCorpus(services, await chooseCorpus(services, argument))),
  );
}

async function annotateArticle(services: Services, uri: vscode.Uri): Promise<AnnotateSummary> {
  if (!(await services.corpora.isArticle(uri))) throw new Error(`${baseName(uri)}: ${NO_ARTICLE}`);
  const { summary, said } = await annotateFile(services, uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) await services.articles.refresh(open);
  const showSidecar = { title: 'Show Sidecar', run: () => vscode.commands.executeCommand('pressmark.showSidecar', uri) };
  inform(`${baseName(uri)}: ${said.line}.`, showSidecar, ...detailActions(services.log, new Map([[baseName(uri), said.details]])));
  return summary;
}

interface Annotated {
  readonly summary: AnnotateSummary;
  readonly said: SummaryText;
}

/** @throws Error naming the file and, for a sidecar that cannot be read, the place */
async function annotateFile({ articles, corpora, indexer, sidecars, engine }: Services, uri: vscode.Uri): Promise<Annotated> {
  const corpus = await corpora.corpusOf(uri);
  // Ids of the registry, and which lines are furniture, depend on the whole corpus, on the command line as well.
  if (corpus.registryFault !== null) throw new Error(`${asSentence(corpus.registryFault)} Nothing was annotated; mend it and try again.`);
  await indexer.complete(corpus);
  const source = await readArticle(uri);
  if (source === null) throw new Error(`${baseName(uri)} is not there.`);
  let annotated: Annotated | undefined;
  await sidecars.rewrite(uri, async (yaml) => {
    const { input } = await articles.input(uri, source.text);
    const reply = await engine.call('annotate', { ...input, sidecar: yaml });
    if (!reply.ok) throw new Error(`${asSentence(located(baseName(Sidecars.uriOf(uri)), yaml ?? '', reply.problems[0]))} The sidecar was left as it is.`);
    annotated = reply;
    return { edits: reply.edits };
  });
  if (!annotated) throw new Error(`${baseName(uri)} could not be annotated.`);
  return annotated;
}

async function annotateCorpus(services: Services, corpus: Corpus): Promise<{ done: number; failed: number; total: number }> {
  const files = corpus.articles;
  const failures: string[] = [];
  const annotated = new Map<string, Annotated>();
  await withProgress('Annotating corpus', async (step, token) => {
    for (const file of files) {
      if (token.isCancellationRequested) return;
      step(annotated.size + failures.length, files.length, file);
      try {
        annotated.set(file, await annotateFile(services, corpus.uriOf(file)));
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  });
  for (const failure of failures) services.log.error(failure);
  const done = annotated.size;
  const missing = corpus.listed.length - files.length;
  const stopped = done + failures.length < files.length ? `stopped after ${done + failures.length} of ${files.length} articles` : `${done} of ${files.length} articles`;
  const all = done > 0 ? await services.engine.insist('sumUp', { summaries: [...annotated.values()].map(({ summary }) => summary) }).catch(() => '') : '';
  const notes = [all, missing > 0 ? `${missing} missing` : '', failures.length > 0 ? `${failures.length} failed: ${failures[0] ?? ''}` : ''];
  const message = `${stopped}: ${notes.filter(Boolean).join(', ')}.`;
  if (failures.length > 0) warn(message);
  else inform(message, ...detailActions(services.log, new Map([...annotated].map(([file, { said }]) => [file, said.details]))));
  return { done, failed: failures.length, total: files.length };
}

/** A way to see which suggestions were dropped, kept or silenced, and why, where any were. */
function detailActions(log: Log, details: ReadonlyMap<string, readonly string[]>): { title: string; run(): void }[] {
  if ([...details.values()].every((lines) => lines.length === 0)) return [];
  return [{
    title: 'Show Details',
    run: () => {
      for (const [file, lines] of details) for (const line of lines) log.info(`${file}: ${line}`);
      log.show();
    },
  }];
}

/** The corpus that a command was called on, the only one, or the one that the user picks. @throws Error where there is none */
export async function chooseCorpus({ corpora }: Services, argument: unknown): Promise<Corpus> {
  await corpora.discover();
  const named = (argument as { corpus?: Corpus } | undefined)?.corpus;
  const all = corpora.all;
  const asked = named && all.find(({ key }) => key === named.key);
  if (asked) return asked;
  const first = all[0];
  if (!first) throw new Error('There is no INDEX.md in this workspace. Create one with the command “Create INDEX.md”.');
  if (all.length === 1) return first;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && all.find((corpus) => corpus.fileOf(active) !== null && corpus.isListed(corpus.fileOf(active) ?? ''));
  const picked = await pick(
    [...(own ? [own] : []), ...all.filter((corpus) => corpus !== own)].map((corpus) => ({ label: baseName(corpus.root), description: corpus.root.path, corpus })),
    'Which corpus?',
  );
  if (!picked) throw new vscode.CancellationError();
  return picked.corpus;
}

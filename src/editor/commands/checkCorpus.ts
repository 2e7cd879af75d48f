import * as vscode from 'vscode';
import { isSidecarName } from '../../core/corpus/paths';
import { invertEdits } from '../../core/text/edits';
import { rebaseEdits } from '../../core/text/rebase';
import type { OfferedFix } from '../features/codeActions';
import type { Problems } from '../features/diagnostics';
import { type Corpus, INDEX_NAME, REGISTRY_NAME } from '../workspace/corpus';
import { baseName, exists, relativePath } from '../workspace/files';
import { articleOf } from '../workspace/inspection';
import { listFolder } from '../workspace/listing';
import { Sidecars } from '../workspace/sidecars';
import { complain, inform, warn, withProgress } from './dialogs';
import { command } from './run';
import type { Services } from './services';

/** What a check of a corpus found: problems, and in how many of how many sidecars. */
export interface CorpusCheck {
  readonly problems: number;
  readonly sidecarsWithProblems: number;
  readonly sidecars: number;
  readonly failed: number;
}

/** Check Corpus, which fills the Problems view; and what quick fixes do to files that are not in front of the user. */
export function registerCheckCommands(services: Services, problems: Problems): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('checkCorpus', log, async (argument) => checkCorpora(services, problems, argument)),
    command('deleteSidecar', log, async (uri) => deleteSidecar(uri)),
    command('applyFix', log, async (fix) => applyFix(services, fix as OfferedFix)),
  );
}

async function checkCorpora(services: Services, problems: Problems, argument: unknown): Promise<CorpusCheck> {
  const corpora = await chosenCorpora(services, argument);
  for (const { root } of corpora) problems.forget((uri) => relativePath(root, uri) !== null);
  const title = corpora.length === 1 ? 'Checking corpus' : `Checking ${corpora.length} corpora`;
  return withProgress(title, async (step, token) => {
    const files: vscode.Uri[] = [];
    for (const corpus of corpora) files.push(...(await filesOf(services, corpus)));
    const counts = new Map<string, number>();
    const failures: string[] = [];
    for (const [n, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      step(n, files.length, baseName(uri));
      try {
        const found = await problems.checkAndKeep(uri);
        if (found !== null) counts.set(uri.toString(), found);
      } catch (error) {
        failures.push(`${baseName(uri)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return report(services, files, counts, failures, token.isCancellationRequested);
  });
}

function report({ log }: Services, files: readonly vscode.Uri[], counts: ReadonlyMap<string, number>, failures: readonly string[], stopped: boolean): CorpusCheck {
  for (const failure of failures) log.error(failure);
  const checked = files.filter((uri) => counts.has(uri.toString()));
  const sum = (some: readonly vscode.Uri[]): number => some.reduce((total, uri) => total + (counts.get(uri.toString()) ?? 0), 0);
  const sidecars = checked.filter((uri) => isSidecarName(uri.path));
  const faulty = sidecars.filter((uri) => sum([uri]) > 0);
  const others = [REGISTRY_NAME, INDEX_NAME].map((name) => [name, sum(checked.filter((uri) => baseName(uri) === name))] as const).filter(([, found]) => found > 0);
  const inSidecars = `${count(sum(sidecars), 'problem')} in ${faulty.length === 0 ? '' : `${faulty.length} of `}${count(sidecars.length, 'sidecar')}`;
  const notes = [inSidecars, ...others.map(([name, found]) => `${found} in ${name}`), ...(failures.length > 0 ? [`${failures.length} could not be checked: ${failures[0] ?? ''}`] : []), ...(stopped ? ['stopped before the end'] : [])];
  inform(`${notes.join(', ')}.`, ...(sum(checked) === 0 ? [] : [{ title: 'Show Problems', run: () => vscode.commands.executeCommand('workbench.actions.view.problems') }]));
  return { problems: sum(checked), sidecarsWithProblems: faulty.length, sidecars: sidecars.length, failed: failures.length };
}

function count(n: number, what: string): string {
  return `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`;
}

/** The corpus that was asked for, with those inside it; without one, all of the workspace. */
async function chosenCorpora({ corpora }: Services, argument: unknown): Promise<readonly Corpus[]> {
  await corpora.discover();
  const { all } = corpora;
  const asked = (argument as { corpus?: Corpus } | undefined | null)?.corpus;
  const chosen = asked ? all.filter(({ key, root }) => key === asked.key || relativePath(asked.root, root) !== null) : all;
  if (chosen.length === 0) throw new Error('There is no INDEX.md in this workspace. Create one with the command “Create INDEX.md”.');
  return chosen;
}

/** What is checked of a corpus: its list, its registry, and every sidecar in its folder, that of a missing article too. */
async function filesOf({ corpora, log }: Services, corpus: Corpus): Promise<vscode.Uri[]> {
  await corpora.reload(corpus);
  const { files, note } = await listFolder(corpus.root, 'tree', INDEX_NAME);
  if (note !== null) log.warn(`${corpus.root.path}: ${note}`);
  const sidecars = new Map([...files].filter(isSidecarName).sort().map((file) => [corpus.uriOf(file).toString(), corpus.uriOf(file)]));
  // A listed article may lie deeper than the folder was searched.
  for (const file of corpus.articles.filter((article) => corpus.hasSidecar(article))) {
    const uri = Sidecars.uriOf(corpus.uriOf(file));
    sidecars.set(uri.toString(), uri);
  }
  return [corpus.indexUri, ...(corpus.hasRegistry ? [corpus.registryUri] : []), ...sidecars.values()];
}

/** A sidecar whose article is gone. Asks first. */
async function deleteSidecar(argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  if (!uri || !isSidecarName(uri.path)) throw new Error('Open the sidecar first.');
  const [name, article] = [baseName(uri), articleOf(uri)];
  if (await exists(article)) throw new Error(`${name} stays: its article ${baseName(article)} is there.`);
  const run = () => discard(uri).catch((error: unknown) => complain(`${name} cannot be deleted (${error instanceof Error ? error.message : String(error)}).`));
  warn(`Delete ${name} with all that was decided about ${baseName(article)}, which is not there?`, { title: 'Delete Sidecar', run });
}

/** As the Explorer does: to the trash where there is one, and so that the editor's Undo brings it back. */
async function discard(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the editor could not delete it');
}

/** Writes a fix as any decision is written: at once, and so that it can be taken back. */
async function applyFix({ sidecars }: Services, { uri: target, title, edits, before }: OfferedFix): Promise<void> {
  const uri = vscode.Uri.parse(target, true);
  if (!isSidecarName(uri.path) && baseName(uri) !== REGISTRY_NAME) throw new Error(`${baseName(uri)} is neither a sidecar nor a registry.`);
  await sidecars.decideOn(uri, title, (now) => {
    const moved = (now === null) === (before === null) ? rebaseEdits(before ?? '', now ?? '', edits) : null;
    if (moved === null) return { ok: false, message: 'it was changed meanwhile and is left as it is. Try again.' };
    return { ok: true, edits: moved, inverse: invertEdits(now ?? '', moved) };
  });
}

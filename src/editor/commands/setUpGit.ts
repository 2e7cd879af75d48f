import * as vscode from 'vscode';
import { addAttributes, ATTRIBUTES_NAME, missingAttributes } from '../../core/exchange/git/attributes';
import { asCommands, type GitSetting, launchedBy, ON_PATH } from '../../core/exchange/git/driver';
import { ActionableError } from '../workspace/actionable';
import { baseName, exists, isLink, parentOf, readText } from '../workspace/files';
import type { GitRepository } from '../workspace/git';
import type { GitLauncher } from '../workspace/gitLauncher';
import { writeEdits } from '../workspace/writes';
import { chooseCorpus } from './annotate';
import { offerCheck } from './addCheck';
import { inform, preview } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { articleUri } from './target';

/** What the command works with besides; `extension` is where the extension lies. */
export interface GitSetUp {
  readonly launcher: GitLauncher;
  readonly extension: vscode.Uri;
}

/** Set Up Git for This Corpus: has Git merge and compare annotations by Pressmark, after showing what that writes. */
export function registerGitCommands(services: Services, setUp: GitSetUp): vscode.Disposable {
  return command('setUpGit', services.log, async (argument) => setUpGit(services, setUp, await folderMeant(services, argument)));
}

/** @param folder in a repository, at its top or below */
export async function setUpGit(services: Pick<Services, 'git'>, setUp: GitSetUp, folder: vscode.Uri): Promise<void> {
  if (!vscode.workspace.isTrusted) throw new ActionableError('This window is in Restricted Mode. Git is told here which program to run, so say first that you trust the folder.', [TRUST]);
  const { path } = setUp.launcher;
  if (path === null || folder.scheme !== 'file') return showLines('Git cannot run Pressmark from this window, because no programs run here: it shows the files from a browser or from another service.');
  if (!(await services.git.isThere())) return showLines('VS Code’s own Git extension is not there or switched off (setting git.enabled), so nothing was written.');
  const repository = await services.git.repositoryOf(folder);
  if (!repository) throw await noRepository(folder);
  const plan = await planFor(repository, launchedBy(path), path);
  const root = repository.rootUri;
  if (plan.isDone) {
    await setUp.launcher.write();
    return offerCheck(`Git is set up for ${baseName(root)} already.`, root, setUp.extension);
  }
  if (!(await preview(`Set up Git for “${baseName(root)}”?`, plan.lines, 'Set Up Git'))) return;
  await setUp.launcher.write();
  await carryOut(services, repository, plan);
  offerCheck(`Git merges the annotations in ${baseName(root)} one by one now.${plan.missing.length > 0 ? ` Commit ${ATTRIBUTES_NAME}, so that your colleagues can have the same.` : ''}`, root, setUp.extension);
}

interface Plan {
  readonly attributes: string | null;
  readonly missing: readonly string[];
  readonly settings: readonly GitSetting[];
  readonly isDone: boolean;
  /** What would be done, in words. */
  readonly lines: readonly string[];
}

async function planFor(repository: GitRepository, settings: readonly GitSetting[], script: string): Promise<Plan> {
  const file = attributesOf(repository);
  if (await isLink(file)) throw new Error(`${ATTRIBUTES_NAME} is a symbolic link, which Git does not follow. Put a file of its own in its place and try again.`);
  const attributes = await readText(file);
  const missing = missingAttributes(attributes ?? '');
  const changes: { readonly setting: GitSetting; readonly now: string }[] = [];
  for (const setting of settings) {
    const now = await repository.getConfig(setting.key);
    if (now !== setting.value) changes.push({ setting, now });
  }
  const lines = ['Git will then merge annotations one by one, so that only real disagreements are left to you, and show changes in the words of annotations.'];
  if (missing.length > 0) {
    lines.push('', `For everybody, in ${ATTRIBUTES_NAME} at the top of the repository (${repository.rootUri.fsPath}), for you to commit:`, ...missing.map((line) => `• ${line}`));
  }
  if (changes.length > 0) {
    lines.push('', `For you alone, in the settings of this clone (.git/config): that Git runs Pressmark for it, by a script which follows every update: ${script}`);
    lines.push(...changes.filter(({ now }) => now !== '').map(({ setting, now }) => `• ${setting.key} is now “${now}” and is replaced.`));
  }
  lines.push('', 'Nothing else is written.');
  return { attributes, missing, settings: changes.map(({ setting }) => setting), isDone: missing.length + changes.length === 0, lines };
}

/** The clone's settings come first: attributes without them would be a merge by lines, and said to be one. */
async function carryOut({ git }: Pick<Services, 'git'>, repository: GitRepository, { attributes, missing, settings }: Plan): Promise<void> {
  const [failed] = await git.configure(repository, settings);
  if (failed) throw new Error(`Git did not take the setting ${failed.key}; ${ATTRIBUTES_NAME} was left as it is. “Git: Show Git Output” says why.`);
  if (missing.length > 0) await writeEdits(attributesOf(repository), attributes, addAttributes(attributes ?? ''));
}

function attributesOf({ rootUri }: GitRepository): vscode.Uri {
  return vscode.Uri.joinPath(rootUri, ATTRIBUTES_NAME);
}

const TRUST = { title: 'Manage Trust…', run: () => vscode.commands.executeCommand('workbench.trust.manage') };
const SOURCE_CONTROL = { title: 'Open Source Control', run: () => vscode.commands.executeCommand('workbench.view.scm') };

async function noRepository(folder: vscode.Uri): Promise<ActionableError> {
  const name = baseName(folder);
  if (await isInRepository(folder)) return new ActionableError(`VS Code has not opened the Git repository of ${name}. Open it in Source Control, and try again.`, [SOURCE_CONTROL]);
  return new ActionableError(`${name} is in no Git repository. Choose “Initialize Repository” in Source Control, and try again.`, [SOURCE_CONTROL]);
}

async function isInRepository(folder: vscode.Uri): Promise<boolean> {
  for (let at = folder; ; at = parentOf(at)) {
    if (await exists(vscode.Uri.joinPath(at, '.git'))) return true;
    if (at.path === parentOf(at).path) return false;
  }
}

/** Where the set-up cannot be made from here: what to run instead, to be read and copied. */
async function showLines(why: string): Promise<void> {
  const content = [
    `# ${why}`,
    '# Run these lines in a terminal, in the folder of the repository. They need the command “pressmark”; README, “Working with Git”, tells how to get it.',
    '', '# For everybody, once; commit the file:',
    ...missingAttributes('').map((line) => `echo "${line}" >> ${ATTRIBUTES_NAME}`),
    '', '# In every clone:', ...asCommands(ON_PATH), '',
  ].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'shellscript', content }));
  inform(`${why} The lines to run in a terminal instead are in the editor.`);
}

/** The folder of what was chosen, of the active article, or of a corpus that is asked for. */
async function folderMeant(services: Services, argument: unknown): Promise<vscode.Uri> {
  const isCorpus = (argument as { corpus?: unknown } | null | undefined)?.corpus !== undefined;
  const uri = isCorpus ? undefined : (articleUri(argument) ?? (await activeArticle(services)));
  return uri ? parentOf(uri) : (await chooseCorpus(services, argument)).root;
}

async function activeArticle({ corpora }: Services): Promise<vscode.Uri | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && (await corpora.isArticle(uri)) ? uri : undefined;
}

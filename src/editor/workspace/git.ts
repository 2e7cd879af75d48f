import * as vscode from 'vscode';
import { ATTRIBUTES_NAME, wantsDriver } from '../../core/exchange/git/attributes';
import { DRIVER_KEY, type GitSetting, launcherOf } from '../../core/exchange/git/driver';
import { exists, readText } from './files';

/** What is used of a repository that VS Code's own Git extension has opened. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
  /** The value in the clone's own configuration; `''` where there is none. */
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  /** Adds a value to those that are there. Never fails: whether it was written must be looked up. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
  /** A file's text in a version. @throws Error where it is not in it */
  show(ref: string, path: string): Promise<string>;
}

export interface GitApi {
  readonly onDidOpenRepository: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** The interface of VS Code's own Git extension; null where there is none, or Git is switched off. @param wait whether it may have to be started */
export async function builtInGit(wait: boolean): Promise<GitApi | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || (!extension.isActive && !wait)) return null;
  try {
    return (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
  } catch {
    return null;
  }
}

/** What Git knows of the folders in which corpora lie: who works here, and whether this clone can merge annotations. */
export class Git implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** What was answered may be otherwise now. */
  readonly onDidChange = this.changed.event;
  /** By repository. In a terminal they change without notice, so they are asked again when the window is come back to. */
  private readonly answers = new Map<string, Promise<string | null>>();
  private readonly watched = new Set<string>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private isListening = false;

  constructor(private readonly api: (wait: boolean) => Promise<GitApi | null> = builtInGit) {
    const attributes = vscode.workspace.createFileSystemWatcher(`**/${ATTRIBUTES_NAME}`);
    this.disposables.push(
      attributes, attributes.onDidCreate(() => this.forget()), attributes.onDidChange(() => this.forget()), attributes.onDidDelete(() => this.forget()),
      vscode.window.onDidChangeWindowState(({ focused }) => { if (focused && this.answers.size > 0) this.forget(); }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Whether Git can be asked at all. */
  async isThere(): Promise<boolean> {
    return (await this.api(true)) !== null;
  }

  /** The repository in which a file or folder lies, which is opened for it; null where it lies in none, or Git is not there. */
  async repositoryOf(uri: vscode.Uri): Promise<GitRepository | null> {
    const api = await this.api(true);
    return api && (api.getRepository(uri) ?? (await api.openRepository(uri).catch(() => null)));
  }

  /** `user.name` where a file lies; null where Git knows none, and in a folder that nobody has said to trust, whose configuration could say anything. */
  async userName(uri: vscode.Uri): Promise<string | null> {
    const repository = vscode.workspace.isTrusted ? (await this.api(true))?.getRepository(uri) : null;
    return repository ? this.remember(repository, 'name', () => setting(repository, 'user.name')) : null;
  }

  /** Whether the repository has Git merge sidecars by Pressmark, and this clone does not say how. False as long as Git is not there yet. */
  async lacksDriver(uri: vscode.Uri): Promise<boolean> {
    const api = vscode.workspace.isTrusted ? await this.api(false) : null;
    if (!api) return false;
    this.listen(api);
    const repository = api.getRepository(uri);
    if (!repository) return false;
    const lacks = (await this.remember(repository, 'lacks', () => lacksDriver(repository))) !== null;
    if (lacks) this.watch(repository);
    return lacks;
  }

  /** @returns the settings that could not be made */
  async configure(repository: GitRepository, settings: readonly GitSetting[]): Promise<GitSetting[]> {
    const failed: GitSetting[] = [];
    for (const each of settings) if (!(await configured(repository, each))) failed.push(each);
    this.forget();
    return failed;
  }

  private forget(): void {
    this.answers.clear();
    this.changed.fire();
  }

  private remember({ rootUri }: GitRepository, what: string, ask: () => Promise<string | null>): Promise<string | null> {
    const key = `${what} ${rootUri.toString()}`;
    let answer = this.answers.get(key);
    if (!answer) this.answers.set(key, (answer = ask().catch(() => null)));
    return answer;
  }

  private listen(api: GitApi): void {
    if (this.isListening) return;
    this.isListening = true;
    this.disposables.push(api.onDidOpenRepository(() => this.changed.fire()));
  }

  /** Somebody who was told so may mend it in a terminal. */
  private watch(repository: GitRepository): void {
    const key = repository.rootUri.toString();
    if (this.watched.has(key)) return;
    this.watched.add(key);
    const subscription = repository.state.onDidChange(() => {
      subscription.dispose();
      this.watched.delete(key);
      this.forget();
    });
    this.disposables.push(subscription);
  }
}

async function setting(repository: GitRepository, key: string): Promise<string | null> {
  return (await repository.getConfig(key)) || (await repository.getGlobalConfig(key)) || null;
}

/** @returns why, for the log; null where nothing is lacking */
async function lacksDriver(repository: GitRepository): Promise<string | null> {
  const text = await readText(vscode.Uri.joinPath(repository.rootUri, ATTRIBUTES_NAME));
  if (text === null || !wantsDriver(text)) return null;
  const driver = await setting(repository, DRIVER_KEY);
  if (driver === null) return 'no driver';
  // The clone was set up elsewhere: outside of this container, by an editor that is not here any more.
  const launcher = launcherOf(driver);
  return launcher === null || (await exists(vscode.Uri.file(launcher))) ? null : 'no launcher';
}

/** Git's extension adds values and says nothing of failures, so what is there is taken away, and what then is there is looked at. */
async function configured(repository: GitRepository, { key, value }: GitSetting): Promise<boolean> {
  const now = await repository.getConfig(key);
  if (now === value) return true;
  if (now !== '') await repository.unsetConfig(key);
  await repository.setConfig(key, value);
  return (await repository.getConfig(key)) === value;
}

import * as vscode from 'vscode';
import { launcherText, withSlashes } from './launcherText';
import { readStored } from './files';

/** Node's own, which the web worker host has not. */
declare const process: { readonly execPath?: string } | undefined;

/** What runs the command line here: the editor itself, which is Node when told so, or its server's Node; null in a browser. */
function nodeHere(): string | null {
  return (typeof process === 'undefined' ? undefined : process.execPath) ?? null;
}

/**
 * The script that the configuration of clones names: at a place that stays when extension and editor are updated. Made when a clone is set
 * up; then kept up to date.
 */
export class GitLauncher {
  private readonly uri: vscode.Uri;

  /** @param storage where the extension keeps what is no workspace's */
  constructor(private readonly storage: vscode.Uri, private readonly extension: vscode.Uri, private readonly node: string | null = nodeHere()) {
    this.uri = vscode.Uri.joinPath(storage, 'pressmark-git.sh');
  }

  /** Absolute, with forward slashes; null where Git cannot run Pressmark, as in a browser. */
  get path(): string | null {
    return this.text === null || this.uri.scheme !== 'file' ? null : withSlashes(this.uri.fsPath);
  }

  async write(): Promise<void> {
    const { text } = this;
    if (text === null || (await this.stored()) === text) return;
    await vscode.workspace.fs.createDirectory(this.storage);
    await vscode.workspace.fs.writeFile(this.uri, new TextEncoder().encode(text));
  }

  /** Writes the script anew where there is one, after an update of the extension or the editor. */
  async refresh(): Promise<void> {
    if (this.path !== null && (await this.stored()) !== null) await this.write();
  }

  private get text(): string | null {
    if (this.node === null || this.extension.scheme !== 'file') return null;
    return launcherText(vscode.Uri.joinPath(this.extension, 'dist', 'cli.js').fsPath, this.node);
  }

  private async stored(): Promise<string | null> {
    return (await readStored(this.uri))?.text ?? null;
  }
}

import * as vscode from 'vscode';
import { readSidecar } from '../../core/annotation/sidecar';
import { Sidecars } from './sidecars';

/** How much of an article's annotations people have decided. `broken`: the sidecar cannot be read. */
export interface Progress {
  readonly decided: number;
  readonly total: number;
  readonly conflicts: number;
  readonly broken: boolean;
}

/** Counts decisions in sidecars, each sidecar once until it changes. */
export class ReviewProgress implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Gives the sidecar's URI. */
  readonly onDidChange = this.changed.event;
  private readonly counts = new Map<string, Promise<Progress | null>>();
  private readonly disposables: vscode.Disposable[] = [this.changed];

  constructor(private readonly sidecars: Sidecars) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const forget = (uri: vscode.Uri) => {
      this.counts.delete(uri.toString());
      this.changed.fire(uri);
    };
    this.disposables.push(watcher, watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget), sidecars.onDidWrite(forget));
  }

  /** Null where the article has no sidecar. */
  of(article: vscode.Uri): Promise<Progress | null> {
    const key = Sidecars.uriOf(article).toString();
    let count = this.counts.get(key);
    if (!count) this.counts.set(key, (count = this.count(article)));
    return count;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async count(article: vscode.Uri): Promise<Progress | null> {
    const yaml = await this.sidecars.read(article).catch(() => null);
    if (yaml === null) return null;
    const { sidecar } = readSidecar(yaml);
    if (!sidecar) return { decided: 0, total: 0, conflicts: 0, broken: true };
    const conflicts = sidecar.annotations.filter(({ status }) => status === 'conflict').length;
    const pending = sidecar.annotations.filter(({ status }) => status === 'suggested').length;
    const total = sidecar.annotations.length;
    return { decided: total - pending - conflicts, total, conflicts, broken: false };
  }
}

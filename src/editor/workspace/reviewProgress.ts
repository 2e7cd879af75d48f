import * as vscode from 'vscode';
import type { Progress } from '../engine/protocol';
import type { EngineClient } from './engineClient';
import { Sidecars } from './sidecars';

export type { Progress } from '../engine/protocol';

/** Sidecars that are counted at the same time: an article that is opened meanwhile waits for no more than these. */
const LANES = 4;

/** Counts decisions in sidecars, each sidecar once until it changes. */
export class ReviewProgress implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Gives the sidecar's URI. */
  readonly onDidChange = this.changed.event;
  private readonly counts = new Map<string, { progress?: Progress | null }>();
  private readonly lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
  private nextLane = 0;
  private readonly disposables: vscode.Disposable[] = [this.changed];

  constructor(private readonly sidecars: Sidecars, private readonly engine: EngineClient) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const forget = (uri: vscode.Uri) => {
      this.counts.delete(uri.toString());
      this.changed.fire(uri);
    };
    this.disposables.push(watcher, watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget), sidecars.onDidWrite(forget));
  }

  /** What is known by now: null where the article has no sidecar, undefined where it is still being counted; then `onDidChange` follows. */
  of(article: vscode.Uri): Progress | null | undefined {
    const sidecar = Sidecars.uriOf(article);
    const key = sidecar.toString();
    const known = this.counts.get(key);
    if (known) return known.progress;
    const entry: { progress?: Progress | null } = {};
    this.counts.set(key, entry);
    void this.inTurn(() => this.count(article)).then((progress) => {
      // Where the sidecar changed meanwhile, a later count answers.
      if (this.counts.get(key) !== entry) return;
      entry.progress = progress;
      this.changed.fire(sidecar);
    });
    return undefined;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const lane = this.nextLane++ % LANES;
    const next = (this.lanes[lane] ?? Promise.resolve()).then(work);
    this.lanes[lane] = next.catch(() => undefined);
    return next;
  }

  private async count(article: vscode.Uri): Promise<Progress | null> {
    const yaml = await this.sidecars.read(article).catch(() => null);
    if (yaml === null) return null;
    return this.engine.insist('progress', { yaml }).catch(() => ({ decided: 0, total: 0, conflicts: 0, broken: true }));
  }
}

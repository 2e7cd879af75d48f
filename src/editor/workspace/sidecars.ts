import * as vscode from 'vscode';
import type { Decision } from '../../core/annotation/decisions';
import { sidecarName } from '../../core/corpus/paths';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { rebaseEdits } from '../../core/text/rebase';
import { baseName, parentOf, readText } from './files';
import { writeEdits } from './writes';

interface Done {
  readonly uri: vscode.Uri;
  readonly title: string;
  /** The sidecar as the decision left it, and the edits that take the decision back. */
  readonly after: string;
  readonly inverse: readonly TextEdit[];
  readonly created: boolean;
}

const MAX_UNDO = 200;

/**
 * Reads and writes sidecars. Writes to one sidecar are done one after the other, each on the text as it then is; decisions are saved at
 * once and can be taken back.
 */
export class Sidecars implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** A sidecar was written by Pressmark; gives the sidecar's URI. */
  readonly onDidWrite = this.changed.event;
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly done: Done[] = [];
  private undoing: Promise<unknown> = Promise.resolve();

  static uriOf(article: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(parentOf(article), sidecarName(baseName(article)));
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  read(article: vscode.Uri): Promise<string | null> {
    return readText(Sidecars.uriOf(article));
  }

  /**
   * Applies one decision. `decide` gets the sidecar's text as it is now, null where there is none.
   * @throws Error with a message for the user where the decision cannot be made or written
   */
  decide(article: vscode.Uri, title: string, decide: (yaml: string | null) => Decision): Promise<void> {
    const uri = Sidecars.uriOf(article);
    return this.inTurn(uri, async () => {
      const yaml = await readText(uri);
      const decision = decide(yaml);
      if (!decision.ok) throw new Error(`${baseName(uri)}: ${decision.message}`);
      await writeEdits(uri, yaml, decision.edits);
      this.done.push({ uri, title, after: applyEdits(yaml ?? '', decision.edits), inverse: decision.inverse, created: yaml === null });
      if (this.done.length > MAX_UNDO) this.done.shift();
      this.changed.fire(uri);
    });
  }

  /** Replaces a sidecar's text by what `make` gives; nothing is written where that is null. Not a decision: it cannot be taken back. */
  rewrite<T extends { readonly edits: readonly TextEdit[] } | null>(article: vscode.Uri, make: (yaml: string | null) => Promise<T>): Promise<T> {
    const uri = Sidecars.uriOf(article);
    return this.inTurn(uri, async () => {
      const yaml = await readText(uri);
      const made = await make(yaml);
      if (made && made.edits.length > 0) {
        if ((await readText(uri)) !== yaml) throw new Error(`${baseName(uri)} was changed meanwhile; nothing was written. Run the command again.`);
        await this.write(uri, yaml, made.edits);
      }
      return made;
    });
  }

  /**
   * Takes the last decision back, if its lines still read as it left them. One that cannot be taken back stays the last.
   * @returns what was taken back, or null where there is nothing to take back
   * @throws Error where the lines were changed since, or the sidecar cannot be written
   */
  undo(): Promise<{ readonly title: string; readonly sidecar: vscode.Uri } | null> {
    const next = this.undoing.then(() => this.undoLast(), () => this.undoLast());
    this.undoing = next;
    return next;
  }

  private async undoLast(): Promise<{ readonly title: string; readonly sidecar: vscode.Uri } | null> {
    const last = this.done.at(-1);
    if (!last) return null;
    await this.inTurn(last.uri, () => this.takeBack(last));
    this.done.splice(this.done.lastIndexOf(last), 1);
    this.changed.fire(last.uri);
    return { title: last.title, sidecar: last.uri };
  }

  private async takeBack({ uri, title, after, inverse, created }: Done): Promise<void> {
    const now = await readText(uri);
    if (created && now === after) return vscode.workspace.fs.delete(uri);
    const edits = now === null ? null : rebaseEdits(after, now, inverse);
    if (!edits) throw new Error(`${baseName(uri)}: the lines of “${shortened(title)}” were changed since; nothing was undone.`);
    await writeEdits(uri, now, edits);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async write(uri: vscode.Uri, before: string | null, edits: readonly TextEdit[]): Promise<void> {
    await writeEdits(uri, before, edits);
    this.changed.fire(uri);
  }

  private inTurn<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
    const key = uri.toString();
    const next = (this.queues.get(key) ?? Promise.resolve()).then(work, work);
    this.queues.set(key, next.catch(() => undefined));
    return next;
  }
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`;
}

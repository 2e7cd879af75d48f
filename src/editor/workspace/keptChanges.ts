import * as vscode from 'vscode';

const MEMORY = 'pressmark.keptChanges';
/** The newest are remembered. */
const MAX_KEPT = 500;

/**
 * Annotations whose words are others now, and that a person said to keep as they are. They are quiet until the words change again. This is
 * what one person has seen, so the workspace remembers it and no sidecar.
 */
export class KeptChanges implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Sidecar and id → the words that were kept; the newest last. */
  private readonly kept: Map<string, string>;
  /** What was kept since anything was written: that can be taken back before what was written. */
  private lately: { readonly sidecar: vscode.Uri; readonly id: string; readonly words: string }[] = [];
  private readonly writing: vscode.Disposable;

  /** @param onDidWrite a decision was written, which is now the last one */
  constructor(private readonly memory: vscode.Memento, onDidWrite: vscode.Event<unknown>) {
    this.kept = new Map(memory.get<readonly (readonly [string, string])[]>(MEMORY, []));
    this.writing = onDidWrite(() => { this.lately = []; });
  }

  /** @param words that stand now where the annotated words stood */
  isKept(sidecar: vscode.Uri, id: string, words: string): boolean {
    return this.kept.get(keyOf(sidecar, id)) === inOneLine(words);
  }

  get canUndo(): boolean {
    return this.lately.length > 0;
  }

  async keep(sidecar: vscode.Uri, id: string, words: string): Promise<void> {
    const key = keyOf(sidecar, id);
    this.kept.delete(key);
    this.kept.set(key, inOneLine(words));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.lately.push({ sidecar, id, words });
    await this.store();
  }

  /** From now on the annotation asks again what to do about its words. */
  async askAgain(sidecar: vscode.Uri, id: string): Promise<void> {
    const key = keyOf(sidecar, id);
    this.lately = this.lately.filter((each) => keyOf(each.sidecar, each.id) !== key);
    this.kept.delete(key);
    await this.store();
  }

  /** Takes back the last time that something was kept, if that was the last decision. */
  async undo(): Promise<{ readonly title: string; readonly sidecar: vscode.Uri } | null> {
    const last = this.lately.at(-1);
    if (!last) return null;
    await this.askAgain(last.sidecar, last.id);
    return { title: `kept ${last.words}`, sidecar: last.sidecar };
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.writing).dispose();
  }

  private async store(): Promise<void> {
    this.changed.fire();
    await this.memory.update(MEMORY, [...this.kept]);
  }
}

function keyOf(sidecar: vscode.Uri, id: string): string {
  return `${sidecar.toString()}\n${id}`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

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

  constructor(private readonly memory: vscode.Memento) {
    this.kept = new Map(memory.get<readonly (readonly [string, string])[]>(MEMORY, []));
  }

  /** @param words that stand now where the annotated words stood */
  isKept(sidecar: vscode.Uri, id: string, words: string): boolean {
    return this.kept.get(keyOf(sidecar, id)) === inOneLine(words);
  }

  async keep(sidecar: vscode.Uri, id: string, words: string): Promise<void> {
    const key = keyOf(sidecar, id);
    this.kept.delete(key);
    this.kept.set(key, inOneLine(words));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.changed.fire();
    await this.memory.update(MEMORY, [...this.kept]);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function keyOf(sidecar: vscode.Uri, id: string): string {
  return `${sidecar.toString()}\n${id}`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

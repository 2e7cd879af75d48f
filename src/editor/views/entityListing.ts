import * as vscode from 'vscode';
import type { EntityOrder } from '../engine/entityList';

const ORDER = 'pressmark.entities.order';

/** How the tree of entities is sorted and filtered. The order is remembered, a filter is not. */
export class EntityListing implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private words = '';

  constructor(private readonly memory: vscode.Memento) {}

  get order(): EntityOrder {
    return this.memory.get(ORDER) === 'name' ? 'name' : 'frequency';
  }

  /** Words that all have to stand in a name; empty where everybody is listed. */
  get filter(): string {
    return this.words;
  }

  async sortBy(order: EntityOrder): Promise<void> {
    await this.memory.update(ORDER, order);
    this.changed.fire();
  }

  show(words: string): void {
    if (words.trim() === this.words) return;
    this.words = words.trim();
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

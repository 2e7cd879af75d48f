import * as vscode from 'vscode';

/** What the view “Quotations” is narrowed to. */
export class QuotationListing implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** As it was written; empty for everything. */
  filter = '';

  show(filter: string): void {
    const wanted = filter.trim();
    if (wanted === this.filter) return;
    this.filter = wanted;
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

import * as vscode from 'vscode';
import { applyEdits } from '../../core/text/edits';
import type { EngineClient } from './engineClient';
import { baseName, readStored } from './files';
import type { LastGood } from './lastGood';
import type { Log } from './log';
import { isStoredRecord } from './records';
import { toEdits } from './spans';

/** A file that another program changed while it was edited here was saved. */
export type SavedOver = { readonly uri: vscode.Uri } & (
  | { readonly outcome: 'merged'; readonly conflicts: number; readonly sizeDiffers: boolean }
  /** The other program's version was kept, for `why`. */
  | { readonly outcome: 'kept'; readonly why: string }
);

interface Merging {
  readonly theirs: string;
  readonly merged: string;
  isDone: boolean;
}

/** The editor gives up on who takes longer than 1.5 s before a file is saved. */
const PATIENCE_MS = 1_200;

/**
 * Before a sidecar or registry is saved, merges into it what another program stored since the editor read it. The editor itself asks about
 * such a file only where its size is another, and `accepted` is as long as `rejected`.
 */
export class MergeOnSave implements vscode.Disposable {
  private readonly savedOver = new vscode.EventEmitter<SavedOver>();
  readonly onDidSaveOver = this.savedOver.event;
  /** What each document began with. */
  private readonly bases = new Map<string, string>();
  /** Edits that the editor was given and has not confirmed yet. */
  private readonly merging = new Map<string, Merging>();
  /** The texts of each document since it began to be saved; one of them is what is stored then. */
  private readonly saving = new Map<string, string[]>();
  private readonly disposables: vscode.Disposable[] = [this.savedOver];

  constructor(private readonly engine: Pick<EngineClient, 'call'>, private readonly lastGood: LastGood, private readonly log: Log) {
    this.disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.onOpen(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.onChange(document)),
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (!isStoredRecord(event.document.uri)) return;
        this.saving.set(keyOf(event.document), [event.document.getText()]);
        event.waitUntil(this.beforeSaving(event.document));
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.onSaved(document)),
      // A document whose language is set is closed and opened again, unsaved edits and all.
      vscode.workspace.onDidCloseTextDocument((document) => { if (!document.isDirty) this.bases.delete(keyOf(document)); }),
    );
    vscode.workspace.textDocuments.forEach((document) => this.onOpen(document));
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private onOpen(document: vscode.TextDocument): void {
    if (!isStoredRecord(document.uri)) return;
    const key = keyOf(document);
    if (!document.isDirty) this.bases.set(key, document.getText());
    if (this.bases.has(key)) return;
    // Its edits outlived a session, in which the file was seen as they began with it.
    void this.lastGood.of(document.uri).then((base) => { if (base !== null && !this.bases.has(key)) this.bases.set(key, base); }, () => undefined);
  }

  private onChange(document: vscode.TextDocument): void {
    if (!isStoredRecord(document.uri)) return;
    const key = keyOf(document);
    const merging = this.merging.get(key);
    if (merging && !merging.isDone && isSame(document.getText(), merging.merged)) {
      this.bases.set(key, merging.theirs);
      merging.isDone = true;
    }
    this.saving.get(key)?.push(document.getText());
    if (!document.isDirty) void this.onStored(document, [document.getText()]);
  }

  /** A document that was typed in says a little later that it is no longer what is stored, so that is looked up: it may be one of `texts`. */
  private async onStored(document: vscode.TextDocument, texts: readonly string[]): Promise<void> {
    const stored = await readStored(document.uri).catch(() => null);
    if (stored !== null && !document.isClosed && texts.some((text) => isSame(stored.text, text))) this.bases.set(keyOf(document), stored.text);
  }

  private onSaved(document: vscode.TextDocument): void {
    if (!isStoredRecord(document.uri)) return;
    const key = keyOf(document);
    const merging = this.merging.get(key);
    this.merging.delete(key);
    if (merging && !merging.isDone) this.keep(document.uri, merging.theirs, 'the editor was too busy');
    void this.onStored(document, this.saving.get(key) ?? [document.getText()]);
    this.saving.delete(key);
  }

  /** Never rejects: after some failures the editor would not ask any more. */
  private async beforeSaving(document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
    try {
      const base = this.bases.get(keyOf(document));
      const stored = base === undefined ? null : await readStored(document.uri);
      if (base === undefined || stored === null || isSame(stored.text, base) || isSame(stored.text, document.getText())) return [];
      if (!document.encoding.startsWith('utf8') || stored.encoding !== 'utf-8' || stored.warning !== undefined) return this.keep(document.uri, stored.text, 'it is not UTF-8');
      return await this.merge(document, base, stored.text);
    } catch (error) {
      this.log.error(`${document.uri.path}: ${String(error)}`);
      return [];
    }
  }

  private async merge(document: vscode.TextDocument, base: string, theirs: string): Promise<vscode.TextEdit[]> {
    const { uri, version } = document;
    const ours = document.getText();
    const reply = await inTime(this.engine.call('mergeVersions', { file: baseName(uri), base, ours, theirs })).catch((error: unknown) => ({ ok: false as const, message: error instanceof Error ? error.message : String(error) }));
    if (!reply.ok) return this.keep(uri, theirs, reply.message);
    if (document.version !== version) return this.keep(uri, theirs, 'it was edited meanwhile');
    const { edits, conflicts } = reply;
    const merged = applyEdits(ours, edits);
    this.merging.set(keyOf(document), { theirs, merged, isDone: edits.length === 0 });
    if (edits.length === 0) this.bases.set(keyOf(document), theirs);
    else this.savedOver.fire({ uri, outcome: 'merged', conflicts, sizeDiffers: sizeOf(theirs) !== sizeOf(base) });
    return toEdits(document, edits).get(uri);
  }

  private keep(uri: vscode.Uri, theirs: string, why: string): [] {
    this.lastGood.keep(uri, theirs);
    this.savedOver.fire({ uri, outcome: 'kept', why });
    return [];
  }
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}

/** Whether two texts are the same but for their line ends, which an editor makes alike. */
function isSame(one: string, other: string): boolean {
  return one === other || withUnixEnds(one) === withUnixEnds(other);
}

function withUnixEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error('that took too long')), PATIENCE_MS); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

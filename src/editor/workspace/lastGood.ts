import * as vscode from 'vscode';
import { isSidecarName } from '../../core/corpus/paths';
import { REGISTRY_NAME } from './corpusState';
import type { EngineClient } from './engineClient';
import { baseName, readStored } from './files';
import { gitVersion } from './gitVersions';
import { LastGoodStore, MAX_FILES, MAX_TOTAL } from './lastGoodStore';

/** Longer ones are left to Git. */
const MAX_TEXT = 1_000_000;
const SETTLE_MS = 1_000;

/**
 * The last text of each sidecar, and registry, that could be read: for when a full disk or a broken transfer leaves a part of it. Held for what
 * was lately shown or written, in memory and in the workspace's storage.
 */
export class LastGood implements vscode.Disposable {
  /** By URI; what was used last stands last. */
  private readonly texts = new Map<string, string>();
  /** The texts that are whole though they may be a beginning of others. */
  private readonly meant = new Map<string, string>();
  private readonly unsaved = new Set<string>();
  private readonly store: LastGoodStore | null;
  private readonly saved: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  /** @param storage of this workspace; without it nothing outlives the session */
  constructor(private readonly engine: Pick<EngineClient, 'insist'>, storage: vscode.Uri | undefined, private readonly log: vscode.LogOutputChannel) {
    this.store = storage ? new LastGoodStore(storage) : null;
    // What a person deletes in an editor is meant to go.
    this.saved = vscode.workspace.onDidSaveTextDocument((document) => {
      if (isSidecarName(document.uri.path) || baseName(document.uri) === REGISTRY_NAME) this.accept(document.uri, document.getText());
    });
  }

  /** Takes a text for whole, because it was written here or a person said so, and remembers it if it can be read. */
  accept(uri: vscode.Uri, text: string): void {
    const key = uri.toString();
    this.meant.delete(key);
    this.meant.set(key, text);
    const [oldest] = this.meant.keys();
    if (this.meant.size > MAX_FILES && oldest !== undefined) this.meant.delete(oldest);
    if (this.texts.get(key) === text) return;
    this.isReadable(uri, text).then((readable) => { if (readable) this.remember(uri, text); }).catch((error: unknown) => this.log.warn(String(error)));
  }

  private remember(uri: vscode.Uri, text: string): void {
    const key = uri.toString();
    const isKnown = this.texts.get(key) === text;
    this.texts.delete(key);
    if (text.length > MAX_TEXT) return;
    this.texts.set(key, text);
    this.trim();
    if (isKnown || !this.store) return;
    this.unsaved.add(key);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SETTLE_MS);
  }

  /** Looks at a file that somebody else wrote, and remembers it where it is whole. */
  async observe(uri: vscode.Uri): Promise<void> {
    const text = (await readStored(uri).catch(() => null))?.text ?? null;
    if (text === null || text === this.texts.get(uri.toString())) return;
    if ((await this.isReadable(uri, text)) && !(await this.isCut(uri, text))) this.remember(uri, text);
  }

  /** The last good text; null where none is known. */
  async of(uri: vscode.Uri): Promise<string | null> {
    const key = uri.toString();
    return this.texts.get(key) ?? (await this.store?.read(key)) ?? null;
  }

  /**
   * Whether a text is a mere beginning of the last good one: cut between two entries nothing in it is wrong. One that was committed so is meant so.
   */
  async isCut(uri: vscode.Uri, text: string): Promise<boolean> {
    if (this.meant.get(uri.toString()) === text) return false;
    const good = await this.of(uri);
    if (good === null || good.length <= text.length || !good.startsWith(text)) return false;
    return (await gitVersion(uri, 'HEAD', { wait: false })) !== text;
  }

  async isReadable(uri: vscode.Uri, yaml: string): Promise<boolean> {
    if (baseName(uri) !== REGISTRY_NAME) return !(await this.engine.insist('progress', { yaml })).broken;
    const { problems } = await this.engine.insist('readRegistry', { file: REGISTRY_NAME, yaml });
    return !problems.some(({ severity }) => severity === 'error');
  }

  /** Resolves when everything that is remembered is stored. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    const texts = new Map([...this.unsaved].flatMap((key) => {
      const text = this.texts.get(key);
      return text === undefined ? [] : [[key, text] as const];
    }));
    this.unsaved.clear();
    if (texts.size > 0) this.saving = this.saving.then(() => this.store?.write(texts)).catch((error: unknown) => this.log.warn(`The last good versions cannot be stored: ${String(error)}`));
    return this.saving;
  }

  dispose(): void {
    this.saved.dispose();
    void this.save();
  }

  private trim(): void {
    let total = 0;
    for (const text of this.texts.values()) total += text.length;
    for (const [key, text] of this.texts) {
      if (this.texts.size <= MAX_FILES && total <= MAX_TOTAL) return;
      this.texts.delete(key);
      total -= text.length;
    }
  }
}

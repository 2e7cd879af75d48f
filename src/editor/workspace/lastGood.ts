import * as vscode from 'vscode';
import type { EngineClient } from './engineClient';
import { REGISTRY_NAME } from './corpusState';
import { baseName, readStored } from './files';
import { gitVersion } from './gitVersions';
import { LastGoodStore, MAX_FILES, MAX_TOTAL, type Presence, type Version } from './lastGoodStore';
import type { Log } from './log';

export type { Version } from './lastGoodStore';

/** Longer ones are left to Git. */
const MAX_TEXT = 1_000_000;
/** Of each file. */
const MAX_LOST = 10;
const SETTLE_MS = 1_000;

/** What is known of one file. */
interface Known {
  readonly good: Version | null;
  /** What stood in the file before it was deleted, damaged or saved over behind somebody's back: nothing that is written since pushes it out. */
  readonly lost: readonly Version[];
  readonly presence: Presence;
}

const NOTHING: Known = { good: null, lost: [], presence: 'there' };

/**
 * The last text of each sidecar, and registry, that could be read: for when a full disk or a broken transfer leaves a part of it, or nothing.
 * Held for what was lately shown or written, in memory and in the workspace's storage.
 */
export class LastGood implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** What is known of a file is another now, and so may be whether it was cut. */
  readonly onDidChange = this.changed.event;
  /** By URI; what was used last stands last. */
  private readonly known = new Map<string, Known>();
  /** What is to be done with each file, one after the other. */
  private readonly turns = new Map<string, Promise<unknown>>();
  /** The texts that are whole though they may be a beginning of others. */
  private readonly meant = new Map<string, string>();
  private readonly unsaved = new Map<string, Known>();
  /** Files whose lost versions are others than those in the store. */
  private readonly unsavedLost = new Set<string>();
  private readonly stores: { readonly good: LastGoodStore; readonly lost: LastGoodStore } | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  /** @param storage of this workspace; without it nothing outlives the session */
  constructor(private readonly engine: Pick<EngineClient, 'insist'>, storage: vscode.Uri | undefined, private readonly log: Log) {
    this.stores = storage ? { good: new LastGoodStore(storage, 'last-good'), lost: new LastGoodStore(storage, 'lost') } : null;
  }

  /** Takes a text for whole, because it was written here or a person said so, and remembers it if it can be read. */
  accept(uri: vscode.Uri, text: string): void {
    const key = uri.toString();
    this.meant.delete(key);
    this.meant.set(key, text);
    const [oldest] = this.meant.keys();
    if (this.meant.size > MAX_FILES && oldest !== undefined) this.meant.delete(oldest);
    this.soon(uri, async (known) => (known.good?.text === text || (await this.isReadable(uri, text)) ? taken(known, text) : known));
    this.changed.fire(uri);
  }

  /** Looks at a file that somebody else may have written, and remembers it where it is whole. */
  async observe(uri: vscode.Uri): Promise<void> {
    await this.inTurn(uri, async (known) => {
      const stored = await readStored(uri).catch(() => undefined);
      if (stored === undefined) return known;
      if (stored === null) return missing(known);
      const { text } = stored;
      if (text === known.good?.text) return taken(known, text);
      if ((await this.isReadable(uri, text)) && !(await this.isCutOf(known, uri, text))) return taken(known, text);
      return this.meant.get(uri.toString()) === text ? known : missing(known);
    }).catch((error: unknown) => this.log.warn(`${uri.path}: ${String(error)}`));
  }

  /** The file goes because the user wants it to, or is gone and the user goes on without it: something is written in its place without a question. What it held can still be restored. */
  letGo(uri: vscode.Uri): void {
    this.meant.delete(uri.toString());
    this.soon(uri, (known) => (known === NOTHING ? known : { ...known, lost: withLost(known.lost, known.good), presence: 'let go' }));
  }

  /** The same for all files in a folder. */
  async letGoBelow(folder: vscode.Uri): Promise<void> {
    const letGo = (file: string): void => { if (file.startsWith(`${folder.toString()}/`)) this.letGo(vscode.Uri.parse(file, true)); };
    // What was written a moment ago is known only once it was looked at.
    const held = new Set([...this.known.keys(), ...this.unsaved.keys(), ...this.turns.keys()]);
    held.forEach(letGo);
    const stored = this.stores ? [...(await this.stores.good.files()), ...(await this.stores.lost.files())] : [];
    new Set(stored.filter((file) => !held.has(file))).forEach(letGo);
  }

  /** Keeps a text that is about to be replaced, whatever it is. */
  keep(uri: vscode.Uri, text: string): void {
    this.soon(uri, (known) => ({ ...known, lost: withLost(known.lost, { text, at: Date.now() }) }));
  }

  /** The last good text; null where none is known. */
  async of(uri: vscode.Uri): Promise<string | null> {
    return (await this.inTurn(uri, (known) => known)).good?.text ?? null;
  }

  /** The last good text, and what was lost before it, each once. */
  async versions(uri: vscode.Uri): Promise<readonly Version[]> {
    const { good, lost } = await this.inTurn(uri, (known) => known);
    return good === null ? lost : [good, ...lost.filter(({ text }) => text !== good.text)];
  }

  /** Whether a file that is not there was one that can be read, and nobody here wanted it to go. */
  async isLost(uri: vscode.Uri): Promise<boolean> {
    return (await this.inTurn(uri, missing)).presence === 'lost';
  }

  /** Whether anything may be known of the file, found out quickly. */
  async knows(uri: vscode.Uri): Promise<boolean> {
    const key = uri.toString();
    return this.known.has(key) || this.unsaved.has(key) || (this.stores !== null && ((await this.stores.good.has(key)) || (await this.stores.lost.has(key))));
  }

  /**
   * Whether a text is a mere beginning of the last good one: cut between two entries nothing in it is wrong. One that was committed so is meant so.
   */
  async isCut(uri: vscode.Uri, text: string): Promise<boolean> {
    return this.isCutOf(await this.inTurn(uri, (known) => known), uri, text);
  }

  private async isCutOf({ good }: Known, uri: vscode.Uri, text: string): Promise<boolean> {
    if (this.meant.get(uri.toString()) === text) return false;
    if (good === null || good.text.length <= text.length || !good.text.startsWith(text)) return false;
    return (await gitVersion(uri, 'HEAD', { wait: false })) !== text;
  }

  async isReadable(uri: vscode.Uri, yaml: string): Promise<boolean> {
    if (baseName(uri) !== REGISTRY_NAME) return !(await this.engine.insist('progress', { yaml })).broken;
    const { problems } = await this.engine.insist('readRegistry', { file: REGISTRY_NAME, yaml });
    return !problems.some(({ severity }) => severity === 'error');
  }

  /** Resolves when everything that is remembered by now is stored. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.all(this.turns.values());
    this.saving = this.saving.then(() => this.store()).catch((error: unknown) => this.log.warn(`The last good versions cannot be stored: ${String(error)}`));
    return this.saving;
  }

  dispose(): void {
    this.changed.dispose();
    void this.save();
  }

  private async store(): Promise<void> {
    if (!this.stores) return;
    const files = new Map(this.unsaved);
    const lost = new Map([...this.unsavedLost].flatMap((key) => {
      const known = files.get(key);
      return known ? [[key, { versions: known.lost, presence: known.presence }] as const] : [];
    }));
    this.unsavedLost.clear();
    if (files.size > 0) await this.stores.good.write(new Map([...files].map(([key, { good, presence }]) => [key, { versions: good ? [good] : [], presence }])));
    if (lost.size > 0) await this.stores.lost.write(lost);
    for (const [key, known] of files) if (this.unsaved.get(key) === known) this.unsaved.delete(key);
  }

  private async load(key: string): Promise<Known> {
    const waiting = this.unsaved.get(key);
    if (waiting || !this.stores) return waiting ?? NOTHING;
    const [good, lost] = [await this.stores.good.read(key), await this.stores.lost.read(key)];
    if (!good && !lost) return NOTHING;
    return { good: good?.versions[0] ?? null, lost: lost?.versions ?? [], presence: good?.presence ?? 'there' };
  }

  private soon(uri: vscode.Uri, work: (known: Known) => Known | Promise<Known>): void {
    this.inTurn(uri, work).catch((error: unknown) => this.log.warn(`${uri.path}: ${String(error)}`));
  }

  private inTurn(uri: vscode.Uri, work: (known: Known) => Known | Promise<Known>): Promise<Known> {
    const key = uri.toString();
    const next = (this.turns.get(key) ?? Promise.resolve()).then(async () => {
      const before = this.known.get(key) ?? (await this.load(key));
      const now = await work(before);
      this.remember(uri, before, now);
      return now;
    });
    const settled: Promise<unknown> = next.catch(() => undefined).finally(() => {
      if (this.turns.get(key) === settled) this.turns.delete(key);
    });
    this.turns.set(key, settled);
    return next;
  }

  private remember(uri: vscode.Uri, before: Known, now: Known): void {
    if (now === NOTHING) return;
    const key = uri.toString();
    this.known.delete(key);
    this.known.set(key, now);
    this.trim();
    if (now === before) return;
    this.changed.fire(uri);
    if (!this.stores) return;
    this.unsaved.set(key, now);
    if (now.lost !== before.lost) this.unsavedLost.add(key);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SETTLE_MS);
  }

  private trim(): void {
    let total = 0;
    for (const known of this.known.values()) total += sizeOf(known);
    for (const [key, known] of this.known) {
      if (this.known.size <= MAX_FILES && total <= MAX_TOTAL) return;
      this.known.delete(key);
      total -= sizeOf(known);
    }
  }
}

/** With a text that the file has now, and that can be read. */
function taken(known: Known, text: string): Known {
  const { good, lost, presence } = known;
  const kept = presence === 'lost' && good?.text !== text ? withLost(lost, good) : lost;
  const others = kept.some((version) => version.text === text) ? kept.filter((version) => version.text !== text) : kept;
  const now = good?.text === text ? good : text.length <= MAX_TEXT ? { text, at: Date.now() } : null;
  return now === good && others === lost && presence === 'there' ? known : { good: now, lost: others, presence: 'there' };
}

/** Without a text that could be read: the file is gone, or a part of it. */
function missing(known: Known): Known {
  return known.good === null || known.presence !== 'there' ? known : { ...known, presence: 'lost' };
}

function withLost(lost: readonly Version[], version: Version | null): readonly Version[] {
  return version === null ? lost : [version, ...lost.filter(({ text }) => text !== version.text)].slice(0, MAX_LOST);
}

function sizeOf({ good, lost }: Known): number {
  return lost.reduce((total, { text }) => total + text.length, good?.text.length ?? 0);
}

import * as vscode from 'vscode';
import type { Decision } from '../../core/annotation/decisions/decisions';
import { sidecarName } from '../../core/corpus/paths';
import { applyEdits, invertEdits, type TextEdit } from '../../core/text/edits';
import { replacement } from '../../core/text/lineMatches';
import { rebaseEdits } from '../../core/text/rebase';
import { type Action, ActionableError } from './actionable';
import { baseName, openDocument, parentOf, readText, unreadable } from './files';
import type { LastGood } from './lastGood';
import { ChangedMeanwhile, overwrite, writeEdits } from './writes';

export type Decide = (yaml: string | null) => Decision | Promise<Decision>;

/** What was decided at one time, file by file. */
interface Done {
  readonly title: string;
  readonly changes: Change[];
}

interface Change {
  readonly uri: vscode.Uri;
  /** The sidecar as the decision left it, and the edits that take the decision back. */
  readonly after: string;
  readonly inverse: readonly TextEdit[];
  readonly created: boolean;
  /** Whether the file had been lost before. */
  readonly wasLost: boolean;
}

const MAX_UNDO = 200;
/** How often a file may change under a decision before that is given up. */
const MAX_ATTEMPTS = 3;

/**
 * Reads and writes sidecars. Writes to one sidecar are done one after the other, each on the text as it then is; decisions are saved at
 * once and can be taken back.
 */
export class Sidecars implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** A sidecar was written by Pressmark; gives the sidecar's URI. */
  readonly onDidWrite = this.changed.event;
  private readonly replaced = new vscode.EventEmitter<vscode.Uri>();
  /** A sidecar that somebody else had deleted was made anew, without what had been decided in it. */
  readonly onDidReplaceLost = this.replaced.event;
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly done: Done[] = [];
  private undoing: Promise<unknown> = Promise.resolve();

  /** @param lastGood remembers what was written, and knows a sidecar that was cut short */
  constructor(private readonly lastGood?: LastGood) {}

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
   * Applies one decision. `decide` gets the sidecar's text as it is now, null where there is none; it is asked again where another program
   * changes the file before the decision is written.
   * @throws Error with a message for the user where the decision cannot be made or written
   */
  decide(article: vscode.Uri, title: string, decide: Decide): Promise<void> {
    return this.decideOn(Sidecars.uriOf(article), title, decide);
  }

  /** The same for any file that holds decisions: a sidecar, or the registry. */
  decideOn(uri: vscode.Uri, title: string, decide: Decide): Promise<void> {
    return this.together(title, (on) => on(uri, decide));
  }

  /**
   * Decisions on several files that are taken back as one. Each file is written as soon as it is decided on; where one fails, those before it
   * stay written, and can be taken back.
   * @param work decides on one file after the other, with what it is given
   */
  async together<T>(title: string, work: (decideOn: (uri: vscode.Uri, decide: Decide) => Promise<void>) => Promise<T>): Promise<T> {
    const changes: Change[] = [];
    try {
      return await work((uri, decide) => this.change(uri, decide, changes));
    } finally {
      if (changes.length > 0) this.remember({ title, changes });
      for (const uri of new Set(changes.map((change) => change.uri))) this.changed.fire(uri);
    }
  }

  private change(uri: vscode.Uri, decide: Decide, changes: Change[]): Promise<void> {
    return this.inTurn(uri, () => this.onText(uri, async (yaml) => {
      if (yaml === null && (await this.lastGood?.isLost(uri))) throw this.lost(uri);
      const decision = await decide(yaml);
      if (!decision.ok) throw new Error(`${baseName(uri)}: ${decision.message}`);
      if (decision.edits.length === 0) return;
      const after = await this.write(uri, yaml, decision.edits);
      changes.push({ uri, after, inverse: decision.inverse, created: yaml === null, wasLost: false });
    }));
  }

  /**
   * Replaces a sidecar's text by what `make` gives; nothing is written where that is null. Not a decision: it cannot be taken back. One that
   * was lost may be made anew so; the last good version of it is kept.
   */
  rewrite<T extends { readonly edits: readonly TextEdit[] } | null>(article: vscode.Uri, make: (yaml: string | null) => Promise<T>): Promise<T> {
    const uri = Sidecars.uriOf(article);
    return this.inTurn(uri, () => this.onText(uri, async (yaml) => {
      const lost = yaml === null && (await this.lastGood?.isLost(uri)) ? await this.lastGood?.of(uri) : null;
      const made = await make(yaml);
      if (made && made.edits.length > 0) {
        const after = await this.write(uri, yaml, made.edits);
        this.changed.fire(uri);
        if (typeof lost === 'string' && lost !== after) this.replaced.fire(uri);
      }
      return made;
    }));
  }

  /**
   * Puts a good text in the place of a damaged one. Can be taken back as decisions can.
   * @param damaged what the file reads, as it was shown to the user; null where it is gone
   */
  restore(uri: vscode.Uri, damaged: string | null, good: string): Promise<void> {
    return this.inTurn(uri, async () => {
      const edits = replacement(damaged ?? '', good);
      const wasLost = damaged === null && ((await this.lastGood?.isLost(uri)) ?? false);
      const canBeTakenBack = await overwrite(uri, damaged, good);
      this.lastGood?.accept(uri, good);
      const change = { uri, after: good, inverse: invertEdits(damaged ?? '', edits), created: damaged === null, wasLost };
      if (canBeTakenBack) this.remember({ title: `restored ${baseName(uri)}`, changes: [change] });
      this.changed.fire(uri);
    });
  }

  /**
   * Takes the last decision back, if its lines still read as it left them; of several files the last one first. What cannot be taken back
   * stays the last.
   * @returns what was taken back, with the file that was written first, or null where there is nothing to take back
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
    const { title, changes } = last;
    let undone: vscode.Uri | undefined;
    for (let change = changes.at(-1); change; change = changes.at(-1)) {
      const { uri } = change;
      await this.inTurn(uri, () => this.takeBack(title, change));
      changes.splice(changes.lastIndexOf(change), 1);
      if (changes.length === 0) this.done.splice(this.done.lastIndexOf(last), 1);
      this.changed.fire((undone = uri));
    }
    return undone ? { title, sidecar: undone } : null;
  }

  /** A sidecar, or a folder with some, is called otherwise now: what was decided in it can still be taken back. */
  moved(from: vscode.Uri, to: vscode.Uri): void {
    const [old, now] = [from.toString(), to.toString()];
    for (const { changes } of this.done) {
      for (const [at, change] of changes.entries()) {
        const uri = change.uri.toString();
        if (uri === old || uri.startsWith(`${old}/`)) changes[at] = { ...change, uri: vscode.Uri.parse(now + uri.slice(old.length), true) };
      }
    }
  }

  private takeBack(title: string, { uri, after, inverse, created, wasLost }: Change): Promise<void> {
    const changed = () => new Error(`${baseName(uri)}: the lines of “${shortened(title)}” were changed since; nothing was undone.`);
    return this.onText(uri, async (now) => {
      if (created && now === after && !openDocument(uri)?.isDirty) {
        await remove(uri);
        // What a decision made is meant to go again; what was lost is lost again.
        if (!wasLost) this.lastGood?.letGo(uri);
        return;
      }
      if (now === null && (await this.lastGood?.isLost(uri))) throw this.lost(uri);
      const edits = now === null ? null : rebaseEdits(after, now, inverse);
      if (!edits) throw changed();
      await this.write(uri, now, edits);
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.replaced).dispose();
  }

  /** @returns the text that is written */
  private async write(uri: vscode.Uri, before: string | null, edits: readonly TextEdit[]): Promise<string> {
    // Known before anything can go wrong with writing.
    if (before !== null) this.lastGood?.accept(uri, before);
    await writeEdits(uri, before, edits);
    const after = applyEdits(before ?? '', edits);
    this.lastGood?.accept(uri, after);
    return after;
  }

  /** Does something to a file's text as it is now, and anew where another program changed it meanwhile. What is damaged is left alone. */
  private async onText<T>(uri: vscode.Uri, work: (yaml: string | null) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const yaml = await readText(uri).catch((error: unknown) => { throw unreadable(uri, error); });
      if (yaml !== null && !openDocument(uri)?.isDirty && (await this.lastGood?.isCut(uri, yaml))) throw this.cut(uri, yaml);
      try {
        return await work(yaml);
      } catch (error) {
        if (error instanceof ChangedMeanwhile && attempt < MAX_ATTEMPTS) continue;
        throw await this.withRescue(uri, yaml, error);
      }
    }
  }

  private cut(uri: vscode.Uri, yaml: string): Error {
    const message = `${baseName(uri)} has lost its end to another program, or was cut on purpose, and is left as it is.`;
    return new ActionableError(message, [rescue(uri), { title: 'Keep As It Is', run: () => this.lastGood?.accept(uri, yaml) }]);
  }

  private lost(uri: vscode.Uri): Error {
    const message = `${baseName(uri)} is gone: it was deleted or moved by another program. Nothing was written, so that what people decided in it can be restored.`;
    return new ActionableError(message, [rescue(uri), { title: 'Start Anew', run: () => this.lastGood?.letGo(uri) }]);
  }

  /** Where a file cannot be read, the way back to when it could be. */
  private async withRescue(uri: vscode.Uri, yaml: string | null, error: unknown): Promise<unknown> {
    if (yaml === null || !this.lastGood || !(error instanceof Error) || error instanceof ActionableError) return error;
    const readable = await this.lastGood.isReadable(uri, yaml).catch(() => true);
    return readable ? error : new ActionableError(error.message, [rescue(uri)]);
  }

  private remember(done: Done): void {
    this.done.push(done);
    if (this.done.length > MAX_UNDO) this.done.shift();
  }

  private inTurn<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
    const key = uri.toString();
    const next = (this.queues.get(key) ?? Promise.resolve()).then(work, work);
    this.queues.set(key, next.catch(() => undefined));
    return next;
  }
}

function rescue(uri: vscode.Uri): Action {
  return { title: 'Restore Last Good Version…', run: () => vscode.commands.executeCommand('pressmark.restoreSidecar', uri) };
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    throw new Error(`${baseName(uri)} cannot be deleted and is left as it is (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  }
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`;
}

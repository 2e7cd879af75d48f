import * as vscode from 'vscode';
import { conflictMarkers } from '../../core/text/conflictMarkers';
import { plain } from '../features/plainText';
import type { Action } from '../workspace/actionable';
import { REGISTRY_NAME } from '../workspace/corpus';
import { baseName, readText, unreadable } from '../workspace/files';
import { gitVersion } from '../workspace/gitVersions';
import type { MergeOnSave, SavedOver } from '../workspace/mergeOnSave';
import { momentInWords } from '../workspace/moment';
import { isRecord } from '../workspace/records';
import { Sidecars } from '../workspace/sidecars';
import { confirm, inform, pick, warn } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { articleUri } from './target';

const SCHEME = 'pressmark-good';

interface Version {
  /** What is in it. */
  readonly label: string;
  /** Where it comes from. */
  readonly description: string;
  readonly text: string;
}

/**
 * Restore Last Good Version, Merge Annotation by Annotation: what to do with a sidecar or registry that something else left unreadable. And
 * what is said where two programs wrote one at the same time.
 */
export function registerRescueCommands(services: Services, mergeOnSave: MergeOnSave): vscode.Disposable {
  const { log } = services;
  const shown = new Shown();
  return vscode.Disposable.from(
    shown,
    command('restoreSidecar', log, async (argument) => restore(services, shown, recordUri(argument))),
    command('keepAsItIs', log, async (argument) => keep(services, recordUri(argument))),
    mergeOnSave.onDidSaveOver(tell),
    new LostReports(services.sidecars),
    command('mergeMarkers', log, async (argument) => merge(services, recordUri(argument))),
  );
}

/** Good versions, as documents that can only be looked at. */
class Shown implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly subscriptions = vscode.Disposable.from(
    this.changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  );

  show(file: vscode.Uri, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: file.path, query: file.toString() });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

const SETTLE_MS = 300;

/** Says which sidecars were made anew though what had been decided in them was lost: of a whole corpus, in one message. */
class LostReports implements vscode.Disposable {
  private readonly lost: vscode.Uri[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(sidecars: Sidecars) {
    this.subscription = sidecars.onDidReplaceLost((uri) => {
      this.lost.push(uri);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.report(), SETTLE_MS);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private report(): void {
    const [first, ...more] = this.lost.splice(0);
    if (!first) return;
    const which = more.length === 0 ? `${baseName(first)} had been deleted by another program and was` : `${baseName(first)} and ${counted(more.length, 'other sidecar', 'other sidecars')} had been deleted by another program and were`;
    warn(`${which} made anew. What people had decided before can be restored.`, restoring(first));
  }
}

function restoring(uri: vscode.Uri): Action {
  return { title: 'Restore Last Good Version…', run: () => vscode.commands.executeCommand('pressmark.restoreSidecar', uri) };
}

/** Shows what would be restored, and asks; nothing is written before. */
async function restore(services: Services, shown: Shown, uri: vscode.Uri): Promise<void> {
  const name = baseName(uri);
  const damaged = await readText(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  const versions = await goodVersions(services, uri, damaged);
  if (versions.length === 0) return inform(`No other version of ${name} is known that can be read.`);
  const good = versions.length === 1 ? versions[0] : await pick(versions, `Which version of ${name}?`);
  if (!good) return;
  if (damaged === null) await vscode.window.showTextDocument(shown.show(uri, good.text));
  else await vscode.commands.executeCommand('vscode.diff', shown.show(uri, good.text), uri, plain(`${name}: ${good.label} ↔ as it is now`));
  const replaced = damaged === null ? 'It is not there now and is made again.' : `What it holds now (${await contents(services, uri, damaged)}) is replaced.`;
  const question = `Restore ${name} to the version with ${good.label}, ${good.description}?`;
  if (!(await confirm(question, `${replaced} “Undo Last Decision” takes that back.`, 'Restore'))) return;
  await services.sidecars.restore(uri, damaged, good.text);
  inform(`${name} was restored.`);
}

/** Those that differ from what is there, the newest first. */
async function goodVersions(services: Services, uri: vscode.Uri, damaged: string | null): Promise<Version[]> {
  const { lastGood } = services;
  const now = new Date();
  const known = await lastGood.versions(uri);
  const isCurrent = known[0]?.text === damaged;
  const versions = known.map(({ text, at }, n) => ({ text, description: `saved ${momentInWords(new Date(at), now)}${n > 0 || isCurrent ? ', replaced since' : ''}` }));
  const committed = await gitVersion(uri, 'HEAD', { wait: true });
  if (committed !== null && !known.some(({ text }) => text === committed) && (await lastGood.isReadable(uri, committed))) versions.push({ text: committed, description: 'last commit' });
  const others = versions.filter(({ text }) => text !== damaged);
  return Promise.all(others.map(async (version) => ({ ...version, label: await contents(services, uri, version.text) })));
}

/** What is in a version, in a few words. */
async function contents({ engine }: Services, uri: vscode.Uri, yaml: string): Promise<string> {
  if (baseName(uri) === REGISTRY_NAME) {
    const { registry, fault } = await engine.insist('readRegistry', { file: REGISTRY_NAME, yaml });
    return fault === null ? counted(registry.size, 'entity', 'entities') : 'entities that cannot be read';
  }
  const { total, decided, broken } = await engine.insist('progress', { yaml });
  return broken ? 'annotations that cannot be read' : `${counted(total, 'annotation', 'annotations')}, ${decided} decided`;
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A file that lost its end to something else, or whose end somebody cut off on purpose, is taken for whole from now on. */
async function keep({ lastGood }: Services, uri: vscode.Uri): Promise<void> {
  const text = await readText(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  if (text !== null) lastGood.accept(uri, text);
}

/** Another program had changed what was saved here. */
function tell(saved: SavedOver): void {
  const name = baseName(saved.uri);
  const meanwhile = `${name} was changed by another program while it was edited here`;
  if (saved.outcome === 'kept') {
    return warn(`${meanwhile}, and the two could not be merged (${saved.why}). Yours is what is saved; the other one was kept and can be restored.`, restoring(saved.uri));
  }
  const left = saved.conflicts === 0 ? '' : ` ${saved.conflicts === 1 ? 'One place is' : `${saved.conflicts} places are`} left to decide: look for “conflict”.`;
  const asked = saved.sizeDiffers ? ' Where the editor says that the file is newer, overwrite it: nothing is lost.' : '';
  inform(`${meanwhile}. Both were merged into what is saved.${left}${asked}`);
}

async function merge({ engine, sidecars }: Services, uri: vscode.Uri): Promise<void> {
  const name = baseName(uri);
  const now = await readText(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  if (now === null || conflictMarkers(now).length === 0) return inform(`${name} holds no conflict markers of Git. There is nothing to merge.`);
  const base = await gitVersion(uri, ':1', { wait: true });
  let conflicts = 0;
  await sidecars.decideOn(uri, `merged ${name}`, async (yaml) => {
    const merged = await engine.insist('merge', { file: name, yaml: yaml ?? '', base });
    ({ conflicts } = merged);
    return merged;
  });
  inform(conflicts === 0 ? `${name} was merged; nothing is left to decide.` : `${name} was merged. ${conflicts === 1 ? 'One place is' : `${conflicts} places are`} left to decide: look for “conflict”.`);
}

/** @throws Error where neither the argument nor the active editor is a sidecar, a registry, or an article */
function recordUri(argument: unknown): vscode.Uri {
  const uri = articleUri(argument) ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) throw new Error('Open a sidecar first.');
  return isRecord(uri) ? uri : Sidecars.uriOf(uri);
}

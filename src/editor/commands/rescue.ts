import * as vscode from 'vscode';
import { isSidecarName } from '../../core/corpus/paths';
import { REGISTRY_NAME } from '../workspace/corpus';
import { baseName, readText, unreadable } from '../workspace/files';
import { gitVersion } from '../workspace/gitVersions';
import { Sidecars } from '../workspace/sidecars';
import { command, inform, offer } from './run';
import type { Services } from './services';
import { articleUri } from './target';

const SCHEME = 'pressmark-good';

interface Version {
  readonly label: string;
  readonly text: string;
}

/** Restore Last Good Version, Merge Annotation by Annotation: what to do with a sidecar or registry that something else left unreadable. */
export function registerRescueCommands(services: Services): vscode.Disposable {
  const { log } = services;
  const shown = new Shown();
  return vscode.Disposable.from(
    shown,
    command('restoreSidecar', log, async (argument) => restore(services, shown, recordUri(argument))),
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

/** Shows what would be restored, and asks; nothing is written before. */
async function restore(services: Services, shown: Shown, uri: vscode.Uri): Promise<void> {
  const name = baseName(uri);
  const damaged = await readText(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  const versions = await goodVersions(services, uri, damaged);
  if (versions.length === 0) throw new Error(`No other version of ${name} is known that can be read, neither here nor in the last commit.`);
  const good = versions.length === 1 ? versions[0] : await vscode.window.showQuickPick(versions, { placeHolder: `Which version of ${name}?` });
  if (!good) return;
  if (damaged === null) await vscode.window.showTextDocument(shown.show(uri, good.text));
  else await vscode.commands.executeCommand('vscode.diff', shown.show(uri, good.text), uri, `${name}: ${good.label} ↔ as it is now`);
  const run = () => services.sidecars.restore(uri, damaged, good.text)
    .then(() => inform(`${name} was restored.`), (error: unknown) => offer(vscode.window.showErrorMessage, error instanceof Error ? error.message : String(error), []));
  offer(vscode.window.showWarningMessage, `Restore ${name} to its ${good.label}? What it holds now is replaced; “Undo Last Decision” takes that back.`, [{ title: 'Restore', run }]);
}

/** Those that can be read and differ from what is there, the newest first. */
async function goodVersions({ lastGood }: Services, uri: vscode.Uri, damaged: string | null): Promise<Version[]> {
  const known = await lastGood.of(uri);
  const committed = await gitVersion(uri, 'HEAD', { wait: true });
  const versions: Version[] = [];
  if (known !== null && known !== damaged) versions.push({ label: 'last good version', text: known });
  if (committed !== null && committed !== damaged && committed !== known && (await lastGood.isReadable(uri, committed))) versions.push({ label: 'last commit', text: committed });
  return versions;
}

async function merge({ engine, sidecars }: Services, uri: vscode.Uri): Promise<void> {
  const name = baseName(uri);
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
  const isRecord = isSidecarName(uri.path) || baseName(uri) === REGISTRY_NAME;
  return isRecord ? uri : Sidecars.uriOf(uri);
}

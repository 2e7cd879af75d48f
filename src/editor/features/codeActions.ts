import * as vscode from 'vscode';
import type { CheckFinding } from '../../core/annotation/check/check';
import type { Fix } from '../../core/annotation/fixes/fixes';
import { isArticleName, isSidecarName } from '../../core/corpus/paths';
import type { Span } from '../../core/text/span';
import { oneLine } from '../../core/text/visible';
import type { FixRequest, FoundFixes } from '../engine/protocol';
import type { ConfigurationStore } from '../workspace/configuration';
import type { Corpora } from '../workspace/corpora';
import { INDEX_NAME, REGISTRY_NAME } from '../workspace/corpus';
import type { EngineClient } from '../workspace/engineClient';
import { baseName, parentOf, readText } from '../workspace/files';
import type { Git } from '../workspace/git';
import { articleOf, inspect } from '../workspace/inspection';
import { knownAnnotator } from '../workspace/knownAnnotator';
import { Sidecars } from '../workspace/sidecars';
import { Ranges, toEdits, toSpan } from '../workspace/spans';
import type { AnnotationTarget } from './commandLink';
import { SOURCE } from './diagnostics';

/** In the menu of source actions, and never run by itself when a file is saved: where words moved to is for a person to see. */
const ANCHOR_MOVED = vscode.CodeActionKind.Source.append('pressmark.anchorMoved');

const SELECTOR: vscode.DocumentSelector = [
  { pattern: '**/*.annotations.yaml' }, { pattern: `**/${REGISTRY_NAME}` }, { pattern: `**/${INDEX_NAME}` }, { language: 'news-article' }, { language: 'plaintext' },
];

/** What `pressmark.applyFix` takes: edits of a file that read `before` when they were offered. */
export interface OfferedFix extends Pick<Fix, 'title' | 'edits'> {
  readonly uri: string;
  readonly before: string | null;
}

/** Problems that the sidecar's text cannot help with, and the command that can. */
const COMMANDS: ReadonlyMap<string, { readonly command: string; readonly title: string }> = new Map([
  ...['truncated', 'yaml-syntax', 'empty', 'not-a-sidecar', 'not-a-registry'].map((code) => [code, { command: 'pressmark.restoreSidecar', title: 'Restore Last Good Version…' }] as const),
  ['missing-article', { command: 'pressmark.deleteSidecar', title: 'Delete This Sidecar…' }],
  ['conflict-marker', { command: 'pressmark.mergeMarkers', title: 'Merge Annotation by Annotation' }],
]);

/** Quick fixes for problems of sidecars, registries, INDEX.md, and of articles whose words a sidecar does not find again. */
export function registerCodeActions(corpora: Corpora, engine: EngineClient, configuration: ConfigurationStore, git: Git): vscode.Disposable {
  const fixer = new Fixer(corpora, engine, configuration, git);
  return vscode.languages.registerCodeActionsProvider(SELECTOR, fixer, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, ANCHOR_MOVED] });
}

class Fixer implements vscode.CodeActionProvider {
  constructor(private readonly corpora: Corpora, private readonly engine: EngineClient, private readonly configuration: ConfigurationStore, private readonly git: Git) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { diagnostics, only }: vscode.CodeActionContext, token: vscode.CancellationToken): Promise<vscode.CodeAction[]> {
    const own = diagnostics.filter(({ source }) => source === SOURCE);
    const wantsSource = only !== undefined && vscode.CodeActionKind.Source.contains(only);
    // Most places of a text have no problem, and are asked about with every move of the cursor.
    if (own.length === 0 && !wantsSource) return [];
    const offer = await this.offer(document, range);
    if (offer === null || token.isCancellationRequested) return [];
    const { version } = document;
    const found = await this.engine.call('fixes', offer.request);
    if (token.isCancellationRequested || document.version !== version) return [];
    return wantsSource ? offer.source(found) : offer.quickFixes(found, own);
  }

  private async offer(document: vscode.TextDocument, range: vscode.Range): Promise<Offer | null> {
    const span = toSpan(document, range);
    if (baseName(document.uri) === REGISTRY_NAME) {
      const yaml = document.getText();
      return new Offer(document, document.uri, { where: 'registry', yaml, span }, { registry: { uri: document.uri, text: yaml } });
    }
    if (baseName(document.uri) === INDEX_NAME) return this.offerInIndex(document, span);
    const where = isSidecarName(document.uri.path) ? 'sidecar' : 'article';
    const sidecar = where === 'sidecar' ? document.uri : Sidecars.uriOf(document.uri);
    // A sidecar that is in front of the user is edited as it is shown, any other as it is stored.
    const read = async (uri: vscode.Uri): Promise<string | null> => (where === 'sidecar' ? document.getText() : readText(uri));
    const inspected = await inspect(this.corpora, sidecar, read);
    if (inspected === null) return null;
    const { input, alignment, corpus: { registryUri } } = inspected;
    const registryYaml = await readText(registryUri);
    const annotator = await knownAnnotator(this.configuration, this.git, document.uri);
    const request: FixRequest = { ...input, where, span: where === 'article' && alignment ? alignment.toStored(span) : span, registryYaml, ...(annotator === null ? {} : { by: `human:${annotator}` }) };
    return new Offer(document, sidecar, request, { sidecar: { uri: sidecar, text: input.yaml }, registry: { uri: registryUri, text: registryYaml } });
  }

  private async offerInIndex(document: vscode.TextDocument, span: Span): Promise<Offer | null> {
    const corpus = await this.corpora.corpusOfRegistry(vscode.Uri.joinPath(parentOf(document.uri), REGISTRY_NAME));
    if (!corpus) return null;
    const markdown = document.getText();
    const missing = corpus.listed.map(({ file }) => file).filter((file) => !corpus.isPresent(file));
    const request: FixRequest = { where: 'index', markdown, span, missing, unlisted: corpus.unlisted.filter(isArticleName) };
    return new Offer(document, document.uri, request, { index: { uri: document.uri, text: markdown } });
  }
}

interface Edited {
  readonly uri: vscode.Uri;
  readonly text: string | null;
}

/** What can be offered at one place of one document. */
class Offer {
  constructor(
    private readonly document: vscode.TextDocument,
    private readonly sidecar: vscode.Uri,
    readonly request: FixRequest,
    private readonly files: Readonly<Partial<Record<Fix['file'], Edited>>>,
  ) {}

  quickFixes({ found, allMoved }: FoundFixes, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    const actions: vscode.CodeAction[] = [];
    for (const { finding, fixes } of found) {
      const solved = diagnostics.filter(({ code }) => code === finding.code);
      if (solved.length === 0) continue;
      const offered = [...fixes.map((fix) => this.action(fix, finding)), ...this.others(finding, allMoved)];
      for (const action of offered) actions.push(Object.assign(action, { diagnostics: solved }));
    }
    // That a file lost whole entries its text does not say.
    const cut = diagnostics.filter(({ code }) => code === 'truncated' && !found.some(({ finding }) => finding.code === code));
    if (cut.length > 0) for (const action of this.mendings()) actions.push(Object.assign(action, { diagnostics: cut }));
    return distinct(actions);
  }

  source({ allMoved }: FoundFixes): vscode.CodeAction[] {
    return allMoved === null ? [] : [this.change(actionFor(allMoved.title, ANCHOR_MOVED), allMoved)];
  }

  private action(fix: Fix, finding: CheckFinding): vscode.CodeAction {
    const action = actionFor(fix.title);
    if (fix.preferred) action.isPreferred = true;
    const target = fix.accepts ? this.target(finding) : null;
    if (target === null) return this.change(action, fix);
    // The analysis knows what the new words mean.
    action.command = { title: action.title, command: 'pressmark.acceptChanged', arguments: [target] };
    return action;
  }

  private others(finding: CheckFinding, allMoved: Fix | null): vscode.CodeAction[] {
    if (finding.code === 'moved' && allMoved !== null) return [this.change(actionFor(allMoved.title), allMoved)];
    const target = finding.code === 'changed' ? this.target(finding) : null;
    if (target !== null) return [byCommand('Keep it as it is, and say no more', 'pressmark.keepChanged', target)];
    const helps = COMMANDS.get(finding.code);
    return [...(helps ? [byCommand(helps.title, helps.command, this.sidecar)] : []), ...(finding.whole && this.request.where === 'article' ? [this.opening(finding)] : [])];
  }

  /** From an article to the fault in its sidecar. */
  private opening(finding: CheckFinding): vscode.CodeAction {
    const { yaml } = this.request.where === 'index' ? { yaml: '' } : this.request;
    const selection = new Ranges(yaml).of({ start: finding.start, end: finding.start });
    return byCommand(`Open ${baseName(this.sidecar)}`, 'vscode.open', this.sidecar, { selection } satisfies vscode.TextDocumentShowOptions);
  }

  private mendings(): vscode.CodeAction[] {
    const restoring = byCommand('Restore Last Good Version…', 'pressmark.restoreSidecar', this.sidecar);
    return [Object.assign(restoring, { isPreferred: true }), byCommand('Keep As It Is', 'pressmark.keepAsItIs', this.sidecar)];
  }

  private target({ id, place }: CheckFinding): AnnotationTarget | null {
    return id === undefined || !place ? null : { uri: articleOf(this.sidecar).toString(), id, ...place, label: '' };
  }

  /** An edit of the document in which it is called is the user's to save and to undo there; one of another file is written at once. */
  private change(action: vscode.CodeAction, { title, edits, file }: Fix): vscode.CodeAction {
    const edited = this.files[file];
    if (edited === undefined) return action;
    if (edited.uri.toString() === this.document.uri.toString()) action.edit = toEdits(this.document, edits);
    else action.command = { title: action.title, command: 'pressmark.applyFix', arguments: [{ uri: edited.uri.toString(), title, edits, before: edited.text } satisfies OfferedFix] };
    return action;
  }
}

/** @param title may quote files */
function actionFor(title: string, kind = vscode.CodeActionKind.QuickFix): vscode.CodeAction {
  return new vscode.CodeAction(oneLine(title), kind);
}

function byCommand(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = actionFor(title);
  action.command = { title: action.title, command, arguments: args };
  return action;
}

/** Several problems at one place may have one fix. */
function distinct(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ title }) => !seen.has(title) && seen.add(title));
}

import * as vscode from 'vscode';
import type { CheckFinding } from '../../core/annotation/check/check';
import { articlePlace } from '../../core/annotation/check/articlePlace';
import { isArticleName, isSidecarName } from '../../core/corpus/paths';
import { missingFile } from '../../core/corpus/roster';
import type { Problem } from '../../core/text/problem';
import { oneLine, visible } from '../../core/text/visible';
import { type Corpora, isStoredFile } from '../workspace/corpora';
import { type Corpus, INDEX_NAME, REGISTRY_NAME } from '../workspace/corpus';
import { cutFinding } from '../workspace/cut';
import type { EngineClient } from '../workspace/engineClient';
import { baseName, openDocument, readText } from '../workspace/files';
import { articleOf, inspect, type Inspected } from '../workspace/inspection';
import type { KeptChanges } from '../workspace/keptChanges';
import type { LastGood } from '../workspace/lastGood';
import type { Log } from '../workspace/log';
import { Sidecars } from '../workspace/sidecars';
import { Ranges } from '../workspace/spans';

export const SOURCE = 'pressmark';

const TYPING_PAUSE_MS = 200;

/**
 * Shows what is wrong in sidecars, registries and INDEX.md, and in the articles whose words a sidecar does not find again. Suggestions are
 * never problems. Files that are open are checked as they are edited; others only where a check of the corpus found something, until it is
 * put right.
 */
export class Problems implements vscode.Disposable {
  private readonly shown = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Files that are not open and had problems when the corpus was checked. */
  private readonly pinned = new Map<string, vscode.Uri>();
  /** Of each file that is being checked, the latest check. */
  private readonly latest = new Map<string, Promise<number | null>>();
  /** Files that are not open and wait to be checked, each once however often they change meanwhile. */
  private readonly waiting = new Map<string, vscode.Uri>();
  private working = false;
  private readonly disposables: vscode.Disposable[] = [this.shown];

  constructor(
    private readonly corpora: Corpora,
    private readonly engine: EngineClient,
    private readonly kept: KeptChanges,
    private readonly lastGood: LastGood,
    sidecars: Sidecars,
    private readonly log: Log,
  ) {
    const files = vscode.workspace.createFileSystemWatcher('**/*');
    const onFile = (uri: vscode.Uri): void => this.onFile(uri);
    this.disposables.push(
      files,
      files.onDidCreate(onFile), files.onDidChange(onFile), files.onDidDelete(onFile),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.onFile(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.onFile(document.uri, TYPING_PAUSE_MS); }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.onFile(uri)),
      sidecars.onDidWrite(onFile),
      corpora.onDidChange(() => this.all()),
      kept.onDidChange(() => this.all()),
      lastGood.onDidChange(onFile),
    );
    this.all();
  }

  /** Checks a file now, and keeps showing what is wrong with it, open or not. @returns how many problems it has; null where it is gone */
  async checkAndKeep(uri: vscode.Uri): Promise<number | null> {
    const key = uri.toString();
    this.pinned.set(key, uri);
    let found = await this.check(uri);
    // One that was overtaken, because the file was written meanwhile, shows nothing.
    for (let later = this.latest.get(key); later !== undefined; later = this.latest.get(key)) found = await later;
    if (!found) this.pinned.delete(key);
    return found;
  }

  /** Forgets what was found in files of a folder that are not open. */
  forget(isForgotten: (uri: vscode.Uri) => boolean): void {
    for (const [key, uri] of this.pinned) {
      if (!isForgotten(uri)) continue;
      this.pinned.delete(key);
      if (!openDocument(uri)) this.shown.delete(uri);
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** What is open is checked at once, the others one after the other. */
  private all(): void {
    for (const { uri } of vscode.workspace.textDocuments) this.onFile(uri);
    for (const uri of this.pinned.values()) if (!openDocument(uri)) this.onFile(uri);
  }

  /** A file was opened, edited, closed, written or deleted: its own problems are others now, or its sidecar's. */
  private onFile(uri: vscode.Uri, delay = 0): void {
    if (!isStoredFile(uri)) return;
    if (isChecked(uri)) {
      // A checkout writes thousands of sidecars of which none is in sight.
      if (this.isShown(uri) || this.shown.has(uri) || (isSidecarName(uri.path) && openDocument(articleOf(uri)))) this.soon(uri, delay);
      return;
    }
    const sidecar = Sidecars.uriOf(uri);
    const document = openDocument(uri);
    if ((document && mayBeArticle(document)) || this.isShown(sidecar) || this.shown.has(uri)) this.soon(sidecar, delay);
  }

  private soon(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.timers.delete(key);
      if (openDocument(uri)) return void this.checkQuietly(uri);
      this.waiting.set(key, uri);
      void this.work();
    }, delay));
  }

  /** One after the other. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (const [key, uri] of this.waiting) {
      this.waiting.delete(key);
      await this.checkQuietly(uri);
    }
    this.working = false;
  }

  private async checkQuietly(uri: vscode.Uri): Promise<void> {
    await this.check(uri).catch((error: unknown) => this.log.error(`${uri.path}: ${String(error)}`));
  }

  private isShown(uri: vscode.Uri): boolean {
    return openDocument(uri) !== undefined || this.pinned.has(uri.toString());
  }

  /** @returns how many problems the file has, shown or not; null where there is no such file */
  private check(uri: vscode.Uri): Promise<number | null> {
    const key = uri.toString();
    const isLatest = (): boolean => this.latest.get(key) === found;
    const found = (isSidecarName(uri.path) ? this.checkSidecar(uri, isLatest) : this.checkList(uri, isLatest)).finally(() => {
      if (isLatest()) this.latest.delete(key);
    });
    this.latest.set(key, found);
    return found;
  }

  private async checkSidecar(sidecar: vscode.Uri, isLatest: () => boolean): Promise<number | null> {
    const inspected = await inspect(this.corpora, sidecar);
    const findings = inspected === null ? [] : await this.withCut(sidecar, inspected, await this.engine.call('check', inspected.input));
    if (!isLatest() || inspected?.isCurrent() === false) return findings.length;
    const { inSidecar, inArticle } = inspected === null ? NONE : this.diagnostics(sidecar, inspected, findings);
    this.show(sidecar, inSidecar);
    this.show(articleOf(sidecar), inArticle, false);
    return inspected === null ? null : inSidecar.length;
  }

  private async withCut(sidecar: vscode.Uri, { input }: Inspected, findings: readonly CheckFinding[]): Promise<readonly CheckFinding[]> {
    const cut = await cutFinding(this.lastGood, sidecar, input.yaml, findings, input.articleText);
    return cut === null ? findings : [cut, ...findings];
  }

  /** `entities.yaml` or INDEX.md. */
  private async checkList(uri: vscode.Uri, isLatest: () => boolean): Promise<number | null> {
    const version = openDocument(uri)?.version;
    const [text, corpus] = await Promise.all([readText(uri), this.corpora.corpusOfRegistry(uri.with({ path: uri.path.replace(/(?<![^/])[^/]*$/, REGISTRY_NAME) }))]);
    const problems = text === null || !corpus ? [] : baseName(uri) === INDEX_NAME ? missingFiles(corpus) : [...(await this.engine.call('readRegistry', { file: REGISTRY_NAME, yaml: text })).problems];
    const cut = text === null || baseName(uri) !== REGISTRY_NAME ? null : await cutFinding(this.lastGood, uri, text, problems);
    if (cut !== null) problems.unshift(cut);
    if (!isLatest() || openDocument(uri)?.version !== version) return problems.length;
    const ranges = new Ranges(text ?? '');
    this.show(uri, problems.map((problem) => toDiagnostic(ranges.of(problem), problem)));
    return text === null ? null : problems.length;
  }

  private show(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[], orPinned = true): void {
    if (diagnostics.length === 0) this.pinned.delete(uri.toString());
    if (diagnostics.length > 0 && (openDocument(uri) || (orPinned && this.isShown(uri)))) this.shown.set(uri, diagnostics);
    else this.shown.delete(uri);
  }

  /** The same problems in both files, each with a way to the other. */
  private diagnostics(sidecar: vscode.Uri, { article, input, alignment }: Inspected, findings: readonly CheckFinding[]): typeof NONE {
    const inYaml = new Ranges(input.yaml);
    const inText = new Ranges(input.articleText ?? '', alignment);
    const inSidecar: vscode.Diagnostic[] = [];
    const inArticle: vscode.Diagnostic[] = [];
    for (const finding of findings) {
      const { code, id, place } = finding;
      if (code === 'changed' && id !== undefined && place && this.kept.isKept(sidecar, id, input.articleText?.slice(place.start, place.end) ?? '')) continue;
      const here = toDiagnostic(inYaml.of(finding), finding);
      inSidecar.push(here);
      const at = articlePlace(finding);
      if (at === null) continue;
      const there = toDiagnostic(inText.of(at), inTheArticle(sidecar, finding));
      there.relatedInformation = [related(sidecar, here.range, place === undefined && id === undefined ? 'in the sidecar' : `the annotation${id === undefined ? '' : ` ${oneLine(id, 60)}`}`)];
      if (place !== undefined || id !== undefined) here.relatedInformation = [related(article, there.range, place ? 'where the words are now' : 'about where the words stood')];
      inArticle.push(there);
    }
    return { inSidecar, inArticle };
  }
}

const NONE: { readonly inSidecar: readonly vscode.Diagnostic[]; readonly inArticle: readonly vscode.Diagnostic[] } = { inSidecar: [], inArticle: [] };

function isChecked(uri: vscode.Uri): boolean {
  const name = baseName(uri);
  return isSidecarName(name) || name === REGISTRY_NAME || name === INDEX_NAME;
}

/** Whether to look for a sidecar: not with every line of code that somebody types. */
function mayBeArticle({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'news-article' || isArticleName(uri.path);
}

/** Articles that INDEX.md lists and that are not there. */
function missingFiles(corpus: Corpus): Problem[] {
  return corpus.listed.filter(({ file }) => !corpus.isPresent(file)).map(missingFile);
}

/** A reader who has only the article open has to be told which file is meant. */
function inTheArticle(sidecar: vscode.Uri, finding: CheckFinding): CheckFinding {
  return finding.whole ? { ...finding, message: `The sidecar ${baseName(sidecar)} cannot be read: ${finding.message}` } : finding;
}

function related(uri: vscode.Uri, range: vscode.Range, message: string): vscode.DiagnosticRelatedInformation {
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), visible(message));
}

function toDiagnostic(range: vscode.Range, { code, message, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, visible(message), code === 'moved' ? vscode.DiagnosticSeverity.Information : severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}

import * as vscode from 'vscode';
import { articleName, baseName as nameOf, isSidecarName } from '../../core/corpus/paths';
import { readRegistry } from '../../core/entities/registry';
import type { Problem } from '../../core/text/problem';
import { type Corpora, isStoredFile } from '../workspace/corpora';
import { REGISTRY_NAME } from '../workspace/corpus';
import type { EngineClient } from '../workspace/engineClient';
import { baseName, parentOf, readText } from '../workspace/files';
import { toRange } from '../workspace/spans';

const TYPING_PAUSE_MS = 200;

/** Shows in the editors of sidecars and registries what is wrong with them. Suggestions are never problems. */
export function registerDiagnostics(corpora: Corpora, engine: EngineClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const checker = new Checker(corpora, engine, log);
  return vscode.Disposable.from(
    checker,
    vscode.workspace.onDidOpenTextDocument((document) => checker.soon(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      checker.soon(document, TYPING_PAUSE_MS);
      checker.articleChanged(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => checker.forget(document)),
    corpora.onDidChange(() => checker.all()),
  );
}

class Checker implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('pressmark');
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly corpora: Corpora, private readonly engine: EngineClient, private readonly log: vscode.LogOutputChannel) {
    this.all();
  }

  all(): void {
    for (const document of vscode.workspace.textDocuments) this.soon(document, 0);
  }

  soon(document: vscode.TextDocument, delay: number): void {
    if (!isChecked(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.check(document).catch((error: unknown) => this.log.error(`${document.uri.path}: ${String(error)}`));
    }, delay));
  }

  /** Anchors of a sidecar stand or fall with the article's text. */
  articleChanged(article: vscode.Uri): void {
    for (const document of vscode.workspace.textDocuments) {
      if (articleOf(document)?.toString() === article.toString()) this.soon(document, TYPING_PAUSE_MS);
    }
  }

  forget(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document.uri.toString()));
    this.timers.delete(document.uri.toString());
    this.collection.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.collection.dispose();
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    const version = document.version;
    const problems = await this.problems(document);
    if (document.isClosed || document.version !== version) return;
    this.collection.set(document.uri, problems.map((problem) => toDiagnostic(document, problem)));
  }

  private async problems(document: vscode.TextDocument): Promise<readonly Problem[]> {
    const article = articleOf(document);
    if (!article) return (await this.corpora.corpusOfRegistry(document.uri)) ? readRegistry(document.getText()).problems : [];
    const [articleText, corpus] = await Promise.all([readText(article).catch(() => null), this.corpora.corpusOf(article)]);
    const registry = corpus.hasRegistry ? corpus.registry : null;
    return this.engine.call('check', { yaml: document.getText(), articleText, registry });
  }
}

function isChecked(document: vscode.TextDocument): boolean {
  return isStoredFile(document.uri) && (articleOf(document) !== null || nameOf(document.uri.path) === REGISTRY_NAME);
}

function articleOf(sidecar: vscode.TextDocument): vscode.Uri | null {
  if (!isSidecarName(sidecar.uri.path)) return null;
  const article = articleName(baseName(sidecar.uri));
  return article === null ? null : vscode.Uri.joinPath(parentOf(sidecar.uri), article);
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const severity = problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(toRange(document, problem), problem.message, severity);
  diagnostic.source = 'pressmark';
  diagnostic.code = problem.code;
  return diagnostic;
}

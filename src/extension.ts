import * as vscode from 'vscode';
import { registerAnnotateCommands } from './editor/commands/annotate';
import { registerDecisionCommands } from './editor/commands/decisions';
import { registerIndexCommands } from './editor/commands/indexFile';
import { registerNavigationCommands } from './editor/commands/navigate';
import { registerArticleStatus } from './editor/features/articleStatus';
import { registerContextKeys } from './editor/features/contextKeys';
import { registerDecorations } from './editor/features/decorations';
import { registerDiagnostics } from './editor/features/diagnostics';
import { registerHover } from './editor/features/hover';
import { registerLanguage } from './editor/features/language';
import { registerSourcesTree } from './editor/views/sourcesTree';
import { Articles } from './editor/workspace/articles';
import { ConfigurationStore } from './editor/workspace/configuration';
import { Corpora } from './editor/workspace/corpora';
import { CorpusIndexer } from './editor/workspace/corpusIndexer';
import { EngineClient } from './editor/workspace/engineClient';
import { ReviewProgress } from './editor/workspace/reviewProgress';
import { Sidecars } from './editor/workspace/sidecars';

/** What benchmarks measure by. Not an interface for other extensions. */
export interface Measures {
  /** How long `activate` took. */
  readonly activationMs: number;
  /** The marks of an article were handed to the editor. */
  readonly onDidPaint: vscode.Event<vscode.TextDocument>;
}

/** Composes the editor half. Reads nothing: corpora, articles and the worker are read and started when first needed. */
export function activate(context: vscode.ExtensionContext): Measures {
  const began = performance.now();
  const log = vscode.window.createOutputChannel('Pressmark', { log: true });
  const configuration = new ConfigurationStore();
  const engine = new EngineClient(context.extensionUri, log);
  const corpora = new Corpora(log);
  const sidecars = new Sidecars();
  const articles = new Articles(corpora, engine, sidecars, configuration, log);
  const progress = new ReviewProgress(sidecars, engine);
  const painted = new vscode.EventEmitter<vscode.TextDocument>();
  const indexer = new CorpusIndexer(corpora, articles, engine);
  const services = { corpora, articles, indexer, sidecars, engine, configuration, log };

  context.subscriptions.push(
    log, painted, configuration, engine, corpora, sidecars, articles, progress,
    indexer,
    registerContextKeys(corpora, articles, sidecars),
    registerDecorations(articles, configuration, (document) => painted.fire(document)),
    registerHover(articles, engine),
    registerLanguage(articles, configuration, context.workspaceState),
    registerDiagnostics(corpora, engine, log),
    registerArticleStatus(articles),
    registerSourcesTree(corpora, progress),
    registerAnnotateCommands(services),
    registerDecisionCommands(services),
    registerNavigationCommands(services),
    registerIndexCommands(services),
  );
  articles.start();
  // After `activate` has returned: whoever has a corpus open is about to read an article of it.
  setTimeout(() => engine.warmUp(), 0);
  return { activationMs: performance.now() - began, onDidPaint: painted.event };
}

import * as vscode from 'vscode';
import { registerAnnotateCommands } from './editor/commands/annotate';
import { registerCheckCommands } from './editor/commands/checkCorpus';
import { registerZoneCommands } from './editor/commands/changeZone';
import { registerDetailCommands } from './editor/commands/correctDetails';
import { registerCorrectionCommands } from './editor/commands/correctValues';
import { registerDecisionCommands } from './editor/commands/decisions';
import { registerExportCommands } from './editor/commands/exportMentions';
import { registerFindCommands } from './editor/commands/findInCorpus';
import { registerFoldCommands } from './editor/commands/fold';
import { registerIndexCommands } from './editor/commands/indexFile';
import { registerNavigationCommands } from './editor/commands/navigate';
import { registerRegistryCommands } from './editor/commands/registryCommands';
import { registerReopenCommand } from './editor/commands/reopen';
import { registerRescueCommands } from './editor/commands/rescue';
import { registerGitCommands } from './editor/commands/setUpGit';
import { registerArticleStatus } from './editor/features/articleStatus';
import { registerContextKeys } from './editor/features/contextKeys';
import { registerCompletion } from './editor/features/completion';
import { registerDecorations } from './editor/features/decorations';
import { registerDefinitions } from './editor/features/definition';
import { registerCodeActions } from './editor/features/codeActions';
import { Problems } from './editor/features/diagnostics';
import { registerEncodings } from './editor/features/encodings';
import { registerFolding } from './editor/features/folding';
import { registerGitStatus } from './editor/features/gitStatus';
import { registerHighlights } from './editor/features/highlights';
import { registerHover } from './editor/features/hover';
import { registerLanguage } from './editor/features/language';
import { registerMentionActions } from './editor/features/mentionActions';
import { registerOutline } from './editor/features/outline';
import { registerPageDecorations } from './editor/features/pageDecorations';
import { registerPageHover } from './editor/features/pageHover';
import { registerReferences } from './editor/features/references';
import { registerRename } from './editor/features/rename';
import { registerRenames } from './editor/features/renames';
import { registerSelectionRanges } from './editor/features/selectionRanges';
import { registerWorkspaceSymbols } from './editor/features/workspaceSymbols';
import { registerEntityView } from './editor/views/entityView';
import { registerEntitiesTree } from './editor/views/entitiesTree';
import { EntityListing } from './editor/views/entityListing';
import { Findings } from './editor/views/findings';
import { registerFindingsTree } from './editor/views/findingsTree';
import { QuotationListing } from './editor/views/quotationListing';
import { registerQuotationsTree } from './editor/views/quotationsTree';
import { registerSourcesTree } from './editor/views/sourcesTree';
import { Articles } from './editor/workspace/articles';
import { ConfigurationStore } from './editor/workspace/configuration';
import { Corpora } from './editor/workspace/corpora';
import { CorpusIndexer } from './editor/workspace/corpusIndexer';
import { EngineClient } from './editor/workspace/engineClient';
import { Git } from './editor/workspace/git';
import { GitLauncher } from './editor/workspace/gitLauncher';
import { KeptChanges } from './editor/workspace/keptChanges';
import { LastGood } from './editor/workspace/lastGood';
import { OutputLog } from './editor/workspace/log';
import { MergeOnSave } from './editor/workspace/mergeOnSave';
import { RecordWatch } from './editor/workspace/recordWatch';
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
  const log = new OutputLog();
  const configuration = new ConfigurationStore();
  const engine = new EngineClient(context.extensionUri, log);
  const corpora = new Corpora(log, engine);
  const lastGood = new LastGood(engine, context.storageUri, log);
  const mergeOnSave = new MergeOnSave(engine, lastGood, log);
  const sidecars = new Sidecars(lastGood);
  const articles = new Articles(corpora, engine, sidecars, configuration, log);
  const progress = new ReviewProgress(sidecars, engine);
  const kept = new KeptChanges(context.workspaceState, sidecars.onDidWrite);
  const painted = new vscode.EventEmitter<vscode.TextDocument>();
  const indexer = new CorpusIndexer(corpora, articles, engine);
  const problems = new Problems(corpora, engine, kept, lastGood, sidecars, log);
  const listing = new EntityListing(context.workspaceState);
  const quotations = new QuotationListing();
  const findings = new Findings({ corpora, indexer, articles, engine, log });
  const git = new Git();
  const launcher = new GitLauncher(context.globalStorageUri, context.extensionUri);
  const services = { corpora, articles, indexer, sidecars, engine, configuration, kept, lastGood, git, log };

  context.subscriptions.push(
    log, painted, configuration, engine, corpora, lastGood, new RecordWatch(lastGood, log), mergeOnSave, sidecars, articles, progress, kept,
    indexer,
    git,
    listing,
    findings,
    quotations,
    registerContextKeys(corpora, articles, sidecars, kept, listing, findings, quotations),
    registerDecorations(articles, configuration, kept, (document) => painted.fire(document)),
    registerPageDecorations(articles, configuration),
    registerHover(articles, engine, kept, configuration),
    registerPageHover(articles),
    registerFolding(articles),
    registerOutline(articles),
    registerLanguage(articles, configuration, context.workspaceState),
    problems,
    registerCodeActions(corpora, engine, configuration, git),
    registerMentionActions(articles, engine),
    registerArticleStatus(articles),
    registerGitStatus(articles, git),
    registerEncodings(articles),
    registerSourcesTree(corpora, progress),
    registerEntitiesTree(services, listing),
    registerRegistryCommands(services),
    registerEntityView(services),
    registerFindingsTree(services, findings),
    registerQuotationsTree(services, quotations),
    registerFindCommands(services, findings),
    registerExportCommands(services),
    registerAnnotateCommands(services),
    registerDecisionCommands(services),
    registerZoneCommands(services),
    registerDetailCommands(services),
    registerCorrectionCommands(services),
    registerFoldCommands(services),
    registerNavigationCommands(services),
    registerIndexCommands(services),
    registerRenames(services),
    registerDefinitions(services),
    registerReferences(services),
    registerHighlights(services),
    registerRename(services),
    registerWorkspaceSymbols(services),
    registerSelectionRanges(services),
    registerCompletion(services),
    registerReopenCommand(services),
    registerRescueCommands(services, mergeOnSave),
    registerGitCommands(services, { launcher, extension: context.extensionUri }),
    articles.onDidChange(({ uri }) => void lastGood.observe(Sidecars.uriOf(uri))),
    registerCheckCommands(services, problems),
  );
  articles.start();
  // After `activate` has returned: whoever has a corpus open is about to read an article of it.
  setTimeout(() => engine.warmUp(), 0);
  // Git may have been told of Pressmark by the version before this one.
  setTimeout(() => void launcher.refresh().catch((error: unknown) => log.warn(`pressmark-git.sh: ${String(error)}`)), 0);
  return { activationMs: performance.now() - began, onDidPaint: painted.event };
}

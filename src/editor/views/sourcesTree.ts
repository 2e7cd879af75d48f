import * as vscode from 'vscode';
import type { RosterEntry } from '../../core/corpus/roster';
import { isolated, oneLine } from '../../core/text/visible';
import type { Corpora } from '../workspace/corpora';
import type { Corpus } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import type { Progress, ReviewProgress } from '../workspace/reviewProgress';
import { Sidecars } from '../workspace/sidecars';

/** No window is wider. */
const LONGEST_IN_ROW = 300;

export interface CorpusNode {
  readonly kind: 'corpus';
  readonly corpus: Corpus;
}
/** A heading of INDEX.md with those above it, or the files that INDEX.md does not name (null). */
export interface GroupNode {
  readonly kind: 'group';
  readonly corpus: Corpus;
  readonly path: readonly string[] | null;
}
export interface ArticleNode {
  readonly kind: 'article';
  readonly corpus: Corpus;
  readonly file: string;
  /** Null where INDEX.md does not name the file. */
  readonly entry: RosterEntry | null;
}
export type SourceNode = CorpusNode | GroupNode | ArticleNode;

/** The tree "Sources": INDEX.md's articles in its order, under its headings; then what lies in the folder besides. */
export function registerSourcesTree(corpora: Corpora, progress: ReviewProgress): vscode.Disposable {
  const provider = new SourcesTree(corpora, progress);
  const view = vscode.window.createTreeView('pressmark.sources', { treeDataProvider: provider, showCollapseAll: true });
  return vscode.Disposable.from(
    view,
    provider,
    corpora.onDidChange(() => provider.refresh()),
    progress.onDidChange((sidecar) => provider.refreshArticle(sidecar)),
  );
}

export class SourcesTree implements vscode.TreeDataProvider<SourceNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SourceNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** Article nodes by sidecar, so that one decision repaints one row. */
  private readonly shown = new Map<string, ArticleNode>();

  constructor(private readonly corpora: Corpora, private readonly progress: ReviewProgress) {}

  refresh(): void {
    this.shown.clear();
    this.changed.fire(undefined);
  }

  refreshArticle(sidecar: vscode.Uri): void {
    const node = this.shown.get(sidecar.toString());
    if (node) this.changed.fire(node);
  }

  async getChildren(node?: SourceNode): Promise<SourceNode[]> {
    if (!node) {
      await this.corpora.discover();
      const corpora = this.corpora.all;
      if (corpora.length === 1 && corpora[0]) return this.contents(corpora[0]);
      return corpora.map((corpus) => ({ kind: 'corpus', corpus }));
    }
    if (node.kind === 'corpus') return this.contents(node.corpus);
    if (node.kind === 'article') return [];
    return node.path === null ? this.unlisted(node.corpus) : this.listed(node.corpus, node.path);
  }

  /** Never waits: a row stands at once, and is filled in when its sidecar has been counted. */
  getTreeItem(node: SourceNode): vscode.TreeItem {
    if (node.kind === 'corpus') return corpusItem(node);
    if (node.kind === 'group') return groupItem(node);
    return articleItem(node, node.entry?.outside || !node.corpus.hasSidecar(node.file) ? null : this.progress.of(node.corpus.uriOf(node.file)));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private contents(corpus: Corpus): SourceNode[] {
    const nodes = this.listed(corpus, []);
    return corpus.unlisted.length > 0 ? [...nodes, { kind: 'group', corpus, path: null }] : nodes;
  }

  /** What stands directly under a heading: articles and further headings, in the order of INDEX.md. */
  private listed(corpus: Corpus, path: readonly string[]): SourceNode[] {
    const nodes: SourceNode[] = [];
    const headings = new Set<string>();
    for (const entry of corpus.roster?.entries ?? []) {
      if (!path.every((heading, depth) => entry.groups[depth] === heading)) continue;
      const next = entry.groups[path.length];
      if (next === undefined) nodes.push(this.article({ kind: 'article', corpus, file: entry.file, entry }));
      else if (!headings.has(next)) nodes.push({ kind: 'group', corpus, path: [...path, next] });
      if (next !== undefined) headings.add(next);
    }
    return nodes;
  }

  private unlisted(corpus: Corpus): SourceNode[] {
    return corpus.unlisted.map((file) => this.article({ kind: 'article', corpus, file, entry: null }));
  }

  private article(node: ArticleNode): ArticleNode {
    this.shown.set(Sidecars.uriOf(node.corpus.uriOf(node.file)).toString(), node);
    return node;
  }
}

function corpusItem({ corpus }: CorpusNode): vscode.TreeItem {
  const item = new vscode.TreeItem(inRow(baseName(corpus.root)), vscode.TreeItemCollapsibleState.Expanded);
  item.id = corpus.key;
  item.description = count(corpus.listed.length, 'article');
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'corpus';
  return item;
}

function groupItem({ corpus, path }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(inRow(path?.at(-1) ?? 'Not in INDEX.md'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${corpus.key}#${path === null ? 'unlisted' : `group:${JSON.stringify(path)}`}`;
  item.contextValue = path === null ? 'unlisted-group' : 'group';
  item.iconPath = new vscode.ThemeIcon(path === null ? 'question' : 'list-unordered');
  if (path === null) item.description = count(corpus.unlisted.length, 'file');
  return item;
}

function articleItem(node: ArticleNode, progress: Progress | null | undefined): vscode.TreeItem {
  const { corpus, file, entry } = node;
  const outside = entry?.outside ?? false;
  const missing = !outside && !corpus.isPresent(file);
  const openable = !missing && !outside;
  const title = inRow(entry?.title ?? (entry?.source && shortSource(entry.source)) ?? file);
  const item = new vscode.TreeItem(title);
  item.id = `${corpus.key}#${entry ? 'listed' : 'unlisted'}:${file}`;
  item.description = [
    entry?.title === undefined || entry.source === undefined ? undefined : shortSource(entry.source),
    entry?.date?.slice(0, 'YYYY-MM-DD'.length) ?? entry?.writtenDate,
    outside ? 'outside the folder' : missing ? 'missing' : shortProgress(progress),
  ].flatMap((part) => (part ? [inRow(part)] : [])).join(' · ');
  const details = tooltip(file, entry, missing, progress);
  item.tooltip = details;
  item.iconPath = outside ? new vscode.ThemeIcon('link-external') : icon(missing, progress);
  item.contextValue = !openable ? 'missing' : entry ? 'article' : 'unlisted';
  // What cannot be opened can be looked up.
  item.command = openable ? { title: 'Open', command: 'vscode.open', arguments: [corpus.uriOf(file)] } : { title: 'Open INDEX.md', command: 'pressmark.openIndex', arguments: [node] };
  item.accessibilityInformation = { label: `${title}, ${details}` };
  return item;
}

/** A source without its provenance ("Courier (wire)", "Courier, with files from …"), so that date and progress stay in sight beside it. */
function shortSource(source: string): string {
  return /^[^,;(]*[^,;(\s]/u.exec(source)?.[0] ?? source;
}

function progressText(progress: Progress | null | undefined): string {
  if (progress === undefined) return '…';
  if (progress === null) return 'not annotated';
  if (progress.broken) return 'sidecar cannot be read';
  if (progress.conflicts > 0) return `${count(progress.conflicts, 'conflict')}`;
  return progress.total > 0 && progress.decided === progress.total ? 'reviewed' : `${progress.decided}/${progress.total} reviewed`;
}

/** The same where there is little room; the whole is in the tooltip and in what is read out. */
function shortProgress(progress: Progress | null | undefined): string {
  return progressText(progress).replace(/ reviewed$/, '');
}

function icon(missing: boolean, progress: Progress | null | undefined): vscode.ThemeIcon {
  if (missing) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (!progress) return new vscode.ThemeIcon('file');
  if (progress.broken || progress.conflicts > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  return new vscode.ThemeIcon(progress.total > 0 && progress.decided === progress.total ? 'pass-filled' : progress.decided > 0 ? 'circle-large-outline' : 'circle-outline');
}

/** A plain string: what INDEX.md says is shown as text, never as Markdown. */
function tooltip(file: string, entry: RosterEntry | null, missing: boolean, progress: Progress | null | undefined): string {
  const lines = [isolated(oneLine(file))];
  if (missing) lines.push('This file is named in INDEX.md but is not there.');
  if (!entry) lines.push('INDEX.md does not name this file.');
  for (const [name, value] of [['Source', entry?.source], ['Date', entry?.writtenDate ?? entry?.date], ['URL', entry?.url], ['Notes', entry?.notes]]) {
    if (value) lines.push(`${name}: ${isolated(oneLine(value))}`);
  }
  if (entry?.outside) lines.push('This link leads out of the folder; it is shown but never followed.');
  else if (!missing) lines.push(progressText(progress));
  return lines.join('\n');
}

/** Text of INDEX.md, or a file's name, as it may stand in a row. */
function inRow(text: string): string {
  return isolated(oneLine(text, LONGEST_IN_ROW));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import * as vscode from 'vscode';
import { command } from '../commands/run';
import type { Services } from '../commands/services';
import { locationsOf } from '../workspace/places';
import { articleRow, counted, inRow, sentenceRow } from './findingRows';
import { type Finding, type FindingGroup, type Findings, keyOf } from './findings';

/** Stands for the results that are not listed. */
interface MoreNode {
  readonly kind: 'more';
  readonly left: number;
}
type Node = FindingGroup | Finding | MoreNode;

/** The list of what Find in Corpus found, by article; results open in place. */
export function registerFindingsTree(services: Services, findings: Findings): vscode.Disposable {
  const { log } = services;
  const tree = new FindingsTree(findings);
  const view = vscode.window.createTreeView('pressmark.findings', { treeDataProvider: tree, showCollapseAll: true });
  let current: Finding | undefined;
  const open = async (finding: Finding, preserveFocus: boolean): Promise<vscode.Location> => {
    current = finding;
    return show(services, finding, preserveFocus);
  };
  const step = async (direction: 1 | -1): Promise<vscode.Location | undefined> => {
    const next = findings.step(current, direction);
    if (!next) throw new Error('Nothing was found. Look for something with the command “Find in Corpus…”.');
    const location = await open(next, false);
    // To reveal a row in a view that is closed would open it.
    if (view.visible) await view.reveal(next, { select: true, focus: false });
    return location;
  };
  const describe = (): void => {
    view.description = findings.query === '' ? undefined : inRow(findings.query);
    view.message = messageOf(findings);
  };
  return vscode.Disposable.from(
    view, tree,
    findings.onDidChange(() => {
      describe();
      tree.refresh();
    }),
    command('openFinding', log, async (node) => open(node as Finding, true)),
    command('nextFinding', log, async () => step(1)),
    command('previousFinding', log, async () => step(-1)),
    command('clearFindings', log, async () => findings.clear()),
    command('showMoreFindings', log, async () => findings.more()),
  );
}

export class FindingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: Pick<Findings, 'found' | 'isSearching'> | undefined;

  constructor(private readonly findings: Findings) {}

  /** Rows that are the same stay, and with them what is selected. */
  refresh(): void {
    const { found, isSearching } = this.findings;
    if (this.shown?.found === found && this.shown.isSearching === isSearching) return;
    this.shown = { found, isSearching };
    this.changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.kind === 'article' ? [...node.findings] : [];
    const { groups, hits } = this.findings.found;
    const left = hits - groups.reduce((sum, group) => sum + group.findings.length, 0);
    return left > 0 && !this.findings.isSearching ? [...groups, { kind: 'more', left }] : [...groups];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'finding' ? node.group : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'more') return moreItem(node);
    return node.kind === 'article' ? articleItem(node) : findingItem(node);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

async function show({ articles, log }: Services, { group: { corpus }, hit }: Finding, preserveFocus: boolean): Promise<vscode.Location> {
  const [location] = await locationsOf(articles, log, corpus, [hit]);
  if (!location) throw new Error(`${hit.file} is not there any more.`);
  await vscode.window.showTextDocument(location.uri, { selection: location.range, preview: true, preserveFocus });
  return location;
}

function messageOf({ query, found: { hits, articles }, isSearching, left }: Findings): string | undefined {
  if (query === '') return undefined;
  const results = hits === 0 ? 'Nothing was found' : `${counted(hits, 'result')} in ${counted(articles, 'article')}`;
  if (isSearching) return hits === 0 ? 'Searching…' : `${results} so far…`;
  return `${results}.${left > 0 ? ` ${counted(left, 'article')} ${left === 1 ? 'is' : 'are'} still to be read.` : ''}`;
}

function articleItem({ corpus, article }: FindingGroup): vscode.TreeItem {
  const { label, description, tooltip } = articleRow(article);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${corpus.key}#${article.file}`;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon('file');
  item.contextValue = 'found-article';
  item.accessibilityInformation = { label: tooltip.replaceAll('\n', ', ') };
  return item;
}

function findingItem(finding: Finding): vscode.TreeItem {
  const { hit } = finding;
  const { label, highlights } = sentenceRow(hit);
  const item = new vscode.TreeItem({ label, highlights: highlights.map(([start, end]) => [start, end]) });
  item.id = keyOf(finding);
  item.description = String(hit.from.line + 1);
  item.tooltip = `${inRow(hit.file)}:${hit.from.line + 1}\n${inRow(hit.sentence)}`;
  item.contextValue = 'finding';
  item.command = { title: 'Open', command: 'pressmark.openFinding', arguments: [finding] };
  item.accessibilityInformation = { label: `${label}, line ${hit.from.line + 1}` };
  return item;
}

function moreItem({ left }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem('Show more…');
  item.id = '#more';
  item.description = `${left.toLocaleString('en')} more`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { title: 'Show more', command: 'pressmark.showMoreFindings' };
  return item;
}

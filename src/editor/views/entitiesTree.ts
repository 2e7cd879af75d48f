import * as vscode from 'vscode';
import { labelName } from '../../core/recognition/labelNames';
import type { NameType } from '../../core/recognition/recognition';
import { isolated, oneLine } from '../../core/text/visible';
import { ask } from '../commands/dialogs';
import { command } from '../commands/run';
import type { Services } from '../commands/services';
import type { EntityRow, TypeCount } from '../engine/entityList';
import type { Corpus } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import type { EntityListing } from './entityListing';

export interface CorpusNode {
  readonly kind: 'corpus';
  readonly corpus: Corpus;
}
export interface TypeNode {
  readonly kind: 'type';
  readonly corpus: Corpus;
  readonly count: TypeCount;
}
export interface EntityNode {
  readonly kind: 'entity';
  readonly corpus: Corpus;
  readonly row: EntityRow;
}
/** Stands for those that are not listed yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly corpus: Corpus;
  readonly type: NameType;
  readonly left: number;
}
export type EntityTreeNode = CorpusNode | TypeNode | EntityNode | MoreNode;

/** Rows that are made at a time: a tree of ten thousand is no help, and slow. */
const PAGE = 500;
/** While articles are read the tree is made anew no more often than this, and so that little of the time goes into it. */
const PAUSE_MS = 1_000;
const SHARE = 10;
const DRAGGED = 'application/vnd.code.tree.pressmark.entities';
const LONGEST_NAME = 120;

const ICONS: Readonly<Record<string, string>> = {
  PERSON: 'person', ORG: 'organization', GPE: 'globe', LOC: 'location', FAC: 'home', NORP: 'symbol-namespace', EVENT: 'calendar',
  PRODUCT: 'package', WORK_OF_ART: 'book', LAW: 'law', TITLE: 'briefcase',
};

/** The tree "Entities": who and what the corpus speaks of, by type. One that is dropped on another becomes one with it, once the user agrees. */
export function registerEntitiesTree(services: Services, listing: EntityListing): vscode.Disposable {
  const { corpora, indexer, engine, log } = services;
  const tree = new EntitiesTree(services, listing);
  const view = vscode.window.createTreeView('pressmark.entities', { treeDataProvider: tree, showCollapseAll: true, dragAndDropController: new MergeByDrop() });
  const describe = (): void => {
    view.description = listing.filter === '' ? undefined : `“${oneLine(listing.filter, LONGEST_NAME)}”`;
    view.message = messageOf(services, listing, tree.isEmpty);
  };
  tree.watch(view, describe);
  return vscode.Disposable.from(
    view, tree,
    corpora.onDidChange(() => tree.soon()),
    indexer.onDidRead(() => tree.soon()),
    engine.onDidRestart(() => tree.soon()),
    listing.onDidChange(() => tree.now()),
    command('filterEntities', log, async (words) => filter(listing, words)),
    command('clearEntityFilter', log, async () => listing.show('')),
    command('sortEntitiesByName', log, async () => listing.sortBy('name')),
    command('sortEntitiesByFrequency', log, async () => listing.sortBy('frequency')),
    command('showMoreEntities', log, async (node) => tree.showMore(node as MoreNode)),
  );
}

export class EntitiesTree implements vscode.TreeDataProvider<EntityTreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** How many rows of a type are shown, where it is more than one page. */
  private readonly shown = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: vscode.TreeView<EntityTreeNode> | undefined;
  private watching: vscode.Disposable | undefined;
  private isStale = false;
  /** How long it took last to list the types. */
  private tookMs = 0;
  private describe = (): void => undefined;
  /** Whether nobody was found to list when that was last asked. */
  isEmpty = false;

  constructor(private readonly services: Pick<Services, 'corpora' | 'indexer' | 'engine'>, private readonly listing: EntityListing) {}

  /** Keeps the tree up to date while the view can be seen, and once it is seen again. */
  watch(view: vscode.TreeView<EntityTreeNode>, describe: () => void): void {
    this.view = view;
    this.describe = describe;
    this.watching = view.onDidChangeVisibility(({ visible }) => { if (visible && this.isStale) this.now(); });
  }

  soon(): void {
    this.isStale = true;
    if (!this.view?.visible) return;
    this.timer ??= setTimeout(() => this.now(), Math.max(PAUSE_MS, SHARE * this.tookMs));
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isStale = false;
    this.changed.fire(undefined);
  }

  showMore({ corpus, type }: MoreNode): void {
    const key = keyOf(corpus, type);
    this.shown.set(key, (this.shown.get(key) ?? PAGE) + PAGE);
    this.now();
  }

  async getChildren(node?: EntityTreeNode): Promise<EntityTreeNode[]> {
    if (!node) {
      const { corpora, indexer } = this.services;
      await corpora.discover();
      for (const corpus of corpora.all) indexer.begin(corpus);
      const [only, ...others] = corpora.all;
      const several = only !== undefined && others.length > 0;
      const nodes: EntityTreeNode[] = several ? corpora.all.map((corpus) => ({ kind: 'corpus', corpus })) : only ? await this.types(only) : [];
      this.isEmpty = nodes.length === 0;
      this.describe();
      return nodes;
    }
    if (node.kind === 'corpus') return this.types(node.corpus);
    return node.kind === 'type' ? this.entities(node) : [];
  }

  getTreeItem(node: EntityTreeNode): vscode.TreeItem {
    if (node.kind === 'corpus') return corpusItem(node);
    if (node.kind === 'type') return typeItem(node, this.listing.filter !== '');
    return node.kind === 'more' ? moreItem(node) : entityItem(node);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watching?.dispose();
    this.changed.dispose();
  }

  private async types(corpus: Corpus): Promise<TypeNode[]> {
    const began = performance.now();
    const counts = await this.services.engine.insist('entityTypes', { corpus: corpus.key, filter: this.listing.filter });
    this.tookMs = performance.now() - began;
    return counts.map((count) => ({ kind: 'type', corpus, count }));
  }

  private async entities({ corpus, count: { type, entities } }: TypeNode): Promise<EntityTreeNode[]> {
    const { filter, order } = this.listing;
    const most = this.shown.get(keyOf(corpus, type)) ?? PAGE;
    const rows = await this.services.engine.insist('entitiesOfType', { corpus: corpus.key, type, filter, order, from: 0, most });
    const nodes: EntityTreeNode[] = rows.map((row) => ({ kind: 'entity', corpus, row }));
    return rows.length === most && entities > most ? [...nodes, { kind: 'more', corpus, type, left: entities - most }] : nodes;
  }
}

/** Dropping says what it would do before it does it. */
export class MergeByDrop implements vscode.TreeDragAndDropController<EntityTreeNode> {
  readonly dragMimeTypes = [DRAGGED];
  readonly dropMimeTypes = [DRAGGED];

  handleDrag(nodes: readonly EntityTreeNode[], data: vscode.DataTransfer): void {
    const [node] = nodes;
    if (node?.kind === 'entity') data.set(DRAGGED, new vscode.DataTransferItem(JSON.stringify({ corpus: node.corpus.key, entity: node.row.id })));
  }

  async handleDrop(target: EntityTreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = await data.get(DRAGGED)?.asString();
    if (target?.kind !== 'entity' || dragged === undefined) return;
    const from = JSON.parse(dragged) as { corpus: string; entity: string };
    if (from.corpus !== target.corpus.key || from.entity === target.row.id) return;
    await vscode.commands.executeCommand('pressmark.mergeEntities', from, target.row.id, true);
  }
}

async function filter(listing: EntityListing, given: unknown): Promise<void> {
  const words = typeof given === 'string' ? given : await ask({
    title: 'Filter entities', prompt: 'Words of a name, or of another name of the same entity. Leave it empty for everybody.', value: listing.filter, problem: () => null,
  });
  if (words !== undefined) listing.show(words);
}

function messageOf({ corpora, indexer }: Services, { filter }: EntityListing, isEmpty: boolean): string | undefined {
  const left = corpora.all.reduce((sum, corpus) => sum + indexer.left(corpus), 0);
  if (left > 0) return `${left} ${left === 1 ? 'article is' : 'articles are'} still to be read.`;
  return isEmpty && filter !== '' ? 'Nobody is called so.' : undefined;
}

function corpusItem({ corpus }: CorpusNode): vscode.TreeItem {
  const item = new vscode.TreeItem(inRow(baseName(corpus.root)), vscode.TreeItemCollapsibleState.Expanded);
  item.id = corpus.key;
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'corpus';
  return item;
}

function typeItem({ corpus, count: { type, entities, mentions } }: TypeNode, isFiltered: boolean): vscode.TreeItem {
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(labelName(type), isFiltered ? state.Expanded : state.Collapsed);
  // Another id has the editor forget that somebody closed it before there was a filter.
  item.id = `${keyOf(corpus, type)}${isFiltered ? '#filtered' : ''}`;
  item.description = `${entities} · ${count(mentions, 'mention')}`;
  item.iconPath = new vscode.ThemeIcon(ICONS[type] ?? 'symbol-misc');
  item.contextValue = 'type';
  item.accessibilityInformation = { label: `${labelName(type)}, ${count(entities, 'entity', 'entities')}, ${count(mentions, 'mention')}` };
  return item;
}

function entityItem({ corpus, row: { id, name, type, mentions, articles, registered } }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(inRow(name), vscode.TreeItemCollapsibleState.None);
  const seen = mentions === 0 ? 'not mentioned' : `${count(mentions, 'mention')} in ${count(articles, 'article')}`;
  item.id = `${corpus.key}#${type}:${id}`;
  item.description = `${registered ? '✓ ' : ''}${mentions} · ${articles}`;
  const details = [isolated(oneLine(name, LONGEST_NAME)), `${labelName(type)}, ${seen}`, registered ? `${isolated(id)}, in entities.yaml` : 'not in entities.yaml'];
  item.tooltip = details.join('\n');
  item.iconPath = new vscode.ThemeIcon(registered ? 'verified' : 'circle-outline');
  item.contextValue = registered ? 'entity-registered' : 'entity-seen';
  item.command = { title: 'Show', command: 'pressmark.openEntityMention', arguments: [{ corpus: corpus.key, entity: id }] };
  item.accessibilityInformation = { label: details.join(', ') };
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem('Show more…', vscode.TreeItemCollapsibleState.None);
  item.id = `${keyOf(node.corpus, node.type)}#more`;
  item.description = `${node.left} are left`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { title: 'Show more', command: 'pressmark.showMoreEntities', arguments: [node] };
  return item;
}

function keyOf(corpus: Corpus, type: NameType): string {
  return `${corpus.key}#${type}`;
}

/** A name out of an article as it may stand in a row. */
function inRow(text: string): string {
  return isolated(oneLine(text, LONGEST_NAME));
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

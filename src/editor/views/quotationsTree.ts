import * as vscode from 'vscode';
import { ask } from '../commands/dialogs';
import { command } from '../commands/run';
import type { Services } from '../commands/services';
import { asTarget } from '../commands/target';
import type { QuotationRow, SpeakerRow } from '../engine/quotations';
import { readArticle } from '../workspace/articleText';
import { quotationKinds } from '../workspace/configuration';
import type { Corpus } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import { locationsOf } from '../workspace/places';
import { Ranges } from '../workspace/spans';
import { counted, inRow } from './findingRows';
import type { QuotationListing } from './quotationListing';
import { quotationRow, reference, speakerRow } from './quotationRows';

export interface CorpusNode {
  readonly kind: 'corpus';
  readonly corpus: Corpus;
}
export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly corpus: Corpus;
  readonly row: SpeakerRow;
}
export interface QuotationNode {
  readonly kind: 'quotation';
  readonly speaker: SpeakerNode;
  readonly row: QuotationRow;
}
/** Stands for those that are not listed yet: speakers, or what one of them said. */
export interface MoreNode {
  readonly kind: 'more';
  readonly of: string;
  readonly left: number;
}
export type QuotationTreeNode = CorpusNode | SpeakerNode | QuotationNode | MoreNode;

/** Rows that are made at a time. */
const PAGE = 200;
/** Of so many sources that a search finds all that they say is opened at once. */
const FEW = 20;
/** While articles are read the tree is made anew no more often than this, and so that little of the time goes into it. */
const PAUSE_MS = 1_000;
const SHARE = 10;

const ICONS: Readonly<Record<string, string>> = { PERSON: 'person', ORG: 'organization', GPE: 'globe' };

/** The tree “Quotations”: what the corpus quotes, by who says it; quotations open in place. */
export function registerQuotationsTree(services: Services, listing: QuotationListing): vscode.Disposable {
  const { corpora, indexer, engine, articles, configuration, log } = services;
  const tree = new QuotationsTree(services, listing);
  const view = vscode.window.createTreeView('pressmark.quotations', { treeDataProvider: tree, showCollapseAll: true });
  const describe = (): void => {
    view.description = listing.filter === '' ? undefined : inRow(listing.filter);
    view.message = messageOf(services, listing, tree);
  };
  tree.watch(view, describe);
  const soon = (): void => tree.soon();
  return vscode.Disposable.from(
    view, tree,
    corpora.onDidChange(soon), indexer.onDidRead(soon), engine.onDidRestart(soon), articles.onDidChange(soon), configuration.onDidChange(soon),
    listing.onDidChange(() => tree.now()),
    command('filterQuotations', log, async (typed) => filter(services, listing, typed)),
    command('clearQuotationFilter', log, async () => listing.show('')),
    command('showMoreQuotations', log, async (node) => tree.showMore(node as MoreNode)),
    command('openQuotation', log, async (node) => open(services, node)),
    command('copyQuotation', log, async (node) => copy(node as QuotationNode)),
    command('goToSpeaker', log, async (node) => goToSpeaker(node as SpeakerNode | QuotationNode)),
  );
}

export class QuotationsTree implements vscode.TreeDataProvider<QuotationTreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** How many rows are shown of what has more than a page. */
  private readonly shown = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: vscode.TreeView<QuotationTreeNode> | undefined;
  private watching: vscode.Disposable | undefined;
  private isStale = false;
  private tookMs = 0;
  private describe = (): void => undefined;
  /** What was listed last, in all corpora. */
  counts = { speakers: 0, quotations: 0 };

  constructor(private readonly services: Pick<Services, 'corpora' | 'indexer' | 'engine' | 'configuration'>, private readonly listing: QuotationListing) {}

  /** Keeps the tree up to date while the view can be seen, and once it is seen again. */
  watch(view: vscode.TreeView<QuotationTreeNode>, describe: () => void): void {
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

  showMore({ of }: MoreNode): void {
    this.shown.set(of, (this.shown.get(of) ?? PAGE) + PAGE);
    this.now();
  }

  async getChildren(node?: QuotationTreeNode): Promise<QuotationTreeNode[]> {
    if (node) return node.kind === 'corpus' ? this.speakers(node.corpus) : node.kind === 'speaker' ? this.quotations(node) : [];
    const { corpora, indexer } = this.services;
    await corpora.discover();
    for (const corpus of corpora.all) indexer.begin(corpus);
    this.counts = { speakers: 0, quotations: 0 };
    const [only, ...others] = corpora.all;
    const nodes: QuotationTreeNode[] = only && others.length === 0 ? await this.speakers(only) : corpora.all.map((corpus) => ({ kind: 'corpus', corpus }));
    this.describe();
    return nodes;
  }

  getTreeItem(node: QuotationTreeNode): vscode.TreeItem {
    if (node.kind === 'corpus') return corpusItem(node);
    if (node.kind === 'speaker') return speakerItem(node, this.listing.filter !== '', this.counts.speakers <= FEW);
    return node.kind === 'more' ? moreItem(node) : quotationItem(node);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watching?.dispose();
    this.changed.dispose();
  }

  private async speakers(corpus: Corpus): Promise<QuotationTreeNode[]> {
    const most = this.shown.get(corpus.key) ?? PAGE;
    const began = performance.now();
    const { speakers, all, quotations } = await this.services.engine.insist('quotationSpeakers', { ...this.asked(corpus), from: 0, most });
    this.tookMs = performance.now() - began;
    this.counts = { speakers: this.counts.speakers + all, quotations: this.counts.quotations + quotations };
    this.describe();
    const nodes: QuotationTreeNode[] = speakers.map((row) => ({ kind: 'speaker', corpus, row }));
    return withMore(nodes, corpus.key, all);
  }

  private async quotations(speaker: SpeakerNode): Promise<QuotationTreeNode[]> {
    const { corpus, row: { key } } = speaker;
    const most = this.shown.get(keyOf(speaker)) ?? PAGE;
    const { rows, all } = await this.services.engine.insist('quotationsOf', { ...this.asked(corpus), speaker: key, from: 0, most });
    return withMore(rows.map((row) => ({ kind: 'quotation', speaker, row })), keyOf(speaker), all);
  }

  private asked(corpus: Corpus): { readonly corpus: string; readonly filter: string; readonly kinds: ReturnType<typeof quotationKinds> } {
    return { corpus: corpus.key, filter: this.listing.filter, kinds: quotationKinds(this.services.configuration.current.kinds) };
  }
}

function withMore(nodes: QuotationTreeNode[], of: string, all: number): QuotationTreeNode[] {
  return all > nodes.length ? [...nodes, { kind: 'more', of, left: all - nodes.length }] : nodes;
}

async function filter({ engine }: Services, listing: QuotationListing, given: unknown): Promise<void> {
  const read = async (text: string) => {
    const problem = await engine.call('quotationFilter', { filter: text });
    return problem === null ? null : { problem };
  };
  const typed = typeof given === 'string' ? given : await ask({
    title: 'Search quotations', prompt: 'Words of the quotation; speaker:duarte for who said it; kind:direct, partial, label or indirect. Leave it empty for everything.', value: listing.filter, read,
  });
  if (typed === undefined) return;
  const fault = await read(typed);
  if (fault) throw new Error(fault.problem);
  listing.show(typed);
}

/** A row of the tree, or a link of a card: that has the file and offsets into its text. */
async function open({ articles, log }: Services, argument: unknown): Promise<vscode.Location> {
  const target = asTarget(argument);
  const location = target ? await placeOf(target) : await rowPlace();
  await vscode.window.showTextDocument(location.uri, { selection: location.range, preview: true, preserveFocus: target === undefined });
  return location;

  async function rowPlace(): Promise<vscode.Location> {
    const { speaker: { corpus }, row } = argument as QuotationNode;
    const [found] = await locationsOf(articles, log, corpus, [row]);
    if (!found) throw new Error(`${row.file} is not there any more.`);
    return found;
  }
}

async function placeOf({ uri: at, start, end }: { readonly uri: string; readonly start: number; readonly end: number }): Promise<vscode.Location> {
  const uri = vscode.Uri.parse(at, true);
  const source = await readArticle(uri);
  if (!source) throw new Error(`${baseName(uri)} is not there any more.`);
  return new vscode.Location(uri, new Ranges(source.text, source.alignment).of({ start, end }));
}

async function copy({ row, speaker }: QuotationNode): Promise<void> {
  await vscode.env.clipboard.writeText(reference(row, speaker.row));
}

async function goToSpeaker(node: SpeakerNode | QuotationNode): Promise<unknown> {
  const { corpus, row: { id, name } } = node.kind === 'quotation' ? node.speaker : node;
  if (id === null) throw new Error(`“${inRow(name)}” is nobody in particular: there is no entity to go to.`);
  return vscode.commands.executeCommand('pressmark.openEntityMention', { corpus: corpus.key, entity: id });
}

function messageOf({ corpora, indexer }: Services, { filter: words }: QuotationListing, { counts }: QuotationsTree): string | undefined {
  const left = corpora.all.reduce((sum, corpus) => sum + indexer.left(corpus), 0);
  const toRead = left > 0 ? ` ${counted(left, 'article')} ${left === 1 ? 'is' : 'are'} still to be read.` : '';
  if (counts.quotations > 0) return `${counted(counts.quotations, 'quotation')} by ${counted(counts.speakers, 'source')}.${toRead}`;
  if (corpora.all.length !== 1) return undefined;
  return `${words === '' ? 'No quotations were found.' : 'No quotation answers the search.'}${toRead}`;
}

function keyOf({ corpus, row: { key } }: SpeakerNode): string {
  return `${corpus.key}#${key}`;
}

function corpusItem({ corpus }: CorpusNode): vscode.TreeItem {
  const item = new vscode.TreeItem(inRow(baseName(corpus.root)), vscode.TreeItemCollapsibleState.Expanded);
  item.id = corpus.key;
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'corpus';
  return item;
}

function speakerItem(node: SpeakerNode, isFiltered: boolean, areFew: boolean): vscode.TreeItem {
  const { label, description, tooltip } = speakerRow(node.row);
  const { what, type } = node.row;
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isFiltered && areFew ? state.Expanded : state.Collapsed);
  // Another id has the editor forget that somebody closed it before there was a filter.
  item.id = `${keyOf(node)}${isFiltered ? '#filtered' : ''}`;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon(what === 'entity' ? (ICONS[type ?? ''] ?? 'symbol-class') : what === 'source' ? 'megaphone' : 'question');
  item.contextValue = `speaker-${what}`;
  item.accessibilityInformation = { label: tooltip.replaceAll('\n', ', ') };
  return item;
}

function quotationItem(node: QuotationNode): vscode.TreeItem {
  const { label, description, tooltip } = quotationRow(node.row);
  const { file, start, end } = node.row;
  const item = new vscode.TreeItem(label);
  item.id = `${keyOf(node.speaker)}#${file}#${start}:${end}`;
  item.description = description;
  item.tooltip = tooltip;
  item.contextValue = `quotation-${node.speaker.row.what}`;
  item.command = { title: 'Open', command: 'pressmark.openQuotation', arguments: [node] };
  item.accessibilityInformation = { label: tooltip.replaceAll('\n', ', ') };
  return item;
}

function moreItem({ of, left }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem('Show more…');
  item.id = `${of}#more`;
  item.description = `${left.toLocaleString('en')} more`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { title: 'Show more', command: 'pressmark.showMoreQuotations', arguments: [{ kind: 'more', of, left } satisfies MoreNode] };
  return item;
}

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { EntitiesTree, type EntityNode, MergeByDrop, type TypeNode } from '../../src/editor/views/entitiesTree';
import { EntityListing } from '../../src/editor/views/entityListing';
import { Articles } from '../../src/editor/workspace/articles';
import { ConfigurationStore } from '../../src/editor/workspace/configuration';
import { Corpora } from '../../src/editor/workspace/corpora';
import { CorpusIndexer } from '../../src/editor/workspace/corpusIndexer';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, everyTurn, openFile, readFile, until } from './support';

const log = vscode.window.createOutputChannel('Pressmark tests of the tree', { log: true });

/** What the editor would remember for the extension. */
class Memory implements vscode.Memento {
  private readonly values = new Map<string, unknown>();
  keys(): readonly string[] { return [...this.values.keys()]; }
  get<T>(key: string, otherwise?: T): T | undefined { return this.values.has(key) ? (this.values.get(key) as T) : otherwise; }
  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

describe('the tree of entities', () => {
  const dialogs = Dialogs.setUp();
  let tree: EntitiesTree;
  let listing: EntityListing;
  let disposables: vscode.Disposable;

  before(async () => {
    const engine = new EngineClient((await activateExtension()).extensionUri, log);
    const corpora = new Corpora(log, engine);
    const [sidecars, configuration] = [new Sidecars(), new ConfigurationStore()];
    const articles = new Articles(corpora, engine, sidecars, configuration, log);
    const indexer = new CorpusIndexer(corpora, articles, engine);
    listing = new EntityListing(new Memory());
    tree = new EntitiesTree({ corpora, indexer, engine }, listing);
    disposables = vscode.Disposable.from(tree, listing, indexer, articles, configuration, sidecars, corpora, engine);
    // What the extension itself knows of them it reads once one is open.
    await openFile('000_ferry-talks-wire.txt');
    const corpus = await corpora.corpusOf(corpusFile('INDEX.md'));
    await tree.getChildren();
    await until('every article to be read', () => indexer.left(corpus) === 0 && isRead(), indexer.onDidRead);
  });
  beforeEach(async () => {
    listing.show('');
    await listing.sortBy('frequency');
  });
  after(async () => {
    disposables.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function isRead(): Promise<boolean> {
    return (await entities('PERSON')).length > 5;
  }

  async function types(): Promise<TypeNode[]> {
    const roots = await tree.getChildren();
    const nodes = roots[0]?.kind === 'corpus' ? await tree.getChildren(roots[0]) : roots;
    return nodes.filter((node): node is TypeNode => node.kind === 'type');
  }

  async function entities(type: string): Promise<EntityNode[]> {
    const node = (await types()).find(({ count }) => count.type === type);
    return node ? (await tree.getChildren(node)).filter((child): child is EntityNode => child.kind === 'entity') : [];
  }

  async function found(name: string): Promise<EntityNode> {
    const node = (await entities('PERSON')).find(({ row }) => row.name === name);
    assert.ok(node, name);
    return node;
  }

  it('counts by type, and marks in words and sign who is in the registry', async () => {
    const [people] = await types();
    assert.equal(people?.count.type, 'PERSON');
    const item = tree.getTreeItem(people);
    assert.match(String(item.description), /^\d+ · \d+ mentions$/);
    const [duarte, marchand] = [tree.getTreeItem(await found('Ana Duarte')), tree.getTreeItem(await found('Isolde Marchand'))];
    assert.match(String(duarte.description), /^✓ \d+ · \d+$/);
    assert.match(String(marchand.description), /^\d+ · \d+$/);
    assert.match(duarte.accessibilityInformation?.label ?? '', /Person, \d+ mentions in \d articles, .*in entities\.yaml/);
    assert.deepEqual([duarte.contextValue, marchand.contextValue], ['entity-registered', 'entity-seen']);
  });

  it('sorts by frequency or by name', async () => {
    const mentions = (await entities('PERSON')).map(({ row }) => row.mentions);
    assert.deepEqual(mentions, [...mentions].sort((a, b) => b - a));
    await listing.sortBy('name');
    const names = (await entities('PERSON')).map(({ row }) => row.name);
    assert.ok(names.indexOf('Ana Duarte') < names.indexOf('Isolde Marchand'));
    assert.equal(names[0]?.charAt(0), 'A');
  });

  it('is filtered by words of a name', async () => {
    listing.show('marchand');
    assert.deepEqual((await entities('PERSON')).map(({ row }) => row.name), ['Isolde Marchand']);
    listing.show('zdenek');
    assert.deepEqual((await entities('PERSON')).map(({ row }) => row.id), ['zdenek-maroulis']);
    listing.show('nobody at all');
    assert.deepEqual(await types(), []);
  });

  it('opens the first mention, or the entry', async () => {
    const { corpus, row } = await found('Isolde Marchand');
    await until('the mention', async () => {
      await vscode.commands.executeCommand('pressmark.openEntityMention', { corpus: corpus.key, entity: row.id });
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection) === 'Isolde Marchand';
    }, everyTurn());
    await vscode.commands.executeCommand('pressmark.openEntityEntry', { corpus: corpus.key, entity: 'uhfw' });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), corpus.registryUri.toString());
    assert.match(vscode.window.activeTextEditor?.document.lineAt(vscode.window.activeTextEditor.selection.active).text ?? '', /^uhfw:/);
  });

  it('asks before one that is dropped on another becomes one with it', async () => {
    const registry = await readFile('entities.yaml');
    const drop = new MergeByDrop();
    const data = new vscode.DataTransfer();
    drop.handleDrag([await found('Isolde Marchand')], data);
    const target = await found('Ana Duarte');
    await until('the articles to be known', async () => {
      await drop.handleDrop(target, data);
      return /becomes one/.test(dialogs.messages.at(-1) ?? '');
    }, everyTurn());
    assert.match(dialogs.messages.at(-1) ?? '', /Isolde Marchand \(isolde-marchand\) becomes one with Ana Duarte \(ana-duarte\)/);
    assert.equal(await readFile('entities.yaml'), registry);
    dialogs.messages.length = 0;
    await drop.handleDrop((await types())[0], data);
    assert.deepEqual(dialogs.messages, []);
  });
});

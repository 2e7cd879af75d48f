import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { QuotationListing } from '../../src/editor/views/quotationListing';
import { type QuotationNode, QuotationsTree, type QuotationTreeNode, type SpeakerNode } from '../../src/editor/views/quotationsTree';
import { Articles } from '../../src/editor/workspace/articles';
import { ConfigurationStore } from '../../src/editor/workspace/configuration';
import { Corpora } from '../../src/editor/workspace/corpora';
import { CorpusIndexer } from '../../src/editor/workspace/corpusIndexer';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, corpusFolder, readFile, until } from './support';

const log = vscode.window.createOutputChannel('Pressmark tests of quotations', { log: true });

describe('the tree of quotations', () => {
  const dialogs = Dialogs.setUp();
  let tree: QuotationsTree;
  let listing: QuotationListing;
  let disposables: vscode.Disposable;

  before(async () => {
    const engine = new EngineClient((await activateExtension()).extensionUri, log);
    const corpora = new Corpora(log, engine);
    const [sidecars, configuration] = [new Sidecars(), new ConfigurationStore()];
    const articles = new Articles(corpora, engine, sidecars, configuration, log);
    const indexer = new CorpusIndexer(corpora, articles, engine);
    listing = new QuotationListing();
    tree = new QuotationsTree({ corpora, indexer, engine, configuration }, listing);
    disposables = vscode.Disposable.from(tree, listing, indexer, articles, configuration, sidecars, corpora, engine);
    const corpus = await corpora.corpusOf(corpusFile('INDEX.md'));
    await tree.getChildren();
    await until('every article to be read', async () => indexer.left(corpus) === 0 && (await speakers()).length > 0, indexer.onDidRead);
  });
  beforeEach(() => listing.show(''));
  after(async () => {
    disposables.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const isSpeaker = (node: QuotationTreeNode): node is SpeakerNode => node.kind === 'speaker';
  const isQuotation = (node: QuotationTreeNode): node is QuotationNode => node.kind === 'quotation';
  const speakers = async (): Promise<SpeakerNode[]> => (await tree.getChildren()).filter(isSpeaker);
  const saidBy = async (name: string): Promise<QuotationNode[]> => {
    const speaker = (await speakers()).find(({ row }) => row.name === name);
    return speaker ? (await tree.getChildren(speaker)).filter(isQuotation) : [];
  };

  it('lists who is quoted, entities first and by how often, and what they say with article and day', async () => {
    const rows = (await speakers()).map(({ row }) => row);
    const entities = rows.filter(({ what }) => what === 'entity');
    assert.ok(entities.length > 1);
    assert.deepEqual(rows.map(({ what }) => what), rows.map(({ what }) => what).sort());
    assert.deepEqual(entities.map(({ quotations }) => quotations), entities.map(({ quotations }) => quotations).sort((a, b) => b - a));
    const quotations = await saidBy('Ana Duarte');
    assert.ok(quotations.length > 1 && new Set(quotations.map(({ row }) => row.file)).size > 1);
    const item = tree.getTreeItem(quotations[0] as QuotationNode);
    assert.match(typeof item.label === 'string' ? item.label : '', /^“.+”$/);
    assert.match(typeof item.description === 'string' ? item.description : '', /, \d+ \w+ \d{4}/);
  });

  it('is searched by words, speaker and kind', async () => {
    listing.show('speaker:duarte');
    assert.ok((await speakers()).every(({ row }) => /Duarte/.test(row.name)));
    listing.show('"too early"');
    const found = await saidBy('Ana Duarte');
    assert.ok(found.length > 0 && found.every(({ row }) => /too early/.test(row.text)));
    listing.show('zzzz');
    assert.deepEqual(await speakers(), []);
  });

  it('opens a quotation in place, copies it with its source, and goes to its speaker', async () => {
    const [first] = await saidBy('Ana Duarte');
    assert.ok(first);
    await vscode.commands.executeCommand('pressmark.openQuotation', first);
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
    assert.equal(editor?.document.getText(editor.selection).replace(/\s+/g, ' '), first.row.text);
    await vscode.commands.executeCommand('pressmark.copyQuotation', first);
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.startsWith(`“${first.row.text}” (Ana Duarte, `) && copied.endsWith(`${first.row.file}:${first.row.from.line + 1})`), copied);
    await vscode.commands.executeCommand('pressmark.goToSpeaker', first);
    assert.match(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? '', /Duarte/);
  });

  it('narrows the view by the command, and says what is wrong with a search', async () => {
    await vscode.commands.executeCommand('pressmark.filterQuotations', 'kind:spoken');
    assert.match(dialogs.messages.join('\n'), /A quotation is direct, partial, label or indirect/);
    await vscode.commands.executeCommand('pressmark.filterQuotations', 'kind:direct');
    await vscode.commands.executeCommand('pressmark.clearQuotationFilter');
  });

  it('is exported to CSV with every kind of quotation', async () => {
    try {
      const exported = await vscode.commands.executeCommand<{ articles: number; records: number }>('pressmark.exportQuotations', { corpus: { key: corpusFolder().toString() } }, corpusFile('quoted.csv'));
      const records = (await readFile('quoted.csv')).split('\r\n');
      assert.equal(records[0], 'file,line,column,start,end,quotation,kind,speaker,speaker_id,cue,rule,status,published,publisher,sentence');
      assert.equal(records.length, exported.records + 2);
      assert.ok(records.some((record) => /,(?:direct|partial),Ana Duarte,ana-duarte,said,/.test(record)));
      assert.match(dialogs.messages.join('\n'), /quotations in 5 articles were written to quoted\.csv/);
    } finally {
      await vscode.workspace.fs.delete(corpusFile('quoted.csv')).then(undefined, () => undefined);
    }
  });

  it('finds quotations, dates and amounts by type', async () => {
    const found = await vscode.commands.executeCommand<{ hits: number }>('pressmark.findInCorpus', 'type:QUOTATION entity:ana-duarte');
    const dates = await vscode.commands.executeCommand<{ hits: number }>('pressmark.findInCorpus', 'type:DATE');
    await vscode.commands.executeCommand('pressmark.clearFindings');
    assert.ok(found.hits > 0 && dates.hits > found.hits, `${found.hits} ${dates.hits}`);
  });
});

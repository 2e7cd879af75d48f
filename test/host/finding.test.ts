import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Findings } from '../../src/editor/views/findings';
import { FindingsTree } from '../../src/editor/views/findingsTree';
import { Articles } from '../../src/editor/workspace/articles';
import { ConfigurationStore } from '../../src/editor/workspace/configuration';
import { Corpora } from '../../src/editor/workspace/corpora';
import { CorpusIndexer } from '../../src/editor/workspace/corpusIndexer';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { Dialogs } from './dialogs';
import { activateExtension, everyTurn, openFile, readFile, until, writeFile } from './support';

const log = vscode.window.createOutputChannel('Pressmark tests of finding', { log: true });
const WIRE = '000_ferry-talks-wire.txt';
const BRIEF = '002_ferry-talks-brief.txt';

interface Count { readonly hits: number; readonly articles: number }
const find = (query: string): Thenable<Count | undefined> => vscode.commands.executeCommand('pressmark.findInCorpus', query);

describe('Find in Corpus', () => {
  const dialogs = Dialogs.setUp();
  let findings: Findings;
  let tree: FindingsTree;
  let disposables: vscode.Disposable;

  before(async () => {
    const engine = new EngineClient((await activateExtension()).extensionUri, log);
    const corpora = new Corpora(log, engine);
    const [sidecars, configuration] = [new Sidecars(), new ConfigurationStore()];
    const articles = new Articles(corpora, engine, sidecars, configuration, log);
    const indexer = new CorpusIndexer(corpora, articles, engine);
    findings = new Findings({ corpora, indexer, articles, engine, log });
    tree = new FindingsTree(findings);
    disposables = vscode.Disposable.from(tree, findings, indexer, articles, configuration, sidecars, corpora, engine);
    await openFile(WIRE);
    await findings.find('mediator');
    await until('every article to be read', async () => (await findings.find('strike')).articles >= 5 && findings.left === 0, indexer.onDidRead, everyTurn());
    await until('the extension to have read them', async () => ((await find('strike'))?.articles ?? 0) >= 5, everyTurn());
  });
  after(async () => {
    disposables.dispose();
    await vscode.commands.executeCommand('pressmark.clearFindings');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('lists sentences by article, with what was found set off', async () => {
    await findings.find('zone:all source:"harbour radio" "shorter shifts"');
    const [group, ...others] = tree.getChildren();
    assert.ok(group?.kind === 'article' && others.length === 0);
    const item = tree.getTreeItem(group);
    assert.match(String(item.description), /^1 · Harbour Radio Newsroom.* · 2026-03-02$/);
    const [finding] = tree.getChildren(group);
    assert.ok(finding);
    const row = tree.getTreeItem(finding);
    assert.ok(typeof row.label === 'object');
    assert.deepEqual(row.label.highlights?.map(([start, end]) => (row.label as vscode.TreeItemLabel).label.slice(start, end)), ['shorter shifts']);
    assert.equal(row.command?.command, 'pressmark.openFinding');
    assert.equal(tree.getParent(finding), group);
    assert.match(row.accessibilityInformation?.label ?? '', /shorter shifts.*, line \d+$/);
  });

  it('filters by type, entity and date', async () => {
    const all = await findings.find('entity:zdenek-maroulis');
    assert.equal(all.articles, 5);
    const dated = await findings.find('entity:zdenek-maroulis from:2026-03-02 to:2026-03-02');
    assert.ok(dated.articles > 0 && dated.articles < 5);
    assert.equal((await findings.find('entity:zdenek-maroulis type:ORG')).hits, 0);
    assert.deepEqual(await findings.find('entity:"Zdenek Maroulis"'), await findings.find('entity:zdenek-maroulis'));
    assert.deepEqual(await find('entity:zdenek-maroulis'), { hits: all.hits, articles: 5 });
  });

  it('has as many mentions of somebody as Find All References', async () => {
    const document = (await openFile(BRIEF)).document;
    const position = document.positionAt(document.getText().indexOf('Zdeněk Maroulis') + 2);
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    const mentions = references.filter(({ uri }) => uri.path.endsWith('.txt'));
    assert.equal((await find('entity:zdenek-maroulis'))?.hits, mentions.length);
  });

  it('opens results one after the other, with the place selected', async () => {
    const count = await find('"shorter shifts"');
    assert.ok(count && count.hits >= 1);
    const seen: string[] = [];
    for (let n = 0; n <= count.hits; n++) {
      const location = await vscode.commands.executeCommand<vscode.Location>('pressmark.nextFinding');
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), location.uri.toString());
      assert.equal(editor.document.getText(editor.selection).toLowerCase(), 'shorter shifts');
      seen.push(`${location.uri.path}:${location.range.start.line}`);
    }
    assert.equal(seen.at(-1), seen[0]);
    const back = await vscode.commands.executeCommand<vscode.Location>('pressmark.previousFinding');
    assert.equal(`${back.uri.path}:${back.range.start.line}`, seen.at(-2));
  });

  it('says what is wrong with a query, and that nothing is listed to step through', async () => {
    assert.equal(await find('tyep:ORG strike'), undefined);
    assert.match(dialogs.messages.join('\n'), /There is no filter “tyep:”\. Did you mean “type:”/);
    await vscode.commands.executeCommand('pressmark.clearFindings');
    dialogs.messages.length = 0;
    await vscode.commands.executeCommand('pressmark.nextFinding');
    assert.match(dialogs.messages.join('\n'), /Nothing was found/);
  });

  it('is searched again when an article changes', async () => {
    const text = await readFile(BRIEF);
    assert.equal((await findings.find('quartermaster')).hits, 0);
    try {
      await writeFile(BRIEF, text.replace('a labour economist', 'a quartermaster'));
      await until('the new word to be found', () => findings.found.hits === 1, findings.onDidChange);
    } finally {
      await writeFile(BRIEF, text);
    }
    await until('it to be gone again', () => findings.found.hits === 0, findings.onDidChange);
  });

  it('forgets everything when it is cleared', async () => {
    await findings.find('strike');
    findings.clear();
    assert.deepEqual([findings.query, tree.getChildren()], ['', []]);
  });
});

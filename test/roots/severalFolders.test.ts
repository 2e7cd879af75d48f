import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Corpora } from '../../src/editor/workspace/corpora';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { activateExtension, until } from '../host/support';

describe('a workspace of several folders', () => {
  const log = vscode.window.createOutputChannel('Pressmark folder tests', { log: true });
  let engine: EngineClient;
  let corpora: Corpora;
  before(async () => {
    engine = new EngineClient((await activateExtension()).extensionUri, log);
    corpora = new Corpora(log, engine);
    await corpora.discover();
  });
  after(() => { vscode.Disposable.from(corpora, engine, log).dispose(); });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has a corpus for each INDEX.md, nested ones too', () => assert.deepEqual(roots(), ['letters', 'letters/older', 'sample']));

  it('counts an article to the nearest INDEX.md above it, and to that one’s registry', async () => {
    assert.equal((await corpora.corpusOf(file('letters/older/pier.txt'))).root.toString(), file('letters/older').toString());
    assert.deepEqual((await corpora.corpusOf(file('letters/quay.txt'))).articles, ['quay.txt']);
    assert.match(await card('letters/quay.txt', 'Duarte'), /Harbour master/);
    assert.match(await card('letters/older/pier.txt', 'Duarte'), /Her aunt/);
  });

  it('resolves a date by what the nearest INDEX.md says', async () => {
    assert.match(await card('letters/older/pier.txt', 'Tuesday'), /25 February 2025/);
  });

  it('annotates the corpus that is meant, and writes nothing into the others', async () => {
    await show('letters/older/pier.txt');
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.deepEqual((await names('letters/older')).filter((name) => name.endsWith('.yaml')), ['entities.yaml', 'pier.annotations.yaml']);
    assert.deepEqual((await names('letters')).filter((name) => name.endsWith('.yaml')), ['entities.yaml']);
  });

  it('leaves a folder alone that has no INDEX.md', async () => assert.equal(await corpora.isArticle(file('plain/notes.txt')), false));

  it('takes in a folder that is added in the middle of a session, and lets one go that is removed', async () => {
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.equal(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: file('.later') }), true);
    await until('the corpus of the added folder', () => roots().includes('.later'), corpora.onDidChange, vscode.workspace.onDidChangeWorkspaceFolders);
    assert.match(await card('.later/bridge.txt', 'Friday'), /Friday/);
    assert.equal(vscode.workspace.updateWorkspaceFolders(count, 1), true);
    await until('the corpus to go', () => !roots().includes('.later'), corpora.onDidChange, vscode.workspace.onDidChangeWorkspaceFolders);
  });

  function roots(): string[] {
    const parent = file('').path;
    return corpora.all.map(({ root }) => root.path.slice(parent.length).replace(/^\//, '')).sort();
  }
});

/** A file beside the first folder. */
function file(name: string): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return vscode.Uri.joinPath(first.uri, '..', name);
}

async function names(folder: string): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(file(folder))).map(([name]) => name).sort();
}

async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

/** What the hover over words of an article says, as soon as it says something. */
async function card(name: string, words: string): Promise<string> {
  const { document } = await show(name);
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return until(`a card over ${words}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
  }, vscode.workspace.onDidOpenTextDocument);
}

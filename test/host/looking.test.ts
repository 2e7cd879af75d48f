import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '002_ferry-talks-brief.txt';
const SIDECAR = '002_ferry-talks-brief.annotations.yaml';

describe('commands that look at things', () => {
  before(activateExtension);
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the sidecar beside the article, at the annotation at the cursor', async () => {
    // The reviewed sidecar may have been taken away by another suite, which works on the same copy.
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    await putCursorOn('Henrik Valdersund');
    await vscode.commands.executeCommand('pressmark.showSidecar');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && editor.document.uri.path.endsWith(SIDECAR));
    assert.equal(editor.viewColumn, vscode.ViewColumn.Two);
    assert.match(editor.document.lineAt(editor.selection.active.line + 1).text, /quote: "Henrik Valdersund"/);
  });

  it('lists all mentions of whoever is meant, in all articles and both spellings', async () => {
    await openFile(ARTICLE);
    const places = await until('mentions in five articles', async () => {
      await putCursorOn('Zdeněk Maroulis');
      const found = (await vscode.commands.executeCommand<vscode.Location[] | undefined>('pressmark.showMentions')) ?? [];
      return new Set(found.map(({ uri }) => uri.path)).size === 5 ? found : undefined;
    }, everyTurn());
    const words = new Set<string>();
    for (const { uri, range } of places) words.add((await vscode.workspace.openTextDocument(uri)).getText(range));
    assert.ok(words.has('Zdeněk Maroulis') && words.has('Zdenek Maroulis') && words.has('Maroulis'), [...words].join(', '));
  });

  it('opens INDEX.md and the log', async () => {
    await vscode.commands.executeCommand('pressmark.openIndex');
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/INDEX.md'));
    await vscode.commands.executeCommand('pressmark.showLog');
    await until('the log', () => vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output' && /articles in INDEX\.md/.test(document.getText())),
      vscode.window.onDidChangeVisibleTextEditors, vscode.workspace.onDidChangeTextDocument);
  });

  it('annotates a single file that no INDEX.md lists, because it was asked to', async () => {
    await writeFile('single.txt', 'Fog closes port\n\nThe port of Bergen shut on Tuesday, the harbour master Ana Duarte said.\n');
    try {
      await openFile('single.txt');
      await vscode.commands.executeCommand('pressmark.annotateThisFile');
      assert.match(await readFile('single.annotations.yaml'), /quote: "Ana Duarte"\n {4}label: PERSON/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const name of ['single.txt', 'single.annotations.yaml']) await vscode.workspace.fs.delete(corpusFile(name));
    }
  });
});

async function putCursorOn(words: string): Promise<void> {
  const editor = await openFile(ARTICLE);
  const inside = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
  editor.selection = new vscode.Selection(inside, inside);
}

/** For what is read in the background and has no event. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 100);
    return { dispose: () => clearInterval(timer) };
  };
}

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, bytesOf, corpusFile, openFile, readFile, until } from './support';

const ARTICLE = 'zones-harbour.txt';
const SIDECAR = 'zones-harbour.annotations.yaml';
/** Nothing says at first that this is an article. */
const LATE = 'zones-late.txt';
const TEXT = [
  'Sections', 'Subscribe now', 'Log in', '',
  'Harbour bridge closes for nine weeks', '',
  'By Ivo Brandt, Skarn Post', 'March 3, 2026', '',
  'SKARN – The harbour bridge will be closed to all traffic from Monday, the city council said in a statement that surprised the shopkeepers.', '',
  'Council leader Marta Lindqvist said that the steel had rusted faster than the engineers of the port had expected when they last looked.', '',
  'Who pays', '',
  'The work will cost about €4 million, of which the port pays a half and the city the rest, according to the budget that was passed in December.', '',
  'Shopkeeper Pia Dahl said she had learned of it from a poster, and that nobody from the council had come to see the street in winter.', '',
  'Sign up for our newsletter', 'Share this article', 'Most read', 'Ten soups for a cold evening', 'The best lighthouses to visit', '',
  '© 2026 Skarn Post. All rights reserved.', '',
].join('\n');

describe('the article on its page', () => {
  const dialogs = Dialogs.setUp();
  const settings = () => vscode.workspace.getConfiguration('pressmark');
  before(async () => {
    await activateExtension();
    await settings().update('annotator', 'test.reader', vscode.ConfigurationTarget.Workspace);
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(corpusFile(ARTICLE), bytesOf(TEXT));
    // What has a sidecar is an article.
    await vscode.workspace.fs.writeFile(corpusFile(SIDECAR), bytesOf('format: pressmark/1\nannotations: {}\n'));
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
  });
  after(async () => {
    await settings().update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [ARTICLE, SIDECAR, LATE, 'zones-late.annotations.yaml']) await vscode.workspace.fs.delete(corpusFile(name));
  });

  it('is left when all else is folded', async () => {
    const { uri } = await shown();
    const folds = await until('folds', () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri).then((found) => found.length > 0 && found), everyTurn());
    for (const { start, end } of folds) assert.doesNotMatch(linesOf(start + 1, end), /Harbour bridge closes|council|Who pays|Pia Dahl/);
    assert.match(folds.map(({ start, end }) => linesOf(start + 1, end)).join('\n'), /Subscribe now[^]*Share this article[^]*Ten soups/);
    await vscode.commands.executeCommand('pressmark.foldFurniture');
    const visible = () => (vscode.window.activeTextEditor?.visibleRanges ?? []).map(({ start, end }) => linesOf(start.line, end.line)).join('\n');
    await until('the fold', () => visible().includes('Pia Dahl') && !visible().includes('Ten soups'), vscode.window.onDidChangeTextEditorVisibleRanges);
    await vscode.commands.executeCommand('pressmark.unfoldFurniture');
    await until('the page', () => visible().includes('Subscribe now'), vscode.window.onDidChangeTextEditorVisibleRanges);
  });

  it('leaves the folds of other plain text to the editor', async () => {
    const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'one\n  two\n  three\nfour\n' });
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    assert.deepEqual(folds.map(({ start, end }) => [start, end]), [[0, 2]], 'by indentation');
  });

  it('has an outline that begins with the headline', async () => {
    const [root, ...more] = await outline(({ name }) => name === 'Harbour bridge closes for nine weeks');
    assert.deepEqual(more, []);
    const names = root?.children.map(({ name, detail }) => `${detail ? `${detail}: ` : ''}${name.slice(0, 24)}`) ?? [];
    assert.deepEqual(names.slice(0, 2), ['Not the article: lines 1', 'byline: By Ivo Brandt, Skarn Pos']);
    const section = root?.children.find(({ name }) => name === 'Who pays');
    assert.deepEqual(section?.children.map(({ name }) => name.slice(0, 8)), ['The work', 'Shopkeep']);
  });

  it('has its outline as soon as it is an article', async () => {
    await vscode.workspace.fs.writeFile(corpusFile(LATE), bytesOf(TEXT));
    const { uri } = (await openFile(LATE)).document;
    assert.deepEqual((await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [], []);
    await vscode.commands.executeCommand('pressmark.annotateThisFile');
    await outline(({ name }) => name === 'Who pays', LATE);
  });

  it('becomes what a person says: a line is furniture, its marks go, and another reading keeps it', async () => {
    await select('Shopkeeper Pia Dahl');
    assert.match(await readFile(SIDECAR), /quote: "Pia Dahl"/);
    await vscode.commands.executeCommand('pressmark.changeZone', undefined, 'boilerplate');
    const corrected = await readFile(SIDECAR);
    assert.match(corrected, /zones:\n\n {2}z\w{6}:\n {4}quote: "Shopkeeper Pia Dahl said .*"\n {4}zone: boilerplate\n {4}by: human:test\.reader\nannotations:/);
    assert.doesNotMatch(await cardOn('Pia Dahl'), /Person/);
    assert.match(await cardOn('Pia Dahl'), /\*\*Boilerplate\*\*, as corrected \(human:test\.reader\)/);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    const again = await readFile(SIDECAR);
    assert.match(again, /zone: boilerplate/);
    assert.doesNotMatch(again, /"Pia Dahl"\n/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await select('Shopkeeper Pia Dahl');
    assert.match(await cardOn('Pia Dahl'), /as corrected/);
    await vscode.commands.executeCommand('pressmark.changeZone', undefined, 'as-read');
    assert.doesNotMatch(await readFile(SIDECAR), /zone:/);
    assert.match(await cardOn('Pia Dahl'), /Person/);
  });

  it('asks what several stretches of lines are, and takes the answer back', async () => {
    const before = await readFile(SIDECAR);
    const editor = await select('Who pays');
    editor.selections = [editor.selection, selectionOf(editor.document, 'SKARN – The'), selectionOf(editor.document, 'Council leader')];
    dialogs.answers.add('Caption');
    await vscode.commands.executeCommand('pressmark.changeZone');
    assert.equal(dialogs.choices[0]?.length, 8, 'no correction, nothing to take away');
    const yaml = await readFile(SIDECAR);
    assert.equal(yaml.match(/zone: caption/g)?.length, 3);
    await outline(({ detail }) => detail === 'caption, corrected');
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(SIDECAR), before);
  });

  it('has details that a person corrects, and lets be as they were read', async () => {
    const before = await readFile(SIDECAR);
    await vscode.commands.executeCommand('pressmark.correctDetails', undefined, 'published', '2026-02-30');
    assert.match(dialogs.messages.join(), /2026-03-02/);
    await vscode.commands.executeCommand('pressmark.correctDetails', undefined, 'author', 'Ivo Brandt; Pia Dahl');
    assert.match(await readFile(SIDECAR), /corrections:\n {2}author: \["Ivo Brandt", "Pia Dahl"\]\n/);
    const card = await cardOn('bridge closes');
    assert.match(card, /Author: \*\*Ivo Brandt\*\*, \*\*Pia Dahl\*\* \*\(corrected\)\*/);
    assert.match(card, /Published: \*\*2026\\?-03\\?-03\*\* \(\[line 8\]\(command:pressmark\.showPlace\?/);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.match(await readFile(SIDECAR), /author: \["Ivo Brandt", "Pia Dahl"\]/);
    await vscode.commands.executeCommand('pressmark.correctDetails', undefined, 'author', '');
    assert.equal((await readFile(SIDECAR)).replace(/corrections:.*\n/, ''), before);
  });
});

async function shown(): Promise<vscode.TextDocument> {
  return (await openFile(ARTICLE)).document;
}

function linesOf(first: number, last: number): string {
  return TEXT.split('\n').slice(first, last + 1).join('\n');
}

function selectionOf(document: vscode.TextDocument, words: string): vscode.Selection {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return new vscode.Selection(document.positionAt(at), document.positionAt(at));
}

/** Puts the cursor at words of the article. */
async function select(words: string): Promise<vscode.TextEditor> {
  const editor = await openFile(ARTICLE);
  editor.selection = selectionOf(editor.document, words);
  return editor;
}

async function cardOn(words: string): Promise<string> {
  const document = await shown();
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replace(/&nbsp;/g, ' ');
}

/** The outline, once a row of it is as it has to be. */
async function outline(matches: (symbol: vscode.DocumentSymbol) => boolean, name = ARTICLE): Promise<vscode.DocumentSymbol[]> {
  const { uri } = (await openFile(name)).document;
  const has = (symbols: readonly vscode.DocumentSymbol[]): boolean => symbols.some((symbol) => matches(symbol) || has(symbol.children));
  return until('the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return symbols && has(symbols) && symbols;
  }, everyTurn());
}

/** For what the editor works out by itself and has no event. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 50);
    return { dispose: () => clearInterval(timer) };
  };
}

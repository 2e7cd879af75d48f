import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Measures } from '../../src/extension';
import { activateExtension, corpusFile, next, openFile, until, writeFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';

describe('reading an article', () => {
  before(activateExtension);
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('explains a name: who it is, the role the text gives, the sentence that says so, and how often', async () => {
    const card = await hoverOn(ARTICLE, 'Duarte told');
    assert.match(card, /Ana Duarte/);
    assert.match(card, /Person/);
    assert.match(card, /Transport Minister/);
    assert.match(card, /\d+ mentions here/);
    assert.match(card, /command:pressmark\.accept/);
    assert.match(card, /command:pressmark\.showMentions/);
  });

  it('counts mentions in the whole corpus once it has been read', async () => {
    const card = await until('all five articles to be read', async () => {
      const text = await hoverOn(ARTICLE, 'Duarte told');
      return /in 5 of 5 articles/.test(text) ? text : undefined;
    }, vscode.window.onDidChangeTextEditorSelection, everyTurn());
    assert.match(card, /\d+ in 5 of 5 articles/);
  });

  it('says what a date means and what it was counted from', async () => {
    assert.match(await hoverOn(ARTICLE, 'Monday in a bid', 'last'), /Monday 2 March 2026[^]*Counted from the publication date, \w+ \d+ March 2026/);
  });

  it('gives an amount in full', async () => {
    assert.match(await hoverOn(ARTICLE, '€6.2 million'), /6,200,000 euros \\?\(EUR\\?\)/);
  });

  it('says who is quoted', async () => {
    assert.match(await hoverOn(ARTICLE, 'is too early to say whether'), /Ana Duarte[^]*“told”|Ana Duarte[^]*direct quotation/);
  });

  it('says why that is known, and what else the speaker says in the corpus, with links to it', async () => {
    const card = await until('other articles to be read', async () => {
      const text = await hoverOn(ARTICLE, 'is too early to say whether');
      return /other quotations?/.test(text) ? text : undefined;
    }, everyTurn());
    assert.match(card, /\$\(account\) \[Ana Duarte\]\(command:pressmark\.showEntity/);
    assert.match(card, /direct quotation/);
    assert.match(card, /\$\(info\) \S/);
    assert.match(card, /- \[“[^”]+”\]\(command:pressmark\.openQuotation/);
    assert.match(card, /command:pressmark\.correctSpeaker/);
  });

  it('knows nothing of names in the furniture of the page', async () => {
    assert.equal(await hoverOn(ARTICLE, 'Strait Daily'), '');
  });

  it('marks an article again whose language was set, which closes and opens its document', async () => {
    const { exports } = await activateExtension();
    const { document } = await openFile('003_ferry-talks-paraphrase.txt');
    const uri = document.uri.toString();
    const isIt = (other: vscode.TextDocument) => other.uri.toString() === uri;
    await until('the language', () => vscode.workspace.textDocuments.find(isIt)?.languageId === 'news-article', vscode.workspace.onDidOpenTextDocument);
    const opened = await vscode.workspace.openTextDocument(document.uri);
    const painted = next('marks', (exports as Measures).onDidPaint, isIt);
    await vscode.languages.setTextDocumentLanguage(opened, 'markdown');
    await painted;
  });

  it('gives articles the language “News Article”', async () => {
    const { document } = await openFile(ARTICLE);
    const uri = document.uri.toString();
    await until('the language', () => vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri && open.languageId === 'news-article'), vscode.workspace.onDidOpenTextDocument);
  });

  it('leaves a .txt file alone that no INDEX.md lists', async () => {
    await writeFile('notes.txt', 'Ana Duarte met Isolde Marchand in Port Maren on Monday.\n');
    try {
      assert.equal(await hoverOn('notes.txt', 'Ana Duarte'), '');
      const { document } = await openFile('notes.txt');
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await vscode.workspace.fs.delete(corpusFile('notes.txt'));
    }
  });

  it('follows the text while it is edited', async () => {
    const editor = await openFile(ARTICLE);
    await hoverOn(ARTICLE, 'Duarte told');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Exclusive: '));
    assert.match(await hoverOn(ARTICLE, 'Duarte told'), /Ana Duarte/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** The Markdown of what is shown over the words; "" where nothing is. */
async function hoverOn(name: string, words: string, occurrence: 'first' | 'last' = 'first'): Promise<string> {
  const { document } = await openFile(name);
  const text = document.getText();
  const at = occurrence === 'first' ? text.indexOf(words) : text.lastIndexOf(words);
  assert.ok(at >= 0, `“${words}” is in ${name}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + 1));
  return hovers.flatMap((hover) => hover.contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replace(/&nbsp;/g, ' ');
}

/** Fires on every turn of the event loop that something else takes: for what has no event of its own. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 20);
    return { dispose: () => clearInterval(timer) };
  };
}

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { EntityRow } from '../../src/editor/views/entityRows';
import { activateExtension, openFile, until } from './support';

const WIRE = '000_ferry-talks-wire.txt';

describe('who is meant', () => {
  before(activateExtension);
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is said on a short card: the role, who says so, where else, and where to read on', async () => {
    const card = await until('all five articles to be read', async () => {
      const text = await cardOn(WIRE, 'Duarte told');
      return /in 5 of 5 articles/.test(text) && text;
    }, everyTurn());
    assert.match(card, /Minister of transport of Corvalia/);
    assert.match(card, /\$\(quote\) Transport Minister \(here/);
    assert.match(card, /first in \[line \d+\]\(command:pressmark\.showPlace\?/);
    assert.match(card, /Last quoted: “/);
    for (const command of ['accept', 'reject', 'linkEntity', 'showMentions', 'showEntry', 'showEntity']) assert.match(card, new RegExp(`\\(command:pressmark\\.${command}\\?`));
  });

  it('has a line of built-in facts for a country, and a link to Wikidata that only the reader follows', async () => {
    const card = await cardOn(WIRE, 'Norway');
    assert.match(card, /\$\(globe\) country in Europe · capital Oslo · adjective Norwegian/);
    assert.match(card, /\]\(https:\/\/www\.wikidata\.org\/wiki\/Q20\)/);
  });

  it('is shown whole in the view “Entity”, with the mentions by source', async () => {
    const rows = await until('all five articles', async () => {
      const shown = await entityAt(WIRE, 'Duarte told');
      return /in 5 of 5 articles/.test(mentionsOf(shown).detail ?? '') && shown;
    }, everyTurn());
    assert.deepEqual([rows[0]?.label, rows[0]?.detail], ['Ana Duarte', 'Person']);
    assert.ok(rows.some(({ label }) => label === 'Roles') && rows.some(({ label }) => label === 'Quotations'), rows.map(({ label }) => label).join(', '));
    const files = (mentionsOf(rows).rows ?? []).flatMap(({ rows: articles = [] }) => articles.map(({ label }) => label));
    assert.equal(new Set(files).size, 5, files.join(', '));
  });

  it('leads from a row of the view to the place in the other article, and to the entry', async () => {
    const rows = await until('another article', async () => {
      const shown = await entityAt(WIRE, 'Zdeněk Maroulis');
      return articlesOf(shown).some(({ label }) => label !== WIRE) && shown;
    }, everyTurn());
    const other = articlesOf(rows).find(({ label }) => label !== WIRE);
    await vscode.commands.executeCommand('pressmark.openEntityRow', other);
    assert.equal(selected().file, other?.label);
    assert.match(selected().words, /^(?:Zden[eě]k )?Maroulis$/);
    await vscode.commands.executeCommand('pressmark.openEntityRow', rows.find(({ label }) => label === 'Entry in entities.yaml'));
    assert.deepEqual(selected(), { file: 'entities.yaml', words: 'zdenek-maroulis' });
  });

  it('has its entry a click away from the card', async () => {
    await putCursorOn(WIRE, 'Norway');
    await vscode.commands.executeCommand('pressmark.showEntry');
    assert.deepEqual(selected(), { file: 'entities.yaml', words: 'norway' });
  });
});

function mentionsOf(rows: readonly EntityRow[]): EntityRow {
  const row = rows.find(({ label }) => /^\d+ mentions?(?:, \d+ by title)?$/.test(label));
  assert.ok(row, rows.map(({ label }) => label).join(', '));
  return row;
}

function articlesOf(rows: readonly EntityRow[]): EntityRow[] {
  return (mentionsOf(rows).rows ?? []).flatMap(({ rows: articles = [] }) => [...articles]);
}

/** What is selected in the active editor. */
function selected(): { file: string; words: string } {
  const editor = vscode.window.activeTextEditor;
  return { file: editor?.document.uri.path.split('/').at(-1) ?? '', words: editor?.document.getText(editor.selection) ?? '' };
}

async function entityAt(name: string, words: string): Promise<readonly EntityRow[]> {
  await putCursorOn(name, words);
  return (await vscode.commands.executeCommand<readonly EntityRow[] | undefined>('pressmark.showEntity')) ?? [];
}

async function putCursorOn(name: string, words: string): Promise<void> {
  const editor = await openFile(name);
  const inside = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
  editor.selection = new vscode.Selection(inside, inside);
}

async function cardOn(name: string, words: string): Promise<string> {
  const { document } = await openFile(name);
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replace(/&nbsp;/g, ' ');
}

/** For what is read in the background and has no event. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 100);
    return { dispose: () => clearInterval(timer) };
  };
}

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { EntityRow } from '../../src/editor/views/entityRows';
import { activateExtension, corpusFile, everyTurn, openFile, readFile, until } from './support';

/** It calls Ngozi Achterberg “the mayor of Port Maren”, and later “the mayor”. */
const WIRE = '000_ferry-talks-wire.txt';
const SIDECAR = WIRE.replace('.txt', '.annotations.yaml');

describe('somebody spoken of by a title', () => {
  before(activateExtension);
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(SIDECAR)).then(undefined, () => undefined);
  });

  it('is told on hover, and that it was no name', async () => {
    const card = await cardOn('mayor said');
    assert.match(card, /\*\*Ngozi Achterberg\*\* — Title/);
    assert.match(card, /mentions here, 1 by title/);
    for (const command of ['linkEntity', 'showMentions', 'showEntity']) assert.match(card, new RegExp(`\\(command:pressmark\\.${command}\\?`));
  });

  it('is told on the title before a name, too', async () => {
    assert.match(await cardOn('Transport Minister Ana Duarte met the dockers’'), /\*\*Ana Duarte\*\* — Title[^]*Minister of transport of Corvalia/);
  });

  it('is highlighted with its name, and found with its other mentions', async () => {
    const { uri, position } = await at('mayor said');
    const highlights = (await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', uri, position)) ?? [];
    assert.deepEqual((await words(highlights.map(({ range }) => ({ uri, range })))).sort(), ['Achterberg', 'Ngozi Achterberg', 'mayor']);
    const fromTitle = await references(uri, position);
    assert.deepEqual(await words(fromTitle.filter((one) => one.uri.toString() === uri.toString())), ['Ngozi Achterberg', 'mayor', 'Achterberg']);
    const name = await at('Ngozi Achterberg');
    assert.equal((await references(name.uri, name.position)).length, fromTitle.length);
  });

  it('leads to where it is named first', async () => {
    const { uri, position } = await at('mayor said');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', uri, position);
    assert.deepEqual(link && (await words([{ uri: link.targetUri, range: link.targetRange }])), ['Ngozi Achterberg']);
  });

  it('is written down once somebody decides on it, and not before', async () => {
    const { uri, position } = await at('mayor said');
    const { document } = await openFile(WIRE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.doesNotMatch(await readFile(SIDECAR), /quote: "mayor"/);
    const start = document.offsetAt(position) - 1;
    const target = { uri: uri.toString(), id: null, start, end: start + 'mayor'.length, label: 'TITLE' };
    await vscode.commands.executeCommand('pressmark.reject', target);
    const yaml = await readFile(SIDECAR);
    assert.match(yaml, /quote: "mayor"\n {4}label: TITLE\n {4}status: rejected\n {4}by: rule:office@1/);
    await until('the mention to be none', async () => /\*rejected\*/.test(await cardOn('mayor said')), everyTurn());
    assert.equal((await references(uri, (await at('Ngozi Achterberg')).position)).filter((one) => one.uri.toString() === uri.toString()).length, 2);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    await until('the mention to be one again', async () => /1 by title/.test(await cardOn('mayor said')), everyTurn());
  });

  it('is shown in the view “Entity” by corpus and id', async () => {
    const corpus = corpusFile('').toString().replace(/\/$/, '');
    const rows = await until('the rows', async () => {
      const shown = await vscode.commands.executeCommand<readonly EntityRow[] | undefined>('pressmark.showEntity', { corpus, entity: 'ana-duarte' });
      return shown?.[0]?.label === 'Ana Duarte' && shown;
    }, everyTurn());
    assert.match(rows.find(({ label }) => /^\d+ mentions?/.test(label))?.detail ?? '', /^in \d of \d+ articles/);
    await vscode.commands.executeCommand('pressmark.showEntry', { corpus, entity: 'ana-duarte' });
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/entities.yaml'));
  });
});

async function at(text: string): Promise<{ uri: vscode.Uri; position: vscode.Position }> {
  const { document } = await openFile(WIRE);
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  return { uri: document.uri, position: document.positionAt(offset + 1) };
}

async function cardOn(text: string): Promise<string> {
  const { uri, position } = await at(text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replace(/&nbsp;/g, ' ');
}

async function references(uri: vscode.Uri, position: vscode.Position): Promise<vscode.Location[]> {
  return (await vscode.commands.executeCommand<vscode.Location[] | undefined>('vscode.executeReferenceProvider', uri, position)) ?? [];
}

async function words(places: readonly { readonly uri: vscode.Uri; readonly range: vscode.Range }[]): Promise<string[]> {
  return Promise.all(places.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)));
}

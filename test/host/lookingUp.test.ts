import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll } from './problemFiles';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';
const REGISTRY = 'entities.yaml';
/** An article of the corpus with a sidecar of its own. */
const NEW = 'looking-up.txt';
const SIDECAR = 'looking-up.annotations.yaml';
const TEXT = 'Harbour master retires\n\nPORT MAREN – Harbour master Edvin Skoglund will retire in May. Ana Duarte thanked him.\n\n“The sea does not retire,” Skoglund said on Monday. “Nor shall I.”\n';
const YAML = `format: pressmark/1
article:
  file: ${NEW}
annotations:

  n1aaaaa:
    quote: "Ana Duarte"
    label: PERSON
    status: accepted
    entity: ana-duarte
    by: human:test
    before: "will retire in May. "
    after: " thanked him."
`;

describe('names as symbols', () => {
  let index = '';

  before(async () => {
    await activateExtension();
    index = await readFile('INDEX.md');
    await writeFile(NEW, TEXT);
    await writeFile(SIDECAR, YAML);
    await writeFile('INDEX.md', `${index.trimEnd()}\n| 9 | [${NEW}](${NEW}) | Maren Courier | 2026-03-04 | |\n`);
    await openFile(ARTICLE);
    await until('all articles to be read', async () => new Set((await references(ARTICLE, 'Duarte told')).map(({ uri }) => uri.path)).size >= 6, everyTurn());
  });
  beforeEach(closeAll);
  after(async () => {
    await closeAll();
    await writeFile('INDEX.md', index);
    for (const name of [NEW, SIDECAR]) await vscode.workspace.fs.delete(corpusFile(name));
  });

  describe('definition', () => {
    it('of a mention is its entry in the registry', async () => {
      const [link] = await definitions(ARTICLE, 'Duarte told');
      assert.ok(link.targetUri.path.endsWith(`/${REGISTRY}`));
      assert.equal(await textAt(link.targetUri, link.targetSelectionRange), 'ana-duarte');
      assert.match(await textAt(link.targetUri, link.targetRange), /^ana-duarte:\n {2}name: "Ana Duarte"\n {2}type: PERSON/);
      assert.equal(await textAt(corpusFile(ARTICLE), link.originSelectionRange), 'Duarte');
    });

    it('of a mention that the registry does not have is the first in the article', async () => {
      const [link] = await definitions(NEW, 'Skoglund said');
      assert.equal(await textAt(link.targetUri, link.targetRange), 'Edvin Skoglund');
    });

    it('of a link in a sidecar is the entry, too, and of an id in the registry itself', async () => {
      const [fromSidecar] = await definitions(SIDECAR, 'ana-duarte');
      assert.equal(await textAt(fromSidecar.targetUri, fromSidecar.targetSelectionRange), 'ana-duarte');
      const [other] = await definitions(REGISTRY, 'port-of-maren-authority]');
      assert.match(await textAt(other.targetUri, other.targetRange), /^port-of-maren-authority:/);
    });

    it('of a type is the line of the registry that says it', async () => {
      const [link] = await definitions(ARTICLE, 'Duarte told', 'vscode.executeTypeDefinitionProvider');
      assert.equal(await textAt(link.targetUri, link.targetSelectionRange), 'type: PERSON');
      assert.deepEqual(await definitions(NEW, 'Skoglund said', 'vscode.executeTypeDefinitionProvider'), []);
    });

    it('is nothing where nobody is named', async () => {
      assert.deepEqual(await definitions(NEW, 'retire in'), []);
      assert.deepEqual(await definitions(SIDECAR, 'accepted'), []);
    });
  });

  describe('references', () => {
    it('are all mentions in all articles, and the entry of the registry', async () => {
      const found = await references(NEW, 'Ana Duarte');
      assert.ok(found.some(({ uri }) => uri.path.endsWith(REGISTRY)));
      const words = new Set<string>();
      for (const { uri, range } of found.filter(({ uri: { path } }) => path.endsWith('.txt'))) words.add(await textAt(uri, range));
      assert.deepEqual([...words].sort(), ['Ana Duarte', 'Duarte']);
      assert.equal(new Set(found.map(({ uri }) => uri.path)).size, 7);
    });

    it('are the same from a link and from the registry, at its id and at its name', async () => {
      const wanted = placesOf(await references(NEW, 'Ana Duarte'));
      for (const [file, words] of [[SIDECAR, 'ana-duarte'], [REGISTRY, 'ana-duarte:'], [REGISTRY, 'Ana Duarte"']] as const) {
        assert.deepEqual(placesOf(await references(file, words)), wanted, `${file}: ${words}`);
      }
    });

    it('stand where the words are in what is not saved yet', async () => {
      const editor = await openFile(NEW);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line more\n\nEdvin Skoglund was here first.\n\n'));
      const found = await references(NEW, 'Skoglund said');
      const words = await Promise.all(found.map(({ uri, range }) => textAt(uri, range)));
      assert.deepEqual(words, ['Edvin Skoglund', 'Edvin Skoglund', 'Skoglund']);
      assert.equal(found[0]?.range.start.line, 2);
    });
  });

  describe('highlights', () => {
    it('are all mentions in this article, and nothing at other words', async () => {
      assert.deepEqual(await highlights('Skoglund said'), ['Edvin Skoglund', 'Skoglund']);
      assert.deepEqual(await highlights('retire in'), []);
    });

    it('follow while the article is edited', async () => {
      const editor = await openFile(NEW);
      await highlights('Skoglund said');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking: '));
      assert.deepEqual(await highlights('Skoglund said'), ['Edvin Skoglund', 'Skoglund']);
    });
  });

  it('are found in the workspace by name, with capitals, diacritics and letters left out, and lead to the article', async () => {
    for (const query of ['Edvin Skoglund', 'skoglund', 'edvsko']) {
      const found = (await symbols(query)).find(({ name }) => name.includes('Skoglund'));
      assert.ok(found, query);
      assert.match(found.containerName, /Person · 2 mentions in 1 article/);
      assert.match(await textAt(found.location.uri, found.location.range), /Skoglund/);
    }
    assert.ok((await symbols('zdenek')).some(({ name }) => name === 'Zdenek Maroulis' || name.startsWith('Zdeněk Maroulis')));
    const headline = (await symbols('harbour master ret')).find(({ name }) => name === 'Harbour master retires');
    assert.ok(headline?.location.uri.path.endsWith(NEW));
  });

  it('stand in the outline with what they are quoted with', async () => {
    const { uri } = (await openFile(NEW)).document;
    const [root] = await until('the outline', () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri).then((found) => (found?.length ? found : undefined)), everyTurn());
    const quoted = root?.children.flatMap(({ children }) => children).map(({ name, detail }) => `${name} ${detail}`);
    assert.deepEqual(root?.name, 'Harbour master retires');
    assert.deepEqual(quoted, ['“The sea does not retire,” Edvin Skoglund', '“Nor shall I.” Edvin Skoglund']);
  });

  it('are selected step by step: word, name, quotation or sentence, paragraph, article', async () => {
    assert.deepEqual((await selections('Skoglund will')).slice(0, 3), ['Skoglund', 'Edvin Skoglund', 'Harbour master Edvin Skoglund will retire in May.']);
    const quoted = await selections('sea does');
    assert.equal(quoted[0], 'sea');
    assert.match(quoted[1] ?? '', /^The sea does not retire,$/);
    // The last is the editor's own: the whole document.
    assert.match(quoted.at(-3) ?? '', /^“The sea[^]*Nor shall I\.”$/);
    assert.match(quoted.at(-2) ?? '', /^Harbour master retires[^]*Nor shall I\.”$/);
    assert.match((await selections('sea does')).join('\n'), /said on Monday/);
  });

  it('leave plain text that is no article to the editor', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Ana Duarte met Ana Duarte.\n' });
    const at = new vscode.Position(0, 1);
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at), []);
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at), []);
    assert.equal((await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at)).length, 2);
  });
});

async function at(name: string, words: string): Promise<{ uri: vscode.Uri; position: vscode.Position }> {
  const { document } = await openFile(name);
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is in ${name}`);
  return { uri: document.uri, position: document.positionAt(offset + 1) };
}

async function definitions(name: string, words: string, command = 'vscode.executeDefinitionProvider'): Promise<[Required<vscode.LocationLink>]> {
  const { uri, position } = await at(name, words);
  return vscode.commands.executeCommand<[Required<vscode.LocationLink>]>(command, uri, position);
}

async function references(name: string, words: string): Promise<vscode.Location[]> {
  const { uri, position } = await at(name, words);
  return (await vscode.commands.executeCommand<vscode.Location[] | undefined>('vscode.executeReferenceProvider', uri, position)) ?? [];
}

async function highlights(words: string): Promise<string[]> {
  const { uri, position } = await at(NEW, words);
  const found = (await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', uri, position)) ?? [];
  return Promise.all(found.map(({ range }) => textAt(uri, range)));
}

async function selections(words: string): Promise<string[]> {
  const { uri, position } = await at(NEW, words);
  const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [position]);
  const texts: string[] = [];
  for (let range: vscode.SelectionRange | undefined = innermost; range; range = range.parent) texts.push(await textAt(uri, range.range));
  return texts.filter((text, n) => text !== texts[n - 1] && text !== '');
}

function symbols(query: string): Promise<vscode.SymbolInformation[]> {
  return until(`symbols for ${query}`, () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query).then((found) => found.length > 0 && found), everyTurn());
}

async function textAt(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

function placesOf(locations: readonly vscode.Location[]): string[] {
  return locations.map(({ uri, range }) => `${uri.path} ${range.start.line}:${range.start.character}`);
}

/** For what is read in the background and has no event. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 100);
    return { dispose: () => clearInterval(timer) };
  };
}

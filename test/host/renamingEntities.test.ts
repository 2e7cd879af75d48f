import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { closeAll, own } from './problemFiles';
import { activateExtension, corpusFile, openFile, readFile, replaceText, until, writeFile } from './support';

const ARTICLE = 'renaming.txt';
const SIDECAR = 'renaming.annotations.yaml';
const REGISTRY = 'entities.yaml';
const TEXT = 'Harbour master retires\n\nPORT MAREN – Harbour master Edvin Skoglund will retire in May. Ana Duarte thanked him.\n';
const YAML = `format: pressmark/1
article:
  file: ${ARTICLE}
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

describe('renaming and completing entities', () => {
  const dialogs = Dialogs.setUp();
  let registry = '';

  before(async () => {
    await activateExtension();
    registry = await readFile(REGISTRY);
    await writeFile(ARTICLE, TEXT);
    await writeFile(SIDECAR, YAML);
    await openFile(ARTICLE);
    await until('the registry', () => prepare(ARTICLE, 'Duarte thanked').then(() => true, () => false), everyTurn());
  });
  beforeEach(closeAll);
  afterEach(closeAll);
  after(async () => {
    await writeFile(REGISTRY, registry);
    for (const name of [ARTICLE, SIDECAR]) await vscode.workspace.fs.delete(corpusFile(name));
  });

  describe('rename', () => {
    it('offers the canonical name at a mention, and the id where that stands', async () => {
      assert.equal((await prepare(ARTICLE, 'Duarte thanked')).placeholder, 'Ana Duarte');
      assert.equal((await prepare(SIDECAR, 'ana-duarte')).placeholder, 'ana-duarte');
      assert.equal((await prepare(REGISTRY, 'ana-duarte:')).placeholder, 'ana-duarte');
      assert.equal((await prepare(REGISTRY, 'Ana Duarte"')).placeholder, 'Ana Duarte');
    });

    it('changes the name in the registry alone, keeps the old one as an alias, and leaves the articles as they are', async () => {
      const edit = await rename(ARTICLE, 'Duarte thanked', 'Ana Maria Duarte');
      assert.deepEqual(edit.entries().map(([uri]) => uri.path.replace(/.*\//, '')), [REGISTRY]);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const text = (await vscode.workspace.openTextDocument(corpusFile(REGISTRY))).getText();
      assert.equal(text, registry.replace('name: "Ana Duarte"\n  type: PERSON\n', 'name: "Ana Maria Duarte"\n  type: PERSON\n  aliases: ["Ana Duarte"]\n'));
    });

    it('changes an id in the registry and in every sidecar that names it', async () => {
      const edit = await rename(SIDECAR, 'ana-duarte', 'minister-duarte');
      const files = edit.entries().map(([uri]) => uri.path.replace(/.*\//, ''));
      assert.ok(files.includes(REGISTRY) && files.includes(SIDECAR), files.join());
      assert.ok(files.every((file) => file === REGISTRY || file.endsWith('.annotations.yaml')), files.join());
      assert.ok(edit.entries().every(([, edits]) => edits.every(({ newText }) => newText === 'minister-duarte')));
      const ofSidecar = edit.get(corpusFile(SIDECAR));
      assert.equal((await vscode.workspace.openTextDocument(corpusFile(SIDECAR))).getText(ofSidecar[0]?.range), 'ana-duarte');
    });

    it('says why an id cannot be taken', async () => {
      await assert.rejects(rename(REGISTRY, 'ana-duarte:', 'uhfw'), /merge them instead/);
      await assert.rejects(rename(REGISTRY, 'ana-duarte:', 'Ana Duarte'), /small letters/);
    });

    it('refuses whom the registry does not have, and offers to add them', async () => {
      await assert.rejects(prepare(ARTICLE, 'Skoglund will'), /Edvin Skoglund is not in entities\.yaml/);
      assert.ok(dialogs.messages.some((message) => message.includes('Edvin Skoglund is not in entities.yaml')));
    });

    it('refuses where one of the files cannot be read', async () => {
      const editor = await openFile(SIDECAR);
      await replaceText(editor, `${YAML}  n2: [ana-duarte\n`);
      await assert.rejects(rename(REGISTRY, 'ana-duarte:', 'minister-duarte'), /renaming\.annotations\.yaml cannot be read/);
    });
  });

  it('shows ids that the registry does not have, in links, as speakers, and where entities are told apart', async () => {
    const speaker = YAML.replace('entity: ana-duarte', 'entity: nobody-there\n    speaker: nobody-here');
    await replaceText(await openFile(SIDECAR), speaker);
    await unknown(SIDECAR, ['nobody-there', 'nobody-here']);
    await replaceText(await openFile(REGISTRY), registry.replace('[port-of-maren-authority]', '[nobody]'));
    await unknown(REGISTRY, ['nobody']);
  });

  describe('completion', () => {
    it('offers the ids of the registry with their names', async () => {
      const items = await complete(SIDECAR, YAML.replace('entity: ana-duarte', 'entity: |'));
      assert.ok(items.some(({ label, detail }) => label === 'zdenek-maroulis' && detail === 'Zdeněk Maroulis · Person'), items.map(({ label }) => label).join());
      assert.ok((await complete(SIDECAR, YAML.replace('entity: ana-duarte', 'speaker: "ana|"'))).some(({ label }) => label === 'ana-duarte'));
    });

    it('offers labels, states and types', async () => {
      assert.ok((await labels(SIDECAR, YAML.replace('label: PERSON', 'label: |'))).includes('WORK_OF_ART'));
      assert.deepEqual((await labels(SIDECAR, YAML.replace('status: accepted', 'status: |'))).sort(), ['accepted', 'rejected', 'suggested']);
      assert.ok((await labels(REGISTRY, registry.replace('type: PERSON', 'type: |'))).includes('GPE'));
    });

    it('offers other entities to be told apart from, not the entity itself', async () => {
      const found = await labels(REGISTRY, registry.replace('[port-of-maren-authority]', '[|]'));
      assert.ok(found.includes('uhfw') && !found.includes('maren-line'), found.join());
      assert.ok((await labels(REGISTRY, registry.replace('same_as:\n    wikidata: Q20', 'same_as:\n    |'))).includes('wikidata'));
    });

    it('offers nothing of its own in notes', async () => {
      const found = await complete(SIDECAR, YAML.replace('    by: human:test', '    note: a|\n    by: human:test'));
      assert.ok(!found.some(({ detail }) => detail?.includes('· Person')));
    });
  });
});

async function at(name: string, words: string): Promise<{ uri: vscode.Uri; position: vscode.Position }> {
  const { document } = await openFile(name);
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is in ${name}`);
  return { uri: document.uri, position: document.positionAt(offset + 1) };
}

async function prepare(name: string, words: string): Promise<{ range: vscode.Range; placeholder: string }> {
  const { uri, position } = await at(name, words);
  return vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', uri, position);
}

async function rename(name: string, words: string, to: string): Promise<vscode.WorkspaceEdit> {
  const { uri, position } = await at(name, words);
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, to);
}

/** Waits until just these words of an open file are said to be no id of the registry. */
async function unknown(name: string, words: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(corpusFile(name));
  const now = (): string[] => own(document.uri).filter(({ code }) => code === 'unknown-entity').map(({ range }) => document.getText(range));
  await until(`${name}: ${words.join()}`, () => now().join() === words.join(), vscode.languages.onDidChangeDiagnostics);
}

/** What is offered at `|` of a text that is typed and not saved. */
async function complete(name: string, marked: string): Promise<{ label: string; detail: string | undefined }[]> {
  assert.ok(marked.includes('|'));
  const editor = await openFile(name);
  await replaceText(editor, marked.replace('|', ''));
  const position = editor.document.positionAt(marked.indexOf('|'));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, position);
  return items.map(({ label, detail }) => ({ label: typeof label === 'string' ? label : label.label, detail }));
}

async function labels(name: string, marked: string): Promise<string[]> {
  return (await complete(name, marked)).filter(({ detail }) => detail !== undefined).map(({ label }) => label);
}

function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 100);
    return { dispose: () => clearInterval(timer) };
  };
}

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { writeEdits } from '../../src/editor/workspace/writes';
import { activateExtension, bytesOf, corpusFile, openFile, readFile, replaceText } from './support';

// Of an article whose sidecar no other test opens: the editor would still remember what it read.
const ARTICLE = '001_ferry-talks-rewrite.txt';
const SIDECAR = '001_ferry-talks-rewrite.annotations.yaml';
const DRAFT = 'draft.yaml';
const MARK = '\uFEFF';

describe('writing a file', () => {
  before(activateExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(DRAFT)).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(corpusFile(SIDECAR)).then(undefined, () => undefined);
  });

  it('keeps a sidecar’s byte order mark when a suggestion is accepted', async () => {
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    const yaml = await readFile(SIDECAR);
    await store(SIDECAR, bytesOf(MARK + yaml));
    await accept('Isolde Marchand');
    const accepted = await readFile(SIDECAR);
    assert.equal(accepted.slice(0, 1), MARK);
    assert.notEqual(accepted, MARK + yaml);
    assert.equal(accepted.replaceAll('status: accepted', 'status: suggested'), MARK + yaml);
  });

  it('leaves a sidecar in UTF-16 as it is', async () => {
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    const bytes = bytesOf(MARK + (await readFile(SIDECAR)), 'utf-16le');
    await store(SIDECAR, bytes);
    await accept('Isolde Marchand');
    assert.deepEqual(await stored(SIDECAR), bytes);
  });

  it('says why it does not write what is not UTF-8, open in an editor or not', async () => {
    const bytes = bytesOf(`${MARK}name: Tromsø\n`, 'utf-16le');
    await store(DRAFT, bytes);
    const refused = { message: `${DRAFT} is not UTF-8 and is left as it is. Save it as UTF-8 and try again.` };
    await assert.rejects(writeEdits(corpusFile(DRAFT), 'name: Tromsø\n', insertion('# ')), refused);
    await openFile(DRAFT);
    await assert.rejects(writeEdits(corpusFile(DRAFT), 'name: Tromsø\n', insertion('# ')), refused);
    await store(DRAFT, bytesOf('name: Tromsø\n', 'latin1'));
    await assert.rejects(writeEdits(corpusFile(DRAFT), 'name: Tromsø\n', insertion('# ')), refused);
    assert.deepEqual(await stored(DRAFT), bytesOf('name: Tromsø\n', 'latin1'));
  });

  it('keeps the byte order mark of a file that is open', async () => {
    await store(DRAFT, bytesOf(`${MARK}name: Tromsø\n`));
    await openFile(DRAFT);
    await writeEdits(corpusFile(DRAFT), 'name: Tromsø\n', insertion('# '));
    assert.equal(await readFile(DRAFT), `${MARK}# name: Tromsø\n`);
  });

  it('writes over nothing that another program wrote meanwhile', async () => {
    await store(DRAFT, bytesOf('name: Bodø\n'));
    const changed = /^Error: draft\.yaml was changed by another program in the meantime and is left as it is\. Try again\.$/;
    await assert.rejects(writeEdits(corpusFile(DRAFT), 'name: Tromsø\n', insertion('# ')), changed);
    await assert.rejects(writeEdits(corpusFile(DRAFT), null, insertion('# ')), changed);
    assert.equal(await readFile(DRAFT), 'name: Bodø\n');
  });

  it('leaves a file alone whose unsaved edits it does not know', async () => {
    await store(DRAFT, bytesOf('name: Bodø\n'));
    const editor = await openFile(DRAFT);
    await replaceText(editor, 'name: Narvik\n');
    await assert.rejects(writeEdits(corpusFile(DRAFT), 'name: Bodø\n', insertion('# ')), /has unsaved edits/);
    await writeEdits(corpusFile(DRAFT), 'name: Narvik\n', insertion('# '));
    assert.equal(editor.document.getText(), '# name: Narvik\n');
    assert.equal(editor.document.isDirty, true);
    assert.equal(await readFile(DRAFT), 'name: Bodø\n');
  });

  it('creates a file that is not there', async () => {
    await writeEdits(corpusFile(DRAFT), null, insertion('name: Bodø\n'));
    assert.equal(await readFile(DRAFT), 'name: Bodø\n');
  });
});

function insertion(text: string): { start: number; end: number; text: string }[] {
  return [{ start: 0, end: 0, text }];
}

async function store(name: string, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(corpusFile(name), bytes);
}

/** As a plain array of bytes: what VS Code gives may be of another class of arrays. */
async function stored(name: string): Promise<Uint8Array> {
  return Uint8Array.from(await vscode.workspace.fs.readFile(corpusFile(name)));
}

async function accept(words: string): Promise<void> {
  const editor = await openFile(ARTICLE);
  const inside = editor.document.positionAt(editor.document.getText().lastIndexOf(words) + 2);
  editor.selection = new vscode.Selection(inside, inside);
  await vscode.commands.executeCommand('pressmark.accept');
}

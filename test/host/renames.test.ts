import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const INDEX = '# Letters\n\n| File | Source |\n| --- | --- |\n| [quay.txt](quay.txt) | Maren Courier |\n| [The pier](old/pier.txt) | Maren Post |\n';
const SIDECAR = 'format: pressmark/1\narticle:\n  file: quay.txt   # the wire\nannotations: {}\n';

describe('an article that is renamed in the editor', () => {
  const dialogs = Dialogs.setUp();
  let watcher: vscode.FileSystemWatcher;
  let index: vscode.FileSystemWatcher;
  // A folder for each test: of one that is deleted and made again the list is read anew only after a while.
  let folder = '';
  let count = 0;
  before(async () => {
    await activateExtension();
    watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    index = vscode.workspace.createFileSystemWatcher('**/INDEX.md');
  });
  after(() => { vscode.Disposable.from(watcher, index).dispose(); });
  beforeEach(async () => {
    folder = `renames-${++count}`;
    await writeFile(`${folder}/quay.txt`, 'The quay was closed on Monday.\n');
    await writeFile(`${folder}/quay.annotations.yaml`, SIDECAR);
    await writeFile(`${folder}/old/pier.txt`, 'The pier was closed on Tuesday.\n');
    await writeFile(`${folder}/old/pier.annotations.yaml`, SIDECAR.replace('quay', 'pier'));
    await writeFile(`${folder}/INDEX.md`, INDEX);
    // The corpus is known once one of its articles was looked at.
    await vscode.window.showTextDocument(corpusFile(`${folder}/quay.txt`));
    await until('the corpus', () => vscode.commands.executeCommand('pressmark.openIndex').then(() => vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${folder}/INDEX.md`)));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(folder), { recursive: true });
  });

  it('takes its sidecar along, which then names it', async () => {
    await rename('quay.txt', 'harbour wall.txt');
    assert.deepEqual(await names(), ['INDEX.md', 'harbour wall.annotations.yaml', 'harbour wall.txt', 'old']);
    await until('the new name', async () => (await readFile(`${folder}/harbour wall.annotations.yaml`)).includes('file: harbour wall.txt   # the wire'), watcher.onDidChange, watcher.onDidCreate);
  });

  it('takes it into another folder', async () => {
    await rename('quay.txt', 'old/quay.txt');
    assert.deepEqual(await names(), ['INDEX.md', 'old']);
    assert.equal(await readFile(`${folder}/old/quay.annotations.yaml`), SIDECAR);
  });

  it('leaves it where there is a sidecar of the new name already, and says so', async () => {
    await writeFile(`${folder}/wall.annotations.yaml`, 'format: pressmark/1\nannotations: {}\n');
    await rename('quay.txt', 'wall.txt');
    assert.equal(await readFile(`${folder}/wall.annotations.yaml`), 'format: pressmark/1\nannotations: {}\n');
    assert.equal(await readFile(`${folder}/quay.annotations.yaml`), SIDECAR);
    assert.ok(dialogs.messages.some((message) => message.includes('quay.annotations.yaml stays where it is')), dialogs.messages.join('\n'));
  });

  it('is listed in INDEX.md by its old name as long as nobody wants the new one', async () => {
    await rename('quay.txt', 'wall.txt');
    await said('“quay.txt”, which is “wall.txt” now');
    assert.equal(await readFile(`${folder}/INDEX.md`), INDEX);
  });

  it('is listed by its new name where that is wanted, and so is all that was in a renamed folder', async () => {
    dialogs.answers.add('Update INDEX.md');
    await rename('quay.txt', 'wall.txt');
    await until('the new name', async () => (await readFile(`${folder}/INDEX.md`)) === INDEX.replace('[quay.txt](quay.txt)', '[wall.txt](wall.txt)'), index.onDidChange);
    await rename('old', 'new');
    await until('the new folder', async () => (await readFile(`${folder}/INDEX.md`)).includes('[The pier](new/pier.txt)'), index.onDidChange);
    assert.equal(await readFile(`${folder}/new/pier.annotations.yaml`), SIDECAR.replace('quay', 'pier'));
  });

  it('is listed as before where it got its old name back before the offer was taken', async () => {
    await rename('quay.txt', 'wall.txt');
    await said('“quay.txt”, which is “wall.txt” now');
    await rename('wall.txt', 'quay.txt');
    await vscode.commands.executeCommand('pressmark.updateIndex', corpusFile(folder), [{ from: 'quay.txt', to: 'wall.txt' }]);
    await said('wall.txt is not called so any more');
    assert.equal(await readFile(`${folder}/INDEX.md`), INDEX);
  });

  it('takes along what can be taken back', async () => {
    const { document } = await openFile(`${folder}/quay.txt`);
    const at = document.positionAt(document.getText().indexOf('Monday'));
    await vscode.commands.executeCommand('pressmark.annotateArticle', document.uri);
    const before = await readFile(`${folder}/quay.annotations.yaml`);
    const editor = await openFile(`${folder}/quay.txt`);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('pressmark.accept');
    await rename('quay.txt', 'wall.txt');
    const named = (yaml: string): string => yaml.replace('file: quay.txt', 'file: wall.txt');
    await until('the new name', async () => (await readFile(`${folder}/wall.annotations.yaml`)) === named(before).replace('status: suggested', 'status: accepted'), watcher.onDidChange, watcher.onDidCreate);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(`${folder}/wall.annotations.yaml`), named(before));
  });

  it('is said to be gone where it leaves the folder of INDEX.md', async () => {
    await rename('quay.txt', '../quay.txt');
    await said('lists “quay.txt”, which is not in its folder any more');
    assert.equal(await readFile('quay.annotations.yaml'), SIDECAR);
    for (const name of ['quay.txt', 'quay.annotations.yaml']) await vscode.workspace.fs.delete(corpusFile(name));
  });

  async function rename(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(corpusFile(`${folder}/${from}`), corpusFile(`${folder}/${to}`));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  }

  async function said(words: string): Promise<void> {
    await until(words, () => dialogs.messages.some((message) => message.includes(words)), dialogs.onDidSay);
  }

  async function names(): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(corpusFile(folder))).map(([name]) => name).sort();
  }
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '003_ferry-talks-paraphrase.txt';
const SIDECAR = '003_ferry-talks-paraphrase.annotations.yaml';

describe('rescuing a sidecar', () => {
  let good: string;
  const dialogs = Dialogs.setUp();
  before(activateExtension);
  beforeEach(async () => {
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    good = await readFile(SIDECAR);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(SIDECAR)).then(undefined, () => undefined);
  });

  it('shows the last good version beside what is there, and writes nothing before that is confirmed', async () => {
    const damaged = good.slice(0, good.length / 2);
    await writeFile(SIDECAR, damaged);
    await vscode.commands.executeCommand('pressmark.restoreSidecar', corpusFile(SIDECAR));
    const { original, modified } = await until('the diff', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    }, vscode.window.tabGroups.onDidChangeTabs);
    assert.equal(modified.toString(), corpusFile(SIDECAR).toString());
    assert.equal((await vscode.workspace.openTextDocument(original)).getText(), good);
    assert.equal(await readFile(SIDECAR), damaged);
  });

  it('offers nothing where what is there is the last good version', async () => {
    await vscode.commands.executeCommand('pressmark.restoreSidecar', corpusFile(SIDECAR));
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff, false);
    assert.equal(dialogs.messages.at(-1), `Pressmark: No other version of ${SIDECAR} is known that can be read.`);
  });

  it('says that there is nothing to merge where Git left no markers', async () => {
    const before = await readFile(SIDECAR);
    await vscode.commands.executeCommand('pressmark.mergeMarkers', corpusFile(SIDECAR));
    assert.equal(dialogs.messages.at(-1), `Pressmark: ${SIDECAR} holds no conflict markers of Git. There is nothing to merge.`);
    assert.equal(await readFile(SIDECAR), before);
  });

  it('asks in a dialog that stays, says what is in the version, and can be taken back', async () => {
    const damaged = good.slice(0, good.length / 2);
    await writeFile(SIDECAR, damaged);
    dialogs.answers.add('Restore');
    await vscode.commands.executeCommand('pressmark.restoreSidecar', corpusFile(SIDECAR));
    assert.equal(await readFile(SIDECAR), good);
    assert.match(question(), new RegExp(`^Restore ${SIDECAR} to the version with \\d+ annotations, 0 decided, saved (?:to|yester)day \\d\\d:\\d\\d\\? What it holds now \\(annotations that cannot be read\\) is replaced\\. “Undo Last Decision” takes that back\\.$`));
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(SIDECAR), damaged);
  });

  it('does not speak of what a file holds that is gone', async () => {
    await vscode.workspace.fs.delete(corpusFile(SIDECAR));
    dialogs.answers.add('Restore');
    await vscode.commands.executeCommand('pressmark.restoreSidecar', corpusFile(SIDECAR));
    assert.equal(await readFile(SIDECAR), good);
    assert.match(question(), /\? It is not there now and is made again\. “Undo Last Decision” takes that back\.$/);
  });

  it('lets one choose between versions by what is in them, those that were lost before too', async () => {
    const { document } = await openFile(ARTICLE);
    const editor = vscode.window.activeTextEditor;
    const at = document.getText().indexOf('Isolde Marchand');
    if (editor) editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at));
    await vscode.commands.executeCommand('pressmark.accept');
    const decided = await readFile(SIDECAR);
    await vscode.workspace.fs.delete(corpusFile(SIDECAR));
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    await vscode.workspace.fs.delete(corpusFile(SIDECAR));
    await until('that to be said', () => dialogs.messages.includes(`Pressmark: ${SIDECAR} had been deleted by another program and was made anew. What people had decided before can be restored.`), dialogs.onDidSay);
    const total = (decided.match(/^ {4}status: /gm) ?? []).length;
    dialogs.answers.add('Restore').add(`${total} annotations, 1 decided`);
    await vscode.commands.executeCommand('pressmark.restoreSidecar', corpusFile(SIDECAR));
    assert.deepEqual(dialogs.choices[0]?.map((choice) => choice.replace(/ (?:to|yester)day \d\d:\d\d/, ' then')).slice(0, 2), [`${total} annotations, 0 decided · saved then`, `${total} annotations, 1 decided · saved then, replaced since`]);
    assert.equal(await readFile(SIDECAR), decided);
  });

  it('takes a cut file for whole where the user says so', async () => {
    const cut = good.slice(0, good.indexOf('\n', good.indexOf('annotations:')) + 1);
    await writeFile(SIDECAR, cut);
    await vscode.commands.executeCommand('pressmark.keepAsItIs', corpusFile(SIDECAR));
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.equal(dialogs.messages.some((message) => /lost its end/.test(message)), false);
    assert.equal(await readFile(SIDECAR), good);
  });

  it('merges the sides between Git’s conflict markers annotation by annotation, which can be taken back', async () => {
    const [first, second] = [...good.matchAll(/^ {4}status: suggested$/gm)].map(({ index }) => index);
    assert.ok(first !== undefined && second !== undefined);
    const accept = (text: string, at: number) => `${text.slice(0, at)}    status: accepted${text.slice(text.indexOf('\n', at))}`;
    const marked = `<<<<<<< HEAD\n${accept(good, first)}||||||| base\n${good}=======\n${accept(good, second)}>>>>>>> review\n`;
    await writeFile(SIDECAR, marked);
    await vscode.commands.executeCommand('pressmark.mergeMarkers', corpusFile(SIDECAR));
    assert.equal(await readFile(SIDECAR), accept(accept(good, second), first));
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(SIDECAR), marked);
  });

  it('leaves alone what cannot be merged', async () => {
    for (const marked of [good, `<<<<<<< HEAD\n${good}=======\n${good}`, `<<<<<<< HEAD\n${good}=======\nannotations: [\n>>>>>>> review\n`]) {
      await writeFile(SIDECAR, marked);
      await vscode.commands.executeCommand('pressmark.mergeMarkers', corpusFile(SIDECAR));
      assert.equal(await readFile(SIDECAR), marked);
    }
  });

  function question(): string {
    return dialogs.messages.find((message) => message.startsWith('Restore ')) ?? '';
  }
});

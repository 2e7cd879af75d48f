import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '003_ferry-talks-paraphrase.txt';
const SIDECAR = '003_ferry-talks-paraphrase.annotations.yaml';

describe('rescuing a sidecar', () => {
  let good: string;
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
});

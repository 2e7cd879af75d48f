import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '004_ferry-talks-aggregator.txt';
const SIDECAR = '004_ferry-talks-aggregator.annotations.yaml';

describe('a sidecar that was cut between two entries', () => {
  Dialogs.setUp();
  let good = '';
  before(activateExtension);
  beforeEach(async () => {
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    good = await readFile(SIDECAR);
    const second = good.indexOf('\n\n  ', good.indexOf('annotations:') + 20);
    await writeFile(SIDECAR, good.slice(0, second + 1));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(SIDECAR));
  });

  it('is shown so in the article and in itself, and is put right from both', async () => {
    for (const name of [ARTICLE, SIDECAR]) {
      await openFile(name);
      const [problem] = await shown(name, 1);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', corpusFile(name), problem!.range);
      assert.deepEqual(actions.map(({ title }) => title), ['Restore Last Good Version…', 'Keep As It Is'], name);
    }
  });

  it('is quiet where it is kept as it is', async () => {
    await openFile(SIDECAR);
    await shown(SIDECAR, 1);
    await vscode.commands.executeCommand('pressmark.keepAsItIs', corpusFile(SIDECAR));
    await shown(SIDECAR, 0);
  });

  it('is found by Check Corpus', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('pressmark.checkCorpus');
    await shown(SIDECAR, 1);
  });

  function shown(name: string, count: number): Promise<vscode.Diagnostic[]> {
    const cut = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(corpusFile(name)).filter(({ code }) => code === 'truncated');
    return until(`${count} problems of ${name}`, () => { const found = cut(); return found.length === count && found; }, vscode.languages.onDidChangeDiagnostics);
  }
});

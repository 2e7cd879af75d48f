import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, readFile, until, writeFile } from './support';

const NAME = 'article-gone.annotations.yaml';
const YAML = 'format: pressmark/1\nannotations: {}\n';

describe('a sidecar whose article is gone', () => {
  const dialogs = Dialogs.setUp();
  before(activateExtension);
  beforeEach(() => writeFile(NAME, YAML));
  afterEach(() => vscode.workspace.fs.delete(corpusFile(NAME)).then(undefined, () => undefined));

  it('is deleted once that is confirmed', async () => {
    dialogs.answers.add('Delete Sidecar');
    const deleted = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidDeleteFiles(() => { listening.dispose(); resolve(); });
    });
    await vscode.commands.executeCommand('pressmark.deleteSidecar', corpusFile(NAME));
    await deleted;
    await assert.rejects(readFile(NAME));
    assert.match(dialogs.messages[0] ?? '', /Delete article-gone\.annotations\.yaml with all that was decided about article-gone\.txt/);
  });

  it('stays where nobody confirms it', async () => {
    await vscode.commands.executeCommand('pressmark.deleteSidecar', corpusFile(NAME));
    await until('the question', () => dialogs.messages.length > 0, dialogs.onDidSay);
    assert.equal(await readFile(NAME), YAML);
  });

  it('stays where the article is there after all', async () => {
    dialogs.answers.add('Delete Sidecar');
    await writeFile('article-gone.txt', 'Here.\n');
    await vscode.commands.executeCommand('pressmark.deleteSidecar', corpusFile(NAME));
    await vscode.workspace.fs.delete(corpusFile('article-gone.txt'));
    assert.equal(await readFile(NAME), YAML);
    assert.match(dialogs.messages[0] ?? '', /stays: its article article-gone\.txt is there/);
  });
});

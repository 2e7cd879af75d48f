import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activateExtension, corpusFolder, openFile } from './support';

describe('the extension in VS Code', () => {
  it('runs from this repository and activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
    assert.equal(extension.extensionPath, path.resolve(__dirname, '..', '..', '..'));
  });

  it('offers every command that its manifest contributes', async () => {
    const extension = await activateExtension();
    const { contributes } = extension.packageJSON as { contributes?: { commands?: { command: string }[] } };
    const contributed = (contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.notEqual(contributed.length, 0);
    assert.deepEqual(contributed.filter((command) => !registered.has(command)), []);
  });

  it('is tested on a copy of the corpus', async () => {
    const folder = fs.realpathSync(corpusFolder().fsPath);
    assert.equal(folder, process.env.PRESSMARK_TEST_FOLDER);
    const editor = await openFile('INDEX.md');
    assert.match(editor.document.getText(), /\S/);
  });
});

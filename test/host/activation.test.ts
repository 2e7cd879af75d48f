import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { activateExtension, openFile } from './support';

describe('the extension in VS Code', () => {
  it('activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
  });

  it('offers every command that its manifest contributes', async () => {
    const extension = await activateExtension();
    const { contributes } = extension.packageJSON as { contributes?: { commands?: { command: string }[] } };
    const contributed = (contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.notEqual(contributed.length, 0);
    assert.deepEqual(contributed.filter((command) => !registered.has(command)), []);
  });

  it('opens the corpus', async () => {
    const editor = await openFile('INDEX.md');
    assert.match(editor.document.getText(), /\S/);
  });
});

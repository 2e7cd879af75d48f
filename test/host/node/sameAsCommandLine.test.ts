import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activateExtension, corpusFolder } from '../support';

describe('the editor and the command line', () => {
  before(activateExtension);

  it('write the same sidecars, byte for byte', async () => {
    const folder = corpusFolder().fsPath;
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-same-'));
    const before = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-before-'));
    try {
      fs.cpSync(folder, copy, { recursive: true });
      fs.cpSync(folder, before, { recursive: true });
      // What a person reviewed is left out, so that both write everything anew.
      for (const name of sidecarsIn(folder)) {
        fs.rmSync(path.join(folder, name));
        fs.rmSync(path.join(copy, name));
      }
      await vscode.commands.executeCommand('pressmark.annotateCorpus', { corpus: { key: corpusFolder().toString() } });
      execFileSync(process.execPath, [path.resolve(__dirname, '..', '..', '..', '..', 'dist', 'cli.js'), 'annotate', copy], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
      assert.equal(sidecarsIn(folder).length, 5);
      for (const name of sidecarsIn(copy)) {
        assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), fs.readFileSync(path.join(copy, name), 'utf8'), name);
      }
    } finally {
      for (const name of sidecarsIn(folder)) fs.rmSync(path.join(folder, name));
      for (const name of sidecarsIn(before)) fs.copyFileSync(path.join(before, name), path.join(folder, name));
      for (const each of [copy, before]) fs.rmSync(each, { recursive: true, force: true });
    }
  });
});

function sidecarsIn(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.annotations.yaml')).sort();
}

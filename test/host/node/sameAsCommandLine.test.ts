import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { PITCH, STORIES, withLine } from '../../unit/page/stories';
import { Kinds } from '../kinds';
import { activateExtension, bytesOf, corpusFolder, until, writeFile } from '../support';

const CLI = path.resolve(__dirname, '..', '..', '..', '..', 'dist', 'cli.js');

function annotateByCommandLine(folder: string): void {
  execFileSync(process.execPath, [CLI, 'annotate', folder], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}

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
      annotateByCommandLine(copy);
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

describe('the editor and the command line', () => {
  for (const [what, to, least] of [['Mentions', 'csv', 100], ['Quotations', 'quotations-csv', 30]] as const) {
    it(`export the same ${what.toLowerCase()}, byte for byte`, async () => {
      const folder = corpusFolder().fsPath;
      const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-export-')), 'table.csv');
      try {
        await vscode.commands.executeCommand(`pressmark.export${what}`, { corpus: { key: corpusFolder().toString() } }, vscode.Uri.file(file));
        const printed = execFileSync(process.execPath, [CLI, 'export', '--to', to, '.'], { cwd: folder, encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
        assert.ok(printed.split('\r\n').length > least);
        assert.equal(fs.readFileSync(file, 'utf8'), printed);
      } finally {
        fs.rmSync(path.dirname(file), { recursive: true, force: true });
      }
    });
  }
});

describe('a box that comes back in the articles of a corpus', function () {
  this.timeout(30_000);
  const box = `${PITCH} Mirela Vasko reads it aloud.`;
  const articles = STORIES.slice(0, 4).map((story, n) => [`story-${n}.txt`, withLine(story, box)] as const);
  const [last = ['', '']] = articles.slice(-1);
  const kinds = Kinds.setUp('repeated-lines', articles.slice(0, -1));

  it('is no part of an open article any more once the others are known, nor of what either writes', async () => {
    const hasBox = async (): Promise<boolean> => (await kinds.hover('story-0.txt', 'Mirela Vasko')) !== null;
    assert.equal(await hasBox(), true);
    await vscode.workspace.fs.writeFile(kinds.uri(last[0]), bytesOf(last[1]));
    await writeFile('repeated-lines/INDEX.md', articles.map(([name]) => `- [A story](${name})\n`).join(''));
    await until('the box to be furniture', async () => !(await hasBox()), now);
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-repeated-'));
    try {
      fs.cpSync(kinds.root.fsPath, copy, { recursive: true });
      annotateByCommandLine(copy);
      await kinds.annotateAll();
      assert.equal(sidecarsIn(copy).length, 4);
      for (const name of sidecarsIn(copy)) {
        const sidecar = fs.readFileSync(path.join(copy, name), 'utf8');
        assert.doesNotMatch(sidecar, /Mirela Vasko/, name);
        assert.equal(fs.readFileSync(path.join(kinds.root.fsPath, name), 'utf8'), sidecar, name);
      }
    } finally {
      fs.rmSync(copy, { recursive: true, force: true });
    }
  });
});

/** No event tells what a hover will show. */
function now(listener: (event: unknown) => void): vscode.Disposable {
  const timer = setInterval(listener, 100);
  return { dispose: () => clearInterval(timer) };
}

function sidecarsIn(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.annotations.yaml')).sort();
}

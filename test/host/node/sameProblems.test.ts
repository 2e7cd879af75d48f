import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { ARTICLE, linesShown, noneShown, REGISTRY, SIDECAR, TEXT, write, YAML } from '../problemFiles';
import { activateExtension, corpusFile, corpusFolder, readFile, until, writeFile } from '../support';

describe('Check Corpus and the command line', () => {
  let index = '';
  let registry = '';

  before(async () => {
    await activateExtension();
    [index, registry] = [await readFile('INDEX.md'), await readFile(REGISTRY)];
  });

  afterEach(async () => {
    await writeFile('INDEX.md', index);
    await writeFile(REGISTRY, registry);
    for (const name of [ARTICLE, SIDECAR, 'gone.annotations.yaml', 'inner']) await vscode.workspace.fs.delete(corpusFile(name), { recursive: true }).then(undefined, () => undefined);
    await noneShown();
  });

  it('find the same of a sidecar without its article', async () => {
    await writeFile('inner/pier.annotations.yaml', YAML);
    await checkBoth(1);
  });

  it('find the same of sidecars, list and registry, at the same places and in the same words', async () => {
    await write(TEXT.replace('12 people', '16 people'), YAML.replace('status: accepted', 'status: ACCEPTED').replace(ARTICLE, 'old.txt'));
    await writeFile('gone.annotations.yaml', YAML);
    await writeFile('INDEX.md', `${index}| 9 | [lost.txt](lost.txt) | x | 2026-03-02 | |\n`);
    await writeFile(REGISTRY, registry.replace('type: GPE', 'type: gpe'));
    await checkBoth(6);
  });
});

async function checkBoth(atLeast: number): Promise<void> {
  const { problems } = await vscode.commands.executeCommand<{ problems: number }>('pressmark.checkCorpus');
  await until('all problems', () => linesShown().length === problems, vscode.languages.onDidChangeDiagnostics);
  const lines = linesShown();
  assert.deepEqual(lines, checkedByCommandLine());
  assert.ok(lines.length >= atLeast, lines.join('\n'));
}

function checkedByCommandLine(): string[] {
  const cli = path.resolve(__dirname, '..', '..', '..', '..', 'dist', 'cli.js');
  let printed: string;
  try {
    printed = execFileSync(process.execPath, [cli, 'check', '.'], { cwd: corpusFolder().fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' });
  } catch (error) {
    printed = (error as { stdout: string }).stdout;
  }
  return printed.split('\n').filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')).sort();
}

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { GitLauncher } from '../../../src/editor/workspace/gitLauncher';
import { Dialogs } from '../dialogs';
import { activateExtension, corpusFolder, until, everyTurn } from '../support';

const ATTRIBUTES = '*.png binary\n';
const LINES = '*.annotations.yaml merge=pressmark diff=pressmark\nentities.yaml merge=pressmark diff=pressmark\n';
const YAML = 'format: pressmark/1\narticle:\n  file: a.txt\nannotations:\n\n  n1aaaaa:\n    quote: "Ana Duarte"\n    label: PERSON\n    status: suggested\n    by: rule:name@1\n    before: ""\n    after: " spoke"\n';
const SIDECAR = path.join('day one', 'a.annotations.yaml');

describe('Set Up Git for This Corpus', function () {
  this.timeout(60_000);
  const dialogs = Dialogs.setUp();
  const root = (): string => path.join(corpusFolder().fsPath, 'clone of Ana');
  const article = (): vscode.Uri => vscode.Uri.file(path.join(root(), 'day one', 'a.txt'));

  function git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=EV', '-c', 'user.email=ev@example.org', ...args], { cwd: root(), encoding: 'utf8' });
    return status === 0 ? stdout.trim() : `${status}: ${stdout}${stderr}`;
  }

  function setUp(...answers: string[]): Thenable<unknown> {
    for (const answer of answers) dialogs.answers.add(answer);
    return vscode.commands.executeCommand('pressmark.setUpGit', article());
  }

  function write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(root(), file)), { recursive: true });
    fs.writeFileSync(path.join(root(), file), text);
  }

  async function enableGit(enabled: boolean): Promise<void> {
    await vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);
    const extension = vscode.extensions.getExtension<{ readonly enabled: boolean }>('vscode.git');
    await until('Git', () => extension?.exports?.enabled === enabled, everyTurn());
  }

  before(async function () {
    if (spawnSync('git', ['--version']).status !== 0 || !vscode.extensions.getExtension('vscode.git')) this.skip();
    await activateExtension();
    await vscode.extensions.getExtension('vscode.git')?.activate();
    write('.gitattributes', ATTRIBUTES);
    write(path.join('day one', 'a.txt'), 'Ana Duarte spoke.\n');
    write(SIDECAR, YAML);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
  });
  after(async () => {
    await enableGit(false).catch(() => undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    fs.rmSync(root(), { recursive: true, force: true });
  });

  it('shows the lines to run where Git is switched off, and writes nothing', async () => {
    await setUp('Set Up Git');
    assert.match(dialogs.messages.at(-1) ?? '', /^Pressmark: VS Code’s own Git extension is not there or switched off/);
    assert.equal(git('status', '--porcelain'), '');
    await enableGit(true);
  });

  it('says what would be written where, and writes nothing unless that is confirmed', async () => {
    await setUp();
    const [question = ''] = dialogs.messages;
    assert.match(question, /^Set up Git for “clone of Ana”\? /);
    assert.match(question, /^• \*\.annotations\.yaml merge=pressmark diff=pressmark\n• entities\.yaml merge=pressmark diff=pressmark$/m);
    assert.match(question, /in the settings of this clone \(\.git\/config\): .*pressmark-git\.sh$/m);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('config', '--get-regexp', 'pressmark'), '1: ');
  });

  it('has Git merge annotations, keeps what was there, and is done once', async () => {
    git('config', '--add', 'diff.pressmark.textconv', 'old');
    await setUp('Set Up Git');
    assert.match(dialogs.messages[0] ?? '', /^• diff\.pressmark\.textconv is now “old” and is replaced\.$/m);
    assert.equal(dialogs.messages[1], 'Pressmark: Git merges the annotations in clone of Ana one by one now. Commit .gitattributes, so that your colleagues can have the same.');
    assert.equal(fs.readFileSync(path.join(root(), '.gitattributes'), 'utf8'), ATTRIBUTES + LINES);
    assert.equal(git('config', '--get-all', 'merge.pressmark.name'), 'annotations of news articles');
    assert.doesNotMatch(git('config', '--get-all', 'diff.pressmark.textconv'), /old/);
    git('commit', '-qam', 'attributes');
    git('checkout', '-qb', 'ben');
    write(SIDECAR, YAML.replace('    by:', '    entity: ana-duarte\n    by:'));
    assert.match(git('diff'), /^\+suggested {2}PERSON {2}“Ana Duarte” → ana-duarte/m);
    git('commit', '-qam', 'linked');
    git('checkout', '-q', 'main');
    write(SIDECAR, YAML.replace('suggested', 'accepted'));
    git('commit', '-qam', 'accepted');
    assert.doesNotMatch(git('merge', '-q', '--no-edit', 'ben'), /^\d+:|CONFLICT/);
    assert.match(fs.readFileSync(path.join(root(), SIDECAR), 'utf8'), /status: accepted\n {4}entity: ana-duarte\n/);
    dialogs.messages.length = 0;
    await setUp('Set Up Git');
    assert.deepEqual(dialogs.messages, ['Pressmark: Git is set up for clone of Ana already.']);
    assert.equal(git('status', '--porcelain'), '');
  });

  it('offers a file for a service that checks, and leaves one that is there as it is', async () => {
    await setUp('Add a Check for Pull Requests…', 'GitHub Actions');
    const file = path.join(root(), '.github', 'workflows', 'pressmark-check.yml');
    await until('the file', () => dialogs.messages.some((message) => message.includes('was written')), dialogs.onDidSay);
    assert.match(fs.readFileSync(file, 'utf8'), /run: npx .*pressmark@\d+\.\d+\.\d+ check \.$/m);
    fs.writeFileSync(file, 'name: ours\n');
    await setUp();
    await until('the refusal', () => dialogs.messages.some((message) => message.includes('is left as it is')), dialogs.onDidSay);
    assert.equal(fs.readFileSync(file, 'utf8'), 'name: ours\n');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /pressmark@/);
  });

  it('writes through no link, which could lead anywhere', async function () {
    if (process.platform === 'win32') this.skip();
    const attributes = path.join(root(), '.gitattributes');
    fs.renameSync(attributes, path.join(root(), 'elsewhere'));
    fs.symlinkSync(path.join(root(), 'elsewhere'), attributes);
    await setUp('Set Up Git');
    assert.match(dialogs.messages.at(-1) ?? '', /^Pressmark: \.gitattributes is a symbolic link, which Git does not follow/);
  });

  it('keeps its script up to date, once there is one', async () => {
    const storage = vscode.Uri.file(path.join(root(), 'a storage'));
    const extension = (version: string): vscode.Uri => vscode.Uri.file(`/extensions/pressmark.pressmark-${version}`);
    const script = path.join(storage.fsPath, 'pressmark-git.sh');
    await new GitLauncher(storage, extension('0.1.0')).refresh();
    assert.equal(fs.existsSync(script), false);
    await new GitLauncher(storage, extension('0.1.0')).write();
    await new GitLauncher(storage, extension('0.2.0')).refresh();
    assert.match(fs.readFileSync(script, 'utf8'), /^cli='\/extensions\/pressmark\.pressmark-0\.2\.0\/dist\/cli\.js'$/m);
  });
});

import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { BuiltCommand, FERRY, Folder } from '../cli/command';

const { version, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; bin: { pressmark: string } };

describe('The npm package', function () {
  this.timeout(120_000); // packs and installs
  const built = new Folder({ 'dist/extension.js': '', 'dist/cli.js.map': '{}', 'src/cli/main.ts': '', 'test/a.test.ts': '', 'media/icon.png': '' });
  const user = new Folder({ 'corpus/ferry.txt': FERRY });
  const npm = (folder: Folder, ...args: string[]): string =>
    execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder.path, encoding: 'utf8', shell: process.platform === 'win32' });

  before(() => {
    const command = new BuiltCommand();
    cpSync(path.dirname(path.dirname(command.script)), built.path, { recursive: true });
    command.dispose();
    for (const file of ['package.json', '.npmignore', 'README.md', 'LICENSE', 'CHANGELOG.md', 'media/LICENCES.md', 'media/ATTRIBUTION.md']) {
      mkdirSync(path.dirname(built.join(file)), { recursive: true });
      copyFileSync(file, built.join(file));
    }
    npm(built, 'pack');
  });
  after(() => {
    built.dispose();
    user.dispose();
  });

  it('installs, with nothing else, a command that works', () => {
    npm(user, 'install', built.join(`pressmark-${version}.tgz`));
    const home = user.join(path.join('node_modules', 'pressmark'));
    assert.ok(existsSync(user.join(path.join('node_modules', '.bin', 'pressmark'))));
    const run = (...args: string[]) => spawnSync(process.execPath, [path.join(home, bin.pressmark), ...args], { cwd: user.path, encoding: 'utf8' });
    assert.equal(run('annotate', 'corpus').status, 0);
    assert.match(user.read('corpus/ferry.annotations.yaml'), /quote: "Ana Duarte"/);
    const { status, stdout, stderr } = run('check', 'corpus');
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
    for (const file of ['LICENSE', 'media/LICENCES.md', 'media/ATTRIBUTION.md']) assert.ok(existsSync(path.join(home, file)), file);
    for (const file of ['src', 'test', 'dist/cli.js.map', 'media/icon.png']) assert.ok(!existsSync(path.join(home, file)), file);
  });

  it('is what the ready files for services run, in this version', () => {
    for (const file of ['pressmark-check.yml', 'pressmark-check.gitlab-ci.yml']) assert.match(readFileSync(path.join('media', 'git', file), 'utf8'), new RegExp(`npx --yes --ignore-scripts pressmark@${version.replaceAll('.', '\\.')} check \\.$`, 'm'));
  });

  it('names the licence of every package that is built into it', () => {
    const { metafile } = buildSync({ entryPoints: ['src/cli/main.ts', 'src/extension.ts', 'src/editor/worker.ts'], bundle: true, write: false, metafile: true, outdir: 'out', platform: 'node', format: 'cjs', external: ['vscode'], alias: { '#worker-thread': './src/editor/workspace/workerThread.node.ts' }, logLevel: 'silent', define: { PRESSMARK_VERSION: '""' } });
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    const used = new Set(inputs.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    assert.ok(used.size > 2);
    const named = [...readFileSync('media/LICENCES.md', 'utf8').matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
    assert.deepEqual([...used].filter((name) => !named.includes(name)), []);
  });
});

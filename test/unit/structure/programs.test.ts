import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What would run a program, open a shell or run text as code. */
const RUNS = /\b(?:child_process|worker_threads|node:vm|createTerminal|sendText|executeTask|ShellExecution|ProcessExecution|CustomExecution|startDebugging|importScripts)\b|\beval\s*\(|\bnew Function\b|\bimport\((?!')|\brequire\s*\(/;

/** The extension's own worker, and what starts it from the extension's own folder. */
const OWN = [join('editor', 'worker.ts'), join('editor', 'workspace', 'hostThread.ts'), join('editor', 'workspace', 'workerThread.node.ts')];

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] }; virtualWorkspaces: boolean };
  contributes: Record<string, unknown> & { configuration: { properties: Record<string, { type?: string }> } };
};

describe('A workspace that is not trusted', () => {
  it('may be opened with all features, also where it is on no disk', () => {
    // “limited” restricts settings; the editor would not with “true”.
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('does not say in whose name a reader decides, which its settings could', () => {
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['pressmark.annotator']);
    assert.ok('pressmark.annotator' in manifest.contributes.configuration.properties);
  });

  it('holds nothing that the editor half or core would run', () => {
    const files = ['extension.ts', ...['editor', 'core'].flatMap((part) => readdirSync(join('src', part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)))].filter((file) => file.endsWith('.ts'));
    assert.deepEqual(files.filter((file) => RUNS.test(readFileSync(join('src', file), 'utf8'))).sort(), OWN);
  });

  it('meets, as it ships, nothing of Node but the threads of the extension’s own worker', () => {
    const uses = (host: 'node' | 'web'): string[] => {
      const { metafile } = buildSync({
        entryPoints: ['src/extension.ts'], bundle: true, write: false, metafile: true, outdir: 'out', logLevel: 'silent', platform: host === 'node' ? 'node' : 'browser',
        format: 'cjs', external: ['vscode'], alias: { '#worker-thread': `./src/editor/workspace/workerThread.${host}.ts` }, define: { PRESSMARK_VERSION: '""' },
      });
      return [...new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((each) => each.path)))].sort();
    };
    assert.deepEqual(uses('node'), ['node:worker_threads', 'vscode']);
    assert.deepEqual(uses('web'), ['vscode']);
  });

  it('sets no path, command or address that a feature would use: no setting takes one', () => {
    const names = Object.keys(manifest.contributes.configuration.properties);
    assert.ok(names.length > 0);
    assert.deepEqual(names.filter((name) => /path|command|executable|script|program|shell|args|url|server/i.test(name)), []);
  });

  it('gets no tasks, debuggers or terminals from the extension', () => {
    assert.deepEqual(Object.keys(manifest.contributes).filter((point) => ['taskDefinitions', 'debuggers', 'terminal', 'breakpoints'].includes(point)), []);
  });
});

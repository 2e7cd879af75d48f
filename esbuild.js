// Builds everything that ships (extension for both hosts, worker, command line) and, with --tests, the tests.
// node esbuild.js [--production] [--watch] [--tests]
'use strict';
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const { version } = require('./package.json');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8', // everything that loads these files reads them as UTF-8; escapes would only make them longer
  define: { PRESSMARK_VERSION: JSON.stringify(version) },
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const browser = { ...common, platform: 'browser', target: 'es2022', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

/** The tests that need no Node, as one script that begins with a mocha for browsers. */
const webTests = () => ({
  contents: ['./test/host/web/setup', ...testFiles('test/host').filter((file) => !file.includes(`${path.sep}node${path.sep}`)).map((file) => `./${file}`)]
    .map((file) => `import ${JSON.stringify(file.split(path.sep).join('/'))};`).join('\n') + "\nexport { run } from './test/host/web/run';",
  resolveDir: __dirname,
  loader: 'ts',
});

/** The one module that differs between the two extension hosts: how a worker thread is started. */
const workerThread = (host) => ({ '#worker-thread': path.join(__dirname, `src/editor/workspace/workerThread.${host}.ts`) });

function testFiles(folder) {
  return fs.readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

const shipped = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], alias: workerThread('node') },
  { ...browser, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'], alias: workerThread('web') },
  // A classic script: VS Code for the Web cannot start a module worker from a Blob URL everywhere.
  { ...browser, format: 'iife', entryPoints: ['src/editor/worker.ts'], outfile: 'dist/worker.js', external: ['worker_threads'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const testBuilds = [
  { ...node, minify: false, entryPoints: [...testFiles('test/unit'), ...testFiles('test/grammar')], outbase: 'test', outdir: 'out/test', packages: 'external' },
  { ...node, minify: false, entryPoints: ['test/host/index.ts', ...testFiles('test/host'), 'test/bench/host/index.ts', 'test/roots/index.ts', ...testFiles('test/roots')], outbase: 'test', outdir: 'out/test', external: ['vscode', 'mocha'], alias: workerThread('node') },
  {
    ...browser, minify: false, stdin: webTests(), outfile: 'out/web/test/index.js', external: ['vscode'],
    alias: { ...workerThread('web'), 'node:assert': 'assert/' }, define: { ...common.define, global: 'globalThis' },
    // Mocha's build for browsers, a script that must not be taken for a module; and what the assertion library asks of Node's `process`.
    banner: { js: `${tests ? fs.readFileSync('node_modules/mocha/mocha.js', 'utf8') : ''}\nconst process = { env: {}, platform: 'browser', versions: {}, cwd: () => '/', emitWarning() {} };` },
  },
  { ...node, minify: false, entryPoints: ['test/bench/record/index.ts'], outbase: 'test', outdir: 'out/test', packages: 'external' },
  { ...node, minify: false, entryPoints: testFiles('test/ui'), outbase: 'test', outdir: 'out/test', packages: 'external' },
];

async function main() {
  const wanted = tests ? [...shipped, ...testBuilds] : shipped;
  if (tests) fs.rmSync('out', { recursive: true, force: true });
  if (watch) {
    await Promise.all(wanted.map(async (build) => (await esbuild.context(build)).watch()));
    return;
  }
  await Promise.all(wanted.map((build) => esbuild.build(build)));
  fs.chmodSync('dist/cli.js', 0o755);
}

main().catch((error) => { console.error(error.message); process.exitCode = 1; });

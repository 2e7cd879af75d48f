// Runs a suite of tests where the extension has no Node: in the web worker extension host of the local server, and in
// VS Code for the Web without a server, on a virtual file system.
import fs from 'node:fs';
import path from 'node:path';
import { copyCorpus, runOnServer } from './hostSuite.mjs';
import { removeFolder, temporaryFolder } from './lifecycle.mjs';
import { runInBrowser } from './pageSuite.mjs';
import { defaultCorpus, repository } from './paths.mjs';
import { SuiteOutput } from './suiteOutput.mjs';
import { serveWeb, stageWebExtension } from './webSite.mjs';

const BUNDLE = path.join('out', 'web', 'test', 'index.js');

/** Runs the suite in the web worker extension host of the local server. Gives the counts and where it ran. */
export function runWebHostSuite({ edition, limit = 480_000, ...options }) {
  return withStage(options, async ({ folder, extension, tests, output, scratch }) => {
    await runOnServer(edition, { folder, extension, tests }, output, { limit, scratch });
    return `VS Code ${edition.version()}, web worker extension host of the local server`;
  });
}

/** Runs the suite in VS Code for the Web as a static page. Gives the counts and where it ran. */
export function runServerlessSuite({ limit = 480_000, ...options }) {
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

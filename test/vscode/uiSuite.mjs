// Runs the UI tests: the packaged extension, installed in the local VS Code server as a user would, driven in a browser.
import fs from 'node:fs';
import path from 'node:path';
import { BROWSER_ADVICE, findBrowser, launchOptions } from './browser.mjs';
import { runNode } from './commands.mjs';
import { temporaryFolder } from './lifecycle.mjs';
import { defaultCorpus, repository, screenshots, vsix } from './paths.mjs';
import { startServer } from './server.mjs';

const SETTINGS = { 'git.enabled': false, 'editor.hover.delay': 100, 'explorer.confirmDelete': false };

/** Gives what the tests need to know, in one environment variable; test/ui/harness/environment.ts reads it. */
export async function runUiSuite({ grep, readme = false, limit = 900_000 }) {
  const browser = findBrowser();
  if (!browser) throw new Error(BROWSER_ADVICE);
  const server = await startServer({ vsix, settings: SETTINGS });
  try {
    const { code, timedOut, counts } = await drive({ server, browser, grep, readme, limit });
    if (code !== 0) console.log(server.logs());
    if (counts) return counts;
    throw new Error(timedOut ? `The UI tests were ended after ${limit / 1000} s.` : `The UI tests did not run to their end (exit code ${code}).`);
  } finally {
    await server.stop();
  }
}

async function drive({ server, browser, grep, readme, limit }) {
  fs.mkdirSync(screenshots, { recursive: true });
  const scratch = temporaryFolder('ui');
  const { executablePath, args: flags, env } = launchOptions(browser, scratch);
  const context = {
    url: server.url, browser: { executablePath, args: flags }, corpus: defaultCorpus(), repository, screenshots, scratch,
    readmeScreenshot: readme ? path.join(repository, 'media', 'screenshot.png') : undefined,
  };
  let counts;
  const done = await runNode('test/mocha.mjs', ['out/test/ui', '--timeout', '60000', ...(grep ? ['--grep', grep] : [])], {
    env: { ...env, PRESSMARK_UI: JSON.stringify(context) }, limit, onMessage: (message) => { counts = message; },
  });
  return { ...done, counts };
}

// Runs the UI tests, driven in a browser: the packaged extension, installed in the local VS Code server as a user would; and what it holds for the
// Web in VS Code for the Web without a server.
import fs from 'node:fs';
import path from 'node:path';
import { BROWSER_ADVICE, findBrowser, launchOptions } from './browser.mjs';
import { runNode } from './commands.mjs';
import { copyCorpus } from './hostSuite.mjs';
import { removeFolder, temporaryFolder } from './lifecycle.mjs';
import { defaultCorpus, repository, screenshots, vsix } from './paths.mjs';
import { startServer } from './server.mjs';
import { serveWeb, stageWebExtension } from './webSite.mjs';

const SETTINGS = { 'git.enabled': false, 'editor.hover.delay': 100, 'explorer.confirmDelete': false };
/** Opens every folder in Restricted Mode, and does not ask. */
const RESTRICTED = { ...SETTINGS, 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/** Gives what the tests need to know, in one environment variable; test/ui/harness/environment.ts reads it. */
export async function runUiSuite({ grep, readme = false, limit = 900_000 }) {
  const browser = findBrowser();
  if (!browser) throw new Error(BROWSER_ADVICE);
  const scratch = temporaryFolder('ui');
  const servers = [];
  let site;
  try {
    servers.push(await startServer({ vsix, settings: SETTINGS }), await startServer({ vsix, settings: RESTRICTED, trust: true }));
    const [server, restricted] = servers;
    site = await serveWeb({ folder: copyCorpus(defaultCorpus(), scratch), extension: stageWebExtension(path.join(scratch, 'extension')), scratch });
    const { code, timedOut, counts } = await drive({ server, restricted, site, scratch, browser, grep, readme, limit });
    if (code !== 0) for (const each of servers) console.log(each.logs());
    if (counts) return counts;
    throw new Error(timedOut ? `The UI tests were ended after ${limit / 1000} s.` : `The UI tests did not run to their end (exit code ${code}).`);
  } finally {
    await site?.stop();
    for (const each of servers) await each.stop();
    removeFolder(scratch);
  }
}

async function drive({ server, restricted, site, scratch, browser, grep, readme, limit }) {
  fs.mkdirSync(screenshots, { recursive: true });
  const { executablePath, args: flags, env } = launchOptions(browser, scratch);
  const context = {
    url: server.url, restrictedUrl: restricted.url, webUrl: site.url, browser: { executablePath, args: flags }, corpus: defaultCorpus(), repository, screenshots, scratch,
    readmeScreenshot: readme ? path.join(repository, 'media', 'screenshot.png') : undefined,
  };
  let counts;
  const done = await runNode('test/mocha.mjs', ['out/test/ui', '--timeout', '60000', ...(grep ? ['--grep', grep] : [])], {
    env: { ...env, PRESSMARK_UI: JSON.stringify(context) }, limit, onMessage: (message) => { counts = message; },
  });
  return { ...done, counts };
}

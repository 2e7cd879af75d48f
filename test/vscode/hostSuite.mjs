// Runs a suite of tests inside the Node extension host of a real VS Code: the desktop one where it can be had, else
// the local server with a browser that shows its workbench.
import fs from 'node:fs';
import path from 'node:path';
import { BROWSER_ADVICE, findBrowser, launchOptions } from './browser.mjs';
import { runSuiteInDesktop } from './desktop.mjs';
import { removeFolder, temporaryFolder } from './lifecycle.mjs';
import { defaultCorpus, repository, screenshots } from './paths.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { serverVersion } from './serverInstall.mjs';

const LINE_MARK = '§';
const COUNTS_MARK = '§§';
const SETTINGS = { 'git.enabled': false, 'editor.hover.delay': 100 };

/** Takes what the suite prints apart: its own lines are shown, the counts kept, and the last of everything else is kept for a failure. */
class SuiteOutput {
  counts = { passed: 0, failed: 0, skipped: 0 };
  ended = false;
  #others = [];

  constructor(verbose) {
    this.verbose = verbose;
  }

  take = (text) => {
    for (const line of text.split('\n')) this.#takeLine(line);
  };

  #takeLine(line) {
    const at = line.indexOf(LINE_MARK);
    if (at >= 0 && line.startsWith(COUNTS_MARK, at)) {
      this.counts = JSON.parse(line.slice(at + COUNTS_MARK.length));
      this.ended = true;
    } else if (at >= 0) {
      console.log(line.slice(at + LINE_MARK.length));
    } else if (!line.includes('/static/out/vs/')) { // not the workbench's own stack frames
      this.#others = [...this.#others.slice(-39), line.slice(0, 500)];
      if (this.verbose) console.log(`  VS Code: ${line.slice(0, 500)}`);
    }
  }

  /** What VS Code itself printed last. */
  get tail() {
    return this.#others.join('\n');
  }
}

/**
 * Runs out/test/`suite`/index.js against a copy of the corpus, by default the sample. `desktop` is what fetchDesktop gave.
 * Gives the counts and a line that says where the suite ran.
 */
export async function runHostSuite(suite, { desktop, grep, corpus = defaultCorpus(), verbose = false, limit = 300_000 }) {
  const tests = path.join(repository, 'out', 'test', suite, 'index');
  if (!fs.existsSync(`${tests}.js`)) throw new Error(`There is no suite ${path.relative(repository, tests)}.js.`);
  const scratch = temporaryFolder('corpus');
  const folder = path.join(scratch, path.basename(corpus));
  fs.cpSync(corpus, folder, { recursive: true });
  for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o755);
  const output = new SuiteOutput(verbose);
  const env = { PRESSMARK_TEST_FOLDER: folder, ...(grep ? { PRESSMARK_TEST_GREP: grep } : {}) };
  try {
    const where = desktop.executable
      ? await inDesktop(desktop, folder, output, { tests, env, limit })
      : await inServer(folder, output, { tests, env, limit, scratch });
    return { ...output.counts, where };
  } finally {
    removeFolder(scratch);
  }
}

async function inDesktop(desktop, folder, output, { tests, env, limit }) {
  const { code, timedOut } = await runSuiteInDesktop(desktop, folder, { tests, env, limit, settings: SETTINGS, onLine: output.take });
  if (timedOut) throw new Error(`Desktop VS Code was ended after ${limit / 1000} s.\n${output.tail}`);
  judge(code, output, () => '');
  return 'desktop VS Code';
}

async function inServer(folder, output, { tests, env, limit, scratch }) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(BROWSER_ADVICE);
  const { chromium } = await import('playwright-core');
  const server = await startServer({ testing: true, settings: SETTINGS, env });
  try {
    const browser = await chromium.launch(launchOptions(executablePath, scratch));
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const code = await runInPage(page, server, folder, output, { tests, limit });
      judge(code, output, server.logs);
      if (output.counts.failed > 0) console.log(server.logs());
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  return `VS Code ${serverVersion()}, Node extension host of the local server`;
}

/** Opens the workbench with the suite named in its address, and waits for the exit code that the extension host reports. */
async function runInPage(page, server, folder, output, { tests, limit }) {
  let report;
  const exit = new Promise((resolve) => { report = resolve; });
  await page.exposeFunction('codeAutomationExit', (code) => report(code));
  await page.exposeFunction('codeAutomationLog', (_type, parts) =>
    output.take(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')));
  page.on('pageerror', (error) => output.take(`page error: ${error.message}`));
  page.on('crash', () => report('crash of the page'));
  server.child.ended.then((code) => report(`end of the server (${code})`), () => {});
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  const timer = setTimeout(() => report(`no end within ${limit / 1000} s`), limit);
  await page.goto(workbenchAddress(server, folder, [
    ['extensionDevelopmentPath', remote(repository)], ['extensionTestsPath', remote(tests)], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
  ]));
  const code = await exit;
  clearTimeout(timer);
  if (code !== 0 || !output.ended) await picture(page);
  return code;
}

async function picture(page) {
  const file = path.join(screenshots, 'host-failure.png');
  try {
    await page.screenshot({ path: file, timeout: 5000 });
    console.log(`How the window looked: ${path.relative(repository, file)}`);
  } catch (error) {
    console.log(`No picture of the window could be taken: ${error.message.split('\n', 1)[0]}`);
  }
}

/** Throws where the suite did not come to its end; failed tests are in the counts. */
function judge(code, output, logs) {
  if (output.ended && (code === 0 || output.counts.failed > 0)) return;
  throw new Error(`The suite did not run to its end (${typeof code === 'number' ? `exit code ${code}` : code}).\n${output.tail}\n${logs()}`.trimEnd());
}

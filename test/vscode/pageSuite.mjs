// Runs a suite in a workbench that a browser shows: opens its address and waits for the exit code that the extension host reports.
import fs from 'node:fs';
import path from 'node:path';
import { BROWSER_ADVICE, findBrowser, launchOptions } from './browser.mjs';
import { screenshots } from './paths.mjs';

/**
 * @param address of the workbench, with extension and suite named in it
 * @param output a SuiteOutput
 * @param ended a promise that a server behind the page ended, with its exit code; undefined where there is none
 * @param scratch a folder for what the browser writes
 * @returns what the extension host reported, a number, or in words why it did not
 */
export async function runInBrowser(address, output, { limit, scratch, ended }) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(BROWSER_ADVICE);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch(launchOptions(executablePath, scratch));
  try {
    return await runInPage(await browser.newPage({ viewport: { width: 1280, height: 800 } }), address, output, { limit, ended });
  } finally {
    await browser.close();
  }
}

async function runInPage(page, address, output, { limit, ended }) {
  let report;
  const exit = new Promise((resolve) => { report = resolve; });
  await page.exposeFunction('codeAutomationExit', (code) => report(code));
  await page.exposeFunction('codeAutomationLog', (_type, parts) =>
    output.take(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')));
  page.on('pageerror', (error) => output.take(`page error: ${error.message}`));
  page.on('crash', () => report('crash of the page'));
  ended?.then((code) => report(`end of the server (${code})`), () => {});
  const timer = setTimeout(() => report(`no end within ${limit / 1000} s`), limit);
  await page.goto(address);
  const code = await exit;
  clearTimeout(timer);
  if (code !== 0 || !output.ended) await picture(page);
  return code;
}

async function picture(page) {
  const file = path.join(screenshots, 'host-failure.png');
  try {
    fs.mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: file, timeout: 5000 });
    console.log(`How the window looked: ${file}`);
  } catch (error) {
    console.log(`No picture of the window could be taken: ${error.message.split('\n', 1)[0]}`);
  }
}

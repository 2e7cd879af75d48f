// Runs a suite of tests inside the Node extension host of a real VS Code: the desktop one where it can be had, else
// the local server with a browser that shows its workbench.
import fs from 'node:fs';
import path from 'node:path';
import { runSuiteInDesktop } from './desktop.mjs';
import { removeFolder, temporaryFolder } from './lifecycle.mjs';
import { runInBrowser } from './pageSuite.mjs';
import { defaultCorpus, repository } from './paths.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { SuiteOutput } from './suiteOutput.mjs';

export const SETTINGS = { 'git.enabled': false, 'editor.hover.delay': 100 };

/**
 * Runs out/test/`suite`/index.js against a copy of the corpus, by default the sample. `desktop` is what fetchDesktop gave; `edition` is
 * the server to take where there is none; with `beside`, names of folders beside the corpus with their files, all of them are opened as
 * one workspace; tests in the folder `without` are left out. Gives the counts and a line that says where the suite ran.
 */
export async function runHostSuite(suite, { desktop, edition, grep, corpus = defaultCorpus(), beside, verbose = false, limit = 480_000, without }) {
  const tests = path.join(repository, 'out', 'test', suite, 'index');
  if (!fs.existsSync(`${tests}.js`)) throw new Error(`There is no suite ${path.relative(repository, tests)}.js.`);
  const scratch = temporaryFolder('corpus');
  const copy = copyCorpus(corpus, scratch);
  const folder = beside ? workspaceOf(copy, beside) : copy;
  const output = new SuiteOutput(verbose);
  const env = { PRESSMARK_TEST_FOLDER: copy, ...(grep ? { PRESSMARK_TEST_GREP: grep } : {}), ...(without ? { PRESSMARK_TEST_WITHOUT: without } : {}) };
  try {
    const where = desktop?.executable
      ? await inDesktop(desktop, folder, output, { tests, env, limit })
      : await inServer(edition, folder, output, { tests, env, limit, scratch });
    return { ...output.counts, where };
  } finally {
    removeFolder(scratch);
  }
}

/** A copy of a corpus that tests may write to. Gives its folder. */
export function copyCorpus(corpus, scratch) {
  const folder = path.join(scratch, path.basename(corpus));
  fs.cpSync(corpus, folder, { recursive: true });
  for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o755);
  return folder;
}

/** Makes folders beside a corpus and a workspace file that opens them with it; those whose names begin with a dot are made only. Gives its path. */
function workspaceOf(copy, beside) {
  const parent = path.dirname(copy);
  for (const [name, files] of Object.entries(beside)) {
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(parent, name, file)), { recursive: true });
      fs.writeFileSync(path.join(parent, name, file), text);
    }
  }
  const file = path.join(parent, 'press.code-workspace');
  const names = [path.basename(copy), ...Object.keys(beside).filter((name) => !name.startsWith('.'))];
  fs.writeFileSync(file, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return file;
}

async function inDesktop(desktop, folder, output, { tests, env, limit }) {
  const { code, timedOut } = await runSuiteInDesktop(desktop, folder, { tests, env, limit, settings: SETTINGS, onLine: output.take });
  if (timedOut) throw new Error(`Desktop VS Code was ended after ${limit / 1000} s.\n${output.tail}`);
  output.judge(code, () => '');
  return 'desktop VS Code';
}

async function inServer(edition, folder, output, { tests, env, limit, scratch }) {
  await runOnServer(edition, { folder, extension: repository, tests }, output, { env, limit, scratch });
  return `VS Code ${edition.version()}, Node extension host of the local server`;
}

/** Runs a suite on the local server. `extension` is the folder of the extension under test, `tests` its suite's entry without `.js`. */
export async function runOnServer(edition, { folder, extension, tests }, output, { env = {}, limit, scratch }) {
  const server = await startServer({ edition, testing: true, settings: SETTINGS, env });
  try {
    const remote = (file) => `vscode-remote://${server.authority}${file}`;
    const address = workbenchAddress(server, folder, [
      ['extensionDevelopmentPath', remote(extension)], ['extensionTestsPath', remote(tests)], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
    ]);
    const code = await runInBrowser(address, output, { limit, scratch, ended: server.child.ended });
    output.judge(code, server.logs);
    if (output.counts.failed > 0) console.log(server.logs());
  } finally {
    await server.stop();
  }
}

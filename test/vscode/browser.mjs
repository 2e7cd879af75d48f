// The browser that shows the workbench: a Chromium of the machine, never one that is downloaded.
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Flags that keep Chromium quiet, offline and able to run as root in a container with little shared memory. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** Variables that send what a program would write under the user's home to a folder of ours. */
export function ownFolders(folder) {
  return {
    HOME: folder, XDG_CACHE_HOME: path.join(folder, '.cache'), XDG_CONFIG_HOME: path.join(folder, '.config'),
    XDG_DATA_HOME: path.join(folder, '.local', 'share'), XDG_RUNTIME_DIR: folder,
  };
}

/** How playwright is to launch the browser. Signals are left to the program that launches it. */
export function launchOptions(executablePath, folder) {
  return { executablePath, args: FLAGS, env: { ...process.env, ...ownFolders(folder) }, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
}

export const BROWSER_ADVICE = 'No Chromium was found. Install one (Debian, Ubuntu: apt-get install --no-install-recommends chromium) '
  + 'or name its program in the environment variable CHROMIUM.';

/** The browser's program: CHROMIUM, else the first known name on PATH; undefined where there is none. */
export function findBrowser() {
  if (process.env.CHROMIUM) return fs.existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  return findOnPath(NAMES);
}

/** The first of these programs on PATH. */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

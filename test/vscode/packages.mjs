// Installs the extension's development packages where they are missing or older than the lock file.
import fs from 'node:fs';
import path from 'node:path';
import { npm, orThrow } from './commands.mjs';
import { repository } from './paths.mjs';

const OLDEST_NODE = [20, 19];

/** Says what is wrong with this Node, if anything. */
export function nodeProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return undefined;
  return `Node ${OLDEST_NODE.join('.')} or later is needed; this is Node ${process.versions.node}.`;
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** True where node_modules holds every package of the lock file in that version. */
export function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([where, { version, optional, link }]) =>
    where === '' || optional || link || present[where]?.version === version);
}

/** Installs what the repository's lock file names; does nothing where that is there. */
export async function installPackages() {
  if (isInstalled(repository)) return;
  console.log('Installing packages (npm ci)…');
  orThrow('npm ci', await npm(repository, ['ci'], { quiet: true }));
}

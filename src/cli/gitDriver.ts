import { execFile } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ATTRIBUTES_NAME, wantsDriver } from '../core/exchange/git/attributes';
import { asCommands, DRIVER_KEY, ON_PATH } from '../core/exchange/git/driver';

/** Longer ones nobody writes by hand. */
const MAX_ATTRIBUTES = 1_000_000;
const PATIENCE_MS = 5_000;

/** The top folder of the clone in which a folder lies; null where that is no Git repository. */
export async function cloneOf(folder: string): Promise<string | null> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (await lstat(path.join(at, '.git')).then(() => true, () => false)) return at;
    if (path.dirname(at) === at) return null;
  }
}

/**
 * What to tell somebody whose clone has the attributes by which Pressmark merges, but not the setting that says how: Git would merge by lines, without a word. Null
 * where there is nothing to tell, and where Git is not there to be asked.
 * @param shown the clone's top folder in the caller's form
 */
export async function driverNote(clone: string, shown: string): Promise<string | null> {
  const text = await readAttributes(path.join(clone, ATTRIBUTES_NAME));
  if (text === null || !wantsDriver(text) || (await hasDriver(clone))) return null;
  return `${path.join(shown, ATTRIBUTES_NAME)} leaves merging to Pressmark, but this clone does not know how. So that Git merges annotations one by one, run: ${asCommands(ON_PATH).join('; ')}`;
}

/** Git does not follow a link there either. */
async function readAttributes(file: string): Promise<string | null> {
  try {
    const { size } = await lstat(file).then((found) => (found.isFile() ? found : { size: Infinity }));
    return size > MAX_ATTRIBUTES ? null : await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

/** Reading a setting runs nothing that a repository could name. Where Git does not answer as it does for a missing one, nothing is lacking that is known of. */
function hasDriver(clone: string): Promise<boolean> {
  // Not from the clone: on Windows a program is looked for in the current folder first.
  const options = { cwd: path.dirname(process.execPath), timeout: PATIENCE_MS };
  return new Promise((resolve) => {
    execFile('git', ['-C', clone, 'config', '--get', DRIVER_KEY], options, (error) => resolve(error?.code !== 1));
  });
}

import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/**
 * The name of a file that is written beside the one that it will replace. It says who writes it: where, and as which process, so that
 * another run can tell what was left behind from what is being written. It is hidden and is neither an article's nor a sidecar's, and
 * `*.tmp` is what many an ignore file holds already.
 */
export function temporaryName(): string {
  return `.pressmark-${machine()}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

const TEMPORARY = /^\.pressmark-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/;

/** Whether a file name is one that `temporaryName` gives. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/** What another machine has not finished in this time it will not finish. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Folders that this run has looked through: once is enough, and n files in one folder must not cost n². */
const cleared = new Set<string>();

/**
 * Removes from a folder the temporary files of runs that were killed while they wrote. Those of processes that are alive stay; so do
 * those of other machines that share the folder, until they are a day old. What cannot be removed stays too: it is in nobody's way.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, owner, pid] = TEMPORARY.exec(name) ?? [];
    if (owner === undefined || pid === undefined) continue;
    const file = path.join(folder, name);
    const left = owner === machine() ? !isAlive(Number(pid)) : await isAbandoned(file);
    if (left) await rm(file, { force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  return stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED_MS, () => false);
}

/** Where process ids mean the same: this machine, and of its containers this one. */
function machine(): string {
  return createHash('sha256').update(`${hostname()}\0${processNamespace()}`).digest('hex').slice(0, 8);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

// Processes and temporary folders that end with this program, however it ends. Every process is started
// as the leader of its own group, so that what it starts in turn can be ended with it, and nothing else.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const windows = process.platform === 'win32';
const running = new Set();
const folders = new Set();
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
let stopping = false;

/** Starts a program without standard input. `options` are those of `spawn`. The child carries a promise `ended` of its exit code. */
export function start(command, args, options = {}) {
  if (stopping) throw new Error('stopping');
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, windowsHide: true, ...options });
  running.add(child);
  child.ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      signalGroup(child, 'SIGKILL'); // whatever it left behind
      running.delete(child);
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });
  child.ended.catch(() => {}); // reported to whoever waits for it
  return child;
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/** Ends a process and its group: politely, and by force after `grace` milliseconds. */
export async function end(child, grace = 4000) {
  if (!running.has(child)) return;
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  await child.ended.catch(() => {});
  clearTimeout(timer);
}

/** A new empty folder under the system's temporary folder, removed at the latest when this program ends. */
export function temporaryFolder(name) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `pressmark-${name}-`)));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    folders.delete(folder);
  } catch (error) {
    console.error(`Could not remove ${folder}: ${error.message}`);
  }
}

/** Ends everything that was started here and removes the folders. */
export async function stopAll() {
  stopping = true;
  await Promise.all([...running].map((child) => end(child)));
  for (const folder of [...folders]) removeFolder(folder);
}

/** Waits for ever once this program is being stopped: whoever asks has nothing more to do or to say. */
export function unlessStopping() {
  return stopping ? new Promise(() => {}) : undefined;
}

async function stopOnSignal(signal) {
  if (stopping) process.exit(128 + SIGNALS[signal]); // asked twice: the exit handler below ends what is left
  await stopAll();
  process.exit(128 + SIGNALS[signal]);
}

for (const signal of Object.keys(SIGNALS)) process.on(signal, () => void stopOnSignal(signal));

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
  for (const folder of [...folders]) removeFolder(folder);
});

// npm does not pass every signal on. Started by it, this program ends when npm is gone.
if (process.env.npm_lifecycle_event && !windows) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !stopping) void stopOnSignal('SIGHUP');
  }, 1000).unref();
}

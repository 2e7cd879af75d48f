// Runs a program to its end: with its output shown as it comes, or kept and shown only where it matters.
import path from 'node:path';
import { end, start } from './lifecycle.mjs';
import { repository } from './paths.mjs';

const KEPT = 64 * 1024;

/**
 * Runs a program to its end and gives its exit code and, where `quiet`, the last 64 Ki characters that it printed.
 * Past `limit` milliseconds it is ended and `timedOut` is true. Rejects where the program cannot be started.
 */
export async function run(command, args, { quiet = false, limit = 600_000, onMessage, onLine, ...options } = {}) {
  const piped = quiet || onLine !== undefined;
  const out = piped ? 'pipe' : 'inherit';
  const child = start(command, args, { cwd: repository, ...options, stdio: ['ignore', out, out, ...(onMessage ? ['ipc'] : [])] });
  let output = '';
  let timedOut = false;
  if (onMessage) child.on('message', onMessage);
  if (piped) {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => { output = (output + text).slice(-KEPT); });
      if (onLine) byLine(stream, onLine);
    }
  }
  const timer = setTimeout(() => {
    timedOut = true;
    void end(child);
  }, limit);
  try {
    const code = await child.ended;
    if (piped) await Promise.all([child.stdout, child.stderr].map(drained));
    return { code, output, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

function byLine(stream, onLine) {
  let rest = '';
  stream.on('data', (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => { if (rest) onLine(rest); });
}

/** Waits for the last of the output, which may come after the exit. */
function drained(stream) {
  if (stream.readableEnded || stream.destroyed) return undefined;
  return new Promise((resolve) => {
    stream.once('close', resolve);
    setTimeout(resolve, 2000).unref();
  });
}

/** Runs a Node script of the repository or of an installed package; `script` is relative to the repository. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [path.resolve(repository, script), ...args], options);
}

/** Runs npm in a folder: the one that started this program, else the one on PATH. */
export function npm(folder, args, options = {}) {
  const cli = process.env.npm_execpath;
  const env = { ...process.env, npm_config_ignore_scripts: 'true', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' };
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], { cwd: folder, env, ...options });
  return run('npm', args, { cwd: folder, env, shell: process.platform === 'win32', ...options });
}

/** As `run`, but throws, with the end of the output, where the program fails. `what` says what was tried. */
export function orThrow(what, { code, output, timedOut }) {
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-40).join('\n');
  throw new Error(`${what} ${timedOut ? 'took too long and was ended' : `failed (exit code ${code})`}${tail ? `:\n${tail}` : '.'}`);
}

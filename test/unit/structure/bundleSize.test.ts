import { strict as assert } from 'node:assert';
import { buildSync, type BuildOptions } from 'esbuild';

/** Bytes: what VS Code reads before the extension starts. What is worked out about articles belongs into the engine, whose worker starts later. */
const MOST = 250_000;

const HOSTS: Readonly<Record<string, BuildOptions>> = {
  node: { platform: 'node', target: 'node20' },
  web: { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] },
};

describe('The extension as it ships', function () {
  this.timeout(20_000); // bundles

  for (const [host, options] of Object.entries(HOSTS)) {
    it(`is small enough to start at once (${host})`, () => {
      const { outputFiles, metafile } = buildSync({
        ...options, entryPoints: ['src/extension.ts'], bundle: true, minify: true, write: false, metafile: true, outdir: 'out', logLevel: 'silent', format: 'cjs', charset: 'utf8',
        legalComments: 'none', external: ['vscode'], alias: { '#worker-thread': `./src/editor/workspace/workerThread.${host}.ts` }, define: { PRESSMARK_VERSION: '"0.0.0"' },
      });
      const size = outputFiles[0]?.contents.length ?? 0;
      const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
      const largest = inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 10).map(([file, { bytesInOutput }]) => `${bytesInOutput} ${file}`);
      assert.ok(size > 100_000 && size <= MOST, `${size} bytes, of at most ${MOST}. The largest files in it:\n${largest.join('\n')}`);
    });
  }
});

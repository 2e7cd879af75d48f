import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { startWorkerThread } from '#worker-thread';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import type { StartWorkerThread } from '../../src/editor/workspace/workerThread';
import { activateExtension } from './support';

const INDEX = { file: 'INDEX.md', markdown: '# Letters\n\n- [a.txt](a.txt)\n' };
const ARTICLE = { corpus: 'c', file: 'a.txt', listed: true, text: 'Ana Duarte spoke in Bergen.\n', sidecar: null, context: {}, registryHash: '', kinds: ['names'] };

describe('the engine behind the editor', () => {
  const log = vscode.window.createOutputChannel('Pressmark engine tests', { log: true });
  const started: EngineClient[] = [];
  after(() => log.dispose());
  afterEach(() => { for (const engine of started.splice(0)) engine.dispose(); });

  it('reads INDEX.md although it never gets the model', async () => {
    const engine = await client((source) => {
      const thread = startWorkerThread(source);
      return { ...thread, post: (message) => { if (callOf(message) !== 'configure') thread.post(message); } };
    });
    engine.warmUp();
    const roster = await engine.call('readIndex', INDEX);
    assert.deepEqual(roster.entries.map(({ file }) => file), ['a.txt']);
  });

  it('runs in the extension host where no worker can be started', async () => {
    const engine = await client(() => { throw new Error('Workers are forbidden here.'); });
    assert.equal((await engine.call('readIndex', INDEX)).entries.length, 1);
    assert.equal((await engine.call('read', ARTICLE)).analysis.mentions.length, 2);
  });

  it('runs in the extension host where a worker starts and ends at once', async () => {
    const engine = await client(() => startWorkerThread('throw new Error("Not here.")'));
    assert.equal((await engine.insist('readIndex', INDEX)).entries.length, 1);
  });

  it('asks a new worker for INDEX.md when the first one dies of something else', async () => {
    let workers = 0;
    const engine = await client((source) => startWorkerThread(++workers === 1 ? dyingOf('card', source) : source));
    const restarted: number[] = [];
    engine.onDidRestart(() => restarted.push(workers));
    const card = assert.rejects(engine.call('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' }), /The analysis failed/);
    const roster = await engine.insist('readIndex', INDEX);
    await card;
    assert.equal(roster.entries.length, 1);
    assert.deepEqual([workers, restarted], [2, [1]]);
  });

  it('refuses an INDEX.md that ends one worker after the other, by its name, and reads another', async () => {
    const engine = await client((source) => startWorkerThread(dyingOf('readIndex', source)));
    await assert.rejects(engine.insist('readIndex', INDEX), /^Error: INDEX\.md was too much for the analysis/);
    assert.equal((await engine.call('progress', { yaml: 'format: pressmark/1\nannotations: {}\n' })).broken, false);
  });

  it('does not start a worker over and over that cannot take the model', async () => {
    let workers = 0;
    const engine = await client((source) => { workers++; return startWorkerThread(dyingOf('configure', source)); });
    let restarts = 0;
    engine.onDidRestart(() => restarts++);
    await assert.rejects(engine.call('read', ARTICLE), /The analysis failed/);
    assert.deepEqual([workers, restarts], [1, 0]);
    assert.equal((await engine.call('readIndex', INDEX)).entries.length, 1);
  });

  async function client(start: StartWorkerThread): Promise<EngineClient> {
    const engine = new EngineClient((await activateExtension()).extensionUri, log, start);
    started.push(engine);
    return engine;
  }
});

function callOf(message: unknown): string {
  return (message as { call: string }).call;
}

/** The worker's script with a listener before its own that ends it over one kind of request, in a worker of Node and in one of a browser. */
function dyingOf(call: string, source: string): string {
  const dies = `(event) => { if (event.data.call === ${JSON.stringify(call)}) { event.stopImmediatePropagation(); throw new Error('It died.'); } }`;
  return `(typeof require === 'function' ? require('worker_threads').parentPort : self).addEventListener('message', ${dies});\n${source}`;
}

import * as vscode from 'vscode';
import { startWorkerThread } from '#worker-thread';
import type { EngineCall, EngineCalls, EngineRequest, EngineResponse } from '../engine/protocol';
import { startHostThread } from './hostThread';
import type { WorkerThread } from './workerThread';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly watchdog: ReturnType<typeof setTimeout>;
}

/** An answer that takes longer means a worker that hangs: it is ended and a new one started. */
const PATIENCE_MS = 30_000;
/** A worker that keeps dying would take every article with it; then the host, slower but sure, takes over. */
const MAX_FAILURES = 3;

/**
 * Talks to the engine in its worker. The worker starts with the first call and again after a crash (then `onDidRestart` fires, since its
 * index is gone). Where no worker can be had, or it keeps dying, the engine runs in this host, one request a turn of the event loop.
 */
export class EngineClient implements vscode.Disposable {
  private readonly restarted = new vscode.EventEmitter<void>();
  readonly onDidRestart = this.restarted.event;
  private thread: Promise<WorkerThread> | undefined;
  private current: WorkerThread | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private background: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private failures = 0;
  private disposed = false;

  constructor(private readonly extensionUri: vscode.Uri, private readonly log: vscode.LogOutputChannel) {}

  /** @throws Error where the engine fails, is restarted meanwhile, or the extension is being shut down */
  async call<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    if (this.disposed) throw new Error('Pressmark is shutting down.');
    return this.send(await (this.thread ??= this.start().catch((error: unknown) => this.giveUp(error))), call, params);
  }

  /** Like `call`, but one at a time, so that what a reader waits for never stands behind more than one of these. */
  callInBackground<C extends EngineCall>(call: C, params: () => Promise<EngineCalls[C]['takes'] | undefined>): Promise<void> {
    const next = this.background.then(async () => {
      const ready = this.disposed ? undefined : await params();
      if (ready) await this.call(call, ready);
    });
    this.background = next.catch((error: unknown) => this.log.warn(`In the background: ${String(error)}`));
    return next.catch(() => undefined);
  }

  dispose(): void {
    this.disposed = true;
    void this.thread?.then((thread) => thread.end()).catch(() => undefined);
    this.failAll('Pressmark is shutting down.');
    this.restarted.dispose();
  }

  private async start(): Promise<WorkerThread> {
    const [source, lexicon] = await Promise.all([this.read('dist', 'worker.js'), this.read('media', 'lexicon.txt')]);
    const script = new TextDecoder().decode(source);
    if (this.failures < MAX_FAILURES) {
      try {
        return await this.configure(startWorkerThread(script), lexicon);
      } catch (error) {
        this.log.warn(`No analysis worker could be started: ${String(error)}`);
      }
    }
    this.log.warn('Articles are read in the extension host, between its other work.');
    return this.configure(startHostThread(script), lexicon);
  }

  private async configure(thread: WorkerThread, lexicon: Uint8Array): Promise<WorkerThread> {
    thread.onMessage((message) => this.receive(message as EngineResponse));
    thread.onFailure((reason) => this.recover(thread, reason));
    const began = performance.now();
    await this.send(thread, 'configure', { lexicon });
    this.log.info(`The analysis is ready (${Math.round(performance.now() - began)} ms).`);
    return (this.current = thread);
  }

  private async read(...path: string[]): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, ...path));
  }

  private send<C extends EngineCall>(thread: WorkerThread, call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const watchdog = setTimeout(() => {
        thread.end();
        this.recover(thread, `no answer to "${call}" within ${PATIENCE_MS / 1000} s`);
      }, PATIENCE_MS);
      this.waiting.set(id, { resolve: (result) => resolve(result as EngineCalls[C]['gives']), reject, watchdog });
      thread.post({ id, call, params } satisfies EngineRequest<C>);
    });
  }

  private receive(response: EngineResponse): void {
    const waiting = this.waiting.get(response.id);
    if (!waiting) return;
    clearTimeout(waiting.watchdog);
    this.waiting.delete(response.id);
    if ('error' in response) waiting.reject(new Error(response.error));
    else waiting.resolve(response.result);
  }

  private recover(thread: WorkerThread, reason: string): void {
    if (this.disposed) return;
    this.log.error(`The analysis failed: ${reason}`);
    this.failures++;
    this.failAll(`The analysis failed: ${reason}`);
    // One that failed while it was being started is replaced by `start` itself.
    if (this.current !== thread) return;
    this.current = this.thread = undefined;
    this.restarted.fire();
  }

  private giveUp(error: unknown): never {
    this.thread = undefined;
    throw error;
  }

  private failAll(message: string): void {
    for (const { reject, watchdog } of this.waiting.values()) {
      clearTimeout(watchdog);
      reject(new Error(message));
    }
    this.waiting.clear();
  }
}

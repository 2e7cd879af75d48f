import * as vscode from 'vscode';
import { startWorkerThread } from '#worker-thread';
import type { Decision } from '../../core/annotation/decisions/decisions';
import type { Decided, DecisionName, DecisionStep } from '../engine/decisions';
import type { EngineCall, EngineCalls, EngineRequest, EngineResponse } from '../engine/protocol';
import { startHostThread } from './hostThread';
import type { Log } from './log';
import { Refusals } from './refusals';
import type { StartWorkerThread, WorkerThread } from './workerThread';

interface Waiting {
  readonly request: EngineRequest;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The requests that recognise something; all others are answered before the model is there. */
const NEEDS_MODEL: ReadonlySet<EngineCall> = new Set<EngineCall>(['read', 'annotate', 'index', 'exportRecords']);

const RESTARTED = 'The analysis was restarted meanwhile. Try again.';

/** A worker that answers nothing for so long hangs: it is ended and a new one started. */
const PATIENCE_MS = 30_000;

/**
 * Talks to the engine in its worker. The worker starts with the first call and again after a crash (then `onDidRestart` fires, since its
 * index is gone). What it failed over is not asked again. Where no worker can be had, the engine runs in this host, one request a turn
 * of the event loop.
 */
export class EngineClient implements vscode.Disposable {
  private readonly restarted = new vscode.EventEmitter<void>();
  readonly onDidRestart = this.restarted.event;
  private thread: Promise<WorkerThread> | undefined;
  private current: WorkerThread | undefined;
  /** Of the current thread: once it has been handed the model. */
  private configured: Promise<void> | undefined;
  /** Read while the worker starts; dropped once it is handed over. */
  private model: Promise<Uint8Array> | undefined;
  /** In the order of asking, in which the worker answers: the first is the one that it is at. */
  private readonly waiting = new Map<number, Waiting>();
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private readonly refusals = new Refusals();
  private background: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  /** Where the engine ran last. Once it ran in a worker it never runs here: what ends a worker would freeze the editor. */
  private place: 'nowhere' | 'worker' | 'host' = 'nowhere';
  private disposed = false;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
    private readonly startWorker: StartWorkerThread = startWorkerThread,
  ) {}

  /** @throws Error where the engine fails, is restarted meanwhile, failed over the same text before, or the extension is being shut down */
  async call<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    if (this.disposed) throw new Error('Pressmark is shutting down.');
    const refusal = this.refusals.of(params);
    if (refusal !== null) throw new Error(refusal);
    const thread = await this.ready();
    if (NEEDS_MODEL.has(call)) await this.configure(thread);
    if (thread !== this.current) throw new Error(RESTARTED);
    return this.send(thread, call, params);
  }

  /**
   * Like `call`, but asks once more where that failed: the engine may have died of something else. What it cannot digest is refused then.
   * Only for what can be answered twice without harm.
   */
  insist<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    return this.call(call, params).catch(() => this.call(call, params));
  }

  /** Works out what a decision does to a file that reads `yaml`. */
  decide<N extends DecisionName>(name: N, yaml: string | null, ...decided: Decided<N>): Promise<Decision> {
    return this.insist('decide', { name, yaml, decided });
  }

  /** The same for several decisions on one file, each on what the one before it leaves: all of them or none. */
  decideInSteps(yaml: string | null, steps: readonly DecisionStep[]): Promise<Decision> {
    return this.insist('decideInSteps', { yaml, steps });
  }

  private ready(): Promise<WorkerThread> {
    return (this.thread ??= this.start().catch((error: unknown) => this.giveUp(error)));
  }

  /** Like `call`, but one at a time, so that what a reader waits for never stands behind more than one of these. Undefined where it failed. */
  callInBackground<C extends EngineCall>(call: C, params: () => Promise<EngineCalls[C]['takes'] | undefined>): Promise<EngineCalls[C]['gives'] | undefined> {
    const next = this.background.then(async () => {
      const ready = this.disposed ? undefined : await params();
      return ready ? this.call(call, ready) : undefined;
    });
    this.background = next.catch((error: unknown) => this.log.warn(`In the background: ${String(error)}`));
    return next.catch(() => undefined);
  }

  /** Starts the worker before anybody waits for it. */
  warmUp(): void {
    this.ready().then((thread) => this.configure(thread)).catch((error: unknown) => this.log.warn(`The analysis could not be started ahead: ${String(error)}`));
  }

  dispose(): void {
    this.disposed = true;
    void this.thread?.then((thread) => thread.end()).catch(() => undefined);
    this.failAll('Pressmark is shutting down.');
    this.restarted.dispose();
  }

  private async start(): Promise<WorkerThread> {
    this.model = this.read('media', 'names.model');
    this.model.catch(() => undefined);
    const script = new TextDecoder().decode(await this.read('dist', 'worker.js'));
    if (this.place !== 'host') {
      try {
        const thread = await this.open(this.startWorker(script));
        this.place = 'worker';
        return thread;
      } catch (error) {
        if (this.disposed || this.place === 'worker') throw error;
        this.log.warn(`No analysis worker could be started: ${String(error)}`);
      }
    }
    this.place = 'host';
    this.log.warn('Articles are read in the extension host, between its other work.');
    return this.open(startHostThread(script));
  }

  /** @throws Error where nothing answers */
  private async open(thread: WorkerThread): Promise<WorkerThread> {
    thread.onMessage((message) => this.receive(thread, message as EngineResponse));
    thread.onFailure((reason) => this.recover(thread, reason));
    try {
      await this.send(thread, 'ping', null);
    } catch (error) {
      thread.end();
      throw error;
    }
    this.configured = undefined;
    return (this.current = thread);
  }

  /** Hands the model over, once to each thread; after a failure whoever asks next tries again. */
  private configure(thread: WorkerThread): Promise<void> {
    if (thread !== this.current) return Promise.reject(new Error(RESTARTED));
    return (this.configured ??= this.sendModel(thread).catch((error: unknown) => {
      if (thread === this.current) this.configured = undefined;
      throw error;
    }));
  }

  private async sendModel(thread: WorkerThread): Promise<void> {
    const names = await (this.model ?? this.read('media', 'names.model')).finally(() => { this.model = undefined; });
    // Cards go without facts rather than articles without names.
    const facts = await this.read('media', 'facts.tsv').catch((error: unknown) => void this.log.warn(`The built-in facts cannot be read: ${String(error)}`));
    if (thread !== this.current) throw new Error(RESTARTED);
    const began = performance.now();
    await this.send(thread, 'configure', facts ? { names, facts } : { names });
    this.log.info(`The analysis is ready (${Math.round(performance.now() - began)} ms).`);
  }

  private async read(...path: string[]): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, ...path));
  }

  private send<C extends EngineCall>(thread: WorkerThread, call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    return new Promise((resolve, reject) => {
      const request = { id: this.nextId++, call, params } satisfies EngineRequest<C>;
      thread.post(request);
      this.waiting.set(request.id, { request, resolve: (result) => resolve(result as EngineCalls[C]['gives']), reject });
      if (this.waiting.size === 1) this.watch(thread);
    });
  }

  private receive(thread: WorkerThread, response: EngineResponse): void {
    const waiting = this.waiting.get(response.id);
    if (!waiting) return;
    this.waiting.delete(response.id);
    this.watch(thread);
    if ('error' in response) waiting.reject(new Error(response.error));
    else waiting.resolve(response.result);
  }

  /** Patience begins anew with each answer, so that nobody is blamed for having stood in a queue. */
  private watch(thread: WorkerThread): void {
    clearTimeout(this.watchdog);
    if (this.waiting.size === 0) return;
    this.watchdog = setTimeout(() => {
      thread.end();
      this.recover(thread, `no answer within ${PATIENCE_MS / 1000} s`);
    }, PATIENCE_MS);
  }

  private recover(thread: WorkerThread, reason: string): void {
    if (this.disposed) return;
    const [failed] = this.waiting.values();
    this.log.error(`The analysis failed${failed ? ` at "${failed.request.call}"` : ''}: ${reason}`);
    const refusal = failed ? this.refusals.add(failed.request.params, reason) : null;
    if (failed && refusal !== null) {
      this.log.error(refusal);
      failed.reject(new Error(refusal));
    }
    this.failAll(`The analysis failed: ${reason}`);
    // One that failed while it was being started is replaced by `start` itself.
    if (this.current !== thread) return;
    this.current = this.thread = this.configured = undefined;
    // One that cannot take the model is not started again before somebody asks: it would only fail again.
    if (failed?.request.call !== 'configure') this.restarted.fire();
  }

  private giveUp(error: unknown): never {
    this.thread = undefined;
    throw error;
  }

  private failAll(message: string): void {
    clearTimeout(this.watchdog);
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}

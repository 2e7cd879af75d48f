import type { StartWorkerThread } from './workerThread';

interface WebWorkerLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string; preventDefault(): void }) => void): void;
  terminate(): void;
}
declare const Worker: new (url: string, options?: { name: string }) => WebWorkerLike;

/** Web worker extension host: from a Blob URL, because a worker may not be loaded from the extension's own origin. */
export const startWorkerThread: StartWorkerThread = (source) => {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'pressmark' });
  let ended = false;
  const end = () => {
    ended = true;
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', (event) => listener(event.data)),
    onFailure: (listener) =>
      worker.addEventListener('error', (event) => {
        // It is told to the listener, and is nobody else's: unhandled, it would go on to the extension host as an error of its own.
        event.preventDefault();
        if (ended) return;
        end();
        listener(event.message ?? 'the worker failed to start');
      }),
    end,
  };
};

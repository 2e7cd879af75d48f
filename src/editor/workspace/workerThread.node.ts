import { Worker } from 'node:worker_threads';
import type { StartWorkerThread } from './workerThread';

/** Node extension host: from source, because the extension may lie on a file system that Node cannot read. */
export const startWorkerThread: StartWorkerThread = (source) => {
  const worker = new Worker(source, { eval: true, name: 'pressmark' });
  let ended = false;
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onFailure: (listener) => {
      const fail = (reason: string) => {
        if (!ended) listener(reason);
        ended = true;
      };
      worker.on('error', (error) => fail(error.stack ?? error.message));
      worker.on('exit', (code) => fail(`ended with code ${code}`));
    },
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
};

import { Engine } from './engine/engine';
import type { EngineRequest, EngineResponse } from './engine/protocol';

/**
 * The analysis worker: one classic script that runs in a `worker_threads` worker and in a web worker alike.
 * It answers requests in order; a request that fails is answered with its error and harms no other.
 */
interface Port {
  postMessage(message: EngineResponse): void;
  onRequest(listener: (request: EngineRequest) => void): void;
}

declare const require: ((id: 'worker_threads') => { parentPort: NodePort | null }) | undefined;
declare const self: WebPort | undefined;

interface NodePort {
  postMessage(message: EngineResponse): void;
  on(event: 'message', listener: (request: EngineRequest) => void): void;
}

interface WebPort {
  postMessage(message: EngineResponse): void;
  addEventListener(event: 'message', listener: (event: { data: EngineRequest }) => void): void;
}

function openPort(): Port {
  if (typeof self !== 'undefined' && typeof self.postMessage === 'function') {
    const web = self;
    return {
      postMessage: (message) => web.postMessage(message),
      onRequest: (listener) => web.addEventListener('message', (event) => listener(event.data)),
    };
  }
  const node = typeof require === 'function' ? require('worker_threads').parentPort : null;
  if (!node) throw new Error('The analysis worker was started outside a worker.');
  return {
    postMessage: (message) => node.postMessage(message),
    onRequest: (listener) => node.on('message', listener),
  };
}

const port = openPort();
const engine = new Engine();
port.onRequest((request) => {
  try {
    port.postMessage({ id: request.id, result: engine.handle(request.call, request.params) });
  } catch (error) {
    port.postMessage({ id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

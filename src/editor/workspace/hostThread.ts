import type { StartWorkerThread } from './workerThread';

/**
 * Stands in for a worker where none can be had: runs the worker's script in this host, each message in a turn of the event loop of its
 * own, so that the editor gets its share in between. The script is the extension's own; loading it here, only when it is needed, keeps
 * the analysis out of the extension's bundle. VS Code loads extensions in the web worker host in the same way.
 */
export const startHostThread: StartWorkerThread = (source) => {
  let ended = false;
  let toScript: (event: { data: unknown }) => void = () => undefined;
  let toHost: (message: unknown) => void = () => undefined;
  const later = (work: () => void) => setTimeout(() => { if (!ended) work(); }, 0);
  const self = {
    postMessage: (message: unknown) => later(() => toHost(message)),
    addEventListener: (_type: 'message', listener: typeof toScript) => { toScript = listener; },
  };
  (new Function('self', source) as (scope: typeof self) => void)(self);
  return {
    post: (message) => later(() => toScript({ data: message })),
    onMessage: (listener) => { toHost = listener; },
    // What goes wrong in this host is an error of one request; nothing crashes apart from it.
    onFailure: () => undefined,
    end: () => { ended = true; },
  };
};

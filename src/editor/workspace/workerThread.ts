/** A running worker. `onFailure` fires once, when it crashed or ended by itself; nothing comes after it. */
export interface WorkerThread {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onFailure(listener: (reason: string) => void): void;
  end(): void;
}

/** Starts a classic script as a worker. @throws Error where the host has no workers, or forbids them */
export type StartWorkerThread = (source: string) => WorkerThread;

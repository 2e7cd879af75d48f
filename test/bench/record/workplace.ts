import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder under the system's temporary folder. It is gone when it is disposed of, and at the latest when this program ends. */
export class Workplace {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'pressmark-record-')));
  private readonly stop = (signal: NodeJS.Signals): void => {
    try {
      this.dispose();
    } finally {
      process.kill(process.pid, signal);
    }
  };

  constructor() {
    process.once('exit', this.dispose);
    for (const signal of SIGNALS) process.once(signal, this.stop);
  }

  join(...parts: string[]): string {
    return path.join(this.path, ...parts);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.join(file)), { recursive: true });
    writeFileSync(this.join(file), content);
  }

  read(file: string): string {
    return readFileSync(this.join(file), 'utf8');
  }

  readonly dispose = (): void => {
    process.removeListener('exit', this.dispose);
    for (const signal of SIGNALS) process.removeListener(signal, this.stop);
    try {
      rmSync(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      rmSync(this.path, { recursive: true, force: true }); // a program that is ending has written into it in the meantime
    }
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command line, however it was built. */
export interface CommandLine {
  /** The built script; the data files lie in `media` beside its folder. */
  readonly script: string;
}

/** The one that `npm run build` makes. */
export const BUILT: CommandLine = { script: path.resolve('dist', 'cli.js') };

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function runCommand({ script }: CommandLine, cwd: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, out: stdout, err: stderr };
}

export function startCommand({ script }: CommandLine, cwd: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], { cwd, stdio: 'ignore' });
}

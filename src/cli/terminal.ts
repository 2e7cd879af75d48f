import { once } from 'node:events';
import { visible } from '../core/text/visible';

/** One line of JSON. Characters that a terminal could obey are escaped as JSON allows. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Breaks in a message are those of a name or of words that it quotes. */
function oneLine(text: string): string {
  return text.split(/[\r\n]/).map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

/** Where a command's results and messages go. */
export class Terminal {
  private closed = false;
  private code = 0;

  constructor(private readonly out: NodeJS.WriteStream, private readonly err: NodeJS.WriteStream) {
    // A reader that has seen enough (`| head`) is no error, and work on files goes on without it.
    out.on('error', (error: NodeJS.ErrnoException) => {
      this.closed = true;
      if (error.code !== 'EPIPE') this.fail(`Standard output cannot be written: ${error.message}`);
    });
    err.on('error', () => undefined);
  }

  /** Whether nobody reads the results any more. */
  get unread(): boolean {
    return this.closed;
  }

  get exitCode(): number {
    return this.code;
  }

  /** Prints a line of results; resolves when the reader keeps up. */
  async result(line: string): Promise<void> {
    return this.text(`${line}\n`);
  }

  /** Prints results that have their own line ends; resolves when the reader keeps up. */
  async text(text: string): Promise<void> {
    if (this.closed || this.out.write(text)) return;
    // Either event ends the wait: a reader that goes away never drains.
    const waiting = new AbortController();
    const options = { signal: waiting.signal };
    await Promise.race([once(this.out, 'drain', options), once(this.out, 'close', options)]).catch(() => undefined);
    waiting.abort();
  }

  /** A message for people, on one line. */
  message(text: string): void {
    this.err.write(`pressmark: ${visible(oneLine(text))}\n`);
  }

  /** A message about something that went wrong, and exit code 2. */
  fail(text: string): void {
    this.code = 2;
    this.message(text);
  }

  /** Exit code 1, unless something went wrong. */
  finding(): void {
    this.code = Math.max(this.code, 1);
  }

  /** How far the work is; on a terminal only. */
  progress(text: string): void {
    if (this.err.isTTY) this.err.write(`\r\u001B[K${visible(text)}`);
  }

  endProgress(): void {
    if (this.err.isTTY) this.err.write('\r\u001B[K');
  }
}

import * as vscode from 'vscode';
import { visible } from '../../core/text/visible';

/** Where the extension writes what went wrong, and what it read. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  show(): void;
}

/** The output channel “Pressmark”. What a message quotes of files is written so that it forges no line and moves no cursor of whoever reads the log. */
export class OutputLog implements Log, vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('Pressmark', { log: true });

  info(message: string): void {
    this.channel.info(entry(message));
  }

  warn(message: string): void {
    this.channel.warn(entry(message));
  }

  error(message: string): void {
    this.channel.error(entry(message));
  }

  show(): void {
    this.channel.show();
  }

  dispose(): void {
    this.channel.dispose();
  }
}

/** Further lines, as of a stack trace, are indented: each entry begins with its time. */
function entry(message: string): string {
  return message.split(/\r\n|[\r\n]/).map((line) => visible(line.trim())).join('\n    ');
}

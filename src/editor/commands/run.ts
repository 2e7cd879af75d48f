import * as vscode from 'vscode';
import { type Action, ActionableError } from '../workspace/actionable';

/** Registers a command whose errors are shown to the user as they are: their messages name the file and what to do. */
export function command(id: string, log: vscode.LogOutputChannel, run: (...args: unknown[]) => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(`pressmark.${id}`, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      const message = error instanceof Error ? error.message : String(error);
      log.error(`${id}: ${error instanceof Error ? (error.stack ?? message) : message}`);
      offer(vscode.window.showErrorMessage, message, error instanceof ActionableError ? error.actions : []);
      return undefined;
    }
  });
}

/** Shows the outcome of a command, with a way to look at it; not waited for. */
export function inform(message: string, ...actions: Action[]): void {
  offer(vscode.window.showInformationMessage, message, actions);
}

/** Not waited for: the command is over, and a test or a caller must not wait for somebody to close a message. */
export function offer(show: (message: string, ...titles: string[]) => Thenable<string | undefined>, message: string, actions: readonly Action[]): void {
  void show(`Pressmark: ${plain(message)}`, ...actions.map(({ title }) => title)).then((picked) => {
    actions.find(({ title }) => title === picked)?.run();
  });
}

const LONGEST_MESSAGE = 400;

/**
 * A message that shows as text. The editor reads links in messages, `command:` links too, and what a message quotes (a file's name, words of
 * an article, a sidecar's id) may be written to look like one.
 */
export function plain(message: string): string {
  const text = message.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').replaceAll('](', '] (').trim();
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

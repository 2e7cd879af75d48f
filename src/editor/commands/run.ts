import * as vscode from 'vscode';
import { ActionableError } from '../workspace/actionable';
import type { Log } from '../workspace/log';
import { complain } from './dialogs';

/** Registers a command whose errors are shown to the user as they are: their messages name the file and what to do. */
export function command(id: string, log: Log, run: (...args: unknown[]) => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(`pressmark.${id}`, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      const message = error instanceof Error ? error.message : String(error);
      log.error(`${id}: ${error instanceof Error ? (error.stack ?? message) : message}`);
      complain(message, ...(error instanceof ActionableError ? error.actions : []));
      return undefined;
    }
  });
}

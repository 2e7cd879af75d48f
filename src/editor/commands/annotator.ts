import * as vscode from 'vscode';
import type { ConfigurationStore } from '../workspace/configuration';

/**
 * The name for `by: human:NAME`; asked for once, when it is first needed, and kept in the user's settings.
 * @throws CancellationError where the user gives none
 */
export async function annotator(configuration: ConfigurationStore): Promise<string> {
  const known = configuration.current.annotator;
  if (known !== null) return known;
  const name = await vscode.window.showInputBox({
    title: 'Pressmark: your name',
    prompt: 'It stands in the annotations that you add (by: human:NAME), so that colleagues see who made them.',
    placeHolder: 'ana.duarte',
    validateInput: (value) => (/^[\p{L}\p{N}._@-]+$/u.test(value.trim()) ? null : 'One word: letters, digits, dots, hyphens.'),
  });
  if (name === undefined) throw new vscode.CancellationError();
  await vscode.workspace.getConfiguration('pressmark').update('annotator', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}

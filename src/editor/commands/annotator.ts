import * as vscode from 'vscode';
import { annotatorName, type ConfigurationStore } from '../workspace/configuration';

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
    validateInput: (value) => (annotatorName(value) === null ? 'A name has letters or digits.' : null),
  });
  const written = annotatorName(name);
  if (written === null) throw new vscode.CancellationError();
  await vscode.workspace.getConfiguration('pressmark').update('annotator', written, vscode.ConfigurationTarget.Global);
  return written;
}

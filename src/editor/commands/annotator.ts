import * as vscode from 'vscode';
import { annotatorName } from '../workspace/configuration';
import { knownAnnotator } from '../workspace/knownAnnotator';
import type { Services } from './services';

/**
 * The name for `by: human:NAME`. Where neither the setting nor Git knows one it is asked for once, when it is first needed, and kept in the
 * user's settings.
 * @throws CancellationError where the user gives none
 */
export async function annotator({ configuration, git }: Services, article: vscode.Uri): Promise<string> {
  const known = await knownAnnotator(configuration, git, article);
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

import * as vscode from 'vscode';
import { exists, readText } from '../workspace/files';
import { writeEdits } from '../workspace/writes';
import { complain, inform, pick } from './dialogs';

interface Service extends vscode.QuickPickItem {
  /** Where the service looks for it, from the top of the repository. */
  readonly file: string;
  /** The file under `media/git` that is written there. */
  readonly template: string;
}

const SERVICES: readonly Service[] = [
  { label: 'GitHub Actions', description: 'writes .github/workflows/pressmark-check.yml', file: '.github/workflows/pressmark-check.yml', template: 'pressmark-check.yml' },
  { label: 'GitLab CI/CD', description: 'writes .gitlab-ci.yml, or shows what to add to it', file: '.gitlab-ci.yml', template: 'pressmark-check.gitlab-ci.yml' },
];

/** Says what was done, and offers to have a service check annotations whenever something is pushed. @param extension where the extension lies */
export function offerCheck(message: string, root: vscode.Uri, extension: vscode.Uri): void {
  inform(message, {
    title: 'Add a Check for Pull Requests…',
    run: () => addCheck(root, extension).catch((error: unknown) => complain(error instanceof Error ? error.message : String(error))),
  });
}

/** A file that is there is never written over: what would be written is shown instead. */
async function addCheck(root: vscode.Uri, extension: vscode.Uri): Promise<void> {
  const service = await pick(SERVICES, 'Which service checks the annotations?');
  if (!service) return;
  const text = await readText(vscode.Uri.joinPath(extension, 'media', 'git', service.template));
  if (text === null) throw new Error('The extension is not complete. Install Pressmark again.');
  const file = vscode.Uri.joinPath(root, ...service.file.split('/'));
  if (await exists(file)) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml', content: text }));
    return inform(`${service.file} is there already and is left as it is. What Pressmark would add is in the editor.`);
  }
  await writeEdits(file, null, [{ start: 0, end: 0, text }]);
  await vscode.window.showTextDocument(file);
  inform(`${service.file} was written. Commit it to have every push checked.`);
}

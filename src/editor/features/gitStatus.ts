import * as vscode from 'vscode';
import type { Articles } from '../workspace/articles';
import type { Git } from '../workspace/git';
import { put } from './articleStatus';

/** Says in the language status of an article that its repository wants annotations merged by Pressmark, and that this clone does not say how. */
export function registerGitStatus(articles: Articles, git: Git): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('pressmark.git', { pattern: '**/*' });
  item.name = 'Pressmark: Git';
  let latest = 0;
  const show = async (): Promise<void> => {
    const turn = ++latest;
    const document = vscode.window.activeTextEditor?.document;
    const lacks = document && articles.view(document) ? await git.lacksDriver(document.uri) : false;
    if (turn === latest) put(item, document, lacks ? STATE : undefined);
  };
  const update = (): void => void show().catch(() => undefined);
  update();
  return vscode.Disposable.from(item, articles.onDidChange(update), git.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

const STATE = {
  text: 'Pressmark: Git is not set up in this clone',
  detail: 'It would merge annotations line by line',
  severity: vscode.LanguageStatusSeverity.Warning,
  command: { title: 'Set Up Git…', command: 'pressmark.setUpGit' },
};

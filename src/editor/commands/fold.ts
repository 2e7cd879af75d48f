import * as vscode from 'vscode';
import { furnitureFolds } from '../../core/page/outline/pageLines';
import { inform } from './dialogs';
import { command } from './run';
import type { Services } from './services';

/** Fold Everything but the Article, and its opposite. */
export function registerFoldCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('foldFurniture', log, async () => fold(services, 'editor.fold')),
    command('unfoldFurniture', log, async () => fold(services, 'editor.unfold')),
  );
}

async function fold({ articles }: Services, action: 'editor.fold' | 'editor.unfold'): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const view = document && (await articles.current(document));
  if (!document || !view) throw new Error('Open an article of the corpus first.');
  const settings = vscode.workspace.getConfiguration('editor', document);
  if (settings.get('folding') === false || settings.get('foldingStrategy') === 'indentation') throw new Error('Folding is switched off for articles: see the settings editor.folding and editor.foldingStrategy.');
  const folds = furnitureFolds(view.lines);
  if (folds.length === 0) return inform('there is nothing on this page that folds away.');
  // With `levels` the editor folds what begins at these lines and leaves what is folded already.
  await vscode.commands.executeCommand(action, { selectionLines: folds.map(({ first }) => first), levels: 1, direction: 'down' });
}

import * as vscode from 'vscode';
import { oneLine } from '../../core/text/visible';
import type { Articles } from '../workspace/articles';
import type { EngineClient } from '../workspace/engineClient';
import { toSpan } from '../workspace/spans';
import type { AnnotationTarget } from './commandLink';
import { meantAt } from './describedMarks';

/** What can be said of who is meant: a change of what is recorded, and no fix of a fault. */
const KIND = vscode.CodeActionKind.Refactor.append('pressmark.entity');
const LONGEST = 40;

/** Actions on a name: Link to…, Add to Registry, Merge, Split, Not a Name. Where the user asks for them only: a name is no problem. */
export function registerMentionActions(articles: Articles, engine: EngineClient): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider([{ language: 'news-article' }, { language: 'plaintext' }], {
    provideCodeActions: async (document, range, { triggerKind, only }) => {
      if (triggerKind === vscode.CodeActionTriggerKind.Automatic || (only !== undefined && !only.contains(KIND))) return [];
      const view = articles.view(document);
      const mark = view && (await meantAt(engine, view, toSpan(document, range)));
      if (!view || view.edited || mark?.kind !== 'name') return [];
      const target: AnnotationTarget = { uri: document.uri.toString(), id: mark.id, start: mark.start, end: mark.end, label: mark.label };
      const words = `“${oneLine(mark.text, LONGEST)}”`;
      const isKnown = mark.entity !== null && view.corpus.registry.has(mark.entity);
      const actions = [actionOf(`Link ${words} to Entity…`, 'linkEntity', target)];
      if (!isKnown) actions.push(actionOf(`Add ${words} to Registry`, 'addToRegistry', target));
      actions.push(actionOf(`Merge ${words} With Another Entity…`, 'mergeEntities', target), actionOf(`Split ${words} From Its Entity…`, 'splitEntity', target));
      if (mark.status !== 'rejected') actions.push(actionOf(`${words} Is Not a Name`, 'notAName', target));
      return actions;
    },
  }, { providedCodeActionKinds: [KIND] });
}

function actionOf(title: string, command: string, target: AnnotationTarget): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KIND);
  action.command = { title, command: `pressmark.${command}`, arguments: [target] };
  return action;
}

import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { oneLine } from '../../core/text/visible';
import type { Articles, ArticleView } from '../workspace/articles';
import type { EngineClient } from '../workspace/engineClient';
import { toSpan } from '../workspace/spans';
import type { AnnotationTarget } from './commandLink';
import { meantAt } from './describedMarks';
import { valueActions } from './valueActions';

/** What can be said of who is meant, and of what a value is: a change of what is recorded, and no fix of a fault. */
const KIND = vscode.CodeActionKind.Refactor.append('pressmark.entity');
const VALUE = vscode.CodeActionKind.Refactor.append('pressmark.value');
const LONGEST = 40;

/**
 * Actions on a name: Link to…, Add to Registry, Merge, Split, Not a Name; on dates, amounts and quotations: to correct them. Where the user asks for
 * them only: none of it is a problem.
 */
export function registerMentionActions(articles: Articles, engine: EngineClient): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider([{ language: 'news-article' }, { language: 'plaintext' }], {
    provideCodeActions: async (document, range, { triggerKind, only }) => {
      if (triggerKind === vscode.CodeActionTriggerKind.Automatic) return [];
      const view = articles.view(document);
      if (!view || view.edited) return [];
      const span = toSpan(document, range);
      const wants = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
      const targetOf = ({ id, start, end, label }: Mark): AnnotationTarget => ({ uri: document.uri.toString(), id, start, end, label });
      const mark = wants(KIND) ? await meantAt(engine, view, span) : undefined;
      const onName = mark?.kind === 'name' ? nameActions(mark, view, targetOf(mark)) : [];
      // Of a quotation around a name, too.
      const values = wants(VALUE) ? view.marks.filter(({ kind, status, start, end }) => kind !== 'name' && status !== 'rejected' && start <= span.end && span.end <= end) : [];
      return [...onName, ...values.flatMap((value) => valueActions(value).map(([title, command]) => actionOf(title, command, targetOf(value), VALUE)))];
    },
  }, { providedCodeActionKinds: [KIND, VALUE] });
}

function nameActions(mark: Mark, { corpus }: ArticleView, target: AnnotationTarget): vscode.CodeAction[] {
  const words = `“${oneLine(mark.text, LONGEST)}”`;
  const isKnown = mark.entity !== null && corpus.registry.has(mark.entity);
  const actions = [actionOf(`Link ${words} to Entity…`, 'linkEntity', target)];
  if (!isKnown) actions.push(actionOf(`Add ${words} to Registry`, 'addToRegistry', target));
  actions.push(actionOf(`Merge ${words} With Another Entity…`, 'mergeEntities', target), actionOf(`Split ${words} From Its Entity…`, 'splitEntity', target));
  if (mark.status !== 'rejected') actions.push(actionOf(`${words} Is Not a Name`, 'notAName', target));
  return actions;
}

function actionOf(title: string, command: string, target: AnnotationTarget, kind = KIND): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command: `pressmark.${command}`, arguments: [target] };
  return action;
}

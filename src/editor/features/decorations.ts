import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Articles, FollowedEdit } from '../workspace/articles';
import type { ConfigurationStore } from '../workspace/configuration';
import type { KeptChanges } from '../workspace/keptChanges';
import { Sidecars } from '../workspace/sidecars';
import { toRange } from '../workspace/spans';
import { borderWidth, type Group, groupOf, kindStyle, type MarkState, shownKindOf, STATES, stateOf } from './markStyle';
import { SMALL_AND_RAISED } from './signStyle';

/**
 * Paints marks. One decoration type for each group and status, made when first needed, plain ranges,
 * one call each; the hover is computed elsewhere, when asked for.
 * @param onPainted told after an article's marks were handed to the editor, for benchmarks
 */
export function registerDecorations(articles: Articles, configuration: ConfigurationStore, kept: KeptChanges, onPainted: (document: vscode.TextDocument) => void): vscode.Disposable {
  const painter = new Painter(articles, configuration, kept, onPainted);
  const paintAll = () => vscode.window.visibleTextEditors.forEach((editor) => painter.paint(editor));
  return vscode.Disposable.from(
    painter,
    articles.onDidChange((document) => painter.paintDocument(document)),
    articles.onDidFollow((edit) => painter.follow(edit)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => painter.paint(editor))),
    configuration.onDidChange(paintAll),
    kept.onDidChange(paintAll),
  );
}

class Painter implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  /** Types in use in an editor, so that only these are emptied again. */
  private readonly used = new WeakMap<vscode.TextEditor, Set<string>>();

  constructor(
    private readonly articles: Articles,
    private readonly configuration: ConfigurationStore,
    private readonly kept: KeptChanges,
    private readonly onPainted: (document: vscode.TextDocument) => void,
  ) {}

  paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.paint(editor);
  }

  paint(editor: vscode.TextEditor): void {
    const view = this.articles.view(editor.document);
    // While a text is being typed in, the editor itself keeps decorations at their words; painting would only flicker.
    if (view?.edited) return;
    if (!view && !this.used.has(editor)) return;
    this.paintMarks(editor, view ? this.shown(view.marks) : []);
    if (view) this.onPainted(editor.document);
  }

  /** Paints anew only what the edit made look other, and what looks like it: the editor keeps the rest at its words. */
  follow({ document, changed }: FollowedEdit): void {
    const view = this.articles.view(document);
    if (!view || !this.configuration.current.decorations) return;
    const keys = new Set(changed.flatMap(({ before, after }) => [this.key(document, before), ...(after ? [this.key(document, after)] : [])]));
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document && this.used.has(editor)) this.paintMarks(editor, this.shown(view.marks), keys);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.types.values()).dispose();
  }

  private shown(marks: readonly Mark[]): readonly Mark[] {
    const { decorations, shown } = this.configuration.current;
    return decorations ? marks.filter((mark) => shown.has(shownKindOf(mark))) : [];
  }

  /** @param only the groups and states that are painted, where not all are */
  private paintMarks(editor: vscode.TextEditor, marks: readonly Mark[], only?: ReadonlySet<string>): void {
    const ranges = new Map<string, vscode.Range[]>();
    const used = this.used.get(editor) ?? new Set();
    for (const key of only ?? used) ranges.set(key, []);
    for (const mark of marks) {
      const key = this.key(editor.document, mark);
      if (only?.has(key) === false) continue;
      const list = ranges.get(key) ?? [];
      list.push(toRange(editor.document, mark));
      ranges.set(key, list);
    }
    for (const [key, list] of ranges) {
      editor.setDecorations(this.type(key), list);
      if (list.length > 0) used.add(key);
      else used.delete(key);
    }
    this.used.set(editor, used);
  }

  private key({ uri }: vscode.TextDocument, mark: Mark): string {
    const isKept = mark.state === 'changed' && mark.id !== null && this.kept.isKept(Sidecars.uriOf(uri), mark.id, mark.text);
    return `${groupOf(mark)}/${stateOf(mark, isKept)}`;
  }

  private type(key: string): vscode.TextEditorDecorationType {
    let type = this.types.get(key);
    if (!type) {
      const [group, state] = key.split('/') as [Group, MarkState];
      this.types.set(key, (type = vscode.window.createTextEditorDecorationType(style(group, state))));
    }
    return type;
  }
}

function style(group: Group, state: MarkState): vscode.DecorationRenderOptions {
  const { line, tinted, struck, sign } = STATES[state];
  const colour = new vscode.ThemeColor(`pressmark.${group}`);
  const kind = kindStyle(group);
  return {
    borderStyle: line,
    borderWidth: borderWidth(kind, line),
    borderColor: colour,
    ...(tinted || kind.tinted ? { backgroundColor: new vscode.ThemeColor(`pressmark.${group}Background`) } : {}),
    ...(struck ? { textDecoration: 'line-through' } : {}),
    ...(sign ? { after: { contentText: sign, color: colour, textDecoration: SMALL_AND_RAISED } } : {}),
    overviewRulerColor: state === 'suggested' || state === 'conflict' || state === 'changed' ? colour : undefined,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

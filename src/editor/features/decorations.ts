import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/marks';
import { ARTICLE_ZONES } from '../../core/page/page';
import type { ArticleView, Articles } from '../workspace/articles';
import type { ConfigurationStore } from '../workspace/configuration';
import { toRange } from '../workspace/spans';
import { type Group, groupOf, type MarkState, STATES, stateOf } from './markStyle';

/**
 * Paints marks and dims what is not the article. One decoration type for each group and status, made when first needed, plain ranges,
 * one call each; the hover is computed elsewhere, when asked for.
 * @param onPainted told after an article's marks were handed to the editor, for benchmarks
 */
export function registerDecorations(articles: Articles, configuration: ConfigurationStore, onPainted: (document: vscode.TextDocument) => void): vscode.Disposable {
  const painter = new Painter(articles, configuration, onPainted);
  return vscode.Disposable.from(
    painter,
    articles.onDidChange((document) => painter.paintDocument(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => painter.paint(editor))),
    configuration.onDidChange(() => vscode.window.visibleTextEditors.forEach((editor) => painter.paint(editor))),
  );
}

class Painter implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  /** Types in use in an editor, so that only these are emptied again. */
  private readonly used = new WeakMap<vscode.TextEditor, Set<string>>();
  private readonly dimmed = vscode.window.createTextEditorDecorationType({ opacity: '0.5', isWholeLine: true });

  constructor(
    private readonly articles: Articles,
    private readonly configuration: ConfigurationStore,
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
    const { decorations, dimFurniture } = this.configuration.current;
    this.paintMarks(editor, view && decorations ? view.marks : []);
    editor.setDecorations(this.dimmed, view && dimFurniture ? furniture(editor.document, view) : []);
    if (view) this.onPainted(editor.document);
  }

  dispose(): void {
    vscode.Disposable.from(this.dimmed, ...this.types.values()).dispose();
  }

  private paintMarks(editor: vscode.TextEditor, marks: readonly Mark[]): void {
    const ranges = new Map<string, vscode.Range[]>();
    for (const mark of marks) {
      const key = `${groupOf(mark)}/${stateOf(mark)}`;
      const list = ranges.get(key) ?? [];
      list.push(toRange(editor.document, mark));
      ranges.set(key, list);
    }
    for (const key of this.used.get(editor) ?? []) if (!ranges.has(key)) editor.setDecorations(this.type(key), []);
    for (const [key, list] of ranges) editor.setDecorations(this.type(key), list);
    this.used.set(editor, new Set(ranges.keys()));
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

/**
 * The editor takes CSS here. A sign must neither move the line's other words nor widen the line, which would run out of the editor where it
 * was wrapped without it: so it stands raised over the gap behind its words.
 */
const SMALL_AND_RAISED = 'none; font-size: 0.7em; position: absolute; top: -0.4em';

function style(group: Group, state: MarkState): vscode.DecorationRenderOptions {
  const { line, tinted, struck, sign } = STATES[state];
  const colour = new vscode.ThemeColor(`pressmark.${group}`);
  // Quotations span whole sentences and hold names: a line under all of it would drown those, so theirs is thinner.
  const width = group === 'quotation' ? '1px' : '2px';
  return {
    borderStyle: line,
    borderWidth: `0 0 ${line === 'double' ? '3px' : width} 0`,
    borderColor: colour,
    ...(tinted || group === 'quotation' ? { backgroundColor: new vscode.ThemeColor(`pressmark.${group}Background`) } : {}),
    ...(struck ? { textDecoration: 'line-through' } : {}),
    ...(sign ? { after: { contentText: sign, color: colour, textDecoration: SMALL_AND_RAISED } } : {}),
    overviewRulerColor: state === 'suggested' || state === 'conflict' || state === 'changed' ? colour : undefined,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function furniture(document: vscode.TextDocument, view: ArticleView): vscode.Range[] {
  return view.analysis.zones.filter(({ zone }) => !ARTICLE_ZONES.has(zone)).map((zone) => toRange(document, zone));
}

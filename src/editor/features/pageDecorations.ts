import * as vscode from 'vscode';
import { ARTICLE_ZONES, type Zone } from '../../core/page/page';
import type { Articles, ArticleView } from '../workspace/articles';
import type { ConfigurationStore } from '../workspace/configuration';
import { toRange } from '../workspace/spans';
import { SMALL_AND_RAISED } from './signStyle';
import { isMarkedZone, MARKED_ZONES, type MarkedZone } from './zoneStyle';

/** Dims what is not the article, sets headline, dateline, byline, captions and credit apart, and puts a sign at lines whose zone a person corrected. */
export function registerPageDecorations(articles: Articles, configuration: ConfigurationStore): vscode.Disposable {
  const painter = new PagePainter(articles, configuration);
  return vscode.Disposable.from(
    painter,
    articles.onDidChange((document) => vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach((editor) => painter.paint(editor))),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => painter.paint(editor))),
    configuration.onDidChange(() => vscode.window.visibleTextEditors.forEach((editor) => painter.paint(editor))),
  );
}

type Style = MarkedZone | 'furniture' | 'corrected';

class PagePainter implements vscode.Disposable {
  private readonly types = new Map<Style, vscode.TextEditorDecorationType>();
  /** Styles in use in an editor, so that only these are emptied again. */
  private readonly used = new WeakMap<vscode.TextEditor, ReadonlySet<Style>>();

  constructor(private readonly articles: Articles, private readonly configuration: ConfigurationStore) {}

  paint(editor: vscode.TextEditor): void {
    const view = this.articles.view(editor.document);
    // While a text is being typed in, the editor itself keeps decorations at their lines; painting would only flicker.
    if (view?.edited) return;
    const ranges = view ? this.rangesOf(editor.document, view) : new Map<Style, vscode.Range[]>();
    for (const style of this.used.get(editor) ?? []) if (!ranges.has(style)) editor.setDecorations(this.type(style), []);
    for (const [style, list] of ranges) editor.setDecorations(this.type(style), list);
    this.used.set(editor, new Set(ranges.keys()));
  }

  dispose(): void {
    vscode.Disposable.from(...this.types.values()).dispose();
  }

  private rangesOf(document: vscode.TextDocument, { analysis, corrected }: ArticleView): Map<Style, vscode.Range[]> {
    const { dimFurniture, markZones } = this.configuration.current;
    const ranges = new Map<Style, vscode.Range[]>();
    const put = (style: Style, range: vscode.Range): void => {
      const list = ranges.get(style);
      if (list) list.push(range);
      else ranges.set(style, [range]);
    };
    const styleOf = ({ zone }: Zone): Style | null => {
      if (!ARTICLE_ZONES.has(zone)) return dimFurniture ? 'furniture' : null;
      return markZones && isMarkedZone(zone) ? zone : null;
    };
    for (const zone of analysis.zones) {
      const style = styleOf(zone);
      if (style !== null) put(style, toRange(document, zone));
    }
    for (const { start } of corrected.zones) {
      const { end } = document.lineAt(document.positionAt(start)).range;
      put('corrected', new vscode.Range(end, end));
    }
    return ranges;
  }

  private type(style: Style): vscode.TextEditorDecorationType {
    let type = this.types.get(style);
    if (!type) this.types.set(style, (type = vscode.window.createTextEditorDecorationType(optionsOf(style))));
    return type;
  }
}

function optionsOf(style: Style): vscode.DecorationRenderOptions {
  const color = new vscode.ThemeColor(`pressmark.${style}`);
  if (style === 'corrected') return { after: { contentText: '✎', color, textDecoration: SMALL_AND_RAISED } };
  if (style !== 'furniture') return { color, ...MARKED_ZONES[style] };
  // Where contrast is to be high, paler letters alone tell too little: there, in the colours that ship, they stand on a band.
  return { color, isWholeLine: true, backgroundColor: new vscode.ThemeColor('pressmark.furnitureBackground') };
}

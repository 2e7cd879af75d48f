import * as vscode from 'vscode';
import type { EntityListing } from '../views/entityListing';
import type { Findings } from '../views/findings';
import type { QuotationListing } from '../views/quotationListing';
import type { Articles } from '../workspace/articles';
import type { Corpora } from '../workspace/corpora';
import type { KeptChanges } from '../workspace/keptChanges';
import { Sidecars } from '../workspace/sidecars';
import { toSpan } from '../workspace/spans';
import { markAt } from './markAt';

/** Keeps the context keys that menus and keybindings ask for. A key is set only when it changes. */
export function registerContextKeys(corpora: Corpora, articles: Articles, sidecars: Sidecars, kept: KeptChanges, listing: EntityListing, findings: Findings, quotations: QuotationListing): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `pressmark.${key}`, value);
  };
  const onCorpora = () => set('hasCorpus', corpora.all.length > 0);
  const onCursor = () => {
    const editor = vscode.window.activeTextEditor;
    const view = editor && articles.view(editor.document);
    const mark = view && markAt(view.marks, toSpan(editor.document, editor.selection), editor.document.offsetAt(editor.selection.active));
    set('isArticle', view !== undefined);
    set('hasFurniture', view !== undefined && view.lines.includes('furniture'));
    set('canRelabel', mark !== undefined && mark.kind !== 'quotation');
    set('onRecorded', mark !== undefined && mark.id !== null);
    set('onEntity', mark !== undefined && mark.entity !== null);
    set('onName', mark !== undefined && mark.kind === 'name');
    set('onTime', mark !== undefined && mark.kind === 'time');
    set('onAmount', mark !== undefined && mark.kind === 'quantity');
    const cursor = editor && editor.document.offsetAt(editor.selection.active);
    set('onQuotation', cursor !== undefined && view !== undefined && view.marks.some(({ kind, start, end }) => kind === 'quotation' && start <= cursor && cursor <= end));
    set('canAccept', mark !== undefined && (mark.status !== 'accepted' || mark.state === 'changed'));
    set('canReject', mark !== undefined && mark.status !== 'rejected');
    set('onChanged', mark !== undefined && mark.id !== null && mark.state === 'changed');
    set('onKept', editor !== undefined && mark !== undefined && mark.id !== null && mark.state === 'changed' && kept.isKept(Sidecars.uriOf(editor.document.uri), mark.id, mark.text));
    set('onConflict', mark !== undefined && mark.status === 'conflict');
    set('canUndo', sidecars.canUndo || kept.canUndo);
  };
  const onListing = () => {
    set('entitiesFiltered', listing.filter !== '');
    set('entitiesByName', listing.order === 'name');
  };
  corpora.discover().catch(() => undefined).finally(() => set('discovered', true));
  onCorpora();
  onListing();
  onCursor();
  return vscode.Disposable.from(
    corpora.onDidChange(onCorpora),
    listing.onDidChange(onListing),
    quotations.onDidChange(() => set('quotationsFiltered', quotations.filter !== '')),
    findings.onDidChange(() => {
      set('hasQuery', findings.query !== '');
      set('hasFindings', findings.found.groups.length > 0);
    }),
    articles.onDidChange(onCursor),
    articles.onDidFollow(onCursor),
    sidecars.onDidWrite(onCursor),
    kept.onDidChange(onCursor),
    vscode.window.onDidChangeTextEditorSelection(onCursor),
    vscode.window.onDidChangeActiveTextEditor(onCursor),
  );
}

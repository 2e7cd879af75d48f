import * as vscode from 'vscode';
import { isolated, oneLine } from '../../core/text/visible';
import { entityNamed } from '../commands/linkTarget';
import { chooseMention } from '../commands/target';
import { command } from '../commands/run';
import type { Services } from '../commands/services';
import type { ArticlePlace } from '../engine/protocol';
import { entityOf, meantAt } from '../features/describedMarks';
import { readArticle } from '../workspace/articleText';
import type { Corpus } from '../workspace/corpus';
import { registryPlaceOf } from '../workspace/places';
import { Ranges, toSpan } from '../workspace/spans';
import { type EntityRow, entityRows } from './entityRows';

const VIEW = 'pressmark.entity';
const PAUSE_MS = 150;
const GROWING_MS = 1_000;
/** No window is wider. */
const LONGEST_IN_ROW = 300;

/** Who is shown: an id as an article has it, or the corpus where `file` is null. */
interface Subject {
  readonly corpus: Corpus;
  readonly file: string | null;
  readonly entity: string;
}

/**
 * The side view "Entity": the whole card of whoever is meant at the cursor, or was asked for last, kept up to date while it is visible.
 * "More" on a card opens it.
 */
export function registerEntityView(services: Services): vscode.Disposable {
  const { articles, corpora, log } = services;
  const tree = new EntityTree(services);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  view.message = tree.hint;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => void follow(), PAUSE_MS);
  };
  const follow = async (): Promise<void> => {
    await tree.follow();
    clearTimeout(timer);
    // Nothing tells when another article was read in the background.
    if (view.visible && tree.isGrowing) timer = setTimeout(() => void follow(), GROWING_MS);
  };
  return vscode.Disposable.from(
    view,
    tree,
    { dispose: () => clearTimeout(timer) },
    tree.onDidChangeTreeData(() => { view.message = tree.hint; }),
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    articles.onDidChange(soon),
    corpora.onDidChange(soon),
    view.onDidChangeVisibility(soon),
    command('showEntity', log, async (argument) => {
      await tree.show(await subjectOf(services, argument));
      await vscode.commands.executeCommand(`${VIEW}.focus`);
      return tree.rows;
    }),
    command('showEntry', log, async (argument) => {
      const { corpus, file, entity } = await subjectOf(services, argument);
      const card = await services.engine.call('card', { corpus: corpus.key, file, entity });
      if (!card?.registered) throw new Error('Who is meant here has no entry in entities.yaml.');
      await showEntry(services, corpus, card.id);
    }),
    command('openEntityRow', log, async (row) => tree.open(row)),
  );
}

/** Whom a link, a row of a tree or the cursor names. @throws Error where that is nobody */
async function subjectOf(services: Services, argument: unknown): Promise<Subject> {
  const named = entityNamed(services, argument);
  if (named) return { ...named, file: null };
  const { view: { corpus, file, marks }, mark } = await chooseMention(services, argument);
  const entity = entityOf(mark, marks);
  if (entity === null) throw new Error('Nobody in particular is meant here.');
  return { corpus, file, entity };
}

/** The rows of one entity. */
export class EntityTree implements vscode.TreeDataProvider<EntityRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private subject: Subject | undefined;
  /** What is shown, as it was told. */
  rows: readonly EntityRow[] = [];
  /** Whether the corpus has not been read to its end. */
  isGrowing = false;
  private asked = 0;

  constructor(private readonly services: Services) {}

  /** What stands in place of rows. */
  get hint(): string | undefined {
    return this.rows.length > 0 ? undefined : 'Put the cursor on a name in an article to see who is meant, who says so, and where else the name turns up.';
  }

  /** Goes to whoever is meant at the cursor; where nobody is, stays and looks whether there is anything new. */
  async follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const view = editor && this.services.articles.view(editor.document);
    const mark = view && (await meantAt(this.services.engine, view, toSpan(editor.document, editor.selection), editor.document.offsetAt(editor.selection.active)));
    const entity = view && mark ? entityOf(mark, view.marks) : null;
    const there = view && entity !== null ? { corpus: view.corpus, file: view.file, entity } : this.subject;
    if (there) await this.show(there);
  }

  async show(subject: Subject): Promise<void> {
    const question = ++this.asked;
    const { corpus, file, entity } = subject;
    const card = await this.services.engine.call('card', { corpus: corpus.key, file, entity }).catch(() => null);
    if (question !== this.asked) return;
    const rows = card ? entityRows(card, file) : [];
    const isSame = JSON.stringify(rows) === JSON.stringify(this.rows);
    this.subject = subject;
    this.isGrowing = card !== null && card.read < card.total;
    // Rows that are the same stay as they are: what a reader opened stays open.
    if (isSame) return;
    this.rows = rows;
    this.changed.fire();
  }

  /** Where a row leads. @throws Error where that is gone */
  async open(row: unknown): Promise<void> {
    const corpus = this.subject?.corpus;
    const opens = (row as EntityRow | undefined)?.opens;
    if (!corpus || !opens) return;
    if ('page' in opens) await vscode.env.openExternal(vscode.Uri.parse(opens.page, true));
    else if ('entry' in opens) await showEntry(this.services, corpus, opens.entry);
    else await showPlace(corpus, opens);
  }

  getChildren(row?: EntityRow): EntityRow[] {
    return [...(row ? (row.rows ?? []) : this.rows)];
  }

  getTreeItem(row: EntityRow): vscode.TreeItem {
    const { label, detail, more, icon, opens, rows } = row;
    const state = !rows || rows.length === 0 ? vscode.TreeItemCollapsibleState.None : this.rows.includes(row) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(shown(label), state);
    if (detail !== undefined) item.description = shown(detail);
    // A plain string: it is shown as text, never as Markdown.
    item.tooltip = isolated(oneLine(more ?? [label, detail].filter((part) => part !== undefined).join(' · ')));
    if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
    if (opens) item.command = { title: 'Open', command: 'pressmark.openEntityRow', arguments: [row] };
    item.accessibilityInformation = { label: [label, detail].map((part) => oneLine(part ?? '')).join(', ') };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function shown(text: string): string {
  return isolated(oneLine(text, LONGEST_IN_ROW));
}

async function showPlace(corpus: Corpus, place: ArticlePlace): Promise<void> {
  const uri = corpus.uriOf(place.file);
  const source = await readArticle(uri);
  if (!source) throw new Error(`${place.file} is not there any more.`);
  await vscode.window.showTextDocument(uri, { selection: new Ranges(source.text, source.alignment).of(place) });
}

async function showEntry({ engine }: Services, corpus: Corpus, id: string): Promise<void> {
  const place = await registryPlaceOf(engine, corpus, id);
  if (!place) throw new Error(`entities.yaml has no entry “${oneLine(id, 80)}”.`);
  await vscode.window.showTextDocument(place.uri, { selection: place.id });
}

import { strict as assert } from 'node:assert';
import { GFM, parser } from '@lezer/markdown';
import * as vscode from 'vscode';
import { SourcesTree, type SourceNode } from '../../src/editor/views/sourcesTree';
import { CARD_COMMANDS } from '../../src/editor/features/cardActions';
import { PAGE_COMMANDS } from '../../src/editor/features/pageHover';
import { Corpora } from '../../src/editor/workspace/corpora';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import type { Log } from '../../src/editor/workspace/log';
import type { ReviewProgress } from '../../src/editor/workspace/reviewProgress';
import { ARTICLE, FILES, FOLDER, PLACES, SIDECAR, TITLE } from '../fixtures/hostileCorpus';
import { Dialogs } from './dialogs';
import { closeAll, own } from './problemFiles';
import { activateExtension, bytesOf, corpusFile, until } from './support';

describe('a corpus whose every word means harm', () => {
  const dialogs = Dialogs.setUp();
  before(async () => {
    await activateExtension();
    await vscode.workspace.fs.createDirectory(corpusFile(FOLDER));
    for (const [name, text] of Object.entries(FILES)) await vscode.workspace.fs.writeFile(hostile(name), bytesOf(text));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(corpusFile(FOLDER), { recursive: true });
  });
  beforeEach(async () => {
    await vscode.window.showTextDocument(hostile(ARTICLE));
  });

  for (const [what, words] of [...PLACES, ['the details', TITLE]] as const) {
    it(`shows as text on a card: ${what}`, async () => {
      const card = await until('a card', () => cardOn(words), vscode.window.onDidChangeTextEditorSelection, everyTurn());
      const commands = words === TITLE ? PAGE_COMMANDS : CARD_COMMANDS;
      assert.deepEqual(markup(card.value, commands), []);
      assert.deepEqual(card.isTrusted, { enabledCommands: commands });
      assert.ok(!card.supportHtml);
      assertVisible(card.value.replace(/\n/g, ''));
      assert.deepEqual([...card.value.matchAll(/\$\(([\w-]+)\)/g)].map(([, icon = '']) => icon).filter((icon) => !ICONS.has(icon)), []);
      assert.ok(card.value.length < 20_000, `a card of ${card.value.length} characters`);
    });
  }

  it('stays as it was written, line ends and all', async () => {
    const document = await vscode.workspace.openTextDocument(hostile(ARTICLE));
    assert.equal(document.getText(), FILES[ARTICLE]);
    assert.equal(document.isDirty, false);
  });

  it('shows as text in the outline', async () => {
    const symbols = await until('the outline', () => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', hostile(ARTICLE)), everyTurn());
    const all = symbols.flatMap((symbol) => [symbol, ...symbol.children]);
    assert.ok(all.length > PLACES.length, `${all.length} rows`);
    for (const { name, detail } of all) {
      assertVisible(name, 2_000);
      assert.doesNotMatch(name + detail, /\]\(|\$\(/);
    }
  });

  it('shows as text in the tree', async () => {
    const items = await rows();
    assert.ok(items.length >= 5, `${items.length} rows`);
    for (const { label, description, tooltip, accessibilityInformation } of items) {
      assert.ok(typeof label === 'string' && typeof description !== 'boolean' && (tooltip === undefined || typeof tooltip === 'string'), 'nothing is Markdown');
      for (const text of [label, description ?? '', ...(tooltip ?? '').split('\n'), ...(accessibilityInformation?.label ?? '').split('\n')]) assertVisible(text, 4_000);
    }
  });

  it('shows as text in problems, in both files, and in what is offered', async () => {
    for (const name of [SIDECAR, 'entities.yaml', 'INDEX.md', ARTICLE]) {
      await vscode.window.showTextDocument(hostile(name));
      const problems = await until(`problems in ${name}`, () => { const found = own(hostile(name)); return found.length > 0 && found; }, vscode.languages.onDidChangeDiagnostics);
      for (const { message, code, relatedInformation = [], range } of problems) {
        assert.match(typeof code === 'string' ? code : '', /^[a-z-]+$/);
        for (const text of [message, ...relatedInformation.map((related) => related.message)]) assertVisible(text, 4_000);
        for (const { title } of await offered(name, range)) assertVisible(title, 4_000);
      }
    }
  });

  it('shows as text in messages and choices', async () => {
    const [, words = ''] = PLACES.find(([what]) => what === 'conflict') ?? [];
    await putCursorOn(words);
    await vscode.commands.executeCommand('pressmark.changeLabel');
    await vscode.commands.executeCommand('pressmark.resolveConflict');
    await vscode.commands.executeCommand('pressmark.changeZone');
    await vscode.commands.executeCommand('pressmark.correctDetails');
    assert.equal(dialogs.choices.length, 4);
    await vscode.commands.executeCommand('pressmark.accept');
    await vscode.commands.executeCommand('pressmark.undoDecision');
    await vscode.commands.executeCommand('pressmark.showMentions');
    await vscode.commands.executeCommand('pressmark.annotateArticle', hostile(ARTICLE));
    await vscode.commands.executeCommand('pressmark.checkCorpus');
    await vscode.commands.executeCommand('pressmark.restoreSidecar', hostile(SIDECAR));
    await vscode.commands.executeCommand('pressmark.deleteSidecar', hostile(SIDECAR));
    await vscode.commands.executeCommand('pressmark.mergeMarkers', hostile(`no ${SIDECAR}`));
    assert.ok(dialogs.messages.length >= 4, dialogs.messages.join('\n'));
    for (const text of [...dialogs.messages, ...dialogs.choices.flat()]) {
      assertVisible(text, 5_000);
      assert.doesNotMatch(text, /\]\(|\$\(/);
    }
  });

  it('forges no line of the log', async () => {
    await vscode.commands.executeCommand('pressmark.showLog');
    const text = await until('the log', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'output' && document.getText().includes('evil.example'))?.document.getText(),
      vscode.window.onDidChangeVisibleTextEditors, vscode.workspace.onDidChangeTextDocument);
    for (const line of text.split(/\r?\n/)) {
      assertVisible(line, 100_000);
      assert.match(line, /^(?:\d{4}-\d\d-\d\d[ T]| {4}|$)/);
    }
  });
});

const hostile = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFile(FOLDER), name);

/** What the extension itself puts on a card. */
const ICONS = new Set(['note', 'error', 'info', 'quote', 'git-merge', 'check', 'x', 'tag', 'references', 'question', 'pass', 'trash', 'edit', 'globe', 'link', 'book', 'link-external', 'ellipsis', 'calendar', 'symbol-number', 'account']);
/** What of Markdown the extension itself uses; the rest of the syntax would be the text's own. */
const OWN = new Set(['Document', 'Paragraph', 'StrongEmphasis', 'Emphasis', 'EmphasisMark', 'Escape', 'Entity', 'HardBreak', 'Link', 'LinkMark', 'URL']);
const markdown = parser.configure(GFM);

/** What a card would show as anything else than text: kinds of Markdown that the extension does not use, and links that are not its own. */
function markup(card: string, commands: readonly string[]): string[] {
  const found: string[] = [];
  markdown.parse(card).iterate({
    enter: ({ name, from, to, node }) => {
      const isOwnLink = name !== 'URL' || (node.parent?.name === 'Link' && (commands.some((command) => card.startsWith(`command:${command}?`, from)) || /^https:\/\/www\.wikidata\.org\/wiki\/Q\d+$/.test(card.slice(from, to))));
      if (!OWN.has(name) || !isOwnLink) found.push(`${name}: ${card.slice(from, Math.min(to, from + 100))}`);
    },
  });
  return found;
}

/** Nothing in it that cannot be seen or turns the line round, but for the isolation of what the extension itself holds together. */
function assertVisible(text: string, longest = 20_000): void {
  assert.doesNotMatch(text.replace(/\u2068([^\u2066-\u2069]*)\u2069/g, '$1'), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u);
  assert.ok(text.length <= longest, `${text.length} characters`);
}

async function cardOn(words: string): Promise<vscode.MarkdownString | undefined> {
  const document = await vscode.workspace.openTextDocument(hostile(ARTICLE));
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + 1));
  return hovers.flatMap(({ contents }) => contents).find((content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString && content.value.includes('command:pressmark.'));
}

/** Quick fixes. The editor cancels the question where the document gets its language meanwhile. */
async function offered(name: string, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const ask = (): Thenable<vscode.CodeAction[] | undefined> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', hostile(name), range, vscode.CodeActionKind.QuickFix.value).then((actions) => actions, () => undefined);
  return until('quick fixes', ask, everyTurn());
}

async function putCursorOn(words: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(hostile(ARTICLE));
  const position = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  editor.selection = new vscode.Selection(position, position);
}

/** Every row that the tree would show of the corpus. */
async function rows(): Promise<vscode.TreeItem[]> {
  const { extensionUri } = await activateExtension();
  const log: Log = { info() {}, warn() {}, error() {}, show() {} };
  const engine = new EngineClient(extensionUri, log);
  const corpora = new Corpora(log, engine);
  const tree = new SourcesTree(corpora, { of: () => ({ total: 3, decided: 1, conflicts: 1, broken: false }) } as unknown as ReviewProgress);
  try {
    const items: vscode.TreeItem[] = [];
    const visit = async (node: SourceNode): Promise<void> => {
      items.push(tree.getTreeItem(node));
      for (const child of await tree.getChildren(node)) await visit(child);
    };
    await visit({ kind: 'corpus', corpus: await corpora.corpusOf(hostile(ARTICLE)) });
    return items;
  } finally {
    vscode.Disposable.from(tree, corpora, engine).dispose();
  }
}

/** For what is read in the background and has no event. */
function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 50);
    return { dispose: () => clearInterval(timer) };
  };
}

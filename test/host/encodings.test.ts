import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { entryOf, FERRY, Kinds, utf16, windows1252 } from './kinds';
import { own } from './problemFiles';
import { next, until } from './support';

/** Letters that are single bytes in Windows-1252, two of them so that UTF-8 makes one of both. */
const TEXT = FERRY.replaceAll('Reyl', 'Réyl').replaceAll('Ana Duarte met', 'José’s aide Ana Duarte met');

describe('an article whose editor shows it in another encoding than it is stored in', function () {
  this.timeout(20_000);
  const dialogs = Dialogs.setUp();
  // A file for each test: the editor remembers in which encoding it showed one.
  const kinds = Kinds.setUp('encodings', [...[1, 2, 3, 4].map((n) => [`windows-${n}.txt`, windows1252(TEXT)] as const), ['utf8.txt', TEXT]]);
  let name = '';
  let count = 0;
  beforeEach(() => { name = `windows-${++count}.txt`; });

  it('has its marks on their words, also behind letters that are not the same number', async () => {
    const { document } = await kinds.open(name);
    assert.equal(document.encoding, 'utf8');
    const line = document.getText().split('\n').find((one) => one.includes('PORT MAREN'));
    assert.notEqual(line?.length, TEXT.split('\n').find((one) => one.includes('PORT MAREN'))?.length);
    for (const words of ['Ana Duarte', 'Maren Harbour Authority', 'Tomas R\uFFFDyl', 'Monday, 2 March 2026']) assert.equal((await kinds.hover(name, words))?.on, words);
    assert.match((await kinds.hover(name, 'Tomas R\uFFFDyl'))?.card ?? '', /Tomas Réyl/);
  });

  it('is annotated in its own letters, by Accept, Add and Annotate', async () => {
    await kinds.accept(name, 'Tomas R\uFFFDyl');
    const settings = vscode.workspace.getConfiguration('pressmark');
    await settings.update('annotator', 'test.reader', vscode.ConfigurationTarget.Workspace);
    const editor = await kinds.open(name);
    const at = editor.document.getText().indexOf('Union leader');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + 'Union leader Tomas R\uFFFDyl'.length));
    await vscode.commands.executeCommand('pressmark.addAnnotation', undefined, 'PERSON');
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await kinds.annotate(name);
    const yaml = await kinds.sidecar(name);
    assert.ok(!yaml.includes('\uFFFD'), yaml);
    assert.match(entryOf(yaml, 'Tomas Réyl'), /status: accepted/);
    assert.match(entryOf(yaml, 'Union leader Tomas Réyl'), /status: accepted/);
    assert.equal((await kinds.hover(name, 'Tomas R\uFFFDyl'))?.card.includes('accepted'), true);
  });

  it('says so where the first letters look wrong, and is opened again by the quick fix', async () => {
    await kinds.open(name);
    // An article is given its language by closing and opening its document.
    const isSet = ({ uri, languageId }: vscode.TextDocument): boolean => uri.toString() === kinds.uri(name).toString() && languageId === 'news-article';
    const document = await until('the language', () => vscode.workspace.textDocuments.find(isSet), vscode.workspace.onDidOpenTextDocument);
    await kinds.hover(name, 'Ana Duarte');
    const [problem] = await encodingProblems(1);
    assert.equal(problem?.message, `${name} is stored in Windows-1252 and shown as UTF-8. Reopen it in Windows-1252; to save it as it is would spoil its letters.`);
    assert.match(document.getText(problem.range), /^\uFFFD/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, problem.range, vscode.CodeActionKind.QuickFix.value);
    const { command } = actions.find(({ title }) => title === 'Reopen in Windows-1252') ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]);
    await until('the text in its own letters', () => document.getText() === TEXT, vscode.workspace.onDidChangeTextDocument);
    await encodingProblems(0);
    await vscode.commands.executeCommand('pressmark.nextAnnotation'); // which waits until the text is read anew
    assert.equal((await kinds.hover(name, 'Tomas Réyl'))?.on, 'Tomas Réyl');
    assert.equal(document.isDirty, false);
  });

  it('is neither decided on nor annotated with unsaved edits: nobody knows its letters then', async () => {
    await kinds.annotate(name);
    const before = await kinds.sidecar(name);
    const editor = await kinds.open(name);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Exclusive: '));
    dialogs.messages.length = 0;
    await kinds.accept(name, 'Ana Duarte');
    await kinds.annotate(name);
    await vscode.commands.executeCommand('pressmark.reopenInEncoding', editor.document.uri, 'windows1252');
    assert.deepEqual(dialogs.messages.map((message) => message.replace(/^Pressmark: /, '')), [
      `${name} is stored in Windows-1252 and shown as UTF-8. Undo what was edited, and reopen it with its encoding.`,
      `${name} is stored in Windows-1252 and shown as UTF-8. Undo what was edited, and reopen it with its encoding.`,
      `${name} has unsaved edits. Undo them first: in this encoding its letters cannot be saved.`,
    ]);
    assert.equal(await kinds.sidecar(name), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal((await kinds.hover(name, 'Ana Duarte'))?.on, 'Ana Duarte');
  });

  it('is right in UTF-8 that is shown as Windows-1252, too', async () => {
    const document = await vscode.workspace.openTextDocument(kinds.uri('utf8.txt'), { encoding: 'windows1252' });
    assert.ok(document.getText().includes('Tomas RÃ©yl'));
    await kinds.accept('utf8.txt', 'Tomas RÃ©yl');
    assert.match(entryOf(await kinds.sidecar('utf8.txt'), 'Tomas Réyl'), /status: accepted/);
  });

  /** Waits until the article has as many problems with its encoding, and gives them. */
  async function encodingProblems(number: number): Promise<vscode.Diagnostic[]> {
    const now = (): vscode.Diagnostic[] => own(kinds.uri(name)).filter(({ code }) => code === 'encoding');
    await until(`${number} problems`, () => now().length === number, vscode.languages.onDidChangeDiagnostics);
    return now();
  }
});

describe('a file that is no text', function () {
  this.timeout(20_000);
  const dialogs = Dialogs.setUp();
  // The editor shows this one as text.
  const ASCII = 'Ana Duarte met the union leader Tomas Reyl in Port Maren on Monday.\n';
  const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0xff, 0xd8]);
  const kinds = Kinds.setUp('no-text', [['ferry.txt', FERRY], ['picture.txt', PICTURE], ['utf16.txt', utf16(ASCII, 'le')], ['large.txt', `${FERRY}${'Ana Duarte spoke. '.repeat(200_000)}`]]);
  const REFUSALS: readonly (readonly [name: string, why: string])[] = [
    ['picture.txt', 'is no text but binary data. Remove it from the corpus, or convert it to text.'],
    ['utf16.txt', 'looks like UTF-16 without a byte order mark. Save it as UTF-8.'],
    ['large.txt', 'is larger than 1 MB and is not read in the editor. Split it into its articles, or annotate it with the command line.'],
  ];

  for (const [name, why] of REFUSALS) {
    it(`is not annotated, and says why: ${name}`, async () => {
      await kinds.annotate(name);
      assert.deepEqual(dialogs.messages, [`Pressmark: ${name} ${why}`]);
      await assert.rejects(kinds.sidecar(name));
    });
  }

  it('has no marks, and the others have', async () => {
    assert.equal(await kinds.hover('utf16.txt', 'Ana Duarte'), null);
    assert.equal(await kinds.hover('large.txt', 'Ana Duarte'), null);
    assert.equal((await kinds.hover('ferry.txt', 'Ana Duarte'))?.on, 'Ana Duarte');
    assert.deepEqual(dialogs.messages, []);
  });

  it('has marks once it is one', async () => {
    const editor = await kinds.open('large.txt');
    const rest = new vscode.Range(editor.document.positionAt(FERRY.length), editor.document.positionAt(Infinity));
    assert.equal(await kinds.hover('large.txt', 'Ana Duarte'), null);
    await editor.edit((edit) => edit.delete(rest));
    assert.equal((await kinds.hover('large.txt', 'Ana Duarte'))?.on, 'Ana Duarte');
  });

  it('is left out by Annotate Corpus, in one message that names it', async () => {
    await kinds.open('ferry.txt');
    const kept = next('the message', dialogs.onDidSay);
    await kinds.annotateAll();
    assert.match(await kept, /1 of 4 articles: .*3 failed: picture\.txt is no text but binary data/);
    assert.equal(dialogs.messages.length, 1);
  });

  it('is named by Check Corpus where it has a sidecar', async () => {
    await kinds.hover('ferry.txt', 'Ana Duarte'); // after which its INDEX.md is known
    await vscode.workspace.fs.writeFile(kinds.uri('picture.annotations.yaml'), new TextEncoder().encode('format: pressmark/1\narticle:\n  file: picture.txt\nannotations:\n'));
    await vscode.commands.executeCommand('pressmark.checkCorpus');
    assert.match(dialogs.messages.join('\n'), /1 could not be checked: picture\.annotations\.yaml: picture\.txt is no text but binary data/);
  });
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';

describe('annotating and deciding', () => {
  before(activateExtension);
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(SIDECAR);
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
  });

  it('writes a sidecar that holds what the article says', async () => {
    const yaml = await readFile(SIDECAR);
    assert.match(yaml, /^format: pressmark\/1\narticle:/);
    assert.match(yaml, /quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: suggested\n/);
    assert.match(yaml, /quote: "Isolde Marchand"\n {4}label: PERSON/);
    assert.doesNotMatch(yaml, /quote: "Strait Daily"/, 'nothing from the subscription box');
  });

  it('changes no byte when it is run again', async () => {
    const first = await readFile(SIDECAR);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.equal(await readFile(SIDECAR), first);
  });

  it('accepts the suggestion at the cursor by changing one line', async () => {
    const before = await readFile(SIDECAR);
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    assert.deepEqual(changedLines(before, await readFile(SIDECAR)), [['    status: suggested', '    status: accepted']]);
  });

  it('rejects by changing one line, and takes the last decision back', async () => {
    const before = await readFile(SIDECAR);
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.reject');
    assert.deepEqual(changedLines(before, await readFile(SIDECAR)), [['    status: suggested', '    status: rejected']]);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(SIDECAR), before);
  });

  it('keeps decisions when the article is annotated again', async () => {
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    const decided = await readFile(SIDECAR);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    assert.equal(await readFile(SIDECAR), decided);
  });

  it('changes a label, which accepts it and remembers what it was', async () => {
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.changeLabel', undefined, 'ORG');
    assert.match(await readFile(SIDECAR), /quote: "Isolde Marchand"\n {4}label: ORG\n {4}status: accepted\n {4}was: PERSON\n/);
  });

  it('adds an annotation from the selection, signed with the annotator’s name, and removes it again', async () => {
    const settings = vscode.workspace.getConfiguration('pressmark');
    await settings.update('annotator', 'test.reader', vscode.ConfigurationTarget.Workspace);
    const before = await readFile(SIDECAR);
    const editor = await select('a mooring line');
    await vscode.commands.executeCommand('pressmark.addAnnotation', undefined, 'PRODUCT');
    assert.match(await readFile(SIDECAR), /quote: "a mooring line"\n {4}label: PRODUCT\n {4}status: accepted\n {4}by: human:test\.reader\n/);
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
    await vscode.commands.executeCommand('pressmark.removeAnnotation');
    assert.equal(await readFile(SIDECAR), before);
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('takes neither white space nor quotation marks at the ends of a selection for part of the words', async () => {
    await vscode.workspace.getConfiguration('pressmark').update('annotator', 'test.reader', vscode.ConfigurationTarget.Workspace);
    await select('“It is too early ');
    await vscode.commands.executeCommand('pressmark.addAnnotation', undefined, 'EVENT');
    assert.match(await readFile(SIDECAR), /quote: "It is too early"\n {4}label: EVENT\n/);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    await vscode.workspace.getConfiguration('pressmark').update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('walks through the annotations, round the end', async () => {
    const editor = await openFile(ARTICLE);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('pressmark.nextAnnotation');
    const first = editor.selection;
    assert.equal(first.isEmpty, false);
    await vscode.commands.executeCommand('pressmark.previousAnnotation');
    assert.ok(editor.selection.start.isAfter(first.start), 'from the first one back to the last');
    await vscode.commands.executeCommand('pressmark.nextAnnotation');
    assert.deepEqual(editor.selection.start, first.start);
  });

  it('decides on the words that were meant, though the text is typed in meanwhile', async () => {
    await deleteInEditor(SIDECAR);
    const editor = await openFile(ARTICLE);
    await putCursorOn('Isolde Marchand');
    const accepted = vscode.commands.executeCommand('pressmark.accept');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'abc '));
    await accepted;
    assert.match(await readFile(SIDECAR), /quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: accepted/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps a decision that cannot be taken back now as the last one', async () => {
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    const accepted = await readFile(SIDECAR);
    await writeFile(SIDECAR, accepted.replace('status: accepted', 'status: accepted # sure'));
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.match(await readFile(SIDECAR), /status: accepted # sure/);
    await writeFile(SIDECAR, accepted);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.doesNotMatch(await readFile(SIDECAR), /status: accepted/);
  });

  it('accepts what Next selected, not something inside it', async () => {
    const editor = await select('It is too early to say whether we are close,');
    await vscode.commands.executeCommand('pressmark.accept');
    assert.match(await readFile(SIDECAR), /label: QUOTATION\n {4}status: accepted/);
    assert.equal(editor.document.isDirty, false);
  });

  it('shows a sidecar that was written while the article was not in sight', async () => {
    await openFile(ARTICLE);
    await openFile('INDEX.md');
    const yaml = await readFile(SIDECAR);
    await writeFile(SIDECAR, yaml.replace(/(quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: )suggested/, '$1rejected'));
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    assert.match(await readFile(SIDECAR), /quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: accepted/);
  });

  it('accepts changed words as they are now', async () => {
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    const editor = await select('Isolde Marchand');
    await editor.edit((edit) => edit.replace(editor.selection, 'Isolda Marchand'));
    const inside = editor.document.positionAt(editor.document.getText().lastIndexOf('Isolda Marchand') + 2);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('pressmark.accept');
    assert.match(await readFile(SIDECAR), /quote: "Isolda Marchand"\n {4}label: PERSON\n {4}status: accepted/);
    assert.doesNotMatch(await readFile(SIDECAR), /quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: accepted/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows a decision in the editor of the sidecar, where it can be undone', async () => {
    const { document } = await openFile(SIDECAR);
    const before = await readFile(SIDECAR);
    await until('the sidecar as it was written', () => document.getText() === before, vscode.workspace.onDidChangeTextDocument);
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    const accepted = await readFile(SIDECAR);
    assert.match(accepted, /status: accepted/);
    await until('the decision in its editor', () => document.getText() === accepted, vscode.workspace.onDidChangeTextDocument);
    assert.equal(document.isDirty, false);
    await openFile(SIDECAR);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('never rewrites a sidecar that it cannot read', async () => {
    const broken = 'format: pressmark/1\nannotations:\n\n  n123456:\n    quote: "never closed\n';
    await writeFile(SIDECAR, broken);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    await putCursorOn('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.accept');
    assert.equal(await readFile(SIDECAR), broken);
  });

  it('writes one sidecar beside every article of the corpus', async () => {
    const names = ['000_ferry-talks-wire', '001_ferry-talks-rewrite', '003_ferry-talks-paraphrase', '004_ferry-talks-aggregator'];
    for (const name of names) await remove(`${name}.annotations.yaml`);
    await vscode.commands.executeCommand('pressmark.annotateCorpus');
    for (const name of names) assert.match(await readFile(`${name}.annotations.yaml`), /^format: pressmark\/1\n/, name);
    for (const name of names) await remove(`${name}.annotations.yaml`);
  });
});

describe('a sidecar’s own editor', () => {
  before(activateExtension);
  after(() => remove(SIDECAR));

  it('shows what is wrong with it, and where', async () => {
    await writeFile(SIDECAR, [
      'format: pressmark/1', 'annotations:', '',
      '  n1aaaaa:', '    quote: "Isolde Marchand"', '    label: PERSON', '    status: perhaps', '    by: rule:name@1', '    before: ""', '    after: ""', '',
    ].join('\n'));
    const { document } = await openFile(SIDECAR);
    const found = await until('a diagnostic on the status', () => vscode.languages.getDiagnostics(document.uri)
      .find(({ source, range }) => source === 'pressmark' && range.start.line === 6), vscode.languages.onDidChangeDiagnostics);
    assert.match(found.message, /perhaps/);
  });
});

async function remove(name: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(corpusFile(name));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
}

/** As the user would, who then need not be asked whether a new one may be begun. */
async function deleteInEditor(name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(corpusFile(name));
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

async function select(words: string): Promise<vscode.TextEditor> {
  const editor = await openFile(ARTICLE);
  const start = editor.document.getText().lastIndexOf(words);
  assert.ok(start >= 0, `“${words}” is in the article`);
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  return editor;
}

async function putCursorOn(words: string): Promise<void> {
  const editor = await select(words);
  const inside = editor.selection.start.translate(0, 2);
  editor.selection = new vscode.Selection(inside, inside);
}

/** Pairs of lines that differ; fails where the number of lines does. */
function changedLines(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  assert.equal(now.length, old.length, 'no line was added or taken away');
  return old.flatMap((line, n): [string, string][] => (line === now[n] ? [] : [[line, now[n] ?? '']]));
}

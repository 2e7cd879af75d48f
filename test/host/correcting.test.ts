import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { FERRY, Kinds } from './kinds';
import { activateExtension, corpusFile, openFile, readFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';

describe('correcting dates, amounts and quotations', () => {
  const dialogs = Dialogs.setUp();
  before(activateExtension);
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(SIDECAR);
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(SIDECAR);
  });

  it('gives a date the day that was typed, shows it at once, and takes it back', async () => {
    const before = await readFile(SIDECAR);
    await putCursorOn('Monday in a bid', 'last');
    dialogs.typed.push('5 January 2026');
    await vscode.commands.executeCommand('pressmark.correctTime');
    assert.deepEqual(changedLines(before, await readFile(SIDECAR)), [['    status: suggested', '    status: accepted'], ['    value: 2026-03-02', '    value: 2026-01-05']]);
    assert.match(await hoverHere(), /Monday 5 January 2026/);
    assert.doesNotMatch(await hoverHere(), /Counted from/);
    await vscode.commands.executeCommand('pressmark.undoDecision');
    assert.equal(await readFile(SIDECAR), before);
  });

  it('takes TIMEX3 values, and says what is wrong with others', async () => {
    await putCursorOn('Monday in a bid', 'last');
    await vscode.commands.executeCommand('pressmark.correctTime', undefined, 'P4Y');
    assert.match(await readFile(SIDECAR), /quote: "Monday"\n {4}label: DURATION\n {4}status: accepted\n {4}was: DATE\n {4}value: P4Y\n/);
    await vscode.commands.executeCommand('pressmark.correctTime', undefined, '2026-02-31');
    assert.match(dialogs.messages.join('\n'), /Not a date or a time/);
  });

  it('corrects number, currency and hedge of an amount', async () => {
    await putCursorOn('€6.2 million');
    await vscode.commands.executeCommand('pressmark.correctAmount', undefined, 'at least 6.3 million dollars');
    assert.match(await readFile(SIDECAR), /quote: "€6\.2 million"\n {4}label: MONEY\n {4}status: accepted\n {4}value: 6300000\n {4}unit: USD\n {4}modifier: at-least\n/);
  });

  it('lets one pick the speaker: by an id where the registry has it, in words, or nobody', async () => {
    await putCursorOn('is too early to say whether');
    dialogs.answers.add('Isolde Marchand');
    await vscode.commands.executeCommand('pressmark.correctSpeaker');
    assert.match(await readFile(SIDECAR), /quote: "It is too early[^]*?status: accepted\n {4}kind: direct\n {4}speaker: \S/);
    await vscode.commands.executeCommand('pressmark.correctSpeaker', undefined, 'port officials');
    assert.match(await readFile(SIDECAR), /quote: "It is too early[^]*?speaker: "port officials"\n/);
    assert.match(await hoverHere(), /port officials[^]*So a person decided/);
    await vscode.commands.executeCommand('pressmark.correctSpeaker', undefined, null);
    assert.match(await readFile(SIDECAR), /quote: "It is too early[^\n]*\n {4}label: QUOTATION\n {4}status: accepted\n {4}kind: direct\n {4}(?:cue|by):/);
    await vscode.commands.executeCommand('pressmark.correctKind', undefined, 'partial');
    assert.match(await readFile(SIDECAR), /quote: "It is too early[^\n]*\n {4}label: QUOTATION\n {4}status: accepted\n {4}kind: partial\n/);
  });

  it('is offered as code actions where somebody asks, on a name in a quotation, too', async () => {
    const titles = async (words: string, which: 'first' | 'last' = 'first'): Promise<string[]> => {
      const { document, selection } = await putCursorOn(words, which);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, selection, vscode.CodeActionKind.Refactor.value);
      return actions.map(({ title }) => title);
    };
    assert.deepEqual((await titles('€6.2 million')).filter((title) => /^Correct/.test(title)), ['Correct the Amount of “€6.2 million”…']);
    assert.deepEqual((await titles('is too early to say whether')).filter((title) => /^Correct/.test(title)).map((title) => title.slice(0, 23)), ['Correct the Speaker of ', 'Correct the Kind of “It']);
    assert.ok((await titles('Monday in a bid', 'last')).some((title) => /^Correct the Date of “Monday”/.test(title)));
  });

  it('has each kind of mark switched off by a setting, without a reload', async () => {
    const { exports } = await activateExtension();
    const { onDidPaint } = exports as { onDidPaint: vscode.Event<vscode.TextDocument> };
    const settings = vscode.workspace.getConfiguration('pressmark');
    for (const kind of ['names', 'titles', 'times', 'quantities', 'quotations']) {
      const painted = new Promise((resolve) => { const subscription = onDidPaint(() => { subscription.dispose(); resolve(undefined); }); });
      await settings.update(`show.${kind}`, false, vscode.ConfigurationTarget.Global);
      await painted;
      await settings.update(`show.${kind}`, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  async function hoverHere(): Promise<string> {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, editor.selection.active);
    return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
  }
});

describe('correcting what no sidecar holds yet', () => {
  const kinds = Kinds.setUp('uncorrected', [['ferry.txt', FERRY]]);

  it('writes the correction down with the suggestion', async () => {
    const editor = await kinds.open('ferry.txt');
    const at = editor.document.positionAt(editor.document.getText().indexOf('$2.5 million') + 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('pressmark.correctAmount', undefined, 'about 3 million euros');
    assert.match(await readFile('uncorrected/ferry.annotations.yaml'), /quote: "about \$2\.5 million"\n {4}label: MONEY\n {4}status: accepted\n {4}value: 3000000\n {4}unit: EUR\n {4}modifier: about\n/);
  });
});

async function putCursorOn(words: string, which: 'first' | 'last' = 'first'): Promise<vscode.TextEditor> {
  const editor = await openFile(ARTICLE);
  const text = editor.document.getText();
  const inside = editor.document.positionAt((which === 'first' ? text.indexOf(words) : text.lastIndexOf(words)) + 2);
  editor.selection = new vscode.Selection(inside, inside);
  return editor;
}

async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(corpusFile(name)).then(undefined, () => undefined);
}

function changedLines(before: string, after: string): [string, string][] {
  const now = after.split('\n');
  return before.split('\n').flatMap((line, n): [string, string][] => (line === now[n] ? [] : [[line, now[n] ?? '']]));
}

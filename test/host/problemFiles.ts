// An article whose sidecar has problems: its files, what is shown of them, and what is offered.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { corpusFile, corpusFolder, openFile, replaceText, until, writeFile } from './support';

export const ARTICLE = 'problems.txt';
export const SIDECAR = 'problems.annotations.yaml';
export const REGISTRY = 'entities.yaml';
export const TEXT = [
  'Pier to open on Friday', '',
  'HALLVIK – Harbour master Nina Osterlund said on Friday that the pier would open to walkers before the summer holidays begin.', '',
  'About 12 people were at work there all winter long, she said, and the town paid for all the timber that they used.', '',
].join('\n');
export const YAML = [
  'format: pressmark/1', 'article:', `  file: ${ARTICLE}`, 'annotations:', '',
  ...entry('n1nina0', 'Nina Osterlund', 'PERSON', 'accepted', 'HALLVIK – Harbour master ', ' said on Friday that the pier'), '',
  ...entry('c1people', '12 people', 'QUANTITY', 'suggested', 'About ', ' were at work there all winter'), '',
].join('\n');

function entry(id: string, quote: string, label: string, status: string, before: string, after: string): string[] {
  const keys = { quote: `"${quote}"`, label, status, by: 'rule:test@1', before: `"${before}"`, after: `"${after}"` };
  return [`  ${id}:`, ...Object.entries(keys).map(([key, value]) => `    ${key}: ${value}`)];
}

export function own(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pressmark');
}

/** Every problem of the sidecars, lists and registries as the command line prints it; those of an open article are a sidecar's. */
export function linesShown(): string[] {
  // Ends with a slash where the folder is the root of its file system.
  const base = corpusFolder().path.replace(/\/?$/, '/');
  return vscode.languages.getDiagnostics().filter(([{ path: file }]) => !file.endsWith('.txt')).flatMap(([uri, diagnostics]) => diagnostics.filter(({ source }) => source === 'pressmark')
    .map(({ range, message }) => `${uri.path.slice(base.length)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`)).sort();
}

/** Waits until nothing has a problem any more; names what still has one. */
export async function noneShown(): Promise<void> {
  await until('none', () => linesShown().length === 0, vscode.languages.onDidChangeDiagnostics).catch((error: unknown) => assert.deepEqual(linesShown(), [], String(error)));
}

/** Waits until exactly these problems are shown in an open file: code, severity and the words they stand on. */
export async function shown(name: string, problems: readonly string[]): Promise<vscode.Diagnostic[]> {
  const document = await vscode.workspace.openTextDocument(corpusFile(name));
  const now = (): string[] => own(document.uri).map(({ code, severity, range }) => `${code as string} ${vscode.DiagnosticSeverity[severity]} “${document.getText(range)}”`);
  await until(`${name}: ${problems.join(', ') || 'no problems'}`, () => JSON.stringify(now()) === JSON.stringify(problems), vscode.languages.onDidChangeDiagnostics)
    .catch((error: unknown) => assert.deepEqual(now(), problems, String(error)));
  return own(document.uri);
}

async function actionsAt(name: string): Promise<vscode.CodeAction[]> {
  const [problem] = own(corpusFile(name));
  assert.ok(problem, `${name} has a problem`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', corpusFile(name), problem.range, vscode.CodeActionKind.QuickFix.value);
}

/** The titles of the quick fixes for the first problem of a file; `*` marks the one that is preferred. */
export async function offered(name: string): Promise<string[]> {
  return (await actionsAt(name)).map(({ title, isPreferred }) => `${isPreferred ? '* ' : ''}${title}`);
}

export async function pick(name: string, title: string): Promise<void> {
  const actions = await actionsAt(name);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `“${title}” is offered; there are ${actions.map((other) => other.title).join(', ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
}

export async function type(name: string, from: string, to: string): Promise<void> {
  const editor = await openFile(name);
  const text = editor.document.getText();
  assert.ok(text.includes(from), from);
  await replaceText(editor, text.replace(from, to));
}

export async function write(text: string, yaml: string): Promise<void> {
  for (const [name, content] of [[ARTICLE, text], [SIDECAR, yaml]] as const) {
    await writeFile(name, content);
    // The editor may keep a document for a while after its editor was closed.
    const kept = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === corpusFile(name).toString());
    if (kept) await until(`${name} to be read again`, () => kept.isClosed || kept.getText() === content, vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidCloseTextDocument);
  }
}

/** Closes all editors without a question about what is not saved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

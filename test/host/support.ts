// What tests inside the extension host share: the opened corpus, the extension, and waiting for something without sleeping.
import * as vscode from 'vscode';

const PATIENCE = 10_000;

/** The extension under test, activated. Its exports are what `activate` returned. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as { name?: string }).name === 'pressmark');
  if (!extension) throw new Error('The extension is not installed in this host.');
  await extension.activate();
  return extension;
}

/**
 * Has the editor change and save nothing by itself: in a browser it saves a while after an edit, over what a test wrote meanwhile, or deleted;
 * and in tests it answers with yes its own question whether to remove unusual line ends.
 */
export async function onlyWhatTestsDo(): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update('files.autoSave', 'off', vscode.ConfigurationTarget.Global);
  await settings.update('editor.unusualLineTerminators', 'off', vscode.ConfigurationTarget.Global);
}

/** The folder that is open: a copy of the sample corpus, made for this run. */
export function corpusFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder.uri;
}

/** A file of the open corpus. */
export function corpusFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(corpusFolder(), name);
}

/** Shows a file of the corpus in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(corpusFile(name)));
}

/** The text of a file of the corpus as it is stored. */
export async function readFile(name: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(corpusFile(name)));
}

/** A text in UTF-8, or in another encoding that people's files have. */
export function bytesOf(text: string, encoding: 'utf-8' | 'utf-16le' | 'latin1' = 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const units = Array.from(text, (_, at) => text.charCodeAt(at));
  return Uint8Array.from(encoding === 'latin1' ? units : units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

/** Writes a file of the corpus behind the editor's back, as another program would. */
export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(corpusFile(name), bytesOf(text));
}

/** Replaces the whole text of an editor, as typing would. */
export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  // VS Code refuses the edit of a version that is gone: a file that was just written may be read again meanwhile.
  for (let attempt = 0; attempt < 3; attempt++) {
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    if (await editor.edit((edit) => edit.replace(whole, text))) return;
  }
  throw new Error('The edit was not applied.');
}

/**
 * Waits until `read` gives something that is neither undefined nor false, and gives that. It is asked at once and again
 * after each of the events; no event may come too late to be seen, because the first question is asked after subscribing.
 * Rejects after ten seconds with `what` was waited for.
 */
export async function until<T>(what: string, read: () => T | undefined | false | PromiseLike<T | undefined | false>, ...events: vscode.Event<unknown>[]): Promise<T> {
  const subscriptions: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const ask = (): void => {
        Promise.resolve().then(read).then((value) => { if (value !== undefined && value !== false) resolve(value); }, reject);
      };
      timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.`)), PATIENCE);
      for (const event of events) subscriptions.push(event(ask));
      ask();
    });
  } finally {
    clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
  }
}

/** For what nobody tells of: asks again and again. */
export function everyTurn(): vscode.Event<void> {
  return (listener) => {
    const timer = setInterval(listener, 50);
    return { dispose: () => clearInterval(timer) };
  };
}

/** Resolves with the next event that `matches`; rejects after ten seconds. Subscribe before causing it. */
export function next<E>(what: string, event: vscode.Event<E>, matches: (value: E) => boolean = () => true): Promise<E> {
  return new Promise((resolve, reject) => {
    const subscription = event((value) => {
      if (!matches(value)) return;
      finish();
      resolve(value);
    });
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.`));
    }, PATIENCE);
    const finish = (): void => {
      clearTimeout(timer);
      subscription.dispose();
    };
  });
}

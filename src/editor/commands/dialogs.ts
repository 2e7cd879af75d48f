// The only place where the extension speaks to the user in messages, asks in choices, and shows how far it is: all of it as plain text.
import * as vscode from 'vscode';
import { plain } from '../features/plainText';
import type { Action } from '../workspace/actionable';

type Show = (message: string, ...titles: string[]) => Thenable<string | undefined>;

/** Shows the outcome of a command, with a way to look at it; not waited for. */
export function inform(message: string, ...actions: readonly Action[]): void {
  offer(vscode.window.showInformationMessage, message, actions);
}

export function warn(message: string, ...actions: readonly Action[]): void {
  offer(vscode.window.showWarningMessage, message, actions);
}

export function complain(message: string, ...actions: readonly Action[]): void {
  offer(vscode.window.showErrorMessage, message, actions);
}

/** Not waited for: the command is over, and a test or a caller must not wait for somebody to close a message. */
function offer(show: Show, message: string, actions: readonly Action[]): void {
  void show(`Pressmark: ${plain(message)}`, ...actions.map(({ title }) => title)).then((picked) => {
    actions.find(({ title }) => title === picked)?.run();
  });
}

/** Asks before something that is hard to take back. @returns whether the button was chosen */
export async function confirm(question: string, detail: string, button: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(plain(question), { modal: true, detail: plain(detail) }, button)) === button;
}

/** Shows, line by line, what would be done, and asks whether it shall be. @returns whether the button was chosen */
export async function preview(question: string, lines: readonly string[], button: string): Promise<boolean> {
  return (await vscode.window.showInformationMessage(plain(question), { modal: true, detail: lines.map((line) => plain(line)).join('\n') }, button)) === button;
}

/** One of several things, whose labels, descriptions and details may quote files; undefined where the user wants none. */
export async function pick<T extends vscode.QuickPickItem>(items: readonly T[], placeHolder: string, options: vscode.QuickPickOptions = {}): Promise<T | undefined> {
  const shown = items.map((item) => ({
    ...item, label: plain(item.label),
    ...(item.description === undefined ? {} : { description: plain(item.description) }), ...(item.detail === undefined ? {} : { detail: plain(item.detail) }),
  }));
  const picked = await vscode.window.showQuickPick(shown, { ...options, placeHolder: plain(placeHolder) });
  return picked && items[shown.indexOf(picked)];
}

/** How long somebody has to pause in typing before something is looked for. */
const PAUSE_MS = 80;

/**
 * One of things that are looked for while the user types: more than can be offered at once.
 * @param find gives what is offered for what was typed, the best first
 */
export function search<T extends vscode.QuickPickItem>(placeHolder: string, find: (typed: string) => Promise<readonly T[]>): Promise<T | undefined> {
  const box = vscode.window.createQuickPick<T>();
  box.placeholder = plain(placeHolder);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (typed: string): Promise<void> => {
    const turn = ++latest;
    box.busy = true;
    const found = await find(typed).catch((): readonly T[] => []);
    if (turn !== latest) return;
    // What was found under another name than it shows is not hidden again.
    box.items = found.map((item) => ({ ...item, label: plain(item.label), ...(item.description === undefined ? {} : { description: plain(item.description) }), alwaysShow: true }));
    box.busy = false;
  };
  return new Promise<T | undefined>((resolve) => {
    box.onDidChangeValue((typed) => {
      clearTimeout(timer);
      timer = setTimeout(() => void offer(typed), PAUSE_MS);
    });
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      if (picked) resolve(picked);
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      latest = -1;
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void offer('');
  });
}

export interface Offer {
  readonly label: string;
  readonly description: string;
  /** What the line becomes when this is picked; null where it is taken as it stands. */
  readonly line: string | null;
}

/** Asks for a line with something to pick from while it is written; undefined where the user gives none. @param offer gives what may be picked, the first active */
export function write(title: string, placeHolder: string, value: string, offer: (typed: string) => Promise<readonly Offer[]>): Promise<string | undefined> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly line: string | null }>();
  Object.assign(box, { title: `Pressmark: ${plain(title)}`, placeholder: plain(placeHolder), value });
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offeredFor: string | null = null;
  const help = async (): Promise<void> => {
    const turn = ++latest;
    const typed = box.value;
    const offers = await offer(typed).catch((): readonly Offer[] => []);
    if (turn !== latest) return;
    offeredFor = typed;
    box.items = offers.map(({ label, description, line }) => ({ label: plain(label), description: plain(description), line, alwaysShow: true }));
    box.activeItems = box.items.slice(0, 1);
  };
  return new Promise<string | undefined>((resolve) => {
    box.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void help(), PAUSE_MS);
    });
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      // What was offered for another line is not what somebody who types on means.
      if (picked && picked.line !== null && offeredFor === box.value) {
        box.value = picked.line;
        return void help();
      }
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      latest = -1;
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void help();
  });
}

export interface Question {
  readonly title: string;
  readonly prompt: string;
  /** What the box holds at first: shown as it is, never as Markdown. */
  readonly value: string;
  /** Why an answer cannot be taken, in words of the extension alone; null where it can. */
  readonly problem: (text: string) => string | null;
}

type AnswerRead = { readonly meaning: string } | { readonly problem: string } | null;

/** The same of an answer that is read elsewhere: what it means, where that is worth saying, or why it cannot be taken. */
export interface ReadQuestion extends Omit<Question, 'problem'> {
  readonly read: (text: string) => Promise<AnswerRead>;
}

/** Asks for a text; undefined where the user gives none. */
export async function ask({ title, prompt, value, ...rest }: Question | ReadQuestion): Promise<string | undefined> {
  const validateInput = 'read' in rest ? (text: string) => rest.read(text).then(validation) : rest.problem;
  return vscode.window.showInputBox({ title: `Pressmark: ${plain(title)}`, prompt: plain(prompt), value, validateInput });
}

function validation(read: AnswerRead): string | vscode.InputBoxValidationMessage | null {
  if (read === null) return null;
  return 'problem' in read ? plain(read.problem) : { message: plain(read.meaning), severity: vscode.InputBoxValidationSeverity.Info };
}

/** Says for a moment what was taken back, where nobody has to look. @returns what was said */
export function mention(message: string, milliseconds: number): string {
  const said = plain(message);
  vscode.window.setStatusBarMessage(`$(discard) ${said}`, milliseconds);
  return said;
}

/** Shows how far the work on many files is; the user can stop it. @param work is given what tells which file comes now */
export function withProgress<T>(title: string, work: (step: (done: number, total: number, file: string) => void, token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) =>
    work((done, total, file) => progress.report({ message: plain(`${done + 1} of ${total}: ${file}`), increment: 100 / total }), token));
}

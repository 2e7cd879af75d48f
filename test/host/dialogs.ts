import * as vscode from 'vscode';

type Ask = (message: string, ...rest: unknown[]) => Thenable<unknown>;
const ASKS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/** What the extension says and asks, answered at once in the user's stead. */
export class Dialogs {
  /** Every message, with what a modal one explains beneath it. */
  readonly messages: string[] = [];
  /** The items of every choice: label and description. */
  readonly choices: string[][] = [];
  /** Titles of buttons and labels of items that are picked wherever they are offered. */
  readonly answers = new Set<string>();
  /** What is typed into the boxes that ask for a text, one after the other; a box for which nothing is left is closed. */
  readonly typed: string[] = [];
  private readonly said = new vscode.EventEmitter<string>();
  readonly onDidSay = this.said.event;

  /** To be called in a `describe`, for whose tests nothing is shown. */
  static setUp(): Dialogs {
    const dialogs = new Dialogs();
    const window = vscode.window as unknown as Record<string, unknown>;
    const originals = new Map([...ASKS, 'showQuickPick', 'createQuickPick', 'showInputBox'].map((name) => [name, window[name]]));
    before(() => {
      for (const name of ASKS) window[name] = ((message, ...rest) => Promise.resolve(dialogs.say(message, rest))) satisfies Ask;
      window.showQuickPick = (items: readonly vscode.QuickPickItem[]) => Promise.resolve(dialogs.choose(items));
      window.createQuickPick = () => new AnsweredPick((items) => dialogs.choose(items));
      window.showInputBox = () => Promise.resolve(dialogs.typed.shift());
    });
    beforeEach(() => {
      dialogs.messages.length = dialogs.choices.length = dialogs.typed.length = 0;
      dialogs.answers.clear();
    });
    after(() => { for (const [name, original] of originals) window[name] = original; });
    return dialogs;
  }

  private say(message: string, rest: readonly unknown[]): string | undefined {
    const options = rest.find((one): one is vscode.MessageOptions => typeof one === 'object' && one !== null);
    this.messages.push(options?.modal ? `${message} ${options.detail ?? ''}` : message);
    this.said.fire(message);
    return rest.find((title): title is string => typeof title === 'string' && this.answers.has(title));
  }

  private choose(items: readonly vscode.QuickPickItem[]): vscode.QuickPickItem | undefined {
    this.choices.push(items.map(({ label, description }) => `${label} · ${description ?? ''}`));
    return items.find(({ label }) => this.answers.has(label));
  }
}

/** A choice whose items are looked for: one that is among the answers is picked as soon as it is offered. */
class AnsweredPick {
  placeholder = '';
  busy = false;
  selectedItems: readonly vscode.QuickPickItem[] = [];
  private accept = (): void => undefined;
  private close = (): void => undefined;

  constructor(private readonly choose: (items: readonly vscode.QuickPickItem[]) => vscode.QuickPickItem | undefined) {}

  set items(items: readonly vscode.QuickPickItem[]) {
    const picked = this.choose(items);
    this.selectedItems = picked ? [picked] : [];
    if (picked) this.accept();
    else this.close();
  }

  onDidChangeValue(): void {}
  onDidAccept(accept: () => void): void { this.accept = accept; }
  onDidHide(close: () => void): void { this.close = close; }
  show(): void {}
  hide(): void { this.close(); }
  dispose(): void {}
}

import * as vscode from 'vscode';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { LastGood } from '../../src/editor/workspace/lastGood';
import { MergeOnSave } from '../../src/editor/workspace/mergeOnSave';
import { RecordWatch } from '../../src/editor/workspace/recordWatch';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { MemoryFolder } from './memoryFolder';
import { activateExtension, until } from './support';

export const HEAD = 'format: pressmark/1\narticle:\n  file: a.txt\nannotations:\n';
export const FIRST = entry('n1aaaaa', 'Ana Duarte');
/** Two suggestions. */
export const YAML = HEAD + FIRST + entry('n2bbbbb', 'Per Lindqvist');
/** The same with the first one accepted. */
export const ACCEPTED = YAML.replace('suggested', 'accepted');
export const ARTICLE = 'Ana Duarte spoke. Per Lindqvist spoke.\n';

function entry(id: string, quote: string): string {
  return `\n  ${id}:\n    quote: "${quote}"\n    label: PERSON\n    status: suggested\n    by: rule:name@1\n    before: ""\n    after: " spoke"\n`;
}

/** A sidecar, `a.annotations.yaml`, in a folder in which all kinds of things can go wrong, and what decides on it. Anew for each test. */
export class Record {
  readonly folder = new MemoryFolder('pressmark-disk');
  private static count = 0;
  /** Of its own name: closing a channel closes every other of that name. */
  readonly log = vscode.window.createOutputChannel(`Pressmark record tests ${++Record.count}`, { log: true });
  /** Path of the sidecar in the folder. */
  file = '';
  article = this.folder.uri('');
  sidecar = this.folder.uri('');
  engine!: EngineClient;
  lastGood!: LastGood;
  sidecars!: Sidecars;
  private session = new vscode.Disposable(() => undefined);
  private isBegun = false;
  private registration: vscode.Disposable | undefined;

  /** To be called in a `describe`, for whose tests it is set up. */
  static setUp(): Record {
    const record = new Record();
    before(async () => { await record.open(); });
    after(() => { record.close(); });
    beforeEach(function () { return record.reset(this.currentTest?.fullTitle() ?? ''); });
    afterEach(async () => {
      record.session.dispose();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
    return record;
  }

  get stored(): string | undefined {
    return this.folder.files.get(this.file);
  }

  /** Another program changes the sidecar, or deletes it. */
  change(text: string | null): void {
    this.folder.change(this.file, text);
  }

  accept(id = 'n1aaaaa'): Promise<void> {
    return this.sidecars.decide(this.article, `accepted ${id}`, (yaml) => this.engine.decide('setStatus', yaml, id, 'accepted'));
  }

  /** Adds an annotation of the article's first words; makes the sidecar where there is none. */
  add(): Promise<void> {
    const added = { file: 'a.txt', articleText: ARTICLE, span: { start: 0, end: 10 }, label: 'PERSON', kind: 'name', by: 'human:test', status: 'accepted' } as const;
    return this.sidecars.decide(this.article, 'added', (yaml) => this.engine.decide('addAnnotation', yaml, added));
  }

  async show(): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.sidecar));
  }

  private async open(): Promise<void> {
    this.engine = new EngineClient((await activateExtension()).extensionUri, this.log);
    this.registration = vscode.workspace.registerFileSystemProvider('pressmark-disk', this.folder);
  }

  private close(): void {
    this.registration?.dispose();
    this.engine.dispose();
    this.log.dispose();
  }

  private reset(test: string): Promise<void> {
    // A folder for each test: what was open in an editor is known to it for a while.
    const folder = test.replace(/[^a-z]+/gi, '-');
    this.file = `${folder}/a.annotations.yaml`;
    this.article = this.folder.uri(`${folder}/a.txt`);
    this.sidecar = this.folder.uri(this.file);
    this.folder.reset({ [`${folder}/a.txt`]: ARTICLE, [this.file]: YAML });
    return this.begin();
  }

  private async ended(): Promise<void> {
    if (this.isBegun) await this.lastGood.save();
    this.isBegun = true;
  }

  /** @param storage in which a session before this one remembered what it saw */
  async begin(storage?: vscode.Uri): Promise<void> {
    this.session.dispose();
    // What the session before has not stored yet is stored when it ends.
    await this.ended();
    this.lastGood = new LastGood(this.engine, storage, this.log);
    this.sidecars = new Sidecars(this.lastGood);
    this.session = vscode.Disposable.from(this.sidecars, this.lastGood, new RecordWatch(this.lastGood, this.log), new MergeOnSave(this.engine, this.lastGood, this.log));
  }
}

/** Resolves when a document shows a text and has nothing unsaved. */
export async function shows(document: vscode.TextDocument, text: string): Promise<void> {
  await until('the editor to take the file over', () => document.getText() === text && !document.isDirty, vscode.workspace.onDidChangeTextDocument);
}

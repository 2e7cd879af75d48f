// Files of every kind as articles of a corpus of their own, and what the editor shows of them.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, own } from './problemFiles';
import { activateExtension, bytesOf, corpusFile, openFile, readFile, writeFile } from './support';

export const FERRY = `Ferry talks resume as strike enters third week

PORT MAREN – Transport Minister Ana Duarte met the dockers’ union on Monday, 2 March 2026. “It is too early to say how this ends,” Duarte said.

The strike has cost the port about $2.5 million. The Maren Harbour Authority said 12 per cent of its ships were sent to Corvale.

Union leader Tomas Reyl said members would not return to work before Friday.
`;

/** Names, and what each file holds. */
export type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** A folder with an INDEX.md of its own inside the open corpus, made for the tests of a `describe`. */
export class Kinds {
  /**
   * @param folder its name, which no other tests use: what is deleted and made again is another thing to the editor only after a while
   * @param files are there, and listed, before the first test
   */
  static setUp(folder: string, files: Files): Kinds {
    const kinds = new Kinds(folder);
    before(async () => {
      await activateExtension();
      for (const [name, content] of files) await vscode.workspace.fs.writeFile(kinds.uri(name), typeof content === 'string' ? bytesOf(content) : content);
      await writeFile(`${kinds.folder}/INDEX.md`, files.map(([name]) => listed(name)).join(''));
    });
    afterEach(closeAll);
    after(() => vscode.workspace.fs.delete(kinds.root, { recursive: true }));
    return kinds;
  }

  private constructor(private readonly folder: string) {}

  get root(): vscode.Uri {
    return corpusFile(this.folder);
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, name);
  }

  open(name: string): Promise<vscode.TextEditor> {
    return openFile(`${this.folder}/${name}`);
  }

  /** What is shown over the words of an article: on which words, and its text; null where nothing is. */
  async hover(name: string, words: string): Promise<{ readonly on: string; readonly card: string } | null> {
    const { document } = await this.open(name);
    const at = document.getText().indexOf(words);
    assert.ok(at >= 0, `“${words}” is shown in ${name}`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + 1));
    const [hover] = hovers.filter(({ contents }) => contents.some((content) => typeof content !== 'string' && content.value.includes('command:pressmark')));
    if (!hover?.range) return null;
    return { on: document.getText(hover.range), card: hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n') };
  }

  /** Accepts what is marked at the words, with the cursor on them. */
  async accept(name: string, words: string): Promise<void> {
    const editor = await this.open(name);
    const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('pressmark.accept');
  }

  /** Annotate Corpus, of this folder. */
  async annotateAll(): Promise<void> {
    await vscode.commands.executeCommand('pressmark.annotateCorpus', { corpus: { key: this.root.toString() } });
  }

  async annotate(name: string): Promise<void> {
    await vscode.commands.executeCommand('pressmark.annotateArticle', this.uri(name));
  }

  sidecar(name: string): Promise<string> {
    return readFile(`${this.folder}/${name.replace(/\.txt$/, '')}.annotations.yaml`);
  }

  /** The codes of what is wrong in an article, by the Problems view. */
  problems(name: string): string[] {
    return own(this.uri(name)).map(({ code }) => code as string);
  }
}

function listed(name: string): string {
  return `- [A story](${encodeURIComponent(name).replace(/[()]/g, (bracket) => `\\${bracket}`)})\n`;
}

/** An entry of a sidecar by its words. */
export function entryOf(yaml: string, quote: string): string {
  return yaml.split('\n\n').find((entry) => entry.includes(`quote: ${JSON.stringify(quote)}`)) ?? '';
}

/** Some of Windows-1252, where curly marks and the dash are single bytes. */
export function windows1252(text: string): Uint8Array {
  const high = new Map([['’', 0x92], ['“', 0x93], ['”', 0x94], ['–', 0x96]]);
  return Uint8Array.from(text, (letter) => high.get(letter) ?? letter.charCodeAt(0));
}

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = bytesOf(text, 'utf-16le');
  return order === 'le' ? bytes : bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

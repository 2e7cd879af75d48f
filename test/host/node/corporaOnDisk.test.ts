import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { Corpora } from '../../../src/editor/workspace/corpora';
import type { Corpus } from '../../../src/editor/workspace/corpus';
import { EngineClient } from '../../../src/editor/workspace/engineClient';
import { activateExtension, corpusFile, corpusFolder, next, until } from '../support';

const INDEX = '# Letters\n\n- [a.txt](a.txt)\n';

const log = vscode.window.createOutputChannel('Pressmark disk tests', { log: true });
let engine: EngineClient;
before(async () => { engine = new EngineClient((await activateExtension()).extensionUri, log); });
after(() => { vscode.Disposable.from(engine, log).dispose(); });

describe('files outside of the workspace', () => {
  let corpora: Corpora;
  let folder: string;
  beforeEach(() => {
    corpora = new Corpora(log, engine);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-loose-'));
  });
  afterEach(() => {
    corpora.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are articles where they have a sidecar; to ask makes no corpus', async () => {
    for (const name of ['a.txt', 'a.annotations.yaml', 'b.txt', 'tool.py']) fs.writeFileSync(path.join(folder, name), '');
    await corpora.discover();
    const seen: Corpus[] = [];
    corpora.onDidChange((corpus) => seen.push(corpus));
    const asked = await Promise.all(['a.txt', 'b.txt', 'tool.py', 'a.annotations.yaml'].map((name) => corpora.isArticle(vscode.Uri.file(path.join(folder, name)))));
    assert.deepEqual(asked, [true, false, false, false]);
    assert.deepEqual(seen, []);
  });

  it('are a loose corpus with what lies beside them, not below', async () => {
    fs.mkdirSync(path.join(folder, 'below'));
    for (const name of ['a.txt', 'b.txt', 'below/c.txt']) fs.writeFileSync(path.join(folder, name), '');
    const corpus = await corpora.corpusOf(vscode.Uri.file(path.join(folder, 'a.txt')));
    assert.equal(corpus.roster, null);
    assert.deepEqual(corpus.unlisted, ['a.txt', 'b.txt']);
    assert.equal(corpora.all.includes(corpus), false);
  });
});

describe('corpora that other programs move and delete', () => {
  // No two tests share a name: what is deleted and made again at once is reported as changed, if at all.
  const folders = ['letters-on-disk', 'letters-moved', 'drafts-on-disk', 'drafts-moved'];
  let corpora: Corpora;
  let watcher: vscode.FileSystemWatcher;
  beforeEach(async () => {
    watcher = vscode.workspace.createFileSystemWatcher('**/*');
    corpora = new Corpora(log, engine);
    await corpora.discover();
  });
  afterEach(() => {
    vscode.Disposable.from(corpora, watcher).dispose();
    for (const name of folders) fs.rmSync(corpusFile(name).fsPath, { recursive: true, force: true });
  });

  it('are followed', async () => {
    await make('letters-on-disk/INDEX.md', INDEX);
    await untilRoots('', 'letters-on-disk');
    fs.renameSync(corpusFile('letters-on-disk').fsPath, corpusFile('letters-moved').fsPath);
    await untilRoots('', 'letters-moved');
    fs.rmSync(corpusFile('letters-moved').fsPath, { recursive: true });
    await untilRoots('');
  });

  it('leave and take their files as unlisted ones of the corpus around them', async () => {
    const [root] = corpora.all;
    assert.ok(root);
    await make('drafts-on-disk/a.txt', 'A first draft.\n');
    await untilUnlisted(root, 'drafts-on-disk/a.txt');
    fs.renameSync(corpusFile('drafts-on-disk').fsPath, corpusFile('drafts-moved').fsPath);
    await untilUnlisted(root, 'drafts-moved/a.txt');
    await make('drafts-moved/INDEX.md', INDEX);
    await untilUnlisted(root);
    fs.rmSync(corpusFile('drafts-moved/INDEX.md').fsPath);
    await untilUnlisted(root, 'drafts-moved/a.txt');
    fs.rmSync(corpusFile('drafts-moved').fsPath, { recursive: true });
    await untilUnlisted(root);
  });

  /** Makes a file, and its folder, as another program would. Resolves when VS Code has told of it: what goes before that, it never tells of. */
  async function make(name: string, text: string): Promise<void> {
    const file = corpusFile(name);
    const folder = path.dirname(file.fsPath);
    const isNew = !fs.existsSync(folder);
    const told = next(`word of ${name}`, watcher.onDidCreate, ({ fsPath }) => fsPath === file.fsPath || (isNew && fsPath === folder));
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file.fsPath, text);
    await told;
  }

  async function untilRoots(...names: string[]): Promise<void> {
    const wanted = JSON.stringify(names);
    await until(`the corpora ${wanted}`, () => JSON.stringify(corpora.all.map(({ root }) => path.posix.relative(corpusFolder().path, root.path))) === wanted, corpora.onDidChange);
  }

  async function untilUnlisted(corpus: Corpus, ...files: string[]): Promise<void> {
    const wanted = JSON.stringify(files);
    await until(`the unlisted files ${wanted}`, () => JSON.stringify(corpus.unlisted) === wanted, corpora.onDidChange);
  }
});

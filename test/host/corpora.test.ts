import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { ArticleInput, EngineCall, EngineCalls } from '../../src/editor/engine/protocol';
import { Articles } from '../../src/editor/workspace/articles';
import { ConfigurationStore } from '../../src/editor/workspace/configuration';
import { Corpora } from '../../src/editor/workspace/corpora';
import { Corpus } from '../../src/editor/workspace/corpus';
import { CorpusIndexer } from '../../src/editor/workspace/corpusIndexer';
import { EngineClient } from '../../src/editor/workspace/engineClient';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { MemoryFolder } from './memoryFolder';
import { activateExtension, corpusFile, corpusFolder, openFile, readFile, until, writeFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';
const INDEX = '# Letters\n\n- [a.txt](a.txt)\n';

const log = vscode.window.createOutputChannel('Pressmark tests', { log: true });
let shared: EngineClient | undefined;
/** One engine for all tests that only need one to read what is in files. */
const reader = async () => (shared ??= new EngineClient((await activateExtension()).extensionUri, log));
after(() => shared?.dispose());

/** The engine, with what it was told to read in the background. */
class ListeningEngine extends EngineClient {
  readonly indexed: ArticleInput[] = [];
  private readonly heard = new vscode.EventEmitter<void>();
  readonly onDidIndex = this.heard.event;

  override call<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): Promise<EngineCalls[C]['gives']> {
    if (call === 'index') {
      this.indexed.push(params as ArticleInput);
      this.heard.fire();
    }
    return super.call(call, params);
  }

  /** What was read, each file once. */
  files(): string[] {
    return [...new Set(this.indexed.map(({ file }) => file))].sort();
  }
}

describe('which files are articles', () => {
  let corpora: Corpora;
  beforeEach(async () => { corpora = new Corpora(log, await reader()); });
  afterEach(() => { corpora.dispose(); });

  it('are those that INDEX.md lists, as they are now', async () => {
    const article = corpusFile(ARTICLE);
    assert.equal(await corpora.isArticle(article), true);
    assert.equal(await corpora.isArticle(article.with({ scheme: 'git', query: '{"ref":"HEAD"}' })), false);
    assert.equal(await corpora.isArticle(article.with({ scheme: 'vscode-local-history' })), false);
    assert.equal(await corpora.isArticle(article.with({ query: 'version=2' })), false);
  });
});

describe('corpora that come and go', () => {
  // No two tests share a name: what is deleted and made again at once is reported as changed, if at all.
  const folders = ['letters', 'essays', 'essays-moved', 'poems', 'drafts'];
  let corpora: Corpora;
  beforeEach(async () => {
    corpora = new Corpora(log, await reader());
    await corpora.discover();
  });
  afterEach(async () => {
    corpora.dispose();
    for (const name of folders) await vscode.workspace.fs.delete(corpusFile(name), { recursive: true }).then(undefined, () => undefined);
  });

  it('follows an INDEX.md that is made and deleted with its folder', async () => {
    await writeFile('letters/INDEX.md', INDEX);
    await untilRoots('', 'letters');
    await vscode.workspace.fs.delete(corpusFile('letters'), { recursive: true });
    await untilRoots('');
  });

  it('follows a folder that is renamed in the editor', async () => {
    await writeFile('essays/INDEX.md', INDEX);
    await untilRoots('', 'essays');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(corpusFile('essays'), corpusFile('essays-moved'));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await untilRoots('', 'essays-moved');
  });

  it('keeps a corpus that is still there as it was while others are looked for', async () => {
    const [root] = corpora.all;
    assert.ok(root);
    const articles = root.articles.length;
    const lost: number[] = [];
    corpora.onDidChange(() => lost.push(articles - (corpora.all[0]?.articles.length ?? 0)));
    await writeFile('poems/INDEX.md', INDEX);
    await untilRoots('', 'poems');
    assert.equal(corpora.all[0], root);
    assert.deepEqual(lost.filter((count) => count !== 0), []);
  });

  it('shows the files of a folder as unlisted until the folder goes, or becomes a corpus of its own', async () => {
    const [root] = corpora.all;
    assert.ok(root);
    await writeFile('drafts/a.txt', 'A first draft.\n');
    await untilUnlisted(root, 'drafts/a.txt');
    await writeFile('drafts/INDEX.md', INDEX);
    await untilUnlisted(root);
    await vscode.workspace.fs.delete(corpusFile('drafts/INDEX.md'));
    await untilUnlisted(root, 'drafts/a.txt');
    await vscode.workspace.fs.delete(corpusFile('drafts'), { recursive: true });
    await untilUnlisted(root);
  });

  async function untilRoots(...names: string[]): Promise<void> {
    const wanted = JSON.stringify(names);
    await until(`the corpora ${wanted}`, () => JSON.stringify(corpora.all.map(({ root }) => root.path.slice(corpusFolder().path.length).replace(/^\//, ''))) === wanted, corpora.onDidChange);
  }

  async function untilUnlisted(corpus: Corpus, ...files: string[]): Promise<void> {
    const wanted = JSON.stringify(files);
    await until(`the unlisted files ${wanted}`, () => JSON.stringify(corpus.unlisted) === wanted, corpora.onDidChange);
  }
});

describe('reading a corpus', () => {
  const folder = new MemoryFolder();
  const root = vscode.Uri.from({ scheme: 'pressmark-test', path: '/press' });
  let registration: vscode.Disposable;
  let corpus: Corpus;
  before(() => { registration = vscode.workspace.registerFileSystemProvider('pressmark-test', folder); });
  after(() => { registration.dispose(); });
  beforeEach(async () => {
    folder.reset({ 'INDEX.md': INDEX, 'a.txt': 'One.', 'b.txt': 'Two.' });
    corpus = new Corpus(root, await reader());
  });

  it('ends with what the latest reading found, whichever ends last', async () => {
    const { asked, release } = folder.hold('INDEX.md');
    const first = corpus.load();
    await asked;
    folder.files.set('INDEX.md', `${INDEX}- [b.txt](b.txt)\n`);
    const second = corpus.load();
    await second;
    release();
    await first;
    assert.deepEqual(corpus.articles, ['a.txt', 'b.txt']);
  });

  it('may have seen a folder that goes meanwhile', async () => {
    folder.files.set('later/c.txt', 'Three.');
    const { asked, release } = folder.hold('INDEX.md');
    const loading = corpus.load();
    await asked;
    assert.equal(corpus.hasFolder('later'), true);
    folder.files.delete('later/c.txt');
    release();
    await loading;
    await corpus.load();
    assert.equal(corpus.hasFolder('later'), false);
  });

  it('keeps what it knew when INDEX.md cannot be read', async () => {
    await corpus.load();
    folder.broken.add('INDEX.md');
    await assert.rejects(corpus.load());
    assert.deepEqual(corpus.articles, ['a.txt']);
    await corpus.loaded();
  });

  it('is no corpus any more when INDEX.md is gone', async () => {
    await corpus.load();
    folder.files.delete('INDEX.md');
    await corpus.load();
    assert.equal(corpus.roster, null);
  });

  it('tries again after it could not be read at first', async () => {
    folder.broken.add('INDEX.md');
    await assert.rejects(corpus.loaded());
    folder.broken.clear();
    await corpus.loaded();
    assert.deepEqual(corpus.articles, ['a.txt']);
  });

  it('shows its articles where the registry cannot be read, and says that it cannot', async () => {
    folder.files.set('entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
    folder.broken.add('entities.yaml');
    await corpus.load();
    assert.deepEqual(corpus.articles, ['a.txt']);
    assert.match(corpus.registryFault ?? '', /^entities\.yaml cannot be read/);
  });

  it('does not list the folder again because INDEX.md was edited', async () => {
    await corpus.load();
    const listings = folder.listings;
    folder.files.set('INDEX.md', `${INDEX}- [b.txt](b.txt)\n`);
    await corpus.reread();
    assert.deepEqual(corpus.articles, ['a.txt', 'b.txt']);
    assert.equal(folder.listings, listings);
    folder.files.set('c.txt', 'Three.');
    await corpus.load();
    assert.deepEqual(corpus.unlisted, ['c.txt']);
  });
});

describe('the articles behind the open one', () => {
  const names = ['000_ferry-talks-wire', '001_ferry-talks-rewrite', '002_ferry-talks-brief', '003_ferry-talks-paraphrase', '004_ferry-talks-aggregator'].map((name) => `${name}.txt`);
  let engine: ListeningEngine;
  let corpora: Corpora;
  let disposables: vscode.Disposable[];
  beforeEach(async () => {
    engine = new ListeningEngine((await activateExtension()).extensionUri, log);
    corpora = new Corpora(log, engine);
    const sidecars = new Sidecars();
    const configuration = new ConfigurationStore();
    const articles = new Articles(corpora, engine, sidecars, configuration, log);
    const indexer = new CorpusIndexer(corpora, articles, engine);
    disposables = [indexer, articles, configuration, sidecars, corpora, engine];
    await indexer.complete(await corpora.corpusOf(corpusFile(ARTICLE)));
    assert.deepEqual(engine.files(), names);
  });
  afterEach(() => { vscode.Disposable.from(...disposables).dispose(); });

  it('are all read again with a registry that was edited', async () => {
    const before = await readFile('entities.yaml');
    const old = engine.indexed[0]?.registryHash;
    engine.indexed.length = 0;
    try {
      await writeFile('entities.yaml', `vell-island:\n  name: "Vell Island"\n  type: LOC\n\n${before}`);
      await until('every article to be read with the new registry', () => engine.files().length === names.length, engine.onDidIndex);
      assert.deepEqual(engine.files(), names);
      assert.equal(engine.indexed.some(({ registryHash }) => registryHash === old), false);
    } finally {
      await writeFile('entities.yaml', before);
    }
  });

  it('are read again where INDEX.md says something else of them', async () => {
    const before = await readFile('INDEX.md');
    engine.indexed.length = 0;
    try {
      await writeFile('INDEX.md', before.replace('Maren Courier (The Corvalian Press) | 2026-03-02', 'Maren Courier (The Corvalian Press) | 2026-03-05'));
      const read = await until('the article to be read with its new date', () => engine.indexed[0], engine.onDidIndex);
      assert.equal(read.file, ARTICLE);
      assert.equal(read.context.published?.slice(0, 10), '2026-03-05');
      assert.deepEqual(engine.files(), [ARTICLE]);
    } finally {
      await writeFile('INDEX.md', before);
    }
  });
});

describe('a registry’s own editor', () => {
  before(activateExtension);
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile('other'), { recursive: true });
    await vscode.workspace.fs.delete(corpusFile('broken.annotations.yaml'));
  });

  it('shows what is wrong with it, if it is the registry of a corpus', async () => {
    await writeFile('other/entities.yaml', 'services:\n  type: 17\n');
    await writeFile('broken.annotations.yaml', 'format: pressmark/1\nannotations: 17\n');
    const { document } = await openFile('other/entities.yaml');
    // Checked later than the other one.
    const { document: sidecar } = await openFile('broken.annotations.yaml');
    await until('diagnostics of the sidecar', () => problems(sidecar.uri).length > 0, vscode.languages.onDidChangeDiagnostics);
    assert.deepEqual(problems(document.uri), []);
    await writeFile('other/INDEX.md', INDEX);
    await until('diagnostics of the registry', () => problems(document.uri).length > 0, vscode.languages.onDidChangeDiagnostics);
  });

  function problems(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pressmark');
  }
});

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Engine } from '../../../src/editor/engine/engine';
import type { FoundArticle, FoundSlice } from '../../../src/editor/engine/find';
import type { ArticleInput } from '../../../src/editor/engine/protocol';

const CORPUS = 'c';
const WIRE = 'Ferry talks resume\n\nPORT MAREN – Transport Minister Ana Duarte met the owners of the ferry on Monday.\n\n“We will go on talking,” Duarte said after the meeting in Port Maren. Talks go on.\n';
const REWRITE = 'Talks about the ferry go on\n\nTalks about the ferry will go on, Ana Duarte said on Tuesday.\n\nDuarte wants the ships to sail again before the end of the month.\n';

const names = new Uint8Array(readFileSync('media/names.model'));
let engine: Engine;

function article(file: string, text: string, context: ArticleInput['context'] = {}, sidecar: string | null = null): ArticleInput {
  return { corpus: CORPUS, file, listed: true, text, sidecar, context, registryHash: '', kinds: ['names'] };
}

function find(query: string, most = 100): { articles: FoundArticle[]; more: { articles: number; hits: number }; calls: number } {
  const read = engine.handle('readQuery', { corpus: CORPUS, query });
  assert.ok('query' in read, 'problem' in read ? read.problem : '');
  const articles: FoundArticle[] = [];
  const more = { articles: 0, hits: 0 };
  let [after, calls]: [string | null, number] = [null, 0];
  do {
    const listed = articles.reduce((sum, { hits }) => sum + hits.length, 0);
    const slice: FoundSlice = engine.handle('find', { corpus: CORPUS, query: read.query, after, most: most - listed });
    articles.push(...slice.articles);
    more.articles += slice.more.articles;
    more.hits += slice.more.hits;
    after = slice.last;
    calls++;
  } while (after !== null);
  return { articles, more, calls };
}

const places = (query: string): string[] => find(query).articles.flatMap(({ file, hits }) => hits.map(({ from, sentence, at, to }) => `${file}:${from.line + 1} ${sentence.slice(at, at + to.character - from.character)}`));

describe('Find in Corpus', () => {
  before(() => {
    engine = new Engine();
    engine.handle('configure', { names });
    engine.handle('index', article('b.txt', REWRITE, { published: '2026-03-03', publisher: 'The Bell' }));
    engine.handle('index', article('a.txt', WIRE, { published: '2026-03-02', publisher: 'Maren Courier' }));
  });

  it('finds words in all articles, in the order of their names, with their lines', () => {
    assert.deepEqual(places('talks'), ['a.txt:1 talks', 'a.txt:5 Talks', 'b.txt:1 Talks', 'b.txt:3 Talks']);
    const [first] = find('talks').articles;
    assert.deepEqual([first?.headline, first?.source, first?.published, first?.count], ['Ferry talks resume', 'Maren Courier', '2026-03-02', 2]);
    assert.equal(first?.hits[1]?.sentence, 'Talks go on.');
  });

  it('finds who is meant, by id or name', () => {
    const expected = ['a.txt:3 Ana Duarte', 'a.txt:5 Duarte', 'b.txt:3 Ana Duarte', 'b.txt:5 Duarte'];
    assert.deepEqual(places('entity:ana-duarte').filter((place) => place.endsWith('Duarte')), expected);
    assert.deepEqual(places('entity:"ana duarte"'), places('entity:ana-duarte'));
    assert.deepEqual(places('entity:nobody-at-all'), []);
  });

  it('finds by type, publisher and time', () => {
    assert.deepEqual(places('type:PERSON source:bell talks'), ['b.txt:3 Ana Duarte']);
    assert.deepEqual(places('to:2026-03-02 talks').length, 2);
  });

  it('finds dates and quotations by type, and quotations by who says them', () => {
    assert.deepEqual(places('type:DATE'), ['a.txt:3 Monday', 'b.txt:3 Tuesday', ...places('type:DATE source:bell').slice(1)]);
    assert.deepEqual(places('type:Date from:2026-03-03').filter((place) => /Tuesday/.test(place)), ['b.txt:3 Tuesday']);
    assert.deepEqual(places('type:QUOTATION entity:ana-duarte source:courier'), ['a.txt:5 We will go on talking,']);
    assert.deepEqual(places('entity:ana-duarte source:courier'), ['a.txt:3 Ana Duarte', 'a.txt:5 Duarte']);
  });

  it('leaves out what a person rejected, and has what a person linked', () => {
    const rejected = 'format: pressmark/1\narticle:\n  file: b.txt\nannotations:\n\n  n1aaaaa:\n    quote: "Ana Duarte"\n    label: PERSON\n    status: rejected\n    by: human:test\n    before: "the ferry will go on, "\n    after: " said on Tuesday."\n';
    const b = { published: '2026-03-03', publisher: 'The Bell' };
    engine.handle('index', article('b.txt', REWRITE, b, rejected));
    assert.deepEqual(places('type:PERSON source:bell').includes('b.txt:3 Ana Duarte'), false);
    engine.handle('index', article('b.txt', REWRITE, b));
    assert.deepEqual(places('type:PERSON source:bell').includes('b.txt:3 Ana Duarte'), true);
  });

  it('counts what it was not asked to list', () => {
    const { articles, more } = find('talks', 1);
    assert.deepEqual(articles.map(({ file, hits, count }) => [file, hits.length, count]), [['a.txt', 1, 2]]);
    assert.deepEqual(more, { articles: 1, hits: 3 });
  });

  it('goes on where it stopped, over more text than one call goes through, and forgets what is gone', () => {
    const long = `Long read\n\n${'The harbour wall is old. '.repeat(42_000)}\n`;
    const files = ['l1.txt', 'l2.txt', 'l3.txt', 'l4.txt'];
    for (const file of files) engine.handle('index', article(file, long.slice(0, 700_000)));
    const { articles, calls, more } = find('harbour', 10);
    assert.ok(calls > 1);
    assert.deepEqual(articles.map(({ file }) => file), ['l1.txt']);
    assert.equal(more.articles, 3);
    for (const file of files) engine.handle('forget', { corpus: CORPUS, file });
    assert.deepEqual(places('harbour'), []);
  }).timeout(60_000);

  it('helps to write a query with what the corpus has', () => {
    const { completions, problem } = engine.handle('completeQuery', { corpus: CORPUS, query: 'source:' });
    assert.deepEqual(completions.map(({ query }) => query), ['source:"Maren Courier" ', 'source:"The Bell" ']);
    assert.match(problem ?? '', /Say which/);
    assert.ok(engine.handle('completeQuery', { corpus: CORPUS, query: 'entity:duar' }).completions.some(({ query }) => query === 'entity:ana-duarte '));
    assert.deepEqual(engine.handle('completeQuery', { corpus: CORPUS, query: 'x to:' }).completions.map(({ label }) => label), ['2026-03']);
  });

  it('finds nothing where nothing was read', () => {
    const read = engine.handle('readQuery', { corpus: 'other', query: 'talks' });
    assert.ok('query' in read);
    assert.deepEqual(engine.handle('find', { corpus: 'other', query: read.query, after: null, most: 10 }), { articles: [], more: { articles: 0, hits: 0 }, last: null });
  });
});

describe('Export of mentions in the editor', () => {
  it('has ids that all articles share, and says where a sidecar cannot be read', () => {
    const reply = engine.handle('exportRecords', { ...article('b.txt', REWRITE), to: 'csv' });
    assert.ok(reply.ok);
    assert.match(reply.csv, /^b\.txt,3,\d+,\d+,\d+,Ana Duarte,PERSON,ana-duarte,suggested,/m);
    const broken = engine.handle('exportRecords', { ...article('b.txt', REWRITE, {}, 'annotations: [\n'), to: 'csv' });
    assert.ok(!broken.ok);
    assert.match(broken.problem, /^b\.annotations\.yaml:\d+:\d+: /);
  });
});

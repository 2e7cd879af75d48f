import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Registry, RegistryEntry } from '../../../src/core/entities/entity';
import { applyEdits } from '../../../src/core/text/edits';
import { Engine } from '../../../src/editor/engine/engine';
import type { ArticleInput } from '../../../src/editor/engine/protocol';
import { PITCH, STORIES, withLine } from '../page/stories';

const WIRE = 'BERGEN – Transport Minister Ana Duarte met the owners of the ferry on Monday.\n\n“We will go on talking,” Duarte said after the meeting in Bergen.\n';
const REWRITE = 'Talks about the ferry will go on, Ana Duarte said on Tuesday.\n\nDuarte wants the ships to sail again before the end of the month.\n';

describe('The engine behind the editor', () => {
  it('counts an entity here and in the corpus', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE));
    engine.handle('index', article('b.txt', REWRITE));
    engine.handle('expect', { corpus: 'c', total: 3 });
    const card = engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' });
    assert.deepEqual([card?.here, card?.corpus, card?.articles, card?.read, card?.total], [2, 4, 2, 2, 3]);
    assert.equal(card?.name, 'Ana Duarte');
    assert.deepEqual(card?.aliases, ['Duarte']);
  });

  it('gives a role with the sentence that says so', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE));
    const card = engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' });
    assert.equal(card?.roles[0]?.text, 'Transport Minister');
    assert.match(card?.roles[0]?.sentence ?? '', /Transport Minister Ana Duarte met/);
  });

  it('knows where an article speaks of somebody by an office, also where only another article says who that is', () => {
    const engine = ready();
    const [text, later] = ['BERGEN – Danish Prime Minister Ana Duarte came on Monday. “No,” the prime minister said.\n', 'OSLO – The Danish prime minister left on Tuesday.\n'];
    const { analysis, marks } = engine.handle('read', article('a.txt', text, { kinds: ['names', 'titles'] }));
    engine.handle('read', article('b.txt', later));
    const described = (file: string, of: string): string[] => engine.handle('described', { corpus: 'c', file }).map(({ start, end, entity, label, id }) => `${of.slice(start, end)} ${entity} ${label} ${id}`);
    assert.deepEqual([described('a.txt', text), described('b.txt', later)], [['prime minister ana-duarte TITLE null'], ['prime minister ana-duarte TITLE null']]);
    assert.deepEqual(engine.handle('references', { corpus: 'c', file: null, entity: 'ana-duarte', limit: 9 }).places.map(({ file, start }) => `${file} ${start}`), [`a.txt ${text.indexOf('Ana')}`, `a.txt ${text.lastIndexOf('prime')}`, `b.txt ${later.indexOf('prime')}`]);
    const card = engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' });
    assert.deepEqual([card?.here, card?.hereByOffice, card?.corpus, card?.corpusByOffice, card?.aliases], [2, 1, 3, 2, []]);
    // Nobody has to decide on each: they are no suggestions.
    assert.deepEqual(marks.filter(({ label }) => label === 'TITLE').map(({ start }) => start), [text.indexOf('Prime Minister')]);
    assert.equal(analysis.mentions.filter(({ type }) => type === 'TITLE').length, 2);
  });

  it('leaves out an office where a person decided otherwise', () => {
    const engine = ready();
    const text = 'BERGEN – Danish Prime Minister Ana Duarte came on Monday. “No,” the prime minister said.\n';
    const sidecar = 'format: pressmark/1\narticle:\n  file: a.txt\nannotations:\n\n  n1aaaaa:\n    quote: "prime minister"\n    label: TITLE\n    status: rejected\n    by: rule:office@1\n    before: "Monday. “No,” the "\n    after: " said."\n';
    engine.handle('read', { ...article('a.txt', text), sidecar });
    assert.deepEqual(engine.handle('described', { corpus: 'c', file: 'a.txt' }), []);
    assert.equal(engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' })?.here, 1);
  });

  it('gives the card of somebody of the corpus, asked from no article', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE));
    const card = engine.handle('card', { corpus: 'c', file: null, entity: 'ana-duarte' });
    assert.deepEqual([card?.name, card?.here, card?.first, card?.corpus, card?.roles[0]?.file], ['Ana Duarte', 0, null, 2, 'a.txt']);
    assert.equal(engine.handle('card', { corpus: 'c', file: null, entity: 'nobody' }), null);
  });

  it('lists mentions in file and text order, and no more than it is asked for', () => {
    const engine = ready();
    engine.handle('index', article('b.txt', REWRITE));
    engine.handle('read', article('a.txt', WIRE));
    const mentions = engine.handle('references', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte', limit: 3 }).places;
    assert.deepEqual(mentions.map(({ file }) => file), ['a.txt', 'a.txt', 'b.txt']);
    assert.equal(WIRE.slice(mentions[0]?.start, mentions[0]?.end), 'Ana Duarte');
  });

  it('forgets an article that is gone', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE));
    engine.handle('index', article('b.txt', REWRITE));
    engine.handle('forget', { corpus: 'c', file: 'b.txt' });
    assert.equal(engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' })?.corpus, 2);
  });

  it('keeps what INDEX.md does not list out of the counts of what it does', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE));
    engine.handle('read', article('draft.txt', REWRITE, { listed: false }));
    assert.equal(engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' })?.corpus, 2);
    assert.equal(engine.handle('card', { corpus: 'c', file: 'draft.txt', entity: 'ana-duarte' })?.corpus, 2);
  });

  it('reads an article again when its text, its date or the registry is another', () => {
    const engine = ready();
    const first = engine.handle('read', article('a.txt', WIRE)).analysis;
    assert.equal(engine.handle('read', article('a.txt', WIRE)).analysis, first);
    assert.notEqual(engine.handle('read', article('a.txt', `${WIRE} `)).analysis, first);
    const dated = engine.handle('read', article('a.txt', WIRE, { context: { published: '2026-03-03' } })).analysis;
    assert.equal(dated.times[0]?.value, '2026-03-02');
    const known = engine.handle('read', article('a.txt', WIRE, { context: { registry: registry() }, registryHash: '1' })).analysis;
    assert.ok(known.mentions.some(({ entity }) => entity === 'minister-duarte'));
  });

  describe('where lines repeat in the corpus', () => {
    const texts = STORIES.map((story) => withLine(story, PITCH));
    const [first = '', second = '', third = '', fourth = ''] = texts;
    const inFile = (n: number, text: string) => ({ corpus: 'c', file: `${n}.txt`, text, sidecar: null });
    const hasPitch = (engine: Engine, text: string, more: Partial<ArticleInput> = {}): boolean => {
      const { analysis } = engine.handle('read', article('0.txt', text, more));
      const at = text.indexOf(PITCH);
      return analysis.zones.some(({ start, end, zone }) => zone === 'body' && start <= at && at < end);
    };

    it('reads an article at once, and otherwise when the lines of the others are known', () => {
      const engine = ready();
      assert.ok(hasPitch(engine, first));
      const outdated = [first, second, third, fourth].map((text, n) => engine.handle('lines', inFile(n, text)));
      assert.deepEqual(outdated, [[], [], [], ['0.txt']]);
      assert.equal(engine.handle('index', article('0.txt', first)), true);
      assert.equal(engine.handle('index', article('0.txt', first)), false);
      assert.equal(engine.handle('index', article('1.txt', second)), false);
      assert.ok(!hasPitch(engine, first));
    });

    it('reads it otherwise again when one of them is gone', () => {
      const engine = ready();
      [first, second, third, fourth].forEach((text, n) => engine.handle('lines', inFile(n, text)));
      assert.ok(!hasPitch(engine, first));
      assert.deepEqual(engine.handle('forget', { corpus: 'c', file: '2.txt' }), ['0.txt']);
      assert.ok(hasPitch(engine, first));
    });

    it('knows them in a text that was edited meanwhile, and in one that INDEX.md does not list', () => {
      const engine = ready();
      [first, second, third, fourth].forEach((text, n) => engine.handle('lines', inFile(n, text)));
      assert.ok(!hasPitch(engine, first.replace('Monday', 'Tuesday')));
      assert.ok(!hasPitch(engine, texts[4] ?? '', { file: 'draft.txt', listed: false }));
    });
  });

  it('links a bare surname to the registry by what the rest of the corpus says', () => {
    const engine = ready();
    const brief = 'Duarte said on Wednesday that the talks with Duarte’s own party had failed.\n\nThe minister will try again, Duarte added.\n';
    const known = { context: { registry: registry() }, registryHash: '1' };
    engine.handle('index', article('a.txt', WIRE, known));
    const alone = engine.handle('annotate', article('b.txt', brief, known));
    assert.ok(alone.ok);
    assert.match(alone.edits[0]?.text ?? '', /quote: "Duarte"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: minister-duarte/);
  });

  it('gives the card of somebody whom only another article mentions, as a person linked her', () => {
    const engine = ready();
    const known = { context: { registry: registry() }, registryHash: '1' };
    engine.handle('index', article('a.txt', WIRE, known));
    engine.handle('read', article('b.txt', 'The minister spoke in Bergen on Monday.\n\nThe ferry will sail again.\n', known));
    const card = engine.handle('card', { corpus: 'c', file: 'b.txt', entity: 'minister-duarte' });
    assert.deepEqual([card?.id, card?.name, card?.here, card?.corpus, card?.articles], ['minister-duarte', 'Ana Duarte', 0, 2, 1]);
    assert.equal(card?.roles[0]?.file, 'a.txt');
    const mentions = engine.handle('references', { corpus: 'c', file: 'b.txt', entity: 'minister-duarte', limit: 10 }).places;
    assert.deepEqual(mentions.map(({ file }) => file), ['a.txt', 'a.txt']);
  });

  it('gives the card of somebody whom only the registry knows', () => {
    const engine = ready();
    const known = { context: { registry: registry({ aliases: ['A. Duarte'], description: 'Minister of ferries' }) }, registryHash: '1' };
    engine.handle('read', article('b.txt', 'The minister spoke in Bergen on Monday.\n\nThe ferry will sail again.\n', known));
    const card = engine.handle('card', { corpus: 'c', file: 'b.txt', entity: 'minister-duarte' });
    assert.deepEqual([card?.name, card?.type, card?.aliases, card?.description], ['Ana Duarte', 'PERSON', ['A. Duarte'], 'Minister of ferries']);
    assert.deepEqual([card?.here, card?.corpus, card?.articles, card?.roles], [0, 0, 0, []]);
    assert.deepEqual(engine.handle('references', { corpus: 'c', file: 'b.txt', entity: 'minister-duarte', limit: 10 }).places, []);
    assert.equal(engine.handle('card', { corpus: 'c', file: 'b.txt', entity: 'nobody' }), null);
    assert.equal(engine.handle('card', { corpus: 'c', file: 'unread.txt', entity: 'minister-duarte' }), null);
  });

  it('keeps the registry that it was given first for as long as its hash stays', () => {
    const engine = ready();
    engine.handle('read', article('a.txt', WIRE, { context: { registry: registry() }, registryHash: '1' }));
    const again = (registryHash: string) =>
      engine.handle('read', article('b.txt', `${REWRITE}${registryHash}\n`, { context: { registry: new Map() }, registryHash })).analysis.mentions.map(({ entity }) => entity);
    assert.ok(again('1').includes('minister-duarte'));
    assert.ok(!again('2').includes('minister-duarte'));
  });

  it('counts what people have decided', () => {
    const yaml = ['suggested', 'accepted', 'rejected', 'conflict', 'accepted'].map((status, n) =>
      `  n${n}aaaaa:\n    quote: "Ana Duarte"\n    label: PERSON\n    status: ${status}\n    by: rule:name@1\n    before: ""\n    after: ""\n`).join('\n');
    assert.deepEqual(ready().handle('progress', { yaml: `format: pressmark/1\nannotations:\n\n${yaml}` }), { decided: 3, total: 5, conflicts: 1, broken: false });
    assert.deepEqual(ready().handle('progress', { yaml: 'format: pressmark/1\nannotations: [' }), { decided: 0, total: 0, conflicts: 0, broken: true });
  });

  it('refuses to annotate over a sidecar that cannot be read, and says where', () => {
    const reply = ready().handle('annotate', article('a.txt', WIRE, { sidecar: 'format: pressmark/1\nannotations: [' }));
    assert.equal(reply.ok, false);
    assert.ok(!reply.ok && reply.problems.length > 0);
  });

  it('reads INDEX.md, adds to it and writes a new one before it is configured', () => {
    const engine = new Engine();
    const index = engine.handle('createIndex', { title: 'Letters', entries: [{ file: 'a.txt', title: 'The ferry' }] });
    assert.deepEqual(engine.handle('readIndex', { file: 'INDEX.md', markdown: index }).entries.map(({ file }) => file), ['a.txt']);
    const edits = engine.handle('addToIndex', { file: 'INDEX.md', markdown: index, entries: [{ file: 'b.txt' }] });
    const { entries } = engine.handle('readIndex', { file: 'INDEX.md', markdown: applyEdits(index, edits) });
    assert.deepEqual(entries.map(({ file }) => file), ['a.txt', 'b.txt']);
  });

  it('says where the fault is that leaves nothing of a registry, and nothing of one that leaves something', () => {
    const read = (yaml: string) => new Engine().handle('readRegistry', { file: 'entities.yaml', yaml });
    const whole = read('ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
    assert.deepEqual([[...whole.registry.keys()], whole.problems, whole.fault], [['ana-duarte'], [], null]);
    assert.match(read('ana-duarte:\n  name: [\n').fault ?? '', /^entities\.yaml:\d+:\d+: /);
    const part = read('ana-duarte:\n  name: Ana Duarte\n  type: PERSON\nbergen:\n  type: GPE\n');
    assert.equal(part.fault, null);
    assert.equal(part.problems.length, 1);
    assert.notEqual(part.hash, whole.hash);
  });

  it('works out a decision, and refuses to decide on what is not there', () => {
    const yaml = 'format: pressmark/1\nannotations:\n\n  n1aaaaa:\n    quote: "Ana Duarte"\n    label: PERSON\n    status: suggested\n    by: rule:name@1\n    before: ""\n    after: ""\n';
    const decided = new Engine().handle('decide', { yaml, name: 'setStatus', decided: ['n1aaaaa', 'accepted'] });
    assert.ok(decided.ok);
    assert.equal(applyEdits(yaml, decided.edits), yaml.replace('suggested', 'accepted'));
    assert.equal(applyEdits(applyEdits(yaml, decided.edits), decided.inverse), yaml);
    assert.equal(new Engine().handle('decide', { yaml: null, name: 'setStatus', decided: ['n1aaaaa', 'accepted'] }).ok, false);
  });

  it('says so when it is asked before it is configured', () => {
    assert.throws(() => new Engine().handle('read', article('a.txt', WIRE)), /before it was configured/);
  });
});

function ready(): Engine {
  const engine = new Engine();
  engine.handle('configure', { names: readFileSync('media/names.model') });
  return engine;
}

function article(file: string, text: string, more: Partial<ArticleInput> = {}): ArticleInput {
  return { corpus: 'c', file, listed: true, text, sidecar: null, context: {}, registryHash: '', kinds: ['names', 'times'], ...more };
}

function registry(more: Partial<RegistryEntry> = {}): Registry {
  return new Map([['minister-duarte', { id: 'minister-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: [], sameAs: [], distinctFrom: [], ...more }]]);
}

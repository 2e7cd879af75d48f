import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Registry, RegistryEntry } from '../../../src/core/entities/entity';
import { Engine } from '../../../src/editor/engine/engine';
import type { FoundSymbol } from '../../../src/editor/engine/lookups';
import type { ArticleInput } from '../../../src/editor/engine/protocol';

const WIRE = 'Ferry talks to go on\r\n\r\nBERGEN – Transport Minister Ana Duarte met the owners of the ferry on Monday.\r\n\r\n“We will go on talking,” Duarte said after the meeting in Bergen.\r\n';
const REWRITE = 'Talks about the ferry will go on, Ana Duarte said on Tuesday.\n\nDuarte wants the ships to sail again before the end of the month.\n';
const OTHER = 'Minister Nuño Béjar visits harbour\n\nPORT MAREN – Nuño Béjar said on Tuesday that the harbour would grow. He met Per Lindqvist of Maren Line there.\n';

describe('Looking up who is meant', () => {
  it('finds every mention with its line, whatever the line breaks', () => {
    const { places, total, read } = references('a.txt', 'ana-duarte');
    assert.deepEqual([total, read], [4, 3]);
    assert.deepEqual(places.map(({ file, from, to }) => `${file} ${from.line}:${from.character}–${to.line}:${to.character}`), ['a.txt 2:28–2:38', 'a.txt 4:25–4:31', 'b.txt 0:34–0:44', 'b.txt 2:0–2:6']);
    assert.deepEqual(places.map(({ file, start, end }) => (file === 'a.txt' ? WIRE : REWRITE).slice(start, end)), ['Ana Duarte', 'Duarte', 'Ana Duarte', 'Duarte']);
  });

  it('finds them by the id of the corpus too, no more than it is asked for, and none of nobody', () => {
    assert.equal(references(null, 'ana-duarte', 3).places.length, 3);
    assert.equal(references(null, 'ana-duarte', 3).total, 4);
    assert.deepEqual(references(null, 'nobody').places, []);
    assert.deepEqual(ready().handle('references', { corpus: 'other', file: null, entity: 'ana-duarte', limit: 9 }), { places: [], total: 0, read: 0 });
  });

  it('says which id of the corpus an article’s own id is', () => {
    const engine = filled();
    const alone = engine.handle('read', article('d.txt', 'Duarte leaves\n\nMs Duarte left Bergen on Friday, a spokesman said.\n')).analysis;
    const own = alone.mentions.find(({ text }) => text === 'Duarte')?.entity ?? '';
    assert.deepEqual(engine.handle('whoAre', { corpus: 'c', file: 'd.txt', entities: [own, 'ana-duarte'] }), ['ana-duarte', 'ana-duarte']);
    assert.deepEqual(engine.handle('whoAre', { corpus: 'c', file: 'unread.txt', entities: ['ana-duarte'] }), [null]);
  });

  it('forgets the names of an article that is gone', () => {
    const engine = filled();
    assert.equal(names(engine, 'bejar').length > 0, true);
    engine.handle('forget', { corpus: 'c', file: 'c.txt' });
    assert.deepEqual(names(engine, 'bejar'), []);
    assert.deepEqual(references('c.txt', 'nuno-bejar', 9, engine).places, []);
  });

  describe('where people decided', () => {
    const linked = (label: string, quote: string, more: string) => `format: pressmark/1\nannotations:\n  n1aaaaa:\n    quote: "${quote}"\n    label: ${label}\n    ${more}\n    by: human:test\n    before: ""\n    after: ""\n`;
    const OWNERS = linked('ORG', 'owners of the ferry', 'status: accepted\n    entity: maren-line').replace('before: ""', 'before: "Ana Duarte met the "').replace('after: ""', 'after: " on Monday."');
    const decided = (sidecar: string | null) => {
      const engine = filled();
      engine.handle('index', { ...article('a.txt', WIRE), sidecar });
      return engine;
    };
    const wordsOf = (engine: Engine, entity: string) => references(null, entity, 99, engine).places.filter(({ file }) => file === 'a.txt').map(({ start, end }) => WIRE.slice(start, end));

    it('finds what was linked, also words that are no name', () => {
      assert.deepEqual(wordsOf(decided(null), 'maren-line'), []);
      const engine = decided(OWNERS);
      assert.deepEqual(wordsOf(engine, 'maren-line'), ['owners of the ferry']);
      assert.equal(engine.handle('card', { corpus: 'c', file: 'a.txt', entity: 'maren-line' })?.here, 1);
      assert.deepEqual(symbols(engine, 'owners of the').map(({ entity }) => entity?.id), ['maren-line']);
    });

    it('takes a mention from one and gives it to another', () => {
      const engine = decided(linked('PERSON', 'Ana Duarte', 'status: accepted\n    entity: ana-duarte-2').replace('before: ""', 'before: "BERGEN – Transport Minister "').replace('after: ""', 'after: " met the owners of the ferry on"'));
      assert.deepEqual([wordsOf(engine, 'ana-duarte'), wordsOf(engine, 'ana-duarte-2')], [['Duarte'], ['Ana Duarte']]);
    });

    it('leaves out what was rejected, until that is taken back', () => {
      const rejected = linked('PERSON', 'Ana Duarte', 'status: rejected').replace('before: ""', 'before: "BERGEN – Transport Minister "').replace('after: ""', 'after: " met the owners of the ferry on"');
      const engine = decided(rejected);
      assert.deepEqual(wordsOf(engine, 'ana-duarte'), ['Duarte']);
      engine.handle('index', { ...article('a.txt', WIRE), sidecar: rejected.replace('rejected', 'accepted') });
      assert.deepEqual(wordsOf(engine, 'ana-duarte'), ['Ana Duarte', 'Duarte']);
      engine.handle('index', { ...article('a.txt', WIRE), sidecar: rejected });
      engine.handle('index', article('a.txt', WIRE));
      assert.deepEqual(wordsOf(engine, 'ana-duarte'), ['Ana Duarte', 'Duarte']);
    });

    it('keeps to it when other articles come and go', () => {
      const engine = decided(OWNERS);
      engine.handle('index', article('d.txt', REWRITE));
      engine.handle('forget', { corpus: 'c', file: 'b.txt' });
      assert.deepEqual(wordsOf(engine, 'maren-line'), ['owners of the ferry']);
    });
  });

  describe('by a name', () => {
    it('finds entities by any of their names, and leads to where they are mentioned first', () => {
      const [first] = symbols(filled(), 'duarte');
      assert.deepEqual([first?.name, first?.entity?.id, first?.entity?.mentions, first?.entity?.articles], ['Duarte', 'ana-duarte', 4, 2]);
      assert.deepEqual([first?.place?.file, first?.place?.from.line], ['a.txt', 2]);
    });

    it('does without capitals and diacritics, and with letters left out', () => {
      assert.ok(names(filled(), 'BEJAR').includes('Nuño Béjar'));
      assert.ok(names(filled(), 'anadrt').includes('Ana Duarte'));
      assert.deepEqual(names(filled(), 'xyz'), []);
    });

    it('finds headlines', () => {
      const headline = symbols(filled(), 'ferry talks to').find(({ entity }) => entity === null);
      assert.deepEqual([headline?.name, headline?.place?.file, headline?.place?.from.line], ['Ferry talks to go on', 'a.txt', 0]);
    });

    it('gives the most mentioned first where all answer alike, and no more than it is asked for', () => {
      const all = symbols(filled(), '');
      const mentions = all.flatMap(({ entity }) => entity?.mentions ?? []);
      assert.deepEqual(mentions, [...mentions].sort((a, b) => b - a));
      assert.deepEqual(symbols(filled(), '', 2), all.slice(0, 2));
    });

    it('finds whom the registry alone knows', () => {
      const engine = filled(registry());
      const [found] = symbols(engine, 'isolde');
      assert.deepEqual([found?.entity?.id, found?.entity?.registered, found?.entity?.mentions, found?.place], ['isolde-marchand', true, 0, null]);
      assert.equal(symbols(engine, 'Ana Duarte')[0]?.entity?.registered, true);
    });
  });
});

function ready(): Engine {
  const engine = new Engine();
  engine.handle('configure', { names: readFileSync('media/names.model') });
  return engine;
}

function filled(known?: Registry): Engine {
  const engine = ready();
  for (const [file, text] of [['c.txt', OTHER], ['b.txt', REWRITE], ['a.txt', WIRE]] as const) engine.handle('index', article(file, text, known));
  return engine;
}

function references(file: string | null, entity: string, limit = 99, engine = filled()) {
  return engine.handle('references', { corpus: 'c', file, entity, limit });
}

function symbols(engine: Engine, query: string, limit = 99): readonly FoundSymbol[] {
  return engine.handle('symbols', { corpus: 'c', query, limit });
}

function names(engine: Engine, query: string): string[] {
  return symbols(engine, query).map(({ name }) => name);
}

function registry(): Registry {
  const entry = (id: string, name: string): [string, RegistryEntry] => [id, { id, name, type: 'PERSON', aliases: [], sameAs: [], distinctFrom: [] }];
  return new Map([entry('ana-duarte', 'Ana Duarte'), entry('isolde-marchand', 'Isolde Marchand')]);
}

function article(file: string, text: string, known?: Registry): ArticleInput {
  return { corpus: 'c', file, listed: true, text, sidecar: null, context: known ? { registry: known } : {}, registryHash: known ? '1' : '', kinds: ['names'] };
}

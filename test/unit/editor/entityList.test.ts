import { strict as assert } from 'node:assert';
import type { Entity } from '../../../src/core/entities/entity';
import { readRegistry } from '../../../src/core/entities/registry/registry';
import type { NameType } from '../../../src/core/recognition/recognition';
import { EntityList, type PartsByEntity } from '../../../src/editor/engine/entityList';

const { registry } = readRegistry('ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n  aliases: ["Minister Duarte"]\nold-mole:\n  name: "Old Mole"\n  type: FAC\n');

type PartOf<T> = T extends ReadonlyMap<string, ReadonlyMap<string, infer P>> ? P : never;
type Said = readonly [file: string, mentions: number, ...aliases: string[]];

function list(said: Readonly<Record<string, readonly [name: string, type: NameType, ...Said[]]>>): EntityList {
  return new EntityList(new Map(Object.entries(said).map(([id, [name, type, ...articles]]) => [id, new Map(articles.map((article) => [article[0], part(id, name, type, article)]))])), registry);
}

function part(id: string, name: string, type: NameType, [, mentions, ...aliases]: Said): PartOf<PartsByEntity> {
  const entity: Entity = { id, name, type, aliases, roles: [] };
  return { entity, mentions, first: { start: mentions, end: mentions + name.length }, names: [name, ...aliases] };
}

const LIST = list({
  'ana-duarte': ['Ana Duarte', 'PERSON', ['b.txt', 2, 'Duarte'], ['a.txt', 5, 'Duarte', 'A. Duarte']],
  'luis-duarte': ['Luis Duarte', 'PERSON', ['a.txt', 1]],
  'zoe-anaya': ['Zoë Anaya', 'PERSON', ['c.txt', 3]],
  'port-maren': ['Port Maren', 'GPE', ['a.txt', 4], ['b.txt', 1]],
});

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('the list of whom a corpus speaks of', () => {
  it('counts by type whom articles mention and whom the registry has', () => {
    assert.deepEqual(LIST.types(''), [{ type: 'PERSON', entities: 3, mentions: 11 }, { type: 'GPE', entities: 1, mentions: 5 }, { type: 'FAC', entities: 1, mentions: 0 }]);
  });

  it('gives the rows of a type by name or by frequency, some at a time', () => {
    assert.deepEqual(ids(LIST.ofType('PERSON', '', 'name', 0, 9)), ['ana-duarte', 'luis-duarte', 'zoe-anaya']);
    assert.deepEqual(ids(LIST.ofType('PERSON', '', 'frequency', 0, 2)), ['ana-duarte', 'zoe-anaya']);
    assert.deepEqual(ids(LIST.ofType('PERSON', '', 'frequency', 2, 2)), ['luis-duarte']);
    assert.deepEqual(LIST.ofType('FAC', '', 'name', 0, 9), [{ id: 'old-mole', name: 'Old Mole', type: 'FAC', mentions: 0, articles: 0, registered: true }]);
  });

  it('filters by every word of a name or another name, whatever its case and accents', () => {
    assert.deepEqual(ids(LIST.ofType('PERSON', 'zoe', 'name', 0, 9)), ['zoe-anaya']);
    assert.deepEqual(ids(LIST.ofType('PERSON', 'DUARTE min', 'name', 0, 9)), ['ana-duarte']);
    assert.deepEqual(LIST.types('duarte').map(({ type, entities }) => [type, entities]), [['PERSON', 2]]);
    assert.deepEqual(LIST.types('nobody'), []);
  });

  it('finds whom a name may mean, the best first', () => {
    assert.deepEqual(ids(LIST.find('Ana', 'PERSON', 9, false)), ['ana-duarte', 'zoe-anaya']);
    assert.deepEqual(ids(LIST.find('Duarte', 'PERSON', 9, false)), ['ana-duarte', 'luis-duarte']);
    assert.deepEqual(ids(LIST.find('Port Maren', 'PERSON', 2, true)), ['port-maren', 'ana-duarte']);
    assert.deepEqual(ids(LIST.find('', 'GPE', 9, true)), ['port-maren', 'old-mole']);
  });

  it('tells all names of one, the registry’s first, and where it is mentioned first', () => {
    const details = LIST.details('ana-duarte');
    assert.deepEqual(details?.aliases, ['Minister Duarte', 'Duarte', 'A. Duarte']);
    assert.deepEqual([details?.first, details?.mentions, details?.articles], [{ file: 'a.txt', start: 5, end: 15 }, 7, 2]);
    assert.equal(LIST.details('old-mole')?.first, null);
    assert.equal(LIST.details('nobody'), null);
  });

  it('makes entries with ids that nobody else has', () => {
    assert.equal(LIST.entryFor({ id: 'luis-duarte', name: 'Luis Duarte', type: 'PERSON' }).id, 'luis-duarte');
    assert.equal(LIST.entryFor({ name: 'Luis Duarte', type: 'PERSON' }).id, 'luis-duarte-person');
    assert.equal(LIST.entryFor({ name: 'Lea Falk', type: 'PERSON' }).id, 'lea-falk');
  });
});

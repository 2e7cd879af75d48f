import { strict as assert } from 'node:assert';
import { longestNames, nameRecord } from '../../../../src/training/names/nameRecords';

const TEXT = 'Gen. Ann Roe of Port Maren left on Monday.';

function entity(words: string, type: string, coarse: string | null, more: object = {}): object {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, type, coarse, ...more };
}

function read(...entities: object[]) {
  const record = nameRecord({ id: 'x', genre: 'news', text: TEXT, entities });
  if (typeof record === 'string') throw new Error(record);
  return { ...record, named: record.names.map(({ start, end, coarse }) => `${TEXT.slice(start, end)}/${coarse}`) };
}

describe('records of annotated names', () => {
  it('have names by class, and apart what is none', () => {
    const record = read(entity('Monday', 'tim', null), entity('Port Maren', 'geo', 'LOC'), entity('Ann Roe', 'per', 'PER', { full: [0, 12] }));
    assert.deepEqual(record.named, ['Ann Roe/PER', 'Port Maren/LOC']);
    assert.deepEqual(record.names[0]?.full, { start: 0, end: 12 });
    assert.deepEqual(record.others.map(({ start, end, type }) => [TEXT.slice(start, end), type]), [['Monday', 'tim']]);
  });

  it('keep the longest of names that nest or cross', () => {
    assert.deepEqual(read(entity('Maren', 'person', 'PER'), entity('Port Maren', 'place', 'LOC'), entity('Roe of Port', 'x', 'ORG')).named, ['Roe of Port/ORG', 'Maren/PER']);
    assert.deepEqual(read(entity('Ann', 'x', 'MISC'), entity('Ann Roe', 'person', 'PER'), entity('Port Maren', 'place', 'LOC')).named, ['Ann Roe/PER', 'Port Maren/LOC']);
  });

  it('leave out nouns of sets that mark more than names', () => {
    assert.deepEqual(read(entity('left', 'Person', 'PER', { confidence: 1 }), entity('Ann Roe', 'Person', 'PER', { confidence: 1 })).named, ['Ann Roe/PER']);
    assert.deepEqual(read(entity('left', 'person', 'PER')).named, ['left/PER']);
  });

  for (const [what, record, message] of [
    ['no text', { entities: [] }, /no text or no entities/],
    ['a span beyond the text', { text: 'Oran', entities: [{ start: 0, end: 5, type: 'geo', coarse: 'LOC' }] }, /without a place/],
    ['a class that there is not', { text: 'Oran', entities: [{ start: 0, end: 4, type: 'geo', coarse: 'PLACE' }] }, /of no class/],
    ['a whole that is no span', { text: 'Oran', entities: [{ start: 0, end: 4, type: 'geo', coarse: 'LOC', full: [0] }] }, /whole is not in the text/],
  ] as const) {
    it(`say what is wrong where there is ${what}`, () => {
      const read = nameRecord(record);
      assert.match(typeof read === 'string' ? read : 'nothing', message);
    });
  }

  it('are flattened without looking at every pair of a long text', () => {
    const spans = Array.from({ length: 100_000 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }));
    assert.equal(longestNames(spans).length, spans.length);
  });
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type CorpusQuery, readQuery, readTokens } from '../../../../src/core/corpus/search/query';

const NOTHING: CorpusQuery = { terms: [], types: [], entities: [], sources: [], from: null, to: null, zones: 'article' };

function read(text: string): CorpusQuery {
  const result = readQuery(text);
  assert.ok('query' in result, `${text}: ${'problem' in result ? result.problem : ''}`);
  return result.query;
}

function problem(text: string): string {
  const result = readQuery(text);
  return 'problem' in result ? result.problem : '';
}

const words = (...terms: string[]) => terms.map((term) => ({ words: term.replace('*', ''), isStart: term.endsWith('*') }));

describe('A query', () => {
  it('is words, which hold together in quotation marks of any kind', () => {
    assert.deepEqual(read('Strike  port'), { ...NOTHING, terms: words('strike', 'port') });
    assert.deepEqual(read('"Port  Authority" “ÇA VA” harb*'), { ...NOTHING, terms: words('port authority', 'ca va', 'harb*') });
  });

  it('has filters beside them', () => {
    assert.deepEqual(read('type:ORG entity:ana-duarte source:"Maren Post" from:2026-01 to:2026-03 zone:all strike'), {
      terms: words('strike'), types: ['ORG'], entities: ['ana-duarte'], sources: ['maren post'], from: '2026-01', to: '2026-03', zones: 'all',
    });
  });

  it('takes several values of a filter, parted by commas or said again', () => {
    assert.deepEqual(read('type:org,Person type:gpe').types, ['ORG', 'PERSON', 'GPE']);
    assert.deepEqual(read('Entity:"Ana Duarte",port-maren').entities, ['Ana Duarte', 'port-maren']);
    assert.deepEqual(read('zone:Headline,caption x').zones, ['headline', 'caption']);
  });

  it('knows types by what people call them', () => assert.deepEqual(read('type:organisation,"country, city or state"').types, ['ORG', 'GPE']));

  it('has other words with a colon as words, and a filter in quotation marks too', () => {
    assert.deepEqual(read('12:30 https://exland.example "type:ORG"').terms, words('12:30', 'https://exland.example', 'type:org'));
  });

  it('says what is wrong with it', () => {
    assert.match(problem(''), /Say what to look for/);
    assert.match(problem('source:Post from:2026'), /Say what to look for/);
    assert.match(problem('tyep:ORG'), /no filter “tyep:”\. Did you mean “type:”/);
    assert.match(problem('type:FIRM'), /no such type\. There are PERSON, ORG/);
    assert.match(problem('zone:advert x'), /no such zone/);
    assert.match(problem('from:March x'), /A date is a year, a month or a day/);
    assert.match(problem('to:2026-13 x'), /A date is/);
    assert.match(problem('entity: x'), /Say which/);
  });

  it('is read whatever is typed, each letter in one part of it at most', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', ':', ' ', 'type', 'from', '2026', 'a', '“', '*', 'é') }), (text) => {
      readQuery(text);
      let end = 0;
      for (const token of readTokens(text)) {
        assert.ok(token.start >= end && token.end > token.start && text.slice(end, token.start).trim() === '');
        end = token.end;
      }
      assert.equal(text.slice(end).trim(), '');
    }), { seed: 1 });
  });
});

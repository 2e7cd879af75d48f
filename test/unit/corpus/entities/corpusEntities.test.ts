import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis';
import { shareEntities } from '../../../../src/core/corpus/entities/corpusEntities';
import { registryOf, resolve } from '../../entities/resolving';

function analysisOf(id: string, marked: string): Analysis {
  const { text, mentions, entities, speakers } = resolve(marked);
  const quotations = speakers.map(speaker => ({ start: 0, end: 1, kind: 'direct' as const, speaker, cue: null }));
  const none = { headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null };
  return { id, sha256: text, metadata: none, zones: [], sentences: [], mentions, times: [], quantities: [], quotations, entities };
}

const idsOf = (analyses: readonly Analysis[]): Record<string, (string | null)[]> => Object.fromEntries(analyses.map(analysis => [analysis.id, analysis.mentions.map(mention => mention.entity)]));

describe('entities across a corpus', () => {
  it('a bare surname is the one person who has it', () => {
    const shared = shareEntities([analysisOf('a', '[Ana Duarte|PERSON] left.'), analysisOf('b', '“{No,}” said <[Duarte|PERSON]>.')]);
    assert.deepEqual(idsOf(shared), { a: ['ana-duarte'], b: ['ana-duarte'] });
    assert.equal(shared[1]?.quotations[0]?.speaker, 'ana-duarte');
    assert.deepEqual(shared[1]?.entities.map(entity => [entity.id, entity.name, entity.aliases]), [['ana-duarte', 'Ana Duarte', ['Duarte']]]);
  });
  it('a bare surname that could be two people stays its own', () => {
    const shared = shareEntities([analysisOf('a', '[Ana Duarte|PERSON] left.'), analysisOf('b', '[Rui Duarte|PERSON] left.'), analysisOf('c', '[Duarte|PERSON] left.')]);
    assert.deepEqual(idsOf(shared), { a: ['ana-duarte'], b: ['rui-duarte'], c: ['duarte'] });
  });
  it('diacritics and middle names', () => {
    const shared = shareEntities([analysisOf('a', '[María Corina Quell|PERSON] left.'), analysisOf('b', '[Maria Corina Quell|PERSON] left.'), analysisOf('c', '[Maria Quell|PERSON] left.')]);
    assert.deepEqual(new Set(Object.values(idsOf(shared)).flat()), new Set(['maria-corina-quell']));
  });
  it('a shorter name that fits two that contradict each other stays its own', () => {
    const shared = shareEntities([analysisOf('a', '[Ann Mary Roe|PERSON] left.'), analysisOf('b', '[Ann Jane Roe|PERSON] left.'), analysisOf('c', '[Ann Roe|PERSON] left.')]);
    assert.deepEqual(idsOf(shared), { a: ['ann-mary-roe'], b: ['ann-jane-roe'], c: ['ann-roe'] });
  });
  it('an abbreviation that another article explains', () => {
    const shared = shareEntities([analysisOf('a', 'The [Northern Exmoor Trade Board|ORG] ([NETB|ORG]) met.'), analysisOf('b', '[NETB|ORG] met.')]);
    assert.deepEqual(idsOf(shared).b, ['northern-exmoor-trade-board']);
  });
  it('an abbreviation that stands for two bodies stays its own', () => {
    const shared = shareEntities([analysisOf('a', 'The [Northern Exmoor Trade Board|ORG] ([NETB|ORG]) met.'), analysisOf('b', 'The [National Egg Tax Bureau|ORG] ([NETB|ORG]) met.'), analysisOf('c', '[NETB|ORG] met.')]);
    assert.deepEqual(idsOf(shared).c, ['netb']);
  });
  it('a person and a place of one name are two', () => {
    const shared = shareEntities([analysisOf('a', '[Florence|GPE] is far.'), analysisOf('b', '[Florence|PERSON] left.')]);
    assert.notEqual(idsOf(shared).a?.[0], idsOf(shared).b?.[0]);
  });
  it('the registry decides', () => {
    const registry = registryOf({ id: 'the-minister', name: 'Ana Duarte', type: 'PERSON' });
    const shared = shareEntities([analysisOf('a', '[Ana Duarte|PERSON] left.'), analysisOf('b', '[Duarte|PERSON] left.')], registry);
    assert.deepEqual(idsOf(shared), { a: ['the-minister'], b: ['the-minister'] });
  });
  it('leaves the analyses it is given as they are', () => {
    const given = [analysisOf('a', '[Ana Duarte|PERSON] left.'), analysisOf('b', '[Duarte|PERSON] left.')];
    const before = JSON.stringify(given);
    shareEntities(given);
    assert.equal(JSON.stringify(given), before);
  });
  it('does not depend on the order of the articles, and keeps theirs', () => {
    const texts = ['[Ana Duarte|PERSON] and [Roe|PERSON]', '[Rui Duarte|PERSON] of [NETB|ORG]', '[Duarte|PERSON] in [Paris|GPE]', '[Ann Roe|PERSON] of the [Northern Exmoor Trade Board|ORG] ([NETB|ORG])', '[Paris|PERSON] of [Paris|ORG]'];
    const analyses = texts.map((text, index) => analysisOf(`${index}`, text));
    const expected = idsOf(shareEntities(analyses));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), order => {
        const shared = shareEntities(order.map(index => analyses[index] as Analysis));
        assert.deepEqual(shared.map(analysis => analysis.id), order.map(String));
        assert.deepEqual(idsOf(shared), expected);
      }),
      { seed: 1 },
    );
  });
});

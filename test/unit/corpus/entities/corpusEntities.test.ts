import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis';
import { shareEntities } from '../../../../src/core/corpus/entities/corpusEntities';
import { registryOf } from '../../entities/resolving';
import { analysisOf, idsOf } from './reading';

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
  it('a short name that a longer one explains in another article, through as many as it takes', () => {
    const shared = shareEntities([analysisOf('a', '[Northern Exmoor Trade Board|ORG] ([NETB|ORG]) met.'), analysisOf('b', 'The [Board of Trade|ORG] ([NETB|ORG]) met.'), analysisOf('c', '[NETB|ORG] met.'), analysisOf('d', '[Northern Exmoor Trade Board|ORG] ([NETB|ORG]).'), analysisOf('e', '[Northern Exmoor Trade Board|ORG] ([NETB|ORG]).')]);
    assert.deepEqual(idsOf(shared).c, ['northern-exmoor-trade-board'], 'three articles of four say so');
  });
  it('“the Bank” of one article says nothing of that of another', () => {
    const shared = shareEntities([analysisOf('a', '[Maren Bank|ORG] met. The [Bank|ORG] lent.'), analysisOf('b', 'The [Bank|ORG] met.')]);
    assert.deepEqual(idsOf(shared), { a: ['maren-bank', 'maren-bank'], b: ['bank'] });
  });
  it('other spellings, initials and short forenames', () => {
    const shared = shareEntities(['[Serhiy Horbatsky|PERSON]', '[Sergei Horbatskiy|PERSON]', '[S. Horbatskyy|PERSON]', '[Bob Holt|PERSON]', '[Robert Holt|PERSON]'].map((text, at) => analysisOf(`${at}`, text)));
    assert.equal(new Set(Object.values(idsOf(shared)).flat()).size, 2);
  });
  it('keeps a striker and a senator of one name apart, unless they move in the same company', () => {
    const striker = '[Striker|TITLE] [Ann Holt|PERSON] scored.';
    const senator = '[Senator|TITLE] [Ann Holt|PERSON] voted.';
    const apart = shareEntities([analysisOf('a', striker), analysisOf('b', senator), analysisOf('c', striker)]);
    assert.deepEqual(idsOf(apart), { a: [null, 'ann-holt'], b: [null, 'ann-holt-person'], c: [null, 'ann-holt'] });
    const one = shareEntities([analysisOf('a', `${striker} [Rui Duarte|PERSON] left.`), analysisOf('b', `${senator} [Rui Duarte|PERSON] left.`)]);
    assert.equal(idsOf(one).a?.[1], idsOf(one).b?.[1]);
  });
  it('a former striker may be the senator', () => {
    const shared = shareEntities([analysisOf('a', 'Former [striker|TITLE] [Ann Holt|PERSON] left.'), analysisOf('b', '[Senator|TITLE] [Ann Holt|PERSON] voted.')]);
    assert.equal(idsOf(shared).a?.[1], idsOf(shared).b?.[1]);
  });
  it('keeps what each source says of a person’s role', () => {
    const shared = shareEntities([analysisOf('a', '[Transport Minister|TITLE] [Ana Duarte|PERSON] left.'), analysisOf('b', 'Former [Mayor|TITLE] [Ana Duarte|PERSON] left.')]);
    assert.deepEqual(shared.map(({ entities }) => entities[0]?.roles.map(({ text }) => text)), [['Transport Minister'], ['Former Mayor']]);
  });
  it('links a people with its country by the corpus’ id', () => {
    const registry = registryOf({ id: 'the-island', name: 'Exland', type: 'GPE' });
    const [shared] = shareEntities([analysisOf('a', '[Exlandic|NORP] ferries reach [Exland|GPE].')], registry);
    assert.deepEqual(shared?.entities.map(({ id, country }) => [id, country]), [['exlandic', 'the-island'], ['the-island', undefined]]);
  });
});

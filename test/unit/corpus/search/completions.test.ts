import { strict as assert } from 'node:assert';
import { completionsOf, type Fillings } from '../../../../src/core/corpus/search/completions';

const FILLINGS: Fillings = {
  entities: (name) => [{ id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', mentions: 3 }, { id: 'port-maren', name: 'Port Maren', type: 'GPE', mentions: 1 }].filter((one) => one.name.toLowerCase().includes(name)),
  sources: () => [{ name: 'The Maren Post', articles: 4 }, { name: 'Bell', articles: 1 }, { name: 'Exland “Daily”, The', articles: 1 }],
  months: () => ['2026-01', '2026-03'],
};
const queries = (query: string): string[] => completionsOf(query, FILLINGS).map((one) => one.query);

describe('Completing a query', () => {
  it('offers the filters at the beginning of a word', () => {
    assert.deepEqual(queries(''), ['type:', 'entity:', 'source:', 'from:', 'to:', 'zone:']);
    assert.deepEqual(queries('strike t'), ['strike type:', 'strike to:']);
    assert.deepEqual(queries('type:ORG '), ['type', 'entity', 'source', 'from', 'to', 'zone'].map((filter) => `type:ORG ${filter}:`));
    assert.deepEqual(queries('"t'), []);
  });

  it('offers what the corpus has', () => {
    assert.deepEqual(queries('x entity:ana'), ['x entity:ana-duarte ']);
    assert.deepEqual(queries('source:'), ['source:"The Maren Post" ', 'source:Bell ', 'source:"Exland Daily , The" ']);
    assert.deepEqual(queries('source:"maren p'), ['source:"The Maren Post" ']);
    assert.deepEqual(queries('from:2026-0'), ['from:2026-01 ', 'from:2026-03 ']);
    assert.deepEqual(queries('type:ORG,fac'), ['type:ORG,FAC ']);
    assert.deepEqual(queries('type:building'), ['type:FAC ']);
    assert.deepEqual(queries('zone:h'), ['zone:headline ']);
  });

  it('says how often', () => assert.equal(completionsOf('entity:ana', FILLINGS)[0]?.detail, 'ana-duarte · Person · 3 mentions'));
});

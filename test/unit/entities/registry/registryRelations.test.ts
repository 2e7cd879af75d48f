import { strict as assert } from 'node:assert';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { readIdentity } from '../../../../src/core/entities/registry/identity';
import { keepApart, letTogether, setSameAs } from '../../../../src/core/entities/registry/registryRelations';
import { after, message } from './deciding';

const REGISTRY = `maren-line:
  name: "Maren Line"
  type: ORG
  same_as:
    wikidata: Q5  # the company

# on the mainland
port-maren: {name: "Port Maren", type: GPE}
`;

describe('saying where else an entity is known', () => {
  it('writes one line, in whatever way the others are written', () => {
    assert.equal(after(REGISTRY, setSameAs(REGISTRY, 'maren-line', 'wikidata', 'Q7')), REGISTRY.replace('Q5', 'Q7'));
    assert.equal(after(REGISTRY, setSameAs(REGISTRY, 'maren-line', 'viaf', '113')), REGISTRY.replace('# the company\n', '# the company\n    viaf: 113\n'));
    assert.equal(after(REGISTRY, setSameAs(REGISTRY, 'port-maren', 'wikidata', 'Q42')), REGISTRY.replace('GPE}', 'GPE, same_as: {wikidata: Q42}}'));
    for (const [was, now] of [['"wikidata:Q7"', '{wikidata: Q9}'], ['[wikidata:Q7, viaf:3]', '{wikidata: Q9, viaf: 3}'], ['~', '{wikidata: Q9}']] as const) {
      const yaml = `art:\n  name: Art\n  type: ORG\n  same_as: ${was}\n`;
      assert.equal(after(yaml, setSameAs(yaml, 'art', 'wikidata', 'Q9')), yaml.replace(was, now));
    }
  });

  it('takes an authority away, and the key with the last', () => {
    assert.equal(after(REGISTRY, setSameAs(REGISTRY, 'maren-line', 'wikidata', null)), REGISTRY.replace('  same_as:\n    wikidata: Q5  # the company', '  # the company'));
    const two = REGISTRY.replace('# the company\n', '# the company\n    viaf: 113\n');
    assert.equal(after(two, setSameAs(two, 'maren-line', 'viaf', null)), REGISTRY);
    assert.match(message(setSameAs(REGISTRY, 'port-maren', 'viaf', null)), /does not hold viaf/);
  });

  it('reads what people copy out of a browser', () => {
    const wikidata = { authority: 'wikidata', id: 'Q42' };
    for (const typed of ['Q42', ' q42 ', 'wikidata: Q42', 'https://www.wikidata.org/wiki/Q42', 'http://www.wikidata.org/entity/Q42']) assert.deepEqual(readIdentity(typed), wikidata, typed);
    assert.deepEqual(readIdentity('viaf: 113230702'), { authority: 'viaf', id: '113230702' });
    for (const typed of ['', 'Q0', 'Ana Duarte', 'https://example.org/Q42', 'wikidata: Ana', 'a:']) assert.equal(readIdentity(typed), null, typed);
  });
});

describe('saying that two entities are not one', () => {
  const apart = REGISTRY.replace('# the company\n', '# the company\n  distinct_from: [port-maren]\n').replace('GPE}', 'GPE, distinct_from: [maren-line]}');

  it('writes it in both entries, once', () => {
    assert.equal(after(REGISTRY, keepApart(REGISTRY, 'maren-line', 'port-maren')), apart);
    assert.equal(after(apart, keepApart(apart, 'port-maren', 'maren-line')), apart);
  });

  it('takes it away wherever it stands', () => {
    assert.equal(after(apart, letTogether(apart, 'port-maren', 'maren-line')), REGISTRY);
    const half = REGISTRY.replace('GPE}', 'GPE, distinct_from: [maren-line]}');
    assert.equal(after(half, letTogether(half, 'maren-line', 'port-maren')), REGISTRY);
  });

  it('changes neither where one cannot be', () => {
    assert.match(message(keepApart(REGISTRY, 'maren-line', 'lea-falk')), /no entity lea-falk/);
    assert.match(message(keepApart(REGISTRY, 'maren-line', 'maren-line')), /itself/);
    const broken = `${REGISTRY}lea-falk: 5\n`;
    assert.match(message(keepApart(broken, 'maren-line', 'lea-falk')), /lea-falk is not valid/);
    assert.deepEqual([...readRegistry(broken).registry.keys()], ['maren-line', 'port-maren']);
  });
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readRegistry } from '../../../../src/core/entities/registry/registry';

const REGISTRY = `# people
ana-duarte:
  name: Ana Duarte
  type: PERSON
  aliases: ["Duarte", Minister Duarte]
  description: "Transport minister: since 2024"
  same_as:
    wikidata: Q42
    viaf: "1234"
  distinct_from: [ana-duarte-2]

ana-duarte-2:
  name: "Ana Duarte"
  type: PERSON
port-maren: {name: Port Maren, type: GPE, aliases: PORT MAREN, same_as: "wikidata:Q7"}
`;

function problems(yaml: string): string[] {
  return readRegistry(yaml).problems.map(({ code, start, end }) => `${code}: ${yaml.slice(start, end)}`);
}

describe('reading a registry', () => {
  const { registry, entries } = readRegistry(REGISTRY);

  it('gives each entry as people wrote it', () => {
    assert.deepEqual(problems(REGISTRY), []);
    assert.deepEqual(registry.get('ana-duarte'), {
      id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: ['Duarte', 'Minister Duarte'], description: 'Transport minister: since 2024',
      sameAs: [{ authority: 'wikidata', id: 'Q42' }, { authority: 'viaf', id: '1234' }], distinctFrom: ['ana-duarte-2'],
    });
    assert.deepEqual(registry.get('port-maren'), {
      id: 'port-maren', name: 'Port Maren', type: 'GPE', aliases: ['PORT MAREN'], sameAs: [{ authority: 'wikidata', id: 'Q7' }], distinctFrom: [],
    });
  });

  it('keeps the order of the file and knows where each entry stands', () => {
    assert.deepEqual([...registry.keys()], ['ana-duarte', 'ana-duarte-2', 'port-maren']);
    const span = entries.get('ana-duarte-2');
    assert.equal(REGISTRY.slice(span?.start, span?.end), 'ana-duarte-2:\n  name: "Ana Duarte"\n  type: PERSON');
  });

  it('accepts a format line and a level around the ids', () => {
    const wrapped = `format: pressmark/1\nentities:\n${REGISTRY.replace(/^(?=.)/gm, '  ')}`;
    assert.deepEqual([...readRegistry(wrapped).registry], [...registry]);
  });

  it('takes ids as they are written', () => {
    const odd = 'format: pressmark/1\n1e5: {name: A, type: ORG}\n007: {name: B, type: ORG}\n__proto__: {name: C, type: ORG}\n';
    assert.deepEqual([...readRegistry(odd).registry.keys()], ['1e5', '007', '__proto__']);
  });

  describe('reports what is wrong, leaves it out, and reads the rest', () => {
    const cases: [string, string, string, string[]][] = [
      ['no name', 'name: "Ana Duarte"\n', 'nick: "A"\n', ['invalid: ana-duarte-2']],
      ['no type', '  name: "Ana Duarte"\n  type: PERSON\n', '  name: "Ana Duarte"\n', ['invalid: ana-duarte-2']],
      ['a type that is none', 'type: GPE', 'type: TOWN', ['invalid: TOWN']],
      ['an entry that is no mapping', '{name: Port Maren, type: GPE, aliases: PORT MAREN, same_as: "wikidata:Q7"}', 'Port Maren', ['invalid: port-maren']],
      ['a key that stands twice', 'name: "Ana Duarte"\n', 'name: "Ana Duarte"\n  name: B\n', ['invalid: name']],
    ];
    for (const [what, from, to, expected] of cases) {
      it(what, () => {
        const yaml = REGISTRY.replace(from, to);
        assert.deepEqual(problems(yaml).filter(problem => !problem.startsWith('unknown-entity')), expected);
        assert.equal(readRegistry(yaml).registry.size, 2);
      });
    }
  });

  it('warns of what it cannot use, and keeps the entry', () => {
    assert.deepEqual(problems(REGISTRY.replace('[ana-duarte-2]', '[nobody]')), ['unknown-entity: nobody']);
    assert.deepEqual(problems(REGISTRY.replace('"wikidata:Q7"', 'Q7')), ['invalid: Q7']);
    assert.deepEqual(problems(REGISTRY.replace('Minister Duarte]', '{a: b}]')), ['invalid: {a: b}']);
  });

  it('holds to the first of two entries with one id', () => {
    const yaml = `${REGISTRY}ana-duarte: {name: Other, type: ORG}\n`;
    assert.deepEqual(problems(yaml), ['duplicate-id: ana-duarte']);
    assert.equal(readRegistry(yaml).registry.get('ana-duarte')?.name, 'Ana Duarte');
  });

  it('reads an empty file as an empty registry', () => {
    for (const empty of ['', '# nobody yet\n', '~\n']) assert.deepEqual([readRegistry(empty).registry.size, problems(empty)], [0, []]);
  });

  it('is empty, and says why, where the file cannot be read', () => {
    for (const broken of ['a: {name: "x', '- a\n', '<<<<<<< HEAD\na: 1\n', 'a: &x {name: A, type: ORG}\nb: *x\n', 'a: !!map {}\n']) {
      const reading = readRegistry(broken);
      assert.equal(reading.registry.size, 0);
      assert.ok(reading.problems.length > 0, broken);
    }
  });

  it('never throws, whatever is done to the file', () => {
    const damage = fc.record({ at: fc.nat(), cut: fc.nat(20), put: fc.constantFrom('', '\n', '  ', '"', ': ', '{', '}', '[', ']', '&a ', '*a', '- ', '\t', '\u0000', '__proto__: ') });
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), damages => {
      let yaml = REGISTRY;
      for (const { at, cut, put } of damages) yaml = yaml.slice(0, at % yaml.length) + put + yaml.slice((at % yaml.length) + cut);
      const reading = readRegistry(yaml);
      for (const { start, end } of reading.problems) assert.ok(start >= 0 && start <= end && end <= yaml.length);
      for (const [id, entry] of reading.registry) assert.ok(entry.name !== '' && reading.entries.has(id));
    }), { seed: 1, numRuns: 1500 });
  });
});

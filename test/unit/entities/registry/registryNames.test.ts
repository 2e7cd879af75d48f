import { strict as assert } from 'node:assert';
import type { Registry, RegistryEntry } from '../../../../src/core/entities/entity';
import { withRegistryNames } from '../../../../src/core/entities/registry/registryNames';
import type { Name, NameType } from '../../../../src/core/recognition/recognition';

describe('names that the registry knows', () => {
  it('are found where recognition missed them', () => {
    assert.deepEqual(read('The ships of Maren Line stay in port.', [], { 'Maren Line': 'ORG' }), ['Maren Line ORG']);
  });

  it('take the place of what was cut short or typed otherwise', () => {
    assert.deepEqual(read('The Port of Maren Authority owns the quay.', [['Maren', 'GPE']], { 'Port of Maren Authority': 'ORG' }), ['Port of Maren Authority ORG']);
    assert.deepEqual(read('Sant Aurel has paid.', [['Sant Aurel', 'PERSON']], { 'Sant Aurel': 'GPE' }), ['Sant Aurel GPE']);
  });

  it('leave a longer name alone that holds them', () => {
    assert.deepEqual(read('The University of Sant Aurel said so.', [['University of Sant Aurel', 'ORG']], { 'Sant Aurel': 'GPE' }), ['University of Sant Aurel ORG']);
  });

  it('are whole words, also over a line break and before a possessive', () => {
    assert.deepEqual(read('Maren\nLine’s offer; Maren Liner sank.', [], { 'Maren Line': 'ORG' }), ['Maren\nLine ORG']);
  });

  it('prefer the longest', () => {
    assert.deepEqual(read('Vell Island Council met on Vell Island.', [], { 'Vell Island': 'LOC', 'Vell Island Council': 'ORG' }), ['Vell Island Council ORG', 'Vell Island LOC']);
  });

  it('are left to the recogniser where two entries of different types share them, and where an alias is no name', () => {
    const registry = new Map([entry('a', 'Jordan', 'GPE'), entry('b', 'Jordan', 'PERSON'), entry('c', 'the union', 'ORG')]);
    const text = 'Jordan left the union.';
    assert.deepEqual(withRegistryNames(article(text), [], registry), []);
  });

  it('keep everything else, in text order', () => {
    assert.deepEqual(read('Ana Duarte met Maren Line in Bergen.', [['Ana Duarte', 'PERSON'], ['Bergen', 'GPE']], { 'Maren Line': 'ORG' }), ['Ana Duarte PERSON', 'Maren Line ORG', 'Bergen GPE']);
  });
});

function read(text: string, names: readonly (readonly [string, NameType])[], known: Record<string, NameType>): string[] {
  const registry: Registry = new Map(Object.entries(known).map(([name, type], n) => entry(`e${n}`, name, type)));
  const recognised: Name[] = names.map(([name, type]) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name, type, score: 0.5 }));
  return withRegistryNames(article(text), recognised, registry).map((name) => `${name.text} ${name.type}`);
}

function article(text: string) {
  return { text, passages: [{ start: 0, end: text.length, zone: 'body' as const }], sentences: [], published: null };
}

function entry(id: string, name: string, type: NameType): [string, RegistryEntry] {
  return [id, { id, name, type, aliases: [], sameAs: [], distinctFrom: [] }];
}

import { strict as assert } from 'node:assert';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { matchEntry } from '../../../../src/core/entities/registry/registryMatch';

const { registry } = readRegistry(`ana-duarte: {name: "Ana Duarte", type: PERSON, aliases: [Duarte]}
the-mole: {name: "Tomas Weir", type: PERSON, aliases: [Mole]}
maren-line: {name: "Maren Line", type: ORG, aliases: [Line]}
`);

describe('the registry’s entry for the names of somebody', () => {
  const entry = (...names: string[]) => matchEntry(registry, 'PERSON', names)?.id ?? null;

  it('is found by a surname alone, or one of a full name that agrees', () => {
    assert.equal(entry('Duarte'), 'ana-duarte');
    assert.equal(entry('Ana M. Duarte', 'Duarte'), 'ana-duarte');
    assert.equal(entry('A. Duarte', 'Duarte'), 'ana-duarte');
    assert.equal(entry('Mole'), 'the-mole');
  });

  it('is not found by a surname of somebody with another full name', () => {
    assert.equal(entry('Luis Duarte', 'Duarte'), null);
    assert.equal(entry('Per Mole', 'Mole'), null);
  });

  it('is found by any name of a body', () => {
    assert.equal(matchEntry(registry, 'ORG', ['Vell Island Line', 'Line'])?.id, 'maren-line');
  });
});

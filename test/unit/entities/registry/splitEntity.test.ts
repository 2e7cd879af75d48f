import { strict as assert } from 'node:assert';
import { splitEntity } from '../../../../src/core/entities/registry/splitEntity';
import { entityFrom } from '../../../../src/core/entities/registry/newEntity';
import { ensureEntity } from '../../../../src/core/entities/registry/registryEdits';
import { after, message } from './deciding';

const REGISTRY = `duarte:
  name: "Ana Duarte"
  type: PERSON
  # as the union writes
  aliases: ["A. Duarte", "Luis Duarte", "L. Duarte"]
`;

describe('splitting an entity', () => {
  it('lets a name become an entity of its own, and says of both that they are not the other', () => {
    const fresh = { id: 'luis-duarte', name: 'Luis Duarte', type: 'PERSON' };
    assert.equal(after(REGISTRY, splitEntity(REGISTRY, 'duarte', fresh, ['Luis Duarte', 'L. Duarte'])), `duarte:
  name: "Ana Duarte"
  type: PERSON
  # as the union writes
  aliases: ["A. Duarte"]
  distinct_from: [luis-duarte]

luis-duarte:
  name: "Luis Duarte"
  type: PERSON
  aliases: ["L. Duarte"]
  distinct_from: [duarte]
`);
  });

  it('makes a namesake where only mentions are somebody else', () => {
    const fresh = { id: 'ana-duarte-person', name: 'Ana Duarte', type: 'PERSON' };
    const split = after(REGISTRY, splitEntity(REGISTRY, 'duarte', fresh, []));
    assert.match(split, /^ana-duarte-person:\n {2}name: "Ana Duarte"\n {2}type: PERSON\n {2}distinct_from: \[duarte\]\n\nduarte:/);
    assert.match(split, /distinct_from: \[ana-duarte-person\]\n$/);
  });

  it('refuses to take the name of an entity, a name it does not have, and an id that is taken', () => {
    const fresh = { id: 'x', name: 'X', type: 'PERSON' };
    assert.match(message(splitEntity(REGISTRY, 'duarte', fresh, ['Ana Duarte'])), /is the name of duarte/);
    assert.match(message(splitEntity(REGISTRY, 'duarte', fresh, ['Lea Falk'])), /not called "Lea Falk"/);
    assert.match(message(splitEntity(REGISTRY, 'duarte', { ...fresh, id: 'duarte' }, [])), /duarte already/);
    assert.match(message(splitEntity(REGISTRY, 'falk', fresh, [])), /no entity falk/);
  });
});

describe('an entity made of a mention', () => {
  it('has the id that is theirs, or one of their name that nobody has', () => {
    assert.equal(entityFrom({ name: 'Ana  Duarte', type: 'PERSON', id: 'ana-duarte' }, new Set(['port-maren'])).id, 'ana-duarte');
    assert.equal(entityFrom({ name: 'Ana Duarte', type: 'PERSON' }, new Set(['ana-duarte'])).id, 'ana-duarte-person');
    assert.equal(entityFrom({ name: 'Ana Duarte', type: 'PERSON' }, new Set(['ana-duarte', 'ana-duarte-person'])).id, 'ana-duarte-person-2');
    assert.match(entityFrom({ name: '安娜', type: 'PERSON' }, new Set()).id, /^name-[0-9a-z]{6}$/);
  });

  it('has the names that were seen, but no surname that others may have, and none twice', () => {
    const aliases = ['Duarte', 'Ana', 'ANA DUARTE', 'Ana M. Duarte', 'Minister Duarte', 'A.\nDuarte'];
    assert.deepEqual(entityFrom({ name: 'Ana Duarte', type: 'PERSON', aliases }, new Set()).aliases, ['Ana M. Duarte', 'Minister Duarte', 'A. Duarte']);
    assert.deepEqual(entityFrom({ name: 'North Exland Trade Body', type: 'ORG', aliases: ['NETB', 'the North Exland Trade Body'] }, new Set()).aliases, ['NETB']);
  });

  it('is no title', () => assert.equal(entityFrom({ name: 'The Minister', type: 'TITLE' }, new Set()).type, 'PERSON'));

  it('is added once', () => {
    const entity = { id: 'duarte', name: 'Ana Duarte', type: 'PERSON' };
    assert.equal(after(REGISTRY, ensureEntity(REGISTRY, entity)), REGISTRY);
    assert.equal(after(null, ensureEntity(null, entity)), 'duarte:\n  name: "Ana Duarte"\n  type: PERSON\n');
  });
});

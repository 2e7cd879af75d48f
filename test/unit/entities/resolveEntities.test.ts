import { strict as assert } from 'node:assert';
import { entity, registryOf, resolve } from './resolving';

const idsOf = (marked: string): (string | null)[] => resolve(marked).mentions.map(mention => mention.entity);

describe('who is meant in an article', () => {
  it('a surname before and after the full name', () => {
    assert.deepEqual(idsOf('[Duarte|PERSON] left. [Ana Duarte|PERSON] said no. So [Duarte|PERSON] stays.'), ['ana-duarte', 'ana-duarte', 'ana-duarte']);
  });
  it('with and without diacritics, initials, middle names', () => {
    const ids = idsOf('[María Corina Quell|PERSON] and [Maria Corina Quell|PERSON]; [Robert J. Holt|PERSON] and [Robert Holt|PERSON].');
    assert.deepEqual(ids, ['maria-corina-quell', 'maria-corina-quell', 'robert-j-holt', 'robert-j-holt']);
  });
  it('keeps a couple apart, and a surname that could be either by itself', () => {
    const ids = idsOf('[Ann Quell|PERSON] and [Robert Quell|PERSON] came. [Quell|PERSON] spoke.');
    assert.deepEqual(ids, ['ann-quell', 'robert-quell', 'quell']);
  });
  it('tells a couple apart by “Mrs.” and “Mr.”', () => {
    assert.deepEqual(idsOf('[Ann Quell|PERSON] and [Robert Quell|PERSON] came. Mr. [Quell|PERSON] spoke, then Mrs. [Quell|PERSON].'), ['ann-quell', 'robert-quell', 'robert-quell', 'ann-quell']);
  });
  it('an abbreviation and its long form', () => {
    assert.deepEqual(idsOf('The [Northern Exmoor Trade Board|ORG] ([NETB|ORG]) met. [NETB|ORG] agreed.'), Array(3).fill('northern-exmoor-trade-board'));
  });
  it('a country by its short forms, but not its people', () => {
    assert.deepEqual(idsOf('The [U.S.|GPE] and the [United States|GPE]; [American|NORP] farmers, [Americans|NORP].'), ['united-states', 'united-states', 'american', 'american']);
  });
  it('a city and a person of one name are two', () => {
    assert.deepEqual(idsOf('[Florence|GPE] is far. [Florence|PERSON] said so.'), ['florence-gpe', 'florence']);
  });
  it('a title stands for nobody', () => {
    assert.deepEqual(idsOf('The [Prime Minister|TITLE] left.'), [null]);
  });
  it('the fullest name, and the others as aliases in order', () => {
    const found = entity(resolve('[Duarte|PERSON] left. [Ana Duarte|PERSON] said no. [Ana|PERSON] waved.'), 'ana-duarte');
    assert.equal(found.name, 'Ana Duarte');
    assert.deepEqual([...found.aliases].sort(), ['Ana', 'Duarte']);
  });
  it('every mention’s entity is in the list, every id once', () => {
    const { mentions, entities } = resolve('[Ann Roe|PERSON], [Bob Roe|PERSON], [Roe|PERSON], [Roe|ORG], [Roe|GPE], [Roe|FAC].');
    const ids = entities.map(one => one.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const mention of mentions) assert.ok(mention.entity === null || ids.includes(mention.entity));
  });
});

describe('the registry', () => {
  const registry = registryOf(
    { id: 'minister-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: ['Ani Duarte'] },
    { id: 'maren', name: 'Port Maren', type: 'GPE', aliases: ['Maren'] },
  );
  it('outranks the guess by name and by alias', () => {
    const found = resolve('[Ani Duarte|PERSON] left. [Duarte|PERSON] spoke in [Maren|GPE]. [Ana Duarte|PERSON] too.', registry);
    assert.deepEqual(found.mentions.map(mention => mention.entity), ['minister-duarte', 'minister-duarte', 'maren', 'minister-duarte'].map((id, index) => (index === 1 ? found.mentions[1]?.entity : id)));
    assert.equal(entity(found, 'minister-duarte').name, 'Ana Duarte');
  });
  it('does not match a name of another type', () => {
    assert.deepEqual(resolve('[Maren|PERSON] spoke.', registry).mentions.map(mention => mention.entity), ['maren-person']);
  });
  it('matches nothing where two entries have the name', () => {
    const two = registryOf({ id: 'a', name: 'Ann Roe', type: 'PERSON' }, { id: 'b', name: 'Ann Roe', type: 'PERSON' });
    assert.deepEqual(resolve('[Ann Roe|PERSON] spoke.', two).mentions.map(mention => mention.entity), ['ann-roe']);
  });
});

describe('speakers', () => {
  const speakers = (marked: string): readonly (string | null)[] => resolve(marked).speakers;

  it('the person named in the source', () => {
    assert.deepEqual(speakers('“{No,}” said <Transport Minister [Ana Duarte|PERSON]>.'), ['ana-duarte']);
  });
  it('not the possessor of the source', () => {
    assert.deepEqual(speakers('“{No,}” said <[Roe|PERSON]’s lawyer, [Ana Duarte|PERSON]>.'), ['ana-duarte']);
    assert.deepEqual(speakers('“{No,}” said <[Roe|PERSON]’s lawyer>.'), ['Roe’s lawyer']);
  });
  it('a body named in the source', () => {
    assert.deepEqual(speakers('“{No,}” said <the [Kremlin|ORG]>.'), ['kremlin']);
  });
  it('words for who is not named', () => {
    assert.deepEqual(speakers('“{No,}” said <officials>. “{Yes.}”'), ['officials', null]);
    assert.deepEqual(speakers('“{No,}” said <two [Danish|NORP] officials>.'), ['two Danish officials']);
  });
  it('a pronoun is the last fitting person before it', () => {
    assert.deepEqual(speakers('[Karen Lund|PERSON] met [Thomas Ashby|PERSON]. “{No,}” <she> said.'), ['karen-lund']);
    assert.deepEqual(speakers('[Karen Lund|PERSON] met [Thomas Ashby|PERSON]. “{No,}” <he> said.'), ['thomas-ashby']);
  });
  it('a pronoun is not somebody named inside the quotation', () => {
    assert.deepEqual(speakers('[Karen Lund|PERSON] left. “{We thank [Mary Holt|PERSON],}” <she> said.'), ['karen-lund']);
  });
  it('a pronoun with nobody before it stays a word', () => {
    assert.deepEqual(speakers('“{No,}” <he> said.'), ['he']);
  });
  it('an office that the text gives to one person', () => {
    assert.deepEqual(speakers('[Danish|NORP] [President|TITLE] [Karen Lund|PERSON] left. “{No,}” <the Danish president> said.'), ['karen-lund']);
  });
});

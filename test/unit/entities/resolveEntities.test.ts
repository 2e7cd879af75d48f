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
    assert.deepEqual(idsOf('The [Old Maren House|ORG] is white. The [House|ORG] voted.'), ['old-maren-house', 'house']);
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
  it('“Mr. Quell” is not Ann', () => {
    assert.deepEqual(idsOf('[Ann Quell|PERSON] came. [Quell|PERSON] smiled, and Mr. [Quell|PERSON] left.'), ['ann-quell', 'quell', 'quell']);
  });
  it('a couple of one surname, named once', () => {
    const found = resolve('[Ana|PERSON] and [Jan Duarte|PERSON] came. [Ana Duarte|PERSON] spoke.');
    assert.deepEqual(found.mentions.map(mention => mention.entity), ['ana-duarte', 'jan-duarte', 'ana-duarte']);
    assert.equal(entity(resolve('[Ana|PERSON] and [Jan Duarte|PERSON] came.'), 'ana-duarte').name, 'Ana Duarte');
  });
  it('but not a surname beside somebody else', () => {
    assert.deepEqual(idsOf('[Holt|PERSON] and [Jan Duarte|PERSON] met. [Rui Holt|PERSON] spoke.'), ['rui-holt', 'jan-duarte', 'rui-holt']);
  });
  it('a family is none of its members', () => {
    assert.deepEqual(idsOf('The [Duartes|PERSON] came: [Ana Duarte|PERSON] and [Jan Duarte|PERSON].'), ['duartes', 'ana-duarte', 'jan-duarte']);
  });
  it('names put into Latin letters in other ways', () => {
    assert.deepEqual(new Set(idsOf('[Bashir al-Nasri|PERSON], [Bashir el-Nasri|PERSON], [Bashir Nasri|PERSON], [Nasri|PERSON].')).size, 1);
    assert.deepEqual(new Set(idsOf('[Ivan Horbatskyy|PERSON], [Ivan Horbatski|PERSON], [Horbatsky|PERSON].')).size, 1);
    assert.deepEqual(idsOf('[Kiev|GPE] and [Kyiv|GPE]'), ['kiev', 'kiev']);
  });
  it('British and American spelling, “Mt” and “Mount”', () => {
    assert.deepEqual(new Set(idsOf('[Maren Harbour Centre|FAC], [Maren Harbor Center|FAC]; [Mt Quell|LOC], [Mount Quell|LOC].')).size, 2);
  });
  it('an abbreviation in brackets, also of two letters or of parts of words', () => {
    assert.deepEqual(idsOf('[Exland Airlines|ORG] ([EXA|ORG]) and the [Maren Bank|ORG] ([MB|ORG]); [EXA|ORG] and [MB|ORG].'), ['exland-airlines', 'exland-airlines', 'maren-bank', 'maren-bank', 'exland-airlines', 'maren-bank']);
    assert.deepEqual(idsOf('[Exland Airlines|ORG] ([OPEC|ORG]) met.'), ['exland-airlines', 'opec']);
  });
  it('a body by the beginning of its name, but not by that of its daughter', () => {
    assert.deepEqual(idsOf('[Acme Widgets|ORG] grew. [Acme|ORG] said so.'), ['acme-widgets', 'acme-widgets']);
    assert.deepEqual(idsOf('[Acme Foundation|ORG] gave. [Acme|ORG] said so.'), ['acme-foundation', 'acme']);
    assert.deepEqual(idsOf('[Acme Corps|ORG] sued [Acme Inc.|ORG], and [Acme|ORG] settled.'), ['acme-corps', 'acme-inc', 'acme-inc']);
  });
  it('“the Bank” is the bank that was named before', () => {
    assert.deepEqual(idsOf('[Maren Bank|ORG] grew. The [Bank|ORG] lent.'), ['maren-bank', 'maren-bank']);
    assert.deepEqual(idsOf('The [Bank|ORG] lent. [Maren Bank|ORG] grew.'), ['bank', 'maren-bank']);
    assert.deepEqual(idsOf('[Maren Bank|ORG] and [Exville Bank|ORG] grew. The [Bank|ORG] lent.'), ['maren-bank', 'exville-bank', 'bank']);
    assert.deepEqual(idsOf('The [University of Exville|ORG] grew. The [University|ORG] lent.'), ['university-of-exville', 'university-of-exville']);
  });
  it('a people with the country that the article names', () => {
    const countryOf = (marked: string, id: string): string | undefined => entity(resolve(marked), id).country;
    assert.equal(countryOf('[Exlandic|NORP] ferries to [Exland|GPE].', 'exlandic'), 'exland');
    assert.equal(countryOf('[Danish|NORP] ferries to [Denmark|GPE].', 'danish'), 'denmark');
    assert.equal(countryOf('[Exlandic|NORP] ferries to [Quellia|GPE].', 'exlandic'), undefined);
  });
});

describe('a title that stands alone', () => {
  const lede = '[Danish|NORP] [Prime Minister|TITLE] [Karen Lund|PERSON] left. ';
  it('is its holder, where the article says who', () => {
    assert.equal(idsOf(`${lede}The [Prime Minister|TITLE] spoke.`).at(-1), 'karen-lund');
    assert.equal(idsOf(`${lede}The [Danish|NORP] [Prime Minister|TITLE] spoke.`).at(-1), 'karen-lund');
  });
  it('is nobody in particular without “the”, or before a name', () => {
    assert.equal(idsOf(`${lede}Every [Prime Minister|TITLE] speaks.`).at(-1), null);
    assert.equal(idsOf(`${lede}The [Prime Minister|TITLE] of [Exland|GPE] spoke.`).at(-2), null);
    assert.equal(idsOf(`${lede}The [Prime Minister|TITLE] [Ann Roe|PERSON] spoke.`).at(-2), null);
  });
  it('is not who held it once', () => {
    assert.equal(idsOf('Former [Prime Minister|TITLE] [Karen Lund|PERSON] left. The [Prime Minister|TITLE] spoke.').at(-1), null);
  });
  it('of two holders is the one who has it without more, or nobody', () => {
    const two = `${lede}[Exlandic|NORP] [Prime Minister|TITLE] [Ann Roe|PERSON] stayed. `;
    assert.equal(idsOf(`${two}The [Prime Minister|TITLE] spoke.`).at(-1), null);
    assert.equal(idsOf(`${two}The [Exlandic|NORP] [Prime Minister|TITLE] spoke.`).at(-1), 'ann-roe');
    assert.equal(idsOf(`${lede}[Prime Minister|TITLE] [Ann Roe|PERSON] stayed. The [Prime Minister|TITLE] spoke.`).at(-1), 'ann-roe');
  });
  it('is no other name of its holder', () => {
    assert.deepEqual(entity(resolve(`${lede}The [Prime Minister|TITLE] spoke.`), 'karen-lund').aliases, []);
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

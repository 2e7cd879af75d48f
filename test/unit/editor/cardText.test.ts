import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type Fact, Facts } from '../../../src/core/entities/facts/facts';
import type { EntityCard } from '../../../src/editor/engine/protocol';
import { byOffice, calledElsewhere, dayOf, factText, roleSayers, sayer, wikidataPage } from '../../../src/editor/features/cardText';
import { type EntityRow, entityRows } from '../../../src/editor/views/entityRows';

const FACTS = new Facts(readFileSync('media/facts.tsv'));
const PLACE = { file: 'a.txt', source: 'The Courier', published: '2026-03-03T08:00:00Z', start: 0, end: 4 };
const CARD: EntityCard = {
  id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: ['Duarte', 'Ms Duarte', 'A. M. Duarte'], description: null, registered: true, sameAs: [{ authority: 'wikidata', id: 'Q900009' }], fact: null,
  roles: [{ ...PLACE, text: 'Transport Minister', sentence: 'Transport Minister\nAna Duarte met them.', times: 3, otherSources: ['The Herald'] }],
  quotations: [{ ...PLACE, file: 'b.txt', source: null, published: null, text: 'We go on.' }],
  first: { start: 0, end: 4 }, here: 2, corpus: 7, hereByOffice: 0, corpusByOffice: 0, articles: 3, source: 'The Courier', sourceCount: 3,
  sources: [{ source: 'The Courier', mentions: 4, articles: 2, names: ['Ana Duarte', 'Duarte'] }, { source: 'The Herald', mentions: 3, articles: 1, names: ['Ms Duarte'] }],
  appearances: [{ ...PLACE, mentions: 2 }, { ...PLACE, file: 'h.txt', source: 'The Herald', mentions: 3 }], read: 3, total: 4,
};

describe('What a card says', () => {
  it('names the publisher and the day, or the file', () => {
    assert.equal(sayer(PLACE), 'The Courier, 3 March 2026');
    assert.equal(sayer({ ...PLACE, source: null, published: null }), 'a.txt');
    assert.equal(dayOf('2026-13-40'), null);
  });

  it('says who states a role: this article, or the last that did, and other publishers', () => {
    const role = CARD.roles[0]!;
    assert.equal(roleSayers(role, 'a.txt'), 'here; also The Herald');
    assert.equal(roleSayers({ ...role, otherSources: [] }, 'z.txt'), 'The Courier, 3 March 2026');
  });

  for (const [name, type, shown, text] of [
    ['Denmark', 'GPE', 'Denmark', 'country in Europe · capital Copenhagen · adjective Danish'], ['Danish', 'NORP', 'Danish', 'Denmark: country in Europe · capital Copenhagen · adjective Danish'],
    ['Copenhagen', 'GPE', 'Copenhagen', 'capital of Denmark · Europe'], ['Osaka', 'GPE', 'Osaka', 'city in Japan · Asia'], ['NATO', 'ORG', 'NATO', 'military alliance · seat in Brussels, Belgium'],
    ['Greenland', 'GPE', 'Greenland', 'self-governing, Kingdom of Denmark · North America · capital Nuuk · adjective Greenlandic'], ['G7', 'ORG', 'G7', 'intergovernmental forum'],
  ] as const) {
    it(`has a line for ${name}`, () => assert.equal(factText(FACTS.find(name, type), shown), text));
  }

  it('links to Wikidata by the registry, else by the built-in fact, and never anywhere else', () => {
    const fact = FACTS.find('Denmark', 'GPE') as Fact;
    assert.equal(wikidataPage(CARD), 'https://www.wikidata.org/wiki/Q900009');
    assert.equal(wikidataPage({ sameAs: [], fact }), `https://www.wikidata.org/wiki/${fact.wikidata}`);
    for (const id of ['../Q1', 'Q1)](command:x', 'q1', '']) assert.equal(wikidataPage({ sameAs: [{ authority: 'wikidata', id }], fact: null }), null);
    assert.equal(wikidataPage({ sameAs: [{ authority: 'viaf', id: 'Q1' }], fact: null }), null);
  });

  it('says what other publishers call somebody and this one does not', () => {
    assert.deepEqual(calledElsewhere(CARD), [{ source: 'The Herald', names: ['Ms Duarte'] }]);
    const alike = CARD.sources.map((share) => ({ ...share, names: ['Duarte'] }));
    assert.deepEqual(calledElsewhere({ ...CARD, sources: alike }), []);
  });
});

describe('The view “Entity”', () => {
  const rows = entityRows(CARD, 'a.txt');

  it('shows the whole card in the order of a reader’s questions', () => {
    assert.deepEqual(rows.map(({ label }) => label), ['Ana Duarte', 'Roles', '7 mentions', 'Called', 'Quotations', 'Entry in entities.yaml', 'Wikidata']);
    assert.equal(rows[2]?.detail, '2 here, in 3 of 4 articles (3 read so far)');
  });

  it('lists mentions by source, and under each the articles, as places to go to', () => {
    const [courier, herald, more] = rows[2]?.rows ?? [];
    assert.deepEqual([courier?.label, courier?.detail], ['The Courier', '4 mentions in 2 articles']);
    assert.deepEqual(courier?.rows?.map(({ label, detail }) => [label, detail]), [['a.txt', '2 mentions · 3 March 2026 · this article'], ['1 older article', undefined]]);
    assert.deepEqual(herald?.rows?.[0]?.opens, CARD.appearances[1]);
    assert.equal(more?.label, '1 more source');
  });

  it('says what which source calls it, and what only the registry does', () => {
    assert.deepEqual(rows[3]?.rows?.map(({ label, detail }) => [label, detail]), [['“Ana Duarte”, “Duarte”', 'The Courier'], ['“Ms Duarte”', 'The Herald'], ['“A. M. Duarte”', 'also']]);
  });

  it('leads to what was said, to the entry and to Wikidata', () => {
    const [said] = rows[4]?.rows ?? [];
    assert.deepEqual([said?.label, said?.detail, said?.opens], ['“We go on.”', 'b.txt', CARD.quotations[0]]);
    assert.deepEqual(rows.slice(-2).map(({ opens }: EntityRow) => opens), [{ entry: 'ana-duarte' }, { page: 'https://www.wikidata.org/wiki/Q900009' }]);
  });

  it('tells names from titles, and leaves out “here” where nobody asked in an article', () => {
    const [mentions] = entityRows({ ...CARD, corpusByOffice: 2 }, null).filter(({ rows: below, icon }) => below && icon === 'references');
    assert.deepEqual([mentions?.label, mentions?.detail], ['7 mentions, 2 by title', 'in 3 of 4 articles (3 read so far)']);
    assert.deepEqual([byOffice(0), byOffice(1)], ['', ', 1 by title']);
  });

  it('has no row for what is not known', () => {
    const bare = entityRows({ ...CARD, roles: [], quotations: [], sources: [], sourceCount: 0, aliases: [], sameAs: [], registered: false, appearances: [] }, 'a.txt');
    assert.deepEqual(bare.map(({ label }) => label), ['Ana Duarte', '7 mentions']);
  });
});

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { formatFacts, readFacts } from '../../../../src/core/entities/facts/factFile';
import { Facts } from '../../../../src/core/entities/facts/facts';
import { rowWith } from '../../../../src/training/facts/rows';

const EXLAND = rowWith({ kind: 'country', name: 'Exland', aliases: ['Republic of Exland'], capital: 'Exville', continent: 'Europe', demonyms: ['Exlandic', 'Exlander'], wikidata: 'Q900001', for: ['Exland'] });
const WYLAND = rowWith({ kind: 'country', name: 'Wyland', capital: 'Wyton', continent: 'Asia', demonyms: ['Wylandic'], for: ['Wyland'] });
const EXVILLE = rowWith({ kind: 'city', name: 'Exville', country: 'Exland', continent: 'Europe', is: ['capital'], for: ['Exland', 'Upper Province'], against: ['Lake District'] });
const NEWPORT_X = rowWith({ kind: 'city', name: 'Port Maren', country: 'Exland', is: ['unsure'], for: ['Exland'], against: ['Wyland'] });
const NEWPORT_W = rowWith({ kind: 'city', name: 'Port Maren', country: 'Wyland', is: ['unsure'], for: ['Wyland'], against: ['Exland'] });
const BODY = rowWith({ kind: 'body', name: 'Straits Union', aliases: ['S.U.', '?Union'], what: 'union of states', capital: 'Exville', country: 'Exland', for: ['Exville', 'Exland'] });

const facts = new Facts(bytes(formatFacts([EXLAND, WYLAND, EXVILLE, NEWPORT_X, NEWPORT_W, BODY])));

describe('The built-in facts', () => {
  it('know a country by its name, its long name, and whatever way it is written', () => {
    for (const name of ['Exland', 'the Republic of Exland', 'EXLAND']) assert.equal(facts.find(name, 'GPE')?.capital, 'Exville', name);
  });

  it('give a people its country', () => {
    assert.equal(facts.find('Exlandic', 'NORP')?.name, 'Exland');
    assert.equal(facts.find('Exlanders', 'NORP')?.name, 'Exland');
    assert.equal(facts.find('Exlandic', 'GPE'), null);
  });

  it('say which city is the capital', () => {
    const { isCapital, country } = facts.find('Exville', 'GPE') ?? {};
    assert.deepEqual([isCapital, country], [true, 'Exland']);
  });

  it('know nothing of people, works and firms that have the name of a place', () => {
    for (const type of ['PERSON', 'ORG', 'WORK_OF_ART', 'EVENT', 'FAC'] as const) assert.equal(facts.find('Exville', type), null, type);
  });

  it('say nothing of a city that has namesakes, unless the other places of the article tell which it is', () => {
    assert.equal(facts.find('Port Maren', 'GPE'), null);
    assert.equal(facts.find('Port Maren', 'GPE', ['Exland'])?.country, 'Exland');
    assert.equal(facts.find('Port Maren', 'GPE', ['Wyland'])?.country, 'Wyland');
    assert.equal(facts.find('Port Maren', 'GPE', ['Exland', 'Wyland']), null);
  });

  it('take a city or a people for its country where they look for what the article is about', () => {
    assert.equal(facts.find('Port Maren', 'GPE', ['Wylandic'])?.country, 'Wyland');
    assert.equal(facts.find('Port Maren', 'GPE', ['Republic of Exland'])?.country, 'Exland');
  });

  it('say nothing of a well-known city where the article names the region of its namesake, and not its own country', () => {
    assert.equal(facts.find('Exville', 'GPE', ['Lake District']), null);
    assert.equal(facts.find('Exville', 'GPE', ['Lake District', 'Exland'])?.country, 'Exland');
  });

  it('know a body by its abbreviation, and by a doubtful one only where the article speaks for it', () => {
    assert.equal(facts.find('SU', 'ORG')?.name, 'Straits Union');
    assert.equal(facts.find('Straits Union', 'GPE')?.kind, 'body');
    assert.equal(facts.find('Union', 'ORG'), null);
    assert.equal(facts.find('Union', 'ORG', ['Exville'])?.name, 'Straits Union');
  });

  it('are refused where their file is damaged', () => {
    assert.throws(() => new Facts(bytes('kind\tname\n')), /damaged/);
    assert.throws(() => new Facts(bytes(formatFacts([{ ...EXLAND, kind: 'planet' }]))), /damaged/);
  });
});

describe('The facts that ship', () => {
  const file = readFileSync('media/facts.tsv');
  const shipped = readFacts(file);
  const real = new Facts(file);

  it('are small', () => {
    assert.ok(file.length <= 300_000, `${file.length} bytes`);
  });

  it('name each item of Wikidata once, in its own form', () => {
    const items = shipped.map(({ fact }) => fact.wikidata).filter((item) => item !== '');
    assert.ok(items.length > 300);
    for (const item of items) assert.match(item, /^Q[1-9]\d{0,8}$/);
    assert.equal(new Set(items).size, items.length);
  });

  it('name every capital, seat and country that they list as well', () => {
    const countries = new Set(shipped.filter(({ fact }) => fact.kind === 'country' || fact.kind === 'territory').map(({ fact }) => fact.name));
    const cities = new Set(shipped.filter(({ fact }) => fact.kind === 'city').flatMap(({ fact, aliases }) => [fact.name, ...aliases]));
    for (const { fact: { kind, name, country, capital } } of shipped) {
      if (country !== '') assert.ok(countries.has(country), `${name}: ${country}`);
      if (capital !== '' && kind !== 'body') assert.ok(cities.has(capital) || countries.has(capital), `${name}: ${capital}`);
    }
  });

  it('say of each country where it lies, or that it lies in two continents', () => {
    for (const { fact } of shipped) if (fact.kind === 'country' && fact.name !== 'Cyprus') assert.match(fact.continent, /^(?:Africa|Asia|Europe|North America|South America|Oceania|Europe and Asia|Asia and Europe)$/, fact.name);
  });

  it('hold nothing that breaks a line or a list', () => {
    for (const { fact, aliases, demonyms } of shipped) {
      for (const text of [fact.name, fact.what, fact.capital, ...aliases, ...demonyms]) assert.match(text, /^(?:[\p{L}\p{M}\d?][\p{L}\p{M}\d .,'’()-]*)?$/u, fact.name);
      assert.equal(new Set(aliases).size, aliases.length, fact.name);
    }
  });

  for (const [name, type, places, expected] of [
    ['Denmark', 'GPE', [], 'Denmark'], ['Danish', 'NORP', [], 'Denmark'], ['U.S.', 'GPE', [], 'United States'], ['the UK', 'GPE', [], 'United Kingdom'], ['Czech Republic', 'GPE', [], 'Czechia'],
    ['Kiev', 'GPE', [], 'Kyiv'], ['Paris', 'GPE', ['France'], 'Paris'], ['Paris', 'GPE', ['Texas'], null], ['London', 'GPE', ['Ontario', 'Canada'], null], ['St. Petersburg', 'GPE', ['Fla.'], null], ['St. Petersburg', 'GPE', ['Moscow'], 'Saint Petersburg'], ['Yemenis', 'NORP', [], 'Yemen'], ['London', 'GPE', [], 'London'],
    ['Georgia', 'GPE', ['Atlanta'], null], ['Georgia', 'GPE', [], null], ['Georgia', 'GPE', ['Tbilisi'], 'Georgia'], ['Birmingham', 'GPE', ['Alabama'], null], ['Birmingham', 'GPE', ['England'], 'Birmingham'],
    ['Hyderabad', 'GPE', [], null], ['Tripoli', 'GPE', ['Libya'], 'Tripoli'], ['Tripoli', 'GPE', ['Lebanon'], null], ['Washington', 'GPE', ['Seattle'], null], ['New York', 'GPE', ['United States'], null],
    ['NATO', 'ORG', [], 'NATO'], ['N.A.T.O.', 'ORG', [], 'NATO'], ['ICC', 'ORG', [], null], ['ICC', 'ORG', ['The Hague'], 'International Criminal Court'], ['EU', 'GPE', [], 'European Union'],
    ['Congolese', 'NORP', [], null], ['Korean', 'NORP', ['Seoul'], 'South Korea'], ['Jordan', 'PERSON', [], null], ['Luxembourg', 'GPE', [], 'Luxembourg'], ['Niger', 'GPE', [], 'Niger'], ['Chad', 'PERSON', [], null],
  ] as const) {
    it(`${expected === null ? 'say nothing of' : 'know'} ${name} (${type})${places.length > 0 ? ` beside ${places.join(' and ')}` : ''}`, () => {
      assert.equal(real.find(name, type, places)?.name ?? null, expected);
    });
  }
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

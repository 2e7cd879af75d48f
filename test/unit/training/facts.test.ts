import { strict as assert } from 'node:assert';
import { cityRows } from '../../../src/training/facts/cityRows';
import { CITIES, WORLD_KNOWN } from '../../../src/training/facts/cities';
import { countryRows } from '../../../src/training/facts/countryRows';
import { byName, linesOf, rowWith } from '../../../src/training/facts/rows';

const COUNTRIES = [...byName(CITIES).keys()].map((name) => rowWith({ kind: 'country', name }));

describe('Making the file of facts', () => {
  it('refuses a country that the Factbook does not list', () => {
    assert.throws(() => countryRows([]), /the Factbook has no/);
  });

  it('refuses cities that the gazetteer does not have, all at once', () => {
    assert.throws(() => cityRows([], COUNTRIES), /does not have Kabul \(Afghanistan\), .*Harare \(Zimbabwe\)/s);
  });

  it('knows each city once in a country, and each well-known one in one country only', () => {
    const cities = [...byName(CITIES)].flatMap(([country, names]) => names.map((name) => [name.split('=')[0] ?? '', country] as const));
    assert.equal(new Set(cities.map((city) => city.join())).size, cities.length);
    for (const known of WORLD_KNOWN) assert.equal(cities.filter(([name]) => name === known).length, 1, known);
  });

  it('reads what was typed: lines, and lists by name', () => {
    assert.deepEqual(linesOf('\na\nb\n'), ['a', 'b']);
    assert.deepEqual([...byName('\nExland:Exville|Port Maren\nWyland:\n')], [['Exland', ['Exville', 'Port Maren']], ['Wyland', []]]);
    assert.equal(rowWith({ name: 'Exland', aliases: ['A', 'B', 'A'] }).aliases, 'A|B');
  });
});

// Makes the file of built-in facts: npm run build:facts -- GAZETTEERS OUT
// GAZETTEERS: a folder with countries_factbook.json and world_cities_ccby4.json. What was typed for this project is in this folder.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FactRow, formatFacts } from '../../core/entities/facts/factFile';
import { BODIES } from './bodies';
import { cityRows, type ListedCity } from './cityRows';
import { countryRows, type FactbookCountry } from './countryRows';
import { linesOf, rowWith } from './rows';

const [gazetteers, out] = process.argv.slice(2);
if (!gazetteers || !out) {
  process.stderr.write('usage: npm run build:facts -- GAZETTEERS OUT\n');
  process.exitCode = 2;
} else {
  const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(gazetteers, name), 'utf8')) as T;
  const countries = countryRows(read<FactbookCountry[]>('countries_factbook.json'));
  const rows = [...countries, ...cityRows(read<ListedCity[]>('world_cities_ccby4.json'), countries), ...bodyRows()];
  const text = formatFacts(rows);
  writeFileSync(out, text);
  process.stdout.write(`${out}: ${rows.length} facts, ${Buffer.byteLength(text)} bytes\n`);
}

function bodyRows(): FactRow[] {
  return linesOf(BODIES).map((line) => {
    const [name = '', aliases = '', what = '', seat = '', country = '', wikidata = ''] = line.split(';');
    return rowWith({ kind: 'body', name, aliases, what, capital: seat, country, wikidata, for: [seat, country].filter((place) => place !== '') });
  });
}

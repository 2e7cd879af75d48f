import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLE_ZONES, type Metadata, type MetadataField, type ZoneKind } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { readLabelledPages, readZonedLines } from '../../../src/training/zones/labelledPages';
import { scoreOf } from '../../bench/eval/tokenScore';
import { zonesByLine } from './pages';

const FOLDER = 'test/fixtures/zonedPages';
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv')).sort();

/**
 * Pages of today's web as people would zone them: each file holds `zone<TAB>line`, the one beside it what the page states. The model of lines has
 * learned from them, so these figures guard what works; how well pages are read that it has not seen is what `npm run train:zones` prints.
 */
describe('sixty pages of many sites', () => {
  const pages = FILES.map((name) => read(path.join(FOLDER, name)));

  it('have their article found: in the mean, and on each page', () => {
    const mean = pages.reduce((sum, { f1 }) => sum + f1, 0) / pages.length;
    assert.ok(mean >= 0.96, `mean F1 ${mean}`);
    assert.deepEqual(pages.filter(({ f1 }) => f1 < 0.85).map(({ name, f1 }) => `${name} ${f1}`), []);
  });

  it('have no article where there is none', () => {
    for (const name of ['list-of-headlines', 'index-title-blurb', 'search']) {
      assert.deepEqual(pages.find((page) => page.name === `${name}.tsv`)?.kept, [], name);
    }
  });

  it('have few lines on the wrong side', () => {
    const lines = pages.flatMap(({ sides }) => sides);
    const right = lines.filter((isRight) => isRight).length / lines.length;
    assert.ok(right >= 0.96, `${right} of the lines`);
  });

  it('have their details read', () => {
    const right = pages.reduce((sum, { details }) => sum + details.right, 0) / pages.reduce((sum, { details }) => sum + details.all, 0);
    assert.ok(right >= 0.85, `${right} of the details`);
  });
});

interface ReadPage {
  readonly name: string;
  readonly f1: number;
  /** Lines that are kept as the article's. */
  readonly kept: readonly string[];
  /** For each line whether it is rightly the article's, or rightly not. */
  readonly sides: readonly boolean[];
  readonly details: { readonly right: number; readonly all: number };
}

function read(file: string): ReadPage {
  const lines = readZonedLines(file);
  const [page] = readLabelledPages(file);
  assert.ok(page);
  const { zones, metadata } = readPage(page.text, {});
  const own = zonesByLine(page.text, { zones, metadata, passages: [] });
  const isArticle = (zone: string): boolean => zone.split('+').some((part) => ARTICLE_ZONES.has(part as ZoneKind));
  return {
    name: path.basename(file),
    f1: scoreOf(page, zones.filter(({ zone }) => zone === 'body')).f1,
    kept: lines.filter((_, at) => isArticle(own[at] ?? '')).map(({ line }) => line),
    sides: lines.flatMap(({ zone }, at) => (zone === null ? [] : [ARTICLE_ZONES.has(zone) === isArticle(own[at] ?? '')])),
    details: countDetails(metadata, JSON.parse(readFileSync(file.replace(/tsv$/, 'json'), 'utf8')) as Record<MetadataField, unknown>),
  };
}

function countDetails(metadata: Metadata, expected: Readonly<Record<MetadataField, unknown>>): ReadPage['details'] {
  const fields = Object.keys(expected) as MetadataField[];
  const value = (field: MetadataField): unknown => {
    const found = metadata[field];
    return Array.isArray(found) ? found.map((each: { value: string }) => each.value) : ((found as { value: string } | null)?.value ?? null);
  };
  // Both are UTC.
  const plain = (found: unknown): string => JSON.stringify(found).replace('+00:00', 'Z');
  return { right: fields.filter((field) => plain(value(field)) === plain(expected[field])).length, all: fields.length };
}

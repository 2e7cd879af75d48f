import { strict as assert } from 'node:assert';
import type { Evidence, Metadata } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { body, reads, STORY } from './pages';

const HEADLINE = 'Dockers’ strike enters third week';

/** What a page states, after a check that the evidence is the value and nothing else, but for an author's capitals. */
function metadata(lines: readonly string[]): Metadata {
  const text = lines.join('\n');
  const read = readPage(text, {}).metadata;
  for (const evidence of [read.headline, read.publisher, read.agency, ...read.author]) {
    if (evidence?.start !== undefined) assert.equal(text.slice(evidence.start, evidence.end).toLowerCase(), evidence.value.toLowerCase());
  }
  return read;
}

function stated({ headline, publisher, published, author }: Metadata): readonly (string | undefined)[] {
  const value = (evidence: Evidence | null | undefined): string | undefined => evidence?.value;
  return [value(headline), value(publisher), value(published), value(author[0])];
}

describe('the head that a scraper puts above a page', () => {
  it('is no part of the story: its lines are headline, byline or furniture', () => {
    reads([`headline: Title: ${HEADLINE}`, 'byline: Source: Maren Heron', 'byline: Date: 2 March 2026', 'byline: Author: Ana Roe', 'boilerplate: URL: https://heron.example/x', '', ...body()]);
    reads(['boilerplate: URL: https://heron.example/x', 'boilerplate: Section: News', `headline: Headline: ${HEADLINE}`, 'byline: Publisher: Maren Heron', 'boilerplate: Accessed: 5 March 2026', '', ...body()]);
  });

  it('states headline, publisher, date and author in many words', () => {
    for (const [title, source, date, author] of [['Title', 'Source', 'Date', 'Author'], ['TITLE', 'PUBLICATION', 'DATE', 'BYLINE'], ['Headline', 'Outlet', 'Published', 'Author(s)'], ['**Title**', '**Newspaper**', '**Date published**', '**Author**'], ['Titel', 'Quelle', 'Datum', 'Autor'], ['Titre', 'Journal', 'Date', 'Auteur']]) {
      const read = metadata([`${title}: ${HEADLINE}`, `${source}: Maren Heron`, `${date}: 2026-03-02`, `${author}: Ana Roe`, '', ...STORY]);
      assert.deepEqual(stated(read), [HEADLINE, 'Maren Heron', '2026-03-02', 'Ana Roe'], title);
    }
  });

  it('gives way to the headline that is printed below it', () => {
    reads([`boilerplate: Title: ${HEADLINE}`, 'byline: Source: Maren Heron', '', `headline: ${HEADLINE}`, '', ...body()]);
  });

  it('may be a title alone, or a source below the headline or above it', () => {
    assert.deepEqual(stated(metadata([`Title: ${HEADLINE}`, '', ...STORY])).slice(0, 1), [HEADLINE]);
    assert.deepEqual(stated(metadata([HEADLINE, '', 'Source: Maren Heron', '', ...STORY])).slice(0, 2), [HEADLINE, 'Maren Heron']);
    assert.deepEqual(stated(metadata(['Source: Maren Heron', '', HEADLINE, '', 'Date: 2026-03-02', '', ...STORY])), [HEADLINE, 'Maren Heron', '2026-03-02', undefined]);
  });

  it('names an agency as one', () => {
    const read = metadata([`Title: ${HEADLINE}`, 'Source: Reuters', '', ...STORY]);
    assert.deepEqual([read.publisher, read.agency?.value], [null, 'Reuters']);
  });

  it('is none where a headline or the story has a colon', () => {
    const headline = 'Source: minister to meet dockers’ union on strike';
    assert.equal(metadata([headline, '', ...STORY]).headline?.value, headline);
    const [first = '', ...rest] = STORY;
    assert.equal(metadata([HEADLINE, '', first, '', 'Source: Harbour Statistics', '', ...rest]).publisher, null);
    assert.equal(metadata([HEADLINE, '', ...STORY, 'Source: Harbour Statistics']).publisher, null);
    assert.equal(readPage(`Title: ${HEADLINE}\nSource: Maren Heron\n`, {}).metadata.headline, null);
  });

  it('may be in Markdown', () => {
    assert.equal(metadata([`# ${HEADLINE}`, '', ...STORY]).headline?.value, HEADLINE);
    assert.equal(metadata([`## ${HEADLINE} ##`, '', ...STORY]).headline?.value, HEADLINE);
  });

  it('does not keep the headline away from the story, however long the lines of its dates are', () => {
    const read = metadata(['Dockers end strike', '', 'By ANA ROE', '', 'Maren Courier', 'Updated March 3, 2026 8:02 a.m. ET', 'Published March 2, 2026 7:00 a.m. ET', '', ...STORY]);
    assert.deepEqual(stated(read), ['Dockers end strike', 'Maren Courier', '2026-03-02T07:00-05:00', 'Ana Roe']);
  });
});

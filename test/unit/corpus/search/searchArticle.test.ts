import { strict as assert } from 'node:assert';
import { readQuery } from '../../../../src/core/corpus/search/query';
import { hitsIn, type SearchedArticle } from '../../../../src/core/corpus/search/searchArticle';
import { SearchText } from '../../../../src/core/corpus/search/searchText';
import type { Zone } from '../../../../src/core/page/page';
import { readArticle } from '../../editor/readArticles';

const MARKED = [
  'Strike in [Port Maren|port-maren GPE] goes on',
  '[Ana Duarte|ana-duarte] met the [Dockers’ Union|dockers ORG] at the port.',
  'The [Maren Harbour Authority|authority ORG] said the strikes, and the strike fund, cost the port a million.',
  '[Duarte|ana-duarte] left Exvillé.',
].join('\n');

function article(marked: string, furniture = '', source: string | null = 'The Maren Post', published: string | null = '2026-03-02T10:00:00Z'): SearchedArticle {
  const { text: own, analysis } = readArticle('a.txt', source, published, marked);
  const text = own + furniture;
  const zones: Zone[] = [{ start: 0, end: own.indexOf('\n'), zone: 'headline' }, { start: own.indexOf('\n') + 1, end: own.length, zone: 'body' }, { start: own.length, end: text.length, zone: 'boilerplate' }];
  const { mentions } = analysis;
  return {
    text, analysis: { ...analysis, zones }, searchText: () => new SearchText(text), facts: () => ({ spans: analysis.times, types: analysis.times.map(({ type }) => type), entities: [] }),
    mentions: { spans: mentions, types: mentions.map(({ type }) => type), entities: mentions.map(({ entity }) => entity) },
  };
}

/** What is found, with its sentence's beginning. */
function found(query: string, searched = article(MARKED)): string[] {
  const read = readQuery(query);
  assert.ok('query' in read, query);
  const { entities, ...rest } = read.query;
  return [...hitsIn(searched, { ...rest, entities: entities.length > 0 ? entities : null })].map(({ start, end, unit, marks }) => {
    assert.ok(marks.every((mark) => mark.start >= unit.start && mark.end <= unit.end) && marks.some((mark) => mark.start === start && mark.end === end));
    return `${searched.text.slice(start, end)} in ${searched.text.slice(unit.start, unit.start + 10)}`;
  });
}

describe('Searching an article', () => {
  it('finds whole words without case and diacritics', () => {
    assert.deepEqual(found('strike'), ['Strike in Strike in ', 'strike in The Maren ']);
    assert.deepEqual(found('exville'), ['Exvillé in Duarte lef']);
    assert.deepEqual(found('strik'), []);
  });

  it('finds the beginnings of words, each to its end', () => {
    assert.deepEqual(found('strike*').map((hit) => hit.split(' ')[0]), ['Strike', 'strikes', 'strike']);
  });

  it('finds phrases over any white space, but not over other words', () => {
    assert.deepEqual(found('"maren harbour"'), ['Maren Harbour in The Maren ']);
    assert.deepEqual(found('"maren harbour"', article('The Maren \n Harbour closed.'.replace('\n', '\u00a0'))), ['Maren \u00a0 Harbour in The Maren ']);
    assert.deepEqual(found('"maren authority"'), []);
    assert.deepEqual(found("dockers'"), ['Dockers’ in Ana Duarte']);
  });

  it('finds sentences with several words once each, at the first of them', () => {
    assert.deepEqual(found('port strike'), ['Strike in Strike in ', 'strike in The Maren ']);
    assert.deepEqual(found('strike port'), found('port strike'));
    assert.deepEqual(found('union million'), []);
  });

  it('finds mentions by type and entity, in sentences with the words', () => {
    assert.deepEqual(found('type:ORG'), ['Dockers’ Union in Ana Duarte', 'Maren Harbour Authority in The Maren ']);
    assert.deepEqual(found('entity:ana-duarte'), ['Ana Duarte in Ana Duarte', 'Duarte in Duarte lef']);
    assert.deepEqual(found('type:ORG strike'), ['Maren Harbour Authority in The Maren ']);
    assert.deepEqual(found('type:ORG entity:ana-duarte'), []);
    assert.deepEqual(found('type:ORG,GPE port').length, 3);
  });

  it('finds only what is from the source, by a part of its name, and from the time', () => {
    assert.equal(found('source:"maren post" duarte').length, 2);
    assert.equal(found('source:courier duarte').length, 0);
    assert.equal(found('source:courier,Post duarte').length, 2);
    assert.equal(found('source:"Exland Daily , The" duarte', article(MARKED, '', 'Exland “Daily”, The')).length, 2);
    for (const time of ['from:2026-03-02', 'from:2026', 'to:2026-03', 'to:2026-03-02', 'from:2026-03 to:2026-03']) assert.equal(found(`${time} duarte`).length, 2, time);
    for (const time of ['from:2026-03-03', 'from:2027', 'to:2026-02', 'to:2025']) assert.equal(found(`${time} duarte`).length, 0, time);
    assert.deepEqual(found('to:2030 duarte', article(MARKED, '', null, null)), []);
    assert.deepEqual(found('source:post duarte', article(MARKED, '', null, null)), []);
  });

  it('keeps to the article, unless it is asked for other lines', () => {
    const page = article(MARKED, '\nSubscribe to read on the strike\r\nMore on the strike');
    assert.equal(found('strike', page).length, 2);
    assert.deepEqual(found('zone:all strike', page).slice(2), ['strike in Subscribe ', 'strike in More on th']);
    assert.deepEqual(found('zone:boilerplate strike', page), ['strike in Subscribe ', 'strike in More on th']);
    assert.deepEqual(found('zone:headline strike', page), ['Strike in Strike in ']);
    assert.deepEqual(found('zone:headline type:GPE', page), ['Port Maren in Strike in ']);
  });

  it('marks all that was looked for', () => {
    const read = readQuery('type:ORG strike port');
    assert.ok('query' in read);
    const searched = article(MARKED);
    const [hit] = hitsIn(searched, { ...read.query, entities: null });
    assert.deepEqual(hit?.marks.map(({ start, end }) => searched.text.slice(start, end)), ['Maren Harbour Authority', 'strike', 'port']);
  });

  it('takes linear time on one line of words and spaces without end', () => {
    const long = article('x.', `\n${'a '.repeat(30_000)}${' '.repeat(30_000)}b`);
    assert.equal(found('zone:all a', long).length, 30_000);
    assert.equal(found('zone:all "a a b"', long).length, 0);
    assert.equal(found('zone:all a b', long).length, 1);
  });
});

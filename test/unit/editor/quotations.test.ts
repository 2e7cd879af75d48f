import { strict as assert } from 'node:assert';
import { type QuotationCalls, quotationHandlers, type Quoted, WordMatches } from '../../../src/editor/engine/quotations';
import { readQuotationFilter } from '../../../src/editor/engine/quotationFilter';
import { QuotationIndex } from '../../../src/editor/engine/quotationIndex';
import { readArticle, type ReadArticle } from './readArticles';

const WIRE = readArticle('a.txt', 'The Courier', '2026-03-03', '[Ana Duarte|ana-duarte] met the owners.\n“{We go on talking.|ana-duarte}” [Duarte|ana-duarte] said.\n“{It is a strike.|officials}”');
const REWRITE = readArticle('b.txt', 'The Herald', '2026-03-05', '[Ms Duarte|ana-duarte] left.\n“{It is late, so the strike goes on.|ana-duarte}” [Ms Duarte|ana-duarte] said.\n“{Yes.|Officials}” “{No.|he}”');
const OTHER = readArticle('c.txt', null, null, '[Per Lind|per-lind] said: “{Ashore, every mate stays.|per-lind}”');

function corpusOf(...articles: readonly ReadArticle[]): Quoted {
  const quotations = new QuotationIndex(() => undefined);
  const byFile = new Map(articles.map((article) => [article.analysis.id, article]));
  for (const { analysis } of articles) quotations.set(analysis);
  return { quotations, matches: new WordMatches(), articleOf: (file) => byFile.get(file), sharedOf: (file) => byFile.get(file)?.analysis, known: () => undefined };
}

const LISTED = { corpus: 'c', kinds: ['direct'] as const, from: 0, most: 100 };
const speakers = (quoted: Quoted, filter = ''): QuotationCalls['quotationSpeakers']['gives'] => quotationHandlers(() => quoted).quotationSpeakers({ ...LISTED, filter });
const said = (quoted: Quoted, speaker: string, filter = '', most = 100) => quotationHandlers(() => quoted).quotationsOf({ ...LISTED, filter, speaker, most });
const named = (quoted: Quoted, filter = ''): string[] => speakers(quoted, filter).speakers.map(({ name, quotations }) => `${name} ${quotations}`);

describe('The quotations of a corpus', () => {
  it('are listed by who says them: entities, then sources in words, then nobody, each by how often', () => {
    assert.deepEqual(named(corpusOf(WIRE, REWRITE, OTHER)), ['Ana Duarte 2', 'Per Lind 1', 'officials 2', 'Nobody named 1']);
    assert.equal(speakers(corpusOf(WIRE, REWRITE, OTHER)).quotations, 6);
  });

  it('come with the last published first, with their article and line', () => {
    const { rows, all } = said(corpusOf(WIRE, REWRITE, OTHER), '#ana-duarte');
    assert.deepEqual(rows.map(({ text, file, source, published, from }) => [text, file, source, published, from.line]), [
      ['It is late, so the strike goes on.', 'b.txt', 'The Herald', '2026-03-05', 1], ['We go on talking.', 'a.txt', 'The Courier', '2026-03-03', 1],
    ]);
    assert.equal(all, 2);
    assert.deepEqual([said(corpusOf(WIRE, REWRITE), '#ana-duarte', '', 1).rows.length, said(corpusOf(WIRE, REWRITE), '#ana-duarte', '', 1).all], [1, 2]);
  });

  it('are searched by words, speaker and kind', () => {
    const quoted = corpusOf(WIRE, REWRITE, OTHER);
    assert.deepEqual(named(quoted, 'strike'), ['Ana Duarte 1', 'officials 1']);
    assert.deepEqual(named(quoted, 'GOES strik'), ['Ana Duarte 1']);
    assert.deepEqual(named(quoted, 'hore'), []);
    assert.deepEqual(named(quoted, 'speaker:lind'), ['Per Lind 1']);
    assert.deepEqual(named(quoted, 'strike speaker:duarte kind:direct'), ['Ana Duarte 1']);
    assert.deepEqual(named(quoted, 'kind:indirect'), []);
    assert.match(quotationHandlers(() => quoted).quotationFilter({ filter: 'kind:spoken' }) ?? '', /direct, partial, label or indirect/);
    assert.equal(quotationHandlers(() => quoted).quotationFilter({ filter: 'a "b c" speaker:x' }), null);
  });

  it('read a filter with quotation marks and words with colons', () => {
    assert.deepEqual(readQuotationFilter('"go on" speaker:"Ana Duarte" kind:direct,partial 10:30'), { words: ['go on', '10:30'], speakers: ['ana duarte'], kinds: ['direct', 'partial'] });
  });

  it('go and change with their articles', () => {
    const quoted = corpusOf(WIRE, REWRITE, OTHER);
    assert.deepEqual(named(quoted, 'strike').length, 2);
    quoted.quotations.delete('b.txt');
    assert.deepEqual(named(quoted), ['Ana Duarte 1', 'Per Lind 1', 'officials 1']);
    assert.deepEqual(named(quoted, 'strike'), ['officials 1']);
    quoted.quotations.clear();
    assert.deepEqual(named(quoted), []);
  });

  it('tell on a card who speaks, why, and what else that source says', () => {
    const { quotations: [first] } = WIRE.analysis;
    const ask = (speaker: string | null, most = 5) => quotationHandlers(() => corpusOf(WIRE, REWRITE, OTHER)).quotationCard({ corpus: 'c', file: 'a.txt', start: first?.start ?? 0, end: first?.end ?? 0, speaker, kinds: ['direct'], most });
    const card = ask('Ana Duarte');
    assert.deepEqual([card?.speaker.id, card?.count, card?.others.map(({ text }) => text)], ['ana-duarte', 1, ['It is late, so the strike goes on.']]);
    assert.match(card?.why ?? '', /^Noth/);
    assert.deepEqual([ask('ana-duarte', 0)?.others, ask('ana-duarte', 0)?.count], [[], 1]);
    const corrected = ask('officials');
    assert.deepEqual([corrected?.speaker.what, corrected?.why, corrected?.count], ['source', null, 2]);
    assert.deepEqual([ask(null)?.speaker.what, ask(null)?.count], ['nobody', 0]);
  });
});

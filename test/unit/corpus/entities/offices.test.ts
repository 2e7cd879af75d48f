import { strict as assert } from 'node:assert';
import { CorpusEntities, shareEntities } from '../../../../src/core/corpus/entities/corpusEntities';
import { withRegistryLinks } from '../../../../src/core/corpus/entities/registryLinks';
import { registryOf } from '../../entities/resolving';
import { analysisOf } from './reading';

/** Who is meant by the titles that stand for somebody, article by article. */
function meant(...articles: readonly string[]): string[][] {
  return shareEntities(articles.map((text, at) => analysisOf(`${at}`, text))).map(({ mentions }) => mentions.flatMap(({ type, text, entity }) => (type === 'TITLE' && entity !== null ? [`${text}: ${entity}`] : [])));
}

const FIRST = '[Exlandic|NORP] [Prime Minister|TITLE] [Ana Duarte|PERSON] came.';

describe('an office in a corpus', () => {
  it('is one person in five articles, by whatever words', () => {
    assert.deepEqual(meant(FIRST, '[Duarte|PERSON] left. The prime minister was in a hurry.', 'The [Exlandic|NORP] prime minister was late.', '[Exland|GPE]’s prime minister called.', '[Ana Duarte|PERSON] spoke. “No,” the [Prime Minister|TITLE] said.'), [
      [], ['prime minister: ana-duarte'], ['prime minister: ana-duarte'], ['prime minister: ana-duarte'], ['Prime Minister: ana-duarte'],
    ]);
  });

  it('adds its holder to the article’s entities', () => {
    const [, second] = shareEntities([analysisOf('a', FIRST), analysisOf('b', 'The [Exlandic|NORP] prime minister left.')]);
    assert.deepEqual(second?.entities.find(({ id }) => id === 'ana-duarte'), { id: 'ana-duarte', type: 'PERSON', name: 'Ana Duarte', aliases: [], roles: [] });
    assert.equal(second?.offices, undefined);
  });

  it('is nobody without a country or a name, or where two hold it', () => {
    assert.deepEqual(meant(FIRST, 'The prime minister left.'), [[], []]);
    assert.deepEqual(meant(FIRST, 'The [Norlandic|NORP] prime minister left.'), [[], []]);
    assert.deepEqual(meant(FIRST, '[Exlandic|NORP] [Prime Minister|TITLE] [Rui Sole|PERSON] took over.', 'The [Exlandic|NORP] prime minister left.'), [[], [], []]);
    assert.deepEqual(meant(FIRST, 'The former [Exlandic|NORP] prime minister left.'), [[], []]);
  });

  it('is nobody whom another article calls a former one, but for whose it is said to be', () => {
    const articles = ['[President|TITLE] [Ana Duarte|PERSON] came.', 'Former [President|TITLE] [Ana Duarte|PERSON] left.'];
    assert.deepEqual(meant(...articles, '[Ana Duarte|PERSON] wrote a book on how the president lives.')[2], []);
    assert.deepEqual(meant(...articles, '[Ana Duarte|PERSON] wrote a book. The former president writes well.')[2], ['president: ana-duarte']);
  });

  it('is the one of two holders whom the article names', () => {
    assert.deepEqual(meant(FIRST, '[Exlandic|NORP] [Prime Minister|TITLE] [Rui Sole|PERSON] took over.', '[Sole|PERSON] came. The [Exlandic|NORP] prime minister was glad.')[2], ['prime minister: rui-sole']);
  });

  it('follows what the articles say', () => {
    const corpus = new CorpusEntities();
    const holder = (): string | null | undefined => corpus.analysisOf('b')?.mentions.at(-1)?.entity;
    corpus.set('a', analysisOf('a', FIRST));
    corpus.set('b', analysisOf('b', 'In [Norvik|GPE], the [Exlandic|NORP] prime minister left.'));
    assert.equal(holder(), 'ana-duarte');
    corpus.takeChanged();
    corpus.set('c', analysisOf('c', '[Exland|GPE]’s prime minister, [Rui Sole|PERSON], left.'));
    assert.deepEqual(corpus.takeChanged(), ['b', 'c']);
    assert.equal(holder(), 'exlandic');
    corpus.delete('a');
    assert.deepEqual(corpus.takeChanged(), ['b']);
    assert.equal(holder(), 'rui-sole');
  });

  it('says who is quoted', () => {
    const second = analysisOf('b', 'The [Exlandic|NORP] prime minister said no.');
    const words = { start: 4, end: second.mentions[0]!.end + ' prime minister'.length };
    const quotation = { start: 40, end: 42, kind: 'indirect' as const, speaker: 'The Exlandic prime minister', cue: null, source: { ...words, start: 0 }, rule: 'subject-cue' as const };
    const [, shared] = shareEntities([analysisOf('a', FIRST), { ...second, quotations: [quotation] }]);
    assert.equal(shared?.quotations[0]?.speaker, 'ana-duarte');
  });

  it('is written down where the registry has its holder and the title is a mention', () => {
    const registry = registryOf({ id: 'the-pm', name: 'Ana Duarte', type: 'PERSON' });
    const own = analysisOf('b', 'The [Exlandic|NORP] [Prime Minister|TITLE] left. The [Exlandic|NORP] prime minister was late.');
    const [, shared] = shareEntities([analysisOf('a', FIRST), own], registry);
    assert.deepEqual(withRegistryLinks(own, shared!, registry).mentions.map(({ text, entity }) => `${text}: ${entity}`), ['Exlandic: exlandic', 'Prime Minister: the-pm', 'Exlandic: exlandic']);
  });
});

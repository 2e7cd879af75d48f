import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis';
import { CorpusEntities, shareEntities } from '../../../../src/core/corpus/entities/corpusEntities';
import { parsePerson } from '../../../../src/core/entities/nameForms';
import { registryOf } from '../../entities/resolving';
import { analysisOf } from './reading';

const NAMES = [
  'Ana Duarte|PERSON', 'Duarte|PERSON', 'Ana Maria Duarte|PERSON', 'A. Duarte|PERSON', 'Rui Duarte|PERSON', 'Ana Rosa Duarte|PERSON', 'Ana|PERSON', 'Florence|PERSON', 'Florence|GPE', 'Florence|ORG',
  'Northern Exmoor Trade Board|ORG', 'NETB|ORG', 'National Egg Tax Bureau|ORG', 'Acme Holdings|ORG', 'Acme|ORG', 'Acme Holdings Group|ORG', 'Exland|GPE', 'Exlandic|NORP', 'Florence GPE|ORG', 'Bob Holt|PERSON', 'Robert Holt|PERSON',
  'R. Holt|PERSON', 'Holt|PERSON', 'Robert J. Holt Jr.|PERSON',
];
const OFFICES = [
  '[Exlandic|NORP] [Prime Minister|TITLE] [Ana Duarte|PERSON] came.', '[Prime Minister|TITLE] [Rui Duarte|PERSON] came.', '[Exland|GPE]’s prime minister left.', 'The [Exlandic|NORP] prime minister left.', 'The prime minister left.', 'The senator left.',
  'The [Prime Minister|TITLE] left.', '[Robert Holt|PERSON], the [Exlandic|NORP] prime minister, came.',
];
const SENTENCES = [...NAMES.map(name => `Then [${name}] came.`), '[Striker|TITLE] [Robert Holt|PERSON] came.', '[Senator|TITLE] [Robert Holt|PERSON] came.'];
const articleFrom = (sentences: readonly string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '));
const named = articleFrom(SENTENCES);
const marked = articleFrom([...SENTENCES, ...OFFICES]);
const file = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.record({ file, marked: fc.option(marked, { freq: 4 }) });
const registries = fc.constantFrom(undefined, registryOf({ id: 'the-minister', name: 'Ana Duarte', type: 'PERSON', aliases: ['Ani'] }, { id: 'florence', name: 'Florence', type: 'ORG' }, { id: 'netb', name: 'Northern Exmoor Trade Board', type: 'ORG' }));

const read = new Map<string, Analysis>();

/** The same article is asked for many times. */
function articleOf(id: string, text: string): Analysis {
  const known = read.get(text) ?? analysisOf(id, text);
  read.set(text, known);
  return { ...known, id };
}

describe('a corpus that changes', () => {
  it('gives what all its articles at once would', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), registries, (steps, registry) => {
        const corpus = new CorpusEntities(registry);
        const state = new Map<string, Analysis>();
        for (const { file: name, marked: text } of steps) {
          if (text === null) { corpus.delete(name); state.delete(name); } else { const analysis = articleOf(name, text); corpus.set(name, analysis); state.set(name, analysis); }
        }
        assert.deepEqual([...state.keys()].map(name => corpus.analysisOf(name)), shareEntities([...state.values()], registry));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('follows short names through longer ones that come later', () => {
    const corpus = new CorpusEntities();
    corpus.set('short', analysisOf('short', '[EXB|ORG] met.'));
    corpus.set('long', analysisOf('long', '[Exmoor Board|ORG] ([EXB|ORG]) met.'));
    assert.equal(corpus.entityOf('short', 'exb')?.id, 'exmoor-board');
    corpus.set('longest', analysisOf('longest', 'The [Maren Exmoor Board|ORG] met. [Exmoor Board|ORG] agreed.'));
    assert.equal(corpus.entityOf('short', 'exb')?.name, corpus.entityOf('longest', 'maren-exmoor-board')?.name);
    corpus.delete('long');
    assert.equal(corpus.entityOf('short', 'exb')?.id, 'exb');
  });

  it('takes a name for whom most articles mean by it, as that changes', () => {
    const corpus = new CorpusEntities();
    const add = (file: string, text: string): void => corpus.set(file, analysisOf(file, text));
    add('plain', '[Ann Holt|PERSON] left.');
    for (const file of ['a', 'b']) add(file, '[Striker|TITLE] [Ann Holt|PERSON] scored.');
    add('c', '[Senator|TITLE] [Ann Holt|PERSON] voted.');
    assert.equal(corpus.entityOf('plain', 'ann-holt')?.id, corpus.entityOf('a', 'ann-holt')?.id);
    for (const file of ['d', 'e']) add(file, '[Senator|TITLE] [Ann Holt|PERSON] voted.');
    assert.equal(corpus.entityOf('plain', 'ann-holt')?.id, corpus.entityOf('c', 'ann-holt')?.id);
    assert.notEqual(corpus.entityOf('a', 'ann-holt')?.id, corpus.entityOf('c', 'ann-holt')?.id);
  });

  it('names every article whose ids or names are others than before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), steps => {
        const corpus = new CorpusEntities();
        const seen = new Map<string, Analysis | undefined>();
        for (const { file: name, marked: text } of steps) {
          if (text === null) corpus.delete(name); else corpus.set(name, articleOf(name, text));
          for (const changed of corpus.takeChanged()) seen.set(changed, corpus.analysisOf(changed));
          for (const [known, analysis] of seen) if (corpus.has(known)) assert.deepEqual(corpus.analysisOf(known), analysis);
        }
      }),
      { seed: 1 },
    );
  });

  it('gives two entities never one id, and one never two', () => {
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 6 }), texts => {
        const shared = shareEntities(texts.map((text, at) => articleOf(`${at}`, text)));
        const names = new Map<string, string>();
        for (const { id, name } of shared.flatMap(({ entities }) => entities)) {
          assert.equal(names.get(id) ?? name, name);
          names.set(id, name);
        }
        for (const { mentions, entities } of shared) for (const { entity } of mentions) assert.ok(entity === null || entities.some(({ id }) => id === entity));
      }),
      { seed: 1 },
    );
  });

  it('an article changes no id of an entity none of whose names it shares', () => {
    const wordsOf = (analysis: Analysis): string[] => analysis.mentions.flatMap(({ text }) => [...parsePerson(text).words, initials(text)]);
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 5 }), named, (texts, added) => {
        const before = texts.map((text, at) => articleOf(`${at}`, text));
        const other = articleOf('other', added);
        const words = new Set(wordsOf(other));
        const alone = shareEntities(before);
        const together = shareEntities([...before, other]);
        alone.forEach((analysis, at) => analysis.mentions.forEach((mention, n) => {
          const names = analysis.entities.find(({ id }) => id === mention.entity);
          const own = [names?.name ?? '', ...(names?.aliases ?? [])];
          if (own.flatMap(name => [...parsePerson(name).words, initials(name)]).some(word => words.has(word))) return;
          assert.equal(together[at]?.mentions[n]?.entity, mention.entity);
        }));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('leaves the others alone when an article on somebody else comes', () => {
    const corpus = new CorpusEntities();
    for (let at = 0; at < 50; at++) corpus.set(`${at}`, analysisOf(`${at}`, '[Ana Duarte|PERSON] of [Exland|GPE] left.'));
    corpus.takeChanged();
    corpus.set('new', analysisOf('new', '[Robert Holt|PERSON] met [Ana Duarte|PERSON].'));
    assert.deepEqual(corpus.takeChanged(), ['new']);
    corpus.set('rui', analysisOf('rui', '[Rui Duarte|PERSON] left.'));
    corpus.delete('new');
    assert.deepEqual(corpus.takeChanged(), ['rui']);
  });

  it('keeps an id where a longer form of the name turns up once', () => {
    const articles = ['[Ana Duarte|PERSON] left.', '[Ana Duarte|PERSON] spoke.'].map((text, at) => analysisOf(`${at}`, text));
    const shared = shareEntities([...articles, analysisOf('long', '[Ana Maria Duarte|PERSON] left.')]);
    assert.deepEqual(new Set(shared.flatMap(({ mentions }) => mentions.map(({ entity }) => entity))), new Set(['ana-duarte']));
  });

  it('keeps a place’s id where one article names a person so', () => {
    const articles = ['[Florence|GPE] is far.', 'In [Florence|GPE].'].map((text, at) => analysisOf(`${at}`, text));
    const shared = shareEntities([...articles, analysisOf('other', '[Florence|PERSON] left.')]);
    assert.deepEqual(shared.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)), ['florence', 'florence', 'florence-person']);
  });

  it('keeps a surname with whom nearly all articles mean by it', () => {
    const corpus = new CorpusEntities();
    const idInBare = (): string | undefined => corpus.entityOf('bare', 'duarte')?.id;
    corpus.set('bare', analysisOf('bare', '[Duarte|PERSON] left.'));
    for (let at = 0; at < 5; at++) corpus.set(`${at}`, analysisOf(`${at}`, '[Ana Duarte|PERSON] spoke.'));
    corpus.set('rui', analysisOf('rui', '[Rui Duarte|PERSON] sang.'));
    assert.equal(idInBare(), 'ana-duarte');
    corpus.takeChanged();
    corpus.set('rui 2', analysisOf('rui 2', '[Rui Duarte|PERSON] sang again.'));
    assert.equal(idInBare(), 'duarte');
    assert.deepEqual(corpus.takeChanged(), ['bare', 'rui 2']);
    corpus.delete('rui');
    assert.equal(idInBare(), 'ana-duarte');
  });

  it('has no name in capitals where it is written otherwise', () => {
    const articles = ['[ANA DUARTE|PERSON] LEAVES', '[Ana Duarte|PERSON] left.', '[ANA DUARTE|PERSON] RETURNS'].map((text, at) => analysisOf(`${at}`, text));
    assert.deepEqual(new Set(shareEntities(articles).flatMap(({ entities }) => entities.map(({ name }) => name))), new Set(['Ana Duarte']));
  });

  it('says what an article’s entity is in the corpus', () => {
    const corpus = new CorpusEntities();
    corpus.set('a', analysisOf('a', '[Duarte|PERSON] left.'));
    corpus.set('b', analysisOf('b', '[Ana Duarte|PERSON] left.'));
    assert.deepEqual(corpus.entityOf('a', 'duarte'), { id: 'ana-duarte', name: 'Ana Duarte' });
    assert.equal(corpus.entityOf('a', 'nobody'), null);
    assert.equal(corpus.entityOf('c', 'duarte'), null);
    corpus.delete('b');
    assert.deepEqual(corpus.entityOf('a', 'duarte'), { id: 'duarte', name: 'Duarte' });
  });
});

function initials(name: string): string {
  return name.split(' ').map(word => word.charAt(0).toLowerCase()).join('');
}

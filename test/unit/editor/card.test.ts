import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Facts } from '../../../src/core/entities/facts/facts';
import { type CardContext, makeCard } from '../../../src/editor/engine/card';
import { CardIndex } from '../../../src/editor/engine/cardIndex';
import type { EntityCard } from '../../../src/editor/engine/protocol';
import { registryOf } from '../entities/resolving';
import { readArticle, type ReadArticle } from './readArticles';

const WIRE = readArticle('a.txt', 'The Courier', '2026-03-03', '<Transport Minister|ana-duarte> [Ana Duarte|ana-duarte] met the owners.\n“{We go on.|ana-duarte}” [Duarte|ana-duarte] said.');
const REWRITE = readArticle('b.txt', 'The Herald', '2026-03-05', '[Ms Duarte|ana-duarte], a <transport minister|ana-duarte>, left.\n“{It is late.|ana-duarte}” [Ms Duarte|ana-duarte] said. [Duarte|ana-duarte] did not return.');
const OLD = readArticle('c.txt', null, null, '<former mayor|ana-duarte> [Ana Duarte|ana-duarte] spoke.\n“{I was young.|ana-duarte}” said [the minister|ana-duarte TITLE].');
const OTHER = readArticle('d.txt', 'The Courier', '2026-03-04', '[Per Lind|per-lind] spoke.\n<harbour master|ana-duarte> [Ana Duarte|ana-duarte] listened.');

describe('The card of an entity', () => {
  it('gives the roles of this article first, then the last stated, and who says so', () => {
    const { roles } = cardIn('a.txt', [WIRE, REWRITE, OLD, OTHER]);
    assert.deepEqual(roles.map(({ text, file, source, published }) => [text, file, source, published]), [
      ['Transport Minister', 'a.txt', 'The Courier', '2026-03-03'], ['harbour master', 'd.txt', 'The Courier', '2026-03-04'], ['former mayor', 'c.txt', null, null],
    ]);
    assert.equal(roles[0]?.sentence, 'Transport Minister Ana Duarte met the owners.');
  });

  it('takes a role in other letters for the same, and says how often and by whom else it is stated', () => {
    const [role] = cardIn('a.txt', [WIRE, REWRITE, OLD]).roles;
    assert.deepEqual([role?.times, role?.otherSources], [2, ['The Herald']]);
  });

  it('shows a role where it was stated last, seen from an article that states none', () => {
    const [role] = cardIn('e.txt', [WIRE, REWRITE, readArticle('e.txt', 'The Post', null, '[Duarte|ana-duarte] slept.')]).roles;
    assert.deepEqual([role?.file, role?.text, role?.sentence], ['b.txt', 'transport minister', 'Ms Duarte, a transport minister, left.']);
  });

  it('counts mentions here, in the corpus, and by source', () => {
    const card = cardIn('a.txt', [WIRE, REWRITE, OLD, OTHER]);
    assert.deepEqual([card.here, card.corpus, card.articles], [2, 8, 4]);
    assert.deepEqual(card.sources.map(({ source, mentions, articles }) => [source, mentions, articles]), [['The Courier', 3, 2], ['The Herald', 3, 1], [null, 2, 1]]);
  });

  it('says what each source calls somebody, most used first, and leaves titles to the roles', () => {
    const { sources, aliases } = cardIn('a.txt', [WIRE, REWRITE, OLD]);
    assert.deepEqual(sources.find(({ source }) => source === 'The Herald')?.names, ['Ms Duarte', 'Duarte']);
    assert.deepEqual(aliases, ['Duarte', 'Ms Duarte']);
  });

  it('tells how many mentions are no names, but titles', () => {
    const card = cardIn('c.txt', [WIRE, REWRITE, OLD]);
    assert.deepEqual([card.hereByOffice, card.corpusByOffice], [1, 1]);
  });

  it('takes a name in capitals for no other name', () => {
    const shouting = readArticle('e.txt', null, null, '[ANA DUARTE|ana-duarte] RESIGNS. [A. DUARTE|ana-duarte] waves. [Ana Duarte|ana-duarte] left. [Bin Roe|ana-duarte] and [bin Roe|ana-duarte] and [BIN ROE|ana-duarte].');
    assert.deepEqual(cardIn('e.txt', [shouting]).aliases, ['Bin Roe', 'A. DUARTE']);
  });

  it('gives the last words first, by when they were published; those without a date last', () => {
    const said = cardIn('a.txt', [WIRE, REWRITE, OLD]).quotations;
    assert.deepEqual(said.map(({ text, source }) => [text, source]), [['It is late.', 'The Herald'], ['We go on.', 'The Courier'], ['I was young.', null]]);
  });

  it('cuts a speech', () => {
    const speech = readArticle('s.txt', null, null, `[Ana Duarte|ana-duarte] said: “{${'words '.repeat(1_000)}|ana-duarte}”`);
    const [said] = cardIn('s.txt', [speech]).quotations;
    assert.ok(said && said.text.length <= 401 && said.text.endsWith('…'));
  });

  it('says where this article mentions it first, and where others do, the last published first', () => {
    const card = cardIn('b.txt', [WIRE, REWRITE, OLD]);
    assert.deepEqual(card.first, { start: 0, end: 9 });
    assert.deepEqual(card.appearances.map(({ file, start, mentions }) => [file, start, mentions]), [['b.txt', 0, 3], ['a.txt', 19, 2], ['c.txt', 13, 2]]);
  });

  it('adds what the registry has, also of somebody whom no article mentions', () => {
    const registry = registryOf({ id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: ['A. M. Duarte'], description: 'Minister of ferries', sameAs: [{ authority: 'wikidata', id: 'Q900009' }] });
    const known = cardIn('a.txt', [WIRE], { registry });
    assert.deepEqual([known.registered, known.description, known.aliases], [true, 'Minister of ferries', ['Duarte', 'A. M. Duarte']]);
    const unseen = cardIn('z.txt', [readArticle('z.txt', null, null, 'Nobody came.')], { registry });
    assert.deepEqual([unseen.here, unseen.corpus, unseen.name, unseen.roles, unseen.first], [0, 0, 'Ana Duarte', [], null]);
    assert.equal(makeCard('nobody', contextOf('a.txt', [WIRE])), null);
  });

  it('has a built-in fact for a place, by the other places of the article', () => {
    const facts = new Facts(readFileSync('media/facts.tsv'));
    const near = readArticle('n.txt', null, null, '[Birmingham|birmingham GPE] lies in [England|england GPE].');
    const far = readArticle('f.txt', null, null, '[Birmingham|birmingham GPE] lies in [Alabama|alabama GPE].');
    assert.equal(makeCard('birmingham', contextOf('n.txt', [near, far], { facts }))?.fact?.country, 'United Kingdom');
    assert.equal(makeCard('birmingham', contextOf('f.txt', [near, far], { facts }))?.fact, null);
  });

  it('drops a built-in fact where the registry says that another is meant', () => {
    const facts = new Facts(readFileSync('media/facts.tsv'));
    const text = readArticle('n.txt', null, null, '[Denmark|denmark GPE] is a village in Maine.');
    const registry = registryOf({ id: 'denmark', name: 'Denmark', type: 'GPE', sameAs: [{ authority: 'wikidata', id: 'Q900010' }] });
    assert.equal(makeCard('denmark', contextOf('n.txt', [text], { facts }))?.fact?.name, 'Denmark');
    assert.equal(makeCard('denmark', contextOf('n.txt', [text], { facts, registry }))?.fact, null);
  });

  it('is the same however the articles came, were read again, or left', () => {
    const pool = Array.from({ length: 40 }, (_, n) => readArticle(`${n}.txt`, ['The Courier', 'The Herald', null][n % 3] ?? null, n % 4 === 0 ? null : `2026-03-${String(1 + (n % 9)).padStart(2, '0')}`,
      `<${n % 2 === 0 ? 'mayor' : 'Harbour Master'}|ana-duarte> [${n % 5 === 0 ? 'Duarte' : 'Ana Duarte'}|ana-duarte]\n“{Words ${n}.|ana-duarte}”`));
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 120 }), (steps) => {
      const index = new CardIndex();
      const there = new Set<number>();
      // What comes twice leaves again, the third time is there once more.
      for (const n of steps) {
        if (there.delete(n)) index.delete(`${n}.txt`);
        else {
          there.add(n);
          index.set(pool[n]!.analysis);
        }
      }
      const left = [...there].sort((a, b) => a - b).map((n) => pool[n]!);
      const file = left[0]?.analysis.id ?? '';
      assert.deepEqual(makeCard('ana-duarte', { ...contextOf(file, left), index }), makeCard('ana-duarte', contextOf(file, left)));
    }), { seed: 1, numRuns: 60 });
  });
});

function cardIn(file: string, articles: readonly ReadArticle[], more: Partial<CardContext> = {}): EntityCard {
  const card = makeCard('ana-duarte', contextOf(file, articles, more));
  assert.ok(card);
  return card;
}

function contextOf(file: string, articles: readonly ReadArticle[], more: Partial<CardContext> = {}): CardContext {
  const index = new CardIndex();
  for (const { analysis } of articles) index.set(analysis);
  return { file, index, registry: undefined, facts: null, article: (other) => articles.find(({ analysis }) => analysis.id === other), read: articles.length, total: articles.length, ...more };
}

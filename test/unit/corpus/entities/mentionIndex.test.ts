import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { MentionIndex } from '../../../../src/core/corpus/entities/mentionIndex';
import type { Mention } from '../../../../src/core/entities/entity';

/** An article of mentions: each word is an entity's id, "-" a mention of nobody in particular. */
function article(id: string, words: string): { id: string; mentions: Mention[] } {
  return { id, mentions: Array.from(words.matchAll(/\S+/g), ({ 0: text, index }) => ({ text, start: index, end: index + text.length, type: 'PERSON', score: 1, entity: text === '-' ? null : text })) };
}

describe('The mention index', () => {
  it('counts mentions and articles of an entity', () => {
    const index = new MentionIndex();
    index.set(article('b.txt', 'duarte reyl duarte -'));
    index.set(article('a.txt', 'duarte'));
    assert.deepEqual(index.counts('duarte'), { mentions: 3, articles: 2 });
    assert.deepEqual(index.counts('nobody'), { mentions: 0, articles: 0 });
    assert.deepEqual(index.articlesOf('duarte'), ['a.txt', 'b.txt']);
    assert.deepEqual(index.entitiesOf('b.txt'), ['duarte', 'reyl']);
    assert.deepEqual(index.mentionsIn('b.txt', 'duarte'), [{ start: 0, end: 6 }, { start: 12, end: 18 }]);
  });

  it('gives mentions article by article, as many as are asked for', () => {
    const index = new MentionIndex();
    index.set(article('b.txt', 'x x'));
    index.set(article('a.txt', 'x x'));
    index.set(article('c.txt', 'x'));
    assert.deepEqual(index.mentionsOf('x').map(({ article: file, spans }) => [file, spans.length]), [['a.txt', 2], ['b.txt', 2], ['c.txt', 1]]);
    assert.deepEqual(index.mentionsOf('x', 3).map(({ article: file, spans }) => [file, spans.length]), [['a.txt', 2], ['b.txt', 1]]);
    assert.deepEqual(index.mentionsOf('x', 0), []);
  });

  it('is the same however it came about', () => {
    const files = fc.constantFrom('a', 'b', 'c');
    const words = fc.array(fc.constantFrom('x', 'y', 'z', '-'), { maxLength: 6 }).map((list) => list.join(' '));
    const step = fc.oneof(fc.record({ file: files, words }), fc.record({ file: files, words: fc.constant(null) }));
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const index = new MentionIndex();
      const state = new Map<string, string>();
      for (const { file, words: text } of steps) {
        if (text === null) { index.delete(file); state.delete(file); } else { index.set(article(file, text)); state.set(file, text); }
      }
      assert.equal(index.size, state.size);
      for (const id of ['x', 'y', 'z']) {
        const holding = [...state].filter(([, text]) => text.includes(id)).sort();
        assert.deepEqual(index.articlesOf(id), holding.map(([file]) => file));
        assert.deepEqual(index.counts(id), { articles: holding.length, mentions: holding.join().split(id).length - 1 });
      }
    }), { seed: 1 });
  });

  it('forgets everything', () => {
    const index = new MentionIndex();
    index.set(article('a', 'x'));
    index.clear();
    assert.equal(index.has('a'), false);
    assert.deepEqual(index.counts('x'), { mentions: 0, articles: 0 });
  });
});

import { strict as assert } from 'node:assert';
import type { ArticleInput } from '../../../src/editor/engine/protocol';
import { Refusals } from '../../../src/editor/workspace/refusals';

describe('What the engine failed over', () => {
  it('is refused with a message that names the file and says how it failed', () => {
    const refusals = new Refusals();
    assert.equal(refusals.of(article({})), null);
    const message = refusals.add(article({}), 'no answer within 30 s');
    assert.equal(message, 'north/a.txt was too much for the analysis (no answer within 30 s) and is left alone until its text changes.');
    assert.equal(refusals.of(article({})), message);
  });

  it('is refused whatever is asked about it', () => {
    const refusals = new Refusals();
    const message = refusals.add(article({}), 'ended with code 1');
    assert.equal(refusals.of(article({ kinds: [], registryHash: '2', context: { published: '2026-03-03' } })), message);
  });

  it('is read again once its text or its sidecar is another', () => {
    const refusals = new Refusals();
    refusals.add(article({}), 'ended with code 1');
    assert.equal(refusals.of(article({ text: 'Shorter.' })), null);
    assert.equal(refusals.of(article({ sidecar: 'format: pressmark/1\n' })), null);
    assert.equal(refusals.of(article({ file: 'b.txt' })), null);
    assert.notEqual(refusals.of(article({})), null);
  });

  it('may be a sidecar', () => {
    const refusals = new Refusals();
    assert.match(refusals.add({ yaml: 'format:' }, 'no answer within 30 s') ?? '', /^The sidecar was too much/);
    assert.notEqual(refusals.of({ yaml: 'format:' }), null);
    assert.equal(refusals.of({ yaml: 'format: pressmark/1' }), null);
  });

  it('may be INDEX.md or the registry, and is named then', () => {
    const refusals = new Refusals();
    assert.match(refusals.add({ file: 'INDEX.md', markdown: '# Letters\n' }, 'ended with code 1') ?? '', /^INDEX\.md was too much/);
    assert.notEqual(refusals.of({ file: 'INDEX.md', markdown: '# Letters\n' }), null);
    assert.equal(refusals.of({ file: 'INDEX.md', markdown: '# Letters\n\n- [a.txt](a.txt)\n' }), null);
    assert.match(refusals.add({ file: 'entities.yaml', yaml: 'a:' }, 'ended with code 1') ?? '', /^entities\.yaml was too much/);
  });

  it('is nothing where no text was asked about: such a request may be made again', () => {
    const refusals = new Refusals();
    const card = { corpus: 'c', file: 'a.txt', entity: 'ana-duarte' };
    assert.equal(refusals.add(card, 'ended with code 1'), null);
    assert.equal(refusals.of(card), null);
  });

  it('is said in one line', () => {
    const refusals = new Refusals();
    assert.doesNotMatch(refusals.add(article({}), 'RangeError: too deep\n    at read\n    at handle') ?? '', /\n|at read/);
  });
});

function article(more: Partial<ArticleInput>): ArticleInput {
  return { corpus: 'c', file: 'north/a.txt', listed: true, text: 'The ferry sails on Monday.', sidecar: null, context: {}, registryHash: '1', kinds: ['names'], ...more };
}

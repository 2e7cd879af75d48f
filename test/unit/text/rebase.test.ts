import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edits';
import { replacement } from '../../../src/core/text/lineMatches';
import { rebaseEdits } from '../../../src/core/text/rebase';

describe('edits made for an earlier state of a text', () => {
  const then = 'one: 1\ntwo: 2\nthree: 3\n';
  const edit = { start: 12, end: 13, text: 'II' };

  it('stay where nothing changed', () => assert.deepEqual(rebaseEdits(then, then, [edit]), [edit]));

  it('move with a line that was added before them', () => {
    const now = `zero: 0\n${then}`;
    assert.equal(applyEdits(now, rebaseEdits(then, now, [edit]) ?? []), 'zero: 0\none: 1\ntwo: II\nthree: 3\n');
  });

  it('stay for a change after them', () => {
    const now = then.replace('3\n', '33\n');
    assert.equal(applyEdits(now, rebaseEdits(then, now, [edit]) ?? []), 'one: 1\ntwo: II\nthree: 33\n');
  });

  it('are refused where their own line was changed', () => {
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'two: 4'), [edit]), null);
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'two: 2 # sure'), [edit]), null);
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'too: 2'), [edit]), null);
  });

  it('find their lines between changes before and after them, at the same lines of another entry too', () => {
    const record = 'a1:\n  status: open\n\nb2:\n  status: open\n\nc3:\n  status: open\n';
    const decided = record.replace('b2:\n  status: open', 'b2:\n  status: done');
    const undo = [{ start: decided.indexOf('done'), end: decided.indexOf('done') + 4, text: 'open' }];
    const now = decided.replace('a1:\n  status: open\n\n', 'a0:\n  status: late\n\n').replace('c3:', 'c2:\n  status: done\n\nc3:');
    assert.equal(applyEdits(now, rebaseEdits(decided, now, undo) ?? []), now.replace('b2:\n  status: done', 'b2:\n  status: open'));
    assert.equal(rebaseEdits(decided, decided.replace('b2:\n  status: done\n\n', ''), undo), null, 'an entry that is gone is not another');
    assert.equal(rebaseEdits(decided, decided.replace('b2:', 'b3:'), undo), null, 'nor is one of another name in its place');
  });

  it('put lines back behind the line that they stood behind, else before the one that they stood before', () => {
    const lines = 'one\nthree\n';
    const back = [{ start: 4, end: 4, text: 'two\n' }];
    assert.equal(applyEdits('zero\none\nthree\nfour\n', rebaseEdits(lines, 'zero\none\nthree\nfour\n', back) ?? []), 'zero\none\ntwo\nthree\nfour\n');
    assert.equal(applyEdits('zero\nthree\nfour\n', rebaseEdits(lines, 'zero\nthree\nfour\n', back) ?? []), 'zero\ntwo\nthree\nfour\n');
    assert.equal(rebaseEdits(lines, 'zero\nfour\n', back), null);
    assert.equal(applyEdits('zero\none\n', rebaseEdits('one\n', 'zero\none\n', [{ start: 4, end: 4, text: 'two\n' }]) ?? []), 'zero\none\ntwo\n');
  });

  it('do what they did or are refused, whatever other lines came and went', () => {
    const line = fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, after, above, below) => {
      const text = (...parts: string[][]) => parts.flat().map((part) => `${part}\n`).join('');
      const start = text(before).length;
      const moved = rebaseEdits(text(before, ['MARK'], after), text(above, before, ['MARK'], below), [{ start, end: start + 4, text: 'DONE' }]);
      if (moved) assert.equal(applyEdits(text(above, before, ['MARK'], below), moved), text(above, before, ['DONE'], below));
    }), { seed: 1 });
  });

  it('are moved in a time that grows with the text', () => {
    const many = (number: number) => Array.from({ length: number }, (_, n) => (n % 2 === 0 ? `line ${n}\n` : 'same\n')).join('');
    const then = many(20_000);
    const now = `first\n${then.replaceAll('line 7', 'other 7')}`;
    assert.deepEqual(rebaseEdits(then, now, [{ start: 0, end: 4, text: 'LINE' }]), [{ start: 6, end: 10, text: 'LINE' }]);
  });

  it('never touch what they were not made for', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.string({ maxLength: 6 }), (before, after, change) => {
      const base = `${before}\nOLD${after}`;
      const now = `${change}${base}`;
      const moved = rebaseEdits(base, now, [{ start: before.length + 1, end: before.length + 4, text: 'NEW' }]);
      if (moved) assert.equal(applyEdits(now, moved), `${change}${before}\nNEW${after}`);
    }), { seed: 1 });
  });
});

describe('the replacement of a text by another', () => {
  it('is of the lines that differ', () => {
    assert.deepEqual(replacement('one\ntwo\nthree\n', 'one\nII\nthree\n'), [{ start: 4, end: 8, text: 'II\n' }]);
    assert.deepEqual(replacement('one\n', 'one\n'), []);
  });

  it('gives the other text, whatever the two are', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, texts, (then, now) => assert.equal(applyEdits(then, replacement(then, now)), now)), { seed: 1 });
  });
});

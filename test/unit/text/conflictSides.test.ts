import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conflictSides } from '../../../src/core/text/conflictSides';

describe('a text with Git’s conflict markers', () => {
  it('is taken apart into the two sides, with what both share', () => {
    const text = 'format: pressmark/1\n<<<<<<< HEAD\nours: 1\n=======\ntheirs: 1\ntheirs: 2\n>>>>>>> review\nend: 1\n';
    assert.deepEqual(conflictSides(text), { base: null, ours: 'format: pressmark/1\nours: 1\nend: 1\n', theirs: 'format: pressmark/1\ntheirs: 1\ntheirs: 2\nend: 1\n' });
  });

  it('gives what both began with, where every conflict shows it', () => {
    const conflict = (n: number) => `<<<<<<< HEAD\nours: ${n}\n||||||| 1a2b3c4\nbase: ${n}\n=======\n>>>>>>> review\n`;
    assert.deepEqual(conflictSides(`${conflict(1)}between: 1\n${conflict(2)}`), { base: 'base: 1\nbetween: 1\nbase: 2\n', ours: 'ours: 1\nbetween: 1\nours: 2\n', theirs: 'between: 1\n' });
    const sides = conflictSides(`${conflict(1)}<<<<<<< HEAD\n=======\ntheirs: 2\n>>>>>>> review\n`);
    assert.ok('ours' in sides);
    assert.equal(sides.base, null);
  });

  it('keeps line breaks as they are, and a last line without one', () => {
    assert.deepEqual(conflictSides('a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> review\r\nd'), { base: null, ours: 'a\r\nb\r\nd', theirs: 'a\r\nc\r\nd' });
    assert.deepEqual(conflictSides('<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> review'), { base: null, ours: 'b\n', theirs: 'c\n' });
  });

  it('may hold lines of equals signs that are no markers', () => {
    const sides = conflictSides('=======\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> review\n========\n');
    assert.ok('ours' in sides);
    assert.equal(sides.ours, '=======\nb\n========\n');
  });

  it('is refused at the marker that does not belong there', () => {
    const at = (text: string) => {
      const sides = conflictSides(text);
      return 'problem' in sides ? [sides.problem.code, text.slice(sides.problem.start, sides.problem.end)] : null;
    };
    assert.deepEqual(at('a: 1\n'), ['no-conflict-marker', '']);
    assert.deepEqual(at('<<<<<<< HEAD\na\n=======\nb\n'), ['conflict-marker', '=======']);
    assert.deepEqual(at('<<<<<<< HEAD\na\n<<<<<<< again\nb\n=======\nc\n>>>>>>> review\n'), ['conflict-marker', '<<<<<<< again']);
    assert.deepEqual(at('<<<<<<< HEAD\na\n>>>>>>> review\n'), ['conflict-marker', '>>>>>>> review']);
    assert.deepEqual(at('a\n>>>>>>> review\n'), ['conflict-marker', '>>>>>>> review']);
  });

  it('comes apart into what it was put together from', () => {
    const lines = fc.array(fc.constantFrom('a: 1\n', '  b: "two"\n', '\n', '# c\n'), { maxLength: 5 }).map((parts) => parts.join(''));
    const part = fc.record({ shared: lines, ours: lines, base: lines, theirs: lines });
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.map(({ shared, ours, base, theirs }) => `${shared}<<<<<<< o\n${ours}||||||| b\n${base}=======\n${theirs}>>>>>>> t\n`).join('');
      const side = (which: 'ours' | 'base' | 'theirs') => parts.map((one) => one.shared + one[which]).join('');
      assert.deepEqual(conflictSides(text), { base: side('base'), ours: side('ours'), theirs: side('theirs') });
    }), { seed: 1 });
  });

  it('is taken apart in a time that grows with the text', () => {
    const sides = conflictSides('<<<<<<< o\na\n=======\nb\n>>>>>>> t\n'.repeat(20_000) + '<'.repeat(500_000));
    assert.ok('ours' in sides);
    assert.equal(sides.ours.length, 40_000 + 500_000);
  });
});

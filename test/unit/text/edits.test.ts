import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, detectEol, invertEdits, replacing, type TextEdit } from '../../../src/core/text/edits';

describe('edits of a text', () => {
  it('are applied whatever their order', () => {
    const edits = [{ start: 4, end: 7, text: 'sail' }, { start: 0, end: 0, text: '> ' }, { start: 8, end: 9, text: '' }];
    assert.equal(applyEdits('The fog !', edits), '> The sail ');
  });

  it('keep the order in which insertions at one place were given', () => {
    assert.equal(applyEdits('ac', [{ start: 1, end: 1, text: 'x' }, { start: 1, end: 1, text: 'y' }]), 'axyc');
  });

  it('are refused where they overlap or leave the text', () => {
    assert.throws(() => applyEdits('abcd', [{ start: 0, end: 3, text: '' }, { start: 2, end: 4, text: '' }]), RangeError);
    assert.throws(() => applyEdits('abcd', [{ start: 3, end: 5, text: '' }]), RangeError);
  });

  it('are taken back by their inverse, byte for byte', () => {
    const cut = fc.record({ gap: fc.nat(4), length: fc.nat(4), text: fc.string({ maxLength: 6 }) });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(cut, { maxLength: 8 }), (text, cuts) => {
      const edits: TextEdit[] = [];
      let at = 0;
      for (const { gap, length, text: inserted } of cuts) {
        const start = Math.min(text.length, at + gap);
        const end = Math.min(text.length, start + length);
        edits.push({ start, end, text: inserted });
        at = end;
      }
      const after = applyEdits(text, edits);
      assert.equal(applyEdits(after, invertEdits(text, edits)), text);
    }), { seed: 1, numRuns: 2000 });
  });
});

describe('the line break of a text', () => {
  it('is the one that most lines end in', () => {
    assert.equal(detectEol('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(detectEol('a\nb\nc\r\n'), '\n');
    assert.equal(detectEol(''), '\n');
  });

  it('make one text of another by the stretch in which they differ', () => {
    assert.deepEqual(replacing('the fog bank', 'the bank'), { start: 4, end: 8, text: '' });
    for (const [then, now] of [['aaa', 'aa'], ['', 'x'], ['same', 'same'], ['abab', 'ab']] as const) assert.equal(applyEdits(then, [replacing(then, now)]), now);
  });

  it('know the line break of a text that has only carriage returns', () => {
    assert.equal(detectEol('a\rb\r'), '\r');
  });
});

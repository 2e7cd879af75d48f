import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { shiftSpan } from '../../../src/core/text/shift';

describe('a span while its text is typed in', () => {
  const span = { start: 10, end: 14 };

  it('moves with what is typed before it', () => assert.deepEqual(shiftSpan(span, { start: 3, length: 0, inserted: 5 }), { start: 15, end: 19 }));
  it('moves back with what is deleted before it', () => assert.deepEqual(shiftSpan(span, { start: 3, length: 2, inserted: 0 }), { start: 8, end: 12 }));
  it('stays for what is typed after it, right at its end too', () => assert.deepEqual(shiftSpan(span, { start: 14, length: 0, inserted: 3 }), span));
  it('moves for what is typed right before it', () => assert.deepEqual(shiftSpan(span, { start: 10, length: 0, inserted: 1 }), { start: 11, end: 15 }));
  it('is gone where its own words are touched', () => {
    assert.equal(shiftSpan(span, { start: 12, length: 0, inserted: 1 }), null);
    assert.equal(shiftSpan(span, { start: 8, length: 3, inserted: 3 }), null);
    assert.equal(shiftSpan(span, { start: 13, length: 4, inserted: 0 }), null);
  });

  it('never covers other words than before', () => {
    const change = fc.record({ at: fc.nat(30), length: fc.nat(8), text: fc.string({ maxLength: 6 }) });
    fc.assert(fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.nat(20), fc.integer({ min: 1, max: 8 }), change, (text, start, width, { at, length, text: inserted }) => {
      const end = Math.min(text.length, at + length);
      const edited = text.slice(0, at) + inserted + text.slice(end);
      const moved = shiftSpan({ start, end: start + width }, { start: at, length: end - at, inserted: inserted.length });
      if (moved) assert.equal(edited.slice(moved.start, moved.end), text.slice(start, start + width));
    }), { seed: 1 });
  });
});

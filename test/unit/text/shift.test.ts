import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Change, Shift } from '../../../src/core/text/shift';

describe('a span while its text is typed in', () => {
  const span = { start: 10, end: 14 };
  const distance = (start: number, length: number, inserted: number, reach?: number) => new Shift([{ start, length, inserted }]).distance(span, reach);

  it('moves with what is typed before it', () => assert.equal(distance(3, 0, 5), 5));
  it('moves back with what is deleted before it', () => assert.equal(distance(3, 2, 0), -2));
  it('stays for what is typed after it, right at its end too', () => assert.equal(distance(14, 0, 3), 0));
  it('moves for what is typed right before it', () => assert.equal(distance(10, 0, 1), 1));
  it('is touched where its own words are', () => {
    assert.equal(distance(12, 0, 1), null);
    assert.equal(distance(8, 3, 3), null);
    assert.equal(distance(13, 4, 0), null);
  });
  it('is touched by what comes nearer than asked for', () => {
    assert.equal(distance(16, 0, 1, 3), null);
    assert.equal(distance(17, 0, 1, 3), 0);
    assert.equal(distance(3, 4, 0, 3), -4);
    assert.equal(distance(3, 5, 0, 3), null);
  });

  it('grows with what is typed inside it, and not with what is typed at its borders', () => {
    const place = (...changes: Change[]) => new Shift(changes).place(span);
    assert.deepEqual(place({ start: 12, length: 0, inserted: 3 }), { start: 10, end: 17 });
    assert.deepEqual(place({ start: 10, length: 0, inserted: 2 }, { start: 14, length: 0, inserted: 2 }), { start: 12, end: 16 });
    assert.deepEqual(place({ start: 10, length: 4, inserted: 9 }), { start: 10, end: 19 });
    assert.deepEqual(place({ start: 8, length: 8, inserted: 0 }), { start: 8, end: 8 });
  });

  it('stretches over all that replaced a part of it', () => {
    assert.deepEqual(new Shift([{ start: 4, length: 8, inserted: 20 }, { start: 13, length: 9, inserted: 2 }]).stretch(span), { start: 4, end: 27 });
  });

  it('never covers other words than before, whatever changes come in whatever turn', () => {
    const change = fc.record({ at: fc.nat(40), length: fc.nat(6), text: fc.string({ maxLength: 5 }) });
    fc.assert(fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.array(change, { maxLength: 5 }), (text, start, width, wanted) => {
      let edited = text;
      const changes = wanted.map(({ at, length, text: inserted }): Change => {
        const from = Math.min(at, edited.length);
        const to = Math.min(edited.length, from + length);
        edited = edited.slice(0, from) + inserted + edited.slice(to);
        return { start: from, length: to - from, inserted: inserted.length };
      });
      let moved: { start: number; end: number } | null = { start, end: start + width };
      for (const shift of Shift.inTurn(changes)) {
        const by: number | null = moved && shift.distance(moved);
        moved = moved && by !== null ? { start: moved.start + by, end: moved.end + by } : null;
      }
      if (moved) assert.equal(edited.slice(moved.start, moved.end), text.slice(start, start + width));
    }), { seed: 1, numRuns: 500 });
  });

  it('takes the changes of one edit, which an editor gives from the end, as one', () => {
    assert.equal(Shift.inTurn([{ start: 9, length: 2, inserted: 1 }, { start: 9, length: 0, inserted: 1 }, { start: 3, length: 1, inserted: 0 }]).length, 1);
    assert.equal(Shift.inTurn([{ start: 3, length: 1, inserted: 0 }, { start: 9, length: 2, inserted: 1 }]).length, 2);
  });
});

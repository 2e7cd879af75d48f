import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { align } from '../../../src/editor/workspace/alignment';

/** Where words of what is stored are in what is shown, and back. */
function inShown(stored: string, shown: string, word: string): string {
  const alignment = align(stored, shown);
  assert.ok(alignment);
  const start = stored.indexOf(word);
  const span = { start, end: start + word.length };
  const there = alignment.toShown(span);
  assert.deepEqual(alignment.toStored(there), span);
  return shown.slice(there.start, there.end);
}

describe('the text of a file and what an editor shows of it', () => {
  it('are the same where nothing differs', () => {
    assert.equal(inShown('Ana Duarte spoke.', 'Ana Duarte spoke.', 'Duarte'), 'Duarte');
    assert.equal(align('Réyl', 'Réyl')?.hasOtherLetters, false);
  });

  it('differ in line breaks', () => {
    const stored = 'One.\r\nTwo.\rThree.\n\r\nAna Duarte\rspoke.';
    for (const end of ['\n', '\r\n']) {
      const shown = stored.replace(/\r\n|\r|\n/g, end);
      assert.equal(inShown(stored, shown, 'Ana Duarte'), 'Ana Duarte');
      assert.equal(inShown(stored, shown, 'Duarte\rspoke'), `Duarte${end}spoke`);
      assert.equal(align(stored, shown)?.hasOtherLetters, false);
    }
  });

  it('differ in letters, of which there may be more or fewer', () => {
    assert.equal(inShown('Tomas Réyl’s men saw Ana', 'Tomas R\uFFFDyl\uFFFDs men saw Ana', 'Ana'), 'Ana');
    assert.equal(inShown('José’s Ana', 'Jos\uFFFDs Ana', 'Ana'), 'Ana');
    assert.equal(inShown('José’s Ana', 'Jos\uFFFDs Ana', 'José’s'), 'Jos\uFFFDs');
    assert.equal(inShown('José Ana', 'JosÃ© Ana', 'Ana'), 'Ana');
    assert.deepEqual(align('Ana, José', 'Ana, JosÃ©')?.firstOtherLetters, { start: 8, end: 10 });
  });

  it('differ in a mark of the byte order that one of them keeps', () => {
    assert.equal(inShown('\uFEFFAna', 'Ana', 'Ana'), 'Ana');
    assert.equal(inShown('\uFEFF\nAna', '\nAna', 'Ana'), 'Ana');
  });

  it('are no two decodings of one file where anything else differs', () => {
    for (const [stored, shown] of [['Ana', 'Eva'], ['Ana', 'Ana spoke'], ['Ana spoke', 'Ana'], ['A\nB', 'AB'], ['A\n\nB', 'A\nB'], ['Ana', 'A\0n\0a\0']] as const) assert.equal(align(stored, shown), null);
  });

  it('hold every place of what is the same in both', () => {
    const pieces = fc.array(fc.oneof(
      fc.constantFrom(...['Ana', ' ', 'x', '.', '\0'].map((same) => [same, same] as const)),
      fc.constantFrom(...['\n', '\r\n', '\r'].map((end) => [end, '\n'] as const)),
      fc.constantFrom(['é', '\uFFFD'] as const, ['é’', '\uFFFD'] as const, ['é', 'Ã©'] as const, ['\uFEFF', ''] as const, ['🦑', '\uFFFD\uFFFD\uFFFD\uFFFD'] as const),
    ), { maxLength: 30 });
    fc.assert(fc.property(pieces, (both) => {
      // A carriage return before a line feed would be one break.
      const apart = both.flatMap((piece) => [piece, ['|', '|'] as const]);
      const [stored, shown] = [0, 1].map((side) => apart.map((piece) => piece[side as 0 | 1]).join('')) as [string, string];
      const alignment = align(stored, shown);
      assert.ok(alignment);
      let [at, there] = [0, 0];
      for (const [one, other] of apart) {
        if (one === other) {
          assert.deepEqual(alignment.toShown({ start: at, end: at + one.length }), { start: there, end: there + other.length });
          assert.deepEqual(alignment.toStored({ start: there, end: there + other.length }), { start: at, end: at + one.length });
        }
        at += one.length;
        there += other.length;
      }
    }), { seed: 1 });
  });

  it('are compared in time linear in their length', () => {
    const stored = 'é\r\n'.repeat(500_000);
    const alignment = align(stored, '\uFFFD\n'.repeat(500_000));
    assert.deepEqual(alignment?.toShown({ start: stored.length - 3, end: stored.length }), { start: 999_998, end: 1_000_000 });
  });
});

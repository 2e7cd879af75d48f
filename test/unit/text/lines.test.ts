import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LineIndex, splitLines } from '../../../src/core/text/lines';

describe('lines', () => {
  it('break at CRLF, LF and CR, and keep an empty last line', () => {
    assert.deepEqual(splitLines('fog\r\nrain\rsnow\n'), [
      { start: 0, end: 3, next: 5 },
      { start: 5, end: 9, next: 10 },
      { start: 10, end: 14, next: 15 },
      { start: 15, end: 15, next: 15 },
    ]);
  });

  it('of the empty text are one empty line', () => {
    assert.deepEqual(splitLines(''), [{ start: 0, end: 0, next: 0 }]);
  });

  it('do not break at other separators, which editors do not count', () => {
    assert.equal(splitLines('a\u2028b\u0085c\fd').length, 1);
  });

  it('cover every text without gaps, and no line holds a break', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', 'é') }), text => {
        const lines = splitLines(text);
        assert.equal(lines.map(line => text.slice(line.start, line.next)).join(''), text);
        assert.ok(lines.every(line => !/[\r\n]/.test(text.slice(line.start, line.end))));
        assert.equal(lines.at(-1)?.next, text.length);
        const index = new LineIndex(text);
        assert.deepEqual(Array.from({ length: index.lineCount }, (_, line) => index.line(line)), lines);
      }),
      { seed: 1 },
    );
  });
});

describe('LineIndex', () => {
  const index = new LineIndex('fog\r\nrain\n\nsnow');

  it('counts lines and gives each', () => {
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.line(1), { start: 5, end: 9, next: 10 });
    assert.throws(() => index.line(4), RangeError);
  });

  it('turns offsets into positions', () => {
    assert.deepEqual(index.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(7), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(10), { line: 2, character: 0 });
  });

  it('puts an offset inside a break at the end of its line, and one outside the text at the ends', () => {
    assert.deepEqual(index.positionAt(4), { line: 0, character: 3 });
    assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 3, character: 4 });
  });

  it('clamps positions that are outside the text', () => {
    assert.equal(index.offsetAt(1, 99), 9);
    assert.equal(index.offsetAt(9, 0), 15);
    assert.equal(index.offsetAt(-1, 5), 0);
  });

  it('finds its way back from every position', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), fc.nat(40), (text, n) => {
        const lines = new LineIndex(text);
        const { line, character } = lines.positionAt(n);
        const offset = lines.offsetAt(line, character);
        assert.deepEqual(lines.positionAt(offset), { line, character });
      }),
      { seed: 1 },
    );
  });
});

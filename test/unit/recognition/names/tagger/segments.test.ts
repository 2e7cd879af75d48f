import { strict as assert } from 'node:assert';
import { appendSegments } from '../../../../../src/core/recognition/names/tagger/segments';
import type { Span } from '../../../../../src/core/text/span';

function segmentsOf(text: string): string[] {
  const segments: Span[] = [];
  appendSegments(text, { start: 0, end: text.length }, segments);
  return segments.map(({ start, end }) => text.slice(start, end));
}

describe('where a name may run on', () => {
  it('is over the end of a hard-wrapped line', () => {
    const text = 'After hours of debate in the small town hall the chair gave way to Karen\nLund, who had waited.';
    assert.deepEqual(segmentsOf(text), [text]);
  });
  it('is not over the end of a short line: an entry of a list or table', () => {
    assert.deepEqual(segmentsOf('Karen Lund\nThomas Ashby\r\nRovers 2'), ['Karen Lund', 'Thomas Ashby\r', 'Rovers 2']);
  });
  it('is nowhere in empty lines', () => assert.deepEqual(segmentsOf('\n\nLund\n'), ['Lund']));
});

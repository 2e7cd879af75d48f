import { strict as assert } from 'node:assert';
import { articleRow, sentenceRow } from '../../../src/editor/views/findingRows';

/** The row of a sentence in which `[…]` marks what was looked for, and what of it is set off. */
function row(marked: string, first = 0): { label: string; highlighted: string[] } {
  const marks: { start: number; end: number }[] = [];
  let sentence = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const isMark = part.startsWith('[');
    if (isMark) marks.push({ start: sentence.length, end: sentence.length + part.length - 2 });
    sentence += isMark ? part.slice(1, -1) : part;
  }
  const { label, highlights } = sentenceRow({ sentence, marks, at: marks[first]?.start ?? 0 });
  return { label, highlighted: highlights.map(([start, end]) => label.slice(start, end)) };
}

describe('The row of a result', () => {
  it('is its sentence with what was found set off', () => {
    assert.deepEqual(row('The [strike] at the [port] goes on.'), { label: 'The strike at the port goes on.', highlighted: ['strike', 'port'] });
    assert.deepEqual(row('[Ana Duarte] left.'), { label: 'Ana Duarte left.', highlighted: ['Ana Duarte'] });
  });

  it('is one line', () => assert.deepEqual(row('The\n [strike  at\tthe]\r\n port'), { label: 'The strike at the port', highlighted: ['strike at the'] }));

  it('begins near the place where that stands far behind', () => {
    const { label, highlighted } = row(`${'word '.repeat(40)}the [strike] goes on`);
    assert.match(label, /^…(?:word ){6,8}the strike goes on$/);
    assert.deepEqual(highlighted, ['strike']);
  });

  it('shows what cannot be seen, and sets off the right words beside it', () => {
    assert.deepEqual(row('a\u202e [Ana\u2066] b'), { label: 'a\\u{202E} Ana\\u{2066} b', highlighted: ['Ana\\u{2066}'] });
    assert.deepEqual(row('[שלום] x').highlighted, ['שלום']);
  });

  it('ends somewhere', () => {
    const { label, highlighted } = row(`[strike] ${'[word] '.repeat(5_000)}`);
    assert.ok(label.length < 1_000 && highlighted.length < 200);
  });

  it('has marks inside of marks as one', () => {
    const { label, highlights } = sentenceRow({ sentence: 'The Port Authority said', marks: [{ start: 4, end: 18 }, { start: 4, end: 8 }], at: 4 });
    assert.deepEqual([label, highlights], ['The Port Authority said', [[4, 18]]]);
  });
});

describe('The row of an article', () => {
  it('is its headline, with the number of results, publisher and day', () => {
    const { label, description, tooltip } = articleRow({ file: 'a.txt', headline: 'Strike\nends', source: 'Maren Post', published: '2026-03-02T10:00:00Z', count: 3 });
    assert.deepEqual([label, description], ['Strike ends', '3 · Maren Post · 2026-03-02']);
    assert.equal(tooltip, 'a.txt\nStrike ends\nMaren Post\n2026-03-02\n3 results');
  });

  it('is its file where it has no headline', () => assert.equal(articleRow({ file: 'a\u202e.txt', headline: null, source: null, published: null, count: 1 }).label, 'a\\u{202E}.txt'));
});

import { strict as assert } from 'node:assert';
import { findDateline } from '../../../src/core/page/metadata/dateline';

/** Checks a paragraph's dateline: `[` … `]` stand round all of it and `|` after its place; without marks there is none. */
function reads(marked: string, isOpening = false): void {
  const text = marked.replace(/[[\]|]/g, '');
  const found = findDateline(text, { start: 0, end: text.length }, isOpening);
  if (!marked.startsWith('[')) {
    assert.equal(found, null, text);
    return;
  }
  assert.ok(found !== null, text);
  const all = marked.slice(1, marked.indexOf(']')).replace('|', '');
  const place = marked.slice(1, marked.indexOf('|'));
  assert.deepEqual([text.slice(found.span.start, found.span.end), text.slice(found.place?.start, found.place?.end)], [all, place]);
  assert.match(text.slice(found.next), /^The/);
}

describe('findDateline', () => {
  const cases = [
    '[PARIS|] – The talks resumed.',
    '[PORT MAREN|] - The talks resumed.',
    '[PORT MAREN|] — The talks resumed.',
    '[PORT MAREN|]—The talks resumed.',
    '[PORT MAREN|] -- The talks resumed.',
    '[PORT MAREN, March 2| (Reuters)] — The talks resumed.'.replace(', March 2|', '|, March 2'),
    '[ST. IVES, Mich.| (AP)] — The talks resumed.',
    '[WASHINGTON|] - The talks resumed.',
    '[Port Maren|, 2 March (AFP)] – The talks resumed.',
    '[Port Maren| (Reuters)] - The talks resumed.',
    '[PORT MAREN|, March 2 (Upland Exchange)] — The talks resumed.',
    '[PORT MAREN, Maine|, March 2, 2026 /Upland Wire/] -- The talks resumed.',
    'Port Maren – The talks resumed.',
    'PORT MAREN: The talks resumed.',
    'MONDAY – The talks resumed.',
    'UPDATE – The talks resumed.',
    'BREAKING NEWS — The talks resumed.',
    'The talks — long and hard — resumed.',
    'A – The talks resumed.',
    'The PARIS – London train was late.',
    'LONDON-based dockers talked.',
  ];
  for (const marked of cases) it(`reads “${marked}”`, () => reads(marked));

  it('reads an agency where only the date stands before it', () => {
    const text = 'Feb 26 (Copperline) - The talks resumed.';
    const found = findDateline(text, { start: 0, end: text.length });
    assert.deepEqual([found?.place, text.slice(found?.agency?.start, found?.agency?.end), text.slice(found?.next)], [null, 'Copperline', 'The talks resumed.']);
  });

  describe('where the paragraph opens the story', () => {
    const rest = 'The talks about the ferries resumed on Monday after a week of silence.';
    for (const marked of [`[Port Maren|] – ${rest}`, `[Port Maren|] - ${rest}`, `[PORT MAREN|:] ${rest}`]) it(`reads “${marked}”`, () => reads(marked, true));
    for (const none of [
      'Port Maren – the talks resumed on Monday after a week in which nobody spoke to anybody.',
      'Ana Duarte – The talks are hers – said on Monday that they would go on for another week.',
      'Port Maren – The talks resumed.',
      'Analysis: The talks resumed on Monday after a week of silence, and nobody is surprised.',
    ]) it(`reads none in “${none}”`, () => reads(none, true));

    it('reads a place in brackets', () => {
      const text = `(Sainte-Anne) ${rest}`;
      const found = findDateline(text, { start: 0, end: text.length }, true);
      assert.deepEqual([text.slice(found?.place?.start, found?.place?.end), text.slice(found?.next)], ['Sainte-Anne', rest]);
    });
  });
});

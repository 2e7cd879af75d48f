import { strict as assert } from 'node:assert';
import { findDateline } from '../../../src/core/page/dateline';

/** Checks a paragraph's dateline: `[` … `]` stand round all of it and `|` after its place; without marks there is none. */
function reads(marked: string): void {
  const text = marked.replace(/[[\]|]/g, '');
  const found = findDateline(text, { start: 0, end: text.length });
  if (!marked.startsWith('[')) {
    assert.equal(found, null, text);
    return;
  }
  assert.ok(found !== null, text);
  const all = marked.slice(1, marked.indexOf(']')).replace('|', '');
  const place = marked.slice(1, marked.indexOf('|'));
  assert.deepEqual([text.slice(found.span.start, found.span.end), text.slice(found.place.start, found.place.end)], [all, place]);
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
    'Port Maren – The talks resumed.',
    'UPDATE – The talks resumed.',
    'BREAKING NEWS — The talks resumed.',
    'The talks — long and hard — resumed.',
    'A – The talks resumed.',
    'The PARIS – London train was late.',
    'LONDON-based dockers talked.',
  ];
  for (const marked of cases) it(`reads “${marked}”`, () => reads(marked));
});

import { strict as assert } from 'node:assert';
import { ArticleAnchors, makeAnchor } from '../../../../src/core/annotation/anchoring/anchors';
import type { Anchor } from '../../../../src/core/annotation/annotation';

const SENTENCE = 'The harbour office counted 310 people on the quay again on Monday evening.';

/** Anchors at every occurrence of the words. */
function everyAnchor(text: string, words: RegExp): { anchors: Anchor[]; starts: number[] } {
  const made = new ArticleAnchors(text);
  const starts = [...text.matchAll(words)].map(match => match.index);
  const anchors = [...text.matchAll(words)].map(match => made.make({ start: match.index, end: match.index + match[0].length }));
  return { anchors, starts };
}

const placesOf = (text: string, anchors: readonly Anchor[]): [string, number | null][] => new ArticleAnchors(text).locateAll(anchors).map(({ state, start }) => [state, start]);

describe('words that repeat with all that stands around them', () => {
  const paragraph = `It began in spring.\n\n${SENTENCE}\n\nThen came Ana Duarte of the ministry.\n\n${SENTENCE}\n\nIt ended with rain over Port Maren.`;

  it('are counted, however many there are', () => {
    const text = `${SENTENCE} `.repeat(5000);
    const { anchors, starts } = everyAnchor(text, /310/g);
    assert.equal(anchors[4000]?.nth, 4001);
    assert.deepEqual(placesOf(text, anchors).map(([, start]) => start), starts);
  });

  it('follow nth where all are there', () => {
    const { anchors, starts } = everyAnchor(paragraph, /310/g);
    assert.deepEqual(anchors.map(({ nth }) => nth), [1, 2]);
    const now = `A storm is coming.\n\n${paragraph}`;
    assert.deepEqual(placesOf(now, anchors), starts.map(start => ['ok', start + 20]));
  });

  it('are known by the annotations around them where the first is gone', () => {
    const { anchors, starts } = everyAnchor(paragraph, /spring|310|Ana Duarte|Port Maren/g);
    const now = paragraph.replace(`${SENTENCE}\n\n`, '');
    const shift = SENTENCE.length + 2;
    assert.deepEqual(placesOf(now, anchors), [
      ['ok', starts[0]],
      ['orphan', null],
      ['ok', (starts[2] ?? 0) - shift],
      ['moved', (starts[3] ?? 0) - shift],
      ['ok', (starts[4] ?? 0) - shift],
    ]);
  });

  it('are known by the annotations around them where the first says something else now', () => {
    const { anchors, starts } = everyAnchor(paragraph, /spring|310|Ana Duarte|Port Maren/g);
    assert.deepEqual(placesOf(paragraph.replace('310', '316'), anchors), [['ok', starts[0]], ['changed', starts[1]], ['ok', starts[2]], ['moved', starts[3]], ['ok', starts[4]]]);
  });

  it('are an orphan, not another of them, where fewer are left than nth says and nothing else is known', () => {
    const text = `${SENTENCE}\n\nThen came rain.\n\n${SENTENCE}`;
    const [, second] = everyAnchor(text, /310/g).anchors;
    assert.ok(second);
    assert.deepEqual(placesOf(SENTENCE, [second]), [['orphan', null]]);
  });

  it('belong to those of which both sides stand, not to a decision that seems to have moved there', () => {
    const before = 'The mayor said on Tuesday evening that Duarte would stay in office.';
    const text = 'The mayor said on Tuesday evening that Duarte would go to Lund.';
    const decision = { ...makeAnchor(before, { start: 39, end: 45 }), label: 'PERSON' };
    const suggestion = { ...makeAnchor(text, { start: 39, end: 45 }), label: 'PERSON' };
    const anchors = new ArticleAnchors(text);
    assert.equal(anchors.locate(decision).state, 'moved');
    assert.deepEqual(anchors.locateAll([decision, suggestion]).map(({ state }) => state), ['orphan', 'ok']);
    assert.deepEqual(anchors.locateAll([decision, { ...suggestion, label: 'ORG' }]).map(({ state }) => state), ['moved', 'ok']);
  });
});

describe('lines with next to nothing around the words', () => {
  const list = ['Sport', 'Weather', 'On Monday the sport of kings came back.', 'Sport', 'Weather'].join('\n\n');

  it('are lines still where the same words come to stand in a sentence', () => {
    const text = 'Maren\n\nThe rain goes on.';
    const anchor = makeAnchor(text, { start: 0, end: 5 });
    const now = `Port Maren sleeps.\n\n${text}`;
    assert.deepEqual(placesOf(now, [anchor]), [['ok', 20]]);
  });

  it('count every place where the words stand, as anybody would who reads the sidecar', () => {
    const text = 'Rain in Maren again.\n\nMaren';
    assert.deepEqual(makeAnchor(text, { start: 22, end: 27 }), { quote: 'Maren', before: '', after: '', nth: 2 });
    assert.deepEqual(placesOf('Maren', [makeAnchor(text, { start: 22, end: 27 })]), [['ok', 0]]);
  });

  it('are told apart by nth', () => {
    const { anchors, starts } = everyAnchor(list, /Sport|Weather/g);
    assert.deepEqual(placesOf(list, anchors), starts.map(start => ['ok', start]));
  });
});

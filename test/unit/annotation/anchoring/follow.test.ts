import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ArticleAnchors, type Located } from '../../../../src/core/annotation/anchoring/anchors';
import { Following } from '../../../../src/core/annotation/anchoring/follow';
import { foldForMatching } from '../../../../src/core/annotation/anchoring/foldedText';
import type { Mark } from '../../../../src/core/annotation/reconciliation/marks';
import { overlaps } from '../../../../src/core/text/span';
import { suggested, Typing } from './typing';

const ARTICLE = 'The fire at the sawmill hurt 12 people, the fire brigade of Holmvik said.\n\nOla Brekke left the yard on Friday. He spoke to Radio Vest at noon.\n';

describe('an annotation while the article is typed in', () => {
  it('moves along with what is typed far before it, and stays for what is typed behind it', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Ola Brekke', 'Radio Vest']);
    typing.insert('The fire', 'Late on Thursday. ');
    assert.deepEqual(typing.seen(), ['12 people ok', 'Ola Brekke ok', 'Radio Vest ok']);
    typing.insertBehind('at noon', ' and left');
    assert.deepEqual(typing.seen(), ['12 people ok', 'Ola Brekke ok', 'Radio Vest moved']);
    assert.deepEqual(typing.seen(), typing.read());
  });

  it('shows as changed at once where its own words are typed in, and grows with them', () => {
    const typing = new Typing(ARTICLE, ['12 people']);
    typing.replace('12 people', '1 people');
    assert.deepEqual(typing.seen(), ['1 people changed']);
    typing.replace('1 people', '16 people');
    assert.deepEqual(typing.seen(), ['16 people changed']);
    typing.insertBehind('16', '0');
    assert.deepEqual(typing.seen(), ['160 people changed']);
  });

  it('is right again when the old words are typed again', () => {
    const typing = new Typing(ARTICLE, ['12 people']);
    for (const words of ['1', '16', '16 people', '12 people']) typing.replaceAt('12 people', words);
    assert.deepEqual(typing.seen(), ['12 people ok']);
  });

  it('is not swallowed by what is typed at its borders', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Radio Vest']);
    typing.insert('12 people', 'about ');
    assert.deepEqual(typing.seen(), ['12 people moved', 'Radio Vest ok']);
    typing.insertBehind('Radio Vest', ', he said,');
    assert.deepEqual(typing.seen(), ['12 people moved', 'Radio Vest moved']);
    assert.deepEqual(typing.seen(), typing.read());
  });

  it('is changed where letters are typed right at its words', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Radio Vest']);
    typing.insert('12 people', '1');
    typing.insertBehind('Radio Vest', 'land');
    assert.deepEqual(typing.seen(), ['112 people changed', 'Radio Vestland changed']);
  });

  it('goes with its sentence, and comes back with the next reading where that is pasted elsewhere', () => {
    const typing = new Typing(ARTICLE, ['Ola Brekke', 'Radio Vest']);
    typing.replace('Ola Brekke left the yard on Friday. He spoke to Radio Vest at noon.', '');
    assert.deepEqual(typing.seen(), []);
    typing.insert('The fire', 'Ola Brekke left the yard on Friday. He spoke to Radio Vest at noon.\n\n');
    assert.deepEqual(typing.seen(), []);
    assert.deepEqual(typing.read(), ['Ola Brekke ok', 'Radio Vest ok']);
  });

  it('stays through a copy-edit beside it', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Ola Brekke']);
    typing.replace('hurt', 'injured');
    typing.replace('left the yard', 'left a yard');
    assert.deepEqual(typing.seen(), ['12 people moved', 'Ola Brekke moved']);
    assert.deepEqual(typing.seen(), typing.read());
  });

  it('stays where only white space, quotation marks or the writing of letters change', () => {
    const typing = new Typing('The “Søren Kaé” sailed at dawn with forty crates of herring.', ['Søren Kaé']);
    typing.replace('“Søren Kaé”', '"Søren  Kae\u0301"');
    assert.deepEqual(typing.seen(), ['Søren  Kae\u0301 ok']);
  });

  it('follows several edits at once', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Ola Brekke', 'Radio Vest']);
    typing.replaceAll('the ', 'a ');
    assert.deepEqual(typing.seen(), typing.read());
    assert.equal(typing.seen().length, 3);
  });

  it('follows the whole text being written anew with other line ends', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Ola Brekke', 'Radio Vest']);
    typing.replace(ARTICLE, ARTICLE.replaceAll('\n', '\r\n'));
    assert.deepEqual(typing.seen(), ['12 people ok', 'Ola Brekke ok', 'Radio Vest ok']);
  });

  it('keeps apart what repeats, and loses the one whose sentence is deleted', () => {
    const lines = 'Two boats were lost in the storm, the pilot said.\n\n'.repeat(2);
    const typing = new Typing(lines, []);
    typing.mark(lines.indexOf('Two boats'), 'Two boats');
    typing.mark(lines.lastIndexOf('Two boats'), 'Two boats');
    typing.change(0, lines.length / 2, '');
    assert.deepEqual(typing.marks.map(({ start, id }) => `${id} ${start}`), ['n1 0']);
  });

  it('does not take the border of what it looks at for a paragraph’s', () => {
    const filler = 'and nothing was heard of it in any of the villages '.repeat(20);
    const typing = new Typing(`Kari Moe said so.\n\n${filler}${filler}`, ['Kari Moe']);
    typing.replace('Kari Moe said so.\n\n', '');
    assert.deepEqual(typing.seen(), typing.read());
  });

  it('tells which marks look other now, and only those', () => {
    const typing = new Typing(ARTICLE, ['12 people', 'Ola Brekke', 'Radio Vest']);
    assert.deepEqual(typing.insert('The fire', 'So. '), []);
    const changed = typing.replace('12 people', '16 people');
    assert.deepEqual(changed.map(({ before, after }) => `${before.text} → ${after?.text} ${after?.state}`), ['12 people → 16 people changed']);
    const gone = typing.replace('16 people', '');
    assert.deepEqual(gone.map(({ before, after }) => `${before.text} → ${after?.text}`), ['16 people → undefined']);
  });
});

describe('an annotation that an edit came near, before it is judged', () => {
  function typingOf(...words: string[]): Typing {
    const typing = new Typing(ARTICLE, words);
    typing.judgesAtOnce = false;
    return typing;
  }

  it('stays what it was at its words, and is changed once it is judged', () => {
    const typing = typingOf('12 people', 'Radio Vest');
    typing.insert('2 people', '1');
    assert.deepEqual(typing.seen(), ['112 people ok', 'Radio Vest ok']);
    assert.deepEqual(typing.settle().map(({ before, after }) => `${before.text} → ${after?.text} ${after?.state}`), ['12 people → 112 people changed']);
    assert.deepEqual(typing.seen(), ['112 people changed', 'Radio Vest ok']);
  });

  it('is judged once for all that was typed meanwhile', () => {
    const typing = typingOf('12 people', 'Ola Brekke');
    typing.replace('12', '1');
    typing.insert('The fire', 'Late on Thursday. ');
    typing.insertBehind('1', '60');
    typing.replace('Ola Brekke', 'Ola Moe');
    typing.settle();
    assert.deepEqual(typing.seen(), ['160 people changed', 'Ola Moe changed']);
    assert.deepEqual(typing.seen(), typing.read());
    assert.deepEqual(typing.settle(), []);
  });

  it('is as it was where all was undone meanwhile', () => {
    const typing = typingOf('12 people');
    typing.replace('12 people', '16 people');
    typing.replace('16 people', '12 people');
    assert.deepEqual(typing.settle(), []);
    assert.deepEqual(typing.seen(), ['12 people ok']);
  });

  it('is gone at once where it was deleted, which is told once', () => {
    const typing = typingOf('12 people', 'Radio Vest');
    assert.deepEqual(typing.replace('12 people, ', '').map(({ before, after }) => `${before.text} → ${after?.text ?? 'gone'}`), ['12 people → gone']);
    assert.deepEqual(typing.seen(), ['Radio Vest ok']);
    assert.deepEqual(typing.settle(), []);
    assert.deepEqual(typing.seen(), ['Radio Vest ok']);
  });

  it('comes back where it was deleted and typed again meanwhile', () => {
    const typing = typingOf('12 people');
    typing.replace('12 people', '');
    typing.insertBehind('hurt ', '12 people');
    assert.deepEqual(typing.seen(), []);
    assert.deepEqual(typing.settle().map(({ after }) => after?.text), ['12 people']);
    assert.deepEqual(typing.seen(), ['12 people ok']);
  });

  it('asks about nothing that no edit came near', () => {
    const following = new Following(new Typing(ARTICLE, ['12 people', 'Radio Vest']).marks);
    following.move([{ start: 0, length: 0, inserted: 4 }]);
    assert.ok(following.isOpen);
    assert.deepEqual(following.question(`So. ${ARTICLE}`).flatMap(({ annotations }) => annotations.map(({ anchor }) => anchor.quote)), ['12 people']);
  });
});

describe('a suggestion while the article is typed in', () => {
  it('moves along until its own words are typed in', () => {
    const following = new Following([suggested(10, 'twelve'), suggested(30, 'boats')]);
    following.move([{ start: 3, length: 0, inserted: 2 }]);
    assert.deepEqual(following.marks.map(({ start }) => start), [12, 32]);
    following.move([{ start: 14, length: 0, inserted: 1 }]);
    assert.deepEqual(following.marks.map(({ text, start }) => `${text} ${start}`), ['boats 33']);
    assert.equal(following.isOpen, false);
  });
});

describe('following, beside reading the whole text again', () => {
  it('gives the same place, but for what was lost and pasted again, or stands there twice', () => {
    const { same, all } = compare(fc.shuffledSubarray(SENTENCES, { minLength: 2 }));
    assert.ok(same >= 0.97 * all, `${same} of ${all}`);
  });

  it('gives the same place where several edits are judged together', () => {
    const { same, all } = compare(fc.shuffledSubarray(SENTENCES, { minLength: 2 }), false);
    assert.ok(same >= 0.97 * all, `${same} of ${all}`);
  });

  it('gives no wrong place where sentences repeat', () => {
    const { same, all } = compare(fc.array(fc.constantFrom(...SENTENCES), { minLength: 4, maxLength: 12 }));
    assert.ok(same >= 0.78 * all, `${same} of ${all}`);
  });
});

/**
 * How many marks stand, after random edits, where reading the whole text again finds them. Asserts of the others that they are at their own
 * letters, or at others that are the same with all that is around them.
 */
function compare(articles: fc.Arbitrary<readonly string[]>, judgesAtOnce = true): { same: number; all: number } {
  const count = { same: 0, all: 0 };
  fc.assert(fc.property(articles, fc.array(edits, { minLength: 1, maxLength: 6 }), (sentences, sequence) => {
    const typing = new Typing(sentences.join(''), []);
    typing.judgesAtOnce = judgesAtOnce;
    for (const { at, words } of placesIn(typing.text)) typing.mark(at, words);
    for (const group of sequence) typing.changeAll(group.map(({ at, length, text }) => ({ at: Math.floor(at * typing.text.length), length, text })));
    typing.settle();
    const full = new ArticleAnchors(typing.text).locateAll(typing.annotations);
    typing.annotations.forEach((annotation, n) => {
      const mark = typing.marks.find(({ id }) => id === annotation.id);
      const located = full[n];
      assert.ok(located);
      count.all++;
      if (mark ? located.start === mark.start && located.end === mark.end && located.state === mark.state : located.state === 'orphan') count.same++;
      else if (mark && !overlaps(mark, typing.letters.get(mark.id ?? '') ?? NOWHERE)) assertRight(typing.text, annotation, mark, located);
    });
  }), { seed: 1, numRuns: 80 });
  return count;
}

/** That what stands at a followed place is what the annotation's state says, by the plain meaning of the states. */
function assertRight(text: string, { quote, before, after }: { quote: string; before: string; after: string }, mark: Mark, located: Located): void {
  const words = foldForMatching(text.slice(mark.start, mark.end));
  const left = foldForMatching(text.slice(0, mark.start));
  const right = foldForMatching(text.slice(mark.end));
  const told = `${JSON.stringify({ before, quote, after })} followed to ${mark.state} ${mark.start} “${words}”, read as ${JSON.stringify(located)} in ${JSON.stringify(text)}`;
  const sides = [left.endsWith(foldForMatching(before)), right.startsWith(foldForMatching(after))];
  if (mark.state !== 'changed') assert.equal(words, foldForMatching(quote), told);
  if (mark.state !== 'moved') assert.deepEqual(sides, [true, true], told);
}

const NOWHERE = { start: -1, end: -1 };

const SENTENCES = [
  'Ingrid Solheim opened the new quay at Sandvær on Monday. ',
  'She said 14 boats had been repaired since May, at a cost of 3.2 million kroner.\n',
  'The harbour board, led by Per Aune, had asked for 20 million.\n\n',
  '“We are late,” Aune said, “but not too late.”\n\n',
  '🚢 Two ferries sail to Bjørnøya each week.\r\n',
  'Solheim leaves for Tromsø in June.\n\n',
  'Aune said so.\n\n',
  'Nobody was hurt when the old pier gave way last winter, the board wrote in its report of 12 January.\n\n',
];

const edit = fc.record({
  at: fc.nat(9999).map((n) => n / 10_000),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
  text: fc.oneof(fc.constant(''), fc.constantFrom('a', '6', ' ', '\n\n', 'not ', 'Aune', '14 boats', ', it said,', 'Solheim leaves for Tromsø in June.\n\n'), fc.string({ maxLength: 4 })),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

/** Names and amounts: places as a reader would annotate them. */
function placesIn(text: string): { at: number; words: string }[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]+ \p{Lu}[\p{L}\p{M}]+|[\d.]+ \p{L}+|\p{Lu}[\p{L}\p{M}]+/gu)].map((match) => ({ at: match.index, words: match[0] }));
}


import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readPage } from '../../../src/core/page/readPage';
import { readPageLines, RepeatedLines } from '../../../src/core/page/repeatedLines';
import { body, reads, zonesByLine } from './pages';
import { PITCH, STORIES, withLine } from './stories';

const NOTICE = 'By staying here you allow the Maren Courier and its ninety-one partners to keep small files on your machine, to measure what you look at, and to show you offers that suit you; you may change your mind at any time.';
const TEASER = 'Harbour pilots ask for a second tug';
const [FERRY, TANNERY, GLACIER, LOAF] = STORIES as readonly [Story, Story, Story, Story];
type Story = readonly string[];

describe('Lines that repeat across the files of a corpus', () => {
  it('are those that stand in three different stories, wherever they stand', () => {
    assert.deepEqual(repeated([withLine(FERRY, TEASER, 2), withLine(TANNERY, TEASER, 4), withLine(GLACIER, TEASER, 6)]), [[TEASER], [TEASER], [TEASER]]);
    assert.deepEqual(repeated([withLine(FERRY, TEASER, 2), withLine(TANNERY, TEASER, 4), GLACIER.join('\n')]), [[], [], []]);
  });

  it('are, of paragraphs, those that stand in four: a story may take a few over from another', () => {
    const texts = [FERRY, TANNERY, GLACIER, LOAF].map((story) => withLine(story, PITCH));
    assert.deepEqual(repeated(texts), [[PITCH], [PITCH], [PITCH], [PITCH]]);
    assert.deepEqual(repeated(texts.slice(1)), [[], [], []]);
  });

  it('may differ in their numbers, capitals and marks', () => {
    const lines = ['Read all 3 comments here', 'READ ALL 1204 COMMENTS HERE', 'Read all 17 comments here →'];
    assert.deepEqual(repeated(lines.map((line, n) => withLine(STORIES[n] ?? [], line))), lines.map((line) => [line]));
  });

  it('are no subheads, datelines and labels of a word or three', () => {
    for (const line of ['Background', 'What comes next', '* * *', 'MAREN, 3 March']) {
      assert.deepEqual(repeated(STORIES.map((story) => withLine(story, line))), STORIES.map(() => []), line);
    }
  });

  it('are not what copies of one agency story have in common, its headline and credit included', () => {
    const copies = ['Maren Courier', 'The Bell', 'Coast Observer'].map((outlet, n) => [`${outlet} – news from the coast and the islands`, ...FERRY, 'With files from the Coast Press in Corvale', `Our desk can be reached on line ${outlet}`].slice(n % 2).join('\n'));
    assert.deepEqual(repeated([...copies, TANNERY.join('\n'), GLACIER.join('\n')]), [[], [], [], [], []]);
  });

  it('are not what many copies of it have in common, either', () => {
    const texts = Array.from({ length: 40 }, (_, n) => [`Outlet number ${'x'.repeat(n)} brings you the news`, ...FERRY].join('\n'));
    assert.deepEqual(repeated(texts), texts.map(() => []));
  });

  it('are not what an article that was saved three times has in common with itself', () => {
    const saved = withLine(FERRY, TEASER);
    assert.deepEqual(repeated([saved, saved, `${saved}\n\nMore from the harbour desk tonight`, TANNERY.join('\n')]), [[], [], [], []]);
  });

  it('are an outlet’s furniture in its copies of an agency story, too', () => {
    const texts = [FERRY, FERRY, TANNERY, GLACIER].map((story, n) => [...story.slice(0, 3), TEASER, ...story.slice(3), `Page ${'i'.repeat(n)} of the evening edition`].join('\n'));
    assert.deepEqual(repeated(texts), texts.map(() => [TEASER]));
  });

  it('are long notices of an outlet, beside the menus and boxes that go with them', () => {
    const texts = STORIES.map((story) => [TEASER, ...story.slice(0, 4), PITCH, ...story.slice(4), NOTICE].join('\n'));
    assert.deepEqual(repeated(texts), texts.map(() => [TEASER, PITCH, NOTICE]));
  });

  it('are, in a large corpus, no short sentences that are written twice by chance', () => {
    const chance = 'No injuries were reported yesterday.';
    const corpus = (files: number): RepeatedLines => {
      const lines = new RepeatedLines();
      for (let n = 0; n < files; n++) lines.set(`${n}.txt`, readPageLines(invented(n)));
      STORIES.slice(0, 4).forEach((story, n) => lines.set(`chance ${n}.txt`, readPageLines(withLine(story, chance))));
      return lines;
    };
    assert.equal(corpus(500).among(readPageLines(chance)).size, 1);
    assert.equal(corpus(2044).among(readPageLines(chance)).size, 0);
  });

  it('are the same in whatever order the files came, and whatever was there before', () => {
    const furniture = [TEASER, PITCH, NOTICE, 'The harbour in forty old photographs', 'Letters to the editor of the week'];
    const file = fc.record({ story: fc.nat(STORIES.length - 1), furniture: fc.subarray(furniture), cut: fc.integer({ min: 2, max: 6 }) })
      .map(({ story, furniture: lines, cut }) => [...(STORIES[story] ?? []).slice(0, cut), ...lines].join('\n'));
    fc.assert(fc.property(fc.array(file, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(11)), fc.infiniteStream(fc.nat()), (texts, gone, random) => {
      const once = new RepeatedLines();
      texts.forEach((text, n) => once.set(`${n}`, readPageLines(text)));
      const changed = new RepeatedLines();
      texts.forEach((_, n) => changed.set(`${n}`, readPageLines(texts[(n * 5 + 1) % texts.length] ?? '')));
      for (const n of gone) changed.remove(`${n}`);
      changed.takeChanged();
      const order = texts.map((_, n) => ({ n, at: random.next().value as number })).sort((a, b) => a.at - b.at || a.n - b.n);
      for (const { n } of order) changed.set(`${n}`, readPageLines(texts[n] ?? ''));
      for (const text of texts) assert.deepEqual([...changed.among(readPageLines(text))], [...once.among(readPageLines(text))]);
    }), { seed: 1, numRuns: 200 });
  });

  it('are told of in the files that have them when they begin to repeat, and when they cease', () => {
    const lines = new RepeatedLines();
    const add = (n: number): void => lines.set(`${n}`, readPageLines(withLine(STORIES[n] ?? [], TEASER)));
    add(0);
    add(1);
    assert.deepEqual(lines.takeChanged(), []);
    add(2);
    assert.deepEqual(lines.takeChanged(), ['0', '1', '2']);
    add(3);
    assert.deepEqual(lines.takeChanged(), []);
    lines.remove('1');
    assert.deepEqual(lines.takeChanged(), []);
    lines.set('2', readPageLines(GLACIER.join('\n')));
    assert.deepEqual(lines.takeChanged(), ['0', '3']);
  });
});

describe('A page of which the corpus knows lines', () => {
  const context = { repeatedLines: readKeys([PITCH, TEASER]) };

  it('keeps a box in unusual words out of the story', () => {
    const page = [...body(FERRY.slice(1, 4)), `boilerplate: ${PITCH}`, ...body(FERRY.slice(4))];
    reads([`headline: ${FERRY[0] ?? ''}`, '', ...page], context);
    reads([`headline: ${FERRY[0] ?? ''}`, '', ...page.map((line) => line.replace('boilerplate:', 'body:'))]);
  });

  it('keeps what an agency repeats about the background of its stories', () => {
    const background = 'The ferry strike, which cut off the islands, began when the operator and the dockers’ union could not agree on the raise that the union wants.';
    const text = withLine(FERRY, background);
    assert.ok(zonesByLine(text, readPage(text, { repeatedLines: readKeys([background]) })).every((zone) => zone !== 'boilerplate'));
  });

  it('has its credit and its byline where all articles of an outlet have the same', () => {
    const [byline, credit] = ['By Ana Roe, Maren Courier', 'This report by The Coast Press was first published March 2, 2026.'];
    reads([`headline: ${FERRY[0] ?? ''}`, `byline: ${byline}`, '', ...body(FERRY.slice(1)), `credit: ${credit}`], { repeatedLines: readKeys([byline, credit]) });
  });
});

/** Of each text the lines that repeat in all of them as a corpus. */
function repeated(texts: readonly string[]): string[][] {
  const lines = new RepeatedLines();
  texts.forEach((text, n) => lines.set(`${n}.txt`, readPageLines(text)));
  return texts.map((text) => {
    const keys = lines.among(readPageLines(text));
    return text.split('\n').filter((line) => [...readPageLines(line).keys].some((key) => keys.has(key)));
  });
}

function readKeys(lines: readonly string[]): ReadonlySet<number> {
  return new Set(lines.flatMap((line) => [...readPageLines(line).keys]));
}

/** A page of prose of its own. */
function invented(n: number): string {
  const letters = [...n.toString()].map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
  return Array.from({ length: 3 }, (_, line) => `In ${letters}ville the ${'xyz'[line] ?? ''}${letters} council met for a long time and could not agree on what to do about the bridge.`).join('\n');
}

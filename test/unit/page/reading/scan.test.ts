import { strict as assert } from 'node:assert';
import { readBlocks } from '../../../../src/core/page/blocks';
import { CUE_KINDS } from '../../../../src/core/page/reading/cueTree';
import { Count, COUNTS, FIRST_CLASS, scanBlocks, type Scan } from '../../../../src/core/page/reading/scan';
import { CLASSES } from '../../../../src/core/page/reading/vocabulary';
import type { WordClass } from '../../../../src/core/page/reading/wordClasses';

function scan(...lines: string[]): Scan {
  const text = lines.join('\n');
  return scanBlocks(text, readBlocks(text));
}

const count = ({ counts }: Scan, name: keyof typeof Count, line = 0): number => counts[line * COUNTS + Count[name]] ?? NaN;
const ofClass = ({ counts }: Scan, name: WordClass): number => counts[FIRST_CLASS + CLASSES.indexOf(name)] ?? NaN;

/** The kinds of cues of a line; `^` before those that it opens with. */
function cues(line: string): string[] {
  const bits = scan(line).cues[0] ?? 0;
  return CUE_KINDS.flatMap((kind, index) => [...((bits >> index) & 1 ? [kind] : []), ...((bits >> (index + CUE_KINDS.length)) & 1 ? [`^${kind}`] : [])]);
}

describe('the scan of a page', () => {
  it('counts words, numbers, capitals and marks', () => {
    const read = scan('NATO met in Port Maren on 3 March, “too late”, said Jean-Noël. It cost €5.');
    assert.deepEqual(
      (['words', 'numbers', 'capitals', 'allCaps', 'commas', 'quotes', 'money', 'sentences'] as const).map((name) => count(read, name)),
      [16, 2, 7, 1, 2, 2, 1, 1],
    );
  });

  it('counts function words of every language it knows, and words by what they tell', () => {
    assert.equal(count(scan('the ferry and the strike'), 'classes'), 3);
    assert.ok(count(scan('Паром не йде, бо на ньому немає команди'), 'classes') >= 2);
    assert.equal(ofClass(scan('Subscribe to your newsletter'), 'offer'), 2);
    assert.equal(ofClass(scan('Ana Duarte SAID so'), 'said'), 1);
  });

  it('takes two characters of a script without spaces for a word', () => {
    assert.equal(count(scan('新竹台北之旅'), 'words'), 3);
  });

  it('finds cues as a whole line, at its start, or anywhere in its first words', () => {
    assert.deepEqual(cues('Advertisement'), ['advert', '^advert']);
    assert.deepEqual(cues('The advertisement was withdrawn'), []);
    assert.deepEqual(cues('Sign up for our newsletter'), ['newsletter', '^newsletter']);
    assert.ok(cues('Every Friday straight to your inbox').includes('newsletter'));
    assert.deepEqual(cues('34 Comments'), ['comments', '^comments']);
    assert.deepEqual(cues(`${'word '.repeat(60)}delivered to your inbox`), []);
  });

  it('has no cue that any number or any line would be', () => {
    for (const line of ['3 hours ago', '2', '12 people were at work there all winter long.', 'Maren']) assert.deepEqual(cues(line), [], line);
  });

  it('knows equal lines whatever their case, marks and numbers, and paragraphs that are cut off', () => {
    const { keys, heads } = scan('Read more: 3 stories', 'READ MORE 14 stories!', 'Read less: 3 stories', 'The ferry to the islands sails at noon on Monday', 'The ferry to the islands sails at noon again...');
    assert.equal(keys[0], keys[1]);
    assert.notEqual(keys[0], keys[2]);
    assert.equal(heads[3], heads[4]);
    assert.notEqual(keys[3], keys[4]);
  });

  it('keeps the words that carry meaning', () => {
    const { content, contentStarts } = scan('The dockers strike', 'A strike of dockers', '...');
    assert.deepEqual(Array.from(contentStarts), [0, 2, 4, 4]);
    assert.deepEqual(new Set(content), new Set([content[0], content[1]]));
  });
});

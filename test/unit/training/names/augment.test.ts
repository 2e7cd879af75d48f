import { strict as assert } from 'node:assert';
import { inCapitals, inTitleCase, openingOf, withOtherNames, type NameStock } from '../../../../src/training/names/augment';
import type { LabelledText } from '../../../../src/training/names/labelledText';
import { Random } from '../../../../src/training/names/random';
import { readAnnotatedText, storyText } from '../../../../src/training/names/annotatedText';
import { ALL_CLASSES } from '../../../../src/training/names/labelledText';

const CLASS_OF: Record<string, 'PER' | 'ORG' | 'LOC'> = { PERSON: 'PER', ORG: 'ORG', GPE: 'LOC' };
const STOCK: NameStock = { forenames: ['Ida'], surnames: ['Quell'], organisations: ['Exco'], places: ['Lindholm'] };

function labelled(marked: string): LabelledText {
  const [story] = readAnnotatedText(`# test\n${marked}`, 'test');
  const { text, names } = storyText(story ?? { lines: [] });
  return { set: 'test', text, marks: ALL_CLASSES, names: names.map(({ start, end, type }) => ({ start, end, nameClass: CLASS_OF[type] ?? null })) };
}

function names({ text, names }: LabelledText): string[] {
  return names.map(({ start, end, nameClass }) => `${nameClass} ${text.slice(start, end)}`);
}

describe('Copies of annotated text to learn from', () => {
  const story = labelled('[Ana Duarte|PERSON] left [Exville|GPE] for [Harbour Works|ORG]. [Duarte|PERSON] said [NATO|ORG] knew; so did [Duarte|PERSON]’s aide.');

  it('replace names by others of their class, a surname alone like the full name, and acronyms never', () => {
    const copies = Array.from({ length: 30 }, (_, seed) => withOtherNames(story, STOCK, new Random(seed + 1)));
    assert.ok(copies.some((copy) => names(copy).join() === 'PER Ida Quell,LOC Lindholm,ORG Exco,PER Quell,ORG NATO,PER Quell'));
    for (const copy of copies) {
      const [full = '', , , surname = '', acronym, again] = names(copy);
      assert.equal(full.split(' ').at(-1), surname.split(' ').at(-1));
      assert.equal(surname, again);
      assert.equal(acronym, 'ORG NATO');
    }
  });

  it('keep the words between', () => {
    const copy = withOtherNames(story, STOCK, new Random(5));
    assert.match(copy.text, /^.+ left .+ for .+\. .+ said NATO knew; so did .+’s aide\.$/);
  });

  it('are the same from the same seed', () => assert.deepEqual(withOtherNames(story, STOCK, new Random(3)), withOtherNames(story, STOCK, new Random(3))));

  it('read as headlines, offsets kept', () => {
    const copy = inTitleCase(labelled('The mayor of [Exville|GPE] doesn’t like [Harbour Works|ORG] at all'));
    assert.equal(copy.text, 'The Mayor of Exville Doesn’t Like Harbour Works at All');
    assert.deepEqual(names(copy), ['LOC Exville', 'ORG Harbour Works']);
  });

  it('read in capitals, letters kept that would become two', () => assert.equal(inCapitals(labelled('In [Exville|GPE] on Hauptstraße')).text, 'IN EXVILLE ON Hauptstraße'));

  it('are cut to their first sentence', () => {
    const copy = openingOf(story);
    assert.deepEqual([copy.text, names(copy).length], ['Ana Duarte left Exville for Harbour Works', 3]);
  });
});

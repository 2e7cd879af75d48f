import { strict as assert } from 'node:assert';
import { outlineOf, type OutlineNode } from '../../../../src/core/page/outline/outline';
import { lineKinds } from '../../../../src/core/page/outline/pageLines';
import type { Zone, ZoneKind } from '../../../../src/core/page/page';
import { splitLines } from '../../../../src/core/text/lines';
import { splitSentences } from '../../../../src/core/text/sentences';

const MARKS: Readonly<Record<string, ZoneKind>> = { h: 'headline', y: 'byline', b: 'body', c: 'caption', e: 'credit', r: 'related', x: 'boilerplate' };

/** A page whose lines are written as "b| words"; what is without a zone, as it is. Sentences are those of its paragraphs, `wrapped` over lines or not. */
function outline(source: string, wrapped = false) {
  const letters = source.split('\n').map((line) => (/^[a-z]\| /.test(line) ? line.charAt(0) : ' '));
  const text = source.split('\n').map((line) => line.replace(/^[a-z]\| /, '')).join('\n');
  const lines = splitLines(text);
  const zones: Zone[] = [];
  lines.forEach(({ start, end }, n) => {
    const zone = MARKS[letters[n] ?? ''];
    const before = zones.at(-1);
    if (zone === undefined) return;
    if (before?.zone === zone) zones[zones.length - 1] = { ...before, end };
    else zones.push({ start, end, zone });
  });
  const body = zones.filter(({ zone }) => zone === 'body');
  const passages = wrapped ? body : body.flatMap((zone) => lines.filter((line) => line.start >= zone.start && line.end <= zone.end));
  const { headline, rows, left } = outlineOf(text, lineKinds(text, zones), zones, passages.flatMap((passage) => splitSentences(text, passage)));
  const show = (nodes: readonly OutlineNode[], depth = ''): string[] =>
    nodes.flatMap(({ kind, name, lines: { first, last }, children }) => [`${depth}${kind} ${first + 1}-${last + 1} ${text.slice(name.start, name.end).slice(0, 12)}`, ...show(children, `${depth}  `)]);
  return { headline: headline && text.slice(headline.start, headline.end), rows: show(rows), left };
}

const PAGE = `x| Menu
h| Bridge closes
y| By Ivo Brandt

b| The bridge will be closed from Monday.

b| Who pays
b| The work will cost four million euros.
x| Sign up for our letter
b| The port pays a half of it.
c| The bridge in winter

b| What comes next?
b| Nobody knows, the council said in its answer.
e| With files from Pia Dahl

r| Most read
r| Ten soups`;

describe('the outline of an article', () => {
  it('begins with its headline and has its parts in their order, sections with what is under them', () => {
    assert.deepEqual(outline(PAGE), {
      headline: 'Bridge closes',
      rows: [
        'furniture 1-1 Menu', 'byline 3-3 By Ivo Brand', 'paragraph 5-5 The bridge w',
        'section 7-11 Who pays', '  paragraph 8-8 The work wil', '  furniture 9-9 Sign up for ', '  paragraph 10-10 The port pay', '  caption 11-11 The bridge i',
        'section 13-14 What comes n', '  paragraph 14-14 Nobody knows',
        'credit 15-15 With files f', 'furniture 17-18 Most read',
      ],
      left: 0,
    });
  });

  it('of a page without a story has what there is', () => {
    assert.deepEqual(outline('x| Accept all\nx| Reject all'), { headline: null, rows: ['furniture 1-2 Accept all'], left: 0 });
    assert.deepEqual(outline(''), { headline: null, rows: [], left: 0 });
  });

  it('takes the lines of a hard-wrapped paragraph together', () => {
    const text = 'b| The bridge will be\nb| closed from Monday. It\nb| is old.\n\nb| Who pays\n\nb| The work will cost four\nb| million euros.';
    assert.deepEqual(outline(text, true).rows, ['paragraph 1-3 The bridge w', 'section 5-8 Who pays', '  paragraph 7-8 The work wil']);
  });

  it('takes no list for subheads, and no short sentence', () => {
    for (const lines of ['b| Milk\nb| Bread\nb| Salt and pepper', 'b| He left.', 'b| • Milk and honey', 'b| and so on', 'b| “Never”', 'b| The council said:']) {
      const { rows } = outline(`b| They bought these things at the shop.\n${lines}\nb| Nobody knows why they did so, she said.`);
      assert.doesNotMatch(rows.join('\n'), /section/, lines);
    }
  });

  it('is no list without an end, and says how much it leaves out', () => {
    const { rows, left } = outline(Array.from({ length: 1_200 }, (_, n) => `b| Paragraph ${n} says something here.`).join('\n'));
    assert.deepEqual([rows.length, left], [1_000, 200]);
  });
});

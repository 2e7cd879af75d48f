import { strict as assert } from 'node:assert';
import type { Analysis, Quotation } from '../../../src/core/analysis';
import { quotedParts } from '../../bench/eval/quotations/markedParts';
import { scoreText } from '../../bench/eval/quotations/quotationScore';
import type { MarkedKind, QuotedText } from '../../bench/eval/quotations/quotationSets';

const placeOf = (text: string, words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** A text in which each `[words, kind, source]` was marked. */
function marked(text: string, ...quotations: readonly (readonly [string, MarkedKind, string])[]): QuotedText {
  return { text, quotations: quotations.map(([words, kind, source]) => ({ ...placeOf(text, words), kind, cue: null, source: placeOf(text, source) })) };
}

/** What was found, each `[words, kind, source]`; nobody is known by name. */
function found(text: string, ...quotations: readonly (readonly [string, Quotation['kind'], string])[]): Analysis {
  const all = quotations.map(([words, kind, source]): Quotation => ({ ...placeOf(text, words), kind, source: placeOf(text, source), speaker: source, cue: null, rule: 'clause' }));
  return { quotations: all, mentions: [] } as unknown as Analysis;
}

const parts = (text: string, ...quotations: readonly (readonly [string, MarkedKind, string])[]): string[] => quotedParts(marked(text, ...quotations)).parts.map(({ start, end }) => text.slice(start, end));

describe('the measure of quotations: the parts in marks', () => {
  it('are what stands in marks of a reported clause', () => {
    assert.deepEqual(parts('Ann said the port was “full,” and “rotten”.', ['the port was “full,” and “rotten”', 'mixed', 'Ann']), ['full', 'rotten']);
  });
  it('are all of a quotation of which only a part was marked', () => {
    assert.deepEqual(parts('“We sail at dawn,” Ann said.', ['We sail at', 'direct', 'Ann']), ['We sail at dawn']);
  });
  it('are known by their marks, whatever the kind given', () => {
    const { indirect } = quotedParts(marked("''We sail,'' Ann said. Bob said it rained.", ["''We sail,''", 'indirect', 'Ann'], ['it rained', 'indirect', 'Bob']));
    assert.equal(indirect.length, 1);
    assert.deepEqual(parts("''We sail,'' Ann said.", ["''We sail,''", 'indirect', 'Ann']), ['We sail']);
    assert.deepEqual(parts("Ann said it was ‘full’ and that's all.", ["it was ‘full’", 'indirect', 'Ann']), ['full']);
  });
});

describe('the measure of quotations: hits', () => {
  const text = '“We sail,” Ann said. Bob, who is old, said the “sea” was calm.';
  const key = marked(text, ['“We sail,”', 'direct', 'Ann'], ['the “sea” was calm', 'mixed', 'who']);
  it('have the same first and last word; a source before a marked “who” is the same', () => {
    const { inMarks, missedParts } = scoreText(key, found(text, ['We sail,', 'direct', 'Ann'], ['sea', 'partial', 'Bob']));
    assert.deepEqual(inMarks.map(({ kind, isSourceRight }) => [kind, isSourceRight]), [['direct', true], ['mixed', true]]);
    assert.equal(missedParts.length, 0);
  });
  it('are none where a part is taken for a label, or is cut short', () => {
    const { inMarks, missedParts } = scoreText(key, found(text, ['sail,', 'direct', 'Ann'], ['sea', 'label', 'Bob']));
    assert.deepEqual(inMarks.map(({ kind }) => kind), [null]);
    assert.equal(missedParts.length, 2);
  });
  it('count another speaker', () => {
    assert.deepEqual(scoreText(key, found(text, ['We sail,', 'direct', 'Bob'])).inMarks.map(({ isSourceRight }) => isSourceRight), [false]);
  });
});

describe('the measure of quotations: indirect ones', () => {
  const text = 'Ann said it rained hard. Bob said it would snow. It froze.';
  const key = marked(text, ['it rained hard', 'indirect', 'Ann'], ['it would snow', 'indirect', 'Bob']);
  it('are hit once each, by what shares most with them', () => {
    const { indirect, missedIndirect } = scoreText(key, found(text, ['it rained', 'indirect', 'Ann'], ['hard. Bob said it would snow', 'indirect', 'Bob'], ['It froze', 'indirect', 'Bob']));
    assert.deepEqual(indirect.map(({ kind }) => kind), ['indirect', 'indirect', null]);
    assert.equal(missedIndirect.length, 0);
  });
  it('are measured by their tokens, too', () => {
    assert.deepEqual(scoreText(key, found(text, ['it rained', 'indirect', 'Ann'])).tokens, { marked: 6, found: 2, both: 2 });
  });
});

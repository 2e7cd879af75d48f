import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { classOf, goesOn, isOpen, TAGS } from '../../../../../src/core/recognition/names/tagger/tags';
import { Viterbi } from '../../../../../src/core/recognition/names/tagger/viterbi';

/** All valid sequences of tags of a length. */
function sequences(length: number): number[][] {
  const all = Array.from({ length: TAGS }, (_, tag) => tag);
  let found = all.filter((tag) => !goesOn(tag)).map((tag) => [tag]);
  for (let at = 1; at < length; at++) found = found.flatMap((tags) => all.filter((tag) => follows(tags.at(-1) as number, tag)).map((tag) => [...tags, tag]));
  return found.filter((tags) => !isOpen(tags.at(-1) as number));
}

function follows(before: number, after: number): boolean {
  return isOpen(before) === goesOn(after) && (!goesOn(after) || classOf(before) === classOf(after));
}

describe('the best tags of a stretch', () => {
  it('are of a number that can be added five at a time', () => assert.equal(TAGS % 5, 0));

  const LENGTH = 3;
  const valid = sequences(LENGTH);
  const number = fc.integer({ min: -50, max: 50 });
  const tables = fc.record({ scores: fc.array(number, { minLength: LENGTH * TAGS, maxLength: LENGTH * TAGS }), transitions: fc.array(number, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS }) });
  const scoreOf = (tags: readonly number[], scores: readonly number[], transitions: readonly number[]): number =>
    tags.reduce((sum, tag, at) => sum + (scores[at * TAGS + tag] as number) + (at > 0 ? (transitions[(tags[at - 1] as number) * TAGS + tag] as number) : 0), 0);

  function decoded(scores: readonly number[], transitions: readonly number[], allowed: Int32Array | null = null): { tags: Uint8Array; score: number; viterbi: Viterbi } {
    const viterbi = new Viterbi(Float32Array.from(transitions));
    viterbi.scores.set(scores);
    const tags = new Uint8Array(LENGTH);
    return { score: viterbi.decode(LENGTH, tags, allowed), tags, viterbi };
  }

  it('are valid, and none that are valid score more', () => {
    fc.assert(fc.property(tables, ({ scores, transitions }) => {
      const { tags, score } = decoded(scores, transitions);
      assert.equal(score, scoreOf([...tags], scores, transitions));
      assert.equal(score, Math.max(...valid.map((each) => scoreOf(each, scores, transitions))));
    }), { seed: 1, numRuns: 40 });
  });

  it('are the best of those that are allowed', () => {
    fc.assert(fc.property(tables, fc.integer({ min: 0, max: valid.length - 1 }), ({ scores, transitions }, chosen) => {
      const tags = valid[chosen] as number[];
      assert.deepEqual([...decoded(scores, transitions, Int32Array.from(tags, (tag) => 1 << tag)).tags], tags);
    }), { seed: 2, numRuns: 40 });
  });

  it('are better by a margin than all that differ on some words', () => {
    fc.assert(fc.property(tables, fc.constantFrom([0, 0], [1, 1], [0, 1], [1, 2]), ({ scores, transitions }, [first = 0, last = 0]) => {
      const { tags, score, viterbi } = decoded(scores, transitions);
      viterbi.measure(LENGTH);
      const others = valid.filter((each) => each.slice(first, last + 1).some((tag, index) => tag !== tags[first + index]));
      assert.equal(viterbi.margin(first, last, tags), score - Math.max(...others.map((each) => scoreOf(each, scores, transitions))));
    }), { seed: 3, numRuns: 40 });
  });

  it('are no names where each word by itself says so, and only there', () => {
    let outside = 0;
    const shift = fc.integer({ min: 0, max: 400 });
    // Where scores differ by much more than transitions few tags are kept from word to word.
    fc.assert(fc.property(tables, shift, fc.constantFrom(1, 40), ({ scores, transitions }, more, scale) => {
      const viterbi = new Viterbi(Float32Array.from(transitions));
      const shifted = Int32Array.from([...new Array<number>(TAGS).fill(900), ...scores.map((score, index) => score * scale + (index % TAGS === 0 ? more * scale : 0))]);
      viterbi.useScores(shifted, 1, LENGTH);
      const isOutside = viterbi.isOutside(LENGTH);
      const tags = new Uint8Array(LENGTH + 2).fill(9);
      const score = viterbi.decode(LENGTH, tags, null, 1);
      assert.deepEqual([tags[0], tags[LENGTH + 1]], [9, 9]);
      assert.equal(score, Math.max(...valid.map((each) => scoreOf(each, [...shifted.subarray(TAGS)], transitions))));
      if (isOutside) assert.deepEqual([...tags.subarray(1, LENGTH + 1)], [0, 0, 0]);
      if (isOutside) outside++;
    }), { seed: 4, numRuns: 60 });
    assert.ok(outside > 3 && outside < 57, `${outside}`);
  });

  it('are a name where transitions make up for what each word lacks', () => {
    const transitions = new Float32Array(TAGS * TAGS);
    const unit = 4;
    transitions[unit] = transitions[unit * TAGS] = 100;
    for (const [lead, expected] of [[150, [0, unit, 0]], [300, [0, 0, 0]]] as const) {
      const viterbi = new Viterbi(transitions);
      viterbi.useScores(Int32Array.from({ length: LENGTH * TAGS }, (_, index) => (index % TAGS === 0 ? lead : 0)), 0, LENGTH);
      const tags = new Uint8Array(LENGTH);
      assert.equal(viterbi.isOutside(LENGTH), lead === 300);
      viterbi.decode(LENGTH, tags, null);
      assert.deepEqual([...tags], expected);
    }
  });
});

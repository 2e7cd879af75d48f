import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, invertEdits, replacing } from '../../../../src/core/text/edits';
import { creation, refusal, type Decision } from '../../../../src/core/text/yaml/decision';
import { inSteps, lineEdits } from '../../../../src/core/text/yaml/steps';

const becomes = (make: (yaml: string) => string) => (yaml: string | null): Decision => {
  const edits = [replacing(yaml ?? '', make(yaml ?? ''))];
  return { ok: true, edits, inverse: invertEdits(yaml ?? '', edits) };
};

describe('several decisions on one file', () => {
  it('are edits of only those lines that differ in the end', () => {
    const yaml = 'a: 1\nb: 2\nc: 3\nd: 4\n';
    const decision = inSteps(yaml, [becomes((text) => text.replace('1', '5')), becomes((text) => text.replace('2', '6')), becomes((text) => text.replace('6', '2')), becomes((text) => text.replace('d: 4\n', ''))]);
    assert.deepEqual(decision.ok && decision.edits, [{ start: 0, end: 5, text: 'a: 5\n' }, { start: 15, end: 20, text: '' }]);
  });

  it('are refused together', () => {
    assert.deepEqual(inSteps('a: 1\n', [becomes((text) => `${text}b: 2\n`), () => refusal('no')]), { ok: false, message: 'no' });
  });

  it('make a file that is not there yet, which the inverse empties', () => {
    assert.deepEqual(inSteps(null, [() => creation('a: 1\n'), becomes((text) => `${text}b: 2\n`)], 'a'), creation('a: 1\nb: 2\n', 'a'));
    assert.deepEqual(inSteps(null, []), creation(''));
  });

  it('come out the same, and go back, whatever the lines', () => {
    const lines = fc.array(fc.constantFrom('a\n', 'b\r\n', '\n', 'c', 'a\r'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(lines, lines, (then, now) => {
      const edits = lineEdits(then, now);
      assert.equal(applyEdits(then, edits), now);
      assert.equal(applyEdits(now, invertEdits(then, edits)), then);
    }), { seed: 1 });
  });
});

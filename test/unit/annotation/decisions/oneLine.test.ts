import { strict as assert } from 'node:assert';
import { ownAnalyser } from '../../../bench/record/articles';
import { Stories } from '../../../bench/record/merging/base';
import { countLines } from '../../../bench/record/merging/singleLines';
import { Random } from '../../../bench/record/random';

describe('The project’s own articles', () => {
  it('one decision changes one line, and a second annotate none', function () {
    this.timeout(120_000);
    const { decisions, wide, sidecars, changed } = countLines(new Stories(ownAnalyser(), new Random(7)));
    assert.deepEqual({ wide, changed }, { wide: 0, changed: 0 });
    assert.ok(decisions > 1000 && sidecars > 100);
  });
});

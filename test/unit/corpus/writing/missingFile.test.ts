import { strict as assert } from 'node:assert';
import { missingFileFixes } from '../../../../src/core/corpus/writing/missingFile';
import { applyEdits } from '../../../../src/core/text/edits';

/** What INDEX.md is after each thing that can be done about the missing file. */
function fixed(markdown: string, file: string, unlisted: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(missingFileFixes(markdown, file, unlisted).map((fix) => [fix.kind === 'renamed' ? `→ ${fix.to}` : 'removed', applyEdits(markdown, fix.edits)]));
}

const TABLE = '# Ferries\n\n| File | Source |\n| --- | --- |\n| [a.txt](a.txt) | Courier |\n| [strike.txt](strike.txt) | Post |\n| [c.txt](c.txt) | |\n\nThat is all.\n';

describe('a file that INDEX.md lists and that is not there', () => {
  it('is listed no more: the row goes, and nothing else', () => {
    assert.deepEqual(fixed(TABLE, 'strike.txt'), { removed: TABLE.replace('| [strike.txt](strike.txt) | Post |\n', '') });
    const crlf = TABLE.replaceAll('\n', '\r\n');
    assert.deepEqual(fixed(crlf, 'strike.txt'), { removed: crlf.replace('| [strike.txt](strike.txt) | Post |\r\n', '') });
  });

  it('goes from a list and from lines, the last one too', () => {
    assert.deepEqual(fixed('- [A](a.txt)\n- [B](b.txt), Post,\n  on Monday\n- [C](c.txt)\n', 'b.txt'), { removed: '- [A](a.txt)\n- [C](c.txt)\n' });
    assert.deepEqual(fixed('- [A](a.txt)\n- [B](b.txt)', 'b.txt'), { removed: '- [A](a.txt)\n' });
  });

  it('is one that has another name now: address and words', () => {
    assert.equal(fixed(TABLE, 'strike.txt', ['strikes.txt', 'weather.txt'])['→ strikes.txt'], TABLE.replaceAll('strike.txt', 'strikes.txt'));
    assert.equal(fixed('- [The strike](day%20one/strike.txt)\n', 'day one/strike.txt', ['day one/Strike.txt'])['→ day one/Strike.txt'], '- [The strike](day%20one/Strike.txt)\n');
    assert.deepEqual(Object.keys(fixed(TABLE, 'strike.txt', ['weather.txt'])), ['removed']);
  });

  it('is left to a person under a heading, and where others would go with it', () => {
    assert.deepEqual(fixed('## [A](a.txt)\n\nCourier\n\n## [B](b.txt)\n\nPost\n', 'b.txt'), {});
    assert.deepEqual(fixed('- [A](a.txt)\n  - [B](b.txt)\n- [C](c.txt)\n', 'a.txt'), {});
    assert.deepEqual(fixed(TABLE, 'other.txt'), {});
  });
});

import { strict as assert } from 'node:assert';
import { renameEntries } from '../../../../src/core/corpus/writing/renameInIndex';
import { applyEdits } from '../../../../src/core/text/edits';

/** INDEX.md after a file was renamed. */
function after(markdown: string, from: string, to: string): string | null {
  const edits = renameEntries(markdown, [{ from, to }]);
  return edits && applyEdits(markdown, edits);
}

describe('a renamed article in INDEX.md', () => {
  const cases: [string, string, string][] = [
    ['a link in a table', '| File | Date |\n| --- | --- |\n| [Ferry strike](ferry.txt) | 2026-03-02 |\n| [b](b.txt) | |\n', '(ferry.txt)→(strikes/ferry%202.txt)'],
    ['a link whose words are the name', '- [ferry.txt](ferry.txt), Maren Courier\n', '[ferry.txt](ferry.txt)→[strikes/ferry 2.txt](strikes/ferry%202.txt)'],
    ['a link whose words are the name without its ending', '- [ferry](./ferry.txt "the wire")\n', '[ferry](./ferry.txt→[strikes/ferry 2](./strikes/ferry%202.txt'],
    ['a link in angle brackets', '1. [Strike](<ferry.txt>) – Maren Courier\n', '<ferry.txt>→<strikes/ferry 2.txt>'],
    ['a link by reference', '- [The strike][1], 2 March 2026\n\n[1]: ferry.txt "wire"\n', ': ferry.txt→: strikes/ferry%202.txt'],
    ['a link by its own words', '- [The strike]\n\n[the  strike]: <ferry.txt>\n', '<ferry.txt>→<strikes/ferry 2.txt>'],
    ['a name in a code span', '- `ferry.txt` Maren Courier\n', '`ferry.txt`→`strikes/ferry 2.txt`'],
    ['a heading', '# Strikes\n\n## [Talks resume](ferry.txt)\n\nMaren Courier\n', '(ferry.txt)→(strikes/ferry%202.txt)'],
  ];
  for (const [what, markdown, change] of cases) {
    it(`is renamed in ${what}, and nothing else changes`, () => {
      const [from = '', to = ''] = change.split('→');
      assert.ok(markdown.includes(from));
      assert.equal(after(markdown, 'ferry.txt', 'strikes/ferry 2.txt'), markdown.replace(from, () => to));
    });
  }

  it('is renamed in a file with CRLF and with percent-encoded names', () => {
    assert.equal(after('- [A](old%20news/Troms%C3%B8.txt)\r\n', 'old news/Tromsø.txt', 'news/Tromsø.txt'), '- [A](news/Tromsø.txt)\r\n');
  });

  it('is renamed with others that went with it', () => {
    const edits = renameEntries('- [A](in/a.txt)\n- [B](in/b.txt)\n- [C](c.txt)\n', [{ from: 'in/a.txt', to: 'out/a.txt' }, { from: 'in/b.txt', to: 'out/b.txt' }]);
    assert.deepEqual(edits?.map(({ text }) => text), ['out/a.txt', 'out/b.txt']);
  });

  it('is left where its list cannot be written otherwise without saying something else', () => {
    // A bare name of several words is no name.
    assert.equal(after('- ferry.txt Maren Courier\n', 'ferry.txt', 'ferry 2.txt'), null);
    // The list would name one file twice.
    assert.equal(after('- [A](a.txt)\n- [B](b.txt)\n', 'a.txt', 'b.txt'), null);
  });

  it('changes nothing where it is not listed', () => assert.deepEqual(renameEntries('- [A](a.txt)\n', [{ from: 'b.txt', to: 'c.txt' }]), []));
});

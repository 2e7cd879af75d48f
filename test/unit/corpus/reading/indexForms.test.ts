import { strict as assert } from 'node:assert';
import { readIndex } from '../../../../src/core/corpus/reading/readIndex';
import { renameEntries } from '../../../../src/core/corpus/writing/renameInIndex';
import { addEntries, type NewEntry } from '../../../../src/core/corpus/writing/writeIndex';
import { applyEdits } from '../../../../src/core/text/edits';
import { PAGES, type Said } from './indexPages';

const NEW: NewEntry = { file: 'new day.txt', title: 'Harbour reopens | at last', source: 'Coast Press (The Wire)', date: '2026-04-05' };

function saidOf(markdown: string): Said[] {
  return readIndex(markdown).entries.map((entry) => ({
    file: entry.file,
    ...(entry.title === undefined ? {} : { title: entry.title }), ...(entry.source === undefined ? {} : { source: entry.source }),
    ...(entry.date === undefined ? {} : { date: entry.date }), ...(entry.writtenDate === undefined ? {} : { written: entry.writtenDate }),
    ...(entry.url === undefined ? {} : { url: entry.url }), ...(entry.notes === undefined ? {} : { notes: entry.notes }),
    ...(entry.groups.length === 0 ? {} : { group: entry.groups.join('>') }), ...(entry.outside ? { outside: true } : {}),
  }));
}

function added(markdown: string, ...entries: NewEntry[]): string {
  return applyEdits(markdown, addEntries(markdown, entries));
}

describe('INDEX.md as people write it', () => {
  for (const { name, markdown, says, title } of PAGES) {
    it(`reads: ${name}`, () => {
      const read = saidOf(markdown);
      assert.deepEqual(read.map(({ file }) => file), says.map((said) => (typeof said === 'string' ? said : said.file)));
      for (const said of says) {
        const own = read.find(({ file }) => typeof said !== 'string' && file === said.file);
        if (typeof said === 'string' || !own) continue;
        const { title: ownTitle, written, ...rest } = own;
        assert.deepEqual({ ...rest, ...(said.title === undefined ? {} : { title: ownTitle }), ...(said.written === undefined ? {} : { written }) }, said);
      }
      if (title !== undefined) assert.equal(readIndex(markdown).title, title);
    });

    it(`adds to it and leaves every other byte alone: ${name}`, () => {
      const edits = addEntries(markdown, [NEW, { file: 'zz.txt' }]);
      assert.ok(edits.every(({ start, end }) => start === end));
      const before = saidOf(markdown);
      const after = saidOf(applyEdits(markdown, edits));
      assert.deepEqual(after.filter(({ file }) => before.some((entry) => entry.file === file)), before);
      const [first, second, ...others] = after.filter(({ file }) => !before.some((entry) => entry.file === file));
      assert.deepEqual([first?.file, second?.file, others], [NEW.file, 'zz.txt', []]);
      for (const key of ['title', 'source', 'date'] as const) assert.ok(first![key] === undefined || first![key] === NEW[key], key);
      assert.deepEqual([second!.title, second!.source, second!.date], [undefined, undefined, undefined]);
    });
  }

  describe('adding in the style of', () => {
    for (const [style, page, lines] of [
      ['bare names', '- a.txt\n', '- zz.txt\n'],
      ['bare names with their source', '- a.txt → The Bell\n', '- b.txt → Coast Press\n'],
      ['names in wiki links', '- [[a.txt|Strike ends]]\n', '- [[b.txt|Calm]] – Coast Press\n'],
      ['lines of bare names', 'a.txt\nc.txt\n', 'zz.txt\n'],
      ['lines with a sign before them', '• [Strike ends](a.txt) – The Bell\n', '• [Calm](b.txt) – Coast Press\n'],
      ['a source with its agency in brackets', '- The Bell (3 March 2026) – [Strike ends](a.txt)\n', '- Coast Press (The Wire) (5 April 2026) – [Harbour reopens \\| at last](new%20day.txt)\n'],
      ['cells between tabs', '|\tFile\t|\tSource\t|\n|\t---\t|\t---\t|\n|\ta.txt\t|\tBell\t|\n', '|\tb.txt\t|\tCoast Press\t|\n'],
      ['cells between tabs and no bars', 'file\tplace\tsource\tdate\na.txt\tOslo\tBell\t2026-03-02\n', 'b.txt\t\tCoast Press\t\n'],
      ['a table without the line under its header', '| File | Source |\n| a.txt | Bell |\n', '| b.txt | Coast Press |\n'],
      ['a table that begins the file', '\uFEFF| File |\n|-|\n| a.txt |\n', '| zz.txt |\n'],
      ['times in a column of their own', '| File | Date | Time |\n|-|-|-|\n| a.txt | 2026-03-02 | 14:15 |\n', '| t.txt | 2026-04-05 | 06:07+02:00 |\n'],
      ['definitions', '[Strike](a.txt)\n: The Bell, 3 March 2026\n', '\n[zz.txt](zz.txt)\n'],
    ] as const) {
      it(style, () => {
        const entry = [NEW, { file: 't.txt', date: '2026-04-05T06:07+02:00' }, { file: 'zz.txt' }, { file: 'b.txt', title: 'Calm', source: 'Coast Press' }]
          .find(({ file }) => lines.includes(file.replace(' ', '%20')))!;
        assert.equal(added(page, entry), page + lines);
      });
    }

    it('nothing that is another article’s: footnotes, comments, links', () => {
      for (const page of ['- [a](a.txt)[^1] – Bell\n', '- [a](a.txt) <!-- check --> – Bell\n']) {
        assert.equal(added(page, { file: 'b.txt', source: 'Coast Press' }), `${page}- [b](b.txt) – Coast Press\n`);
      }
    });

    it('nothing where each column is a group, or each row a fact', () => {
      for (const page of ['| Maren Courier | The Bell |\n|-|-|\n| a.txt | c.txt |\n', '| Field | Value |\n|-|-|\n| File | a.txt |\n| Source | Bell |\n']) {
        assert.ok(added(page, { file: 'b.txt' }).startsWith(`${page}\n| # | File |`));
      }
    });

    it('a cell that would repeat the one above', () => {
      const page = added('| File | Source |\n|-|-|\n| a.txt | Bell |\n', { file: 'b.txt', source: '"' });
      assert.deepEqual(saidOf(page).map(({ source }) => source), ['Bell', '"']);
    });
  });

  it('renames files in all these forms', () => {
    for (const page of ['- [[%|T]] – Bell', '- The Bell: %', '<a href="%">T</a> – Bell', '- “%”', '- <%>', '| File |\n|-|\n| %, b.txt |', '%\n: Bell', 'File: %\nSource: Bell']) {
      const before = page.replace('%', 'a.txt');
      assert.equal(applyEdits(before, renameEntries(before, [{ from: 'a.txt', to: 'c.txt' }])!), page.replace('%', 'c.txt'));
    }
  });
});

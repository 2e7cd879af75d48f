import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { readIndex } from '../../../../src/core/corpus/reading/readIndex';
import { addEntries, addEntry, createIndex, type NewEntry } from '../../../../src/core/corpus/writing/writeIndex';
import { applyEdits } from '../../../../src/core/text/edits';

const FERRY: NewEntry = { file: 'ferry.txt', title: 'Ferry talks resume', source: 'Maren Courier', date: '2026-03-02' };

function added(markdown: string, ...entries: NewEntry[]): string {
  return applyEdits(markdown, addEntries(markdown, entries));
}

function facts(markdown: string): NewEntry[] {
  return readIndex(markdown).entries.map(({ file, title, source, date }) => ({ file, title, source, date }));
}

/** Names and words that are as unpleasant as file systems and pages allow. */
const hostilePieces = ['|', '[', ']', '(', ')', '`', '``', '<b>', '</b>', '<!--', '-->', '<br>', '\n', '\r\n', '\t', ' ', '  ', '\u00A0', '\u202E', '\u200B', '\u2028', '&amp;', '&', '&#32;', '\\', '\\|', '*', '**', '_', '__', '~~', '#', '!', '![x](y.txt)', '[a](b.txt)', 'https://x.example', 'b.txt', '-', 'n/a', '1. ', '🚢', 'é', 'e\u0301', 'ש', 'Talks', '%20', '%', '$', '"', '\'', ':', ';', '+', '='];
const hostileText = fc.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\0', ''));
const segment = hostileText.map((text) => text.replace(/[/\\]/g, '').slice(0, 60)).map((text) => (/^\.{0,2}$/.test(text) ? 'x' : text)).filter((text) => !/\p{Surrogate}/u.test(text));
const fileName = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `${segments.join('/')}.txt`).filter((file) => !/^[a-z]:/i.test(file) && file.normalize('NFC') === file);

describe('Writing INDEX.md', function () {
  this.timeout(60_000);

  it('creates a table with links, percent-encoded where needed', () => {
    assert.equal(createIndex('Ferry strike', [FERRY, { file: 'day two/strike (1).txt', source: 'The Bell', date: '2026-03-03T14:15+02:00' }, { file: 'ünnamed.txt' }]), `# Ferry strike

| # | File | Source | Published | Title |
| --- | --- | --- | --- | --- |
| 1 | [ferry.txt](ferry.txt) | Maren Courier | 2026-03-02 | Ferry talks resume |
| 2 | [day two/strike (1).txt](day%20two/strike%20%281%29.txt) | The Bell | 2026-03-03 14:15+02:00 | |
| 3 | [ünnamed.txt](ünnamed.txt) | | | |
`);
  });

  it('writes hostile names and titles so that they are read back equal', () => {
    fc.assert(fc.property(hostileText, fc.uniqueArray(fc.record({ file: fileName, title: hostileText, source: hostileText }, { noNullPrototype: true }), { selector: (entry) => entry.file, maxLength: 5 }), (title, entries) => {
      const markdown = createIndex(title, entries);
      const roster = readIndex(markdown);
      assert.deepEqual(roster.entries.map((entry) => ({ file: entry.file, title: entry.title ?? '', source: entry.source ?? '' })), entries, markdown);
      assert.ok(roster.entries.every((entry) => !entry.outside && entry.url === undefined), markdown);
      if (title.trim() !== '') assert.equal(roster.title, title);
      assert.ok(!/[\u202E\u200B\u2028\t]/.test(markdown));
    }), { seed: 1, numRuns: 1000 });
  });

  it('adds hostile entries to tables and lists so that their files and titles are read back', () => {
    const pages = ['', '# T\n', createIndex('T', [FERRY]), '- [Ferry](ferry.txt) – Maren Courier, 2026-03-02\r\n', '|Title|Date|\r\n|-|-|\r\n|[Ferry](ferry.txt)|2 March 2026|\r\n', '## [Ferry](ferry.txt)\n\nBell\n', '- `ferry.txt`: Bell'];
    fc.assert(fc.property(fc.constantFrom(...pages), fileName, hostileText, (page, file, title) => {
      fc.pre(file !== 'ferry.txt');
      const markdown = added(page, { file, title });
      const before = readIndex(page).entries.length;
      const roster = readIndex(markdown);
      assert.deepEqual(roster.entries.slice(before).map((entry) => entry.file), [file], markdown);
      assert.ok(markdown.length >= page.length);
    }), { seed: 1, numRuns: 1000 });
  });

  describe('adding to a table', () => {
    it('keeps the order of the columns, numbers and the rest of the page', () => {
      const page = '# T\n\n| # | Published | Outlet | File | Mood |\n|:--|--:|---|---|---|\n| 07 | 2026-03-01 | Bell | [a.txt](a.txt) | calm |\n\nEnd.\n';
      assert.equal(added(page, FERRY), page.replace('calm |\n', 'calm |\n| 08 | 2026-03-02 | Maren Courier | [ferry.txt](ferry.txt) | |\n'));
    });

    it('counts from what the table counts from', () => {
      const page = '| # | File |\n| - | - |\n| 0 | [a.txt](a.txt) |\n';
      assert.equal(added(page, FERRY, { file: 'b.txt' }), page + '| 1 | [ferry.txt](ferry.txt) |\n| 2 | [b.txt](b.txt) |\n');
    });

    it('keeps CRLF and a missing final line break', () => {
      const page = '|File|Date|\r\n|-|-|\r\n|[a.txt](a.txt)|2026-03-01|';
      assert.equal(added(page, FERRY), page + '\r\n|[ferry.txt](ferry.txt)|2026-03-02|');
    });

    it('writes dates and files as the neighbours do', () => {
      assert.match(added('|File|Date|\n|-|-|\n|`a.txt`|1 March 2026|\n', FERRY), /\n\|`ferry\.txt`\|2 March 2026\|\n$/);
      assert.match(added('File | Date\n-|-\na.txt | Mar. 1, 2026\n', FERRY), /\nferry\.txt \| Mar\. 2, 2026\n$/);
      assert.match(added('|Date|Article|\n|-|-|\n|2026-03-01|[Strike ends](a.txt)|\n', FERRY), /\n\|2026-03-02\|\[Ferry talks resume\]\(ferry\.txt\)\|\n$/);
    });

    it('pads cells where the bars of the table stand in columns', () => {
      const page = '| File           | Source        |\n| -------------- | ------------- |\n| [a.txt](a.txt) | Bell          |\n';
      assert.equal(added(page, { ...FERRY, file: 'b.txt' }), page + '| [b.txt](b.txt) | Maren Courier |\n');
    });

    it('fills a table that has only a header', () => {
      assert.equal(added('| # | File | Source |\n| - | - | - |\n', FERRY), '| # | File | Source |\n| - | - | - |\n| 1 | [ferry.txt](ferry.txt) | Maren Courier |\n');
    });

    it('prefers the table that lists files of the same folder', () => {
      const page = '|File|\n|-|\n|[one/a.txt](one/a.txt)|\n\n## Two\n\n|File|\n|-|\n|[two/a.txt](two/a.txt)|\n';
      assert.equal(added(page, { file: 'one/b.txt' }, { file: 'x.txt' }), page.replace('|[one/a.txt](one/a.txt)|\n', '|[one/a.txt](one/a.txt)|\n|[one/b.txt](one/b.txt)|\n') + '|[x.txt](x.txt)|\n');
    });

    it('goes behind the last article, before sums and empty rows', () => {
      const head = '| # | File | Source |\n|-|-|-|\n| 1 | a.txt | Bell |\n';
      for (const tail of ['| **Total** | 1 file | |\n', '|  |  |  |\n|  |  |  |\n', 'Collected by hand.\n']) assert.equal(added(head + tail, FERRY), `${head}| 2 | ferry.txt | Maren Courier |\n${tail}`);
    });

    it('goes on counting in the steps and the form of the numbers, and never gives one twice', () => {
      for (const [first, second, next] of [['01', '02', '03'], ['10', '20', '30'], ['2', '1', '3'], ['1', '7', '8'], ['A-001', 'A-002', 'A-003'], ['A-17', 'A-342', ''], ['x', 'y', ''], ['**1**', '**2**', '**3**'], ['1\\.', '2\\.', '3\\.']] as const) {
        const page = `| ID | File |\n|-|-|\n| ${first} | a.txt |\n| ${second} | b.txt |\n`;
        assert.equal(added(page, FERRY), `${page}|${next === '' ? '' : ` ${next}`} | ferry.txt |\n`);
      }
    });

    it('writes cells with the marks that all cells of a column have', () => {
      const page = '| File | Source | Date |\n|-|-|-|\n| **a.txt** | *Bell* | `2026-03-01` |\n| **b.txt** | *Dawn* | |\n';
      assert.equal(added(page, FERRY, { file: 'c.txt' }), `${page}| **ferry.txt** | *Maren Courier* | \`2026-03-02\` |\n| **c.txt** | | |\n`);
      assert.match(added('| File | Source |\n|-|-|\n| "a.txt" | *Bell* |\n| "b.txt" | Dawn |\n', FERRY), /\n\| "ferry\.txt" \| Maren Courier \|\n$/);
    });

    it('names files as the neighbours do, with spaces too', () => {
      for (const [own, file] of [['a.txt', 'day two (1).txt'], ['`a.txt`', '`day two (1).txt`'], ['[a](<a.txt>)', '[day two (1)](<day two (1).txt>)'], ['[a.txt](./a.txt)', '[day two (1).txt](./day%20two%20%281%29.txt)'], ['<a.txt>', '<day two (1).txt>']]) {
        const page = `| File |\n|-|\n| ${own} |\n`;
        assert.equal(added(page, { file: 'day two (1).txt' }), `${page}| ${file} |\n`);
      }
      assert.match(added('| File |\n|-|\n| [open](a.txt) |\n| [open](b.txt) |\n', FERRY), /\n\| \[open\]\(ferry\.txt\) \|\n$/);
    });

    it('follows a form of dates only where all neighbours have it', () => {
      for (const [first, second, date] of [['25.01.2026', '26.01.2026', '02.03.2026'], ['01/25/2026', '02/03/2026', '03/02/2026'], ['3 janvier 2026', '4 février 2026', '2 mars 2026'], ['25.01.2026', '26 Jan 2026', '2026-03-02'], ['02/03/2026', '04/05/2026', '2026-03-02']] as const) {
        const page = `| File | Date |\n|-|-|\n| a.txt | ${first} |\n| b.txt | ${second} |\n`;
        assert.equal(added(page, FERRY), `${page}| ferry.txt | ${date} |\n`);
      }
    });

    it('stays inside a quotation', () => {
      assert.equal(added('> | File |\n> | - |\n> | [a.txt](a.txt) |\n', { file: 'b.txt' }), '> | File |\n> | - |\n> | [a.txt](a.txt) |\n> | [b.txt](b.txt) |\n');
    });
  });

  describe('adding to a list', () => {
    it('follows marker, order of facts, separators and date form of the neighbour', () => {
      for (const [page, item] of [
        ['- [Strike ends](a.txt) – The Bell, 1 March 2026', '- [Ferry talks resume](ferry.txt) – Maren Courier, 2 March 2026'],
        ['* [Strike ends](a.txt) (The Bell, 2026-03-01)', '* [Ferry talks resume](ferry.txt) (Maren Courier, 2026-03-02)'],
        ['3. The Bell, March 1, 2026: [Strike ends](a.txt)', '4. Maren Courier, March 2, 2026: [Ferry talks resume](ferry.txt)'],
        ['- [ ] `a.txt`: “Strike ends” – *The Bell*', '- [ ] `ferry.txt`: “Ferry talks resume” – *Maren Courier*, 2026-03-02'],
        ['+   [a.txt](a.txt)', '+   [ferry.txt](ferry.txt) – Maren Courier, 2026-03-02'],
      ] as const) assert.equal(added(`${page}\n\nEnd\n`, FERRY), `${page}\n${item}\n\nEnd\n`);
    });

    it('leaves out what is not known, and what joined it', () => {
      const page = '- [Strike ends](a.txt) (The Bell, 2026-03-01)\n';
      assert.equal(added(page, { ...FERRY, source: undefined }), `${page}- [Ferry talks resume](ferry.txt) (2026-03-02)\n`);
      assert.equal(added(page, { ...FERRY, date: undefined }), `${page}- [Ferry talks resume](ferry.txt) (Maren Courier)\n`);
      assert.equal(added(page, { file: 'ferry.txt' }), `${page}- [ferry.txt](ferry.txt)\n`);
    });

    it('adds to a loose, nested, numbered CRLF list', () => {
      const page = '1. Bell\r\n\r\n   1) [a](a.txt)\r\n\r\n   2) [b](b.txt)\r\n\r\n2. End\r\n';
      assert.equal(added(page, { file: 'c.txt' }), '1. Bell\r\n\r\n   1) [a](a.txt)\r\n\r\n   2) [b](b.txt)\r\n\r\n   3) [c](c.txt)\r\n\r\n2. End\r\n');
    });
  });

  describe('in the shape of the neighbours', () => {
    for (const [shape, page, lines, entry] of [
      ['labels in one item', '- **File:** a.txt **Source:** Dawn **Date:** 1 Mar 2026\n', '- **File:** ferry.txt **Source:** Maren Courier **Date:** 2 Mar 2026\n'],
      ['labels between commas', '- file: a.txt, source: The Bell, date: 2026-03-01\n', '- file: ferry.txt, source: Maren Courier, date: 2026-03-02\n'],
      ['labels in brackets, without what is not known', '- a.txt (source: The Bell, published: 1 Mar 2026, retrieved: 4 Mar 2026)\n', '- ferry.txt (source: Maren Courier, published: 2 Mar 2026)\n'],
      ['remarks behind it', '- [a.txt](a.txt) · The Bell · 1 Mar 2026 · page 3\n', '- [ferry.txt](ferry.txt) · Maren Courier · 2 Mar 2026\n'],
      ['a remark before the source', '- [Strike ends](a.txt) by Ana Roe, The Bell, 1 March 2026\n', '- [Ferry talks resume](ferry.txt), Maren Courier, 2 March 2026\n'],
      ['a date of access', '- [a.txt](a.txt), The Bell, 2026-03-01 (accessed 2026-03-09)\n', '- [ferry.txt](ferry.txt), Maren Courier, 2026-03-02\n'],
      ['a link to the web', '- [a.txt](a.txt) ([original](https://bell.example/a)), The Bell, 2026-03-01\n', '- [ferry.txt](ferry.txt), Maren Courier, 2026-03-02\n'],
      ['numbers with a nought', '01. a.txt\n02. b.txt\n', '03. ferry.txt – Maren Courier, 2026-03-02\n'],
      ['a record', 'File: a.txt\nSource: The Bell\nDate: 1 Mar 2026\n', '\nFile: ferry.txt\nSource: Maren Courier\nDate: 2 Mar 2026\n'],
      ['records, between which a rule stands', 'File: a.txt\nSource: The Bell\n\n---\n\nFile: b.txt\nSource: Dawn\n', '\n---\n\nFile: ferry.txt\nSource: Maren Courier\n'],
      ['a record with remarks, without what nobody knows', 'File: a.txt\nSource: The Bell\nWords: 300\nDate: 1 Mar 2026\n', '\nFile: b.txt\nSource: Dawn\n', { file: 'b.txt', source: 'Dawn' }],
      ['records under their headlines', '## Strike ends\n\n**File:** a.txt\n**Source:** The Bell\n', '\n## Ferry talks resume\n\n**File:** ferry.txt\n**Source:** Maren Courier\n'],
      ['headings with lists of facts', '## a.txt\n- **Source:** The Bell\n- **Date:** 2026-03-01\n', '\n## ferry.txt\n- **Source:** Maren Courier\n- **Date:** 2026-03-02\n'],
      ['headings with numbers', '## 1. [Strike ends](a.txt)\nThe Bell, 1 March 2026\n', '\n## 2. [Ferry talks resume](ferry.txt)\nMaren Courier, 2 March 2026\n'],
      ['items with lists of facts', '9. a.txt\n   - Source: The Bell\n   - Date: 1 March 2026\n', '10. ferry.txt\n    - Source: Maren Courier\n    - Date: 2 March 2026\n'],
      ['items of several lines', '- a.txt\n  Source: The Bell\n  Date: 1 March 2026\n', '- ferry.txt\n  Source: Maren Courier\n  Date: 2 March 2026\n'],
      ['nobody’s mark', '- a.txt ✓\n', '- ferry.txt – Maren Courier, 2026-03-02\n'],
    ] as readonly (readonly [string, string, string, NewEntry?])[]) {
      it(shape, () => {
        assert.equal(added(page, entry ?? FERRY), page + lines);
      });
    }
  });

  describe('where groups have names', () => {
    it('goes to the group of its source or its day, and else to the last, where it says its source', () => {
      const page = '# Ferries\n\n## Maren Courier\n\n- [a.txt](a.txt), 2026-03-01\n\n## The Bell\n\n- [b.txt](b.txt), 2026-03-01\n';
      assert.equal(added(page, FERRY), page.replace('(a.txt), 2026-03-01\n', '(a.txt), 2026-03-01\n- [ferry.txt](ferry.txt), 2026-03-02\n'));
      assert.equal(added(page, { ...FERRY, source: 'Dawn' }), `${page}- [ferry.txt](ferry.txt), 2026-03-02 – Dawn\n`);
      const days = '- 2 March 2026\n  - a.txt – Bell\n- 3 March 2026\n  - b.txt – Dawn\n';
      assert.equal(added(days, FERRY), days.replace('Bell\n', 'Bell\n  - ferry.txt – Maren Courier, 2026-03-02\n'));
    });

    it('goes behind the rows of its group in a table', () => {
      const page = '| File | Date |\n|-|-|\n| **Maren Courier** | |\n| a.txt | 2026-03-01 |\n| **The Bell** | |\n| b.txt | 2026-03-01 |\n';
      assert.equal(added(page, FERRY), page.replace('| a.txt | 2026-03-01 |\n', '| a.txt | 2026-03-01 |\n| ferry.txt | 2026-03-02 |\n'));
    });
  });

  it('inserts whole lines, so that no old line changes', () => {
    for (const page of ['| File |\n|-|\n| a.txt |  \n', '- b.txt  \n', '- b.txt \t\r\n\r\nEnd', '- a.txt\r\n- b.txt\n', '- a.txt\n- b.txt\r\n', '- a.txt\r- b.txt\r', '> - a.txt  \n>\n> End\n']) {
      const [edit] = addEntry(page, { file: 'c.txt' });
      const last = page.lastIndexOf('.txt') + '.txt'.length;
      const end = /\r\n|\r|\n/.exec(page.slice(last))!;
      assert.equal(edit!.start, last + end.index + end[0].length);
      assert.ok(edit!.text.endsWith(end[0]) && !/\r|\n/.test(edit!.text.slice(0, -end[0].length)), JSON.stringify(page));
    }
  });

  it('adds a heading where headings list the articles, behind the last one’s section', () => {
    const page = '# T\n\n## [Strike](a.txt)\n\nThe Bell\n\nMore.\n\n## Sources\n';
    assert.equal(added(page, FERRY), page.replace('More.\n', 'More.\n\n## [Ferry talks resume](ferry.txt)\n\nMaren Courier, 2026-03-02\n'));
  });

  it('adds a line where lines list the articles', () => {
    assert.equal(added('[Strike](a.txt) – Bell\n', FERRY), '[Strike](a.txt) – Bell\n[Ferry talks resume](ferry.txt) – Maren Courier, 2026-03-02\n');
  });

  it('appends a table to a page without a listing, and before a block that never ends', () => {
    const table = '| # | File | Source | Published | Title |\n| --- | --- | --- | --- | --- |\n| 1 | [b.txt](b.txt) | | | |\n';
    assert.equal(added('', { file: 'b.txt' }), table);
    assert.equal(added('Some words', { file: 'b.txt' }), `Some words\n\n${table}`);
    assert.equal(added('Some words\n', { file: 'b.txt' }), `Some words\n\n${table}`);
    assert.equal(added('```\nopen', { file: 'b.txt' }), `${table}\n\`\`\`\nopen`);
  });

  it('gives one insertion and leaves every other byte alone', () => {
    const page = '\uFEFF# T\r\n\r\n|File |  Date|\r|-|-|\n|[a.txt](a.txt)|2026-03-01  |\t\n\n<!-- x -->\n';
    const edits = addEntry(page, FERRY);
    assert.equal(edits.length, 1);
    assert.equal(edits[0]!.start, edits[0]!.end);
    assert.equal(facts(applyEdits(page, edits)).at(-1)!.file, 'ferry.txt');
  });
});

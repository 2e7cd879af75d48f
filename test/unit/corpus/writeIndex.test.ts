import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { readIndex } from '../../../src/core/corpus/readIndex';
import { addEntries, addEntry, createIndex, type NewEntry } from '../../../src/core/corpus/writeIndex';
import { applyEdits } from '../../../src/core/text/edits';

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
      assert.equal(added(page, { file: 'c.txt' }), '1. Bell\r\n\r\n   1) [a](a.txt)\r\n\r\n   2) [b](b.txt)\r\n\r\n   3) [c.txt](c.txt)\r\n\r\n2. End\r\n');
    });
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

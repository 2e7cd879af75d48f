import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { readIndex } from '../../../../src/core/corpus/reading/readIndex';

type Facts = Record<string, unknown>;

/** What the entries say, without their places. */
function entries(markdown: string): Facts[] {
  return readIndex(markdown).entries.map(({ start: _s, end: _e, fileSpan: _f, href: _h, publisher: _p, groups, outside, ...facts }) => ({
    ...facts, ...(groups.length > 0 ? { groups } : {}), ...(outside ? { outside } : {}),
  }));
}

function files(markdown: string): string[] {
  return readIndex(markdown).entries.map((entry) => entry.file);
}

describe('Reading INDEX.md', () => {
  describe('tables', () => {
    it('finds columns by their headers in any order', () => {
      assert.deepEqual(entries(`
| Published | Headline | Outlet | Notes | File | URL |
| --- | --- | --- | --- | --- | --- |
| 2 March 2026 | Ferry talks resume | Maren Courier | wire | [ferry.txt](ferry.txt) | https://courier.example/1 |
`), [{ file: 'ferry.txt', title: 'Ferry talks resume', source: 'Maren Courier', date: '2026-03-02', writtenDate: '2 March 2026', url: 'https://courier.example/1', notes: 'wire' }]);
    });

    it('finds columns by what they hold where there are no headers', () => {
      assert.deepEqual(entries(`
| | | | |
|-|-|-|-|
| Maren Courier | 2026-03-02 | Dockers and owners meet again at the harbour | ferry talks.txt |
| The Bell | 2026-03-03 | Strike ends after a night of talks in the old customs house | strike.txt |
`), [
        { file: 'ferry talks.txt', title: 'Dockers and owners meet again at the harbour', source: 'Maren Courier', date: '2026-03-02', writtenDate: '2026-03-02' },
        { file: 'strike.txt', title: 'Strike ends after a night of talks in the old customs house', source: 'The Bell', date: '2026-03-03', writtenDate: '2026-03-03' },
      ]);
    });

    it('takes the title from a headline that links to the file', () => {
      assert.deepEqual(entries('|Date|Source|Article|\n|-|-|-|\n|2026-03-02|Bell|[Ferry talks](ferry.txt)|'),
        [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', date: '2026-03-02', writtenDate: '2026-03-02' }]);
    });

    it('keeps an unnamed topic column out of source and title', () => {
      assert.deepEqual(entries('|File|Topic|Date|\n|-|-|-|\n|`a.txt`|Harbour|2026-01-02|'), [{ file: 'a.txt', date: '2026-01-02', writtenDate: '2026-01-02' }]);
    });

    it('tells a web address in the source column from the source', () => {
      assert.deepEqual(entries('|File|Source|\n|-|-|\n|[a](a.txt)|[Maren Courier](https://courier.example/a)|'),
        [{ file: 'a.txt', source: 'Maren Courier', url: 'https://courier.example/a' }]);
    });

    it('does not take a file mentioned in a remark for the row’s file', () => {
      assert.deepEqual(files('|File|Notes|\n|-|-|\n|[a](a.txt)|rewrites [b](b.txt)|\n| |see [c](c.txt)|'), ['a.txt']);
    });

    it('reads rows with missing, empty and surplus cells, and rows without borders', () => {
      assert.deepEqual(entries('File | Source | Date\n:-- | :-: | --:\na.txt\nb.txt | | 2026-01-02\nc.txt | Bell | – | more\n'), [
        { file: 'a.txt' }, { file: 'b.txt', date: '2026-01-02', writtenDate: '2026-01-02' }, { file: 'c.txt', source: 'Bell' },
      ]);
    });

    it('reads escaped bars, emphasis, entities and code in cells', () => {
      assert.deepEqual(entries('|File|Title|Source|\n|-|-|-|\n|`a\\|b.txt`|**Talks** \\| *resume* &amp; 3 \\* 4|<b>Bell</b>|'),
        [{ file: 'a|b.txt', title: 'Talks | resume & 3 * 4', source: 'Bell' }]);
    });

    it('reads several tables under nested headings as groups', () => {
      assert.deepEqual(entries(`# Corpus
## March
### Strike
|File|
|-|
|a.txt|
## April
|File|
|-|
|b.txt|
`), [{ file: 'a.txt', groups: ['March', 'Strike'] }, { file: 'b.txt', groups: ['April'] }]);
      assert.equal(readIndex('# Corpus\n\ntext').title, 'Corpus');
    });

    it('gives the span of the row and of the link', () => {
      const markdown = '|File|\r\n|-|\r\n| [a](a.txt) |\r\n| [é](caf%C3%A9.txt) |\r\n';
      const [, second] = readIndex(markdown).entries;
      assert.equal(markdown.slice(second!.start, second!.end), '| [é](caf%C3%A9.txt) |');
      assert.equal(markdown.slice(second!.fileSpan.start, second!.fileSpan.end), '[é](caf%C3%A9.txt)');
      assert.equal(second!.href, 'caf%C3%A9.txt');
      assert.equal(second!.file, 'café.txt');
    });

    it('reads 10,000 rows', function () {
      this.timeout(60_000);
      const rows = Array.from({ length: 10_000 }, (_, i) => `| ${i} | [a${i}.txt](a${i}.txt) | Bell | 2026-01-02 |`);
      const roster = readIndex(`| # | File | Source | Date |\n|-|-|-|-|\n${rows.join('\n')}\n`);
      assert.equal(roster.entries.length, 10_000);
      assert.equal(roster.entries[9_999]!.file, 'a9999.txt');
    });
  });

  describe('lists', () => {
    it('reads source and date after the link', () => {
      assert.deepEqual(entries('- [Ferry talks resume](ferry.txt) – Maren Courier, 2 March 2026\n* [Strike ends](strike.txt) (The Bell, Mon. March 2, 2026)'), [
        { file: 'ferry.txt', title: 'Ferry talks resume', source: 'Maren Courier', date: '2026-03-02', writtenDate: '2 March 2026' },
        { file: 'strike.txt', title: 'Strike ends', source: 'The Bell', date: '2026-03-02', writtenDate: 'Mon. March 2, 2026' },
      ]);
    });

    it('reads source and date before the link', () => {
      assert.deepEqual(entries('1. Maren Courier, 2026-03-02 14:15: [Ferry talks](ferry.txt)'),
        [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02T14:15', writtenDate: '2026-03-02 14:15' }]);
    });

    it('reads titles beside file names', () => {
      assert.deepEqual(entries('- `ferry.txt`: “Talks resume” – Maren Courier\n- strike.txt – Strike ends after a very long night – The Bell'), [
        { file: 'ferry.txt', title: 'Talks resume', source: 'Maren Courier' },
        { file: 'strike.txt', title: 'Strike ends after a very long night', source: 'The Bell' },
      ]);
    });

    it('reads labelled facts, nested or beside the file', () => {
      const expected = [{ file: 'a.txt', source: 'The Bell', date: '2026-01-03', writtenDate: '3 Jan 2026', url: 'https://bell.example/3' }];
      assert.deepEqual(entries('- [a](a.txt)\n  - Source: The Bell\n  - Date: 3 Jan 2026\n  - <https://bell.example/3>\n'), expected);
      assert.deepEqual(entries('- File: [a](a.txt)\n- Source: The Bell\n- Published: 3 Jan 2026\n- URL: https://bell.example/3\n'), expected);
    });

    it('reads items without a file as groups of those nested in them', () => {
      assert.deepEqual(entries('- Maren Courier:\n  - [a](a.txt)\n  - [b](b.txt)\n'), [{ file: 'a.txt', groups: ['Maren Courier'] }, { file: 'b.txt', groups: ['Maren Courier'] }]);
    });

    it('keeps a date that can be read two ways as it is written', () => {
      assert.deepEqual(entries('- [a](a.txt) – The Bell, 5/6/2026'), [{ file: 'a.txt', source: 'The Bell', writtenDate: '5/6/2026' }]);
    });

    it('keeps commas of a source together', () => {
      assert.deepEqual(entries('- [a](a.txt) – Harbour Newsroom, with files from Coast Press'), [{ file: 'a.txt', source: 'Harbour Newsroom, with files from Coast Press' }]);
    });

    it('reads several files of one item, but not those it mentions', () => {
      assert.deepEqual(files('- [a](a.txt), [b](b.txt) and [c](c.txt)\n- [d](d.txt) – rewrite of [e](e.txt)'), ['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    });

    it('reads links to the web beside links to files', () => {
      assert.deepEqual(entries('- [Talks](a.txt) – [The Bell](https://bell.example/a_(1)), [original](https://other.example)\n- [web](https://bell.example/b.txt)'),
        [{ file: 'a.txt', title: 'Talks', source: 'The Bell', url: 'https://bell.example/a_(1)' }]);
    });

    it('reads task lists and quoted lists', () => {
      assert.deepEqual(files('- [ ] [a](a.txt)\n- [x] b.txt\n\n> * [c](c.txt)\n>   * [d](d.txt)'), ['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    });
  });

  describe('headings and lines', () => {
    it('reads headings that link to articles, with the line below', () => {
      assert.deepEqual(entries('# News\n\n## [Ferry talks](ferry.txt)\n\nMaren Courier, 2 March 2026\n\n## [Strike](strike.txt)\n'), [
        { file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02', writtenDate: '2 March 2026' },
        { file: 'strike.txt', title: 'Strike' },
      ]);
    });

    it('reads lines of links', () => {
      assert.deepEqual(entries('[Ferry talks](ferry.txt) – Bell, 2026-03-02\n[Strike](night.txt) – Courier\n'), [
        { file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', date: '2026-03-02', writtenDate: '2026-03-02' },
        { file: 'night.txt', title: 'Strike', source: 'Courier' },
      ]);
    });

    it('lets a listing speak before prose that mentions a file', () => {
      const markdown = 'We begin with [the ferry](ferry.txt) and go on.\n\n- [Ferry talks](ferry.txt) – Bell\n';
      assert.deepEqual(entries(markdown), [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell' }]);
      assert.deepEqual(readIndex(markdown).problems, []);
    });
  });

  describe('links', () => {
    it('decodes angle brackets, references, percent escapes and entities', () => {
      assert.deepEqual(files(`
- [a](<ferry talks.txt> "title")
- [b][one]
- [two][]
- [Three]
- [c](./sub//d%20e%C3%A9.txt#L3)
- [d](x&amp;y.txt)
- [e](sub\\\\f.txt)
- [f](50%25%20of%20it.txt)
- [g](is%20it%3F.txt?raw=1)

[one]: one.txt
[two]: <two two.txt> 'x'
[three]: three.txt
`), ['ferry talks.txt', 'one.txt', 'two two.txt', 'three.txt', 'sub/d eé.txt', 'x&y.txt', 'sub/f.txt', '50% of it.txt', 'is it?.txt']);
    });

    it('flags paths that lead outside the folder and keeps them', () => {
      const hostile = ['../x.txt', 'a/../../x.txt', '/etc/x.txt', 'file:///x.txt', 'C:/x.txt', 'C%3A/x.txt', '%2e%2e/x.txt', '..%2Fx.txt', '..%5Cx.txt', 'a%00.txt'];
      for (const href of hostile) {
        const { entries: found, problems } = readIndex(`- [t](${href})`);
        assert.deepEqual(found.map((entry) => entry.outside), [true], href);
        assert.deepEqual(problems.map((problem) => problem.code), ['outside-folder'], href);
      }
      assert.deepEqual(readIndex('- [t](a/../b.txt)').entries.map((entry) => [entry.file, entry.outside]), [['b.txt', false]]);
    });

    it('passes over what is no article', () => {
      assert.deepEqual(files('- [a](notes.md)\n- [b](https://x.example/a.txt)\n- [c](#a.txt)\n- [d](mailto:a@b.txt)\n- [e](command:x.txt)\n- ![f](f.txt)\n- [g](pic.png)\n- see `a b`'), []);
    });

    it('reports a file that is listed twice, at the second place, and takes what it adds', () => {
      const markdown = '- [ferry](ferry.txt)\n- [b](b.txt)\n- [./ferry.txt](./ferry.txt) – Bell\n';
      const roster = readIndex(markdown);
      assert.deepEqual(roster.entries.map(({ file, title, source }) => [file, title, source]), [['ferry.txt', undefined, 'Bell'], ['b.txt', undefined, undefined]]);
      assert.deepEqual(roster.problems.map(({ code, start, end }) => [code, markdown.slice(start, end)]), [['duplicate-file', '[./ferry.txt](./ferry.txt)']]);
    });

    it('passes over front matter, comments, code and HTML', () => {
      assert.deepEqual(files(`---
list: "[a](a.txt)"
---
<!-- - [b](b.txt) -->

\`\`\`
- [c](c.txt)
\`\`\`

    - [d](d.txt)

<ul><li><a href="e.txt">e</a></li></ul>

- \`[f](f.txt)\` and <!-- [g](g.txt) --> [h](h.txt)
`), ['h.txt']);
    });

    it('reads Windows and old Macintosh line ends', () => {
      for (const eol of ['\r\n', '\r']) assert.deepEqual(files(['# T', '', '| File |', '| - |', '| a.txt |', '', '- b.txt', '- [c](c.txt)', ''].join(eol)), ['a.txt', 'b.txt', 'c.txt'], JSON.stringify(eol));
    });
  });

  describe('hostile text', function () {
    this.timeout(60_000);

    it('reads any text without throwing, and its spans lie in order inside it', () => {
      const pieces = ['[', ']', '(', ')', '|', '`', '\\', '<', '>', '*', '_', '&', '#', '-', '- ', '1. ', '\n', '\r\n', ' ', 'a.txt', '](a.txt)', '<!--', '-->', '|-|-|', '```', '[x]: b.txt', '&amp;', '%00', '2026-01-02', 'é', '😀', '\u202E'];
      fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 }), (parts) => {
        const markdown = parts.join('');
        let last = 0;
        for (const entry of readIndex(markdown).entries) {
          assert.ok(entry.start >= last && entry.end <= markdown.length && entry.start <= entry.fileSpan.start && entry.fileSpan.end <= entry.end);
          last = entry.start;
        }
      }), { seed: 1, numRuns: 1000 });
    });

    /** Work that grows with the square of the text would take minutes on these. */
    for (const [name, unit] of Object.entries({
      brackets: '[', closings: '](', images: '![', links: '[a](', angles: '<', comments: '<!--', ticks: '` `` ', emphasis: '*a _b ', quotations: '> ', items: '- ', numbers: '1. ',
      bars: '|', references: '[a]: ', entities: '&#', escapes: '\\', blanks: ' ', tabs: '\t', addresses: 'http://a ', dashes: '-', hashes: '#', words: 'a.txt ', dates: '1/', lines: '[a](a.txt)\n',
      wikis: '[[a ', footnotes: '[^1]', anchors: '<a href href ', loose: '[a](b.txt c', names: '(a.txt', quoted: '“a b c ', bold: '**a** ', days: 'accessed 2 March 2026 ', ranges: '2 - 3 ', labels: 'Source: a\n', records: 'File: a.txt\n',
      definitions: 'a.txt\n: b\n', rows: '| a.txt | b |\n', separators: '|-|-|\n', breaks: '*a*  \n', commas: 'a.txt, ', cells: 'a.txt\tb\n', tabbed: 'a.txt\t', facts: '| File | a.txt |\n', leads: 'covers 3 Nov 2025, ', 'labels behind commas': ', date: x', equals: 'a = ', attributes: '# {#a}', headlines: 'Aa bb, Cc – ', hyphens: 'A - b', 'code and lines': '`a`<br>b.txt<br>', groups: '**a**\n\n- b\n\n',
    })) {
      it(`reads a long run of ${name}`, () => {
        const run = unit.repeat(60_000 / unit.length);
        for (const markdown of [run, `- ${run}`, `| File |\n|-|\n| ${run} |`, `# ${run}`, `| ${run.replaceAll('\n', ' ')} |\n|-|\n${'| a.txt |\n'.repeat(5_000)}`]) readIndex(markdown);
      });
    }

    it('reads deep nesting over many lines', () => {
      readIndex(Array.from({ length: 600 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n') + '\n'.repeat(30_000));
    });
  });
});

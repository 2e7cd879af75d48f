/** What a page says of an article, as a person reads it. What is not named here is not stated, but for a title that nobody asks about. */
export interface Said {
  readonly file: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  readonly written?: string;
  readonly url?: string;
  readonly notes?: string;
  /** Groups, outermost first, parted by ">". */
  readonly group?: string;
  readonly outside?: boolean;
}

/** An INDEX.md as somebody might write it. */
export interface IndexPage {
  readonly name: string;
  readonly markdown: string;
  /** A file's name alone: what is said of it does not matter here. */
  readonly says: readonly (Said | string)[];
  readonly title?: string;
}

function page(name: string, markdown: string, says: readonly (Said | string)[], title?: string): IndexPage {
  return { name, markdown, says, ...(title === undefined ? {} : { title }) };
}

export const PAGES: readonly IndexPage[] = [
  // Headings
  page('nested headings as groups', `# Harbour corpus\n\n## 2026\n### March\n- [Ferry talks](ferry.txt)\n### April\n- [Strike](strike.txt)\n## 2025\n- [Old](old.txt)\n`, [{ file: 'ferry.txt', title: 'Ferry talks', group: '2026>March' }, { file: 'strike.txt', title: 'Strike', group: '2026>April' }, { file: 'old.txt', group: '2025' }], 'Harbour corpus'),
  page('several top headings are groups', `# Wire\n\n- [a](a.txt)\n\n# Rewrites\n\n- [b](b.txt)\n`, [{ file: 'a.txt', group: 'Wire' }, { file: 'b.txt', group: 'Rewrites' }]),
  page('skipped heading levels', `# T\n\n#### Deep\n\n- a.txt\n\n## Shallow\n\n- b.txt\n`, [{ file: 'a.txt', group: 'Deep' }, { file: 'b.txt', group: 'Shallow' }], 'T'),
  page('setext headings', `Harbour corpus\n==============\n\nWire copy\n---------\n\n- [Ferry talks](ferry.txt)\n\nRewrites\n---\n- b.txt\n`, [{ file: 'ferry.txt', title: 'Ferry talks', group: 'Wire copy' }, { file: 'b.txt', group: 'Rewrites' }], 'Harbour corpus'),
  page('bold lines as groups above lists', `**Wire copy**\n\n- [Ferry talks](ferry.txt)\n\n**Rewrites**\n\n- [Strike](strike.txt)\n`, [{ file: 'ferry.txt', title: 'Ferry talks', group: 'Wire copy' }, { file: 'strike.txt', title: 'Strike', group: 'Rewrites' }]),
  page('closed ATX headings, emphasis and code in heading', `# T #\n\n## The **Bell** and \`wire\` ##\n\n- a.txt\n`, [{ file: 'a.txt', group: 'The Bell and wire' }], 'T'),
  page('heading with file name bare, facts below', `# Corpus\n\n## ferry.txt\n\nMaren Courier, 2 March 2026\n\n## strike.txt\n\nThe Bell, 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell', date: '2026-03-03' }], 'Corpus'),
  page('heading with code name, labelled list below', `# Corpus\n\n## \`ferry.txt\`\n\n- Source: Maren Courier\n- Date: 2 March 2026\n- Title: Ferry talks resume\n\n## \`strike.txt\`\n\n- Source: The Bell\n- Date: 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02', title: 'Ferry talks resume' }, { file: 'strike.txt', source: 'The Bell', date: '2026-03-03' }], 'Corpus'),
  page('heading link, labelled lines below', `## [Ferry talks](ferry.txt)\n\nSource: Maren Courier  \nPublished: 2 March 2026\n\n## [Strike](strike.txt)\n\nSource: The Bell\nPublished: 3 March 2026\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike', source: 'The Bell', date: '2026-03-03' }]),
  page('heading title, line below names the file', `# Corpus\n\n## Ferry talks resume\n\nFile: \`ferry.txt\`\nSource: Maren Courier\nDate: 2026-03-02\n\n## Strike ends\n\nFile: \`strike.txt\`\nSource: The Bell\n`, [{ file: 'ferry.txt', title: 'Ferry talks resume', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike ends', source: 'The Bell' }], 'Corpus'),
  page('heading with numbering', `# Corpus\n\n## 1. [Ferry talks](ferry.txt)\n\n## 2. [Strike](strike.txt)\n`, [{ file: 'ferry.txt', title: 'Ferry talks' }, { file: 'strike.txt', title: 'Strike' }], 'Corpus'),
  // Lists
  page('list: text before the link', `- Maren Courier, 2 March 2026: [Ferry talks](ferry.txt)\n- The Bell (3 March 2026) – [Strike](strike.txt)\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike', source: 'The Bell', date: '2026-03-03' }]),
  page('list: text before and after', `- 2026-03-02 – [Ferry talks](ferry.txt) – Maren Courier\n- 2026-03-03: [Strike ends](strike.txt), The Bell\n- **2026-03-04** [Calm](calm.txt) *The Bell*\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike ends', source: 'The Bell', date: '2026-03-03' }, { file: 'calm.txt', title: 'Calm', source: 'The Bell', date: '2026-03-04' }]),
  page('list: bold source, italics title', `* **Maren Courier**, *Ferry talks resume as strike enters week*, 2 March 2026 ([text](ferry.txt))\n`, [{ file: 'ferry.txt', title: 'Ferry talks resume as strike enters week', source: 'Maren Courier', date: '2026-03-02' }]),
  page('list: citation style', `1. Duarte, Ana. “Ferry talks resume.” Maren Courier, 2 March 2026. [ferry.txt](ferry.txt)\n`, [{ file: 'ferry.txt', title: 'Ferry talks resume', source: 'Maren Courier', date: '2026-03-02', notes: 'Duarte, Ana.' }]),
  page('ordered with parens, zero-start', `0) [a](a.txt)\n1) [b](b.txt)\n`, ['a.txt', 'b.txt']),
  page('task lists', `- [x] [Ferry talks](ferry.txt) – Bell\n- [ ] strike.txt\n* [X] \`c.txt\`\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell' }, 'strike.txt', 'c.txt']),
  page('nested lists as groups by day and source', `- 2 March 2026\n  - Maren Courier\n    - [Ferry talks](ferry.txt)\n  - The Bell\n    - [Strike](strike.txt)\n- 3 March 2026\n  - [Calm](calm.txt) – The Bell\n`, [{ file: 'ferry.txt', title: 'Ferry talks', group: '2 March 2026>Maren Courier' }, { file: 'strike.txt', title: 'Strike', group: '2 March 2026>The Bell' }, { file: 'calm.txt', title: 'Calm', source: 'The Bell', group: '3 March 2026' }]),
  page('nested list with tabs', `-\tWire\n\t-\t[Ferry talks](ferry.txt)\t–\tBell\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', group: 'Wire' }]),
  page('list: item with a paragraph of remarks', `- [Ferry talks](ferry.txt) – Bell\n\n  A wire story inside a paywall page.\n\n- [Strike](strike.txt) – Courier\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', notes: 'A wire story inside a paywall page.' }, { file: 'strike.txt', title: 'Strike', source: 'Courier' }]),
  page('list: rewrite of a sibling', `- [wire](wire.txt) – Coast Press\n- [short](short.txt) – rewrite of [wire](wire.txt)\n`, [{ file: 'wire.txt', source: 'Coast Press' }, { file: 'short.txt', notes: 'rewrite of wire' }]),
  page('list: file in parentheses behind the title', `- Ferry talks resume as strike goes on (ferry.txt)\n- Strike ends after talks in the night (\`strike.txt\`)\n`, [{ file: 'ferry.txt', title: 'Ferry talks resume as strike goes on' }, { file: 'strike.txt', title: 'Strike ends after talks in the night' }]),
  page('list: bare file behind what parts it', `- Maren Courier – ferry.txt\n- The Bell: strike.txt\n- 2026-03-02 calm.txt\n`, [{ file: 'ferry.txt', source: 'Maren Courier' }, { file: 'strike.txt', source: 'The Bell' }, '2026-03-02 calm.txt']),
  page('list: arrow', `- ferry.txt -> Maren Courier\n- strike.txt → The Bell\n- c.txt => The Herald\n`, [{ file: 'ferry.txt', source: 'Maren Courier' }, { file: 'strike.txt', source: 'The Bell' }, { file: 'c.txt', source: 'The Herald' }]),
  page('list: bare with spaces', `- ferry talks.txt\n- ferry talks (2).txt\n- "strike day.txt"\n`, ['ferry talks.txt', 'ferry talks (2).txt', 'strike day.txt']),
  page('list: bare bold and quoted', `- **ferry.txt** – Maren Courier\n- “strike.txt” – The Bell\n- *c.txt*\n`, [{ file: 'ferry.txt', source: 'Maren Courier' }, { file: 'strike.txt', source: 'The Bell' }, 'c.txt']),
  page('list: bare names with underscores and numbers', `- 000_aee27f9c.txt – The Bell\n- my_file_name.txt\n- _draft_.txt\n`, [{ file: '000_aee27f9c.txt', source: 'The Bell' }, 'my_file_name.txt', '_draft_.txt']),
  page('list: plus markers, no blank above', `Some words:\n+ [a](a.txt)\n+ [b](b.txt)\n`, ['a.txt', 'b.txt']),
  // Links
  page('angle links with spaces', `- [Ferry talks](<ferry talks.txt>) – Bell\n- [Strike](<sub folder/strike (1).txt> "the title")\n- <strike.txt>\n`, [{ file: 'ferry talks.txt', title: 'Ferry talks', source: 'Bell' }, { file: 'sub folder/strike (1).txt', title: 'Strike' }, 'strike.txt']),
  page('reference links', `- [Ferry talks][1] – Bell\n- [strike][]\n- [calm]\n- [The night][N T]\n\n[1]: ferry.txt\n[strike]: <strike day.txt> "x"\n[Calm]: calm.txt\n[n  t]: night.txt\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell' }, { file: 'strike day.txt', title: 'strike' }, 'calm.txt', { file: 'night.txt', title: 'The night' }]),
  page('reference links in table', `| File | Source |\n|---|---|\n| [Ferry][f] | Bell |\n| [s] | Courier |\n\n[f]: ferry.txt\n[s]: strike.txt\n`, [{ file: 'ferry.txt', title: 'Ferry', source: 'Bell' }, { file: 'strike.txt', source: 'Courier', title: 's' }]),
  page('unencoded spaces in inline links', `- [Ferry talks](ferry talks.txt) – Bell\n- [x](a b (c).txt)\n`, [{ file: 'ferry talks.txt', title: 'Ferry talks', source: 'Bell' }, { file: 'a b (c).txt', title: 'x' }]),
  page('unencoded spaces in table link', `|File|Source|\n|-|-|\n|[Ferry talks](ferry talks.txt)|Bell|\n`, [{ file: 'ferry talks.txt', title: 'Ferry talks', source: 'Bell' }]),
  page('wiki links', `- [[ferry.txt]] – Bell\n- [[ferry talks.txt|Ferry talks]]\n`, [{ file: 'ferry.txt', source: 'Bell' }, { file: 'ferry talks.txt', title: 'Ferry talks' }]),
  page('code spans', `- \`ferry.txt\` – Bell\n- \`\`a\`b.txt\`\` – Bell\n- \` spaced.txt \`\n`, [{ file: 'ferry.txt', source: 'Bell' }, { file: 'a`b.txt', source: 'Bell' }, 'spaced.txt']),
  page('code as link text', `- [\`ferry.txt\`](ferry.txt) – Bell\n`, [{ file: 'ferry.txt', source: 'Bell' }]),
  page('url encoded and non-ASCII', `- [a](caf%C3%A9.txt)\n- [b](%D7%A9%D7%9C%D7%95%D7%9D.txt)\n- [c](新聞.txt)\n- [d](naïve%20name.txt)\n- [e](100%25.txt)\n- [f](%e9.txt)\n- [g](50%.txt)\n`, ['café.txt', 'שלום.txt', '新聞.txt', 'naïve name.txt', '100%.txt', '%e9.txt', '50%.txt']),
  page('parentheses in names', `- [a](a(1).txt)\n- [b](b\\(1\\).txt)\n- [c](c%281%29.txt)\n- [d](<d(1.txt>)\n`, ['a(1).txt', 'b(1).txt', 'c(1).txt', 'd(1.txt']),
  page('anchors and queries', `- [a](a.txt#top)\n- [b](b.txt?plain=1)\n- [c](c.txt?x=1#L3)\n- [sec](#a.txt)\n- [d](why%3F.txt)\n- [e](no%231.txt)\n`, ['a.txt', 'b.txt', 'c.txt', 'why?.txt', 'no#1.txt']),
  page('web beside file', `| File | Source | Date |\n|---|---|---|\n| [ferry](ferry.txt) ([web](https://courier.example/f)) | [Maren Courier](https://courier.example) | 2026-03-02 |\n| [strike](strike.txt) | <https://bell.example/s> | 2026-03-03 |\n| https://bell.example/c \`c.txt\` | Bell | |\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02', url: 'https://courier.example/f' }, { file: 'strike.txt', date: '2026-03-03', url: 'https://bell.example/s' }, { file: 'c.txt', source: 'Bell', url: 'https://bell.example/c' }]),
  page('web beside file in lists', `- [Ferry talks](https://courier.example/f) ([local copy](ferry.txt)), Maren Courier, 2 March 2026\n- [Strike ends](strike.txt) [[web](https://bell.example/s)] – The Bell\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02', url: 'https://courier.example/f' }, { file: 'strike.txt', title: 'Strike ends', source: 'The Bell', url: 'https://bell.example/s' }]),
  page('web link to a .txt is no file', `- [x](https://example.org/a.txt) – Bell\n- [y](b.txt)\n- www.example.org/c.txt\n`, [{ file: 'b.txt', title: 'y' }]),
  page('out of the folder', `- [x](../x.txt) – Bell\n- [y](/srv/y.txt)\n- [z](C:\\corpus\\z.txt)\n- [w](file:///srv/w.txt)\n- [u](\\\\server\\share\\u.txt)\n- [v](//host/v.txt)\n- [ok](sub/../ok.txt)\n`, [{ file: '../x.txt', source: 'Bell', outside: true }, { file: '/srv/y.txt', outside: true }, { file: 'C:/corpus/z.txt', outside: true }, { file: 'file:///srv/w.txt', outside: true }, { file: '/server/share/u.txt', outside: true }, 'ok.txt']),
  page('windows backslashes', `- [a](sub\\a.txt)\n- sub\\b.txt\n- \`sub\\c.txt\`\n- [d](.\\sub\\d.txt)\n`, ['sub/a.txt', 'sub/b.txt', 'sub/c.txt', 'sub/d.txt']),
  page('windows backslashes in a table', `| File | Source |\n|---|---|\n| sub\\a.txt | Bell |\n| [b](sub\\b.txt) | Bell |\n`, [{ file: 'sub/a.txt', source: 'Bell' }, { file: 'sub/b.txt', source: 'Bell' }]),
  page('twice', `- [Ferry talks](ferry.txt)\n\n| File | Source | Date |\n|-|-|-|\n| ferry.txt | Bell | 2026-03-02 |\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', date: '2026-03-02' }]),
  page('upper case ending', `- [a](A.TXT)\n- b.Text\n`, [{ file: 'A.TXT', title: 'a' }, 'b.Text']),
  page('image link wraps', `- [![icon](i.png)](ferry.txt) Ferry talks – Bell\n`, ['ferry.txt']),
  // Tables
  page('columns in any order, plain', `| Published | Source | Title | File |\n|---|---|---|---|\n| 2026-03-02 | Bell | Ferry talks | ferry.txt |\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', date: '2026-03-02' }]),
  page('aligned columns', `| File       | Source        |  Date      |\n|:-----------|:-------------:|-----------:|\n| ferry.txt  | Maren Courier | 2026-03-02 |\n| strike.txt | The Bell      |            |\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell' }]),
  page('missing trailing cells', `| File | Source | Date |\n|---|---|---|\n| ferry.txt |\n| strike.txt | Bell |\n`, ['ferry.txt', { file: 'strike.txt', source: 'Bell' }]),
  page('no outer pipes', `File | Source | Date\n--- | --- | ---\nferry.txt | Bell | 2 March 2026\n[Strike](strike.txt) | Courier | 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Bell', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike', source: 'Courier', date: '2026-03-03' }]),
  page('escaped pipes', `| File | Title | Source |\n|---|---|---|\n| ferry.txt | Talks \\| day two | Bell \\| Online |\n| [a\\|b](a%7Cb.txt) | x | \`y\\|z\` |\n`, [{ file: 'ferry.txt', title: 'Talks | day two', source: 'Bell | Online' }, { file: 'a|b.txt', title: 'x', source: 'y|z' }]),
  page('header with fewer cells than separator', `| File | Source |\n|---|---|---|\n| a.txt | Bell | 2026-03-02 |\n`, [{ file: 'a.txt', source: 'Bell', date: '2026-03-02' }]),
  page('separator with fewer dashes', `| File | Source | Date |\n|---|---|\n| a.txt | Bell | 2026-03-02 |\n`, [{ file: 'a.txt', source: 'Bell', date: '2026-03-02' }]),
  page('table directly below a paragraph', `The articles:\n| File | Source |\n|---|---|\n| a.txt | Bell |\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('table directly below a heading', `## Wire\n| File | Source |\n|---|---|\n| a.txt | Bell |\n`, [{ file: 'a.txt', source: 'Bell', group: 'Wire' }]),
  page('table without separator', `| File | Source |\n| a.txt | Bell |\n| [b](b.txt) | Courier |\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', source: 'Courier' }]),
  page('table with blank line between rows', `| File | Source |\n|---|---|\n| a.txt | Bell |\n\n| b.txt | Courier |\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', source: 'Courier' }]),
  page('indented table', `   | File | Source |\n   |---|---|\n   | a.txt | Bell |\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('table in a list item', `- Wire\n\n  | File | Source |\n  |---|---|\n  | a.txt | Bell |\n\n- Rewrites\n`, [{ file: 'a.txt', source: 'Bell', group: 'Wire' }]),
  page('file names without extension column', `| Article | Outlet | When |\n|---|---|---|\n| [Ferry talks](ferry.txt) | Bell | Mar 2, 2026 |\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell', date: '2026-03-02' }]),
  page('title column holds the link, link has file in other', `| No. | Headline | Link |\n|---|---|---|\n| 1 | Ferry talks | [text](ferry.txt), [web](https://bell.example/f) |\n`, [{ file: 'ferry.txt', title: 'Ferry talks', url: 'https://bell.example/f' }]),
  page('Publisher and Source of both', `| File | Publisher | Source | Date published |\n|---|---|---|---|\n| a.txt | Maren Courier | Coast Press | 2026-03-02 |\n`, [{ file: 'a.txt', source: 'Maren Courier', date: '2026-03-02' }]),
  page('Date accessed beside date published', `| File | Accessed | Published |\n|---|---|---|\n| a.txt | 2026-05-01 | 2026-03-02 |\n`, [{ file: 'a.txt', date: '2026-03-02' }]),
  page('date retrieved beside date', `| File | Date retrieved | Date |\n|---|---|---|\n| a.txt | 2026-05-01 | 2026-03-02 |\n`, [{ file: 'a.txt', date: '2026-03-02' }]),
  page('only date retrieved', `| File | Retrieved |\n|---|---|\n| a.txt | 2026-05-01 |\n`, ['a.txt']),
  page('only date accessed', `| File | Date accessed |\n|---|---|\n| a.txt | 2026-05-01 |\n`, ['a.txt']),
  page('date and time columns', `| File | Date | Time |\n|---|---|---|\n| a.txt | 2026-03-02 | 14:15 |\n`, [{ file: 'a.txt', date: '2026-03-02T14:15' }]),
  page('bold headers', `| **File** | **Source** | **Date** |\n|---|---|---|\n| a.txt | Bell | 2026-03-02 |\n`, [{ file: 'a.txt', source: 'Bell', date: '2026-03-02' }]),
  page('German headers', `| Datei | Quelle | Datum | Titel |\n|---|---|---|---|\n| a.txt | Maren Bote | 2. März 2026 | Fähren |\n`, [{ file: 'a.txt', title: 'Fähren', source: 'Maren Bote', date: '2026-03-02' }]),
  page('French headers', `| Fichier | Source | Date | Titre |\n|---|---|---|---|\n| a.txt | Le Courrier | 2 mars 2026 | Grève |\n`, [{ file: 'a.txt', title: 'Grève', source: 'Le Courrier', date: '2026-03-02' }]),
  page('multiple files in a cell', `| Topic | Files |\n|---|---|\n| Ferry | [a](a.txt), [b](b.txt)<br>[c](c.txt) |\n| Strike | \`d.txt\` \`e.txt\` |\n| Calm | f.txt, g.txt |\n`, ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt', 'g.txt']),
  page('group rows in a table', `| File | Source |\n|---|---|\n| **Wire** | |\n| a.txt | Bell |\n| **Rewrites** | |\n| b.txt | Bell |\n`, [{ file: 'a.txt', source: 'Bell', group: 'Wire' }, { file: 'b.txt', source: 'Bell', group: 'Rewrites' }]),
  page('files as columns, rewritten from', `| File | Rewrite of |\n|---|---|\n| b.txt | a.txt |\n| c.txt | [a](a.txt) |\n`, ['b.txt', 'c.txt']),
  page('HTML in cells', `| File | Source |\n|---|---|\n| <a href="a.txt">a</a> | Bell<br>Online |\n| <code>b.txt</code> | <!-- x --> Bell |\n`, [{ file: 'a.txt', source: 'Bell Online' }, { file: 'b.txt', source: 'Bell' }]),
  page('HTML table', `<table>\n<tr><th>File</th><th>Source</th></tr>\n<tr><td><a href="a.txt">a</a></td><td>Bell</td></tr>\n</table>\n`, []),
  // What stands round the listings
  page('front matter', `---\ntitle: Harbour\nfiles:\n  - x.txt\n---\n\n# T\n\n- a.txt\n`, ['a.txt'], 'T'),
  page('front matter toml', `+++\ntitle = "x"\n+++\n\n- a.txt\n`, ['a.txt']),
  page('comments around rows', `<!-- begin -->\n| File | Source |\n|---|---|\n<!-- | x.txt | Old | -->\n| a.txt | Bell |\n<!-- end -->\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('comments around list items', `- [a](a.txt)\n<!-- - [x](x.txt) -->\n- [b](b.txt)\n<!--\n- [y](y.txt)\n-->\n- [c](c.txt)\n`, ['a.txt', 'b.txt', 'c.txt']),
  page('HTML details around', `<details>\n<summary>Old ones</summary>\n\n- [a](a.txt) – Bell\n\n</details>\n\n<div align="center">\n\n| File |\n|---|\n| b.txt |\n\n</div>\n`, [{ file: 'a.txt', source: 'Bell' }, 'b.txt']),
  page('code fences are not read', "```\n- [x](x.txt)\n```\n\n~~~md\n| File |\n|---|\n| y.txt |\n~~~\n\n- [a](a.txt)\n", ['a.txt']),
  page('quoted', `> ## Wire\n>\n> - [a](a.txt) – Bell\n> - [b](b.txt) – Courier\n`, [{ file: 'a.txt', source: 'Bell', group: 'Wire' }, { file: 'b.txt', source: 'Courier', group: 'Wire' }]),
  page('definition-like lines', `ferry.txt\n: Maren Courier, 2 March 2026\n\nstrike.txt\n: The Bell, 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell', date: '2026-03-03' }]),
  page('definition-like with links', `[Ferry talks](ferry.txt)\n: Maren Courier, 2 March 2026\n\n[Strike](strike.txt)\n: The Bell, 3 March 2026\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', title: 'Strike', source: 'The Bell', date: '2026-03-03' }]),
  page('plain lines of bare names', `ferry.txt\nstrike.txt\ncalm.txt\n`, ['ferry.txt', 'strike.txt', 'calm.txt']),
  page('plain lines, name: facts', `ferry.txt: Maren Courier, 2 March 2026\nstrike.txt: The Bell, 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell', date: '2026-03-03' }]),
  page('plain lines, code', `\`ferry.txt\` – Maren Courier, 2 March 2026\n\n\`strike.txt\` – The Bell, 3 March 2026\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell', date: '2026-03-03' }]),
  page('prose mention is not a listing of code', `Run the tool on \`x.txt\` first, then read notes.txt for more.\n\n- a.txt\n`, ['a.txt']),
  page('bullets with unicode signs', `• [Ferry talks](ferry.txt) – Bell\n• [Strike](strike.txt) – Courier\n`, [{ file: 'ferry.txt', title: 'Ferry talks', source: 'Bell' }, { file: 'strike.txt', title: 'Strike', source: 'Courier' }]),
  page('footnotes', `- [a](a.txt)[^1] – Bell\n\n[^1]: see b.txt\n`, [{ file: 'a.txt', source: 'Bell' }]),
  // Dates
  page('dates in many forms', `| File | Date |\n|---|---|\n| a.txt | 2026-03-02 |\n| b.txt | 2 March 2026 |\n| c.txt | Mar 2, 2026 |\n| d.txt | 2/3/2026 |\n| e.txt | 2–4 March 2026 |\n| f.txt | n.d. |\n| g.txt | 2026-03-02 14:15 CET |\n| h.txt | March 2026 |\n| i.txt | c. 2 March 2026 |\n| j.txt | 2026-03-02T14:15:30Z |\n| k.txt | 02 Mar 2026, 2:15 p.m. |\n| l.txt | Monday 2 March 2026 |\n| m.txt | 2.3.2026 |\n| n.txt | 20260302 |\n| o.txt | 2 Mar 26 |\n| p.txt | March 2nd, 2026 |\n| q.txt | ? |\n| r.txt | unknown |\n| s.txt | 2026-03-02? |\n| t.txt | 2 Mar. 2026 |\n| u.txt | 13/2/2026 |\n| v.txt | 2026-03-02/2026-03-04 |\n| w.txt | 2026‑03‑02 |\n| x.txt | 2026-03 |\n| y.txt | *2 March 2026* |\n| z.txt | 2026年3月2日 |\n`, [
  { file: 'a.txt', date: '2026-03-02' }, { file: 'b.txt', date: '2026-03-02' }, { file: 'c.txt', date: '2026-03-02' }, { file: 'd.txt', written: '2/3/2026' }, { file: 'e.txt', written: '2–4 March 2026' }, { file: 'f.txt', written: 'n.d.' }, { file: 'g.txt', date: '2026-03-02T14:15+01:00' }, { file: 'h.txt', written: 'March 2026' }, { file: 'i.txt', written: 'c. 2 March 2026' }, { file: 'j.txt', date: '2026-03-02T14:15:30Z' }, { file: 'k.txt', date: '2026-03-02T14:15' }, { file: 'l.txt', date: '2026-03-02' }, { file: 'm.txt', date: '2026-03-02' }, { file: 'n.txt', date: '2026-03-02' }, { file: 'o.txt', written: '2 Mar 26' }, { file: 'p.txt', date: '2026-03-02' }, 'q.txt', { file: 'r.txt', written: 'unknown' }, { file: 's.txt', written: '2026-03-02?' }, { file: 't.txt', date: '2026-03-02' }, { file: 'u.txt', date: '2026-02-13' }, { file: 'v.txt', written: '2026-03-02/2026-03-04' }, { file: 'w.txt', date: '2026-03-02' }, { file: 'x.txt', written: '2026-03' }, { file: 'y.txt', date: '2026-03-02' }, { file: 'z.txt', date: '2026-03-02' }]),
  page('dates in lists', `- [a](a.txt) – Bell, 2026-03-02\n- [b](b.txt) – Bell, Mar 2, 2026\n- [c](c.txt) – Bell, 2/3/2026\n- [d](d.txt) – Bell, 2–4 March 2026\n- [e](e.txt) – Bell, n.d.\n- [f](f.txt) – Bell, 2026-03-02 14:15 CET\n- [g](g.txt) – Bell, March 2026\n- [h](h.txt) – Bell, 2026-03-02 to 2026-03-04\n- [i](i.txt) – Bell, c. 2 March 2026\n- [j](j.txt) – Bell – 2 March 2026 – wire copy\n- [k](k.txt) – Bell, 2 March – 4 March 2026\n- [l](l.txt) – Bell, 20260302\n- [m](m.txt) – Bell, accessed 5 May 2026\n- [n](n.txt) – Bell, 2 March 2026 (accessed 5 May 2026)\n- [o](o.txt) – Bell, retrieved 5 May 2026, published 2 March 2026\n`, [
  { file: 'a.txt', source: 'Bell', date: '2026-03-02' }, { file: 'b.txt', source: 'Bell', date: '2026-03-02' }, { file: 'c.txt', source: 'Bell', written: '2/3/2026' }, { file: 'd.txt', source: 'Bell', written: '2–4 March 2026' }, { file: 'e.txt', source: 'Bell', written: 'n.d.' }, { file: 'f.txt', source: 'Bell', date: '2026-03-02T14:15+01:00' }, { file: 'g.txt', source: 'Bell', written: 'March 2026' }, { file: 'h.txt', source: 'Bell', written: '2026-03-02 to 2026-03-04' }, { file: 'i.txt', source: 'Bell', written: 'c. 2 March 2026' }, { file: 'j.txt', source: 'Bell', date: '2026-03-02', notes: 'wire copy' }, { file: 'k.txt', source: 'Bell', written: '2 March – 4 March 2026' }, { file: 'l.txt', source: 'Bell', date: '2026-03-02' }, { file: 'm.txt', source: 'Bell', notes: 'accessed 5 May 2026' }, { file: 'n.txt', source: 'Bell', date: '2026-03-02', notes: 'accessed 5 May 2026' }, { file: 'o.txt', source: 'Bell', date: '2026-03-02', notes: 'retrieved 5 May 2026' }]),
  // Bytes and scripts
  page('CRLF', `# T\r\n\r\n## W\r\n\r\n| File | Source |\r\n|---|---|\r\n| a.txt | Bell |\r\n\r\n- [b](b.txt) – Bell\r\n`, [{ file: 'a.txt', source: 'Bell', group: 'W' }, { file: 'b.txt', source: 'Bell', group: 'W' }], 'T'),
  page('BOM', `\uFEFF# T\n\n- a.txt\n`, ['a.txt'], 'T'),
  page('BOM before a list', `\uFEFF- a.txt\n- b.txt\n`, ['a.txt', 'b.txt']),
  page('BOM before a table', `\uFEFF| File |\n|---|\n| a.txt |\n`, ['a.txt']),
  page('tabs', `|\tFile\t|\tSource\t|\n|\t---\t|\t---\t|\n|\ta.txt\t|\tBell\t|\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('no final newline table', `| File | Source |\n|---|---|\n| a.txt | Bell |`, [{ file: 'a.txt', source: 'Bell' }]),
  page('no final newline list', `- [a](a.txt) – Bell`, [{ file: 'a.txt', source: 'Bell' }]),
  page('NBSP and odd spaces', `- [a](a.txt)\u00A0–\u00A0Bell\n- \u00A0b.txt\n`, [{ file: 'a.txt', source: 'Bell' }, 'b.txt']),
  page('emoji', `# 📰 Corpus\n\n## 🚢 Ferry\n\n- 🗞️ [Ferry talks 🚢](🚢.txt) – 🔔 Bell, 2 March 2026\n- ✅ b.txt\n`, [{ file: '🚢.txt', title: 'Ferry talks 🚢', source: '🔔 Bell', date: '2026-03-02', group: '🚢 Ferry' }, { file: 'b.txt', group: '🚢 Ferry' }], '📰 Corpus'),
  page('RTL', `# אוסף\n\n| קובץ | מקור | תאריך |\n|---|---|---|\n| [שלום](שלום.txt) | הפעמון | 2026-03-02 |\n`, [{ file: 'שלום.txt', source: 'הפעמון', date: '2026-03-02' }], 'אוסף'),
  page('empty', ``, []),
  page('white space only', `  \n\n\t\n`, []),
  page('header-only table', `# T\n\n| File | Source | Published |\n|---|---|---|\n`, [], 'T'),
  page('header-only unlabelled', `# T\n\nNothing here yet.\n`, [], 'T'),
  page('table of notes without files, then list', `| Who | What |\n|---|---|\n| Ana | reads |\n\n- [a](a.txt) – Bell\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('escaped markdown in a list', `- [Talks \\[day two\\]](a.txt) – The \\*Bell\\*\n`, [{ file: 'a.txt', title: 'Talks [day two]', source: 'The *Bell*' }]),
  page('hard breaks in items', `- [Ferry talks](a.txt)\\\n  The Bell\\\n  2 March 2026\n- [Strike](b.txt)  \n  The Bell  \n  3 March 2026\n`, [{ file: 'a.txt', title: 'Ferry talks', source: 'The Bell', date: '2026-03-02' }, { file: 'b.txt', title: 'Strike', source: 'The Bell', date: '2026-03-03' }]),
  page('soft-wrapped items', `- [Ferry talks](a.txt),\n  The Bell,\n  2 March\n  2026\n`, [{ file: 'a.txt', title: 'Ferry talks', source: 'The Bell', date: '2026-03-02' }]),
  page('lines at paragraphs with labels in bold', `**File:** [ferry.txt](ferry.txt)\n**Source:** Maren Courier\n**Date:** 2 March 2026\n\n**File:** [strike.txt](strike.txt)\n**Source:** The Bell\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell' }]),
  page('bold labels in nested list', `- **ferry.txt**\n  - **Source:** Maren Courier\n  - **Date:** 2 March 2026\n  - **Headline:** Ferry talks\n  - **URL:** https://courier.example/f\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02', title: 'Ferry talks', url: 'https://courier.example/f' }]),
  page('YAML-ish fields in an item', `- file: ferry.txt\n  source: Maren Courier\n  date: 2026-03-02\n- file: strike.txt\n  source: The Bell\n`, [{ file: 'ferry.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'strike.txt', source: 'The Bell' }]),
  page('subfolder sections', `# C\n\n## day one\n\n| File | Source |\n|---|---|\n| [a](day%20one/a.txt) | Bell |\n\n## day two\n\n| File | Source |\n|---|---|\n| [b](day%20two/b.txt) | Bell |\n`, [{ file: 'day one/a.txt', source: 'Bell', group: 'day one' }, { file: 'day two/b.txt', source: 'Bell', group: 'day two' }], 'C'),
  page('folder link then files', `- [day one](one/)\n  - [a](one/a.txt)\n- two/\n  - [b](two/b.txt)\n`, [{ file: 'one/a.txt', group: 'day one' }, { file: 'two/b.txt', group: 'two/' }]),
  page('other files beside', `- [a](a.txt) ([annotations](a.annotations.yaml), [scan](a.pdf)) – Bell\n`, [{ file: 'a.txt', source: 'Bell', notes: 'annotations, scan' }]),
  page('table with index of same name md', `| File | Source |\n|---|---|\n| [a.md](a.md) | Bell |\n| [b.txt](b.txt) | Bell |\n`, [{ file: 'b.txt', source: 'Bell' }]),
  page('strikethrough', `- ~~[a](a.txt) – Bell~~\n- [b](b.txt) – Bell\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', source: 'Bell' }]),
  page('two lists, second with other style', `- [a](a.txt)\n\n---\n\n1. b.txt\n2. c.txt\n`, ['a.txt', 'b.txt', 'c.txt']),
  page('sentence style list', `- The ferry story comes from the Maren Courier of 2 March 2026: [ferry.txt](ferry.txt).\n`, [{ file: 'ferry.txt', date: '2026-03-02' }]),
  page('source with hyphen and comma', `- [a](a.txt) — Corvale Post-Herald, Corvale (2 March 2026)\n`, [{ file: 'a.txt', source: 'Corvale Post-Herald, Corvale', date: '2026-03-02' }]),
  page('by author', `- [Ferry talks](a.txt) by Ana Duarte, The Bell, 2 March 2026\n`, [{ file: 'a.txt', title: 'Ferry talks', source: 'The Bell', date: '2026-03-02', notes: 'by Ana Duarte' }]),
  page('two files in a cell, one a line', `| File | Source |\n|---|---|\n| a.txt<br>b.txt | Bell |\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', source: 'Bell' }]),
  page('columns as groups', `| Maren Courier | The Bell |\n|---|---|\n| a.txt | b.txt |\n| c.txt | |\n`, [{ file: 'a.txt', group: 'Maren Courier' }, { file: 'b.txt', group: 'The Bell' }, { file: 'c.txt', group: 'Maren Courier' }]),
  page('originals and translations', `| Original | Translation | Source |\n|---|---|---|\n| [a](a.txt) | [b](b.txt) | Bell |\n`, [{ file: 'a.txt', source: 'Bell', group: 'Original' }, { file: 'b.txt', source: 'Bell', group: 'Translation' }]),
  page('a fact in each row', `| Field | Value |\n|---|---|\n| File | a.txt |\n| Publisher | Maren Courier |\n| Source country | Norway |\n| Date | 2 March 2026 |\n`, [{ file: 'a.txt', source: 'Maren Courier', date: '2026-03-02' }]),
  page('a fact in each row, articles side by side', `| | | |\n|---|---|---|\n| **File** | a.txt | [Strike](b.txt) |\n| **Source** | Bell | Courier |\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', title: 'Strike', source: 'Courier' }]),
  page('a fact in each row, one article after the other', `| File | a.txt |\n|---|---|\n| Source | Bell |\n| File | b.txt |\n| Source | Courier |\n`, [{ file: 'a.txt', source: 'Bell' }, { file: 'b.txt', source: 'Courier' }]),
  page('cells between tabs, as spreadsheets copy them', `# C\n\nfile\tcountry\tsource\tdate\na.txt\tNorway\tMaren Courier\t2026-03-02\nb.txt\t\tThe Bell\t\n`, [{ file: 'a.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'b.txt', source: 'The Bell' }], 'C'),
  page('cells between tabs without headers', `a.txt\tMaren Courier\t2026-03-02\r\nb c.txt\tThe Bell\t2026-03-03\r\n`, [{ file: 'a.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'b c.txt', source: 'The Bell', date: '2026-03-03' }]),
  page('a record with tabs', `File:\ta.txt\nSource:\tBell\n`, [{ file: 'a.txt', source: 'Bell' }]),
  page('prose with tabs', `One\ttwo\nthree\tfour\n\n- a.txt\n`, ['a.txt']),
  page('what is nothing, and what is as above', `| File | Source | Date |\n|---|---|---|\n| a.txt | NaN | #N/A |\n| b.txt | Bell | 2026-03-02 |\n| c.txt | ibid. | same |\n| d.txt | (none) | TBD |\n`, ['a.txt', { file: 'b.txt', source: 'Bell', date: '2026-03-02' }, { file: 'c.txt', source: 'Bell', date: '2026-03-02' }, { file: 'd.txt' }]),
  page('headings with attributes', `## March {#march .wire}\n\n- a.txt\n\n## Set {A}\n\n- b.txt\n`, [{ file: 'a.txt', group: 'March' }, { file: 'b.txt', group: 'Set {A}' }]),
  page('a list between two rules at the top', `---\n# \n- a.txt\n\n---\n\n- b.txt\n`, ['a.txt', 'b.txt']),
  page('front matter with a comment', `---\n# about\ntitle: x.txt\n---\n- a.txt\n`, ['a.txt']),
  page('double hyphens', `- a.txt -- Maren Courier -- 2 March 2026\n- The Bell -- b.txt\n`, [{ file: 'a.txt', source: 'Maren Courier', date: '2026-03-02' }, { file: 'b.txt', source: 'The Bell' }]),
  page('author column', `| File | Author | Outlet | Date |\n|---|---|---|---|\n| a.txt | Ana Duarte | Bell | 2026-03-02 |\n`, [{ file: 'a.txt', source: 'Bell', date: '2026-03-02' }]),
  page('ditto marks', `| File | Source | Date |\n|---|---|---|\n| a.txt | Bell | 2026-03-02 |\n| b.txt | " | " |\n| c.txt | ″ | ditto |\n`, [{ file: 'a.txt', source: 'Bell', date: '2026-03-02' }, { file: 'b.txt', source: 'Bell', date: '2026-03-02' }, { file: 'c.txt', source: 'Bell', date: '2026-03-02' }]),
];

import { strict as assert } from 'node:assert';
import { readIndex } from '../../../../src/core/corpus/reading/readIndex';
import type { RosterEntry } from '../../../../src/core/corpus/roster';

function read(item: string): Partial<RosterEntry> {
  const { entries } = readIndex(`- ${item}\n`);
  assert.equal(entries.length, 1, item);
  return entries[0]!;
}

const SAID = ['title', 'source', 'publisher', 'date', 'notes'] as const;

/** What is said behind `a.txt – `. */
function said(words: string): Partial<Record<(typeof SAID)[number], string>> {
  const entry = read(`a.txt – ${words}`);
  return Object.fromEntries(SAID.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]])));
}

describe('What an item of INDEX.md says', () => {
  it('is no date of publication where a word before or behind the date says what else it is of', () => {
    for (const aside of [
      'added 2026-01-05', 'coded 2026-01-05', 'annotated on 5 Jan 2026', 'fetched 5 Jan 2026', 'copied 5 Jan 2026', 'exported 5 Jan 2026', 'received 5 Jan 2026', 'snapshot 2026-01-05', 'access date: 2026-01-05', 'abgerufen am 5. Januar 2026',
      'consulté le 5 janvier 2026', 'covers 3 Nov 2025', 'event: 3 Nov 2025', 'Last update: 5 Jan 2026', '2026-01-05 (accessed)', 'sorted on 5 Jan 2026',
    ]) assert.deepEqual(said(`Maren Courier, ${aside}`), { source: 'Maren Courier', publisher: 'Maren Courier', notes: aside }, aside);
    assert.deepEqual(said('The storm that broke the wall of 3 November 2025'), { title: 'The storm that broke the wall of 3 November 2025' });
  });

  it('is the date of publication where words say so, which are none of the source', () => {
    for (const lead of ['published ', 'posted ', 'first published on ', 'print edition ', 'Published: ', 'date: ', 'of ', 'erschienen am ', 'publié le ']) {
      assert.deepEqual(said(`Maren Courier, ${lead}3 November 2025`), { source: 'Maren Courier', publisher: 'Maren Courier', date: '2025-11-03' }, lead);
    }
    assert.deepEqual(said('Maren Courier, print edition, 2025-11-03, page 3'), { source: 'Maren Courier', publisher: 'Maren Courier', date: '2025-11-03', notes: 'print edition; page 3' });
  });

  it('is a doubtful date as it is written', () => {
    for (const date of ['3 Nov 2025 (est.)', 'probably 3 Nov 2025', '3 Nov 2025, approx.', 'Nov 3']) {
      const entry = read(`a.txt – Maren Courier – ${date}`);
      assert.deepEqual([entry.source, entry.date, entry.writtenDate], ['Maren Courier', undefined, date]);
    }
  });

  it('is no source where it is a headline', () => {
    const story = { source: 'Maren Courier', publisher: 'Maren Courier', date: '2025-11-03' };
    assert.deepEqual(said('Council votes'), { title: 'Council votes' });
    assert.deepEqual(said('Council votes – Maren Courier – 2025-11-03'), { title: 'Council votes', ...story });
    assert.deepEqual(said('“Council votes”, Maren Courier, 2025-11-03'), { title: 'Council votes', ...story });
    assert.deepEqual(said('Council votes, Maren Heron'), { title: 'Council votes', source: 'Maren Heron' });
    const { title, source, publisher } = read('**Probe opens** ([b.txt](b.txt)), Gull Times');
    assert.deepEqual([title, source, publisher], ['Probe opens', 'Gull Times', 'Gull Times']);
  });

  it('is a remark where no name is made of its words', () => {
    for (const remark of ['TODO', 'English', 'checked', 'Wire copy', 'Norwegian translation', 'Not used', 'More about it.']) assert.deepEqual(said(remark), { notes: remark }, remark);
    for (const nothing of ['NA', 'NaN', 'null', 'TBD', '#N/A', '(none)', 'ibid.', 'as above']) assert.deepEqual(said(nothing), {}, nothing);
    assert.deepEqual(said('Author: Ana Roe'), { notes: 'Ana Roe' });
    assert.deepEqual(said('Radio 4'), { source: 'Radio 4', publisher: 'Radio 4' });
  });

  it('names a publisher only where nothing else can be it', () => {
    assert.deepEqual(said('Ana Roe – Oslo'), { source: 'Ana Roe', notes: 'Oslo' });
    assert.deepEqual(said('Ana Roe – Harbour Post'), { source: 'Harbour Post', publisher: 'Harbour Post', notes: 'Ana Roe' });
    assert.deepEqual(said('Maren Heron – Reuters'), { source: 'Maren Heron', publisher: 'Maren Heron', notes: 'Reuters' });
    assert.deepEqual(said('from the Maren Courier of 3 Nov 2025'), { source: 'the Maren Courier', publisher: 'Maren Courier', date: '2025-11-03' });
  });

  it('is read by labels in bold type, behind commas and before equals signs', () => {
    const facts = { source: 'Maren Heron', publisher: 'Maren Heron', date: '2025-11-03' };
    for (const words of [
      '**Outlet:** Maren Heron **Published:** 3 Nov 2025', '**Outlet**: Maren Heron, **Published**: 3 Nov 2025', 'Source = Maren Heron; Date = 3 Nov 2025', 'source: Maren Heron, date: 2025-11-03', 'Source: Maren Heron. Date of publication: 3 Nov 2025',
    ]) assert.deepEqual(said(words), facts, words);
  });

  it('is read from citations', () => {
    const facts = (item: string): unknown[] => SAID.map((key) => read(item)[key]);
    assert.deepEqual(facts('Roe, A. (2025, November 3). [Bridge falls](a.txt). *Maren Heron*.'), ['Bridge falls', 'Maren Heron', 'Maren Heron', '2025-11-03', 'Roe, A.']);
    assert.deepEqual(facts('Roe, A., & Poe, B. C. (2025, November 3). Bridge falls. *Maren Heron*. `a.txt`'), ['Bridge falls', 'Maren Heron', 'Maren Heron', '2025-11-03', 'Roe, A., & Poe, B. C.']);
    assert.deepEqual(facts('Roe, Ana. "Bridge Falls." *Maren Heron*, 3 Nov. 2025. [a.txt](a.txt)'), ['Bridge Falls', 'Maren Heron', 'Maren Heron', '2025-11-03', 'Roe, Ana.']);
    assert.deepEqual(facts('Ana Roe, “Bridge Falls,” *Maren Heron*, November 3, 2025, [a.txt](a.txt).'), ['Bridge Falls', 'Maren Heron', 'Maren Heron', '2025-11-03', 'Ana Roe']);
  });
});

describe('Bare names in items', () => {
  for (const [item, files] of Object.entries({
    'bridge falls.txt – Gull Times': ['bridge falls.txt'], 'bridge falls.txt, Gull Times': ['bridge falls.txt'], 'bridge falls.txt (Gull Times)': ['bridge falls.txt'], 'bridge falls.txt: Gull Times': ['bridge falls.txt'],
    'bridge falls (2).txt -- Gull Times': ['bridge falls (2).txt'], '3 Nov 2025 - Gull Times - b.txt': ['b.txt'], 'Gull Times -- b.txt': ['b.txt'], 'see d.txt': ['d.txt'], 'Gull Times: a.txt, b.txt': ['a.txt', 'b.txt'], 'Gull Times<br>a.txt<br>b.txt': ['a.txt', 'b.txt'],
    '2025-11-03 - b.txt': ['2025-11-03 - b.txt'], 'Gull Times - Bridge.txt': ['Gull Times - Bridge.txt'], 'Gull Times - bridge falls.txt': ['Gull Times - bridge falls.txt'], 'strike day, part two.txt': ['strike day, part two.txt'], 'We left out bridge.txt, which was a copy': [],
  })) it(`are read in “${item}”`, () => assert.deepEqual(readIndex(`- ${item}\n`).entries.map(({ file }) => file), files));

  it('say of their article what stands round them', () => {
    for (const item of ['bridge falls.txt – Gull Times', '3 Nov 2025 - Gull Times - b.txt', 'Gull Times -- b.txt']) assert.equal(read(item).publisher, 'Gull Times', item);
    assert.deepEqual([read('see d.txt').notes, read('see d.txt').source], [undefined, undefined]);
  });

  it('are no articles in prose', () => assert.deepEqual(readIndex('We left out the bridge.txt: it was a copy.\n').entries, []));
});

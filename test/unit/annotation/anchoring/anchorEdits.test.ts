import { strict as assert } from 'node:assert';
import { anchoredArticles } from '../../../bench/record/anchoring/articles';
import { EDITS } from '../../../bench/record/anchoring/edits';
import { FORMATS } from '../../../bench/record/anchoring/formats';
import { judge, type Row, type Verdict } from '../../../bench/record/anchoring/judge';
import { MIXED } from '../../../bench/record/anchoring/mixedEdits';

/** Edits of a few articles, with known outcome; the benchmark of the record does the same with all of them. */
describe('anchors of articles that are edited', () => {
  const articles = anchoredArticles(name => ['court-report.txt', 'hard-wrapped.txt', 'live-blog.txt'].includes(name));
  const rowsOf = (about: string): Row[] => [...FORMATS, ...EDITS, MIXED].filter(kind => kind.about === about).flatMap((kind, n) => judge(kind, articles, n).rows);

  /** The share of a verdict among the anchors of one fate, in per cent; and that of a naive search for the quoted words. */
  function share(rows: readonly Row[], fate: string, verdict: Verdict): { own: number; naive: number } {
    const counted = rows.filter(row => row.fate === fate);
    const all = counted.reduce((sum, { own }) => sum + own.right + own.wrong + own.missed, 0);
    assert.ok(all >= 30, `only ${all} anchors`);
    const percent = (of: (row: Row) => number): number => (100 * counted.reduce((sum, row) => sum + of(row), 0)) / all;
    return { own: percent(row => row.own[verdict]), naive: percent(row => row.nearest[verdict]) };
  }

  it('are some hundreds', () => {
    assert.ok(articles.reduce((sum, { anchors }) => sum + anchors.length, 0) > 300);
  });

  it('are all where they were when only the form changes', () => {
    const rows = rowsOf('format');
    assert.equal(share(rows, 'kept', 'right').own, 100);
    for (const { states, kind } of rows) assert.deepEqual([states.moved, states.changed, states.orphan], [0, 0, 0], kind.name);
  });

  it('are hardly ever found elsewhere when their words are deleted', () => {
    const { own, naive } = share(rowsOf('deletion'), 'gone', 'wrong');
    assert.ok(own <= 2, `${own} % on a wrong place`);
    assert.ok(naive > 5 * own, 'the naive search is as good');
  });

  it('say that a fact is another now, also where the new one stands elsewhere', () => {
    const { own } = share(rowsOf('fact'), 'changed', 'right');
    assert.ok(own >= 95, `${own} % flagged`);
  });

  it('move with their paragraph', () => {
    const { own } = share(rowsOf('move'), 'kept', 'right');
    assert.ok(own >= 97, `${own} % found`);
  });

  it('survive words that are exchanged, added and taken out beside them', () => {
    const rows = rowsOf('copy-edit');
    const found = share(rows, 'kept', 'right').own;
    assert.ok(found >= 95, `${found} % found`);
    assert.ok(share(rows, 'kept', 'wrong').own <= 0.5);
  });

  it('survive what an editor does in one go', () => {
    const rows = rowsOf('mixed');
    const found = share(rows, 'kept', 'right').own;
    assert.ok(found >= 96, `${found} % found`);
    assert.ok(share(rows, 'kept', 'wrong').own <= 0.5);
    assert.ok(share(rows, 'changed', 'wrong').own <= 2);
    assert.ok(share(rows, 'gone', 'wrong').own <= 2);
  });
});

// How well anchors hold when articles are edited, beside a search for the quoted words alone; and how fast they are.
import { anchoredArticles } from './anchoring/articles';
import { EDITS } from './anchoring/edits';
import { FORMATS } from './anchoring/formats';
import { judge, type Judged, type Row, type Tally } from './anchoring/judge';
import { MIXED } from './anchoring/mixedEdits';
import { timeOfNaiveSearch, timeOnRepetition, timeToAnchor, workload } from './anchoring/speed';
import { Figures, type Counts, type Say } from './measure';

const KINDS = [...FORMATS, ...EDITS, MIXED];

/** Anchors in all articles. */
const LEAST_ANCHORS = 2000;

export async function anchors(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  const articles = anchoredArticles();
  figures.atLeast('anchors in own articles', sum(articles, article => article.anchors.length), LEAST_ANCHORS);
  const judged = KINDS.map((kind, n) => judge(kind, articles, n));
  table(judged, say);
  budgets(judged, figures);
  speed(figures, say);
  return figures.counts;
}

function table(judged: readonly Judged[], say: Say): void {
  say(cells('edit', 'words', 'anchors', ['ok', 'moved', 'changed', 'orphan'], ['right', 'wrong', 'missed'], 'other wrong/missed', 'first: right/wrong', 'nearest: right/wrong'));
  for (const { rows, others } of judged) {
    for (const row of rows) {
      const { ok, moved, changed, orphan } = row.states;
      say(cells(row.kind.name, row.fate, String(total(row.own)), [ok, moved, changed, orphan].map(String), shares(row.own), row === rows[0] && total(others) > 0 ? shares(others).slice(1).join('/') : '', shares(row.first).slice(0, 2).join('/'), shares(row.nearest).slice(0, 2).join('/')));
    }
  }
}

function cells(edit: string, fate: string, count: string, states: readonly string[], verdicts: readonly string[], ...rest: readonly string[]): string {
  return [edit.padEnd(30), fate.padEnd(8), count.padStart(7), ...states.map(cell => cell.padStart(8)), ...verdicts.map(cell => cell.padStart(8)), ...rest.map(cell => cell.padStart(20))].join(' ');
}

function shares(counts: Tally): string[] {
  return [counts.right, counts.wrong, counts.missed].map(count => `${((100 * count) / Math.max(1, total(counts))).toFixed(2)}%`);
}

function budgets(judged: readonly Judged[], figures: Figures): void {
  const rows = judged.flatMap(each => each.rows);
  const of = (about: string, fate?: string): Row[] => rows.filter(row => row.kind.about === about && (fate === undefined || row.fate === fate));
  figures.atLeast('found where they are after a change of form alone', percent(of('format'), 'right'), 100, '%');
  for (const row of [...of('deletion', 'gone'), ...of('mixed', 'gone')]) figures.atMost(`${row.kind.name}: on a wrong place`, percent([row], 'wrong'), 2, '%');
  for (const row of of('fact', 'changed')) figures.atLeast(`${row.kind.name}: flagged`, percent([row], 'right'), 95, '%');
  for (const row of of('copy-edit', 'kept').slice(0, 1)) figures.atLeast(`${row.kind.name}: found`, percent([row], 'right'), 99, '%');
  figures.atLeast('moved with their paragraph: found', percent(of('move', 'kept'), 'right'), 99, '%');
  figures.atMost('moved with their paragraph: on a wrong place', percent(of('move', 'kept'), 'wrong'), 2, '%');
}

/** Time is judged in milliseconds only where that is what was asked for, and with much room; growth is a ratio in one run. */
function speed(figures: Figures, say: Say): void {
  const base = workload(100_000, 2000);
  timeToAnchor(base);
  const small = workload(25_000, 2000);
  figures.atMost('2,000 annotations in 25 kB', timeToAnchor(small), 50, ' ms');
  const time = timeToAnchor(base);
  figures.atMost('2,000 annotations in 100 kB', time, 50, ' ms');
  say(`  the search for the quoted words alone: ${timeOfNaiveSearch(small).toFixed(1)} ms in 25 kB, ${timeOfNaiveSearch(base).toFixed(1)} ms in 100 kB`);
  const [few, many] = [timeToAnchor(workload(100_000, 500)), timeToAnchor(workload(100_000, 8000))];
  figures.atMost('16 times the annotations (500 to 8,000 in 100 kB): times the time', many / few, 24);
  const long = timeToAnchor(workload(400_000, 2000));
  figures.atMost('16 times the text (2,000 in 25 kB to 400 kB): times the time', long / timeToAnchor(small), 24);
  const [short, vast] = [timeOnRepetition(200_000), timeOnRepetition(2_000_000)];
  figures.atMost('ten times the text, one sentence repeated: times the time to make anchors', vast.make / short.make, 20);
  figures.atMost('ten times the text, one sentence repeated: times the time to find them', vast.locate / short.locate, 20);
  figures.exactly('found there, of all', vast.right, 1);
}

function percent(rows: readonly Row[], verdict: keyof Tally): number {
  return (100 * sum(rows, row => row.own[verdict])) / Math.max(1, sum(rows, row => total(row.own)));
}

function total({ right, wrong, missed }: Tally): number {
  return right + wrong + missed;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((before, item) => before + of(item), 0);
}

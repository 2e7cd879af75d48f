import { ArticleAnchors, type Located } from '../../../../src/core/annotation/anchoring/anchors';
import type { Span } from '../../../../src/core/text/span';
import type { AnchoredArticle } from './articles';
import type { Edit, EditKind } from './edit';
import type { Fate } from './editedText';
import { firstPlaces, nearestPlaces } from './naive';
import { Random } from '../random';

/** `right`: found where it is, or known to be other words or gone. `wrong`: at a place that it never had. `missed`: its words stand, or others stand for them, and neither is seen. */
export type Verdict = 'right' | 'wrong' | 'missed';

export type Tally = Record<Verdict, number>;

/** What one kind of edit did to anchors of one fate. */
export interface Row {
  readonly kind: EditKind;
  readonly fate: Fate['fate'];
  readonly states: Record<Located['state'], number>;
  readonly own: Tally;
  readonly first: Tally;
  readonly nearest: Tally;
}

export interface Judged {
  /** The anchors that the edit was about. */
  readonly rows: readonly Row[];
  /** All others: what an edit elsewhere did to them. */
  readonly others: Tally;
  /** Some of the anchors that were put on a wrong place, in words. */
  readonly failures: readonly string[];
}

/** Applies one kind of edit to every article and compares where anchors are found with where they are. */
export function judge(kind: EditKind, articles: readonly AnchoredArticle[], seed: number): Judged {
  const rows = new Map<Fate['fate'], Row>();
  const others = tally();
  const failures: string[] = [];
  const random = new Random(seed);
  for (const article of articles) {
    for (const edit of kind.make(article, random)) judgeEdit(kind, article, edit, rows, others, failures);
  }
  return { rows: [...rows.values()].sort((a, b) => (a.fate < b.fate ? -1 : 1)), others, failures };
}

function judgeEdit(kind: EditKind, article: AnchoredArticle, { edited, targets }: Edit, rows: Map<Fate['fate'], Row>, others: Tally, failures: string[]): void {
  const found = new ArticleAnchors(edited.text).locateAll(article.anchors);
  const first = firstPlaces(edited.text, article.anchors);
  const nearest = nearestPlaces(edited.text, article.anchors, article.places);
  const isTarget = new Set(targets);
  found.forEach((located, n) => {
    const place = article.places[n];
    if (place === undefined) return;
    const fate = edited.fateOf(place);
    const verdict = verdictOn(located, fate);
    if (verdict === 'wrong') failures.push(`${kind.name}, ${fate.fate}, ${article.name}: ${JSON.stringify(article.anchors[n])} ${located.state} at ${shown(edited.text, located)}, is ${shown(edited.text, fate)}`);
    if (!isTarget.has(n)) {
      others[verdict]++;
      return;
    }
    const row = rows.get(fate.fate) ?? { kind, fate: fate.fate, states: { ok: 0, moved: 0, changed: 0, orphan: 0 }, own: tally(), first: tally(), nearest: tally() };
    rows.set(fate.fate, row);
    row.states[located.state]++;
    row.own[verdict]++;
    row.first[naiveVerdict(first[n] ?? null, fate)]++;
    row.nearest[naiveVerdict(nearest[n] ?? null, fate)]++;
  });
}

function verdictOn(located: Located, fate: Fate): Verdict {
  if (fate.fate === 'gone') return located.state === 'orphan' ? 'right' : 'wrong';
  if (located.state === 'orphan') return fate.fate === 'cut' ? 'right' : 'missed';
  if (fate.fate !== 'kept') return located.state === 'changed' && overlap(located, fate) ? 'right' : 'wrong';
  if (located.state === 'changed') return overlap(located, fate) ? 'missed' : 'wrong';
  return located.start === fate.start && located.end === fate.end ? 'right' : 'wrong';
}

/** A quote that is not found any more is known to be other words or gone; that is all that a search for it can say. */
function naiveVerdict(place: Span | null, fate: Fate): Verdict {
  if (fate.fate !== 'kept') return place === null ? 'right' : 'wrong';
  if (place === null) return 'missed';
  return place.start === fate.start ? 'right' : 'wrong';
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function shown(text: string, place: Fate | Located): string {
  if (!('start' in place) || place.start === null) return 'nowhere';
  return JSON.stringify(`${text.slice(Math.max(0, place.start - 40), place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end, place.end + 40)}`);
}

function tally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

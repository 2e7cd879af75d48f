/** A name that was found: how sure the recogniser was (0…1), and whether it was right. */
export interface Judged {
  readonly score: number;
  readonly isRight: boolean;
}

export interface ScoreGroup {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly precision: number;
  readonly count: number;
}

const GROUPS = 10;

/** Names by score in about ten groups of about equal size, lowest first; names of one score stay together. */
export function scoreGroups(judged: readonly Judged[]): ScoreGroup[] {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const groups: ScoreGroup[] = [];
  let start = 0;
  for (let group = 1; group <= GROUPS; group++) {
    let end = Math.max(start, Math.ceil((sorted.length * group) / GROUPS));
    while (end > start && end < sorted.length && sorted[end]?.score === sorted[end - 1]?.score) end++;
    if (end > start) groups.push(groupOf(sorted.slice(start, end)));
    start = end;
  }
  return groups;
}

function groupOf(judged: readonly Judged[]): ScoreGroup {
  const right = judged.filter(({ isRight }) => isRight).length;
  return {
    low: judged[0]?.score ?? 0,
    high: judged.at(-1)?.score ?? 0,
    mean: judged.reduce((sum, { score }) => sum + score, 0) / judged.length,
    precision: right / judged.length,
    count: judged.length,
  };
}

/** How far scores are from what they promise, on average over names (expected calibration error), 0…1. */
export function calibrationError(groups: readonly ScoreGroup[]): number {
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return groups.reduce((sum, { mean, precision, count }) => sum + (Math.abs(mean - precision) * count) / all, 0);
}

/** The lowest score from which on at least this share of names is right, and how many names that leaves; null where there is none. */
export function scoreForPrecision(judged: readonly Judged[], precision: number): { readonly score: number; readonly kept: number } | null {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  let right = 0;
  let best: { score: number; kept: number } | null = null;
  sorted.forEach(({ score, isRight }, at) => {
    if (isRight) right++;
    const kept = at + 1;
    if (sorted[kept]?.score !== score && right >= precision * kept) best = { score, kept };
  });
  return best;
}

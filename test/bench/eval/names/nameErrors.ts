import { overlaps } from '../../../../src/core/text/span';
import { placeKey } from './nameScore';
import type { Marked, MarkedText } from './nameSets';

export const ERROR_KINDS = ['missed', 'spurious', 'wrong type', 'wrong border'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface NameError {
  readonly kind: ErrorKind;
  /** The class that is marked, or that was found and is not. */
  readonly label: string;
  /** What went wrong, in the text's words. */
  readonly words: string;
}

/** What is wrong with the names found in a text, each error once: a name of another type or with other borders is not missed and spurious besides. */
export function nameErrors({ text, names }: MarkedText, found: readonly Marked[], labels: readonly string[]): NameError[] {
  const scored = new Set(labels);
  const foundAt = new Map(found.map((name) => [placeKey(name), name]));
  const markedAt = new Map(names.map((name) => [placeKey(name), name]));
  const shown = ({ start, end }: Marked): string => text.slice(start, end).replace(/\s+/g, ' ');
  const errors: NameError[] = [];
  for (const [at, near] of withNeighbours(names, found)) {
    const same = foundAt.get(placeKey(at));
    if (!scored.has(at.label) || same?.label === at.label) continue;
    if (same) errors.push({ kind: 'wrong type', label: at.label, words: `${shown(at)} (found: ${same.label})` });
    else if (near) errors.push({ kind: 'wrong border', label: at.label, words: `${shown(at)} (found: ${shown(near)}, ${near.label})` });
    else errors.push({ kind: 'missed', label: at.label, words: shown(at) });
  }
  for (const [at, near] of withNeighbours(found, names)) {
    const same = markedAt.get(placeKey(at));
    if (!scored.has(at.label) || (same && scored.has(same.label)) || (near && scored.has(near.label))) continue;
    if (same) errors.push({ kind: 'wrong type', label: same.label, words: `${shown(at)} (found: ${at.label})` });
    else errors.push({ kind: 'spurious', label: at.label, words: shown(at) });
  }
  return errors;
}

/** Each name with the first of the others that overlaps it; both in text order. */
function withNeighbours(names: readonly Marked[], others: readonly Marked[]): [Marked, Marked | null][] {
  let next = 0;
  return names.map((name) => {
    while (next < others.length && (others[next]?.end ?? 0) <= name.start) next++;
    const other = others[next];
    return [name, other && overlaps(name, other) ? other : null];
  });
}

/** The errors of a kind that occur most often; of equally common ones the first. */
export function commonest(errors: readonly NameError[], kind: ErrorKind, most: number): { readonly error: NameError; readonly times: number }[] {
  const seen = new Map<string, { error: NameError; times: number }>();
  for (const error of errors) {
    if (error.kind !== kind) continue;
    const key = `${error.label} ${error.words}`;
    const known = seen.get(key);
    if (known) known.times++;
    else seen.set(key, { error, times: 1 });
  }
  return [...seen.values()].sort((a, b) => b.times - a.times).slice(0, most);
}

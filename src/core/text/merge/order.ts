/**
 * Puts the keys of two sides into one order: what both have in the order of the side that changed it, what only one has where it stands there,
 * behind the same neighbour. Where both add at one place, the run that begins with the smaller key goes first. Linear; exchanging the
 * sides changes nothing.
 * @param keeps whether a key is in the result
 * @param leads whether a key (a comment) belongs to what follows it
 */
export function mergeOrder(
  base: readonly string[], ours: readonly string[], theirs: readonly string[], keeps: (key: string) => boolean, leads: (key: string) => boolean,
): string[] {
  const o = ours.filter(keeps);
  const t = theirs.filter(keeps);
  const inOurs = new Set(o);
  const inTheirs = new Set(t);
  const shared = skeleton(base.filter(key => inOurs.has(key) && inTheirs.has(key)), o.filter(key => inTheirs.has(key)), t.filter(key => inOurs.has(key)));
  const own = [runs(o, inTheirs, leads), runs(t, inOurs, leads)];
  const both = (where: keyof Runs, key: string | null): string[] => inSmallerOrder(own.map(side => side[where].get(key)));
  return [...both('behind', null), ...shared.flatMap(key => [...both('before', key), key, ...both('behind', key)]), ...both('before', null)];
}

/** The order of what both sides have. */
function skeleton(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  if (same(ours, theirs)) return ours;
  const known = new Set(base);
  const keeps = (side: readonly string[]): boolean => same(side.filter(key => known.has(key)), base);
  if (keeps(ours) && !keeps(theirs)) return theirs;
  if (keeps(theirs) && !keeps(ours)) return ours;
  return ours.join('\u0001') < theirs.join('\u0001') ? ours : theirs;
}

interface Runs {
  /** What only this side has, behind the shared key that it follows; null: at the beginning. */
  readonly behind: ReadonlyMap<string | null, readonly string[]>;
  /** Comments that only this side has, before the shared key that they belong to; null: at the end. */
  readonly before: ReadonlyMap<string | null, readonly string[]>;
}

function runs(side: readonly string[], shared: ReadonlySet<string>, leads: (key: string) => boolean): Runs {
  const behind = new Map<string | null, string[]>();
  const before = new Map<string | null, string[]>();
  let run: string[] = [];
  let last: string | null = null;
  const flush = (next: string | null): void => {
    const entries = run.length - leading(run, leads);
    behind.set(last, run.slice(0, entries));
    before.set(next, run.slice(entries));
    run = [];
    last = next;
  };
  for (const key of side) {
    if (shared.has(key)) flush(key);
    else run.push(key);
  }
  flush(null);
  return { behind, before };
}

/** How many comments end a run. */
function leading(run: readonly string[], leads: (key: string) => boolean): number {
  let count = 0;
  while (count < run.length && leads(run[run.length - 1 - count] ?? '')) count++;
  return count;
}

function inSmallerOrder(pair: readonly (readonly string[] | undefined)[]): string[] {
  const [a = [], b = []] = pair;
  return (a[0] ?? '') < (b[0] ?? '') ? [...a, ...b] : [...b, ...a];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

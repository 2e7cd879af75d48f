/** A producer and its version, as `by:` has it: `model:en-news@2`. */
interface Version {
  readonly producer: string;
  readonly number: readonly number[];
}

/** Whether a machine made it. */
export function isMachine(by: string): boolean {
  return /^(?:rule|model):/.test(by);
}

/** Which of two was made by the newer version of one and the same producer; null where none was. */
export function newer(ours: string, theirs: string): 'ours' | 'theirs' | null {
  const [o, t] = [versionOf(ours), versionOf(theirs)];
  if (o === null || t === null || o.producer !== t.producer) return null;
  const order = compare(o.number, t.number);
  return order === 0 ? null : order > 0 ? 'ours' : 'theirs';
}

/** Which of two lists of `by:` holds a newer version of a producer that both have, where the other holds none; null otherwise. */
export function newerOfAll(ours: Iterable<string>, theirs: Iterable<string>): 'ours' | 'theirs' | null {
  const [o, t] = [latest(ours), latest(theirs)];
  let [ourNewer, theirNewer] = [false, false];
  for (const [producer, number] of o) {
    const order = compare(number, t.get(producer) ?? number);
    if (order > 0) ourNewer = true;
    if (order < 0) theirNewer = true;
  }
  return ourNewer === theirNewer ? null : ourNewer ? 'ours' : 'theirs';
}

/** Whether a list of `by:` holds a version that is newer than all the base has of its producer, or a producer that is new. */
export function hasNewer(base: Iterable<string>, side: Iterable<string>): boolean {
  const before = latest(base);
  return [...latest(side)].some(([producer, number]) => compare(number, before.get(producer) ?? []) > 0);
}

function latest(list: Iterable<string>): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const by of list) {
    const version = versionOf(by);
    if (version !== null && compare(version.number, found.get(version.producer) ?? []) > 0) found.set(version.producer, version.number);
  }
  return found;
}

function versionOf(by: string): Version | null {
  const at = by.lastIndexOf('@');
  const number = by.slice(at + 1);
  if (at < 1 || number.length > 40 || !/^\d+(?:\.\d+)*$/.test(number)) return null;
  return { producer: by.slice(0, at), number: number.split('.').map(Number) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = (a[at] ?? -1) - (b[at] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}

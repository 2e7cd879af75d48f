import { Tallies, type Tally } from './tally';

/** Steps from a short form to the longest at most. */
const MAX_STEPS = 8;
/** Share of the articles that use a short form for a long name; with less, it may be either. */
const NEARLY_ALWAYS = 0.75;

/** For which longer names the articles use a short one. A short form that stands for one long name, wherever or nearly wherever it is used, means it. */
export class ShortForms {
  private readonly long = new Tallies<string, string>();
  private readonly short = new Tallies<string, string>();

  /** Whether what the short form stands for may be another now. */
  add(short: string, long: string): boolean {
    this.short.add(long, short);
    return this.long.add(short, long) || this.isContested(short);
  }

  remove(short: string, long: string): boolean {
    this.short.remove(long, short);
    return this.long.remove(short, long) || this.isContested(short);
  }

  private isContested(short: string): boolean {
    return (this.long.get(short)?.size ?? 0) > 1;
  }

  /** The key that a key stands for in the end: itself, where it stands for nothing or for several. Of names that stand for each other it is the first. */
  rootOf(key: string): string {
    const seen = new Set<string>();
    let at = key;
    while (!seen.has(at)) {
      if (seen.size === MAX_STEPS) return key;
      seen.add(at);
      const next = this.soleLong(at);
      if (next === null) return at;
      at = next;
    }
    const circle = [...seen];
    return circle.slice(circle.indexOf(at)).sort()[0] ?? key;
  }

  /** Some keys and all that stand for them, directly or through others. */
  dependents(keys: ReadonlySet<string>): Set<string> {
    const all = new Set<string>(keys);
    for (const one of all) for (const short of this.short.get(one)?.keys() ?? []) all.add(short);
    return all;
  }

  /** The one long name, or the one that is meant nearly always. */
  private soleLong(key: string): string | null {
    const tally: Tally<string> | undefined = this.long.get(key);
    if (!tally) return null;
    let [most, all, best] = [0, 0, ''];
    for (const [long, count] of tally.entries()) {
      all += count;
      if (count > most) [most, best] = [count, long];
    }
    return most >= all * NEARLY_ALWAYS ? best : null;
  }
}

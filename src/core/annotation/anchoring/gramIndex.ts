/** Code units that are looked up together. */
const GRAM = 8;

/** A bucket that holds more places than this share of the text is no help: the string search of the engine is as fast then. */
const CROWDED = 1 / 256;
const LEAST_CROWDED = 256;

/** Searches of the whole text that cost as much as the table. */
const WORTH_A_TABLE = 24;

/**
 * How often all of the text may be read in searches that the table is no help for, and how many code units at least; after that it is
 * taken for a text that repeats itself without end.
 */
const PATIENCE = 200;
const LEAST_PATIENCE = 100_000_000;

/** What looking at one more place costs, in code units that are read. */
const COST_OF_A_PLACE = 40;

/**
 * Finds strings in one text without reading all of it for each: by a hash table of its runs of eight code units, made in linear time
 * when enough was looked for. A string is looked up by its rarest run.
 *
 * Where even that run is all over the text, the text is searched; what all these searches may read is bounded, so that time stays linear.
 */
export class GramIndex {
  private table: GramTable | null = null;
  private searches = 0;
  private patience: number;

  constructor(private readonly text: string) {
    this.patience = Math.max(LEAST_PATIENCE, PATIENCE * text.length);
  }

  /** All places where the string stands, in text order; null where they are more than `most`, or the text repeats itself too often to know. */
  find(needle: string, most = Infinity): readonly number[] | null {
    if (needle.length === 0) return [];
    if (this.table === null && ++this.searches > WORTH_A_TABLE) this.table = new GramTable(this.text);
    if (this.table === null || needle.length < GRAM) return this.search(needle, most);
    const rarest = this.table.rarest(needle);
    if (rarest.count > Math.max(LEAST_CROWDED, CROWDED * this.text.length)) return this.search(needle, most);
    if (rarest.count > LEAST_CROWDED) this.patience -= rarest.count * COST_OF_A_PLACE;
    const found = this.patience > 0 ? this.table.find(needle, rarest) : [];
    return this.patience > 0 && found.length <= most ? found : null;
  }

  /** About how many places the string has; never too few. */
  commonness(needle: string): number {
    return needle.length < GRAM ? this.text.length : this.made().rarest(needle).count;
  }

  /** Calls with the places of the string's runs that are rare in the text, and where in the string each begins. */
  forEachRareRun(needle: string, rare: number, take: (place: number, at: number) => void): void {
    this.made().forEachRareRun(needle, rare, take);
  }

  private made(): GramTable {
    return (this.table ??= new GramTable(this.text));
  }

  private search(needle: string, most: number): number[] | null {
    const found: number[] = [];
    let from = 0;
    while (this.patience > 0 && found.length <= most) {
      const at = this.text.indexOf(needle, from);
      this.patience -= COST_OF_A_PLACE + needle.length + (at < 0 ? this.text.length : at) - from;
      if (at < 0) return found;
      found.push(at);
      from = at + 1;
    }
    return null;
  }
}

/** A run of GRAM code units of a string. */
interface Run {
  /** Where its places begin in the table, and how many they are. */
  readonly from: number;
  readonly count: number;
  /** Where it begins in the string. */
  readonly shift: number;
}

/** The places of all runs of GRAM code units, by hash. */
class GramTable {
  /** Where each bucket's places begin in `places`; the places of one bucket ascend. */
  private readonly offsets: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;

  constructor(private readonly text: string) {
    const grams = Math.max(0, text.length - GRAM + 1);
    let size = 256;
    while (size < grams) size *= 2;
    this.mask = size - 1;
    this.offsets = new Int32Array(size + 2);
    this.places = new Int32Array(grams);
    this.fill();
  }

  /** The places of a string, of which this is the rarest run. */
  find(needle: string, { from, count, shift }: Run): number[] {
    const found: number[] = [];
    for (let at = from; at < from + count; at++) {
      const place = (this.places[at] ?? 0) - shift;
      if (place >= 0 && this.text.startsWith(needle, place)) found.push(place);
    }
    return found;
  }

  /** The rarest run of a string of GRAM code units or more. */
  rarest(needle: string): Run {
    let bucket = 0;
    let shift = 0;
    let fewest = Infinity;
    forEachGram(needle, (hash, at) => {
      const count = this.count(hash & this.mask);
      if (count >= fewest) return;
      fewest = count;
      bucket = hash & this.mask;
      shift = at;
    });
    return { from: this.offsets[bucket] ?? 0, count: this.count(bucket), shift };
  }

  forEachRareRun(needle: string, rare: number, take: (place: number, at: number) => void): void {
    forEachGram(needle, (hash, at) => {
      const bucket = hash & this.mask;
      if (this.count(bucket) > rare) return;
      const to = this.offsets[bucket + 1] ?? 0;
      for (let n = this.offsets[bucket] ?? 0; n < to; n++) take(this.places[n] ?? 0, at);
    });
  }

  private count(bucket: number): number {
    return (this.offsets[bucket + 1] ?? 0) - (this.offsets[bucket] ?? 0);
  }

  /** A counting sort of all places by bucket. Counts stand two further on at first, so that filling a bucket ends at its offset. */
  private fill(): void {
    const { offsets, places, mask } = this;
    forEachGram(this.text, hash => {
      const counted = (hash & mask) + 2;
      offsets[counted] = (offsets[counted] ?? 0) + 1;
    });
    for (let bucket = 2; bucket < offsets.length; bucket++) offsets[bucket] = (offsets[bucket] ?? 0) + (offsets[bucket - 1] ?? 0);
    forEachGram(this.text, (hash, at) => {
      const free = (hash & mask) + 1;
      const slot = offsets[free] ?? 0;
      places[slot] = at;
      offsets[free] = slot + 1;
    });
  }
}

const BASE = 0x01000193;

/** BASE to the power of GRAM: what the unit that leaves the window has been multiplied by. */
const LEAVING = power(GRAM);

function power(exponent: number): number {
  let result = 1;
  for (let n = 0; n < exponent; n++) result = Math.imul(result, BASE);
  return result;
}

/** Calls with a hash of every run of GRAM code units and the place where it begins. */
function forEachGram(text: string, take: (hash: number, at: number) => void): void {
  let rolling = 0;
  for (let at = 0; at < text.length; at++) {
    rolling = Math.imul(rolling, BASE) + text.charCodeAt(at);
    if (at >= GRAM) rolling -= Math.imul(LEAVING, text.charCodeAt(at - GRAM));
    rolling |= 0;
    if (at >= GRAM - 1) take(rolling ^ (rolling >>> 15), at - GRAM + 1);
  }
}

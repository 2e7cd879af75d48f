/** Code units that are looked up together. */
const GRAM = 8;

/** A bucket that holds more places than this is no help; the string search of the engine is as fast then. */
const CROWDED = 256;

/**
 * Finds strings in one text without reading all of it for each: a hash table of its runs of eight code units, made once in linear time.
 * A string is looked up by its rarest run.
 */
export class GramIndex {
  /** Where each bucket's places begin in `places`; the places of one bucket ascend. */
  private readonly offsets: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;

  constructor(private readonly text: string) {
    const grams = Math.max(0, text.length - GRAM + 1);
    let size = 256;
    while (size < grams) size *= 2;
    this.mask = size - 1;
    this.offsets = new Int32Array(size + 1);
    this.places = new Int32Array(grams);
    this.fill();
  }

  /** The first `limit` places where the string stands, in text order. */
  find(needle: string, limit: number): number[] {
    if (needle.length === 0) return [];
    if (needle.length < GRAM) return this.search(needle, limit);
    const { bucket, shift } = this.rarest(needle);
    const from = this.offsets[bucket] ?? 0;
    const to = this.offsets[bucket + 1] ?? 0;
    if (to - from > CROWDED) return this.search(needle, limit);
    const found: number[] = [];
    for (let at = from; at < to && found.length < limit; at++) {
      const place = (this.places[at] ?? 0) - shift;
      if (place >= 0 && this.text.startsWith(needle, place)) found.push(place);
    }
    return found;
  }

  private search(needle: string, limit: number): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(needle); at >= 0 && found.length < limit; at = this.text.indexOf(needle, at + 1)) found.push(at);
    return found;
  }

  private rarest(needle: string): { bucket: number; shift: number } {
    let bucket = 0;
    let shift = 0;
    let fewest = Infinity;
    forEachGram(needle, (hash, at) => {
      const candidate = hash & this.mask;
      const count = (this.offsets[candidate + 1] ?? 0) - (this.offsets[candidate] ?? 0);
      if (count >= fewest) return;
      fewest = count;
      bucket = candidate;
      shift = at;
    });
    return { bucket, shift };
  }

  /** A counting sort of all places by bucket. */
  private fill(): void {
    const { offsets, places, mask } = this;
    forEachGram(this.text, hash => {
      const next = (hash & mask) + 1;
      offsets[next] = (offsets[next] ?? 0) + 1;
    });
    for (let bucket = 1; bucket < offsets.length; bucket++) offsets[bucket] = (offsets[bucket] ?? 0) + (offsets[bucket - 1] ?? 0);
    const free = offsets.slice(0, -1);
    forEachGram(this.text, (hash, at) => {
      const bucket = hash & mask;
      const slot = free[bucket] ?? 0;
      places[slot] = at;
      free[bucket] = slot + 1;
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

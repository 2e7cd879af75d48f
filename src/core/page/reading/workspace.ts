/** What a page of some two thousand lines takes, in bytes. */
const ROOM = 1 << 20;

/**
 * Memory for what is known of one page only while it is read, and taken again for the next: to make it anew would take longer than to fill it. All that is
 * taken is 0. What there is no room for is made anew; so is everything where there is no room at all.
 */
export class Workspace {
  private buffer: ArrayBuffer | undefined;
  private used = 0;

  constructor(private readonly room: number = ROOM) {}

  /** Begins a page: what was taken before is given away again, so that nothing of it may still be in use. */
  begin(): void {
    this.used = 0;
  }

  bytes(length: number): Uint8Array {
    const at = this.take(length);
    return at < 0 ? new Uint8Array(length) : new Uint8Array(this.memory, at, length).fill(0);
  }

  integers(length: number): Int32Array {
    const at = this.take(length * Int32Array.BYTES_PER_ELEMENT);
    return at < 0 ? new Int32Array(length) : new Int32Array(this.memory, at, length).fill(0);
  }

  floats(length: number): Float32Array {
    const at = this.take(length * Float32Array.BYTES_PER_ELEMENT);
    return at < 0 ? new Float32Array(length) : new Float32Array(this.memory, at, length).fill(0);
  }

  doubles(length: number): Float64Array {
    const at = this.take(length * Float64Array.BYTES_PER_ELEMENT);
    return at < 0 ? new Float64Array(length) : new Float64Array(this.memory, at, length).fill(0);
  }

  private get memory(): ArrayBuffer {
    return (this.buffer ??= new ArrayBuffer(this.room));
  }

  /** The place of so many free bytes, a multiple of eight; -1 where there are too few. */
  private take(bytes: number): number {
    const at = this.used;
    if (at + bytes > this.room) return -1;
    this.used = (at + bytes + 7) & ~7;
    return at;
  }
}

/** Whoever keeps what was read of several pages takes memory from here: it is never given away again. */
export const OWN_MEMORY = new Workspace(0);

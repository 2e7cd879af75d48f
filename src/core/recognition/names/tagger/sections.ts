declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const MAGIC = 'pressmark-names 1\n';

/** Named stretches of bytes of one file: its first line, the length of a table, the table as JSON (name → length), the stretches in that order. */
export class Sections {
  constructor(private readonly stretches: ReadonlyMap<string, Uint8Array>) {}

  /** @throws Error where the file has no such stretch */
  bytes(name: string): Uint8Array {
    const bytes = this.stretches.get(name);
    if (!bytes) throw new Error(`Not a model of names of this version: no ${name}`);
    return bytes;
  }

  /** Little-endian, wherever the stretch begins. */
  shorts(name: string): Uint16Array {
    const bytes = this.bytes(name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint16Array.from({ length: bytes.length >> 1 }, (_, index) => view.getUint16(index * 2, true));
  }

  integers(name: string): Int32Array {
    const bytes = this.bytes(name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Int32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getInt32(index * 4, true));
  }

  floats(name: string): Float32Array {
    const bytes = this.bytes(name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getFloat32(index * 4, true));
  }
}

/** @throws Error where the bytes are no such file */
export function readSections(bytes: Uint8Array): Sections {
  const decode = (from: number, to: number): string => new TextDecoder('utf-8').decode(bytes.subarray(from, to));
  const header = MAGIC.length + 8;
  if (bytes.length < header || decode(0, MAGIC.length) !== MAGIC) throw new Error('Not a model of names of this version');
  const length = parseInt(decode(MAGIC.length, header), 16);
  const table = JSON.parse(decode(header, header + length)) as Record<string, number>;
  const stretches = new Map<string, Uint8Array>();
  let at = header + length;
  for (const [name, size] of Object.entries(table)) {
    stretches.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  if (at > bytes.length) throw new Error('The model of names is cut short');
  return new Sections(stretches);
}

/** Writes what `readSections` reads, as parts to be joined. */
export function formatSections(stretches: readonly (readonly [string, Uint8Array])[]): { readonly head: string; readonly bodies: readonly Uint8Array[] } {
  const table = JSON.stringify(Object.fromEntries(stretches.map(([name, bytes]) => [name, bytes.length])));
  return { head: `${MAGIC}${table.length.toString(16).padStart(8, '0')}${table}`, bodies: stretches.map(([, bytes]) => bytes) };
}

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { RANKS, type WordTable } from '../../core/recognition/names/tagger/clusters';
import { hashString } from '../../core/recognition/names/tagger/hash';

/**
 * Reads the table of words: gzipped lines `word⇥fine⇥middle⇥coarse⇥likely⇥likelyCoarse` in order of frequency, behind a line that names the
 * columns. The result is in order of the words' hashes.
 */
export function readWordTable(file: string): WordTable {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1);
  const middle = new Uint16Array(4096);
  const coarse = new Uint16Array(4096);
  const likelyCoarse = new Uint8Array(256);
  const rows = new Map<number, readonly [rank: number, fine: number, likely: number]>();
  lines.forEach((line, index) => {
    const [word = '', ...ids] = line.split('\t');
    const [f = 0, m = 0, c = 0, p = 0, q = 0] = ids.map(Number);
    middle[f] = m;
    coarse[m] = c;
    likelyCoarse[p] = q;
    const hash = hashString(word);
    // Of two words with one hash the more frequent one stays.
    if (!rows.has(hash)) rows.set(hash, [RANKS.filter((rank) => index >= rank).length, f, p]);
  });
  const hashes = Int32Array.from(Uint32Array.from(rows.keys()).sort());
  const column = (index: 0 | 1 | 2): number[] => Array.from(hashes, (hash) => (rows.get(hash) as readonly [number, number, number])[index]);
  return { hashes, ranks: Uint8Array.from(column(0)), fine: Uint16Array.from(column(1)), likely: Uint8Array.from(column(2)), middle, coarse, likelyCoarse };
}

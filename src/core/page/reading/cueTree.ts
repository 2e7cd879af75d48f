import { CUE_PHRASES, type CueKind } from '../cueLexicon';
import { LexiconTable } from './lexiconTable';
import { hashOf, NUMBER, step } from './wordHash';

export const CUE_KINDS = Object.keys(CUE_PHRASES) as CueKind[];

/** The bit of a kind of cue. */
export const CUE = Object.fromEntries(CUE_KINDS.map((kind, index) => [kind, 1 << index])) as Readonly<Record<CueKind, number>>;

/** The node at which every phrase begins. */
export const ROOT = 1;

/**
 * The cue phrases as a tree over the hashes of words. A node's `anywhere`, `atStart` and `wholeLine` are the kinds of the phrases that end there,
 * as bits in the order of `CUE_KINDS`.
 */
class CueTree {
  private readonly edges: LexiconTable;
  /** Hashes of the words with which a phrase begins that may stand anywhere in a line. */
  readonly openers: ReadonlySet<number>;
  /** The nodes to which words lead with which a phrase begins. */
  readonly firstWords: ReadonlyMap<number, number>;
  /** Hashes of all words of all phrases. */
  readonly words: ReadonlySet<number>;
  readonly anywhere: Int32Array;
  readonly atStart: Int32Array;
  readonly wholeLine: Int32Array;

  constructor(lexicon: Readonly<Record<CueKind, string>>) {
    const phrases = CUE_KINDS.flatMap((kind, index) => lexicon[kind].split('|').map((entry) => readPhrase(entry.trim(), 1 << index)));
    const most = phrases.reduce((sum, { words }) => sum + words.length, 2);
    const edges = new Map<number, number>();
    const kinds = [new Int32Array(most), new Int32Array(most), new Int32Array(most)] as const;
    [this.anywhere, this.atStart, this.wholeLine] = kinds;
    let nodes = ROOT;
    // They are the first nodes, so that their numbers are small.
    this.firstWords = new Map([...new Set(phrases.flatMap(({ words }) => words.slice(0, 1)))].map((word) => [word, ++nodes]));
    for (const [word, node] of this.firstWords) edges.set(edge(ROOT, word), node);
    for (const { words, bit, place } of phrases) {
      let node = ROOT;
      for (const word of words) {
        const key = edge(node, word);
        if (!edges.has(key)) edges.set(key, ++nodes);
        node = edges.get(key) ?? ROOT;
      }
      if (node === ROOT) continue;
      const ends = kinds[place];
      ends[node] = (ends[node] as number) | bit;
    }
    this.edges = new LexiconTable(edges);
    this.openers = new Set(phrases.flatMap(({ words, place }) => (place === 0 ? words.slice(0, 1) : [])));
    this.words = new Set(phrases.flatMap(({ words }) => words));
  }

  /** The node that a word leads to, or 0. */
  child(node: number, word: number): number {
    return this.edges.get(edge(node, word));
  }
}

interface Phrase {
  readonly words: readonly number[];
  readonly bit: number;
  /** 0 anywhere, 1 at the line's start, 2 the whole line. */
  readonly place: 0 | 1 | 2;
}

function readPhrase(entry: string, bit: number): Phrase {
  const place = entry.startsWith('=') ? 2 : entry.startsWith('^') ? 1 : 0;
  return { words: wordsOf(place === 0 ? entry : entry.slice(1)), bit, place };
}

/** What letters and digits make; a number of any size, and `#`, as `NUMBER`. */
function wordsOf(phrase: string): number[] {
  return (phrase.match(/#|[\p{L}\p{N}]+/gu) ?? []).map((word) => (word === '#' || /^\d+$/.test(word) ? NUMBER : hashOf(word)));
}

function edge(node: number, word: number): number {
  return step(Math.imul(node, 0x9e3779b1 | 0), word);
}

export const CUES = new CueTree(CUE_PHRASES);

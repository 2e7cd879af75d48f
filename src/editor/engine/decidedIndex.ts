import type { Analysis } from '../../core/analysis';
import { type DecidedMentions, decidedMentions, withDecidedMentions } from '../../core/annotation/places/decidedMentions';
import type { Sidecar } from '../../core/annotation/sidecar/sidecar';
import type { Entity } from '../../core/entities/entity';
import { sha256Hex } from '../../core/text/hash';
import type { SharedIndex } from './corpusSharing';

interface Decided {
  /** Names the text and the sidecar that it was read from. */
  readonly key: string;
  readonly mentions: DecidedMentions | null;
}

/** Stands before the indexes of a corpus: what they are given of an article is what people decided about it. */
export class DecidedIndex implements SharedIndex {
  private readonly decided = new Map<string, Decided>();

  /**
   * @param shared an article's analysis by corpus-wide ids, as the indexes have it
   * @param known name and type of an entity
   */
  constructor(
    private readonly indexes: readonly SharedIndex[],
    private readonly shared: (file: string) => Analysis | undefined,
    private readonly known: (id: string) => Pick<Entity, 'name' | 'type'> | undefined,
  ) {}

  /**
   * Reads what a sidecar says of an article, if it is another than last time.
   * @param hash of the text
   * @returns whether the indexes say something else now
   */
  read(file: string, text: string, hash: string, yaml: string | null, sidecar: Sidecar | null): boolean {
    const key = yaml === null ? '' : `${hash} ${sha256Hex(yaml)}`;
    const before = this.decided.get(file);
    if (before?.key === key || (before === undefined && key === '')) return false;
    const mentions = decidedMentions(text, sidecar);
    this.decided.set(file, { key, mentions });
    if (mentions === null && (before?.mentions ?? null) === null) return false;
    const shared = this.shared(file);
    if (shared) this.set(shared);
    return true;
  }

  set(analysis: Analysis): void {
    const mentions = this.decided.get(analysis.id)?.mentions;
    const now = mentions ? withDecidedMentions(analysis, mentions, this.known) : analysis;
    for (const index of this.indexes) index.set(now);
  }

  delete(file: string): void {
    this.decided.delete(file);
    for (const index of this.indexes) index.delete(file);
  }

  clear(): void {
    for (const index of this.indexes) index.clear();
  }
}

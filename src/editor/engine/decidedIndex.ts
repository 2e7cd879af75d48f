import type { Analysis } from '../../core/analysis';
import { ArticleAnchors } from '../../core/annotation/anchoring/anchors';
import { type DecidedFacts, decidedFacts, decidesFact, withDecidedFacts } from '../../core/annotation/places/decidedFacts';
import { type DecidedMentions, decidedMentions, decidesMention, withDecidedMentions } from '../../core/annotation/places/decidedMentions';
import type { Sidecar } from '../../core/annotation/sidecar/sidecar';
import type { Entity } from '../../core/entities/entity';
import { sha256Hex } from '../../core/text/hash';
import type { SharedIndex } from './corpusSharing';

interface Decided {
  /** Names the text and the sidecar that it was read from. */
  readonly key: string;
  /** Null where people decided nothing. */
  readonly by: { readonly mentions: DecidedMentions; readonly facts: DecidedFacts } | null;
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
    const by = decidedBy(text, sidecar);
    this.decided.set(file, { key, by });
    if (by === null && (before?.by ?? null) === null) return false;
    const shared = this.shared(file);
    if (shared) this.set(shared);
    return true;
  }

  set(analysis: Analysis): void {
    const by = this.decided.get(analysis.id)?.by;
    const now = by ? withDecidedFacts(withDecidedMentions(analysis, by.mentions, this.known), by.facts, this.known) : analysis;
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

function decidedBy(text: string, sidecar: Sidecar | null): Decided['by'] {
  if (!sidecar?.annotations.some((annotation) => decidesMention(annotation) || decidesFact(annotation))) return null;
  // All are located: those around it say where one is whose words stand at several places.
  const places = new ArticleAnchors(text).locateAll(sidecar.annotations);
  return { mentions: decidedMentions(text, sidecar, places), facts: decidedFacts(text, sidecar, places) };
}

import type { Analysis } from '../../core/analysis';
import { CorpusEntities } from '../../core/corpus/entities/corpusEntities';
import type { Registry } from '../../core/entities/entity';

/** What is kept of the articles by corpus-wide ids. */
export interface SharedIndex {
  set(analysis: Analysis): void;
  delete(file: string): void;
  clear(): void;
}

/**
 * Who is meant across the articles of one corpus, and the indexes that stand on it. A change waits until somebody asks; then it costs time in proportion to
 * the articles that changed and their namesakes. Another registry has everything worked out anew.
 */
export class CorpusSharing {
  private entities = new CorpusEntities();
  private registry: Registry | undefined;
  private wanted: Registry | undefined;
  private readonly waiting = new Set<string>();

  /** @param own the article's own analysis; undefined where the corpus does not have it */
  constructor(private readonly own: (file: string) => Analysis | undefined, private readonly indexes: readonly SharedIndex[]) {}

  /** Tells that an article was read, read anew, or is gone. */
  touch(file: string): void {
    this.waiting.add(file);
  }

  /** From now on this is the registry. */
  use(registry: Registry | undefined): void {
    this.wanted = registry && registry.size > 0 ? registry : undefined;
  }

  /** Brings the indexes up to date. @param files all that the corpus has read */
  refresh(files: () => Iterable<string>): void {
    if (this.wanted !== this.registry) {
      this.registry = this.wanted;
      this.entities = new CorpusEntities(this.registry);
      for (const index of this.indexes) index.clear();
      for (const file of files()) this.waiting.add(file);
    }
    if (this.waiting.size === 0) return;
    for (const file of this.waiting) this.read(file, this.own(file));
    this.waiting.clear();
    for (const file of this.entities.takeChanged()) {
      const shared = this.entities.analysisOf(file);
      if (shared) for (const index of this.indexes) index.set(shared);
    }
  }

  /** The article's analysis with corpus-wide ids, as of the last `refresh`. */
  analysisOf(file: string): Analysis | undefined {
    return this.entities.analysisOf(file);
  }

  /** The corpus-wide id of an article's entity; null where the article has no such entity. */
  idOf(file: string, localId: string): string | null {
    return this.entities.entityOf(file, localId)?.id ?? null;
  }

  /** What an article's analysis would be if this one were the article's. */
  analysisWith(file: string, analysis: Analysis): Analysis {
    this.entities.set(file, analysis);
    const shared = this.entities.analysisOf(file) ?? analysis;
    this.read(file, this.own(file));
    return shared;
  }

  private read(file: string, own: Analysis | undefined): void {
    if (own) this.entities.set(file, own);
    else {
      this.entities.delete(file);
      for (const index of this.indexes) index.delete(file);
    }
  }
}

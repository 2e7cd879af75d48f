import type { Analysis } from '../../core/analysis';
import type { NameType } from '../../core/recognition/recognition';
import { foldForSearch, fuzzyScore } from '../../core/text/fuzzy';
import type { Span } from '../../core/text/span';

/** A name that answers a query: of an entity, or the headline of an article. */
export type FoundName =
  | { readonly kind: 'entity'; readonly id: string; /** The one of its names that answers. */ readonly name: string; readonly score: number }
  | { readonly kind: 'headline'; readonly file: string; readonly name: string; readonly span: Span; readonly score: number };

/** What an entity is called in a corpus. */
interface Named {
  name: string;
  type: NameType;
  /** Each of its names, and in how many articles. */
  readonly names: Map<string, number>;
}

interface Headline {
  readonly name: string;
  readonly folded: string;
  readonly span: Span;
}

/**
 * The names of a corpus: those of its entities, and headlines. Adding, replacing or removing an article costs time in proportion to that article
 * alone; a search goes through all names.
 */
export class NameTable {
  private readonly byEntity = new Map<string, Named>();
  /** What each article calls whom. */
  private readonly byFile = new Map<string, readonly { readonly id: string; readonly name: string }[]>();
  private readonly headlines = new Map<string, Headline>();
  /** Names are folded once, when they are first searched. */
  private readonly folded = new Map<string, string>();

  /** Adds an article in place of what was known of it. @param analysis with corpus-wide entity ids; its own id is the file */
  set(analysis: Pick<Analysis, 'id' | 'entities' | 'metadata'>): void {
    this.delete(analysis.id);
    const names = analysis.entities.flatMap(({ id, name, aliases }) => [...new Set([name, ...aliases])].map((each) => ({ id, name: each })));
    for (const { id, name, type } of analysis.entities) {
      const known = this.byEntity.get(id);
      if (known) Object.assign(known, { name, type });
      else this.byEntity.set(id, { name, type, names: new Map() });
    }
    for (const { id, name } of names) this.count(id, name, 1);
    this.byFile.set(analysis.id, names);
    const { headline } = analysis.metadata;
    if (headline?.start === undefined || headline.end === undefined) return;
    this.headlines.set(analysis.id, { name: headline.value, folded: foldForSearch(headline.value), span: { start: headline.start, end: headline.end } });
  }

  /** Forgets an article; no matter where it is not known. */
  delete(file: string): void {
    for (const { id, name } of this.byFile.get(file) ?? []) this.count(id, name, -1);
    this.byFile.delete(file);
    this.headlines.delete(file);
  }

  clear(): void {
    for (const map of [this.byEntity, this.byFile, this.headlines, this.folded]) map.clear();
  }

  /** Name and type of an entity; undefined for one that no article mentions. */
  of(id: string): Pick<Named, 'name' | 'type'> | undefined {
    return this.byEntity.get(id);
  }

  /** The names that answer a query, each entity with the best of its own; in no order. */
  *search(query: string): Generator<FoundName> {
    const wanted = foldForSearch(query);
    for (const [id, { name, names }] of this.byEntity) {
      const best = this.best(wanted, name, names);
      if (best) yield { kind: 'entity', id, ...best };
    }
    for (const [file, { name, folded, span }] of this.headlines) {
      const score = fuzzyScore(wanted, folded);
      if (score !== null) yield { kind: 'headline', file, name, span, score };
    }
  }

  private best(query: string, name: string, names: ReadonlyMap<string, number>): { readonly name: string; readonly score: number } | null {
    let best: { name: string; score: number } | null = null;
    for (const each of names.keys()) {
      const score = fuzzyScore(query, this.fold(each));
      // Of equally good ones its own name.
      if (score !== null && (best === null || score > best.score || (score === best.score && each === name))) best = { name: each, score };
    }
    return best;
  }

  private fold(name: string): string {
    let folded = this.folded.get(name);
    if (folded === undefined) this.folded.set(name, (folded = foldForSearch(name)));
    return folded;
  }

  private count(id: string, name: string, step: 1 | -1): void {
    const known = this.byEntity.get(id);
    if (!known) return;
    const now = (known.names.get(name) ?? 0) + step;
    if (now > 0) known.names.set(name, now);
    else known.names.delete(name);
    if (known.names.size === 0) this.byEntity.delete(id);
  }
}

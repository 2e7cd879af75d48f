import type { Analysis } from '../../analysis';
import type { Span } from '../../text/span';

/** How often an entity is mentioned. */
export interface MentionCounts {
  readonly mentions: number;
  readonly articles: number;
}

/** The mentions of an entity in one article, in text order. */
export interface ArticleMentions {
  readonly article: string;
  readonly spans: readonly Span[];
}

/**
 * Where the entities of a corpus are mentioned. Adding, replacing or removing an article costs time in proportion to that article
 * alone, however large the corpus is.
 */
export class MentionIndex {
  private readonly byEntity = new Map<string, Map<string, readonly Span[]>>();
  private readonly byArticle = new Map<string, readonly string[]>();
  private readonly totals = new Map<string, number>();

  /** Adds an article, in place of what was known of the article of that id. */
  set(analysis: Pick<Analysis, 'id' | 'mentions'>): void {
    this.delete(analysis.id);
    const spans = new Map<string, Span[]>();
    for (const { entity, start, end } of analysis.mentions) {
      if (entity === null) continue;
      const own = spans.get(entity);
      if (own) own.push({ start, end });
      else spans.set(entity, [{ start, end }]);
    }
    for (const [entity, own] of spans) this.add(entity, analysis.id, own);
    this.byArticle.set(analysis.id, [...spans.keys()]);
  }

  /** Forgets an article; no matter where it is not known. */
  delete(article: string): void {
    for (const entity of this.byArticle.get(article) ?? []) {
      const articles = this.byEntity.get(entity)!;
      this.totals.set(entity, this.totals.get(entity)! - articles.get(article)!.length);
      articles.delete(article);
      if (articles.size > 0) continue;
      this.byEntity.delete(entity);
      this.totals.delete(entity);
    }
    this.byArticle.delete(article);
  }

  clear(): void {
    this.byEntity.clear();
    this.byArticle.clear();
    this.totals.clear();
  }

  has(article: string): boolean {
    return this.byArticle.has(article);
  }

  /** Number of articles. */
  get size(): number {
    return this.byArticle.size;
  }

  counts(entity: string): MentionCounts {
    return { mentions: this.totals.get(entity) ?? 0, articles: this.byEntity.get(entity)?.size ?? 0 };
  }

  /** Ids of the articles that mention the entity, in code unit order. */
  articlesOf(entity: string): string[] {
    return [...(this.byEntity.get(entity)?.keys() ?? [])].sort(byCodeUnits);
  }

  /**
   * The mentions of an entity, article by article in code unit order.
   * @param most how many mentions to give at most; `counts` tells how many there are
   */
  mentionsOf(entity: string, most = Infinity): ArticleMentions[] {
    const found: ArticleMentions[] = [];
    let left = most;
    for (const article of this.articlesOf(entity)) {
      if (left <= 0) break;
      const spans = this.byEntity.get(entity)!.get(article)!;
      found.push({ article, spans: spans.length > left ? spans.slice(0, left) : spans });
      left -= spans.length;
    }
    return found;
  }

  /** Mentions of the entity in one article. */
  mentionsIn(article: string, entity: string): readonly Span[] {
    return this.byEntity.get(entity)?.get(article) ?? [];
  }

  /** Ids of the entities that an article mentions, in order of appearance. */
  entitiesOf(article: string): readonly string[] {
    return this.byArticle.get(article) ?? [];
  }

  private add(entity: string, article: string, spans: readonly Span[]): void {
    const articles = this.byEntity.get(entity) ?? new Map<string, readonly Span[]>();
    articles.set(article, spans);
    this.byEntity.set(entity, articles);
    this.totals.set(entity, (this.totals.get(entity) ?? 0) + spans.length);
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

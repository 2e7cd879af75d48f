import type { Analysis } from '../../core/analysis';
import { shareEntities } from '../../core/corpus/corpusEntities';
import type { Entity, Registry } from '../../core/entities/entity';
import type { EntityCard, Evidence, FoundMention } from './protocol';

interface Article {
  readonly text: string;
  /** As the article alone is read. */
  readonly analysis: Analysis;
  /** With ids shared across the corpus; made anew when anything in the corpus changed. */
  shared: Analysis;
}

const MAX_ROLES = 6;

/** The articles of one corpus that have been read, and who is meant across them. */
export class CorpusReadings {
  /** How many articles the corpus has, read or not. */
  total = 0;
  private readonly articles = new Map<string, Article>();
  /** Corpus-wide id → the articles that mention it. */
  private mentionedIn = new Map<string, string[]>();
  private registry: Registry | undefined;
  private stale = false;

  add(file: string, text: string, analysis: Analysis, registry: Registry | undefined): void {
    this.articles.set(file, { text, analysis, shared: analysis });
    this.registry = registry;
    this.stale = true;
  }

  remove(file: string): void {
    if (this.articles.delete(file)) this.stale = true;
  }

  /** The card of an entity named by its id inside `file`'s own analysis. */
  card(file: string, localId: string): EntityCard | null {
    this.refresh();
    const id = this.sharedId(file, localId);
    const own = this.entity(file, id);
    if (id === null || !own) return null;
    const files = this.mentionedIn.get(id) ?? [];
    const entry = this.registry?.get(id);
    return {
      id,
      name: own.name,
      type: own.type,
      aliases: this.aliases(id, own, [file, ...files]),
      description: entry?.description ?? null,
      roles: this.roles(id, [file, ...files.filter((other) => other !== file)]),
      here: this.count(file, id),
      corpus: files.reduce((sum, other) => sum + this.count(other, id), 0),
      articles: files.length,
      read: this.articles.size,
      total: Math.max(this.total, this.articles.size),
    };
  }

  /** Where an entity is mentioned, in file and text order; at most `limit` places. */
  mentions(file: string, localId: string, limit: number): readonly FoundMention[] {
    this.refresh();
    const id = this.sharedId(file, localId);
    const found: FoundMention[] = [];
    for (const other of id === null ? [] : (this.mentionedIn.get(id) ?? [])) {
      for (const { start, end, entity } of this.articles.get(other)?.shared.mentions ?? []) {
        if (found.length === limit) return found;
        if (entity === id) found.push({ file: other, start, end });
      }
    }
    return found;
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const files = [...this.articles.keys()].sort();
    const shared = shareEntities(files.map((file) => this.article(file).analysis), this.registry);
    this.mentionedIn = new Map();
    files.forEach((file, i) => {
      const analysis = shared[i] ?? this.article(file).analysis;
      this.article(file).shared = analysis;
      for (const id of new Set(analysis.mentions.map((mention) => mention.entity))) {
        if (id !== null) this.mentionedIn.set(id, [...(this.mentionedIn.get(id) ?? []), file]);
      }
    });
  }

  private article(file: string): Article {
    const article = this.articles.get(file);
    if (!article) throw new Error(`${file} has not been read.`);
    return article;
  }

  /** The corpus-wide id of an entity: the one that its first mention carries now. */
  private sharedId(file: string, localId: string): string | null {
    const article = this.articles.get(file);
    const at = article?.analysis.mentions.findIndex((mention) => mention.entity === localId) ?? -1;
    return at < 0 ? null : (article?.shared.mentions[at]?.entity ?? null);
  }

  private entity(file: string, id: string | null): Entity | undefined {
    return this.articles.get(file)?.shared.entities.find((entity) => entity.id === id);
  }

  private count(file: string, id: string): number {
    return this.articles.get(file)?.shared.mentions.filter((mention) => mention.entity === id).length ?? 0;
  }

  private aliases(id: string, own: Entity, files: readonly string[]): string[] {
    const seen = new Set<string>();
    for (const file of files) for (const alias of this.entity(file, id)?.aliases ?? []) seen.add(alias);
    for (const file of files) { const name = this.entity(file, id)?.name; if (name) seen.add(name); }
    seen.delete(own.name);
    return [...seen];
  }

  private roles(id: string, files: readonly string[]): Evidence[] {
    const roles: Evidence[] = [];
    const seen = new Set<string>();
    for (const file of files) {
      const article = this.articles.get(file);
      for (const role of this.entity(file, id)?.roles ?? []) {
        const key = role.text.toLowerCase();
        if (!article || seen.has(key) || roles.length === MAX_ROLES) continue;
        seen.add(key);
        const sentence = article.shared.sentences.find((span) => span.start <= role.start && role.end <= span.end);
        roles.push({ file, text: role.text, sentence: sentence ? article.text.slice(sentence.start, sentence.end) : role.text });
      }
    }
    return roles;
  }
}

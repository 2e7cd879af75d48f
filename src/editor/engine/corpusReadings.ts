import type { Analysis } from '../../core/analysis';
import { shareEntities } from '../../core/corpus/entities/corpusEntities';
import { MentionIndex } from '../../core/corpus/entities/mentionIndex';
import type { Entity, Registry } from '../../core/entities/entity';
import { CorpusLines } from './corpusLines';
import type { EntityCard, Evidence, FoundMention } from './protocol';

interface Article {
  /** Names everything that the analysis was made of, but for the lines that repeat. */
  readonly key: string;
  /** The keys of those lines; where both are equal, so are analyses. */
  readonly repeated: string;
  readonly text: string;
  /** As the article alone is read. */
  readonly analysis: Analysis;
}

type Known = Pick<Entity, 'name' | 'type' | 'aliases'>;

const MAX_ROLES = 6;

/** The articles of one corpus that have been read, and who is meant across them. */
export class CorpusReadings {
  /** How many articles the corpus has, read or not. */
  total = 0;
  /** What its articles have in common as pages. */
  readonly lines = new CorpusLines();
  private readonly articles = new Map<string, Article>();
  /** With ids shared across the corpus, and where they are mentioned; made anew when anything in the corpus changed. */
  private shared = new Map<string, Analysis>();
  private readonly index = new MentionIndex();
  private registry: Registry | undefined;
  private stale = false;

  /** The article as it was last read. */
  reading(file: string): Article | undefined {
    return this.articles.get(file);
  }

  /** The articles that were read and in which other lines repeat since this was last asked. */
  outdated(): string[] {
    return this.lines.takeChanged().filter((file) => this.articles.has(file));
  }

  set(file: string, article: Article, registry: Registry | undefined): void {
    this.articles.set(file, article);
    this.registry = registry;
    this.stale = true;
  }

  remove(file: string): void {
    if (this.articles.delete(file)) this.stale = true;
  }

  has(file: string): boolean {
    return this.articles.has(file);
  }

  /** An article of the corpus with corpus-wide entity ids. */
  sharedAnalysis(file: string): Analysis | undefined {
    this.refresh();
    return this.shared.get(file);
  }

  /** The same for an article that is not one of the corpus, as if it were. Takes time in proportion to the corpus. */
  sharedAnalysisWith(file: string, analysis: Analysis): Analysis {
    const others = this.files().filter((other) => other !== file).map((other) => this.article(other).analysis);
    return shareEntities([...others, analysis], this.registry).at(-1) ?? analysis;
  }

  /**
   * The card of an entity. `named`: its id inside `file`'s own analysis; where no mention there has it, its id in the corpus or, of one that
   * no article mentions, in the registry. Null where nobody has that id, or the article was not read.
   */
  card(file: string, named: string): EntityCard | null {
    this.refresh();
    const id = this.sharedId(file, named);
    const files = id === null ? [] : [file, ...this.index.articlesOf(id).filter((other) => other !== file)];
    const known = id === null ? undefined : this.whoIs(id, files);
    if (id === null || !known) return null;
    const { mentions, articles } = this.index.counts(id);
    return {
      id,
      name: known.name,
      type: known.type,
      aliases: this.aliases(id, known, files),
      description: this.registry?.get(id)?.description ?? null,
      roles: this.roles(id, files),
      here: this.index.mentionsIn(file, id).length,
      corpus: mentions,
      articles,
      read: this.articles.size,
      total: Math.max(this.total, this.articles.size),
    };
  }

  /** Where an entity, named as for `card`, is mentioned, in file and text order; at most `limit` places. */
  mentions(file: string, named: string, limit: number): readonly FoundMention[] {
    this.refresh();
    const id = this.sharedId(file, named);
    if (id === null) return [];
    return this.index.mentionsOf(id, limit).flatMap(({ article, spans }) => spans.map(({ start, end }) => ({ file: article, start, end })));
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const files = this.files();
    const shared = shareEntities(files.map((file) => this.article(file).analysis), this.registry);
    this.shared = new Map(files.map((file, i) => [file, shared[i] ?? this.article(file).analysis]));
    this.index.clear();
    for (const analysis of this.shared.values()) this.index.set(analysis);
  }

  private files(): string[] {
    return [...this.articles.keys()].sort();
  }

  private article(file: string): Article {
    const article = this.articles.get(file);
    if (!article) throw new Error(`${file} has not been read.`);
    return article;
  }

  /** The corpus-wide id of an entity: the one that its first mention in the article carries now; without a mention, the id is corpus-wide already. */
  private sharedId(file: string, named: string): string | null {
    const article = this.articles.get(file);
    if (!article) return null;
    const at = article.analysis.mentions.findIndex((mention) => mention.entity === named);
    return at < 0 ? named : (this.shared.get(file)?.mentions[at]?.entity ?? null);
  }

  private entity(file: string, id: string): Entity | undefined {
    return this.shared.get(file)?.entities.find((entity) => entity.id === id);
  }

  /** As the first of the files says, else the registry. */
  private whoIs(id: string, files: readonly string[]): Known | undefined {
    for (const file of files) {
      const entity = this.entity(file, id);
      if (entity) return entity;
    }
    return this.registry?.get(id);
  }

  private aliases(id: string, known: Known, files: readonly string[]): string[] {
    const seen = new Set<string>();
    for (const entity of [...files.map((file) => this.entity(file, id)), known]) {
      for (const name of entity ? [entity.name, ...entity.aliases] : []) seen.add(name);
    }
    seen.delete(known.name);
    return [...seen];
  }

  private roles(id: string, files: readonly string[]): Evidence[] {
    const roles: Evidence[] = [];
    const seen = new Set<string>();
    for (const file of files) {
      for (const role of this.entity(file, id)?.roles ?? []) {
        const key = role.text.toLowerCase();
        if (seen.has(key) || roles.length === MAX_ROLES) continue;
        seen.add(key);
        const { text, analysis } = this.article(file);
        const sentence = analysis.sentences.find((span) => span.start <= role.start && role.end <= span.end);
        roles.push({ file, text: role.text, sentence: sentence ? text.slice(sentence.start, sentence.end) : role.text });
      }
    }
    return roles;
  }
}

import type { Analysis } from '../../core/analysis';
import { MentionIndex } from '../../core/corpus/entities/mentionIndex';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Sidecar } from '../../core/annotation/sidecar/sidecar';
import type { Registry } from '../../core/entities/entity';
import type { Facts } from '../../core/entities/facts/facts';
import type { NameType } from '../../core/recognition/recognition';
import { makeCard } from './card';
import { CardIndex } from './cardIndex';
import { CorpusLines } from './corpusLines';
import { CorpusSharing } from './corpusSharing';
import { DecidedIndex } from './decidedIndex';
import { DescribedIndex } from './describedIndex';
import type { Searchable } from './find';
import { NameTable } from './nameTable';
import { EntityList } from './entityList';
import type { EntityCard } from './protocol';
import { QuotationIndex } from './quotationIndex';
import { type Quoted, WordMatches } from './quotations';
import { SearchIndex } from './searchIndex';

interface Article {
  /** Names everything that the analysis was made of, but for the lines that repeat. */
  readonly key: string;
  /** The keys of those lines; where both are equal, so are analyses. */
  readonly repeated: string;
  readonly text: string;
  /** As the article alone is read. */
  readonly analysis: Analysis;
}

/** The articles of one corpus that have been read, and who is meant across them. */
export class CorpusReadings {
  /** How many articles the corpus has, read or not. */
  total = 0;
  /** What its articles have in common as pages. */
  readonly lines = new CorpusLines();
  private readonly articles = new Map<string, Article>();
  private readonly index = new MentionIndex();
  private readonly cards = new CardIndex();
  private readonly names = new NameTable();
  private readonly searched = new SearchIndex();
  private readonly descriptions = new DescribedIndex();
  private readonly quotations = new QuotationIndex((id) => this.known(id));
  private readonly matches = new WordMatches();
  /** Ids shared across the corpus, by which all of these go. */
  private readonly decided: DecidedIndex = new DecidedIndex([this.index, this.cards, this.names, this.searched, this.descriptions, this.quotations], (file) => this.sharing.analysisOf(file), (id) => this.known(id));
  private readonly sharing: CorpusSharing = new CorpusSharing((file) => this.articles.get(file)?.analysis, [this.decided]);
  private registry: Registry | undefined;
  /** Of everybody as they are known now; made when it is asked for. */
  private list: EntityList | undefined;

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
    this.list = undefined;
    this.sharing.touch(file);
    this.sharing.use(registry);
  }

  /** What people decided of an article that was read: who is mentioned where. @param hash of its text */
  decide(file: string, hash: string, yaml: string | null, sidecar: Sidecar | null): void {
    if (this.decided.read(file, this.articles.get(file)?.text ?? '', hash, yaml, sidecar)) this.list = undefined;
  }

  remove(file: string): void {
    this.list = undefined;
    if (this.articles.delete(file)) this.sharing.touch(file);
  }

  has(file: string): boolean {
    return this.articles.has(file);
  }

  /** An article of the corpus with corpus-wide entity ids. */
  sharedAnalysis(file: string): Analysis | undefined {
    this.refresh();
    return this.sharing.analysisOf(file);
  }

  /** The same for an article that is not one of the corpus, as if it were. */
  sharedAnalysisWith(file: string, analysis: Analysis): Analysis {
    this.refresh();
    return this.sharing.analysisWith(file, analysis);
  }

  /**
   * The card of an entity. `named`: its id inside `file`'s own analysis; where no mention there has it, its id in the corpus or, of one that
   * no article mentions, in the registry. Null where nobody has that id, or the article was not read.
   * @param file null where nobody asks from an article
   */
  card(file: string | null, named: string, facts: Facts | null): EntityCard | null {
    this.refresh();
    const id = file === null ? named : this.sharedId(file, named);
    if (id === null) return null;
    return makeCard(id, { file, index: this.cards, registry: this.registry, facts, article: (other) => this.articles.get(other), read: this.articles.size, total: this.total });
  }

  /** Where an article speaks of somebody by an office alone; by corpus-wide ids. */
  described(file: string): Mark[] {
    this.refresh();
    return this.descriptions.marksIn(file);
  }

  /** Everybody whom its articles mention, and whom its registry has. */
  entities(): EntityList {
    this.refresh();
    return (this.list ??= new EntityList(this.cards.all, this.registry));
  }

  /** What navigation looks things up in, with everything that was read. */
  get lookedUp(): Searchable {
    this.refresh();
    return {
      index: this.index, names: this.names, registry: this.registry, size: this.articles.size,
      idOf: (file, named) => this.sharedId(file, named), textOf: (file) => this.articles.get(file)?.text ?? '',
      searched: this.searched, articleOf: (file) => this.articles.get(file), entities: () => this.entities(),
    };
  }

  /** What is quoted, with everything that was read. */
  get quoted(): Quoted {
    this.refresh();
    return {
      quotations: this.quotations, matches: this.matches, known: (id) => this.known(id),
      articleOf: (file) => this.articles.get(file), sharedOf: (file) => this.sharing.analysisOf(file),
    };
  }

  private known(id: string): { readonly name: string; readonly type: NameType } | undefined {
    return this.registry?.get(id) ?? this.names.of(id);
  }

  private refresh(): void {
    this.sharing.refresh(() => this.articles.keys());
  }

  /** The corpus-wide id of an entity of an article; where the article has none of that id, it is corpus-wide already. */
  private sharedId(file: string, named: string): string | null {
    return this.articles.has(file) ? (this.sharing.idOf(file, named) ?? named) : null;
  }
}

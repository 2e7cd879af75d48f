import type { Entity, Mention } from '../../core/entities/entity';
import type { Span } from '../../core/text/span';
import { NewestFirst, type Dated } from './newestFirst';

/** An article as a source. */
export interface ArticleSource extends Dated {
  /** The publisher that it states; null where it states none. */
  readonly source: string | null;
}

const NOTHING: readonly Span[] = [];

/** What one article says of one entity. */
export interface ArticlePart extends ArticleSource {
  /** As the article's analysis has it, under its corpus-wide id. */
  readonly entity: Entity;
  /** How often the article mentions it. */
  readonly mentions: number;
  /** Where the article mentions it first. */
  readonly first: Span;
  /** The words of each mention that is a name, in text order. */
  readonly names: readonly string[];
  /** How many of the mentions are no names, but say what it is. */
  readonly described: number;
  /** What the article quotes of it. */
  readonly quotations: readonly Span[];
}

/** The same over what was read, of which it keeps no copy: there are as many of these as all articles have entities. */
export class ReadPart implements ArticlePart {
  private readonly said: Mention[] = [];
  private quoted: Span[] | undefined;

  constructor(private readonly article: ArticleSource, readonly entity: Entity) {}

  get file(): string {
    return this.article.file;
  }

  get source(): string | null {
    return this.article.source;
  }

  get published(): string | null {
    return this.article.published;
  }

  get mentions(): number {
    return this.said.length;
  }

  get first(): Span {
    const { start, end } = this.said[0] ?? { start: 0, end: 0 };
    return { start, end };
  }

  get start(): number {
    return this.said[0]?.start ?? 0;
  }

  get names(): readonly string[] {
    // A title says what somebody is; names are what somebody is called.
    return this.said.filter(({ type }) => type !== 'TITLE' || this.entity.type === 'TITLE').map(({ text }) => text);
  }

  get described(): number {
    return this.said.length - this.names.length;
  }

  get quotations(): readonly Span[] {
    return this.quoted ?? NOTHING;
  }

  addMention(mention: Mention): void {
    this.said.push(mention);
  }

  addQuotation(span: Span): void {
    (this.quoted ??= []).push(span);
  }
}

/** A place of an article. */
export interface Place extends ArticleSource, Span {}

/** What the articles of one source say of an entity. */
export interface SourceTally {
  mentions: number;
  articles: number;
  /** How often it is called what. */
  readonly names: Map<string, number>;
}

/** What all articles together say of one entity. Adding or taking away an article costs time by what that article says, not by how many there are. */
export class EntityTally {
  readonly sources = new Map<string | null, SourceTally>();
  /** Where each role is stated, by its words in small letters. */
  readonly roles = new Map<string, NewestFirst<Place>>();
  readonly quotations = new NewestFirst<Place>();
  readonly parts = new NewestFirst<ReadPart>();
  readonly names = new Map<string, number>();
  /** Mentions that are no names. */
  described = 0;

  add(part: ReadPart): void {
    this.described += part.described;
    const source = this.sources.get(part.source) ?? { mentions: 0, articles: 0, names: new Map<string, number>() };
    this.sources.set(part.source, source);
    source.mentions += part.mentions;
    source.articles++;
    for (const name of part.names) {
      count(source.names, name, 1);
      count(this.names, name, 1);
    }
    for (const { text, start, end } of part.entity.roles) {
      const places = this.roles.get(roleKey(text)) ?? new NewestFirst<Place>();
      this.roles.set(roleKey(text), places);
      places.add(placeOf(part, { start, end }));
    }
    for (const span of part.quotations) this.quotations.add(placeOf(part, span));
    this.parts.add(part);
  }

  /** @param part one that was added */
  remove(part: ReadPart): void {
    this.described -= part.described;
    const source = this.sources.get(part.source);
    if (source) {
      source.mentions -= part.mentions;
      if (--source.articles === 0) this.sources.delete(part.source);
      for (const name of part.names) count(source.names, name, -1);
    }
    for (const name of part.names) count(this.names, name, -1);
    for (const { text, start, end } of part.entity.roles) {
      const places = this.roles.get(roleKey(text));
      places?.remove(placeOf(part, { start, end }));
      if (places?.length === 0) this.roles.delete(roleKey(text));
    }
    for (const span of part.quotations) this.quotations.remove(placeOf(part, span));
    this.parts.remove(part);
  }
}

/** What makes two writings of a role equal. */
export function roleKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function placeOf({ file, source, published }: ArticlePart, { start, end }: Span): Place {
  return { file, source, published, start, end };
}

function count(counts: Map<string, number>, name: string, step: 1 | -1): void {
  const now = (counts.get(name) ?? 0) + step;
  if (now === 0) counts.delete(name);
  else counts.set(name, now);
}

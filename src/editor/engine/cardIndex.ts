import type { Analysis } from '../../core/analysis';
import { type ArticlePart, EntityTally, ReadPart } from './entityTally';

/** An entity of more articles than this has its sums kept; of fewer they are made when they are asked for. */
const FEW = 16;

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'NORP']);

type Read = Pick<Analysis, 'id' | 'metadata' | 'mentions' | 'entities' | 'quotations'>;

/**
 * What the articles of a corpus say of each entity, as cards show it. Adding, replacing or removing an article, and asking for an entity, cost
 * time that does not depend on how many articles there are.
 */
export class CardIndex {
  private readonly byEntity = new Map<string, Map<string, ReadPart>>();
  private readonly byFile = new Map<string, readonly ReadPart[]>();
  /** Of the entities that many articles mention. */
  private readonly kept = new Map<string, EntityTally>();

  /** Adds an article in place of what was known of it. @param analysis with corpus-wide entity ids; its own id is the file */
  set(analysis: Read): void {
    this.delete(analysis.id);
    const parts = partsOf(analysis);
    for (const part of parts) this.add(part);
    this.byFile.set(analysis.id, parts);
  }

  /** Forgets an article; no matter where it is not known. */
  delete(file: string): void {
    for (const part of this.byFile.get(file) ?? []) this.remove(part);
    this.byFile.delete(file);
  }

  clear(): void {
    this.byEntity.clear();
    this.byFile.clear();
    this.kept.clear();
  }

  /** What each article says of each entity; not to be kept, since it goes on being changed. */
  get all(): ReadonlyMap<string, ReadonlyMap<string, ArticlePart>> {
    return this.byEntity;
  }

  /** What one article says of an entity. */
  part(entity: string, file: string): ArticlePart | undefined {
    return this.byEntity.get(entity)?.get(file);
  }

  /** What all articles say of an entity; not to be kept, since it goes on being changed. Empty for one that no article mentions. */
  tally(entity: string): EntityTally {
    const kept = this.kept.get(entity);
    return kept ?? tallyOf(this.byEntity.get(entity)?.values() ?? []);
  }

  /** What an article is about as far as places go: the names of its countries, cities, other places and peoples. */
  placesOf(file: string): readonly string[] {
    return (this.byFile.get(file) ?? []).filter(({ entity }) => PLACES.has(entity.type)).map(({ entity }) => entity.name);
  }

  private add(part: ReadPart): void {
    const { id } = part.entity;
    const parts = this.byEntity.get(id) ?? new Map<string, ReadPart>();
    parts.set(part.file, part);
    this.byEntity.set(id, parts);
    const kept = this.kept.get(id);
    if (kept) kept.add(part);
    else if (parts.size > FEW) this.kept.set(id, tallyOf(parts.values()));
  }

  private remove(part: ReadPart): void {
    const { id } = part.entity;
    const parts = this.byEntity.get(id);
    parts?.delete(part.file);
    this.kept.get(id)?.remove(part);
    if (!parts || parts.size <= FEW) this.kept.delete(id);
    if (parts?.size === 0) this.byEntity.delete(id);
  }
}

function tallyOf(parts: Iterable<ReadPart>): EntityTally {
  const tally = new EntityTally();
  for (const part of parts) tally.add(part);
  return tally;
}

/** Of the entities that the article mentions, in the analysis' order. */
function partsOf({ id: file, metadata, mentions, entities, quotations }: Read): ReadPart[] {
  const article = { file, source: metadata.publisher?.value ?? null, published: metadata.published?.value ?? null };
  const parts = new Map(entities.map((entity) => [entity.id, new ReadPart(article, entity)]));
  for (const mention of mentions) if (mention.entity !== null) parts.get(mention.entity)?.addMention(mention);
  for (const quotation of quotations) {
    // In somebody's own words; what is only reported is read in the article.
    if (quotation.speaker !== null && (quotation.kind === 'direct' || quotation.kind === 'partial')) parts.get(quotation.speaker)?.addQuotation(quotation);
  }
  return [...parts.values()].filter((part) => part.mentions > 0);
}

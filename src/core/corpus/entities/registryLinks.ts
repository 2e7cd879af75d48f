import type { Analysis } from '../../analysis';
import type { Registry } from '../../entities/entity';

/**
 * The article's own analysis, with those entity ids of the corpus-wide one that the registry has. Everything else stays as the article
 * alone is read: what is written beside an article must not change because another one came.
 * @param shared the same article's analysis out of `shareEntities`
 */
export function withRegistryLinks(own: Analysis, shared: Analysis, registry: Registry): Analysis {
  const links = new Map<string, string>();
  shared.mentions.forEach(({ entity }, i) => {
    const local = own.mentions[i]?.entity;
    if (entity !== null && local !== null && local !== undefined && entity !== local && registry.has(entity)) links.set(local, entity);
  });
  if (links.size === 0) return own;
  const linked = <T extends string | null>(id: T): T => (id !== null && links.has(id) ? (links.get(id) as T) : id);
  return {
    ...own,
    mentions: own.mentions.map((mention, i) => ({ ...mention, entity: keepRegistered(mention.entity, shared.mentions[i]?.entity ?? null, registry) })),
    quotations: own.quotations.map((quotation) => ({ ...quotation, speaker: linked(quotation.speaker) })),
    entities: own.entities.map((entity) => ({ ...entity, id: linked(entity.id) })),
  };
}

function keepRegistered(own: string | null, shared: string | null, registry: Registry): string | null {
  return shared !== null && registry.has(shared) ? shared : own;
}

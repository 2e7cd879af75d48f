import type { Analysis } from '../../analysis';
import type { Registry } from '../../entities/entity';
import type { Span } from '../../text/span';

/**
 * The article's own analysis, with those entity ids of the corpus-wide one that the registry has. Everything else stays as the article
 * alone is read: what is written beside an article must not change because another one came.
 * @param shared the same article's analysis out of `shareEntities`
 */
export function withRegistryLinks(own: Analysis, shared: Analysis, registry: Registry): Analysis {
  const links = new Map<string, string>();
  const sharedAt = new Map(shared.mentions.map(({ start, end, entity }) => [`${start}:${end}`, entity]));
  const meant = ({ start, end }: Span): string | null => sharedAt.get(`${start}:${end}`) ?? null;
  own.mentions.forEach((mention) => {
    const { entity: local } = mention;
    const entity = meant(mention);
    if (entity !== null && local !== null && entity !== local && registry.has(entity)) links.set(local, entity);
  });
  const mentions = own.mentions.map((mention) => ({ ...mention, entity: keepRegistered(mention.entity, meant(mention), registry) }));
  if (links.size === 0 && mentions.every(({ entity }, i) => entity === own.mentions[i]?.entity)) return own;
  const linked = <T extends string | null>(id: T): T => (id !== null && links.has(id) ? (links.get(id) as T) : id);
  return {
    ...own,
    mentions,
    quotations: own.quotations.map((quotation) => ({ ...quotation, speaker: linked(quotation.speaker) })),
    entities: own.entities.map((entity) => ({ ...entity, id: linked(entity.id) })),
  };
}

function keepRegistered(own: string | null, shared: string | null, registry: Registry): string | null {
  return shared !== null && registry.has(shared) ? shared : own;
}

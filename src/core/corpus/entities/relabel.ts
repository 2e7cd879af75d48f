import type { Analysis } from '../../analysis';
import type { Entity } from '../../entities/entity';

/** Id and name of an entity in the whole corpus. */
export interface Shared {
  readonly id: string;
  readonly name: string;
}

/** An analysis with the corpus' ids and names instead of its own; entities of it that are one in the corpus become one. */
export function relabel(analysis: Analysis, sharedOf: (entity: Entity) => Shared): Analysis {
  const ids = new Map<string, string>();
  for (const entity of analysis.entities) ids.set(entity.id, sharedOf(entity).id);
  const idOf = (old: string): string => ids.get(old) ?? old;
  const merged = new Map<string, Entity>();
  for (const entity of analysis.entities) {
    const { id, name } = sharedOf(entity);
    const known = merged.get(id);
    const aliases = otherNames(name, [entity.name, ...entity.aliases]);
    const own: Entity = { ...entity, id, name, aliases, ...(entity.country === undefined ? {} : { country: idOf(entity.country) }) };
    merged.set(id, known ? unite(known, own) : own);
  }
  return {
    ...analysis,
    mentions: analysis.mentions.map((mention) => (mention.entity === null || idOf(mention.entity) === mention.entity ? mention : { ...mention, entity: idOf(mention.entity) })),
    quotations: analysis.quotations.map((quotation) => (quotation.speaker === null ? quotation : { ...quotation, speaker: idOf(quotation.speaker) })),
    entities: [...merged.values()],
  };
}

function unite(a: Entity, b: Entity): Entity {
  const roles = [...a.roles, ...b.roles].sort((x, y) => x.start - y.start);
  return { ...a, aliases: otherNames(a.name, [...a.aliases, ...b.aliases]), roles };
}

function otherNames(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name);
}

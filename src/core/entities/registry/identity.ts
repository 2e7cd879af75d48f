import type { RegistryEntry } from '../entity';

type Identity = RegistryEntry['sameAs'][number];

const WIKIDATA = /^(?:(?:https?:\/\/)?(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:\s*)?(Q[1-9]\d{0,11})$/i;

/**
 * What a person types to say where else an entity is known: an id of Wikidata (`Q42`), its address there, or an authority with an id
 * (`viaf: 113230702`). Null where it is none of these.
 */
export function readIdentity(typed: string): Identity | null {
  const text = typed.trim();
  const item = WIKIDATA.exec(text)?.[1];
  if (item !== undefined) return { authority: 'wikidata', id: item.toUpperCase() };
  const [, authority, id] = /^([a-z][a-z0-9_-]{0,39}):\s*(\S.{0,199})$/i.exec(text) ?? [];
  return authority === undefined || id === undefined || id.startsWith('//') || authority === 'wikidata' ? null : { authority, id };
}

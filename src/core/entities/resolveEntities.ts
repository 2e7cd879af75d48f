import type { ArticleText, Name, QuotedSpan } from '../recognition/recognition';
import type { Lexicon } from '../recognition/names/lexicon';
import type { Entity, Mention, Registry, Role } from './entity';
import { assignIds, fullestName } from './entityIds';
import { genderReader } from './gender';
import { groupNames, type Group } from './grouping';
import { findRoles, type FoundRole } from './roles';
import { resolveSpeakers } from './speakers';

export interface Resolution {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** One for each quotation: an entity's id, else the source in the text's words, else null. */
  readonly speakers: readonly (string | null)[];
}

/**
 * Who is meant by an article's names, the roles the text gives them, and who speaks in its quotations. A function of its arguments.
 * @param names sorted, not overlapping
 * @param registry what people have decided; outranks every guess
 * @param lexicon for the gender of forenames, which helps to tell namesakes and pronouns apart
 */
export function resolveEntities(article: ArticleText, names: readonly Name[], quotations: readonly QuotedSpan[], registry?: Registry, lexicon?: Lexicon): Resolution {
  const gender = genderReader(article.text, names, lexicon);
  const groups = groupNames(names, registry, gender);
  const ids = assignIds(groups, registry);
  const owner = new Map<number, number>();
  groups.forEach((group, index) => group.members.forEach(member => owner.set(member, index)));
  const mentions = names.map((name, index) => ({ ...name, entity: idAt(ids, owner.get(index)) }));
  const roles = findRoles(article, names);
  const entities = groups.map((group, index) => toEntity(group, ids[index] ?? '', registry, rolesOf(group, roles)));
  const speakers = resolveSpeakers({ article, mentions, entities, gender }, quotations);
  return { mentions, entities, speakers };
}

function idAt(ids: readonly string[], index: number | undefined): string | null {
  return index === undefined ? null : (ids[index] ?? null);
}

function toEntity(group: Group, id: string, registry: Registry | undefined, roles: readonly FoundRole[]): Entity {
  const entry = group.entry === null ? undefined : registry?.get(group.entry);
  const name = entry?.name ?? fullestName(group);
  const aliases = [...group.surfaces.keys()].filter(surface => surface !== name);
  return { id, type: entry?.type ?? group.type, name, aliases, roles: distinctRoles(roles) };
}

/** A role that is stated twice is kept where it first stands. */
function distinctRoles(roles: readonly FoundRole[]): Role[] {
  const seen = new Set<string>();
  return roles.filter(role => !seen.has(role.text) && seen.add(role.text)).map(({ text, start, end }) => ({ text, start, end }));
}

function rolesOf(group: Group, roles: readonly FoundRole[]): FoundRole[] {
  const members = new Set(group.members);
  return roles.filter(role => members.has(role.mention));
}

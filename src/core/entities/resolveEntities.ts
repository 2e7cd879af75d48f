import type { ArticleText, Name, QuotedSpan } from '../recognition/recognition';
import type { Lexicon } from '../recognition/names/lexicon';
import { withCountries } from './demonyms';
import type { Entity, Mention, OpenOffice, Registry, Role } from './entity';
import { impliedNames } from './couples';
import { assignIds, fullestName } from './entityIds';
import { type Gender, genderReader } from './gender';
import { groupNames, type Group } from './grouping';
import { findDescriptions } from './offices/descriptions';
import { officeHolders } from './offices/holders';
import { openOffices, withDescribed } from './offices/described';
import { findRoles, type FoundRole } from './roles';
import { resolveSpeakers } from './speakers';

export interface Resolution {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** One for each quotation: an entity's id, else the source in the text's words, else null. */
  readonly speakers: readonly (string | null)[];
  /** Who is spoken of by an office alone, and the article does not say who that is; the other articles of a corpus may. */
  readonly offices: readonly OpenOffice[];
}

/**
 * Who is meant by an article's names, the roles the text gives them, and who speaks in its quotations. A function of its arguments.
 * @param names sorted, not overlapping
 * @param registry what people have decided; outranks every guess
 * @param lexicon for the gender of forenames, which helps to tell namesakes and pronouns apart
 */
export function resolveEntities(article: ArticleText, names: readonly Name[], quotations: readonly QuotedSpan[], registry?: Registry, lexicon?: Lexicon): Resolution {
  const gender = genderReader(article.text, names, lexicon);
  const groups = groupNames(names, registry, { text: article.text, genderOf: gender, implied: impliedNames(article.text, names, lexicon) });
  const ids = assignIds(groups, registry);
  const owners = new Array<number>(names.length).fill(NOBODY);
  groups.forEach((group, index) => group.members.forEach(member => (owners[member] = index)));
  const found = findRoles(article, names);
  const roles = rolesByGroup(found, owners);
  const described = officeHolders(names, findDescriptions(article, names), found, owners);
  for (const { description: { title }, holder } of described) if (title !== null && holder !== null) owners[title] = holder;
  const named = names.map(({ start, end, text, type, score }, index) => ({ start, end, text, type, score, entity: ids[owners[index] as number] ?? null }));
  const mentions = withDescribed(named, described, ids);
  const entities = withCountries(groups.map((group, index) => toEntity(group, ids[index] ?? '', registry, roles.get(index) ?? [])));
  const speakers = resolveSpeakers({ article, mentions, entities, gender: genderOfMentions(names, mentions, gender) }, quotations);
  return { mentions, entities, speakers, offices: openOffices(described) };
}

/** The gender of mentions, by their index, of which some are no names. */
function genderOfMentions(names: readonly Name[], mentions: readonly Mention[], genderOf: (name: number) => Gender | null): (mention: number) => Gender | null {
  if (mentions.length === names.length) return genderOf;
  let name = 0;
  const nameOf = mentions.map(({ rule }) => (rule === undefined ? name++ : -1));
  return (mention) => genderOf(nameOf[mention] ?? -1);
}

/** A title that stands for nobody in particular is in no group. */
const NOBODY = -1;

/** Each group's roles in text order, by its index; most groups have none. */
function rolesByGroup(roles: readonly FoundRole[], owners: readonly number[]): ReadonlyMap<number, readonly FoundRole[]> {
  const byGroup = new Map<number, FoundRole[]>();
  for (const role of roles) {
    const owner = owners[role.mention] as number;
    const known = byGroup.get(owner);
    if (known) known.push(role);
    else byGroup.set(owner, [role]);
  }
  return byGroup;
}

function toEntity(group: Group, id: string, registry: Registry | undefined, roles: readonly FoundRole[]): Entity {
  const entry = group.entry === null ? undefined : registry?.get(group.entry);
  const name = entry?.name ?? fullestName(group);
  const aliases = group.surfaces.size === 1 && group.surfaces.has(name) ? [] : [...group.surfaces.keys()].filter(surface => surface !== name);
  return { id, type: entry?.type ?? group.type, name, aliases, roles: distinctRoles(roles) };
}

/** A role that is stated twice is kept where it first stands. */
function distinctRoles(roles: readonly FoundRole[]): Role[] {
  if (roles.length === 0) return [];
  const seen = new Set<string>();
  return roles.filter(role => !seen.has(role.text) && seen.add(role.text)).map(({ text, start, end }) => ({ text, start, end }));
}

import type { Analysis } from '../../analysis';
import type { Entity, Registry } from '../../entities/entity';
import { foldName, isSamePerson, parsePerson, typeClass, type PersonName } from '../../entities/nameForms';
import { matchEntry } from '../../entities/registry/registryMatch';
import { chooseIds } from './clusterIds';

/** Entities of several articles that are one. */
export interface Cluster {
  readonly members: Entity[];
  /** Id of a registry entry, where one of the members is it. */
  entry: string | null;
}

/**
 * The same analyses with entity ids shared across a corpus: equal full names of one kind are one entity, a bare surname is the one person of
 * the corpus who has it, an abbreviation the one body that some article gives it to. A name that could be two stays its own. The result
 * for each article does not depend on the order of the articles.
 */
export function shareEntities(analyses: readonly Analysis[], registry?: Registry): Analysis[] {
  const clusters = new Clustering(registry).run(analyses.flatMap(analysis => analysis.entities));
  const target = new Map<Entity, { id: string; name: string }>();
  const chosen = chooseIds(clusters, registry);
  clusters.forEach((cluster, index) => {
    const choice = chosen[index];
    if (choice) for (const member of cluster.members) target.set(member, choice);
  });
  return analyses.map(analysis => relabel(analysis, target));
}

class Clustering {
  private readonly clusters = new Map<string, Cluster>();

  constructor(private readonly registry: Registry | undefined) {}

  run(entities: readonly Entity[]): Cluster[] {
    const ordered = [...entities].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    const bare: Entity[] = [];
    const people = new Map<string, Entity[]>();
    const others: Entity[] = [];
    for (const entity of ordered) {
      if (entity.type !== 'PERSON') others.push(entity);
      else if (parsePerson(entity.name).words.length < 2) bare.push(entity);
      else append(people, parsePerson(entity.name).last, entity);
    }
    for (const family of people.values()) this.addFamily(family);
    for (const entity of bare) this.addBareName(entity, people);
    this.addOthers(others);
    return [...this.clusters.values()];
  }

  private add(key: string, entity: Entity): void {
    const entry = this.entryOf(entity);
    const full = entry === null ? key : `registry ${entry}`;
    const cluster = this.clusters.get(full);
    if (cluster) cluster.members.push(entity);
    else this.clusters.set(full, { members: [entity], entry });
  }

  private entryOf(entity: Entity): string | null {
    if (!this.registry || this.registry.size === 0) return null;
    if (this.registry.has(entity.id)) return entity.id;
    return matchEntry(this.registry, entity.type, [entity.name, ...entity.aliases])?.id ?? null;
  }

  /** People with one last name: those whose names agree are one, unless a shorter name fits two that do not agree. */
  private addFamily(family: readonly Entity[]): void {
    const names = new Map<string, PersonName>();
    for (const entity of family) {
      const name = parsePerson(entity.name);
      names.set(keyOf(name), name);
    }
    const full = names.size > MAX_FAMILY ? [] : [...names.values()].sort((a, b) => b.words.length - a.words.length || compare(keyOf(a), keyOf(b)));
    for (const entity of family) {
      const name = parsePerson(entity.name);
      this.add(`PERSON ${representative(name, full)}`, entity);
    }
  }

  private addBareName(entity: Entity, people: ReadonlyMap<string, readonly Entity[]>): void {
    const word = parsePerson(entity.name).last;
    const family = people.get(word) ?? [];
    const names = new Map(family.map(member => [keyOf(parsePerson(member.name)), parsePerson(member.name)]));
    const full = names.size > MAX_FAMILY ? [] : [...names.values()].sort((a, b) => b.words.length - a.words.length || compare(keyOf(a), keyOf(b)));
    const owners = new Set(full.map(name => representative(name, full)));
    const [only] = owners;
    if (owners.size !== 1 || only === undefined) return this.add(`PERSON ${word}`, entity);
    const entry = this.entryOf(entity) ?? family.map(member => this.entryOf(member)).find(id => id !== null) ?? null;
    this.add(entry === null ? `PERSON ${only}` : `registry ${entry}`, entity);
  }

  /** Everything but people: equal names, and short forms that stand for one long name only. */
  private addOthers(entities: readonly Entity[]): void {
    const long = new Map<string, Set<string>>();
    for (const entity of entities) {
      const key = foldName(entity.name, entity.type);
      for (const alias of entity.aliases) {
        const short = foldName(alias, entity.type);
        if (short !== key) appendTo(long, `${typeClass(entity.type)} ${short}`, key);
      }
    }
    for (const entity of entities) {
      const key = foldName(entity.name, entity.type);
      const stands = long.get(`${typeClass(entity.type)} ${key}`);
      const [only] = stands ?? [];
      this.add(`${typeClass(entity.type)} ${stands?.size === 1 && only !== undefined ? only : key}`, entity);
    }
  }
}

/** Namesakes beyond this are compared by equal names alone. */
const MAX_FAMILY = 40;

function keyOf(name: PersonName): string {
  return [...name.words, name.suffix].join(' ').trim();
}

/** The longest name that agrees with a name, where all longer ones that agree also agree with each other; else the name itself. */
function representative(name: PersonName, family: readonly PersonName[]): string {
  const fitting = family.filter(other => keyOf(other) === keyOf(name) || isSamePerson(other, name));
  const agree = fitting.every(one => fitting.every(other => one === other || isSamePerson(one, other)));
  const [longest] = fitting;
  return agree && longest ? keyOf(longest) : keyOf(name);
}

function relabel(analysis: Analysis, target: ReadonlyMap<Entity, { id: string; name: string }>): Analysis {
  const ids = new Map<string, string>();
  const merged = new Map<string, Entity>();
  for (const entity of analysis.entities) {
    const { id, name } = target.get(entity) ?? entity;
    ids.set(entity.id, id);
    const known = merged.get(id);
    merged.set(id, known ? unite(known, entity) : { ...entity, id, name, aliases: otherNames(name, [entity.name, ...entity.aliases]) });
  }
  const idOf = (old: string): string => ids.get(old) ?? old;
  return {
    ...analysis,
    mentions: analysis.mentions.map(mention => (mention.entity === null ? mention : { ...mention, entity: idOf(mention.entity) })),
    quotations: analysis.quotations.map(quotation => (quotation.speaker === null ? quotation : { ...quotation, speaker: idOf(quotation.speaker) })),
    entities: [...merged.values()],
  };
}

function unite(a: Entity, b: Entity): Entity {
  const roles = [...a.roles, ...b.roles].sort((x, y) => x.start - y.start);
  return { ...a, aliases: otherNames(a.name, [...a.aliases, b.name, ...b.aliases]), roles };
}

function otherNames(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter(other => other !== name);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function appendTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

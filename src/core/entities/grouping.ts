import type { Name, NameType } from '../recognition/recognition';
import type { Registry } from './entity';
import { areCompatible, endsPerson, foldName, isSamePerson, parsePerson, typeClass, withSingleSpaces, type PersonName } from './nameForms';
import { inOrder } from '../text/inOrder';
import { matchEntry } from './registry/registryMatch';
import { shortened } from './shortening';

/** The names of one article that mean the same one. */
export interface Group {
  readonly type: NameType;
  /** Indices into the names, ascending. */
  readonly members: number[];
  /** As written → how often, in order of appearance. */
  readonly surfaces: Map<string, number>;
  /** For people: the fullest name, parsed. */
  person: PersonName | null;
  /** The full name, where no mention spells it out: in “Ana and Jan Duarte” that of Ana. */
  implied: string | null;
  /** Id of the registry's entry, where one matches. */
  entry: string | null;
}

/** What is known of an article besides its names. */
export interface Clues {
  readonly text: string;
  readonly genderOf: (index: number) => string | null;
  /** Full names of names that are forenames alone, by index. */
  readonly implied: ReadonlyMap<number, string>;
}

/** Groups an article's names by who is meant, in order of first appearance; titles are in no group. Time is linear in the names. */
export function groupNames(names: readonly Name[], registry: Registry | undefined, clues: Clues): Group[] {
  return new Grouping(names, clues).run(registry);
}

class Grouping {
  private readonly byKey = new Map<string, Group>();
  private readonly byWriting = new Map<string, { readonly type: NameType; readonly group: Group }>();
  private readonly parsed = new Map<string, PersonName>();
  private readonly groups: Group[] = [];
  private readonly absorbed = new Set<Group>();
  /** People with full names, by the words by which they are called alone. */
  private readonly byLast = new Map<string, Group[]>();
  private readonly byFirst = new Map<string, Group[]>();

  constructor(private readonly names: readonly Name[], private readonly clues: Clues) {}

  run(registry: Registry | undefined): Group[] {
    const bare: number[] = [];
    this.names.forEach((name, index) => {
      if (name.type === 'TITLE') return;
      if (name.type !== 'PERSON') this.join(this.groupNamed(name), index);
      else if (this.personOf(index).words.length > 1) this.addPerson(index);
      else bare.push(index);
    });
    this.mergeShorterPeople();
    // “Mr. Duarte” first: it may show that there is another Duarte besides Ana.
    for (const told of [true, false]) for (const index of bare) if ((this.clues.genderOf(index) !== null) === told) this.addBareName(index);
    this.mergeShortened();
    const kept = this.groups.filter(group => !this.absorbed.has(group));
    for (const group of kept) inOrder(group.members, (a, b) => a - b);
    return inOrder(mergeByRegistry(kept, registry), (a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
  }

  /** The group of what is no person. Names are repeated, and folding one is costly: each writing is folded once. */
  private groupNamed({ text, type }: Name): Group {
    const known = this.byWriting.get(text);
    if (known?.type === type) return known.group;
    const group = this.groupFor(`${typeClass(type)} ${foldName(text, type)}`, type);
    this.byWriting.set(text, { type, group });
    return group;
  }

  /** The personal name at an index, taken apart; each writing once. */
  private personOf(index: number): PersonName {
    const text = this.clues.implied.get(index) ?? this.names[index]?.text ?? '';
    const known = this.parsed.get(text);
    if (known) return known;
    const person = parsePerson(text);
    this.parsed.set(text, person);
    return person;
  }

  private groupFor(key: string, type: NameType): Group {
    const known = this.byKey.get(key);
    if (known) return known;
    const group: Group = { type, members: [], surfaces: new Map(), person: null, implied: null, entry: null };
    this.groups.push(group);
    this.byKey.set(key, group);
    return group;
  }

  private join(group: Group, index: number): void {
    const surface = withSingleSpaces(this.names[index]?.text ?? '');
    group.members.push(index);
    group.surfaces.set(surface, (group.surfaces.get(surface) ?? 0) + 1);
  }

  private addPerson(index: number): void {
    const name = this.personOf(index);
    const key = `PERSON ${name.words.join(' ')} ${name.suffix}`;
    const known = this.byKey.get(key) ?? this.samePerson(name);
    const group = known ?? this.groupFor(key, 'PERSON');
    if (known) this.byKey.set(key, known);
    if (!group.person) {
      append(this.byLast, name.last, group);
      append(this.byFirst, name.first, group);
    }
    if (!group.person || name.words.length > group.person.words.length) group.person = name;
    group.implied ??= this.clues.implied.get(index) ?? null;
    this.join(group, index);
  }

  private samePerson(name: PersonName): Group | undefined {
    const family = this.byLast.get(name.last) ?? [];
    if (family.length > MAX_FAMILY) return undefined;
    const same = family.filter(group => group.person !== null && isSamePerson(group.person, name));
    return same.length === 1 ? same[0] : undefined;
  }

  /** “Corina Machado” beside “María Corina Machado”: the end of exactly one longer name. */
  private mergeShorterPeople(): void {
    for (const family of this.byLast.values()) {
      if (family.length > MAX_FAMILY) continue;
      for (const short of family) {
        const longer = family.filter(full => full !== short && !this.absorbed.has(full) && short.person && full.person && endsPerson(short.person, full.person));
        if (longer.length === 1 && longer[0]) this.absorb(longer[0], short);
      }
    }
  }

  private absorb(into: Group, from: Group): void {
    absorb(into, from);
    this.absorbed.add(from);
  }

  /** A single word: the surname (or else the forename) of exactly one person of the article; otherwise a person of its own. */
  private addBareName(index: number): void {
    const name = this.personOf(index);
    const key = `PERSON ${name.last}`;
    const owner = this.ownerOf(name.last, index);
    const namesake = this.byKey.get(key);
    const group = (namesake && this.clues.genderOf(index) === null ? namesake : owner) ?? this.groupFor(key, 'PERSON');
    group.person ??= name;
    this.join(group, index);
  }

  private ownerOf(word: string, index: number): Group | undefined {
    const family = this.present(this.byLast.get(word));
    if (family.length > 1) return this.likelyOwner(family, index);
    const namesakes = family.length === 1 ? family : this.present(this.byFirst.get(word));
    const [only] = namesakes;
    return only && namesakes.length === 1 && !this.contradicts(index, only) ? only : undefined;
  }

  /** Whether an honorific tells another gender than the person's name does. */
  private contradicts(index: number, group: Group): boolean {
    const gender = this.clues.genderOf(index);
    if (gender === null) return false;
    const known = group.members.slice(0, MAX_WITNESSES).flatMap(member => this.clues.genderOf(member) ?? []);
    return known.length > 0 && known.every(other => other !== gender);
  }

  /** Of people who share a surname, the one whose gender the name's honorific shows, or the only one named so far. */
  private likelyOwner(family: readonly Group[], index: number): Group | undefined {
    if (family.length > MAX_FAMILY) return undefined;
    const gender = this.clues.genderOf(index);
    const fitting = gender === null ? [] : family.filter(group => group.members.slice(0, MAX_WITNESSES).some(member => this.clues.genderOf(member) === gender));
    if (fitting.length === 1) return fitting[0];
    const earlier = family.filter(group => (group.members[0] ?? Infinity) < index);
    return earlier.length === 1 ? earlier[0] : undefined;
  }

  private present(groups: readonly Group[] | undefined): readonly Group[] {
    return (groups ?? []).slice(0, MAX_FAMILY + 1).filter(group => !this.absorbed.has(group));
  }

  private mergeShortened(): void {
    const owners = new Array<Group | undefined>(this.names.length);
    for (const group of this.groups) for (const member of group.members) owners[member] = group;
    const into = new Map<Group, Group>();
    for (const [short, long] of shortened(this.clues.text, this.names, this.groups, index => owners[index])) {
      let target = long;
      for (let next = into.get(target); next; next = into.get(target)) target = next;
      if (target === short || into.has(short)) continue;
      into.set(short, target);
      this.absorb(target, short);
    }
  }
}

/** Namesakes beyond this are not told apart: the work would grow with their square. */
const MAX_FAMILY = 40;
/** Mentions of a person that are asked for the gender. */
const MAX_WITNESSES = 8;

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function absorb(into: Group, from: Group): void {
  for (const member of from.members) into.members.push(member);
  into.members.sort((a, b) => a - b);
  for (const [surface, count] of from.surfaces) into.surfaces.set(surface, (into.surfaces.get(surface) ?? 0) + count);
}

/** A registry entry outranks the guess: groups that match one entry are one. */
function mergeByRegistry(groups: readonly Group[], registry: Registry | undefined): Group[] {
  if (!registry || registry.size === 0) return [...groups];
  const byEntry = new Map<string, Group>();
  return groups.filter(group => {
    const entry = matchEntry(registry, group.type, [...group.surfaces.keys()]);
    if (!entry) return true;
    group.entry = entry.id;
    const known = byEntry.get(entry.id);
    if (!known || !areCompatible(known.type, group.type)) {
      byEntry.set(entry.id, group);
      return true;
    }
    absorb(known, group);
    return false;
  });
}

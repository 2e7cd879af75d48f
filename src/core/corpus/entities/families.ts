import { forenameInitial, isSamePerson, keyOfPerson, type PersonName } from '../../entities/nameForms';
import { byCodeUnits, Tallies } from './tally';
import { parted } from './namesakes';
import { entryKey, type Slot } from './slot';

/** Full names beyond this that share surname and initial are compared by equal names alone: the work would grow with their square. */
const MAX_NAMES = 40;

interface FullName {
  readonly name: PersonName;
  readonly slots: Tallies<'slots', Slot>;
}

/**
 * The full names of a corpus' people, by surname. Full names that agree are one person; a name that fits two that do not agree stays its own; a bare surname
 * is the one person of the corpus who has it, or whom nearly all articles mean by it.
 */
export class Families {
  /** Surname and initial of the forename → full names. */
  private readonly names = new Map<string, Map<string, FullName>>();
  /** Surname → its initials. */
  private readonly initials = new Tallies<string, string>();
  /** Key of a full name → key of the slot that all who are called so belong to; null where two are called so. */
  private readonly roots = new Map<string, string | null>();

  /** @param company who else is named in the articles of a slot */
  constructor(private readonly company: (slot: Slot) => ReadonlySet<string>) {}

  /** Whether something has to be settled anew. */
  add(name: PersonName, slot: Slot): boolean {
    const bucket = bucketOf(name);
    let names = this.names.get(bucket);
    if (!names) this.names.set(bucket, (names = new Map<string, FullName>()));
    const key = keyOfPerson(name);
    let full = names.get(key);
    if (!full) {
      names.set(key, (full = { name, slots: new Tallies() }));
      this.initials.add(name.last, bucket);
    }
    return full.slots.add('slots', slot);
  }

  /** Whether something has to be settled anew. */
  remove(name: PersonName, slot: Slot): boolean {
    const bucket = bucketOf(name);
    const names = this.names.get(bucket);
    const full = names?.get(keyOfPerson(name));
    if (!names || !full?.slots.remove('slots', slot)) return false;
    if (full.slots.get('slots')) return true;
    names.delete(keyOfPerson(name));
    this.roots.delete(keyOfPerson(name));
    this.initials.remove(name.last, bucket);
    if (names.size === 0) this.names.delete(bucket);
    return true;
  }

  /** Works out anew who the names of one bucket mean. Gives each slot of theirs with the key of the slot it belongs to. */
  settle(bucket: string): [Slot, string][] {
    const names = [...(this.names.get(bucket)?.values() ?? [])].sort((a, b) => b.name.words.length - a.name.words.length || byCodeUnits(keyOfPerson(a.name), keyOfPerson(b.name)));
    const persons = names.length > MAX_NAMES ? [] : names.map(({ name }) => name);
    const byRepresentative = new Map<string, FullName[]>();
    for (const full of names) {
      const key = representative(full.name, persons);
      byRepresentative.set(key, [...(byRepresentative.get(key) ?? []), full]);
    }
    return [...byRepresentative].flatMap(([key, members]) => this.settlePerson(`PERSON ${key}`, members));
  }

  /** Where one of a person's slots is a registry entry, all of them are. Namesakes whose callings contradict are kept apart. */
  private settlePerson(key: string, members: readonly FullName[]): [Slot, string][] {
    const slots = members.flatMap(({ slots: own }) => [...(own.get('slots')?.keys() ?? [])]);
    const entries = new Set(slots.flatMap(({ entry }) => entry ?? []));
    const [entry] = entries;
    const root = entry !== undefined && entries.size === 1 ? entryKey(entry) : key;
    const apart = entry === undefined ? parted(slots, this.company) : new Set<Slot>();
    for (const { name } of members) this.roots.set(keyOfPerson(name), apart.size === 0 ? root : null);
    return slots.map((slot) => [slot, slot.entry !== null || apart.has(slot) ? slot.key : root]);
  }

  /**
   * The key of the slot of the one person with a surname, or of the one whom nearly all articles mean that name such a person in full: a single article on a
   * namesake must not part a surname from whom everybody calls so. Null for none or several.
   */
  ownerOf(surname: string): string | null {
    const articles = new Map<string | null, number>();
    for (const bucket of this.initials.get(surname)?.keys() ?? []) {
      for (const [key, { slots }] of this.names.get(bucket) ?? []) {
        const root = this.roots.get(key);
        if (root === undefined) continue;
        let count = articles.get(root) ?? 0;
        for (const slot of slots.get('slots')?.keys() ?? []) count += slot.files.size;
        articles.set(root, count);
      }
    }
    const [first, ...others] = [...articles].sort((a, b) => b[1] - a[1]);
    if (!first || first[0] === null) return null;
    return others.length === 0 || first[1] >= MANY_MORE * others.reduce((sum, [, count]) => sum + count, 0) ? first[0] : null;
  }
}

/** As many times the articles of all namesakes together name the one in full whom a bare surname means. */
const MANY_MORE = 5;

/** Names that can agree are in one bucket. */
export function bucketOf(name: PersonName): string {
  return `${name.last} ${forenameInitial(name)}`;
}

/** The longest name that agrees with a name, where all longer ones that agree also agree with each other; else the name itself. */
function representative(name: PersonName, family: readonly PersonName[]): string {
  const fitting = family.filter((other) => keyOfPerson(other) === keyOfPerson(name) || isSamePerson(other, name));
  const agree = fitting.every((one) => fitting.every((other) => one === other || isSamePerson(one, other)));
  const [longest] = fitting;
  return agree && longest ? keyOfPerson(longest) : keyOfPerson(name);
}

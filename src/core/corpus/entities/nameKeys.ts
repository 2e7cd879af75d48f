import { callingOf, type Calling } from '../../entities/callings';
import type { Entity, Registry } from '../../entities/entity';
import { foldName, isShortForm, keyOfPerson, parsePerson, typeClass, type PersonName } from '../../entities/nameForms';
import { matchEntry } from '../../entities/registry/registryMatch';
import type { NameType } from '../../recognition/recognition';
import { callingKey, entryKey } from './slot';

interface Keyed {
  readonly key: string;
  readonly person: PersonName | null;
}

/** The keys by which names of articles are compared. Each name is folded once, since a corpus repeats most of them. */
export class NameKeys {
  private readonly known = new Map<NameType, Map<string, Keyed>>();

  constructor(private readonly registry: Registry | undefined) {}

  /** By what an article's entity is put together with those of others: the registry's entry where it has one, else class and folded name. */
  slotOf(entity: Entity): string {
    const entry = this.entryOf(entity);
    return entry === null ? callingKey(this.keyed(entity.name, entity.type).key, this.callingOf(entity)) : entryKey(entry);
  }

  /** What a person of full name does; null for others. */
  callingOf(entity: Entity): Calling | null {
    return entity.roles.length > 0 && (this.personOf(entity)?.words.length ?? 0) > 1 ? callingOf(entity.roles) : null;
  }

  /** A person's name, parsed; null for others. */
  personOf({ name, type }: Entity): PersonName | null {
    return this.keyed(name, type).person;
  }

  /** The keys of the other names by which an article calls a body or place. */
  shortsOf({ aliases, type }: Entity, key: string): string[] {
    if (type === 'PERSON' || aliases.length === 0) return [];
    const keys = aliases.filter((alias) => isShortForm(alias)).map((alias) => this.keyed(alias, type).key);
    return [...new Set(keys)].filter((short) => short !== key);
  }

  private keyed(name: string, type: NameType): Keyed {
    let names = this.known.get(type);
    if (!names) this.known.set(type, (names = new Map<string, Keyed>()));
    let keyed = names.get(name);
    if (!keyed) {
      const person = type === 'PERSON' ? parsePerson(name) : null;
      names.set(name, (keyed = { person, key: `${typeClass(type)} ${person ? keyOfPerson(person) : foldName(name, type)}` }));
    }
    return keyed;
  }

  private entryOf(entity: Entity): string | null {
    if (!this.registry || this.registry.size === 0) return null;
    if (this.registry.has(entity.id)) return entity.id;
    return matchEntry(this.registry, entity.type, [entity.name, ...entity.aliases])?.id ?? null;
  }
}

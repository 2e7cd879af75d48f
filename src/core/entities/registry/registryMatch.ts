import type { NameType } from '../../recognition/recognition';
import type { Registry, RegistryEntry } from '../entity';
import { areCompatible, endsPerson, foldName, isSamePerson, parsePerson, type PersonName } from '../nameForms';

/**
 * The one entry of a compatible type that has one of the names as name or alias, the fullest name first; null for none or several. By a surname
 * alone only a person is found who is not somebody else by the full name.
 */
export function matchEntry(registry: Registry, type: NameType, names: readonly string[]): RegistryEntry | null {
  const index = indexOf(registry);
  const fullest = type === 'PERSON' ? fullName(names) : null;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const found = (index.get(foldName(name, type)) ?? []).filter(entry => areCompatible(entry.type, type) && !isSomebodyElse(entry, name, fullest));
    const [only] = found;
    if (only && found.length === 1) return only;
  }
  return null;
}

/** The one of a person's names with the most words, where it has several. */
function fullName(names: readonly string[]): PersonName | null {
  let fullest: PersonName | null = null;
  for (const name of names) {
    const person = parsePerson(name);
    if (person.words.length > (fullest?.words.length ?? 1)) fullest = person;
  }
  return fullest;
}

/** Whether a name of one word would take a person who has a full name for one who has another. */
function isSomebodyElse(entry: RegistryEntry, name: string, fullest: PersonName | null): boolean {
  if (fullest === null || entry.type !== 'PERSON' || parsePerson(name).words.length > 1) return false;
  const known = [entry.name, ...entry.aliases].map(parsePerson).filter(({ words }) => words.length > 1);
  return known.length > 0 && !known.some(person => isSamePerson(person, fullest) || endsPerson(fullest, person));
}

/** A registry is immutable, so its index is made once. */
const INDEXES = new WeakMap<Registry, ReadonlyMap<string, readonly RegistryEntry[]>>();

function indexOf(registry: Registry): ReadonlyMap<string, readonly RegistryEntry[]> {
  const known = INDEXES.get(registry);
  if (known) return known;
  const index = new Map<string, RegistryEntry[]>();
  for (const entry of registry.values()) {
    for (const key of new Set([entry.name, ...entry.aliases].map(name => foldName(name, entry.type)))) {
      index.set(key, [...(index.get(key) ?? []), entry]);
    }
  }
  INDEXES.set(registry, index);
  return index;
}

import type { NameType } from '../../recognition/recognition';
import type { Registry, RegistryEntry } from '../entity';
import { areCompatible, foldName } from '../nameForms';

/** The one entry of a compatible type that has one of the names as name or alias, the fullest name first; null for none or several. */
export function matchEntry(registry: Registry, type: NameType, names: readonly string[]): RegistryEntry | null {
  const index = indexOf(registry);
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const found = (index.get(foldName(name, type)) ?? []).filter(entry => areCompatible(entry.type, type));
    const [only] = found;
    if (only && found.length === 1) return only;
  }
  return null;
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

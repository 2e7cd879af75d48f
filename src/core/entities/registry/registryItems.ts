import { OpenConflict } from '../../text/diff/openConflict';
import type { Problem } from '../../text/problem';
import { mappingOf, valuesOf, type Value } from '../../text/diff/values';
import { isNull, readYaml, type YamlEntry } from '../../text/yaml/yaml';
import { idsOf, readRegistry } from './registry';

/** An entry as it stands in the file, valid or not. */
export interface RegistryItem {
  readonly id: string;
  readonly valid: boolean;
  readonly conflict: OpenConflict | null;
  readonly name?: string;
  readonly type?: string;
  /** The other keys; `aliases` and `distinct_from` are lists also where they hold one alone. */
  readonly others: ReadonlyMap<string, Value>;
}

/** The entries of a registry in the order of the file; problems where it cannot be read. None in a file that holds nothing. */
export function registryItems(yaml: string): { readonly items: readonly RegistryItem[] } | { readonly problems: readonly Problem[] } {
  const { root, problems } = readYaml(yaml);
  if (root === null || isNull(root)) return problems.length > 0 ? { problems } : { items: [] };
  const reading = readRegistry(yaml);
  if (root.kind !== 'mapping') return { problems: reading.problems };
  const valid = new Set([...reading.entries.values()].map(({ start }) => start));
  const entries = idsOf(root).entries.filter(entry => entry.key.value !== 'format' || entry.value.kind !== 'scalar');
  return { items: entries.map(entry => itemOf(entry, valid.has(entry.start))) };
}

/** Keys that hold a list, or one value for a list of one. */
const LISTS = ['aliases', 'distinct_from'];

function itemOf(entry: YamlEntry, valid: boolean): RegistryItem {
  const fields = mappingOf(entry.value);
  const others = new Map(valuesOf(fields));
  const one = (key: string): string | undefined => {
    const value = others.get(key);
    if (typeof value !== 'string') return undefined;
    others.delete(key);
    return value;
  };
  const [name, type] = [one('name'), one('type')];
  for (const key of LISTS) if (others.has(key)) others.set(key, listOf(others.get(key)));
  return { id: entry.key.value, valid, conflict: OpenConflict.in(entry.value), name, type, others };
}

/** The value of a key as a list. */
export function listOf(value: Value | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

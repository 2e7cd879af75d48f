import { shownValue } from './changes';
import { conflictSides } from '../conflict';
import { mappingOf, sameValue, valueOf, valuesOf, type Value } from './values';
import type { YamlMapping, YamlNode } from '../yaml/yamlNode';

/** What one person says: keys with values, or one value. */
type Side = ReadonlyMap<string, Value> | Value | undefined;

/** What people say of one entry of a file (an annotation, a correction, an entity), where they disagree. */
export class OpenConflict {
  private readonly sides: readonly Side[];

  private constructor(fields: YamlMapping) {
    this.sides = conflictSides(fields).map(({ said: node }) => (node.kind === 'mapping' ? valuesOf(node) : valueOf(node)));
  }

  /** The conflict that an entry holds; null where it holds none. */
  static in(entry: YamlNode | undefined): OpenConflict | null {
    const fields = mappingOf(entry);
    return fields !== undefined && valueOf(fields.byKey.get('status')?.value) === 'conflict' ? new OpenConflict(fields) : null;
  }

  /** The keys about which they disagree. */
  get keys(): ReadonlySet<string> {
    const keys = this.sides.flatMap(side => (isMap(side) ? [...side.keys()] : []));
    return new Set(['status', ...keys]);
  }

  /** All sides, in what they differ: "label GPE or label ORG", "accepted or deleted". */
  describe(): string {
    return this.sides.map(side => describe(side, this.sides)).join(' or ');
  }

  /** What the entry says of the same keys once it is settled. */
  settledBy(now: ReadonlyMap<string, Value>): string {
    return [...this.keys].flatMap(key => said(key, now.get(key))).join(', ');
  }
}

function describe(side: Side, all: readonly Side[]): string {
  if (side === undefined) return 'nothing';
  if (!isMap(side)) return shownValue(side);
  const keys = [...side].filter(([key, value]) => !all.every(other => isMap(other) && sameValue(value, other.get(key))));
  return keys.flatMap(([key, value]) => said(key, value)).join(', ') || 'the same';
}

function said(key: string, value: Value | undefined): string[] {
  if (value === undefined) return [];
  return [key === 'deleted' ? 'deleted' : key === 'status' ? shownValue(value) : `${key} ${shownValue(value)}`];
}

function isMap(side: Side): side is ReadonlyMap<string, Value> {
  return side instanceof Map;
}

import { error, type Problem } from '../../text/problem';
import { shown, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { ANNOTATION_KEYS } from '../annotation';

const ZONE_KEYS = ['quote', 'to', 'nth', 'zone', 'by'];

interface SectionKeys {
  /** What no entry can be without. */
  readonly needed: readonly string[];
  /** The order in which the tool writes them. */
  readonly order: readonly string[];
}

const SECTIONS: ReadonlyMap<string, SectionKeys> = new Map([
  ['annotations', { needed: ['quote', 'label', 'status', 'before', 'after'], order: ANNOTATION_KEYS }],
  ['zones', { needed: ['quote', 'zone'], order: ZONE_KEYS }],
]);

/**
 * Whether the sidecar ends in the middle of something: a file that was half written, or cut by a full disk or a broken transfer. A file that
 * the tool wrote has `article:` and `annotations:`, so the one without the other was cut, while a person may write down corrections or
 * zones alone; an entry that breaks off lacks the keys that would come after its last one. A cut exactly between two entries leaves a
 * whole sidecar, and nothing in the file tells.
 */
export function truncation(text: string, root: YamlMapping): Problem | null {
  if (root.flow) return null;
  const annotations = root.byKey.get('annotations');
  const last = root.entries.at(-1);
  const unfinished = !/[\r\n]$/.test(text.slice(-1));
  const cut = endsInNothing(text, root, unfinished) || (annotations === undefined && !isByHand(root));
  if (cut) {
    const what = last === undefined ? 'nothing is complete' : `${shown(last.key.value)} is the last it has`;
    const how = annotations === undefined ? 'complete it; a sidecar without annotations says annotations: {}' : 'complete its last line';
    return error('truncated', `The file ends in the middle: ${what}. Restore it from Git, or ${how}`, { start: text.length, end: text.length });
  }
  const half = last === undefined ? null : halfEntry(last);
  if (half === null) return null;
  const { entry, key } = half;
  return error('truncated', `The file ends in the middle of ${shown(entry.key.value)}, before its line ${key}. Restore it from Git, or complete it`, entry.key);
}

/** Whether a file without annotations says what only a person says, and nothing that the tool would have written with them. */
function isByHand({ byKey }: YamlMapping): boolean {
  return !byKey.has('article') && (byKey.has('corrections') || byKey.has('zones'));
}

/** Whether the text ends right behind the colon of its last key, or behind the head of a block (`|`, `>`) without a line. */
function endsInNothing(text: string, root: YamlMapping, unfinished: boolean): boolean {
  let value: YamlNode | undefined = root;
  while (value?.kind === 'mapping') value = value.entries.at(-1)?.value;
  if (value?.kind !== 'scalar' || value.value !== '' || text.slice(value.end).trim() !== '') return false;
  return value.style === 'literal' || value.style === 'folded' || (unfinished && value.start === value.end);
}

/** The section's last entry, where it breaks off before a key that it needs. */
function halfEntry(section: YamlEntry): { entry: YamlEntry; key: string } | null {
  const keys = SECTIONS.get(section.key.value);
  if (keys === undefined || section.value.kind !== 'mapping' || section.value.flow) return null;
  const { entries } = section.value;
  const entry = entries.at(-1);
  if (entry === undefined) return null;
  const { value } = entry;
  if (value.kind !== 'mapping') return value.kind === 'scalar' ? { entry, key: keys.needed[0] ?? '' } : null;
  const end = value.entries.at(-1)?.key.value ?? '';
  if (value.flow) return null;
  const others = entries.slice(0, -1).flatMap(other => (other.value.kind === 'mapping' ? [other.value] : []));
  const needed = others.length > 1 && others.every(other => other.byKey.has('by')) ? [...keys.needed, 'by'] : keys.needed;
  const missing = needed.filter(name => !value.byKey.has(name));
  if (missing.length === 0) return null;
  const orders = others.filter(other => needed.every(name => other.byKey.has(name))).map(other => other.entries.map(({ key }) => key.value));
  if (orders.length === 0) orders.push(isUsual(value, keys.order) ? [...keys.order] : []);
  const key = missing.find(name => orders.some(order => comesAfter(name, end, order, keys.order)));
  return key === undefined ? null : { entry, key };
}

/** Whether an entry's keys begin and go on as the tool writes them. */
function isUsual({ entries }: YamlMapping, usual: readonly string[]): boolean {
  let last = -1;
  return entries.every(({ key }, at) => {
    const rank = usual.indexOf(key.value);
    const follows = rank < 0 || (rank > last && (at > 0 || rank === 0));
    last = Math.max(last, rank);
    return follows;
  });
}

/** Whether a key would stand after another: as in the file's own order, else as in the tool's; in no order, always. */
function comesAfter(key: string, other: string, own: readonly string[], usual: readonly string[]): boolean {
  if (own.length === 0) return true;
  const order = own.includes(other) ? own : usual;
  return order.indexOf(key) > order.indexOf(other);
}

import { error, type Problem } from '../text/problem';
import { isNull, shown, type YamlEntry, type YamlMapping } from '../text/yaml';

/**
 * Whether the sidecar ends in the middle of something: a file that was half written, or cut by a full disk or a broken transfer. The
 * tool writes `annotations:` last, `after:` as the last key of an annotation (but for `nth:`), and ends the last line.
 */
export function truncation(text: string, root: YamlMapping): Problem | null {
  const end = { start: text.length, end: text.length };
  const unfinished = !/[\r\n]$/.test(text.slice(-1));
  const annotations = root.byKey.get('annotations');
  if (unfinished && (annotations === undefined || isNull(annotations.value))) {
    return error('truncated', `The file ends in the middle: ${lastKey(root)}. Restore it from Git, or complete its last line`, end);
  }
  const last = root.entries.at(-1);
  const half = last?.key.value === 'annotations' ? halfEntry(last, 'after', 'nth') : last?.key.value === 'zones' ? halfEntry(last, 'zone', 'by') : null;
  if (half === null) return null;
  const key = last?.key.value === 'zones' ? 'zone' : 'after';
  return error('truncated', `The file ends in the middle of ${shown(half.key.value)}: it has no ${key}:. Restore it from Git, or complete it`, half.key);
}

function lastKey(root: YamlMapping): string {
  const last = root.entries.at(-1);
  return last === undefined ? 'nothing is complete' : `${shown(last.key.value)} is the last it has`;
}

/** The section's last entry, where it breaks off before the key `needed`. */
function halfEntry(section: YamlEntry, needed: string, later: string): YamlEntry | null {
  const entries = section.value;
  const last = entries.kind === 'mapping' && !entries.flow ? entries.entries.at(-1) : undefined;
  if (last === undefined) return null;
  if (last.value.kind === 'scalar') return last;
  if (last.value.kind !== 'mapping' || last.value.flow) return null;
  return last.value.byKey.has(needed) || last.value.byKey.has(later) ? null : last;
}

import { labelName } from '../../recognition/labelNames';
import { conflictIn, keysAdvice, statusAdvice } from '../../text/conflict';
import type { Conflict } from '../../text/merge/result';
import { shown, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';

type Advice = (entry: YamlNode) => string;

const ADVICE: ReadonlyMap<string, Advice> = new Map<string, Advice>([
  ['annotations', statusAdvice],
  ['zones', keysAdvice],
]);
const anyAdvice: Advice = () => 'Write the value that is right';

/** Where in a sidecar a person has to decide between two sides of a merge, in the order of the file. */
export function conflictsIn(root: YamlMapping): Conflict[] {
  return root.entries.flatMap(section => {
    const { key, value } = section;
    const own = conflictAt(section, anyAdvice);
    return own.length > 0 || value.kind !== 'mapping' ? own : value.entries.flatMap(entry => within(entry, ADVICE.get(key.value) ?? anyAdvice));
  });
}

/** An entry's conflict, or those of its keys. */
function within(entry: YamlEntry, advice: Advice): Conflict[] {
  const own = conflictAt(entry, advice);
  if (own.length > 0 || entry.value.kind !== 'mapping') return own;
  return entry.value.entries.flatMap(field => within(field, anyAdvice));
}

function conflictAt({ key, value }: YamlEntry, advice: Advice): Conflict[] {
  const problem = conflictIn(value, advice(value), labelName);
  // Elsewhere than in annotations and zones a status may be anything.
  if (problem === null || (advice === anyAdvice && !(value as YamlMapping).byKey.has('ours'))) return [];
  const quote = (value as YamlMapping).byKey.get('quote')?.value;
  const words = quote?.kind === 'scalar' ? ` ${shown(quote.value)}` : '';
  return [{ id: key.value, message: `${key.value}${words}: ${problem.message}`, start: problem.start, end: problem.end }];
}

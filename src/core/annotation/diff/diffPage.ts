import { OpenConflict } from '../../text/diff/openConflict';
import { pairUp, type Pair } from '../../text/diff/pairs';
import { mappingOf, sameValue, valuesOf, type Value } from '../../text/diff/values';
import type { YamlMapping } from '../../text/yaml/yaml';
import { zoneWords, type SidecarChange as Change, type SidecarChangeName } from './diffTerms';
import { entriesOf, section, type Sidecar } from '../sidecar/sidecar';

/** What happened to what people say of the page. */
export function correctionsAndZones(old: Sidecar | null, now: Sidecar | null): Change[] {
  return [...correctionChanges(old, now), ...zoneChanges(old, now)];
}

/** What happened to the machine's reading of the article, and to parts of the file that this version does not know. */
export function readings(old: Sidecar | null, now: Sidecar | null): Change[] {
  return [...readingChanges(old, now), ...otherChanges(old, now)];
}

/** Sections that are compared in their own terms. */
const SECTIONS: ReadonlySet<string> = new Set(['format', 'article', 'corrections', 'zones', 'annotations']);

function otherChanges(old: Sidecar | null, now: Sidecar | null): Change[] {
  return differences(old?.root, now?.root)
    .filter(({ key }) => !SECTIONS.has(key))
    .map(({ key, from, to }) => ({ id: key, kind: 'file', change: 'details-changed', ...sides(from, to) }));
}

function readingChanges(old: Sidecar | null, now: Sidecar | null): Change[] {
  return differences(part(old, 'article'), part(now, 'article')).map(({ key, from, to }) => (
    { id: key, kind: 'article', change: 'reading-changed', ...sides(from, to) }
  ));
}

function correctionChanges(old: Sidecar | null, now: Sidecar | null): Change[] {
  const [before, after] = [part(old, 'corrections'), part(now, 'corrections')];
  return differences(before, after).map(({ key, from, to }) => {
    const [was, is] = [before, after].map(fields => OpenConflict.in(fields?.byKey.get(key)?.value));
    const usual = from === undefined ? 'correction-set' : to === undefined ? 'correction-removed' : 'correction-changed';
    return { id: key, kind: 'correction', change: is ? 'conflict' : was ? 'resolved' : usual, ...sides(was?.describe() ?? from, is?.describe() ?? to) };
  });
}

/** An entry of `zones:`. */
interface ZoneEntry {
  readonly id: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly conflict: OpenConflict | null;
  readonly valid: boolean;
}

function zoneChanges(old: Sidecar | null, now: Sidecar | null): Change[] {
  const lines = ({ values }: ZoneEntry): string => JSON.stringify(LINES.map(key => values.get(key)));
  return pairUp(zonesIn(old), zonesIn(now), ({ id }) => id, lines).flatMap(changesOfZone);
}

/** What a zone's lines are known by. */
const LINES = ['quote', 'to', 'nth'];

function zonesIn(sidecar: Sidecar | null): ZoneEntry[] {
  if (sidecar === null) return [];
  const valid = new Set(sidecar.zones.map(({ span }) => span.start));
  return entriesOf(sidecar, 'zones').map(entry => ({ id: entry.key.value, values: valuesOf(mappingOf(entry.value)), conflict: OpenConflict.in(entry.value), valid: valid.has(entry.start) }));
}

function changesOfZone({ old, now }: Pair<ZoneEntry>): Change[] {
  if (now === undefined) return old === undefined ? [] : [zoneChange(old, 'zone-removed')];
  if (old === undefined) return [now.conflict ? zoneChange(now, 'conflict', undefined, now.conflict.describe()) : zoneChange(now, now.valid ? 'zone-set' : 'invalid')];
  const keys = [...new Set([...old.values.keys(), ...now.values.keys()])].filter(key => !sameValue(old.values.get(key), now.values.get(key)));
  if (keys.length === 0) return old.id === now.id ? [] : [zoneChange(now, 'renamed', old.id, now.id)];
  if (now.conflict) return [zoneChange(now, 'conflict', old.values.get('zone'), now.conflict.describe())];
  if (old.conflict) return [zoneChange(now, 'resolved', old.conflict.describe(), now.values.get('zone'))];
  if (!now.valid) return [zoneChange(now, 'invalid')];
  if (!old.valid) return [zoneChange(now, 'mended')];
  const changes: Change[] = [];
  if (keys.includes('zone')) changes.push(zoneChange(now, 'zone-changed', old.values.get('zone'), now.values.get('zone')));
  if (keys.some(key => LINES.includes(key))) changes.push(zoneChange(now, 'borders-changed', wordsOf(old), wordsOf(now)));
  for (const key of keys.filter(name => name !== 'zone' && !LINES.includes(name))) {
    // Who says so changes with what is said.
    if (key !== 'by' || changes.length === 0) changes.push({ ...zoneChange(now, 'details-changed', old.values.get(key), now.values.get(key)), key });
  }
  return changes;
}

function zoneChange(zone: ZoneEntry, change: SidecarChangeName, from?: Value, to?: Value): Change {
  const label = zone.values.get('zone');
  return { id: zone.id, kind: 'zone', change, quote: wordsOf(zone), ...(typeof label === 'string' ? { label } : {}), ...sides(from, to) };
}

function wordsOf({ values }: ZoneEntry): string {
  const [quote, to] = LINES.map(key => values.get(key));
  return zoneWords(typeof quote === 'string' ? quote : '', typeof to === 'string' ? to : undefined);
}

function part(sidecar: Sidecar | null, key: string): YamlMapping | undefined {
  return sidecar === null ? undefined : mappingOf(section(sidecar, key)?.value);
}

/** The keys that do not say the same in both, in the order of the new one. */
function differences(old: YamlMapping | undefined, now: YamlMapping | undefined): { key: string; from?: Value; to?: Value }[] {
  const [before, after] = [valuesOf(old), valuesOf(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(key => {
    const from = before.get(key);
    const to = after.get(key);
    return sameValue(from, to) ? [] : [{ key, from, to }];
  });
}

function sides(from: Value | undefined, to: Value | undefined): { from?: Value; to?: Value } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

import { CONFLICT_SIDES } from '../../text/conflict';
import { OpenConflict } from '../../text/diff/openConflict';
import { pairUp, type Pair } from '../../text/diff/pairs';
import { mappingOf, sameValue, valuesOf, type Value } from '../../text/diff/values';
import type { YamlEntry } from '../../text/yaml/yaml';
import { kindOf, type Annotation } from '../annotation';
import type { SidecarChange as Change, SidecarChangeName } from './diffTerms';
import { collapseSpace } from '../anchoring/foldedText';
import { entriesOf, type Sidecar } from '../sidecar/sidecar';

/** An entry of `annotations:`, whether it is valid or not. */
interface Entry {
  readonly id: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly conflict: OpenConflict | null;
  /** Null where the entry does not say enough to be an annotation. */
  readonly annotation: Annotation | null;
}

/** What happened to the annotations, in the order of the new file; what is gone stands where it stood. */
export function annotationChanges(old: Sidecar | null, now: Sidecar | null): Change[] {
  const pairs = pairUp(entriesIn(old), entriesIn(now), ({ id }) => id, ({ annotation }) => annotation && placeAndLabel(annotation));
  return pairs.flatMap(changesOf);
}

function entriesIn(sidecar: Sidecar | null): Entry[] {
  if (sidecar === null) return [];
  const byStart = new Map(sidecar.annotations.map(annotation => [annotation.span.start, annotation]));
  return entriesOf(sidecar, 'annotations').map((entry: YamlEntry) => (
    { id: entry.key.value, values: valuesOf(mappingOf(entry.value)), conflict: OpenConflict.in(entry.value), annotation: byStart.get(entry.start) ?? null }
  ));
}

/** By this an annotation is known again whose id somebody changed. */
function placeAndLabel({ kind, label, quote, before, after, nth }: Annotation): string {
  return JSON.stringify([kind, label, quote, before, after, nth]);
}

function changesOf({ old, now }: Pair<Entry>): Change[] {
  if (now === undefined) return old === undefined ? [] : [gone(old)];
  if (old === undefined) return [come(now)];
  if (now.annotation === null) {
    const same = old.annotation === null && now.values.size === old.values.size && [...now.values].every(([key, value]) => sameValue(value, old.values.get(key)));
    return same ? [] : [change(now, 'invalid')];
  }
  if (old.annotation === null) return [change(now, 'mended')];
  return [...(old.id === now.id ? [] : [change(now, 'renamed', { from: old.id, to: now.id })]), ...compare(old, old.annotation, now, now.annotation)];
}

function come(entry: Entry): Change {
  const { annotation } = entry;
  if (annotation === null) return change(entry, 'invalid');
  if (annotation.status === 'conflict') return change(entry, 'conflict', { to: entry.conflict?.describe() });
  if (!isMachines(annotation)) return change(entry, 'added');
  return change(entry, annotation.status === 'suggested' ? 'suggested' : annotation.status);
}

function gone(entry: Entry): Change {
  const { annotation } = entry;
  return change(entry, annotation?.status === 'suggested' && isMachines(annotation) ? 'dropped' : 'removed');
}

function isMachines({ by }: Annotation): boolean {
  return /^(?:rule|model):/.test(by);
}

/**
 * What happened to an annotation that both files have. Another label or other borders accept, so that is not said as well; and of a
 * conflict that arises or is settled, its keys are not said one by one.
 */
function compare(old: Entry, a: Annotation, now: Entry, b: Annotation): Change[] {
  const status = statusChange(old, a, now, b);
  const disputed = new Set([...(old.conflict?.keys ?? []), ...(now.conflict?.keys ?? [])]);
  const differs = (key: string, from: unknown, to: unknown): boolean => from !== to && !disputed.has(key);
  const changes: Change[] = [];
  const note = (name: SidecarChangeName, from?: Value, to?: Value, key?: string): void => {
    changes.push(change(now, name, { key, from, to }));
  };
  const place = disputed.has('quote') ? null : placeChange(a, b);
  const relabelled = differs('label', a.label, b.label);
  if (status !== null && !(status.change === 'accepted' && (relabelled || place === 'borders-changed'))) changes.push(status);
  if (relabelled) note('label-changed', a.label, b.label);
  if (place === 'reanchored') note(place);
  else if (place !== null) note(place, a.quote, b.quote);
  if (differs('entity', a.entity, b.entity)) note(a.entity === undefined ? 'linked' : b.entity === undefined ? 'unlinked' : 'relinked', a.entity, b.entity);
  if (differs('value', amount(a), amount(b))) note('value-changed', amount(a), amount(b));
  if (differs('speaker', a.speaker, b.speaker)) note('speaker-changed', a.speaker, b.speaker);
  if (differs('note', a.note, b.note)) note(a.note === undefined ? 'note-added' : b.note === undefined ? 'note-removed' : 'note-changed', a.note, b.note);
  const said = new Set([...SAID, ...disputed, ...(relabelled || disputed.has('label') ? ['was'] : []), ...(status === null ? [] : CONFLICT_SIDES)]);
  for (const { key, from, to } of otherKeys(old, now, said)) note('details-changed', from, to, key);
  return changes;
}

/** Keys whose changes have names of their own. */
const SAID = ['quote', 'label', 'status', 'value', 'unit', 'modifier', 'speaker', 'entity', 'note', 'before', 'after', 'nth'];

function otherKeys(old: Entry, now: Entry, said: ReadonlySet<string>): { key: string; from?: Value; to?: Value }[] {
  const keys = [...new Set([...old.values.keys(), ...now.values.keys()])].filter(key => !said.has(key));
  return keys.flatMap(key => {
    const from = old.values.get(key);
    const to = now.values.get(key);
    return sameValue(from, to) ? [] : [{ key, from, to }];
  });
}

function statusChange(old: Entry, a: Annotation, now: Entry, b: Annotation): Change | null {
  if (a.status === b.status) return null;
  if (b.status === 'conflict') return change(now, 'conflict', { from: a.status, to: now.conflict?.describe() });
  if (a.status === 'conflict') return change(now, 'resolved', { from: old.conflict?.describe(), to: old.conflict?.settledBy(now.values) });
  if (b.status === 'suggested') return change(now, 'reopened', { from: a.status, to: b.status });
  // That a suggestion was one goes without saying.
  return change(now, b.status, a.status === 'suggested' ? {} : { from: a.status, to: b.status });
}

/** Whether the words are others or only their borders, or nothing but what stands around them. */
function placeChange(a: Annotation, b: Annotation): 'borders-changed' | 'words-changed' | 'reanchored' | null {
  const [before, after] = [a, b].map(({ quote }) => collapseSpace(quote).trim());
  if (before !== after) return stoodThere(a, b) || stoodThere(b, a) ? 'borders-changed' : 'words-changed';
  return a.before === b.before && a.after === b.after && a.nth === b.nth ? null : 'reanchored';
}

/** Whether the words of one stood in the other's surroundings. */
function stoodThere({ before, quote, after }: Annotation, other: Annotation): boolean {
  return collapseSpace(before + quote + after).includes(collapseSpace(other.quote).trim());
}

function amount({ value, unit, modifier }: Annotation): string | undefined {
  return [modifier, value, unit].filter(part => part !== undefined).join(' ') || undefined;
}

function change({ id, annotation, values }: Entry, name: SidecarChangeName, more: Partial<Change> = {}): Change {
  const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  if (annotation === null) return { id, kind: kindOf(id, text(values.get('label'))), change: name, ...invalidWords(values), ...said };
  const { kind, quote, label, before, after, by } = annotation;
  return { id, kind, change: name, quote, label, ...said, before, after, by };
}

/** What an invalid annotation says of itself. */
function invalidWords(values: ReadonlyMap<string, Value>): { quote?: string; label?: string } {
  const quote = values.get('quote');
  const label = values.get('label');
  return { ...(typeof quote === 'string' ? { quote } : {}), ...(typeof label === 'string' ? { label } : {}) };
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}


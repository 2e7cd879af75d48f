import { joined } from '../../text/merge/threeWay';
import type { EntryRules, Sides } from '../../text/merge/mergeEntry';
import type { State } from '../../text/merge/state';
import { scalarNode } from '../../text/merge/synthetic';
import { meaning } from '../../text/merge/values';
import { isNull, type YamlNode } from '../../text/yaml/yamlNode';
import { ANNOTATION_KEYS } from '../annotation';
import { isDecided, judgement, precedence, text } from './judgement';
import { isMachine, newer } from './versions';

/** What an analysis reads at a place besides its borders and label. */
const MACHINE_KEYS: ReadonlySet<string> = new Set(['kind', 'value', 'unit', 'modifier', 'speaker', 'cue', 'by']);

export const ANNOTATION_RULES: EntryRules = {
  order: ANNOTATION_KEYS,
  main: 'status',
  judged: true,
  sets: new Set(),
  units: sides => [judgement(sides)],
  prefers: (key, sides) => (MACHINE_KEYS.has(key) && isRemade(sides) ? precedence(sides) : null),
  both,
};

/** Corrections of zones: lines and what they are belong together. */
export const ZONE_RULES: EntryRules = {
  order: ['quote', 'to', 'nth', 'status', 'ours', 'theirs', 'zone', 'by'],
  main: 'zone',
  judged: false,
  sets: new Set(),
  units: () => [],
  prefers: () => null,
  both: (key, sides) => (key === 'by' ? chosenBy(sides) : key === 'note' ? bothNotes(sides) : undefined),
};

function both(key: string, sides: Sides): YamlNode | null | undefined {
  if (key === 'note') return bothNotes(sides);
  if (MACHINE_KEYS.has(key)) {
    const side = precedence(sides) ?? (isDecided(sides.ours) ? null : smallerSide(key, sides));
    if (side !== null) return sides[side].node(key, 0);
  }
  return key === 'by' ? chosenBy(sides) : undefined;
}

/** The suggestion of the side that yields was made anew since the base: what it reads is the machine's. */
function isRemade(sides: Sides): boolean {
  const side = precedence(sides);
  if (side === null) return false;
  const yielding = text(side === 'ours' ? sides.theirs : sides.ours, 'by');
  return isMachine(yielding) && sides.base !== null && yielding !== text(sides.base, 'by');
}

function smallerSide(key: string, { ours, theirs }: Sides): 'ours' | 'theirs' {
  return text(ours, key) < text(theirs, key) ? 'ours' : 'theirs';
}

function chosenBy({ ours, theirs }: Sides): YamlNode | null {
  const [o, t] = [text(ours, 'by'), text(theirs, 'by')];
  return ((newer(o, t) ?? (o < t ? 'ours' : 'theirs')) === 'ours' ? ours : theirs).node('by', 0);
}

/** Two people's notes do not contradict each other. */
function bothNotes({ ours, theirs }: Sides): YamlNode | null | undefined {
  const [o, t] = [ours.node('note', 0), theirs.node('note', 0)];
  if (o === null || isNull(o)) return t;
  if (t === null || isNull(t)) return o;
  if (o.kind !== 'scalar' || t.kind !== 'scalar') return undefined;
  const words = joined(o.value, t.value, ' · ');
  return words === o.value ? o : words === t.value ? t : scalarNode(words, 'double');
}

/** Whether somebody changed an annotation in a way that an analysis would not: a decision, a link, a note, a comment. */
export function isPersons(base: State, now: State, commented: boolean): boolean {
  if (commented || now.conflict || !same(base, now, ['status', 'was', 'note'])) return true;
  const unknown = now.keys.filter(key => !(ANNOTATION_KEYS as readonly string[]).includes(key));
  if (!same(base, now, unknown)) return true;
  return !same(base, now, ['entity']) || (!same(base, now, ['label', 'quote', 'value', 'speaker', 'kind']) && same(base, now, ['by']));
}

function same(a: State, b: State, keys: readonly string[]): boolean {
  return keys.every(key => meaning(a.node(key, 0) ?? undefined) === meaning(b.node(key, 0) ?? undefined));
}

import type { Annotation, ZoneCorrection } from '../../../../src/core/annotation/annotation';
import { readSidecar, type Sidecar } from '../../../../src/core/annotation/sidecar/sidecar';

/** What three versions of a sidecar must come to, worked out without the merge. */
export interface Expectation {
  /**
   * Whether a person must decide. `either`: both outcomes lose nothing. `untraced`: a suggestion that one side decided on is gone on the
   * other, and nothing shows whether a person removed it or a run of the machine, whose readings yield to decisions.
   */
  readonly outcome: 'clean' | 'conflict' | 'either' | 'untraced';
  /** What each side decided or typed since the base. */
  readonly facts: readonly Fact[];
}

/** One thing that a person did and that must be found again. */
export interface Fact {
  readonly what: string;
  /** Where in the merged sidecar it stands; null where it is lost. */
  find(merged: Merged): 'kept' | 'in conflict' | null;
}

export class Merged {
  readonly byId: ReadonlyMap<string, Annotation>;
  readonly byPlace: ReadonlyMap<string, Annotation>;

  constructor(readonly text: string, readonly sidecar: Sidecar) {
    this.byId = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
    this.byPlace = new Map(sidecar.annotations.map((annotation) => [placeOf(annotation), annotation]));
  }
}

export function parsed(yaml: string): Sidecar {
  const { sidecar, problems } = readSidecar(yaml);
  if (sidecar === null) throw new Error(`Not a sidecar: ${problems[0]?.message}\n${yaml}`);
  return sidecar;
}

export function expect(base: string | null, ours: string, theirs: string, marks: RegExp): Expectation {
  const b = base === null ? null : parsed(base);
  const [a, t] = [parsed(ours), parsed(theirs)];
  const outcomes = [...annotationOutcomes(b, a, t), ...zoneOutcomes(b, a, t), ...correctionOutcomes(b, a, t)];
  const outcome = outcomes.includes('conflict') ? 'conflict' : OPEN.find((open) => outcomes.includes(open)) ?? 'clean';
  const facts = [[ours, a, t] as const, [theirs, t, a] as const].flatMap(([yaml, side, other]) => [
    ...typedFacts(base ?? '', yaml, marks), ...annotationFacts(b, side, other), ...correctionFacts(b, side), ...zoneFacts(b, side),
  ]);
  return { outcome, facts };
}

type Outcome = Expectation['outcome'];

const OPEN = ['untraced', 'either'] as const;

function placeOf({ kind, before, quote, after, nth }: Annotation): string {
  return [kind, before, quote, after, nth ?? ''].join('\0');
}

/** Status, label and words belong together: whoever accepts or rejects speaks of these words under this label. */
function verdictOf(annotation: Pick<Annotation, 'status' | 'label' | 'quote'> | undefined): string | null {
  return annotation === undefined || annotation.status === 'suggested' ? null : [annotation.status, annotation.label, annotation.quote].join('\0');
}

function annotationOutcomes(base: Sidecar | null, ours: Sidecar, theirs: Sidecar): Outcome[] {
  const [b, a, t] = [base, ours, theirs].map((side) => new Map(side?.annotations.map((annotation) => [annotation.id, annotation])));
  const ids = new Set([...a!.keys(), ...t!.keys(), ...b!.keys()]);
  const outcomes = [...ids].map((id) => {
    if (a!.has(id) === t!.has(id) || !b!.has(id)) return oneOutcome(b!.get(id), a!.get(id), t!.get(id));
    return deletedOutcome(b!.get(id)!, a!.get(id) ?? t!.get(id)!, () => showsRun(base!, a!.has(id) ? theirs : ours, b!.get(id)!.kind));
  });
  return [...outcomes, ...twoIdsOutcomes(b!, a!, t!)];
}

function oneOutcome(b: Annotation | undefined, a: Annotation | undefined, t: Annotation | undefined): Outcome {
  if (a === undefined || t === undefined) return 'clean';
  const [vb, va, vt] = [b, a, t].map(verdictOf);
  if (va !== vt && va !== vb && vt !== vb) return va !== null && vt !== null ? 'conflict' : 'either';
  // Two notes may stand beside each other.
  if (!threeWays(b?.note, a.note, t.note)) return 'either';
  if (threeWays(b?.entity, a.entity, t.entity)) return 'clean';
  // Where there was nothing before, nobody can tell a person's link from the machine's.
  return b === undefined && (va === null || vt === null) ? 'either' : 'conflict';
}

function deletedOutcome(b: Annotation, left: Annotation, byRun: () => boolean): Outcome {
  if (!changed(b, left)) return 'clean';
  if (b.status !== 'suggested') return 'conflict';
  return byRun() ? 'clean' : 'untraced';
}

/** How many suggestions of a kind have to be gone, all of them, to show a run that does not write that kind: people take out two, too. */
const WHOLE_KIND = 3;

/** Whether a side shows that it was annotated again: by new suggestions, another reading of the page, or a kind that is not written any more. */
function showsRun(base: Sidecar, side: Sidecar, kind: Annotation['kind']): boolean {
  const made = ({ status, by }: Annotation): boolean => status === 'suggested' && /^(?:rule|model):/.test(by);
  const known = new Set(base.annotations.map(({ id }) => id));
  if (side.annotations.some((annotation) => made(annotation) && !known.has(annotation.id))) return true;
  if (JSON.stringify([...base.article]) !== JSON.stringify([...side.article])) return true;
  const suggested = base.annotations.filter((annotation) => annotation.kind === kind && annotation.status === 'suggested');
  const there = new Set(side.annotations.map(({ id }) => id));
  return suggested.length >= WHOLE_KIND && suggested.every(({ id }) => !there.has(id));
}

function changed(b: Annotation, now: Annotation): boolean {
  const all = (annotation: Annotation): string => JSON.stringify([verdictOf(annotation), annotation.entity, annotation.note, annotation.unknown]);
  return all(b) !== all(now) || placeOf(b) !== placeOf(now) || now.commented !== b.commented;
}

/** New annotations, or moved ones, that come to stand at one place under two ids. */
function twoIdsOutcomes(b: ReadonlyMap<string, Annotation>, a: ReadonlyMap<string, Annotation>, t: ReadonlyMap<string, Annotation>): Outcome[] {
  const places = new Map([...a.values()].map((annotation) => [placeOf(annotation), annotation]));
  return [...t.values()].flatMap((theirs) => {
    const ours = places.get(placeOf(theirs));
    if (ours === undefined || ours.id === theirs.id) return [];
    return a.has(theirs.id) && t.has(ours.id) && b.has(ours.id) && b.has(theirs.id) ? [] : ['either' as const];
  });
}

function zoneOutcomes(base: Sidecar | null, ours: Sidecar, theirs: Sidecar): Outcome[] {
  const [b, a, t] = [base, ours, theirs].map((side) => new Map(side?.zones.map((zone) => [zone.id, zoneValue(zone)])));
  const ids = new Set([...a!.keys(), ...t!.keys()]);
  return [...ids].map((id) => (threeWays(b!.get(id), a!.get(id), t!.get(id)) ? 'clean' : 'conflict'));
}

function correctionOutcomes(base: Sidecar | null, ours: Sidecar, theirs: Sidecar): Outcome[] {
  const keys = new Set([...ours.corrections.keys(), ...theirs.corrections.keys()]);
  const value = (side: Sidecar | null, key: string): string => JSON.stringify(side?.corrections.get(key) ?? null);
  return [...keys].map((key) => (threeWays(value(base, key), value(ours, key), value(theirs, key)) ? 'clean' : 'conflict'));
}

function threeWays(b: string | undefined, a: string | undefined, t: string | undefined): boolean {
  return a === t || a === b || t === b;
}

function zoneValue({ quote, to, nth, zone }: ZoneCorrection): string {
  return JSON.stringify([quote, to, nth, zone]);
}

/** What was typed by hand, whatever became of the lines around it. */
function typedFacts(base: string, side: string, marks: RegExp): Fact[] {
  return [...new Set(side.match(marks) ?? [])].filter((typed) => !base.includes(typed)).map((typed) => ({
    what: `typed ${typed}`,
    find: ({ text }) => (text.includes(typed) ? 'kept' : null),
  }));
}

function annotationFacts(base: Sidecar | null, side: Sidecar, other: Sidecar): Fact[] {
  const before = new Map(base?.annotations.map((annotation) => [annotation.id, annotation]));
  const now = new Set(side.annotations.map(({ id }) => id));
  const elsewhere = new Map(other.annotations.map((annotation) => [annotation.id, annotation]));
  const facts: Fact[] = [];
  for (const annotation of side.annotations) {
    const b = before.get(annotation.id);
    if (verdictOf(annotation) !== null && verdictOf(annotation) !== verdictOf(b)) facts.push(verdictFact(annotation));
    if (annotation.entity !== b?.entity && (annotation.entity === undefined || !machineMayHaveLinked(annotation, b))) facts.push(linkFact(annotation));
  }
  for (const [id, b] of before) {
    const there = elsewhere.get(id);
    if (!now.has(id) && b.status !== 'suggested' && (there === undefined || !changed(b, there))) facts.push({ what: `${id} removed`, find: ({ byId }) => (byId.has(id) ? null : 'kept') });
    else if (!now.has(id) && b.status !== 'suggested') facts.push({ what: `${id} removed, changed there`, find: ({ byId }) => (isConflict(byId.get(id), 'deleted', 'true') ? 'in conflict' : null) });
  }
  return facts;
}

/** A suggestion that is new with its link may have been linked by the machine. */
function machineMayHaveLinked(now: Annotation, before: Annotation | undefined): boolean {
  return before === undefined && now.status === 'suggested';
}

function verdictFact(annotation: Annotation): Fact {
  return {
    what: `${annotation.id} ${annotation.status} as ${annotation.label}: ${annotation.quote}`,
    find: (merged) => found(merged, annotation, (entry) => verdictOf({ ...annotation, status: entry.status === 'conflict' ? annotation.status : entry.status, label: entry.label, quote: entry.quote }) === verdictOf(annotation)),
  };
}

function linkFact(annotation: Annotation): Fact {
  return {
    what: `${annotation.id} linked to ${annotation.entity ?? 'nobody'}`,
    find: (merged) => found(merged, annotation, ({ entity }) => entity === annotation.entity) ?? (merged.byId.has(annotation.id) || annotation.entity !== undefined ? null : 'kept'),
  };
}

type Side = Pick<Annotation, 'status' | 'label' | 'quote' | 'entity'>;

/** Looks in the entry of that id or at that place: at what it says, and in a conflict at what either side says. */
function found(merged: Merged, annotation: Annotation, holds: (entry: Side) => boolean): ReturnType<Fact['find']> {
  for (const entry of [merged.byId.get(annotation.id), merged.byPlace.get(placeOf(annotation))]) {
    if (entry === undefined) continue;
    if (entry.status !== 'conflict' && holds(entry)) return 'kept';
    if (entry.status === 'conflict' && sidesOf(entry).some(holds)) return 'in conflict';
  }
  return null;
}

/** What either side of a conflict says; a key that it does not name is the entry's own, and null is no value. */
function sidesOf(entry: Annotation): Side[] {
  return entry.sides.map((side) => {
    const value = (key: 'status' | 'label' | 'quote' | 'entity'): string | undefined => {
      if (!side.has(key)) return entry[key];
      return side.get(key) === 'null' ? undefined : side.get(key);
    };
    return { status: (value('status') ?? 'conflict') as Annotation['status'], label: value('label') ?? '', quote: value('quote') ?? '', entity: value('entity') };
  });
}

function isConflict(entry: Annotation | undefined, key: string, value: string): boolean {
  return entry?.status === 'conflict' && entry.sides.some((side) => side.get(key) === value);
}

function correctionFacts(base: Sidecar | null, side: Sidecar): Fact[] {
  return [...side.corrections].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(base?.corrections.get(key))).map(([key, value]) => ({
    what: `corrected ${key} to ${String(value)}`,
    find: ({ sidecar, text }) => (JSON.stringify(sidecar.corrections.get(key)) === JSON.stringify(value) ? 'kept' : [value].flat().every((one) => text.includes(one)) ? 'in conflict' : null),
  }));
}

function zoneFacts(base: Sidecar | null, side: Sidecar): Fact[] {
  const before = new Map(base?.zones.map((zone) => [zone.id, zoneValue(zone)]));
  return side.zones.filter((zone) => before.get(zone.id) !== zoneValue(zone)).map((zone) => ({
    what: `zone ${zone.id} is ${zone.zone}`,
    find: ({ sidecar, text }) => {
      const now = sidecar.zones.find(({ id }) => id === zone.id);
      if (now !== undefined && zoneValue(now) === zoneValue(zone)) return 'kept';
      return text.includes(`${zone.id}:`) && text.includes(`zone: ${zone.zone}`) ? 'in conflict' : null;
    },
  }));
}

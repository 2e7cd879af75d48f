import { assemble, unlessOneSided, type Resolve, type Versions } from '../../text/merge/assemble';
import { entriesIn, keysOf, type BlockEntry, type Body } from '../../text/merge/blocks';
import { deletionConflict, mergeEntry, type EntryRules } from '../../text/merge/mergeEntry';
import { Unmergeable } from '../../text/merge/result';
import { State } from '../../text/merge/state';
import { ANNOTATION_KINDS, kindOf, type AnnotationKind } from '../annotation';
import { ANNOTATION_RULES, isPersons, ZONE_RULES } from './annotationRules';
import { isDecided, text } from './judgement';
import { matched, withoutSilenced, type Bodies } from './places';
import { hasNewer, isMachine } from './versions';

/** Which sides show that an analysis was run on them since the base, so that suggestions missing there are the machine's doing. */
export interface Reanalysed {
  readonly ours: boolean;
  readonly theirs: boolean;
}

/** What an entry cannot be merged without. */
const ANNOTATION = ['quote', 'label', 'status'] as const;
const ZONE = ['quote', 'zone'] as const;

export function mergeAnnotations(bodies: Bodies, reanalysed: Reanalysed): Body {
  const alike = matched(bodies);
  const { base, ours, theirs } = alike;
  return withoutSilenced(assemble(base, ours, theirs, unlessOneSided((key, versions) => {
    const { base: was, ours: o, theirs: t } = versions;
    if (o !== undefined && t !== undefined) return changedTwice('annotations', ANNOTATION_RULES, ANNOTATION, key, versions);
    const [left, machine] = o === undefined ? [t, reanalysed.ours] : [o, reanalysed.theirs];
    return was === undefined || left === undefined ? left : changedAndGone(was, left, machine);
  })), alike);
}

export function mergeZones({ base, ours, theirs }: Bodies): Body {
  return assemble(base, ours, theirs, unlessOneSided((key, versions) => {
    const { base: was, ours: o, theirs: t } = versions;
    if (o !== undefined && t !== undefined) return changedTwice('zones', ZONE_RULES, ZONE, key, versions);
    const left = o ?? t;
    return was === undefined || left === undefined || keysOf(was) === null || !isWhole(left, ZONE) ? left : deletionConflict(ZONE_RULES, was, left);
  }));
}

/** Where so many suggestions were all there are of their kind, an analysis that leaves the kind out is likelier than somebody who took out each. */
const WHOLE_KIND = 3;

/** Whether the side shows signs of `annotate`: suggestions of a newer version, ones that are new, or a kind that is gone. Some suggestions gone are no sign: people take them out, too. */
export function isReanalysed(base: Body | null, side: Body): boolean {
  if (base === null) return false;
  if (hasNewer(producers(base), producers(side))) return true;
  const known = new Set(entriesIn(base).map(entry => entry.key));
  const now = suggestionsIn(side);
  if (now.some(entry => !known.has(entry.key))) return true;
  const there = new Set(entriesIn(side).map(entry => entry.key));
  const left = new Set([...now, ...suggestionsIn(base).filter(entry => there.has(entry.key))].map(kindIn));
  const gone = suggestionsIn(base).map(kindIn).filter(kind => !left.has(kind));
  return ANNOTATION_KINDS.some(kind => gone.filter(other => other === kind).length >= WHOLE_KIND);
}

function suggestionsIn(body: Body): BlockEntry[] {
  return entriesIn(body).filter(entry => {
    if (entry.node.kind !== 'mapping') return false;
    const state = new State(entry);
    return !isDecided(state) && isMachine(text(state, 'by'));
  });
}

function kindIn(entry: BlockEntry): AnnotationKind {
  return kindOf(entry.name, text(new State(entry), 'label'));
}

/** Who made the annotations, as `by:` says it. */
export function producers(body: Body): string[] {
  return entriesIn(body).flatMap(({ node }) => {
    const by = node.kind === 'mapping' ? node.byKey.get('by')?.value : undefined;
    return by?.kind === 'scalar' && isMachine(by.value) ? [by.value] : [];
  });
}

const changedTwice = (section: string, rules: EntryRules, needed: readonly string[], key: string, versions: Versions): BlockEntry => {
  const invalid = (['ours', 'theirs'] as const).find(side => !isWhole(versions[side], needed));
  const id = key.split('\u0000')[0] ?? key;
  if (invalid !== undefined) throw new Unmergeable(section, id, `${id} is not valid, and both sides changed it`, invalid);
  return mergeEntry(rules, versions);
};

function isWhole(entry: BlockEntry | undefined, needed: readonly string[]): boolean {
  if (entry === undefined) return false;
  const state = new State(entry);
  return keysOf(entry) !== null && needed.every(key => state.node(key, 0)?.kind === 'scalar');
}

const changedAndGone = (base: BlockEntry, left: BlockEntry, machine: boolean): ReturnType<Resolve> => {
  if (keysOf(base) === null || keysOf(left) === null) return left;
  const [was, now] = [new State(base), new State(left)];
  if (now.deleted) return left;
  const commented = commentsIn(base) !== commentsIn(left);
  if (!isPersons(was, now, commented)) return undefined;
  if (!isWhole(left, ANNOTATION)) return left;
  return machine && !isDecided(was) ? left : deletionConflict(ANNOTATION_RULES, base, left);
};

/** The comments among an entry's keys. */
function commentsIn(entry: BlockEntry): string {
  const below = (entry.body?.items ?? []).map(item => (item.kind === 'comment' ? item.text : item.tail.trim()));
  return [entry.lead.trim(), entry.tail.trim(), ...below].filter(comment => comment.startsWith('#')).join('\n');
}

import { assemble, unlessOneSided, withBody, type Versions } from '../../text/merge/assemble';
import { EMPTY_BODY, entriesIn, keysOf, type BlockEntry, type BlockFile, type Body } from '../../text/merge/blocks';
import { deletionConflict, mergeEntry, type EntryRules } from '../../text/merge/mergeEntry';
import { mergeFiles, type FileMerge } from '../../text/merge/mergeFiles';
import { mergeValue } from '../../text/merge/mergeValue';
import { Unmergeable, type Conflict, type MergeResult } from '../../text/merge/result';
import { mappingNode } from '../../text/merge/synthetic';
import { error } from '../../text/problem';
import { readYaml, type YamlMapping } from '../../text/yaml/yaml';
import { entityConflict, idsOf } from './registry';

export type { Conflict, MergeResult } from '../../text/merge/result';

/**
 * Merges what two people made of a registry, entity by entity and key by key; other names and `distinct_from` are sets, to which both can
 * add. Bytes, order and comments as in the merge of sidecars. Where both changed a name, type or description differently, or one took out
 * what the other changed, the entry is in conflict and holds both.
 * @param base the registry that both began with; null or blank: each side made its own
 */
export function mergeRegistries(base: string | null, ours: string, theirs: string): MergeResult {
  return mergeFiles(REGISTRIES, base, ours, theirs);
}

const RULES: EntryRules = {
  order: ['name', 'status', 'ours', 'theirs', 'others', 'type', 'aliases', 'description', 'same_as', 'distinct_from'],
  main: 'name',
  judged: false,
  sets: new Set(['aliases', 'same_as', 'distinct_from']),
  units: () => [],
  prefers: () => null,
  both: () => undefined,
};

const REGISTRIES: FileMerge = {
  read: text => {
    const { root, problems } = readYaml(text);
    if (root?.kind === 'mapping') return { ok: true, root };
    if (problems.length > 0) return { ok: false, problems };
    // Comments alone are a registry whose entities were taken out; nothing at all may be one that was never written to its end.
    if (root === null && text.trim() !== '') return { ok: true, root: { ...mappingNode([]), flow: false } };
    return { ok: false, problems: [error('not-a-registry', root === null ? 'The file holds nothing' : 'A registry has to hold ids, each with its keys', root ?? { start: 0, end: 0 })] };
  },
  merge: (base, ours, theirs) => {
    const levels = [base, ours, theirs].flatMap(file => (file === null ? [] : [isWrapped(file)]));
    if (levels.every(wrapped => !wrapped)) return entities(base?.body ?? null, ours.body, theirs.body);
    if (!levels.every(wrapped => wrapped)) throw new Unmergeable(null, '', `One side has put the ids below ${WRAPPER}:, the other has not. Do the same on both sides`);
    return assemble(base?.body ?? null, ours.body, theirs.body, unlessOneSided((key, versions) => (key === WRAPPER ? level(versions) : mergeValue(key, versions))));
  },
  conflicts: conflictsIn,
};

/** The level that may stand around the ids. */
const WRAPPER = 'entities';

function isWrapped({ body }: BlockFile): boolean {
  const keys = keysOf(entriesIn(body).find(entry => entry.name === WRAPPER));
  return keys !== null && !entriesIn(keys).some(entry => entry.name === 'name');
}

function level(versions: Versions): BlockEntry | undefined {
  const { base, ours, theirs } = versions;
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  const body = entities(keysOf(base), keysOf(ours) ?? EMPTY_BODY, keysOf(theirs) ?? EMPTY_BODY);
  return withBody(versions, ours, body);
}

function entities(base: Body | null, ours: Body, theirs: Body): Body {
  return assemble(base, ours, theirs, unlessOneSided((key, versions) => {
    const { base: was, ours: o, theirs: t } = versions;
    if (o !== undefined && t !== undefined) {
      if (isWhole(o) && isWhole(t)) return mergeEntry(RULES, versions);
      if (key === 'format') return mergeValue(key, versions);
      const id = key.split('\u0000')[0] ?? key;
      throw new Unmergeable(isWrappedIn(o) ? WRAPPER : null, id, `${id} is not valid, and both sides changed it`, isWhole(o) ? 'theirs' : 'ours');
    }
    const left = o ?? t;
    return was === undefined || left === undefined || !isWhole(was) || !isWhole(left) ? left : deletionConflict(RULES, was, left);
  }));
}

function isWhole(entry: BlockEntry): boolean {
  return keysOf(entry) !== null && entry.node.kind === 'mapping' && entry.node.repeated.length === 0;
}

function isWrappedIn(entry: BlockEntry): boolean {
  return entry.column > 0;
}

/** Where in a registry a person has to decide between two sides of a merge, in the order of the file. */
function conflictsIn(root: YamlMapping): Conflict[] {
  return idsOf(root).entries.flatMap(({ key, value }) => {
    const problem = entityConflict(value);
    return problem === null ? [] : [{ id: key.value, message: `${key.value}: ${problem.message}`, start: problem.start, end: problem.end }];
  });
}

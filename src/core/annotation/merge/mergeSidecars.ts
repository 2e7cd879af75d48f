import { assemble, settledEntry, unlessOneSided, withBody, type Versions } from '../../text/merge/assemble';
import { EMPTY_BODY, entriesIn, keysOf, type BlockEntry, type BlockFile, type Body } from '../../text/merge/blocks';
import { mergeFiles, type FileMerge } from '../../text/merge/mergeFiles';
import { mergeValue } from '../../text/merge/mergeValue';
import type { MergeResult } from '../../text/merge/result';
import { meaning } from '../../text/merge/values';
import { isNull } from '../../text/yaml/yamlNode';
import { readSidecar } from '../sidecar/sidecar';
import { conflictsIn } from './conflictsIn';
import { isReanalysed, mergeAnnotations, mergeZones, producers } from './mergeAnnotations';
import type { Bodies } from './places';
import { newerOfAll } from './versions';

export type { Conflict, MergeResult } from '../../text/merge/result';

/**
 * Merges what two people made of one sidecar, annotation by annotation and key by key. What one side changed is taken from it byte for byte;
 * where both decided differently the result is valid YAML and holds both, in conflict. Exchanging the sides gives the same bytes, but for
 * keys of `article:` that both changed. Pure; linear in the texts.
 * @param base the sidecar that both began with; null or blank: each side made its own
 */
export function mergeSidecars(base: string | null, ours: string, theirs: string): MergeResult {
  return mergeFiles(SIDECARS, base, ours, theirs);
}

const SIDECARS: FileMerge = {
  read: text => {
    const { sidecar, problems } = readSidecar(text);
    return sidecar === null ? { ok: false, problems } : { ok: true, root: sidecar.root };
  },
  merge: (base, ours, theirs) => {
    const all = { base: base && annotations(base), ours: annotations(ours), theirs: annotations(theirs) };
    const prefer = newerOfAll(producers(all.ours), producers(all.theirs)) ?? 'ours';
    return assemble(base?.body ?? null, ours.body, theirs.body, unlessOneSided((key, versions) => {
      switch (key) {
        case 'article':
          return section(versions, bodies => assemble(bodies.base, bodies.ours, bodies.theirs, unlessOneSided((_, field) => field[prefer])));
        case 'annotations': {
          const gone = (file: BlockFile, side: Body): boolean => article(file) !== article(base) || isReanalysed(all.base, side);
          return section(versions, bodies => mergeAnnotations(bodies, { ours: gone(ours, all.ours), theirs: gone(theirs, all.theirs) }));
        }
        case 'zones':
          return section(versions, mergeZones);
        case 'corrections':
          return section(versions, bodies => assemble(bodies.base, bodies.ours, bodies.theirs, mergeValue));
        default:
          return key === 'format' ? settledEntry(versions, (versions.ours ?? versions.theirs)?.node ?? null) : mergeValue(key, versions);
      }
    }));
  },
  conflicts: conflictsIn,
};

/** Merges a section; one that a side does not have, or has without entries, counts as empty. */
function section(versions: Versions, merge: (bodies: Bodies) => Body): BlockEntry | undefined {
  const { base, ours, theirs } = versions;
  const any = ours ?? theirs;
  if (any === undefined) return undefined;
  if (![base, ours, theirs].every(isSection)) return mergeValue(any.key, versions);
  const body = merge({ base: keysOf(base), ours: keysOf(ours) ?? EMPTY_BODY, theirs: keysOf(theirs) ?? EMPTY_BODY });
  if (body.items.length === 0 && (ours === undefined || theirs === undefined)) return undefined;
  return withBody(versions, any, body);
}

function isSection(entry: BlockEntry | undefined): boolean {
  return entry === undefined || keysOf(entry) !== null || isNull(entry.node);
}

function annotations(file: BlockFile): Body {
  return keysOf(entriesIn(file.body).find(entry => entry.key === 'annotations')) ?? EMPTY_BODY;
}

function article(file: BlockFile | null): string | null {
  return meaning(entriesIn(file?.body).find(entry => entry.key === 'article')?.node);
}

import { countChanges, changeLines, summarise } from '../../text/diff/changes';
import type { Problem } from '../../text/problem';
import { annotationChanges } from './diffAnnotations';
import { correctionsAndZones, readings } from './diffPage';
import { SIDECAR_TERMS, type SidecarChange as Change } from './diffTerms';
import { readSidecar, type Sidecar } from '../sidecar/sidecar';

export type { SidecarChange as Change } from './diffTerms';

export type SidecarDiff =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly which: 'old' | 'new'; readonly problems: readonly Problem[] };

/**
 * What changed between two versions of a sidecar, in annotation terms: nothing for another quoting, order of keys, layout or comment. Pure.
 * @param old null, or nothing but white space, where there was no sidecar; so for `now`
 * @returns changes of corrections and zones, then of annotations in the order of the new file, what is gone where it stood, then of `article:` and
 *   unknown parts; or which of the two cannot be read
 */
export function diffSidecars(old: string | null, now: string | null): SidecarDiff {
  const before = read(old);
  if ('problems' in before) return { ok: false, which: 'old', problems: before.problems };
  const after = read(now);
  if ('problems' in after) return { ok: false, which: 'new', problems: after.problems };
  return { ok: true, changes: [...correctionsAndZones(before.sidecar, after.sidecar), ...annotationChanges(before.sidecar, after.sidecar), ...readings(before.sidecar, after.sidecar)] };
}

/** All changes in one line: "3 accepted, 1 relinked: Duarte → ana-duarte, 1 label changed ORG → GPE". */
export function describeDiff(changes: readonly Change[]): string {
  return summarise(changes, SIDECAR_TERMS) || 'no change in annotations';
}

/** A line for each change, for people. Many suggestions that came or went are one line with the number for each label. */
export function diffLines(changes: readonly Change[]): string[] {
  return changeLines(changes, SIDECAR_TERMS);
}

/** How many changes there are of each name, the most important first. */
export function countDiff(changes: readonly Change[]): Record<string, number> {
  return countChanges(changes, SIDECAR_TERMS);
}

function read(yaml: string | null): { readonly sidecar: Sidecar | null } | { readonly problems: readonly Problem[] } {
  if (yaml === null || yaml.trim() === '') return { sidecar: null };
  const { sidecar, problems } = readSidecar(yaml);
  return sidecar === null ? { problems } : { sidecar };
}

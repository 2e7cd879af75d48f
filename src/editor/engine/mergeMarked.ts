import { mergeSidecars } from '../../core/annotation/merge/mergeSidecars';
import type { Decision } from '../../core/annotation/decisions/decisions';
import { isSidecarName } from '../../core/corpus/paths';
import { mergeRegistries } from '../../core/entities/registry/registryMerge';
import { conflictSides } from '../../core/text/conflictSides';
import { invertEdits } from '../../core/text/edits';
import { replacement } from '../../core/text/lineMatches';
import { located } from '../../core/text/located';
import type { MergeResult } from '../../core/text/merge/result';

/** A file in which Git left its conflict markers. */
export interface MarkedFile {
  readonly file: string;
  readonly yaml: string;
  /** What both sides began with, where the markers do not say it but Git knows it. */
  readonly base: string | null;
}

/** The edits that put the merged text in its place, and how much is left to a person; or why nothing was merged. */
export type MergedFile = Decision & { readonly conflicts: number };

/** Merges the two sides as the command line's merge driver would have done. Where a side cannot be read nothing is changed. */
export function mergeMarked({ file, yaml, base }: MarkedFile): MergedFile {
  const sides = conflictSides(yaml);
  if ('problem' in sides) return refused(located(file, yaml, sides.problem));
  const merge = isSidecarName(file) ? mergeSidecars : mergeRegistries;
  let result = merge(sides.base ?? base, sides.ours, sides.theirs);
  // A merge of merges leaves a base that is none.
  if (!result.ok && result.side === 'base') result = merge(null, sides.ours, sides.theirs);
  if (!result.ok) return refused(`${sideName(result)} of the conflict cannot be read: ${located(file, sides[result.side] ?? '', result.problem)}`);
  const edits = replacement(yaml, result.text);
  return { ok: true, edits, inverse: invertEdits(yaml, edits), conflicts: result.conflicts.length };
}

function refused(message: string): MergedFile {
  return { ok: false, message, conflicts: 0 };
}

function sideName({ side }: MergeResult & { readonly ok: false }): string {
  return side === 'ours' ? 'The upper side (ours)' : side === 'theirs' ? 'The lower side (theirs)' : 'The base';
}

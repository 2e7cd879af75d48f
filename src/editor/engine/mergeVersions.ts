import { mergeSidecars } from '../../core/annotation/merge/mergeSidecars';
import { isSidecarName } from '../../core/corpus/paths';
import { mergeRegistries } from '../../core/entities/registry/registryMerge';
import type { TextEdit } from '../../core/text/edits';
import { replacement } from '../../core/text/lineMatches';
import { located } from '../../core/text/located';
import type { MergeSide } from '../../core/text/merge/result';

/** What two made of one sidecar or registry. */
export interface FileVersions {
  readonly file: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The edits of `ours` that merge `theirs` into it, and how many places are left to a person; or whose text cannot be merged, and why. */
export type MergedVersions =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly conflicts: number }
  | { readonly ok: false; readonly side: MergeSide; readonly message: string };

/** Merges as the command line's merge driver would. */
export function mergeVersions({ file, base, ours, theirs }: FileVersions): MergedVersions {
  const merge = isSidecarName(file) ? mergeSidecars : mergeRegistries;
  let result = merge(base, ours, theirs);
  // Somebody may be mending a file that was damaged.
  if (!result.ok && result.side === 'base') result = merge(null, ours, theirs);
  if (result.ok) return { ok: true, edits: replacement(ours, result.text), conflicts: result.conflicts.length };
  return { ok: false, side: result.side, message: located(file, { base, ours, theirs }[result.side], result.problem) };
}

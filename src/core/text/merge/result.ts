import type { Problem } from '../problem';
import type { Span } from '../span';

/** A place of a merged file where a person has to decide. */
export interface Conflict extends Span {
  /** The annotation, zone, field or entity. */
  readonly id: string;
  /** What the sides say. */
  readonly message: string;
}

/** A merged text, or why there is none; then nothing may be written. */
export type MergeResult =
  | { readonly ok: true; readonly text: string; readonly conflicts: readonly Conflict[] }
  | { readonly ok: false; readonly side: MergeSide; readonly problem: Problem };

export type MergeSide = 'base' | 'ours' | 'theirs';

/** Thrown where two sides changed something that cannot be merged without losing one of them. */
export class Unmergeable extends Error {
  constructor(readonly section: string | null, readonly id: string, message: string, readonly side: MergeSide = 'ours') {
    super(message);
  }
}

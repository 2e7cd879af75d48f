import type { FineType } from '../../core/recognition/names/tagger/model';
import { CLASSES, type NameClass } from '../../core/recognition/names/tagger/tags';

/** A name of a set. */
export interface LabelledName {
  readonly start: number;
  readonly end: number;
  /** Null: it is not known what it is, or whether it is a name. */
  readonly nameClass: NameClass | null;
  /** Finer types that it may have; left out where nothing is known. */
  readonly fine?: readonly FineType[];
}

/** One text with names; offsets are UTF-16 code units. */
export interface LabelledText {
  readonly set: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
  /** Classes that the set marks; where it does not mark one, words without a name may be of it. */
  readonly marks: ReadonlySet<NameClass>;
}

export const ALL_CLASSES: ReadonlySet<NameClass> = new Set(CLASSES);

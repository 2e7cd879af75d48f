import type { CivilDate } from './calendar';
import type { Spoken } from './spoken';
import type { Tense } from './tense';

/** What is known where an expression stands. */
export interface Context {
  /** The day of publication, or null. */
  readonly published: CivilDate | null;
  /** The dates spoken of before. */
  readonly spoken: Spoken;
  /** Where the expression starts. */
  readonly at: number;
  /** Which way the clause looks; read only where an expression asks. */
  readonly tense: Tense;
}

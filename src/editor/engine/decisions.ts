import * as onSidecar from '../../core/annotation/decisions/decisions';
import type { Decision } from '../../core/annotation/decisions/decisions';

/** Every decision that can be asked of the engine, by its name: a function of the file's text and of what was decided. */
const DECISIONS = { ...onSidecar };
type Decisions = typeof DECISIONS;

export type DecisionName = keyof Decisions;
/** What was decided: the arguments behind the file's text. They can be cloned into a worker. */
export type Decided<N extends DecisionName> = Decisions[N] extends (yaml: never, ...decided: infer D) => Decision ? D : never;

/** A decision as a request. `yaml` is the text of the file as it is now, null where there is none. */
export interface DecisionRequest {
  readonly yaml: string | null;
  readonly name: DecisionName;
  readonly decided: readonly unknown[];
}

const CREATE: ReadonlySet<DecisionName> = new Set<DecisionName>(['addAnnotation', 'setCorrection', 'setZone', 'setZones']);

/** What a decision does to a file. Where there is no file, only those that add something can be made. */
export function decide({ yaml, name, decided }: DecisionRequest): Decision {
  if (yaml === null && !CREATE.has(name)) return { ok: false, message: 'The file is not there any more.' };
  const make = DECISIONS[name] as (yaml: string | null, ...decided: readonly unknown[]) => Decision;
  return make(yaml, ...decided);
}

import { changeIdInSidecar, type RenameEdits, renameInRegistry } from '../../core/annotation/places/renameEntity';
import * as onSidecar from '../../core/annotation/decisions/decisions';
import type { Decision } from '../../core/annotation/decisions/decisions';
import * as onRegistry from '../../core/entities/registry/registryDecisions';
import { invertEdits } from '../../core/text/edits';
import { inSteps } from '../../core/text/yaml/steps';

/** Every decision that can be asked of the engine, by its name: a function of the file's text and of what was decided. */
const DECISIONS = {
  ...onSidecar,
  ...onRegistry,
  /** Gives an entity of the registry another name; the one that it had becomes an alias. */
  renameEntity: (yaml: string, id: string, name: string): Decision => asDecision(yaml, renameInRegistry(yaml, id, name)),
  /** Lets every link of a sidecar to one entity lead to another. */
  relinkEntity: (yaml: string, from: string, to: string): Decision => asDecision(yaml, changeIdInSidecar(yaml, from, to)),
};
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

const CREATE: ReadonlySet<DecisionName> = new Set<DecisionName>(['addAnnotation', 'linkMention', 'setCorrection', 'setZone', 'setZones', 'addEntity', 'ensureEntity']);

/** One decision of several on a file. */
export interface DecisionStep<N extends DecisionName = DecisionName> {
  readonly name: N;
  readonly decided: Decided<N>;
}

/** Several decisions on one file, as one. */
export function decideInSteps({ yaml, steps }: { readonly yaml: string | null; readonly steps: readonly DecisionStep[] }): Decision {
  return inSteps(yaml, steps.map(({ name, decided }) => (now) => decide({ yaml: now, name, decided })));
}

/** What a decision does to a file. Where there is no file, only those that add something can be made. */
export function decide({ yaml, name, decided }: DecisionRequest): Decision {
  if (yaml === null && !CREATE.has(name)) return { ok: false, message: 'The file is not there any more.' };
  const make = DECISIONS[name] as (yaml: string | null, ...decided: readonly unknown[]) => Decision;
  return make(yaml, ...decided);
}

function asDecision(yaml: string, renamed: RenameEdits): Decision {
  if (!renamed.ok) return renamed;
  const edits = renamed.edits.map(({ start, end, text }) => ({ start, end, text }));
  return { ok: true, edits, inverse: invertEdits(yaml, edits) };
}

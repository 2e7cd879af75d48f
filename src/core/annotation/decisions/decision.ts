import { decision as decide, unfit, unreadable, type Decision } from '../../text/yaml/decision';
import type { Problem } from '../../text/problem';
import { confirmEdits, type Confirmed, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { readSidecar, type Sidecar } from '../sidecar/sidecar';

export { creation, refusal, type Decision } from '../../text/yaml/decision';

/** A decision whose edits do what they are meant to and nothing else; refused where they would not, or would leave a sidecar that cannot be read. */
export function decision(yaml: string, { root }: Sidecar, edits: readonly YamlEdit[], id?: string): Decision {
  return decide({ yaml, root, reread }, edits, id);
}

/** The sidecar after edits that do what they are meant to and nothing else; else the place where they would not. */
export function confirm(yaml: string, { root }: Sidecar, edits: readonly YamlEdit[]): Confirmed | { readonly problem: Problem } {
  return confirmEdits(yaml, root, edits, reread) ?? { problem: unfit(edits) };
}

/** Reads a sidecar and lets `make` decide; refuses where the file cannot be read. */
export function deciding(yaml: string, make: (sidecar: Sidecar) => Decision): Decision {
  const { sidecar, problems } = readSidecar(yaml);
  return sidecar === null ? unreadable('The sidecar', yaml, problems[0]) : make(sidecar);
}

function reread(yaml: string): Sidecar['root'] | null {
  return readSidecar(yaml).sidecar?.root ?? null;
}

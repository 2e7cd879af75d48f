import { strict as assert } from 'node:assert';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { applyEdits } from '../../../../src/core/text/edits';
import type { Decision } from '../../../../src/core/text/yaml/decision';

/** The registry after a decision; checks that the inverse restores it, and that it is without fault. */
export function after(yaml: string | null, decision: Decision): string {
  assert.ok(decision.ok, decision.ok ? '' : decision.message);
  const now = applyEdits(yaml ?? '', decision.edits);
  assert.equal(applyEdits(now, decision.inverse), yaml ?? '');
  assert.deepEqual(readRegistry(now).problems, []);
  return now;
}

export function message(decision: Decision): string {
  return decision.ok ? '' : decision.message;
}

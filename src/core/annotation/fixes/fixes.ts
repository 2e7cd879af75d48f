import { anchorMoved, changedFixes, duplicateAnnotationFixes, movedFixes, orphanFixes } from './anchorFixes';
import { conflictFixes } from './conflictFixes';
import { fix, type Fix, FixContext, type FixInput, MAX_FIXED } from './context';
import { entityFixes } from './entityFixes';
import { duplicateIdFixes, invalidFixes, kindFixes, labelFixes, missingByFixes, settledConflictFixes } from './entryFixes';
import { duplicateKeyFixes, missingFormatFixes, otherArticleFixes, unknownFormatFixes } from './fileFixes';
import type { CheckFinding } from '../check/check';

export type { Fix, FixInput } from './context';
export { registryFixes } from './registryFixes';

type Fixer = (finding: CheckFinding, context: FixContext) => Fix[];

/** What can be done about each kind of problem. Not here: what only Git, another copy of the file, or the person who writes can mend. */
const FIXERS: ReadonlyMap<string, Fixer> = new Map<string, Fixer>([
  ['moved', movedFixes],
  ['changed', changedFixes],
  ['orphaned', orphanFixes],
  ['duplicate-annotation', duplicateAnnotationFixes],
  ['conflict', conflictFixes],
  ['settled-conflict', settledConflictFixes],
  ['unknown-entity', entityFixes],
  ['invalid', invalidFixes],
  ['unknown-kind', kindFixes],
  ['unknown-label', labelFixes],
  ['missing-by', missingByFixes],
  ['duplicate-id', duplicateIdFixes],
  ['duplicate-key', duplicateKeyFixes],
  ['missing-format', missingFormatFixes],
  ['unknown-format', unknownFormatFixes],
  ['other-article', otherArticleFixes],
]);

/**
 * Ways to solve a problem of a sidecar, as `checkSidecar` found it in these files; none where a person has to write. Each is complete in
 * itself: it takes the problem away and changes nothing else. Pure; never throws.
 */
export function fixesOf(finding: CheckFinding, input: FixInput): Fix[] {
  return fixesOfAll([finding], input)[0] ?? [];
}

/** The same for several problems of one file, which is read once: for the first of them, if there are more than anybody would choose among. */
export function fixesOfAll(findings: readonly CheckFinding[], input: FixInput): Fix[][] {
  const context = new FixContext(input);
  return findings.map((finding, at) => (at < MAX_FIXED ? (FIXERS.get(finding.code)?.(finding, context) ?? []) : []));
}

/** One edit for all annotations whose surroundings changed: each is anchored where it stands now. Null where there are fewer than two. */
export function fixOfAllMoved(input: FixInput): Fix | null {
  const { count, made } = anchorMoved(new FixContext(input));
  return count < 2 ? null : (fix(`Anchor all ${count} moved annotations where they stand now`, made)[0] ?? null);
}

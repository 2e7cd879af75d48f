import { checkSidecar, type CheckFinding } from '../../core/annotation/check/check';
import { articlePlace } from '../../core/annotation/check/articlePlace';
import { fixesOfAll, fixOfAllMoved, registryFixes } from '../../core/annotation/fixes/fixes';
import { readRegistry } from '../../core/entities/registry/registry';
import type { Span } from '../../core/text/span';
import type { FixRequest, FoundFixes } from './protocol';

/** The problems that a place touches, found anew in the files as they are now, with their fixes. */
export function fixesAt(request: FixRequest): FoundFixes {
  if (request.where === 'registry') {
    const { problems } = readRegistry(request.yaml);
    return { found: touching(problems, request.span, (problem) => problem, (some) => registryFixes(some, request.yaml)), allMoved: null };
  }
  const { findings } = checkSidecar(request);
  const place = request.where === 'article' ? articlePlace : (finding: CheckFinding): Span => finding;
  const severalMoved = findings.filter(({ code }) => code === 'moved').length > 1;
  return { found: touching(findings, request.span, place, (some) => fixesOfAll(some, request)), allMoved: severalMoved ? fixOfAllMoved(request) : null };
}

function touching<F extends CheckFinding>(
  findings: readonly F[], span: Span, placeOf: (finding: F) => Span | null, fix: (findings: readonly F[]) => FoundFixes['found'][number]['fixes'][],
): FoundFixes['found'] {
  const found = findings.filter((finding) => {
    const place = placeOf(finding);
    return place !== null && place.start <= span.end && span.start <= place.end;
  });
  const fixes = fix(found);
  return found.map((finding, at) => ({ finding, fixes: fixes[at] ?? [] }));
}

import { brief } from '../../core/annotation/fixes/words';
import { checkSidecar, type CheckFinding } from '../../core/annotation/check/check';
import { articlePlace } from '../../core/annotation/check/articlePlace';
import { type Fix, fixesOfAll, fixOfAllMoved, registryFixes } from '../../core/annotation/fixes/fixes';
import { type MissingFileFix, missingFileFixes } from '../../core/corpus/writing/missingFile';
import { readIndex } from '../../core/corpus/reading/readIndex';
import { missingFile } from '../../core/corpus/roster';
import { readRegistry } from '../../core/entities/registry/registry';
import type { Span } from '../../core/text/span';
import type { FixRequest, FoundFixes } from './protocol';

/** The problems that a place touches, found anew in the files as they are now, with their fixes. */
export function fixesAt(request: FixRequest): FoundFixes {
  if (request.where === 'registry') {
    const { problems } = readRegistry(request.yaml);
    return { found: touching(problems, request.span, (problem) => problem, (some) => registryFixes(some, request.yaml)), allMoved: null };
  }
  if (request.where === 'index') return { found: ofIndex(request), allMoved: null };
  const { findings } = checkSidecar(request);
  const place = request.where === 'article' ? articlePlace : (finding: CheckFinding): Span => finding;
  const severalMoved = findings.filter(({ code }) => code === 'moved').length > 1;
  return { found: touching(findings, request.span, place, (some) => fixesOfAll(some, request)), allMoved: severalMoved ? fixOfAllMoved(request) : null };
}

function ofIndex({ markdown, span, missing, unlisted }: FixRequest & { readonly where: 'index' }): FoundFixes['found'] {
  const gone = new Set(missing);
  const entries = readIndex(markdown).entries.filter(({ file, fileSpan: { start, end } }) => gone.has(file) && start <= span.end && span.start <= end);
  return entries.map((entry) => ({ finding: missingFile(entry), fixes: missingFileFixes(markdown, entry.file, unlisted).map(inIndex) }));
}

function inIndex(fix: MissingFileFix): Fix {
  return { title: fix.kind === 'renamed' ? `Did you mean ${brief(fix.to, 80)}?` : 'Remove From INDEX.md', file: 'index', edits: fix.edits };
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

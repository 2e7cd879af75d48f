import { strict as assert } from 'node:assert';
import { checkSidecar, type CheckFinding } from '../../../../src/core/annotation/check/check';
import { type Fix, fixesOf } from '../../../../src/core/annotation/fixes/fixes';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { applyEdits } from '../../../../src/core/text/edits';
import { changedLines, marked, VERSIONS } from '../support';

export const ARTICLE = marked(
  'Read this for free:\n\nPORT MAREN – Transport Minister [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02].\n\n' +
    'The ministry says about [12 people|QUANTITY|12|person] came to the harbour. “[It is too early to say|direct|Ana Duarte|said],” she said.',
);
export const REGISTRY = 'ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n\nport-maren:\n  name: "Port Maren"\n  type: GPE\n';

export interface Files {
  readonly yaml: string;
  readonly text: string;
  readonly registry: string | null;
}

/** A sidecar of the article that is right, with one person linked. */
export function right(): Files {
  const result = annotate({ text: ARTICLE.text, file: 'pilots.txt', analysis: ARTICLE.analysis, sidecar: null, versions: VERSIONS });
  assert.ok(result.ok);
  return { yaml: result.text.replace('PERSON\n    status: suggested', 'PERSON\n    status: accepted\n    entity: ana-duarte'), text: ARTICLE.text, registry: REGISTRY };
}

function registryOf({ registry }: Files): ReturnType<typeof readRegistry>['registry'] | null {
  return registry === null ? null : readRegistry(registry).registry;
}

export function findingsOf(files: Files): readonly CheckFinding[] {
  return checkSidecar({ yaml: files.yaml, articleText: files.text, registry: registryOf(files), file: 'pilots.txt' }).findings;
}

export function fixesFor(files: Files, finding: CheckFinding): Fix[] {
  return fixesOf(finding, { yaml: files.yaml, articleText: files.text, registry: registryOf(files), registryYaml: files.registry, file: 'pilots.txt', by: 'human:test' });
}

export function apply(files: Files, { file, edits }: Fix): Files {
  return file === 'sidecar' ? { ...files, yaml: applyEdits(files.yaml, edits) } : { ...files, registry: applyEdits(files.registry ?? '', edits) };
}

export const named = ({ code, id, message }: CheckFinding): string => `${code} ${id ?? ''} ${message}`;

/** Applies a fix; the problem has to be gone, and no other come. */
export function solves(files: Files, finding: CheckFinding, fix: Fix, found = findingsOf(files)): Files {
  const fixed = apply(files, fix);
  const before = found.map(named);
  const after = findingsOf(fixed).map(named);
  const count = (list: readonly string[], one: string): number => list.filter((other) => other === one).length;
  assert.ok(count(after, named(finding)) < count(before, named(finding)), `${fix.title}: ${named(finding)} is still there`);
  // What could not be read before may have other faults, which are seen now.
  const seen = finding.code === 'invalid' ? ` ${finding.id ?? ''} ` : null;
  for (const one of after) assert.ok(count(after, one) <= count(before, one) || (seen !== null && one.includes(seen)), `${fix.title}: brings ${one}`);
  return fixed;
}

/** The titles of all fixes of the only problem, or the only one with this code, each of which has to solve it; `*` marks the one that is preferred. */
export function titles(files: Files, only?: string): string[] {
  const findings = findingsOf(files).filter(({ code }) => only === undefined || code === only);
  assert.equal(findings.length, 1, findings.map(named).join('\n'));
  return findings.flatMap((finding) => fixesFor(files, finding).map((fix) => {
    solves(files, finding, fix);
    return (fix.preferred ? '* ' : '') + fix.title;
  }));
}

/** The lines that a fix changes. */
export function lines(files: Files, title: string): { removed: string[]; added: string[] } {
  for (const finding of findingsOf(files)) {
    const fix = fixesFor(files, finding).find((candidate) => candidate.title === title);
    if (!fix) continue;
    const fixed = solves(files, finding, fix);
    return fix.file === 'sidecar' ? changedLines(files.yaml, fixed.yaml) : changedLines(files.registry ?? '', fixed.registry ?? '');
  }
  return assert.fail(`There is no fix “${title}”.`);
}

/** The right files with one thing replaced. */
export function but(replace: { yaml?: readonly [string | RegExp, string]; text?: readonly [string, string]; registry?: readonly [string, string] }): Files {
  const files = right();
  const put = (text: string, [from, to]: readonly [string | RegExp, string] = ['', '']): string => text.replace(from, to);
  const now = { yaml: put(files.yaml, replace.yaml), text: put(files.text, replace.text), registry: put(files.registry ?? '', replace.registry) };
  assert.notDeepEqual(now, files);
  return now;
}

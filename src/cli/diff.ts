import { countDiff, describeDiff, diffLines, diffSidecars } from '../core/annotation/diff/diff';
import { countRegistryDiff, describeRegistryDiff, diffRegistries, registryDiffLines } from '../core/entities/registry/registryDiff';
import type { Change } from '../core/text/diff/changes';
import { asSentence, located } from '../core/text/located';
import type { Problem } from '../core/text/problem';
import { visible } from '../core/text/visible';
import { slashed } from './corpusOnDisk';
import { Failure } from './failure';
import { kindOf, readTextFile, type TextFile } from './files';
import { recordKind, type RecordKind } from './recordKind';
import { jsonLine, type Terminal } from './terminal';

export interface DiffOptions {
  readonly json: boolean;
  /** End with 1 where something changed. */
  readonly exitCode: boolean;
}

interface Terms {
  diff(old: string | null, now: string | null): { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly which: 'old' | 'new'; readonly problems: readonly Problem[] };
  describe(changes: readonly Change[]): string;
  lines(changes: readonly Change[]): string[];
  count(changes: readonly Change[]): Record<string, number>;
}

const TERMS: Readonly<Record<RecordKind, Terms>> = {
  sidecar: { diff: diffSidecars, describe: describeDiff, lines: diffLines, count: countDiff },
  registry: { diff: diffRegistries, describe: describeRegistryDiff, lines: registryDiffLines, count: countRegistryDiff },
};

/** `pressmark diff`: what changed between two sidecars, or two registries, in their own terms. A file that is not there is one that says nothing. */
export async function diff(old: string, now: string, { json, exitCode }: DiffOptions, terminal: Terminal): Promise<void> {
  const before = await readNamed(old);
  const after = await readNamed(now);
  if (before === null && after === null) throw new Failure(`Neither ${old} nor ${now} exists. Check the names.`);
  const files = [{ path: old, text: before?.text ?? '' }, { path: now, text: after?.text ?? '' }] as const;
  const terms = TERMS[recordKind(files)];
  const result = terms.diff(files[0].text, files[1].text);
  if (!result.ok) {
    const { path, text } = files[result.which === 'old' ? 0 : 1];
    throw new Failure(`${asSentence(located(slashed(path), text, result.problems[0]))} Mend it by hand or restore it from Git.`);
  }
  const { changes } = result;
  if (exitCode && changes.length > 0) terminal.finding();
  const layout = changes.length === 0 && files[0].text !== files[1].text ? ' (comments or layout only)' : '';
  const summary = `${terms.describe(changes)}${layout}`;
  if (json) return terminal.result(jsonLine({ old: slashed(old), new: slashed(now), summary, counts: terms.count(changes), changes }));
  await terminal.result(visible(summary));
  if (changes.length > 0) await terminal.result('');
  for (const line of terms.lines(changes)) await terminal.result(visible(line));
}

/** Null where there is none. A pipe is as good as a file here: the shell makes them of commands. */
async function readNamed(file: string): Promise<TextFile | null> {
  return (await kindOf(file)) === null ? null : readTextFile(file);
}

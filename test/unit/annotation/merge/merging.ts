import { strict as assert } from 'node:assert';
import { mergeSidecars, type MergeResult } from '../../../../src/core/annotation/merge/mergeSidecars';
import { readSidecar, type Annotation } from '../../../../src/core/annotation/sidecar/sidecar';

export type Merged = Extract<MergeResult, { ok: true }>;

/** A sidecar with these entries of `annotations:`, each as its lines without indentation. */
export function sidecar(entries: readonly string[], sections = ''): string {
  const blocks = entries.map(entry => `\n${entry.replace(/^(?=.)/gm, '  ')}\n`);
  return `format: pressmark/1\n${sections}annotations:${entries.length === 0 ? ' {}' : ''}\n${blocks.join('')}`;
}

/** The lines of an annotation; what is given stands over what is usual. Null takes a key out. */
export function entry(id: string, keys: Readonly<Record<string, string | null>> = {}): string {
  const usual = { quote: '"Ana Duarte"', label: 'PERSON', status: 'suggested' };
  const rest = { by: 'rule:name@1', before: `"before ${id} "`, after: '" after"' };
  const all: Record<string, string | null> = { ...usual, ...(keys.by === undefined ? {} : { by: undefined }), ...keys } as never;
  const lines = Object.entries({ ...all, ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, keys[key] === undefined ? value : keys[key]])) });
  return [`${id}:`, ...lines.filter(([, value]) => value !== null && value !== undefined).map(([key, value]) => `  ${key}: ${value}`)].join('\n');
}

/** Merges, and holds the merge to what is true of every merge: exchanging the sides, and merging again, change nothing. */
export function merge(base: string | null, ours: string, theirs: string): Merged {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.ok, result.ok ? '' : `${result.side}: ${result.problem.message}`);
  const { text } = result;
  assert.notEqual(readSidecar(text).sidecar, null, text);
  const same = (what: string, b: string | null, o: string, t: string): void => {
    const again = mergeSidecars(b, o, t);
    assert.equal(again.ok ? again.text : again.problem.message, text, what);
  };
  same('exchanged', base, theirs, ours);
  same('with itself', base, text, text);
  if (text !== base) {
    same('with ours again', base, text, ours);
    same('ours with it', base, ours, text);
    same('with theirs again', base, text, theirs);
  }
  same('ours and it, from ours', ours, ours, text);
  return result;
}

export function annotation(text: string, id: string): Annotation {
  const found = readSidecar(text).sidecar?.annotations.find(candidate => candidate.id === id);
  assert.ok(found, `${id} is not there:\n${text}`);
  return found;
}

/** The lines of an annotation in a merged text, without its indentation. */
export function linesOf(text: string, id: string): string[] {
  const lines = text.split('\n');
  const at = lines.indexOf(`  ${id}:`);
  assert.ok(at >= 0, text);
  const end = lines.findIndex((line, n) => n > at && !line.startsWith('    '));
  return lines.slice(at, end < 0 ? undefined : end).map(line => line.slice(2));
}

import { mergeSidecars } from '../core/annotation/merge/mergeSidecars';
import { mergeRegistries } from '../core/entities/registry/registryMerge';
import { LineIndex } from '../core/text/lines';
import { asSentence, located } from '../core/text/located';
import { slashed } from './corpusOnDisk';
import { Failure } from './failure';
import { readTextFile, writeTextFile, type TextFile } from './files';
import { recordKind } from './recordKind';
import type { Terminal } from './terminal';

export interface MergeOptions {
  /** The file's name in the repository, where BASE, OURS and THEIRS are copies; messages name it. */
  readonly path?: string;
}

/**
 * `pressmark merge`: what Git calls to merge two versions of a sidecar or of a registry. The result is written to OURS, whole or not at all.
 * Exit code 1 where a person has to decide something.
 */
export async function merge(base: string, ours: string, theirs: string, { path }: MergeOptions, terminal: Terminal): Promise<void> {
  const [b, o, t] = [await readTextFile(base), await readTextFile(ours), await readTextFile(theirs)];
  const files = [o, t, b].map((file) => ({ path: file.path, text: file.text }));
  const kind = recordKind(path === undefined ? files : [{ path, text: o.text }, ...files]);
  const result = (kind === 'sidecar' ? mergeSidecars : mergeRegistries)(whole(b), whole(o), whole(t));
  const name = path ?? ours;
  if (!result.ok) {
    const file = { base: b, ours: o, theirs: t }[result.side];
    const where = located(slashed(path ?? file.path), file.text, shifted(result.problem, file));
    throw new Failure(`${asSentence(where)} ${ADVICE[result.side]}`);
  }
  if (result.text !== whole(o)) await writeTextFile(ours, result.text, { ...o, bom: false });
  const lines = new LineIndex(result.text);
  for (const conflict of result.conflicts) {
    terminal.finding();
    terminal.message(located(slashed(name), lines, conflict));
  }
}

const ADVICE = {
  base: 'This is in the version that both sides began with; OURS is left as it is. Merge by hand.',
  ours: 'This is on our side; OURS is left as it is. Mend it there and merge again.',
  theirs: 'This is on their side; OURS is left as it is. Mend it there and merge again.',
} as const;

/** The text with its byte order mark, which the merge looks after. */
function whole({ text, bom }: TextFile): string {
  return bom ? `\uFEFF${text}` : text;
}

function shifted<T extends { readonly start: number }>(problem: T, { bom }: TextFile): T {
  return bom ? { ...problem, start: Math.max(0, problem.start - 1) } : problem;
}

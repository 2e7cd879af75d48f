import { invertEdits, type TextEdit } from '../text/edits';
import type { Problem } from '../text/problem';
import { readSidecar, type Sidecar } from './sidecar';

/**
 * What a person's decision does to a sidecar's text. `edits` are into the text as it was, `inverse` into the text after them and restore it
 * byte for byte. A refusal changes nothing; its message is for the person and names the place.
 */
export type Decision =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      readonly inverse: readonly TextEdit[];
      /** The annotation or zone that was added or decided on, where there is one. */
      readonly id?: string;
    }
  | { readonly ok: false; readonly message: string };

export function refusal(message: string): Decision {
  return { ok: false, message };
}

export function decision(yaml: string, wanted: readonly TextEdit[], id?: string): Decision {
  const edits = mergeDeletions(wanted);
  return { ok: true, edits, inverse: invertEdits(yaml, edits), ...(id === undefined ? {} : { id }) };
}

/** Deletions of neighbouring lines at the file's end may share a line break; they become one. */
function mergeDeletions(edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && last.text === '' && edit.text === '' && edit.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: '' };
    } else {
      merged.push(edit);
    }
  }
  return merged;
}

/** Reads a sidecar and lets `make` decide; refuses where the file cannot be read. */
export function deciding(yaml: string, make: (sidecar: Sidecar) => Decision): Decision {
  const { sidecar, problems } = readSidecar(yaml);
  return sidecar === null ? refusal(unreadable(yaml, problems)) : make(sidecar);
}

function unreadable(yaml: string, problems: readonly Problem[]): string {
  const first = problems[0];
  if (first === undefined) return 'The sidecar cannot be read; it was left as it is.';
  return `The sidecar cannot be read, line ${lineNumber(yaml, first.start)}: ${first.message}. It was left as it is.`;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

import type { TextEdit } from '../edits';
import { LineIndex } from '../lines';
import { error, type Problem } from '../problem';
import { confirmEdits, type YamlEdit } from './yamlConfirm';
import type { YamlMapping, YamlNode } from './yamlNode';

/**
 * What a person's decision does to a file's text. `edits` are into the text as it was, `inverse` into the text after them and restore it
 * byte for byte. A refusal changes nothing; its message is for the person and names the place.
 */
export type Decision =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      readonly inverse: readonly TextEdit[];
      /** What was added or decided on, where there is one. */
      readonly id?: string;
    }
  | { readonly ok: false; readonly message: string };

export function refusal(message: string): Decision {
  return { ok: false, message };
}

/** A decision that writes a file which is not there yet. */
export function creation(text: string, id?: string): Decision {
  const edits = text === '' ? [] : [{ start: 0, end: 0, text }];
  const inverse = text === '' ? [] : [{ start: 0, end: text.length, text: '' }];
  return { ok: true, edits, inverse, ...(id === undefined ? {} : { id }) };
}

/** A file that was read, and how it is read again. */
export interface Decided {
  readonly yaml: string;
  readonly root: YamlMapping;
  readonly reread: (text: string) => YamlNode | null;
}

/** A decision whose edits do what they are meant to; refused where they would not. */
export function decision({ yaml, root, reread }: Decided, wanted: readonly YamlEdit[], id?: string): Decision {
  const confirmed = confirmEdits(yaml, root, wanted, reread);
  if (confirmed === null) return notBy(unfit(wanted), yaml);
  return { ok: true, edits: confirmed.edits, inverse: confirmed.inverse, ...(id === undefined ? {} : { id }) };
}

/** Why edits that would do something else than they are meant to are not made. */
export function unfit(wanted: readonly TextEdit[]): Problem {
  const start = wanted.reduce((first, edit) => Math.min(first, edit.start), Infinity);
  return error('unfit', 'It is written in a way that does not let this change be made alone; make it in the file by hand', { start, end: start });
}

function notBy({ start, message }: Problem, yaml: string): Decision {
  return refusal(`Line ${new LineIndex(yaml).positionAt(start).line + 1}: ${message}. The file was left as it is.`);
}

/** Refuses because a file cannot be read. `what` names it: "The sidecar". */
export function unreadable(what: string, yaml: string, problem: Problem | undefined): Decision {
  if (problem === undefined) return refusal(`${what} cannot be read; it was left as it is.`);
  const { line } = new LineIndex(yaml).positionAt(problem.start);
  return refusal(`${what} cannot be read, line ${line + 1}: ${problem.message}. It was left as it is.`);
}

import { applyEdits, invertEdits, type TextEdit } from '../edits';
import { linesOf, matchLines } from '../lineMatches';
import { creation, type Decision } from './decision';

/** A decision on a file as it is by then; null: there is none yet. */
export type Step = (yaml: string | null) => Decision;

/**
 * Several decisions on one file as one: each is made on the text that the one before it left, and the edits are those of whole lines that
 * make the last text of the first. The first refusal refuses all.
 */
export function inSteps(yaml: string | null, steps: readonly Step[], id?: string): Decision {
  let now = yaml;
  for (const step of steps) {
    const made = step(now);
    if (!made.ok) return made;
    if (now !== null || made.edits.length > 0) now = applyEdits(now ?? '', made.edits);
  }
  if (yaml === null) return creation(now ?? '', id);
  const edits = lineEdits(yaml, now ?? yaml);
  return { ok: true, edits, inverse: invertEdits(yaml, edits), ...(id === undefined ? {} : { id }) };
}

/** The edits that make `now` of `then`: a stretch of whole lines wherever lines differ. */
export function lineEdits(then: string, now: string): TextEdit[] {
  if (then === now) return [];
  const [old, lines] = [linesOf(then), linesOf(now)];
  const [starts, places] = [startsOf(old), startsOf(lines)];
  const matches = matchLines(old, lines);
  const edits: TextEdit[] = [];
  let [from, there] = [0, 0];
  for (let line = 0; line <= old.length; line++) {
    const match = line === old.length ? lines.length : (matches[line] ?? -1);
    if (match < 0) continue;
    if (line > from || match > there) edits.push({ start: starts[from] ?? 0, end: starts[line] ?? 0, text: now.slice(places[there], places[match]) });
    [from, there] = [line + 1, match + 1];
  }
  return edits;
}

/** Where each line begins, and where the last one ends. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return starts;
}

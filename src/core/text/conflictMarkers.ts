import type { Span } from './span';

const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/;

/**
 * The lines that Git leaves in a file where it could not merge (`<<<<<<< ours`, `=======`, `>>>>>>> theirs`). A row of equals signs
 * counts only between the others, since people also underline with it.
 */
export function conflictMarkers(text: string): Span[] {
  const found: Span[] = [];
  let open = false;
  for (let start = 0; start <= text.length; ) {
    const first = text.charCodeAt(start);
    const next = lineEnd(text, start);
    if (first === 60 || first === 61 || first === 62 || first === 124) {
      const end = text.charCodeAt(next - 1) === 13 ? next - 1 : next;
      const marks = end - start <= MAX_MARKER && MARKER.test(text.slice(start, end));
      if (marks && (first === 60 || first === 62 || open)) {
        found.push({ start, end });
        open = first !== 62;
      }
    }
    start = next + 1;
  }
  return found;
}

/** One conflict that Git left: from its first marker to the end of its last. */
export interface MarkedConflict extends Span {
  readonly markers: readonly Span[];
}

/** The same markers, conflict by conflict. */
export function markedConflicts(text: string): MarkedConflict[] {
  const conflicts: Span[][] = [];
  let open: Span[] | null = null;
  for (const marker of conflictMarkers(text)) {
    const sign = text.charAt(marker.start);
    if (open === null || sign === '<') conflicts.push((open = []));
    open.push(marker);
    if (sign === '>') open = null;
  }
  return conflicts.map(markers => ({ start: markers[0]?.start ?? 0, end: markers.at(-1)?.end ?? 0, markers }));
}

/** Longer than any marker: seven signs, a space and a branch's name. */
const MAX_MARKER = 1000;

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

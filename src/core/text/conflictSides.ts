import { conflictMarkers } from './conflictMarkers';
import { error, type Problem } from './problem';
import type { Span } from './span';

/** The versions of a file that Git wrote into one. */
export interface ConflictSides {
  /** What both began with; null where a conflict does not show it, which only Git's styles `diff3` and `zdiff3` do. */
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

type Part = 'all' | 'ours' | 'base' | 'theirs';

/** What a marker's sign begins, and behind which parts it may stand. */
const BEGINS: Readonly<Record<string, { readonly part: Part; readonly after: readonly Part[] }>> = {
  '<': { part: 'ours', after: ['all'] },
  '|': { part: 'base', after: ['ours'] },
  '=': { part: 'theirs', after: ['ours', 'base'] },
  '>': { part: 'all', after: ['theirs'] },
};

/**
 * Takes a text with Git's conflict markers apart. What stands outside of conflicts is in every version; line breaks stay as they are. Linear.
 * @returns the versions, or where the markers do not go together: offsets into `text`
 */
export function conflictSides(text: string): ConflictSides | { readonly problem: Problem } {
  const markers = conflictMarkers(text);
  if (markers.length === 0) return { problem: error('no-conflict-marker', 'There are no conflict markers', { start: 0, end: 0 }) };
  const sides: Record<Exclude<Part, 'all'>, string[]> = { ours: [], base: [], theirs: [] };
  let part: Part = 'all';
  let from = 0;
  let conflicts = 0;
  let bases = 0;
  for (const marker of markers) {
    const { part: next, after } = BEGINS[text.charAt(marker.start)] ?? { part: 'all', after: [] };
    if (!after.includes(part)) return { problem: error('conflict-marker', `This marker does not belong here: ${expected(part)}`, marker) };
    add(sides, part, text.slice(from, marker.start));
    from = behind(text, marker);
    part = next;
    if (part === 'ours') conflicts++;
    if (part === 'base') bases++;
  }
  if (part !== 'all') return { problem: error('conflict-marker', `The conflict does not end: ${expected(part)}`, markers.at(-1) ?? { start: 0, end: 0 }) };
  add(sides, part, text.slice(from));
  return { base: bases === conflicts ? sides.base.join('') : null, ours: sides.ours.join(''), theirs: sides.theirs.join('') };
}

function add(sides: Record<Exclude<Part, 'all'>, string[]>, part: Part, text: string): void {
  for (const side of part === 'all' ? (['ours', 'base', 'theirs'] as const) : [part]) sides[side].push(text);
}

/** Behind the marker's line break. */
function behind(text: string, { end }: Span): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
}

function expected(part: Part): string {
  const marker = { all: '<<<<<<<', ours: '=======', base: '=======', theirs: '>>>>>>>' }[part];
  return `a line of ${marker} has to come before it`;
}

import type { Span } from './span';

/** One replacement in a text: `length` code units from `start` give way to `inserted` code units. */
export interface Change {
  readonly start: number;
  readonly length: number;
  readonly inserted: number;
}

/**
 * Where a span stands after a change, as long as the change leaves its words alone: before it, it moves; after it, it stays.
 * Null where the change touches the span's inside.
 */
export function shiftSpan<S extends Span>(span: S, change: Change): S | null {
  const end = change.start + change.length;
  if (change.start >= span.end) return span;
  if (end > span.start || (change.start > span.start && change.length === 0)) return null;
  const by = change.inserted - change.length;
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** What the tagger tells apart; finer types are told afterwards. */
export const CLASSES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'TITLE'] as const;
export type NameClass = (typeof CLASSES)[number];

/**
 * Tags are BILOU: 0 is O, then for each class Begin, Inside, Last and Unit. So every sequence of tags that obeys the transitions is a set of
 * names, and no repair is needed.
 */
export const TAGS = 1 + 4 * CLASSES.length;
export const OUTSIDE = 0;

export const enum Part {
  Begin,
  Inside,
  Last,
  Unit,
}

export function tagOf(nameClass: number, part: Part): number {
  return 1 + 4 * nameClass + part;
}

export function classOf(tag: number): number {
  return (tag - 1) >> 2;
}

export function partOf(tag: number): Part {
  return (tag - 1) & 3;
}

/** Whether a name goes on behind a tag. */
export function isOpen(tag: number): boolean {
  return tag !== OUTSIDE && partOf(tag) <= Part.Inside;
}

/** Whether a tag goes on with a name that began before it. */
export function goesOn(tag: number): boolean {
  return tag !== OUTSIDE && (partOf(tag) === Part.Inside || partOf(tag) === Part.Last);
}

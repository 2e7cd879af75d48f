/**
 * Sorts a list in place and gives it back, as `Array.sort` does. What is gathered along a text is nearly always in order already, and then this
 * only looks, which costs a short text much less than sorting.
 */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let at = 1; at < list.length; at++) if (compare(list[at - 1] as T, list[at] as T) > 0) return list.sort(compare);
  return list;
}

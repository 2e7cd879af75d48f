import { entriesIn, type BlockEntry, type Body } from './blocks';

/** The entry behind which a new key goes: of those whose keys come before it in the order, the one with the last of these keys. */
export function predecessorIn(body: Body, key: string, order: readonly string[]): BlockEntry | null {
  for (let rank = order.indexOf(key) - 1; rank >= 0; rank--) {
    const entry = entriesIn(body).find(candidate => candidate.name === order[rank]);
    if (entry !== undefined) return entry;
  }
  return null;
}

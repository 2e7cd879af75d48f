import { contradict } from '../../entities/callings';
import { byCodeUnits } from './tally';
import type { Slot } from './slot';

/**
 * Of the slots of one name those that are another person than most articles mean: their calling contradicts that of the most, and the articles of the two name
 * nobody in common.
 */
export function parted(slots: readonly Slot[], company: (slot: Slot) => ReadonlySet<string>): Set<Slot> {
  const apart = new Set<Slot>();
  const called = slots.filter(({ calling }) => calling !== null).sort((a, b) => b.files.size - a.files.size || byCodeUnits(a.key, b.key));
  const [main] = called;
  if (!main || called.length < 2) return apart;
  const known = new Set<Slot>([main]);
  for (const slot of called.slice(1)) {
    const rivals = [...known].filter((other) => slot.calling !== null && other.calling !== null && contradict(slot.calling, other.calling));
    if (rivals.length > 0 && rivals.every((other) => !shares(company(slot), company(other)))) apart.add(slot);
    else known.add(slot);
  }
  return apart;
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

import { overlaps, type Span } from '../../text/span';
import type { Name } from '../../recognition/recognition';
import { countryOfPeople, isPeopleOf } from '../demonyms';
import { foldName } from '../nameForms';
import { isSameOffice, isSupreme, readOffice, type Office } from './office';

/** An office that a text says somebody holds. */
export interface Holding {
  readonly office: Office;
  /** Whether it is an office of a body: of a company, a club, a university. */
  readonly isOfBody: boolean;
}

/** The office that a role is; null where it is none. @param names among which are those that overlap the role, in text order */
export function readHolding(role: Span & { readonly text: string }, names: readonly Pick<Name, 'start' | 'end' | 'type'>[]): Holding | null {
  const office = readOffice(role.text);
  if (!office) return null;
  let isOfBody = false;
  for (let at = firstEndingBehind(names, role.start); (names[at]?.start ?? Infinity) < role.end; at++) if (names[at]?.type === 'ORG' && overlaps(names[at] as Span, role)) isOfBody = true;
  return { office, isOfBody };
}

function firstEndingBehind(names: readonly Span[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an office as it is spoken of can be one that somebody holds. Where it is said whose it is, the other must be said to be the same's. */
export function isSameHolding(spoken: Office, { office, isOfBody }: Holding): boolean {
  if (!isSameOffice(spoken, office)) return false;
  return spoken.owner === '' ? !isOfBody || !isSupreme(spoken) : office.owner !== '' && isSameOwner(spoken.owner, office.owner);
}

/** Whether an owner of an office as it is spoken of is the one that is stated: by name, or a people and its country. */
function isSameOwner(spoken: string, stated: string): boolean {
  const ones = foldedOwners(spoken);
  const words = stated.split(' ');
  // “newly united exlandic”: what stands before the owner may belong to it or not.
  return [stated, words.slice(-2).join(' '), words.at(-1) ?? ''].some((part) => {
    const others = foldedOwners(part);
    return ones.some((one) => others.some((other) => one === other || isPeopleOf(one, other) || isPeopleOf(other, one)));
  });
}

function foldedOwners(owner: string): string[] {
  return [foldName(owner, 'GPE'), foldName(owner, 'NORP')];
}

/** Letters that the names of a people and its country have in common. */
const STEM = 4;

/** What equal offices of one owner have in common, and few others: by it they are looked up. A people counts as its country. */
export function bucketOfOffice({ head, owner }: Office): string {
  const last = owner.slice(owner.lastIndexOf(' ') + 1);
  const country = countryOfPeople(foldName(owner, 'NORP')) ?? countryOfPeople(foldName(last, 'NORP')) ?? foldName(owner, 'GPE');
  return `${head} ${country.slice(0, STEM)}`;
}

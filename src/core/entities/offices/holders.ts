import type { Name } from '../../recognition/recognition';
import { overlaps, type Span } from '../../text/span';
import type { FoundRole } from '../roles';
import type { OfficeDescription } from './descriptions';
import { isSameHolding, readHolding, type Holding } from './holding';
import { isSole, type Office } from './office';

interface Held extends Holding {
  readonly holder: number;
}

/** Offices of one sort that are compared; with more nobody in particular would be meant anyway. */
const MAX_OFFICES = 64;
/** Code units behind a name within which an office that many hold means the one who was named. */
export const NEAR = 600;
/** The same where several of the article hold it; and within which no other of them may be named, but in passing. */
const NEAREST = 300;
const ALONE = 1_200;
/** As many times as any of these the one who is meant must be named in the article. */
const MANY_MORE = 3;

/**
 * Who is meant by descriptions: the one person to whom the article gives that office. Where it is said whose office it is, the article must have said so of
 * the person too; where it is not, nobody else of that office may have come up since, and of an office that many hold the person is named just before.
 * Descriptions that stand in an apposition with the name are left out.
 * @param roles what the article states, in text order
 * @param groups group of each name, negative for none
 */
export function officeHolders(names: readonly Name[], descriptions: readonly OfficeDescription[], roles: readonly FoundRole[], groups: ArrayLike<number>): DescribedHolder[] {
  if (descriptions.length === 0) return [];
  const byHead = officesByHead(names, roles, groups);
  const last = new LastNamed(names, groups, byHead);
  const stated = new Overlapping(roles);
  return descriptions.filter((description) => !stated.find(description)).map((description) => {
    const held = heldNow(byHead.get(description.office.head) ?? [], description.office);
    const holder = holderOf(description, held, last);
    last.describe(description, holder);
    return { description, holder };
  });
}

/** A description, and the index of the group that it means; null where the article does not say who that is. */
export interface DescribedHolder {
  readonly description: OfficeDescription;
  readonly holder: number | null;
}

function officesByHead(names: readonly Name[], roles: readonly FoundRole[], groups: ArrayLike<number>): Map<string, Held[]> {
  const byHead = new Map<string, Held[]>();
  for (const role of roles) {
    const holder = groups[role.mention] ?? -1;
    const holding = holder < 0 ? null : readHolding(role, names);
    if (!holding) continue;
    const held = byHead.get(holding.office.head) ?? [];
    if (held.length < MAX_OFFICES) held.push({ ...holding, holder });
    byHead.set(holding.office.head, held);
  }
  return byHead;
}

/** Those who hold an office, without those of whom the article says that they held it once. */
function heldNow(all: readonly Held[], office: Office): Held[] {
  const held = all.filter((one) => isSameHolding(office, one));
  if (office.past || held.length === 0) return held;
  const once = new Set(all.filter((one) => isSameHolding({ ...office, past: true }, one)).map(({ holder }) => holder));
  return held.filter(({ holder }) => !once.has(holder));
}

function holderOf(description: OfficeDescription, held: readonly Held[], last: LastNamed): number | null {
  const { office, start } = description;
  const holders = new Set(held.map(({ holder }) => holder));
  const [first] = held;
  const named = last.before(office.head, start);
  if (!first) return null;
  if (office.owner !== '') return holders.size === 1 ? first.holder : null;
  if (named?.isOther) return null;
  if (holders.size === 1) return isSole(office) || start - (named?.ends.get(first.holder) ?? -Infinity) <= NEAR ? first.holder : null;
  const near = [...(named?.ends ?? [])].filter(([holder, end]) => holders.has(holder) && start - end <= ALONE).sort((a, b) => b[1] - a[1]);
  const [nearest, ...others] = near;
  if (!nearest || start - nearest[1] > NEAREST) return null;
  // Of the prime ministers in an article the own country's is the one who is called so without more.
  const plain = new Set(held.filter((one) => one.office.owner === '').map(({ holder }) => holder));
  if (plain.size === 1 && plain.has(nearest[0])) return nearest[0];
  return others.every(([holder]) => last.times(nearest[0]) >= MANY_MORE * last.times(holder)) ? nearest[0] : null;
}

interface Named {
  /** Where each holder was named last. */
  readonly ends: Map<number, number>;
  /** Whether somebody came up since of whom the article says only the office. */
  isOther: boolean;
}

/** Who of those with an office of one sort came up before a place of the text. Places are asked for in text order. */
class LastNamed {
  private readonly named = new Map<string, Named>();
  private readonly headsOf = new Map<number, Set<string>>();
  private counts: Map<number, number> | null = null;
  private next = 0;

  constructor(private readonly names: readonly Name[], private readonly groups: ArrayLike<number>, byHead: ReadonlyMap<string, readonly Held[]>) {
    for (const [head, held] of byHead) for (const { holder } of held) this.headsOf.set(holder, (this.headsOf.get(holder) ?? new Set()).add(head));
  }

  /** How often the article names somebody. */
  times(holder: number): number {
    if (this.counts === null) {
      this.counts = new Map<number, number>();
      for (let at = 0; at < this.names.length; at++) this.counts.set(this.groups[at] ?? -1, (this.counts.get(this.groups[at] ?? -1) ?? 0) + 1);
    }
    return this.counts.get(holder) ?? 0;
  }

  before(head: string, offset: number): Named | undefined {
    for (; (this.names[this.next]?.start ?? Infinity) < offset; this.next++) {
      const holder = this.groups[this.next] ?? -1;
      for (const each of this.headsOf.get(holder) ?? []) this.note(each, holder, (this.names[this.next] as Name).end);
    }
    return this.named.get(head);
  }

  describe({ office: { head, owner }, end }: OfficeDescription, holder: number | null): void {
    if (holder !== null) this.note(head, holder, end);
    else if (owner !== '') this.of(head).isOther = true;
  }

  private note(head: string, holder: number, end: number): void {
    const named = this.of(head);
    named.ends.set(holder, end);
    named.isOther = false;
  }

  private of(head: string): Named {
    let named = this.named.get(head);
    if (!named) this.named.set(head, (named = { ends: new Map(), isOther: false }));
    return named;
  }
}

/** Whether spans, asked for in text order, overlap one of others, which are in text order too. */
class Overlapping {
  private next = 0;

  constructor(private readonly spans: readonly Span[]) {}

  find(span: Span): boolean {
    while ((this.spans[this.next]?.end ?? Infinity) <= span.start) this.next++;
    for (let at = this.next; (this.spans[at]?.start ?? Infinity) < span.end; at++) if (overlaps(this.spans[at] as Span, span)) return true;
    return false;
  }
}

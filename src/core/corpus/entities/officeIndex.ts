import type { Analysis } from '../../analysis';
import type { Entity, Mention, OpenOffice } from '../../entities/entity';
import { NEAR } from '../../entities/offices/holders';
import { bucketOfOffice, isSameHolding, readHolding, type Holding } from '../../entities/offices/holding';
import { isSole, isSupreme, type Office } from '../../entities/offices/office';
import type { Slot } from './slot';
import { Tallies } from './tally';

/** An article whose open offices are asked about. */
export interface AskedArticle {
  readonly analysis: Analysis;
  /** The slot of each of its entities. */
  readonly slots: readonly Slot[];
}

/** How slots belong together: to roots, which are who is meant. */
export interface Roots {
  rootOf(slot: Slot): string;
  slotsOf(root: string): Iterable<Slot>;
}

interface Counted {
  readonly holding: Holding;
  count: number;
}

/** Who holds which office by what the articles of a corpus say, and which articles speak of an office without saying who holds it. */
export class OfficeIndex {
  private readonly held = new Map<Slot, Map<string, Counted>>();
  /** Whose people hold an office, by sort and owner of it. */
  private readonly holders = new Tallies<string, Slot>();
  /** Articles with open offices, by sort and owner; and by sort alone. */
  private readonly asked = new Tallies<string, string>();

  constructor(private readonly roots: Roots) {}

  /** Takes into account what an article says of an entity. @returns the offices that nothing said before of the slot's people */
  enter(slot: Slot, entity: Entity, mentions: readonly Mention[]): readonly Office[] {
    const fresh: Office[] = [];
    for (const [key, holding] of holdingsOf(entity, mentions)) {
      const own = this.held.get(slot) ?? new Map<string, Counted>();
      const known = own.get(key);
      if (known) known.count++;
      else {
        this.held.set(slot, own.set(key, { holding, count: 1 }));
        this.holders.add(bucketOfOffice(holding.office), slot);
        fresh.push(holding.office);
      }
    }
    return fresh;
  }

  /** Forgets it. @returns the offices that nothing says any more */
  withdraw(slot: Slot, entity: Entity, mentions: readonly Mention[]): readonly Office[] {
    const own = this.held.get(slot);
    const gone: Office[] = [];
    for (const [key, { office }] of holdingsOf(entity, mentions)) {
      const known = own?.get(key);
      if (!known || --known.count > 0) continue;
      own?.delete(key);
      this.holders.remove(bucketOfOffice(office), slot);
      gone.push(office);
    }
    if (own?.size === 0) this.held.delete(slot);
    return gone;
  }

  /** Takes an article's open offices into account, or no more. */
  ask(file: string, { offices = [] }: Analysis, verb: 'add' | 'remove'): void {
    for (const { office } of offices) {
      this.asked[verb](office.head, file);
      if (office.owner !== '') this.asked[verb](bucketOfOffice(office), file);
    }
  }

  /** The offices that the people of a slot hold. */
  officesOf(slot: Slot): Office[] {
    return [...(this.held.get(slot)?.values() ?? [])].map(({ holding }) => holding.office);
  }

  /** The articles in which somebody may be meant by an office. @param slot of whoever holds it: articles that name the person, and those that say whose office it is */
  articlesAsking(office: Office, slot: Slot): string[] {
    const byOwner = office.owner === '' ? [] : [...(this.asked.get(bucketOfOffice(office))?.keys() ?? [])];
    const byName: string[] = [];
    const bare = this.asked.get(office.head);
    if (bare) for (const one of this.roots.slotsOf(this.roots.rootOf(slot))) for (const file of one.files.keys()) if (bare.has(file)) byName.push(file);
    return [...byOwner, ...byName];
  }

  /**
   * Who is meant by the open offices of an article: the one person of those that it names who holds it; where it names none of them and says whose office it is, the
   * one person of the corpus. Roots, by the office.
   */
  holdersIn({ analysis, slots }: AskedArticle): Map<OpenOffice, string> {
    const found = new Map<OpenOffice, string>();
    const { offices = [] } = analysis;
    if (offices.length === 0) return found;
    const named = this.named(analysis, slots);
    for (const open of offices) {
      const holders = [...(named.get(open.office.head) ?? [])].filter(([root]) => this.holds(root, open.office));
      const [only] = holders;
      if (!only) {
        const root = this.soleHolder(open.office);
        if (root !== null) found.set(open, root);
      } else if (holders.length === 1 && (open.office.owner !== '' || this.isClear(open, only, analysis))) found.set(open, only[0]);
    }
    return found;
  }

  /** The people that an article names and that hold an office: by sort, their roots, and the ids that the article has for them. */
  private named({ entities }: Analysis, slots: readonly Slot[]): Map<string, Map<string, Set<string>>> {
    const named = new Map<string, Map<string, Set<string>>>();
    slots.forEach((slot, at) => {
      const entity = entities[at];
      if (entity?.type !== 'PERSON') return;
      const root = this.roots.rootOf(slot);
      for (const one of this.roots.slotsOf(root)) {
        for (const { holding: { office: { head } } } of this.held.get(one)?.values() ?? []) {
          const holders = named.get(head) ?? new Map<string, Set<string>>();
          if (holders.size < MAX_NAMED || holders.has(root)) named.set(head, holders.set(root, (holders.get(root) ?? new Set()).add(entity.id)));
        }
      }
    });
    return named;
  }

  /** The one person of the corpus who holds an office, where it is one that a single person holds. */
  private soleHolder(office: Office): string | null {
    if (office.owner === '' || office.past || (!isSole(office) && office.portfolio === '')) return null;
    const holders = new Set<string>();
    for (const slot of this.holders.get(bucketOfOffice(office))?.keys() ?? []) {
      const root = this.roots.rootOf(slot);
      if (!holders.has(root) && this.holds(root, office)) holders.add(root);
      if (holders.size > 1) return null;
    }
    const [first] = holders;
    return first ?? null;
  }

  private holds(root: string, office: Office): boolean {
    for (const slot of this.roots.slotsOf(root)) for (const { holding } of this.held.get(slot)?.values() ?? []) if (isSameHolding(office, holding)) return true;
    return false;
  }

  /** Whether nobody else of that office came up, nobody says that it was held once, and somebody who is one of many was named just before. */
  private isClear({ office, start }: OpenOffice, [root, ids]: readonly [string, ReadonlySet<string>], { mentions, offices = [] }: Analysis): boolean {
    if (offices.some((other) => other.office.head === office.head && other.office.owner !== '' && other.start < start && !this.holds(root, other.office))) return false;
    // Who is called “the former president”, too, may be the president of years ago.
    if (!office.past && this.holds(root, { ...office, past: true })) return false;
    return isSupreme(office) || mentions.some(({ entity, end }) => entity !== null && ids.has(entity) && end <= start && start - end <= NEAR);
  }
}

/** Holders of one sort of office in an article that are compared: with more nobody in particular would be meant anyway. */
const MAX_NAMED = 64;

function holdingsOf({ type, roles }: Entity, mentions: readonly Mention[]): Map<string, Holding> {
  const holdings = new Map<string, Holding>();
  if (type !== 'PERSON') return holdings;
  for (const role of roles) {
    const holding = readHolding(role, mentions);
    if (holding) holdings.set(JSON.stringify(holding), holding);
  }
  return holdings;
}

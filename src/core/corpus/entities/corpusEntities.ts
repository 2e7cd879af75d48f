import type { Analysis } from '../../analysis';
import type { Entity, Registry } from '../../entities/entity';
import type { PersonName } from '../../entities/nameForms';
import type { Office } from '../../entities/offices/office';
import { describe, idsOfNamesakes, type Cluster } from './clusterIds';
import { bucketOf, Families } from './families';
import { relabel, type Shared } from './relabel';
import { ShortForms } from './shortForms';
import { NameKeys } from './nameKeys';
import { OfficeIndex } from './officeIndex';
import { withHolders } from './officeMentions';
import { entryOfKey, newSlot, type Slot } from './slot';
import { byCodeUnits } from './tally';

/**
 * The same analyses with entity ids shared across a corpus: equal full names of one kind are one entity, a bare surname is the one person of
 * the corpus who has it, an abbreviation the one body that some article gives it to. A name that could be two stays its own. The result
 * for each article does not depend on the order of the articles.
 */
export function shareEntities(analyses: readonly Analysis[], registry?: Registry): Analysis[] {
  const corpus = new CorpusEntities(registry);
  analyses.forEach((analysis, index) => corpus.set(`${index}`, analysis));
  return analyses.map((analysis, index) => corpus.analysisOf(`${index}`) ?? analysis);
}

interface Article {
  readonly analysis: Analysis;
  /** The slot of each of its entities. */
  readonly slots: readonly Slot[];
}

/** What changes of articles touched and has to be worked out anew. */
class Touched {
  readonly buckets = new Set<string>();
  readonly surnames = new Set<string>();
  readonly shorts = new Set<string>();
  readonly slots = new Set<Slot>();
  readonly offices: { readonly office: Office; readonly slot: Slot }[] = [];
}

/**
 * Who is meant in the articles of a corpus that changes. Setting or deleting an article takes time in proportion to it and to its namesakes in the corpus,
 * however large that is; the work is done when somebody asks. The outcome is the same as if all articles came at once, in whatever order they came.
 */
export class CorpusEntities {
  private readonly articles = new Map<string, Article>();
  private readonly slots = new Map<string, Slot>();
  private readonly families = new Families((slot) => this.company(slot));
  private readonly shortForms = new ShortForms();
  /** Slots by the root that they belong to, and the other way round. */
  private readonly members = new Map<string, Set<Slot>>();
  private readonly rootOf = new Map<Slot, string>();
  private readonly clusters = new Map<string, Cluster>();
  private readonly bySlug = new Map<string, Set<string>>();
  private readonly shared = new Map<string, Shared>();
  private changed = new Set<string>();
  private touched = new Touched();
  private readonly keys: NameKeys;
  private readonly offices = new OfficeIndex({ rootOf: (slot) => this.rootOf.get(slot) ?? slot.key, slotsOf: (root) => this.members.get(root) ?? [] });

  /** @param registry what people have decided; outranks every guess */
  constructor(private readonly registry?: Registry) {
    this.keys = new NameKeys(registry);
  }

  /** Adds an article, in place of what was known of it. */
  set(file: string, analysis: Analysis): void {
    this.change(file, analysis);
  }

  /** Forgets an article; no matter where it is not known. */
  delete(file: string): void {
    if (this.articles.has(file)) this.change(file, null);
  }

  has(file: string): boolean {
    return this.articles.has(file);
  }

  /** The articles whose ids or names may be others than when this was last asked, in code unit order: those set, and namesakes'. */
  takeChanged(): string[] {
    this.settle();
    const files = [...this.changed].filter((file) => this.articles.has(file)).sort(byCodeUnits);
    this.changed = new Set();
    return files;
  }

  /** What an entity of one article is in the corpus; null where there is no such article or entity. */
  entityOf(file: string, localId: string): Shared | null {
    const article = this.articles.get(file);
    const at = article?.analysis.entities.findIndex(({ id }) => id === localId) ?? -1;
    this.settle();
    return this.sharedBy(article?.slots[at]);
  }

  /** An article's analysis with the corpus' ids and names. It is made anew each time. */
  analysisOf(file: string): Analysis | undefined {
    const article = this.articles.get(file);
    if (!article) return undefined;
    this.settle();
    const slots = new Map<Entity, Slot>(article.analysis.entities.map((entity, at) => [entity, article.slots[at] as Slot]));
    const relabelled = relabel(article.analysis, (entity) => this.sharedBy(slots.get(entity)) ?? entity);
    const holders = [...this.offices.holdersIn(article)].flatMap(([open, root]) => {
      const holder = this.shared.get(root);
      return holder ? [{ open, holder }] : [];
    });
    return withHolders(relabelled, holders);
  }

  private sharedBy(slot: Slot | undefined): Shared | null {
    return (slot && this.shared.get(this.rootOf.get(slot) ?? '')) ?? null;
  }

  private change(file: string, analysis: Analysis | null): void {
    const old = this.articles.get(file);
    if (old) {
      old.analysis.entities.forEach((entity, at) => this.withdraw(file, entity, old.slots[at] as Slot, old.analysis));
      this.offices.ask(file, old.analysis, 'remove');
    }
    this.articles.delete(file);
    if (analysis) {
      this.articles.set(file, { analysis, slots: analysis.entities.map((entity) => this.enter(file, entity, analysis)) });
      this.offices.ask(file, analysis, 'add');
    }
    this.changed.add(file);
  }

  private enter(file: string, entity: Entity, { mentions }: Analysis): Slot {
    const key = this.keys.slotOf(entity);
    let slot = this.slots.get(key);
    if (!slot) {
      this.slots.set(key, (slot = newSlot(key, this.keys.callingOf(entity))));
      this.touched.shorts.add(key);
    }
    slot.files.add(file);
    slot.names.add(entity.name);
    slot.types.add(entity.type);
    this.touched.slots.add(slot);
    this.touchName(this.keys.personOf(entity), slot, 'add');
    for (const short of this.keys.shortsOf(entity, key)) if (this.shortForms.add(short, key)) this.touched.shorts.add(short);
    for (const office of this.offices.enter(slot, entity, mentions)) this.touched.offices.push({ office, slot });
    return slot;
  }

  private withdraw(file: string, entity: Entity, slot: Slot, { mentions }: Analysis): void {
    slot.files.remove(file);
    slot.names.remove(entity.name);
    slot.types.remove(entity.type);
    this.touched.slots.add(slot);
    this.touchName(this.keys.personOf(entity), slot, 'remove');
    for (const short of this.keys.shortsOf(entity, slot.key)) if (this.shortForms.remove(short, slot.key)) this.touched.shorts.add(short);
    // Now, while it is known with whom the slot belonged.
    for (const office of this.offices.withdraw(slot, entity, mentions)) this.askAnew(office, slot);
    if (slot.files.size === 0) this.slots.delete(slot.key);
  }

  private touchName(name: PersonName | null, slot: Slot, verb: 'add' | 'remove'): void {
    if (name === null) return;
    // How many articles name somebody in full decides whom the surname alone means.
    this.touched.surnames.add(name.last);
    if (name.words.length > 1 && (this.families[verb](name, slot) || slot.calling !== null)) this.touched.buckets.add(bucketOf(name));
  }

  /** Who else is named in full in the articles of a slot. */
  private company(slot: Slot): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const file of slot.files.keys()) {
      for (const other of this.articles.get(file)?.slots ?? []) if (other !== slot && /^PERSON \S+ [^~]/.test(other.key)) keys.add(other.key.split(' ~', 1)[0] ?? '');
    }
    return keys;
  }

  /** Roots first, from full names to short ones; then names, then ids. */
  private settle(): void {
    const { buckets, surnames, shorts, slots: touchedSlots, offices } = this.touched;
    if (touchedSlots.size === 0) return;
    this.touched = new Touched();
    const roots = new Set<string>();
    for (const slot of touchedSlots) if (this.slots.get(slot.key) !== slot) this.move(slot, null, roots);
    for (const bucket of buckets) for (const [slot, root] of this.families.settle(bucket)) this.move(slot, root, roots);
    for (const surname of surnames) {
      const bare = this.slots.get(`PERSON ${surname}`);
      if (bare) this.move(bare, this.families.ownerOf(surname) ?? bare.key, roots);
    }
    for (const key of this.shortForms.dependents(shorts)) {
      const slot = this.slots.get(key);
      if (slot && !key.startsWith('PERSON ')) this.move(slot, slot.entry === null ? this.shortForms.rootOf(key) : key, roots);
    }
    for (const slot of touchedSlots) roots.add(this.rootOf.get(slot) ?? '');
    const slugs = new Set<string>();
    for (const root of roots) this.rename(root, slugs);
    for (const slug of slugs) this.identify(slug);
    for (const { office, slot } of offices) this.askAnew(office, slot);
  }

  /** The articles in which whoever holds an office may be meant by it. */
  private askAnew(office: Office, slot: Slot): void {
    for (const file of this.offices.articlesAsking(office, slot)) this.changed.add(file);
  }

  private move(slot: Slot, root: string | null, roots: Set<string>): void {
    const old = this.rootOf.get(slot);
    if (old === root) return;
    if (old !== undefined) {
      const slots = this.members.get(old);
      for (const office of this.offices.officesOf(slot)) this.askAnew(office, slot);
      slots?.delete(slot);
      if (slots?.size === 0) this.members.delete(old);
      roots.add(old);
      this.rootOf.delete(slot);
    }
    if (root === null) return;
    const slots = this.members.get(root) ?? new Set();
    this.members.set(root, slots.add(slot));
    this.rootOf.set(slot, root);
    roots.add(root);
    for (const file of slot.files.keys()) this.changed.add(file);
    for (const office of this.offices.officesOf(slot)) this.askAnew(office, slot);
  }

  /** Chooses a cluster's name anew. A registry entry has its own name, and its id is no other's. */
  private rename(root: string, slugs: Set<string>): void {
    const slots = this.members.get(root);
    const entry = this.registry?.get(entryOfKey(root) ?? '');
    if (!slots) this.shared.delete(root);
    else if (entry) return this.share(root, { id: entry.id, name: entry.name });
    const old = this.clusters.get(root);
    if (old) {
      const roots = this.bySlug.get(old.slug);
      roots?.delete(root);
      if (roots?.size === 0) this.bySlug.delete(old.slug);
      this.clusters.delete(root);
      slugs.add(old.slug);
    }
    if (!slots) return;
    const cluster = describe(root, [...slots]);
    this.clusters.set(root, cluster);
    this.bySlug.set(cluster.slug, (this.bySlug.get(cluster.slug) ?? new Set()).add(root));
    slugs.add(cluster.slug);
  }

  private identify(slug: string): void {
    const clusters = [...(this.bySlug.get(slug) ?? [])].flatMap((root) => this.clusters.get(root) ?? []);
    const ids = idsOfNamesakes(clusters, this.registry);
    for (const { root, name } of clusters) this.share(root, { id: ids.get(root) ?? slug, name });
  }

  private share(root: string, shared: Shared): void {
    const old = this.shared.get(root);
    if (old?.id === shared.id && old.name === shared.name) return;
    this.shared.set(root, shared);
    for (const slot of this.members.get(root) ?? []) {
      for (const file of slot.files.keys()) this.changed.add(file);
      for (const office of this.offices.officesOf(slot)) this.askAnew(office, slot);
    }
  }
}

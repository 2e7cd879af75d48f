import type { Analysis } from '../../core/analysis';
import type { NameType, QuotationKind } from '../../core/recognition/recognition';
import { foldForSearch } from '../../core/text/fuzzy';
import type { SharedIndex } from './corpusSharing';
import type { Place } from './entityTally';
import { NewestFirst } from './newestFirst';

/** A quotation of an article. */
export interface Said extends Place {
  readonly kind: QuotationKind;
  /** The key of who said it. */
  readonly speaker: string;
}

/** Somebody who is quoted: an entity, a source that is none, or nobody whom the article names. */
export interface Speaker {
  readonly key: string;
  readonly what: 'entity' | 'source' | 'nobody';
  /** Of an entity. */
  readonly id: string | null;
  readonly name: string;
  readonly type: NameType | null;
}

/** What somebody said, in all articles. */
export class SpeakerTally {
  readonly quotations = new NewestFirst<Said>();
  private readonly counts = new Map<QuotationKind, number>();
  /** The name in small letters and without accents, as it is looked for. */
  readonly folded: string;

  constructor(readonly speaker: Speaker) {
    this.folded = foldForSearch(`${speaker.name} ${speaker.id ?? ''}`);
  }

  /** How many quotations of some kinds there are. */
  count(kinds: ReadonlySet<QuotationKind>): number {
    let sum = 0;
    for (const [kind, number] of this.counts) if (kinds.has(kind)) sum += number;
    return sum;
  }

  add(said: Said): void {
    this.quotations.add(said);
    this.counts.set(said.kind, (this.counts.get(said.kind) ?? 0) + 1);
  }

  remove(said: Said): void {
    this.quotations.remove(said);
    this.counts.set(said.kind, (this.counts.get(said.kind) ?? 0) - 1);
  }
}

export const NOBODY: Speaker = { key: '', what: 'nobody', id: null, name: 'Nobody named', type: null };

/** Words that name a source only where something else says who is meant. */
const UNNAMED: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'one', 'others', 'another', 'some', 'this', 'that', 'those']);

/** Who speaks: an id of the entities, else a source in words. */
export function speakerIn(speaker: string | null, entityOf: (id: string) => { readonly name: string; readonly type: NameType } | undefined): Speaker {
  if (speaker === null) return NOBODY;
  const entity = entityOf(speaker);
  if (entity) return { key: `#${speaker}`, what: 'entity', id: speaker, name: entity.name, type: entity.type };
  const name = speaker.replace(/\s+/g, ' ').trim();
  const folded = foldForSearch(name).replace(/^(?:the|an?) (?=.)/, '');
  return folded === '' || UNNAMED.has(folded) ? NOBODY : { key: `=${folded}`, what: 'source', id: null, name, type: null };
}

/**
 * What the articles of a corpus quote, by who said it. Adding, replacing or removing an article, and asking for somebody's last words, cost time that
 * does not depend on how many articles there are.
 */
export class QuotationIndex implements SharedIndex {
  private readonly bySpeaker = new Map<string, SpeakerTally>();
  private readonly byFile = new Map<string, readonly Said[]>();
  /** @param known name and type of an entity that the article does not mention */
  constructor(private readonly known: (id: string) => { readonly name: string; readonly type: NameType } | undefined) {}

  /** @param analysis with corpus-wide entity ids; its own id is the file */
  set({ id: file, metadata, entities, quotations }: Analysis): void {
    this.delete(file);
    const article = { file, source: metadata.publisher?.value ?? null, published: metadata.published?.value ?? null };
    const own = new Map(entities.map((entity) => [entity.id, entity]));
    const said = quotations.map(({ start, end, kind, speaker }): Said => {
      const who = speakerIn(speaker, (id) => own.get(id) ?? this.known(id));
      const each = { ...article, start, end, kind, speaker: who.key };
      this.tallyFor(who).add(each);
      return each;
    });
    if (said.length > 0) this.byFile.set(file, said);
  }

  delete(file: string): void {
    for (const each of this.byFile.get(file) ?? []) {
      const tally = this.bySpeaker.get(each.speaker);
      tally?.remove(each);
      if (tally?.quotations.length === 0) this.bySpeaker.delete(each.speaker);
    }
    this.byFile.delete(file);
  }

  clear(): void {
    this.bySpeaker.clear();
    this.byFile.clear();
  }

  /** What somebody said; not to be kept, since it goes on being changed. */
  of(key: string): SpeakerTally | undefined {
    return this.bySpeaker.get(key);
  }

  /** What an article quotes. */
  in(file: string): readonly Said[] {
    return this.byFile.get(file) ?? [];
  }

  get tallies(): Iterable<SpeakerTally> {
    return this.bySpeaker.values();
  }

  private tallyFor(speaker: Speaker): SpeakerTally {
    const known = this.bySpeaker.get(speaker.key);
    if (known) return known;
    const tally = new SpeakerTally(speaker);
    this.bySpeaker.set(speaker.key, tally);
    return tally;
  }
}

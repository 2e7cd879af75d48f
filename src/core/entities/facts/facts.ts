import type { NameType } from '../../recognition/recognition';
import { foldName } from '../nameForms';
import { readFacts, type StoredFact } from './factFile';

/** What is known of a country, a territory, a city or an international body. */
export interface Fact {
  readonly kind: 'country' | 'territory' | 'city' | 'body';
  readonly name: string;
  /** What a body is, whose a territory is; empty where the kind says it all. */
  readonly what: string;
  /** Of a city and of a body's seat. */
  readonly country: string;
  /** The capital of a country or territory, the seat of a body; empty where there is none or several. */
  readonly capital: string;
  /** Whether a city is the capital of its country. */
  readonly isCapital: boolean;
  readonly continent: string;
  /** What its people and things are called. */
  readonly demonym: string;
  /** Wikidata's item, `Q…`, or empty. */
  readonly wikidata: string;
}

/** The kinds of fact that a name of a type may be about. */
const KINDS: Partial<Record<NameType, readonly Fact['kind'][]>> = {
  GPE: ['country', 'territory', 'city', 'body'], LOC: ['country', 'territory', 'city'], ORG: ['body'], NORP: ['country', 'territory'],
};

/** One meaning of a name. */
interface Sense {
  readonly stored: StoredFact;
  /** Nothing but the article's other places tells that this is meant. */
  readonly isUnsure: boolean;
}

/**
 * The built-in facts. A name that can mean two things gives none, unless the article's other places speak for one of them and for no other: a fact
 * that is missing is no harm, a wrong one is.
 */
export class Facts {
  private readonly senses = new Map<string, Sense[]>();
  /** Folded names of places → the folded names of the country that they speak for. */
  private readonly countryOf = new Map<string, string>();

  /** @param bytes the file `facts.tsv` @throws Error where it is damaged */
  constructor(bytes: Uint8Array) {
    const all = readFacts(bytes);
    for (const stored of all) this.add(stored);
    for (const stored of all) this.addPlaces(stored);
  }

  /**
   * @param type what the name is taken for: only places, bodies and peoples have facts; a people gives its country
   * @param places names of the other places of the article
   */
  find(name: string, type: NameType, places: readonly string[] = []): Fact | null {
    const kinds = KINDS[type] ?? [];
    const senses = (this.senses.get(keyOf(name, type)) ?? []).filter(({ stored }) => kinds.includes(stored.fact.kind));
    if (senses.length === 0) return null;
    const around = this.around(places);
    const meant = only(senses);
    if (meant && !meant.isUnsure) return speaksAgainst(meant, around) && !speaksFor(meant, around) ? null : meant.stored.fact;
    const likely = only(senses.filter((sense) => speaksFor(sense, around)));
    return likely && !speaksAgainst(likely, around) ? likely.stored.fact : null;
  }

  /** The article's places, folded, and the countries that they are in. */
  private around(places: readonly string[]): ReadonlySet<string> {
    const around = new Set<string>();
    for (const place of places) {
      const folded = foldName(place, 'GPE');
      around.add(folded);
      const country = this.countryOf.get(folded);
      if (country !== undefined) around.add(country);
    }
    return around;
  }

  private add(stored: StoredFact): void {
    const { fact: { kind, name }, aliases, demonyms } = stored;
    // What is no place may be taken for one, as the European Union often is.
    const types: readonly NameType[] = kind === 'body' ? ['ORG', 'GPE'] : ['GPE'];
    const names = [stored.isUnsure ? `?${name}` : name, ...aliases];
    for (const type of types) for (const written of names) this.addSense(written, type, stored);
    // “Yemenis” folds to no singular.
    for (const people of demonyms) for (const written of [people, `${people}s`]) this.addSense(written, 'NORP', stored);
  }

  private addSense(written: string, type: NameType, stored: StoredFact): void {
    const key = keyOf(written.replace(UNSURE, ''), type);
    const senses = this.senses.get(key) ?? [];
    const known = senses.find((sense) => sense.stored === stored);
    // Two writings that fold to one, as “Washington, D.C.” and “Washington” do, are no surer than the less sure of them.
    const sense = { stored, isUnsure: UNSURE.test(written) || known?.isUnsure === true };
    this.senses.set(key, [...senses.filter((other) => other !== known), sense]);
  }

  /** A city that has no namesake, a country and its people speak for the country. */
  private addPlaces({ fact, aliases, isUnsure, demonyms, against }: StoredFact): void {
    if (fact.kind === 'body' || isUnsure || (fact.kind === 'city' && against.length > 0)) return;
    const country = foldName(fact.kind === 'city' ? fact.country : fact.name, 'GPE');
    for (const name of [fact.name, ...aliases, ...demonyms]) if (!UNSURE.test(name)) this.countryOf.set(foldName(name, 'GPE'), country);
  }
}

/** Before a name that is written only where the article must speak for it. */
const UNSURE = /^\?/;

/** A type's names share a key where the type's name is one of the same kind of thing. */
function keyOf(name: string, type: NameType): string {
  const kind = type === 'NORP' ? 'NORP' : type === 'ORG' ? 'ORG' : 'GPE';
  return `${kind} ${foldName(name, kind)}`;
}

function only(senses: readonly Sense[]): Sense | undefined {
  return senses.length === 1 ? senses[0] : undefined;
}

function speaksFor({ stored }: Sense, around: ReadonlySet<string>): boolean {
  return stored.for.some((place) => around.has(place));
}

function speaksAgainst({ stored }: Sense, around: ReadonlySet<string>): boolean {
  return stored.against.some((place) => around.has(place));
}

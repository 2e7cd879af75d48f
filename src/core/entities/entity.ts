import type { NameType, Name } from '../recognition/recognition';
import type { Span } from '../text/span';
import type { Office } from './offices/office';

/** A role that the text gives an entity ("Transport Minister"). */
export interface Role extends Span {
  readonly text: string;
}

/** Who or what is meant by the mentions of one article that carry its id. */
export interface Entity {
  /** Lower-case ASCII words joined by hyphens, from the fullest name; a registry id where the registry has the entity. */
  readonly id: string;
  readonly type: NameType;
  /** The fullest name seen, or the registry's. */
  readonly name: string;
  /** The other names seen in the text, in order of appearance. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Of a people: the id of its country, where that is certain. */
  readonly country?: string;
}

export interface Mention extends Name {
  /** Id of an entity, or null (a title that stands for nobody in particular). */
  readonly entity: string | null;
  /** Of a description that is no name (“the prime minister”): the rule by which somebody is meant. */
  readonly rule?: string;
}

/** Somebody of whom an article says the office alone (“the Exlandic president”), and not who it is. The span is that of the title. */
export interface OpenOffice extends Span {
  readonly text: string;
  readonly office: Office;
}

/** An entry of `entities.yaml`: what people have decided about an entity. It outranks every guess. */
export interface RegistryEntry {
  readonly id: string;
  readonly name: string;
  readonly type: NameType;
  readonly aliases: readonly string[];
  readonly description?: string;
  /** As written, for example `wikidata: Q42`. */
  readonly sameAs: readonly { readonly authority: string; readonly id: string }[];
  readonly distinctFrom: readonly string[];
}

export type Registry = ReadonlyMap<string, RegistryEntry>;

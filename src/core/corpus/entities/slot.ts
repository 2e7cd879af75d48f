import type { Calling } from '../../entities/callings';
import type { NameType } from '../../recognition/recognition';
import { Tally } from './tally';

/** The articles' entities that have one key: surely one entity of the corpus, and perhaps one with those of other slots. */
export interface Slot {
  readonly key: string;
  /** Id of a registry entry, where the key is one. */
  readonly entry: string | null;
  /** Of a person's full name: what the articles say the person does, where they say. */
  readonly calling: Calling | null;
  /** Each time an article has the entity; an article may have two of one key. */
  readonly files: Tally<string>;
  readonly names: Tally<string>;
  readonly types: Tally<NameType>;
}

export function newSlot(key: string, calling: Calling | null): Slot {
  return { key, entry: entryOfKey(key), calling, files: new Tally(), names: new Tally(), types: new Tally() };
}

const REGISTRY = 'registry ';

/** The key of a registry entry's slot. */
export function entryKey(id: string): string {
  return REGISTRY + id;
}

/** The key of those of a name who have a calling. */
export function callingKey(key: string, calling: Calling | null): string {
  return calling === null ? key : `${key} ~${calling}`;
}

/** The registry entry whose slot's key it is; null for another slot. */
export function entryOfKey(key: string): string | null {
  return key.startsWith(REGISTRY) ? key.slice(REGISTRY.length) : null;
}

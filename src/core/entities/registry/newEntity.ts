import { NAME_TYPES, type NameType } from '../../recognition/recognition';
import { freeId } from '../entityIds';
import { endsPerson, foldName, parsePerson, slugOf } from '../nameForms';
import type { NewEntity } from './registryEdits';

/** What is known of somebody whom a mention names. */
export interface Seen {
  readonly name: string;
  readonly type: string;
  /** Other names under which they were seen. */
  readonly aliases?: readonly string[];
  /** The id by which they are known where that is free. */
  readonly id?: string;
}

/**
 * An entity for the registry, of what was seen: its id is that by which it is known, or else made of its name, and one that nobody has.
 * Names that differ only in how they are written are left out, and of people a surname or forename alone: who is meant by that depends on the
 * article, and an alias would hold everywhere.
 * @param taken ids that are in use
 */
export function entityFrom({ name, type, aliases = [], id }: Seen, taken: ReadonlySet<string>): NewEntity {
  const kind: NameType = isNameType(type) && type !== 'TITLE' ? type : 'PERSON';
  const flat = oneLine(name);
  const own = id !== undefined && !taken.has(id) ? id : freeId(slugOf(flat), kind, taken);
  return { id: own, name: flat, type: kind, aliases: lasting(flat, kind, aliases.map(oneLine)) };
}

function lasting(name: string, type: NameType, aliases: readonly string[]): string[] {
  const known = new Set([foldName(name, type), '']);
  return aliases.filter(alias => {
    const folded = foldName(alias, type);
    if (known.has(folded)) return false;
    known.add(folded);
    if (type !== 'PERSON') return true;
    const [short, full] = [parsePerson(alias), parsePerson(name)];
    return !endsPerson(short, full) && !(short.words.length === 1 && full.words.includes(short.first));
  });
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

export function isNameType(type: string): type is NameType {
  return (NAME_TYPES as readonly string[]).includes(type);
}

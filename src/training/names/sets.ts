import path from 'node:path';
import { Kind, lexiconKey, type Lexicon } from '../../core/recognition/names/lexicon';
import type { NameClass } from '../../core/recognition/names/tagger/tags';
import { readRecords } from '../records';
import { fineTypesOf } from './fineLabels';
import type { LabelledName, LabelledText } from './labelledText';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly coarse: string | null;
}

interface Record {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const NEWS_CLASSES: ReadonlySet<NameClass> = new Set(['PER', 'ORG', 'LOC']);
const OTHER_CLASSES: ReadonlySet<NameClass> = new Set(['PER', 'ORG', 'LOC', 'NORP', 'MISC']);
/** It has next to no works, products and laws, and titles only here and there. */
const GMB_CLASSES: ReadonlySet<NameClass> = new Set(['PER', 'ORG', 'LOC', 'NORP']);
/** Sets whose other names are of a kind of their own. */
const ODD_MISC = /^(?:crossner_science|crossner_literature|gum|wnut|meantime)/;
/** Sets that call a people or a country now this, now that. */
const LOOSE = /^(?:gmb|re3d)/;
/** Sets that mark people, organisations and places only, or the rest only here and there. */
const NEWS_ONLY = /^(?:uner|gum|wnut|crossner_science|re3d)/;

/** The texts of a file of records with names. */
export function readSet(file: string, lexicon: Lexicon): LabelledText[] {
  const set = path.basename(file).replace(/\.jsonl(?:\.gz)?$/, '');
  const marks = NEWS_ONLY.test(set) ? NEWS_CLASSES : set === 'gmb' ? GMB_CLASSES : OTHER_CLASSES;
  return readRecords(file, (record) => (Array.isArray(record.entities) && typeof record.text === 'string' ? (record as unknown as Record) : 'has no text with entities'))
    .map(({ text, entities }) => ({ set, text, marks, names: namesOf(set, text, entities, lexicon) }));
}

function namesOf(set: string, text: string, entities: readonly Entity[], lexicon: Lexicon): LabelledName[] {
  const names = entities.flatMap((entity) => nameOf(set, text, entity, lexicon));
  return outermost(dropTitled(names));
}

function nameOf(set: string, text: string, { start, end, type, coarse }: Entity, lexicon: Lexicon): LabelledName[] {
  if (coarse === null) return [];
  const trimmed = trim(text, start, end);
  const words = text.slice(trimmed.start, trimmed.end);
  if (!/\p{Lu}/u.test(words) && !set.startsWith('wnut') && !set.startsWith('uner')) return [];
  if (coarse === 'PER' || coarse === 'ORG' || coarse === 'LOC') {
    const nameClass = LOOSE.test(set) ? settled(words, coarse, lexicon) : coarse;
    return [{ ...trimmed, nameClass, fine: nameClass === coarse ? fineTypesOf(words, type, coarse, lexicon) : undefined }];
  }
  if (type === 'Nationality' || isGroup(words, lexicon)) return [{ ...trimmed, nameClass: 'NORP' }];
  if (set === 'gmb' && type === 'gpe') return [{ ...trimmed, nameClass: null }];
  return [{ ...trimmed, nameClass: ODD_MISC.test(set) || set.startsWith('uner') || type === 'nat' ? null : 'MISC', fine: fineTypesOf(words, type, coarse, lexicon) }];
}

/** In sets that call a people or a country now this, now that, the lexicon decides. */
function settled(words: string, coarse: 'PER' | 'ORG' | 'LOC', lexicon: Lexicon): NameClass {
  if (isGroup(words, lexicon)) return 'NORP';
  return lexicon.kinds(keyOf(words)) & Kind.Country ? 'LOC' : coarse;
}

function keyOf(words: string): string {
  return words.split(/\s+/).map(lexiconKey).join(' ');
}

function isGroup(words: string, lexicon: Lexicon): boolean {
  return (lexicon.kinds(keyOf(words)) & (Kind.Group | Kind.Country)) === Kind.Group;
}

/** Without article and possessive. */
function trim(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^(?:the|a|an)\s+(?=\p{Lu})/iu.exec(words)?.[0].length ?? /^\s*/.exec(words)?.[0].length ?? 0;
  const tail = /(?:['’]s|['’]|\s+)$/.exec(words)?.[0].length ?? 0;
  return start + lead < end - tail ? { start: start + lead, end: end - tail } : { start, end };
}

/** Where a person's name ends inside a longer one of a person, the rest is a title. */
function dropTitled(names: readonly LabelledName[]): LabelledName[] {
  return names.filter((name) => name.nameClass !== 'PER' || !names.some((inner) => inner !== name && inner.nameClass === 'PER' && inner.end === name.end && inner.start > name.start));
}

function outermost(names: readonly LabelledName[]): LabelledName[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: LabelledName[] = [];
  for (const name of sorted) if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}

import { join } from './hash';
import { isCapital, type Reading } from './reading';
import { CLASSES, classOf, goesOn, isOpen, OUTSIDE } from './tags';
import { Form, type Words } from './words';

const KINDS = CLASSES.length + 1;
const NO_NAME = CLASSES.length;

/** What a word is in longer names of the article. Bits. */
const Role = { Surname: 1, Forename: 2, OrganisationFirst: 4, OrganisationLast: 8, PlacePart: 16, Acronym: 32, OtherPart: 64 } as const;

/** What a first reading of an article found, by lexeme. */
export interface Evidence {
  /** How often a word with a capital was read as each class, or as no name. */
  readonly counts: Uint16Array;
  readonly roles: Uint8Array;
}

const enum Template {
  Majority = 512,
  MajorityPair,
  Roles,
  RolesPair,
  Run,
}

/** Room for so many lexemes; one that is large enough already is cleared and used again. */
export function evidenceRoom(locals: number, room?: Evidence): Evidence {
  if (!room || room.roles.length < locals) return { counts: new Uint16Array(locals * KINDS), roles: new Uint8Array(locals) };
  room.counts.fill(0, 0, locals * KINDS);
  room.roles.fill(0, 0, locals);
  return room;
}

/** Gathers evidence from the tags of a first reading, one for each place. */
export function gatherEvidence(reading: Reading, words: Words, tags: Uint8Array, evidence: Evidence = evidenceRoom(reading.locals)): Evidence {
  const acronyms = new Map<string, number>();
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    let start = 0;
    for (let at = reading.first[sentence] as number; at < (reading.last[sentence] as number); at++) {
      const tag = tags[at] as number;
      if (isCapital(reading, words, at)) count(evidence, reading.local[at] as number, kindOf(tag), 1);
      if (tag === OUTSIDE) continue;
      if (!goesOn(tag)) start = at;
      if (!isOpen(tag) && at > start) markRoles(evidence, reading, words, start, at, classOf(tag), acronyms);
    }
  }
  if (acronyms.size > 0) markAcronyms(evidence, reading, words, acronyms);
  return evidence;
}

function kindOf(tag: number): number {
  return tag === OUTSIDE ? NO_NAME : classOf(tag);
}

function count(evidence: Evidence, local: number, kind: number, by: number): void {
  const index = local * KINDS + kind;
  evidence.counts[index] = Math.min((evidence.counts[index] as number) + by, 60_000);
}

function markRoles(evidence: Evidence, reading: Reading, words: Words, start: number, last: number, nameClass: number, acronyms: Map<string, number>): void {
  const mark = (at: number, role: number): void => {
    if (isCapital(reading, words, at)) evidence.roles[reading.local[at] as number] = (evidence.roles[reading.local[at] as number] as number) | role;
  };
  const name = CLASSES[nameClass];
  if (name === 'PER') {
    mark(start, Role.Forename);
    mark(last, Role.Surname);
  } else if (name === 'ORG') {
    mark(start, Role.OrganisationFirst);
    mark(last, Role.OrganisationLast);
    const initials = initialsOf(reading, words, start, last);
    if (initials.length > 1) acronyms.set(initials, 1);
  } else for (let at = start; at <= last; at++) mark(at, name === 'LOC' ? Role.PlacePart : Role.OtherPart);
}

function initialsOf(reading: Reading, words: Words, start: number, last: number): string {
  let initials = '';
  for (let at = start; at <= last && initials.length < 8; at++) if (isCapital(reading, words, at)) initials += (words.written[reading.word[at] as number] as string).charAt(0);
  return initials;
}

function markAcronyms(evidence: Evidence, reading: Reading, words: Words, acronyms: ReadonlyMap<string, number>): void {
  for (let at = 0; at < reading.size; at++) {
    const id = reading.word[at] as number;
    if (!((words.form[id] as number) & Form.Upper) || !acronyms.has((words.written[id] as string).replaceAll('.', ''))) continue;
    evidence.roles[reading.local[at] as number] = (evidence.roles[reading.local[at] as number] as number) | Role.Acronym;
  }
}

/** Writes the hashes of what the rest of the article says of the word at `at`; gives their number. `tags` are those of the first reading. */
export function evidenceFeatures(reading: Reading, words: Words, evidence: Evidence, tags: Uint8Array, at: number, out: Int32Array): number {
  const here = majority(reading, words, evidence, tags, at);
  const key = majorityKey(majority(reading, words, evidence, tags, at - 1), here, majority(reading, words, evidence, tags, at + 1));
  const count = majorityFeatures(key, out);
  return rolesFeatures(rolesKey(reading, words, evidence, here, at), out, count);
}

/** What `majority` gives for a word and its neighbours, as one whole number: all that counts of it. */
export function majorityKey(before: number, here: number, after: number): number {
  return here | ((before & 7) << 6) | ((after & 7) << 9);
}

export function majorityFeatures(key: number, out: Int32Array): number {
  const here = key & 63;
  const before = (key >> 6) & 7;
  const after = key >> 9;
  let n = 0;
  if (here !== 0) {
    out[n++] = join(Template.Majority, here);
    out[n++] = join(Template.Majority + 1024, here & 7);
  }
  if (here + before !== 0) out[n++] = join(join(Template.MajorityPair, before), here & 7);
  if (here + after !== 0) out[n++] = join(join(Template.MajorityPair + 1024, here & 7), after);
  return n;
}

/** The roles of a word, where it stands in its run and what it mostly is, as one whole number; 0 where it has no role. */
export function rolesKey(reading: Reading, words: Words, evidence: Evidence, here: number, at: number): number {
  const roles = rolesOf(reading, words, evidence, at);
  if (roles === 0) return 0;
  const before = reading.runFirst[at] === at ? 0 : 1;
  const after = reading.runLast[at] === at ? 0 : 2;
  return (roles << 5) | ((before + after) << 3) | (here & 7);
}

export function rolesFeatures(key: number, out: Int32Array, count = 0): number {
  if (key === 0) return count;
  out[count] = join(join(Template.Roles, key >> 5), (key >> 3) & 3);
  out[count + 1] = join(join(Template.RolesPair, key >> 5), key & 7);
  return count + 2;
}

/** 0 where the article shows the word nowhere else with a capital; else 1 + the kind it mostly is there, with how sure that is in higher bits. */
export function majority(reading: Reading, words: Words, evidence: Evidence, tags: Uint8Array, at: number): number {
  if (!isCapital(reading, words, at)) return 0;
  const from = (reading.local[at] as number) * KINDS;
  const own = kindOf(tags[at] as number);
  let total = 0;
  let top = 0;
  let kind = 0;
  for (let each = 0; each < KINDS; each++) {
    const found = (evidence.counts[from + each] as number) - (each === own ? 1 : 0);
    total += found;
    if (found > top) {
      top = found;
      kind = each;
    }
  }
  if (total <= 0) return 0;
  const isSure = top * 3 >= total * 2 ? 8 : 0;
  return 1 + kind + isSure + 16 * Math.min(total, 3);
}

function rolesOf(reading: Reading, words: Words, evidence: Evidence, at: number): number {
  return isCapital(reading, words, at) ? (evidence.roles[reading.local[at] as number] as number) : 0;
}

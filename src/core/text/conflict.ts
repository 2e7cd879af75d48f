import { error, type Problem } from './problem';
import { isNull, type YamlMapping, type YamlNode } from './yaml/yamlNode';

/** Keys by which an entry in conflict says what its sides say; `others` where there are more than two. */
export const CONFLICT_SIDES = ['ours', 'theirs', 'others'] as const;

/** A conflict as far as its hint is about it. */
export interface HintedConflict {
  /** What its sides say something of. */
  readonly keys: readonly string[];
  /** Whether the entry has a status of its own, which stays when the conflict goes. */
  readonly judged: boolean;
  /** Whether one side is that the entry should not be there. */
  readonly deleted: boolean;
}

/** Stands behind the sides, for whoever opens the file without knowing what to do. */
export function conflictHint({ keys, judged, deleted }: HintedConflict): string {
  const wanted = keys.length === 1 && keys[0] === 'status' ? 'the status you want above' : asYouWant(keys);
  return `# write ${wanted} and delete ${judged ? 'both lines' : 'status, ours and theirs'}${deleted ? ', or delete the whole entry' : ''}`;
}

/** Whether a comment is one that a merge wrote: it goes with its conflict. */
export function isConflictHint(comment: string): boolean {
  return /^# write (?:the status you want above|.+ as you want (?:it|them)) and delete (?:both lines|status, ours and theirs)(?:, or delete the whole entry)?$/.test(comment.trim());
}

function asYouWant(keys: readonly string[]): string {
  return `${listed(keys)} as you want ${keys.length > 1 ? 'them' : 'it'}`;
}

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : words.join('');
}

/** What a person has to do about an annotation's conflict. It names the keys: a status alone would leave the label as it was before. */
export function statusAdvice(entry: YamlNode): string {
  const sides = entry.kind === 'mapping' ? conflictSides(entry).flatMap(({ said }) => (said.kind === 'mapping' ? [said] : [])) : [];
  const keys = [...new Set(sides.flatMap(side => [...side.byKey.keys()]))].filter(key => key !== 'deleted' && key !== 'status' && key !== 'was');
  const wanted = keys.length === 0 ? 'the status you want' : asYouWant(['status', ...keys]);
  return `${sides.some(side => side.byKey.has('deleted')) ? 'Delete the annotation, or write' : 'Write'} ${wanted} and delete ${listed(sideKeys(entry).map(key => `${key}:`))}`;
}

/** What a person has to do about the conflict of an entry without a status of its own. */
export function keysAdvice(entry: YamlNode): string {
  return `Write the keys that are right and delete ${listed(['status', ...sideKeys(entry)].map(key => `${key}:`))}`;
}

/** The keys under which the sides of a conflict stand. */
function sideKeys(entry: YamlNode): readonly string[] {
  return CONFLICT_SIDES.filter(key => key !== 'others' || (entry.kind === 'mapping' && entry.byKey.has(key)));
}

/** The open conflict that an entry or a value holds, as a merge wrote it; null where there is none. */
export function conflictIn(entry: YamlNode, advice: string, nameOf: NameOf): Problem | null {
  if (entry.kind !== 'mapping') return null;
  const status = entry.byKey.get('status')?.value;
  if (status?.kind !== 'scalar' || status.value !== 'conflict') return null;
  const said = sidesInWords(conflictSides(entry).map(({ said: side }) => sayingOf(side)), nameOf).map(words => `“${words}”`);
  return error('conflict', `People disagree${said.length > 1 ? `: ${said.join(' or ')}` : ''}. ${advice}`, status);
}

/** What one person says in a conflict. */
export interface ConflictSide {
  /** As a person may be shown it: `ours`, `theirs`, `others` or `others 2`. */
  readonly name: string;
  readonly said: YamlNode;
}

/** The sides of a conflict, `ours` first; those that are there. A side is known by its number in this list. */
export function conflictSides(entry: YamlMapping): ConflictSide[] {
  return CONFLICT_SIDES.flatMap(name => {
    const said = entry.byKey.get(name)?.value;
    if (said === undefined) return [];
    if (name !== 'others') return [{ name, said }];
    return said.kind === 'sequence' ? said.items.map((item, n) => ({ name: n === 0 ? name : `${name} ${n + 1}`, said: item })) : [];
  });
}

/** What one side says, in words: key by key; a bare value stands under the empty key. */
export type Saying = ReadonlyMap<string, string>;

/** What people call a label. */
export type NameOf = (label: string) => string;

export function sayingOf(side: YamlNode): Saying {
  return side.kind === 'mapping' ? new Map([...side.byKey].map(([key, { value }]) => [key, wordsOf(value)])) : new Map([['', wordsOf(side)]]);
}

/** What a label or quote brings with it, and nobody decides by itself. */
const RIDERS: ReadonlySet<string> = new Set(['was', 'before', 'after', 'nth']);

/** What is said first, without its key. */
const FIRST: readonly string[] = ['label', 'type', 'status'];

/**
 * The sides of a conflict as people are shown them wherever one is spoken of: what each says otherwise than the others, as in
 * `Organisation, accepted`, `rejected`, `deleted`.
 */
export function sidesInWords(sides: readonly Saying[], nameOf: NameOf): string[] {
  const present = sides.filter(side => !isDeletion(side));
  return sides.map(side => {
    if (isDeletion(side)) return 'deleted';
    const differing = [...side].filter(([key, value]) => present.length < sides.length || present.some(other => other.get(key) !== value));
    const telling = differing.filter(([key]) => !RIDERS.has(key));
    const said = [telling, differing, [...side]].find(entries => entries.length > 0) ?? [];
    return said.sort(([a], [b]) => rank(a) - rank(b)).map(([key, value]) => saidOf(key, value, nameOf)).join(', ') || 'nothing';
  });
}

function isDeletion(side: Saying): boolean {
  return side.get('deleted') === 'true';
}

function rank(key: string): number {
  const at = FIRST.indexOf(key);
  return at < 0 ? FIRST.length : at;
}

function saidOf(key: string, value: string, nameOf: NameOf): string {
  if (key === '' || key === 'status') return inOneLine(value);
  return FIRST.includes(key) ? inOneLine(nameOf(value)) : `${key} ${inOneLine(value)}`;
}

function wordsOf(node: YamlNode): string {
  if (node.kind === 'scalar') return isNull(node) ? 'nothing' : node.value;
  if (node.kind === 'sequence') return node.items.map(wordsOf).join(', ');
  return node.entries.map(({ key, value }) => `${key.value} ${wordsOf(value)}`).join(', ');
}

/** Longer values are cut. */
const LONGEST = 60;

function inOneLine(value: string): string {
  const line = value.slice(0, 2 * LONGEST).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

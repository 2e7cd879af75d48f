import { error, type Problem } from './problem';
import { isNull, shown, type YamlMapping, type YamlNode } from './yaml/yaml';

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
  const listed = keys.length > 1 ? `${keys.slice(0, -1).join(', ')} and ${keys.at(-1) ?? ''}` : keys.join('');
  return `${listed} as you want ${keys.length > 1 ? 'them' : 'it'}`;
}

/** What a person has to do about an annotation's conflict. It names the keys: a status alone would leave the label as it was before. */
export function statusAdvice(entry: YamlNode): string {
  const sides = entry.kind === 'mapping' ? mappingsIn(conflictSides(entry)) : [];
  const keys = [...new Set(sides.flatMap(side => [...side.byKey.keys()]))].filter(key => key !== 'deleted' && key !== 'status');
  const wanted = keys.length === 0 ? 'the status you want' : asYouWant(['status', ...keys]);
  return `${sides.some(side => side.byKey.has('deleted')) ? 'Delete the annotation, or write' : 'Write'} ${wanted} and delete ours: and theirs:`;
}

/** The open conflict that an entry or a value holds, as a merge wrote it; null where there is none. */
export function conflictIn(entry: YamlNode, advice: string): Problem | null {
  if (entry.kind !== 'mapping') return null;
  const status = entry.byKey.get('status')?.value;
  if (status?.kind !== 'scalar' || status.value !== 'conflict') return null;
  const sides = conflictSides(entry);
  const said = sides.map(side => describeDifference(side.said, sides));
  return error('conflict', `People disagree${said.length > 1 ? `: ${said.join(' or ')}` : ''}. ${advice}`, status);
}

/** What a label or quote brings with it, and nobody decides by itself. */
const RIDERS: ReadonlySet<string> = new Set(['was', 'before', 'after', 'nth']);

/** What one side says otherwise than the others. */
function describeDifference(said: YamlNode, sides: readonly ConflictSide[]): string {
  const others = mappingsIn(sides).filter(side => !side.byKey.has('deleted'));
  if (said.kind !== 'mapping' || others.length < sides.length) return describeSide(said);
  const differing = said.entries.filter(({ key, value }) => others.some(side => describeOf(side.byKey.get(key.value)?.value) !== describeSide(value)));
  const telling = differing.filter(({ key }) => !RIDERS.has(key.value));
  return [telling, differing, said.entries].find(entries => entries.length > 0)?.map(({ key, value }) => describeKey(key.value, value)).join(', ') ?? 'nothing';
}

function mappingsIn(sides: readonly ConflictSide[]): YamlMapping[] {
  return sides.flatMap(({ said }) => (said.kind === 'mapping' ? [said] : []));
}

function describeOf(node: YamlNode | undefined): string {
  return node === undefined ? '' : describeSide(node);
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

/** One side in a few words: `accepted`, `label "ORG"`, `deleted`. */
export function describeSide(side: YamlNode): string {
  if (side.kind === 'scalar') return isNull(side) ? 'nothing' : shown(side.value);
  if (side.kind === 'sequence') return side.items.map(describeSide).join(', ');
  return side.entries.map(({ key, value }) => describeKey(key.value, value)).join(', ');
}

function describeKey(key: string, value: YamlNode): string {
  if (key === 'deleted') return 'deleted';
  return key === 'status' && value.kind === 'scalar' ? value.value : `${key} ${describeSide(value)}`;
}

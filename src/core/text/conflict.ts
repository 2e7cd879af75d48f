import { error, type Problem } from './problem';
import { isNull, shown, type YamlMapping, type YamlNode } from './yaml/yaml';

/** Keys by which an entry in conflict says what its sides say; `others` where there are more than two. */
export const CONFLICT_SIDES = ['ours', 'theirs', 'others'] as const;

/** Stands behind the sides of an annotation's conflict, and of other entries', for whoever opens the file without knowing what to do. */
export const STATUS_HINT = '# write the status you want above and delete both lines';
export const KEYS_HINT = '# write the keys you want and delete these lines';

/** Whether a comment is one that a merge wrote: it goes with its conflict. */
export function isConflictHint(comment: string): boolean {
  return comment.trim() === STATUS_HINT || comment.trim() === KEYS_HINT;
}

/** The open conflict that an entry or a value holds, as a merge wrote it; null where there is none. */
export function conflictIn(entry: YamlNode, advice: string): Problem | null {
  if (entry.kind !== 'mapping') return null;
  const status = entry.byKey.get('status')?.value;
  if (status?.kind !== 'scalar' || status.value !== 'conflict') return null;
  const said = conflictSides(entry).map(side => describeSide(side.said));
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

import { applyEdits, invertEdits, type TextEdit } from '../edits';
import { readYaml } from './yaml';
import { commentsIn } from './yamlComments';
import { isNull, type YamlEntry, type YamlMapping, type YamlNode } from './yamlNode';

/** What an edit is meant to do to the tree: give a key of a mapping a value, or take the key away. */
export interface Meaning {
  readonly mapping: YamlMapping;
  readonly key: string;
  /** The key with its value, as it would read on its own; null: the key is to be gone. */
  readonly entry: YamlEntry | null;
}

/** An edit that says what it is for. Of several edits that make one change, one says so. */
export interface YamlEdit extends TextEdit {
  readonly meant?: readonly Meaning[];
  /** The comments in the stretch go with it. */
  readonly withComments?: boolean;
}

export interface Confirmed {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Turn `text` back into what it was, byte for byte. */
  readonly inverse: readonly TextEdit[];
}

/**
 * Carries edits out, and makes sure that they did what was meant and nothing else: the text is read again, every other key and value is
 * the same in the same order, and every comment is there. YAML that people write has more styles than edits can know all; this keeps an
 * edit from doing harm where it met one that it did not know.
 * @param reread gives the tree of a text, null where it cannot be read
 * @returns null where the edits would do something else
 */
export function confirmEdits(text: string, root: YamlMapping, wanted: readonly YamlEdit[], reread: (text: string) => YamlNode | null): Confirmed | null {
  if (wanted.length === 0) return { text, edits: [], inverse: [] };
  const edits = mergeDeletions(wanted);
  let edited: string;
  try {
    edited = applyEdits(text, edits);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
  const after = reread(edited);
  if (after === null || !differsAsMeant(root, after, meanings(wanted)) || !keepsComments(text, root, wanted, edited, after)) return null;
  return { text: edited, edits, inverse: invertEdits(text, edits) };
}

/**
 * Says of the first of some edits what all of them together are for.
 * @param lines the entry as lines of YAML without indentation; null: the key is to be gone
 */
export function meaning(edits: readonly TextEdit[], mapping: YamlMapping, key: string, lines: readonly string[] | null): YamlEdit[] {
  const root = lines === null ? null : readYaml(lines.join('\n')).root;
  const entry = root?.kind === 'mapping' ? (root.entries[0] ?? null) : null;
  return edits.map((edit, at) => (at === 0 ? { ...edit, meant: [{ mapping, key, entry }] } : edit));
}

type Keys = ReadonlyMap<string, YamlEntry | null>;
type Wanted = ReadonlyMap<YamlMapping, Keys>;

function meanings(edits: readonly YamlEdit[]): Wanted {
  const wanted = new Map<YamlMapping, Map<string, YamlEntry | null>>();
  for (const { mapping, key, entry } of edits.flatMap(({ meant }) => meant ?? [])) {
    const keys = wanted.get(mapping);
    if (keys === undefined) wanted.set(mapping, new Map([[key, entry]]));
    else keys.set(key, entry);
  }
  return wanted;
}

function differsAsMeant(before: YamlNode, after: YamlNode, wanted: Wanted): boolean {
  if (before.kind === 'scalar') return after.kind === 'scalar' && before.value === after.value && isNull(before) === isNull(after);
  if (before.kind === 'sequence') {
    if (after.kind !== 'sequence' || before.items.length !== after.items.length) return false;
    return before.items.every((item, at) => differsAsMeant(item, after.items[at] as YamlNode, wanted));
  }
  const keys = wanted.get(before) ?? NONE;
  const staying = before.entries.filter(({ key }) => !keys.has(key.value));
  if (after.kind !== 'mapping') return staying.length === 0 && [...keys.values()].every(entry => entry === null) && isNull(after);
  const left = after.entries.filter(({ key }) => !keys.has(key.value));
  if (left.length !== staying.length) return false;
  for (const [at, entry] of staying.entries()) {
    const other = left[at];
    if (other === undefined || other.key.value !== entry.key.value || !differsAsMeant(entry.value, other.value, wanted)) return false;
  }
  for (const [key, entry] of keys) if (!isAsMeant(after, key, entry)) return false;
  return true;
}

const NONE: Keys = new Map();

function isAsMeant(after: YamlMapping, key: string, meant: YamlEntry | null): boolean {
  const now = after.byKey.get(key);
  if (meant === null || now === undefined) return meant === null && now === undefined;
  if (after.repeated.some(entry => entry.key.value === key)) return false;
  return meant.key.value === key && differsAsMeant(meant.value, now.value, new Map());
}

/** Whether the comments are the same, but for those that go with what is taken out. */
function keepsComments(text: string, root: YamlNode, edits: readonly YamlEdit[], edited: string, after: YamlNode): boolean {
  const going = edits.filter(edit => edit.withComments === true).sort((a, b) => a.start - b.start);
  let next = 0;
  const staying = commentsIn(text, [root], { start: 0, end: text.length }).filter(({ start }) => {
    while (next < going.length && (going[next]?.end ?? 0) <= start) next++;
    return start < (going[next]?.start ?? Infinity);
  });
  const left = commentsIn(edited, [after], { start: 0, end: edited.length });
  return left.length === staying.length && staying.every((comment, at) => {
    const other = left[at];
    return other !== undefined && text.slice(comment.start, comment.end) === edited.slice(other.start, other.end);
  });
}

/** Deletions of neighbouring lines at the text's end may share a line break; they become one. */
function mergeDeletions(edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && last.text === '' && text === '' && start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end), text: '' };
    } else {
      merged.push({ start, end, text });
    }
  }
  return merged;
}

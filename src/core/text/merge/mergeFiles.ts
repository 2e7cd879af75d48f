import { error, type Problem } from '../problem';
import type { Span } from '../span';
import { shown, type YamlMapping } from '../yaml/yaml';
import type { BlockFile, Body } from './blocks';
import { readBlocks } from './readBlocks';
import { repeatedIn } from './repeated';
import { Unmergeable, type Conflict, type MergeResult, type MergeSide } from './result';
import { sharedForm } from './textForm';
import { joined, threeWay } from './threeWay';
import { writeBlocks } from './writeBlocks';

export type Reading = { readonly ok: true; readonly root: YamlMapping } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a kind of file wants done with it. */
export interface FileMerge {
  read(text: string): Reading;
  /** @throws Unmergeable */
  merge(base: BlockFile | null, ours: BlockFile, theirs: BlockFile): Body;
  /** Where a person has to decide, in a merged file. */
  conflicts(root: YamlMapping): readonly Conflict[];
}

/** Merges two versions of a file. Never throws on what a file holds. */
export function mergeFiles(kind: FileMerge, base: string | null, ours: string, theirs: string): MergeResult {
  const before = base === null || isBlank(base) ? null : base;
  if (before === null && isBlank(ours) !== isBlank(theirs)) return isBlank(ours) ? mergeFiles(kind, null, theirs, theirs) : mergeFiles(kind, null, ours, ours);
  const roots = new Map<string, YamlMapping>();
  for (const [side, text] of [['ours', ours], ['theirs', theirs], ['base', before]] as const) {
    const reading = text === null || roots.has(text) ? null : kind.read(text);
    if (reading?.ok === false) return { ok: false, side, problem: reading.problems[0] ?? UNREADABLE };
    if (reading !== null && text !== null) roots.set(text, reading.root);
  }
  const twice = repeatedOn('ours', roots.get(ours)) ?? repeatedOn('theirs', roots.get(theirs));
  if (twice !== null) return twice;
  const oneSided = ours === theirs || theirs === before ? ours : ours === before ? theirs : null;
  const root = oneSided === null ? undefined : roots.get(oneSided);
  if (oneSided !== null && root !== undefined) return { ok: true, text: oneSided, conflicts: kind.conflicts(root) };
  const form = sharedForm(before, ours, theirs);
  const take = (text: string, side: MergeSide): BlockFile => taken(kind, text, roots.get(text), side);
  try {
    const [b, o, t] = [form.base === null ? null : take(form.base, 'base'), take(form.ours, 'ours'), take(form.theirs, 'theirs')];
    return merged(kind, text => form.restore(text), b, o, t);
  } catch (thrown) {
    if (!(thrown instanceof Unmergeable)) throw thrown;
    const text = { base: before ?? '', ours, theirs }[thrown.side];
    return { ok: false, side: thrown.side, problem: error('unmergeable', thrown.message, placeOf(roots.get(text), thrown)) };
  }
}

/** Most readers take a file that has a key twice for no YAML at all; the result has to be YAML, and to choose one of the two would lose the other. */
function repeatedOn(side: MergeSide, root: YamlMapping | undefined): MergeResult | null {
  const twice = root === undefined ? null : repeatedIn(root);
  return twice && { ok: false, side, problem: error('duplicate-key', `${shown(twice.key.value)} stands here twice; only one can stay`, twice.key) };
}

const UNREADABLE = error('empty', 'The file holds nothing', { start: 0, end: 0 });

function merged(kind: FileMerge, restore: (text: string) => string, base: BlockFile | null, ours: BlockFile, theirs: BlockFile): MergeResult {
  const body = kind.merge(base, ours, theirs);
  const around = (part: 'head' | 'foot'): string => threeWay(base?.[part], ours[part], theirs[part], (a, b) => joined(a, b, ''));
  // Keys that have all gone from lines of their own leave braces, which then are the line.
  const end = body.flow && !ours.body.flow && !theirs.body.flow ? '\n' : '';
  const text = restore(writeBlocks({ head: around('head'), body, foot: end + around('foot') }));
  const reading = kind.read(text);
  // What was put together has to be readable again, whatever odd layout the sides have.
  if (!reading.ok) throw new Unmergeable(null, '', `The two sides are laid out so differently that they cannot be put together: ${reading.problems[0]?.message ?? ''}`);
  return { ok: true, text, conflicts: kind.conflicts(reading.root) };
}

/** @param root the text's tree, where it has been read already */
function taken(kind: FileMerge, text: string, root: YamlMapping | undefined, side: MergeSide): BlockFile {
  const reading = root === undefined ? kind.read(text) : { ok: true as const, root };
  if (!reading.ok) throw new Unmergeable(null, '', reading.problems[0]?.message ?? '', side);
  return readBlocks(text, reading.root, side);
}

function isBlank(text: string): boolean {
  return text.replace('\ufeff', '').trim() === '';
}

function placeOf(root: YamlMapping | undefined, { section, id }: Unmergeable): Span {
  const found = section === null ? root : root?.byKey.get(section)?.value;
  return (found?.kind === 'mapping' ? found.byKey.get(id)?.key : undefined) ?? { start: 0, end: 0 };
}

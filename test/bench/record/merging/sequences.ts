import { applyEdits } from '../../../../src/core/text/edits';
import { setStatus } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import type { Random } from '../random';
import type { Stories } from './base';
import { Branch, type Share } from './branch';
import { expect } from './oracle';

/** Both reviewers may do anything; or each has things of their own; or their file is damaged on one side. */
export type Manner = 'overlapping' | 'disjoint' | 'damaged';

/** One sidecar, as it was, and as two reviewers left it. */
export interface Sequence {
  readonly manner: Manner;
  readonly file: string;
  /** Null: both sides have made the file. */
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
  /** The text of the article: in the beginning, and on each side. At most one side has edited it. */
  readonly article: { readonly base: string; readonly ours: string; readonly theirs: string };
  readonly decisions: number;
}

/** What reviewers type is marked so. */
export const TYPED = /(?:ana|tom)-\d+-\d+/g;

const FIELDS = ['publisher', 'headline', 'agency', 'dateline', 'author'] as const;

export function makeSequence(stories: Stories, random: Random, file: string, manner: Manner): Sequence {
  for (;;) {
    const made = tryOnce(stories, random, file, manner);
    // Reviewers who share the work do not remove what the other decides on; a run that leaves no trace looks as if they did.
    if (manner !== 'disjoint' || expect(made.base, made.ours, made.theirs, TYPED).outcome !== 'untraced') return made;
  }
}

function tryOnce(stories: Stories, random: Random, file: string, manner: Manner): Sequence {
  const story = random.pick(stories.all);
  const fresh = manner === 'overlapping' && random.chance(0.06);
  const everything: Share = { annotation: () => true, line: () => true, fields: FIELDS, editsArticle: false, overlaps: true };
  const start = stories.annotated(null, file, story.first, 1);
  const first = new Branch(stories, story, file, random, everything, 'eva', start, story.first);
  if (!fresh && random.chance(0.6)) first.work(random.below(8));
  const base = dressed(first.yaml, random);
  const editor = random.below(2);
  const shares = [0, 1].map((side): Share => ({ ...(manner === 'disjoint' ? ownShare(base, side, random) : everything), editsArticle: side === editor }));
  const [ours, theirs] = ['ana', 'tom'].map((mark, side) => {
    const branch = new Branch(stories, story, file, random, shares[side]!, mark, base, story.first);
    branch.work(1 + random.below(9));
    if (branch.yaml === base) decideSomething(branch, shares[side]!);
    return branch;
  });
  return {
    manner, file,
    base: fresh ? null : base,
    ours: ours!.yaml,
    theirs: manner === 'damaged' ? damaged(theirs!.yaml, random) : theirs!.yaml,
    article: { base: story.first.text, ours: ours!.reading.text, theirs: theirs!.reading.text },
    decisions: ours!.decisions + theirs!.decisions,
  };
}

/** Each reviewer has every second annotation, and lines by what they begin with. */
function ownShare(base: string, side: number, random: Random): Share {
  const ids = (readSidecar(base).sidecar?.annotations ?? []).map(({ id }) => id).sort();
  const own = new Set(ids.filter((_, at) => at % 2 === side));
  const line = (text: string): boolean => [...text.replace(/[^\p{L}]/gu, '').slice(0, 12)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === side;
  return { annotation: (id) => own.has(id), line, fields: side === 0 ? FIELDS.slice(0, 2) : FIELDS.slice(2), editsArticle: random.chance(0.5), overlaps: false };
}

function decideSomething(branch: Branch, share: Share): void {
  for (const { id, status } of readSidecar(branch.yaml).sidecar?.annotations ?? []) {
    const decision = share.annotation(id) && status === 'suggested' ? setStatus(branch.yaml, id, 'accepted') : undefined;
    if (!decision?.ok) continue;
    branch.yaml = applyEdits(branch.yaml, decision.edits);
    branch.decisions++;
    return;
  }
}

/** As people's files are: with comments, with the line ends of another system, without a last line end. */
function dressed(yaml: string, random: Random): string {
  let text = yaml;
  if (random.chance(0.2)) text = `# Reviewed by the desk.\n${text}`;
  if (random.chance(0.1)) text = text.replace('annotations:\n', 'annotations: # what we mark\n');
  if (random.chance(0.1)) text = `${text}\n# The end.\n`;
  if (random.chance(0.1)) text = text.trimEnd();
  if (random.chance(0.15)) text = text.replace(/\n/g, '\r\n');
  return text;
}

function damaged(yaml: string, random: Random): string {
  const middle = yaml.indexOf('quote: "', yaml.length >> 1);
  switch (random.below(3)) {
    case 0: return yaml.slice(0, (middle < 0 ? yaml.indexOf('quote: "') : middle) + 9); // in the middle of a quoted value
    case 1: return `${yaml.slice(0, yaml.indexOf('annotations:'))}<<<<<<< HEAD\n${yaml.slice(yaml.indexOf('annotations:'))}`;
    default: return yaml.replace('format: pressmark/1', 'format: pressmark/99');
  }
}

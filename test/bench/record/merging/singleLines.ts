import { applyEdits } from '../../../../src/core/text/edits';
import { linkEntity, setLabel, setStatus, type Decision } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import type { Stories } from './base';

export interface LineCounts {
  decisions: number;
  /** Accepting, rejecting and linking that changed more than one line; changing a label that changed more than label, status and was. */
  wide: number;
  sidecars: number;
  /** Sidecars that a second run of `annotate` changed. */
  changed: number;
}

/** Over all of the project's articles: one decision changes one line, and a second annotate changes none. */
export function countLines(stories: Stories): LineCounts {
  const counts: LineCounts = { decisions: 0, wide: 0, sidecars: 0, changed: 0 };
  for (const { first, edited } of stories.all) {
    const yaml = stories.annotated(null, 'story.txt', first, 1);
    const decided = decideAll(yaml, counts);
    for (const [sidecar, reading] of [[yaml, first], [decided, first], ...edited.map((reading) => [decided, reading] as const)] as const) {
      const once = stories.annotated(sidecar, 'story.txt', reading, 2);
      counts.sidecars++;
      if (stories.annotated(once, 'story.txt', reading, 2) !== once) counts.changed++;
    }
  }
  return counts;
}

/** Decides on every annotation, each decision from the fresh sidecar; gives the sidecar with every third accepted and every third rejected. */
function decideAll(yaml: string, counts: LineCounts): string {
  const annotations = readSidecar(yaml).sidecar?.annotations ?? [];
  let decided = yaml;
  annotations.forEach(({ id, kind }, at) => {
    const tried: [Decision, number][] = [[setStatus(yaml, id, 'accepted'), 1], [setStatus(yaml, id, 'rejected'), 1], [linkEntity(yaml, id, 'some-entity'), 1]];
    if (kind === 'name') tried.push([setLabel(yaml, id, 'EVENT'), 3]);
    for (const [decision, allowed] of tried) {
      counts.decisions++;
      if (!decision.ok || changedLines(yaml, applyEdits(yaml, decision.edits)) > allowed) counts.wide++;
    }
    const kept = at % 3 === 0 ? setStatus(decided, id, 'accepted') : at % 3 === 1 ? setStatus(decided, id, 'rejected') : null;
    if (kept?.ok) decided = applyEdits(decided, kept.edits);
  });
  return decided;
}

function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - head - tail;
}

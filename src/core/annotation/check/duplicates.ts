import { warning, type Problem } from '../../text/problem';
import { shown } from '../../text/yaml/yaml';
import type { Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';

/**
 * Annotations that say what another says: of one kind and label, at the same words. Of each such group one stays unnamed: a decided one
 * before a suggestion, else the first in the file.
 * @param places where each annotation is
 * @returns findings by the annotation's number
 */
export function annotationsTwice(annotations: readonly Annotation[], places: readonly (Located | undefined)[]): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, readonly Problem[]>();
  for (const [first, ...others] of sameMeaning(annotations, places)) {
    const holder = first === undefined ? undefined : annotations[first];
    for (const at of others) {
      const annotation = annotations[at];
      // Under one id it is the id that stands twice.
      if (annotation === undefined || holder === undefined || annotation.id === holder.id) continue;
      const message = `${shown(annotation.quote)} is annotated as ${shown(annotation.label)} by ${shown(holder.id)} already: delete one of the two`;
      found.set(at, [warning('duplicate-annotation', message, annotation.idSpan)]);
    }
  }
  return found;
}

/** The numbers of annotations that mean the same, the one to be kept first; only groups of several. */
export function sameMeaning(annotations: readonly Annotation[], places: readonly (Located | undefined)[]): number[][] {
  const groups = new Map<string, number[]>();
  annotations.forEach(({ kind, label }, at) => {
    const place = places[at];
    if (place === undefined || place.start === null || place.state === 'changed') return;
    const key = `${kind} ${place.start} ${place.end} ${label}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  const decided = (at: number): number => (annotations[at]?.status === 'suggested' ? 1 : 0);
  return [...groups.values()].filter(group => group.length > 1).map(group => group.sort((a, b) => decided(a) - decided(b) || a - b));
}

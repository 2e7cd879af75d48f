import type { Registry } from '../entities/entity';
import { error, warning, type Problem } from '../text/problem';
import type { Span } from '../text/span';
import { shown } from '../text/yaml';
import { ArticleAnchors, type AnchorState, type Located } from './anchors';
import type { Annotation } from './annotation';
import { zonePlaces } from './corrections';
import { readSidecar, type Sidecar } from './sidecar';

export interface CheckInput {
  readonly yaml: string;
  /** The article's text; null where the file is missing. */
  readonly articleText: string | null;
  /** The corpus's registry; null where there is none, and then no entity id is called unknown. */
  readonly registry: Registry | null;
}

/** One annotation and where it is in the article as it is now. */
export interface CheckedAnnotation {
  readonly id: string;
  readonly state: AnchorState;
  readonly start: number | null;
  readonly end: number | null;
  /** What is wrong with it, if anything is. */
  readonly message?: string;
}

export interface CheckResult {
  /** In the order of the sidecar; places are in the YAML. */
  readonly findings: readonly Problem[];
  /** Every valid annotation, right ones too, in the order of the file. */
  readonly annotations: readonly CheckedAnnotation[];
}

/** Checks a sidecar against its schema, the article's text and the registry. Never throws. */
export function checkSidecar({ yaml, articleText, registry }: CheckInput): CheckResult {
  const { sidecar, problems } = readSidecar(yaml);
  if (sidecar === null) return { findings: problems, annotations: [] };
  const findings: Problem[] = [...problems];
  if (articleText === null) findings.push(missingArticle(sidecar));
  const places = articleText === null ? [] : new ArticleAnchors(articleText).locateAll(sidecar.annotations);
  const annotations = sidecar.annotations.map((annotation, at) => {
    const own = findingsOf(annotation, places[at], articleText, registry);
    findings.push(...own);
    const place = places[at] ?? { state: 'orphan' as const, start: null, end: null };
    const message = own[0]?.message;
    return { id: annotation.id, state: place.state, start: place.start, end: place.end, ...(message === undefined ? {} : { message }) };
  });
  if (articleText !== null) findings.push(...zoneFindings(articleText, sidecar));
  return { findings: findings.sort((a, b) => a.start - b.start || a.end - b.end), annotations };
}

function findingsOf(annotation: Annotation, place: Located | undefined, text: string | null, registry: Registry | null): Problem[] {
  const found: Problem[] = [];
  const quote = annotation.keys.get('quote')?.value ?? annotation.idSpan;
  if (place?.state === 'orphan') found.push(error('orphaned', `${shown(annotation.quote)} is not in the article any more, or not there`, quote));
  if (place?.state === 'changed') {
    found.push(error('changed', `${shown(annotation.quote)} reads ${shown(text?.slice(place.start, place.end) ?? '')} in the article now`, quote));
  }
  if (place?.state === 'moved') found.push(warning('moved', `What stands around ${shown(annotation.quote)} has changed in the article`, quote));
  if (annotation.status === 'conflict') {
    found.push(error('conflict', `Two people disagree${sides(annotation)}. Write the status you want and delete ours: and theirs:`, at(annotation, 'status')));
  }
  for (const key of ['entity', 'speaker'] as const) {
    const id = annotation[key];
    if (id === undefined || registry === null || registry.has(id) || (key === 'speaker' && !isId(id))) continue;
    const unknown = key === 'entity' ? error : warning;
    found.push(unknown('unknown-entity', `The registry has no entity ${shown(id)}`, at(annotation, key)));
  }
  return found;
}

/** Words for a speaker hardly ever look like an id of several words. */
function isId(speaker: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(speaker);
}

function at(annotation: Annotation, key: string): Span {
  return annotation.keys.get(key)?.value ?? annotation.idSpan;
}

function sides({ ours, theirs }: Annotation): string {
  if (ours === undefined || theirs === undefined) return '';
  const say = (side: ReadonlyMap<string, string>): string => [...side].map(([key, value]) => (key === 'deleted' ? 'deleted' : value)).join(', ');
  return `: ${say(ours)} here, ${say(theirs)} there`;
}

function missingArticle({ article, root }: Sidecar): Problem {
  const file = article.get('file');
  const entry = root.byKey.get('article');
  const name = typeof file === 'string' ? ` ${shown(file)}` : '';
  return error('missing-article', `The article${name} is missing`, entry?.key ?? { start: 0, end: 0 });
}

function zoneFindings(text: string, { zones }: Sidecar): Problem[] {
  return zonePlaces(text, zones).flatMap((place, n) => {
    const zone = zones[n];
    if (place !== null || zone === undefined) return [];
    return [error('orphaned', `The lines of this zone are not in the article any more: ${shown(zone.quote)}`, zone.keys.get('quote')?.value ?? zone.span)];
  });
}

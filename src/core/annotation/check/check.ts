import type { Registry } from '../../entities/entity';
import { error, warning, type Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { shown } from '../../text/yaml/yaml';
import { ArticleAnchors, type AnchorState, type Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';
import { annotationsTwice } from './duplicates';
import { labelFinding } from './labels';
import { Orphans } from './orphans';
import { zonePlaces } from '../corrections';
import { conflictsIn } from '../merge/conflictsIn';
import { entriesOf, readSidecar, section, type Sidecar } from '../sidecar/sidecar';

export interface CheckInput {
  readonly yaml: string;
  /** The article's text; null where the file is missing. */
  readonly articleText: string | null;
  /** The corpus's registry; null where there is none, and then no entity id is called unknown. */
  readonly registry: Registry | null;
  /** The article's name without its folder, against which `file:` is held; undefined where that does not matter. */
  readonly file?: string;
}

/** What is wrong in a sidecar, and where. The offsets of the problem itself are into the YAML. */
export interface CheckFinding extends Problem {
  /** The annotation that it is about, if it is about one. */
  readonly id?: string;
  /** Where the annotation is in the article as it is now; null where its words are gone. Left out where no place is in question. */
  readonly place?: Span | null;
  /** Where in the article to say so, where no annotation is in question that stands there: for words that are gone, about where they stood. */
  readonly near?: Span;
  /** It keeps the whole sidecar from being read: nothing that was decided can be shown. */
  readonly whole?: boolean;
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
  readonly findings: readonly CheckFinding[];
  /** Every valid annotation, right ones too, in the order of the file. */
  readonly annotations: readonly CheckedAnnotation[];
}

/** Checks a sidecar against its schema, the article's text and the registry. Never throws. */
export function checkSidecar(input: CheckInput): CheckResult {
  const { yaml, articleText } = input;
  const { sidecar, problems } = readSidecar(yaml);
  if (sidecar === null) return { findings: unreadable(problems, articleText), annotations: [] };
  const places = articleText === null ? [] : new ArticleAnchors(articleText).locateAll(sidecar.annotations);
  const twice = annotationsTwice(sidecar.annotations, places);
  const orphans = articleText === null ? null : new Orphans(articleText, sidecar.annotations, places);
  const general = [...withIds(sidecar, problems), ...ofFile(sidecar, input), ...withIds(sidecar, conflicts(sidecar))];
  const ofEach = sidecar.annotations.map((annotation, at): CheckFinding[] => {
    const place = places[at];
    const own = [...ofPlace(annotation, at, place, articleText, orphans), ...ofEntities(annotation, input), ...labelFinding(annotation), ...(twice.get(at) ?? [])];
    return own.map(problem => ({ ...problem, id: annotation.id, ...placeOf(place) }));
  });
  const zones = articleText === null ? [] : ofZones(articleText, sidecar);
  const findings = inOrder([...placed(general, sidecar, places), ...ofEach.flat(), ...zones]);
  return { findings, annotations: summed(sidecar, places, ofEach, general) };
}

/** Every annotation with its place and the first thing that is wrong with it. */
function summed({ annotations }: Sidecar, places: readonly Located[], ofEach: readonly CheckFinding[][], general: readonly CheckFinding[]): CheckedAnnotation[] {
  const messages = new Map<string | undefined, string>();
  for (const { id, message } of general) if (!messages.has(id)) messages.set(id, message);
  messages.delete(undefined);
  return annotations.map(({ id }, at) => {
    const { state, start, end } = places[at] ?? { state: 'orphan' as const, start: null, end: null };
    const message = ofEach[at]?.[0]?.message ?? messages.get(id);
    return { id, state, start, end, ...(message === undefined ? {} : { message }) };
  });
}

/** Gives findings about an annotation its place. */
function placed(findings: readonly CheckFinding[], { annotations }: Sidecar, places: readonly Located[]): CheckFinding[] {
  const byId = new Map(annotations.map(({ id }, at) => [id, places[at]]));
  return findings.map(finding => (finding.id === undefined ? finding : { ...finding, ...placeOf(byId.get(finding.id)) }));
}

function placeOf(place: Located | undefined): Pick<CheckFinding, 'place'> {
  if (place === undefined) return {};
  return { place: place.start === null ? null : { start: place.start, end: place.end } };
}

/** By place; what two readers of the file both found is said once. */
function inOrder(findings: readonly CheckFinding[]): CheckFinding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  const seen = new Set<string>();
  return sorted.filter(({ code, start, message }) => {
    const key = `${code} ${start} ${code === 'conflict' ? '' : message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Problems of a single annotation get its id. */
function withIds(sidecar: Sidecar, problems: readonly Problem[]): CheckFinding[] {
  const entries = entriesOf(sidecar, 'annotations');
  let at = 0;
  return problems.map(problem => {
    while (at < entries.length && (entries[at]?.end ?? 0) < problem.start) at++;
    const entry = entries[at];
    return entry !== undefined && entry.start <= problem.start ? { ...problem, id: entry.key.value } : problem;
  });
}

/** In the article the first is enough: it hides the others, and goes with them. */
function unreadable(problems: readonly Problem[], text: string | null): CheckFinding[] {
  return problems.map((problem, n) => ({ ...problem, whole: true, ...(n === 0 && text !== null ? { near: firstLine(text) } : {}) }));
}

/** Where two people disagree, as a merge wrote it down. */
function conflicts({ root }: Sidecar): Problem[] {
  return conflictsIn(root).map(({ message, start, end }) => error('conflict', message, { start, end }));
}

function ofPlace(annotation: Annotation, at: number, place: Located | undefined, text: string | null, orphans: Orphans | null): CheckFinding[] {
  const quote = annotation.keys.get('quote')?.value ?? annotation.idSpan;
  const words = shown(annotation.quote);
  if (place?.state === 'orphan' && orphans !== null) {
    const others = orphans.elsewhere(annotation).length > 0;
    const message = others
      ? `${words} does not stand where it was annotated any more, but elsewhere: anchor the annotation there if it means these words, else delete it`
      : `${words} does not stand where it was annotated any more: delete the annotation, or put the words back`;
    return [{ ...warning('orphaned', message, quote), near: orphans.near(at) }];
  }
  if (place?.state === 'changed') {
    const now = shown(text?.slice(place.start, place.end) ?? '');
    return [warning('changed', `${words} → ${now}: the article reads otherwise now. Accept the new words, or delete the annotation`, quote)];
  }
  if (place?.state === 'moved') return [warning('moved', `What stands around ${words} has changed in the article: anchor it anew where it stands now`, quote)];
  return [];
}

function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

function ofEntities(annotation: Annotation, { registry }: CheckInput): Problem[] {
  const found: Problem[] = [];
  for (const key of ['entity', 'speaker'] as const) {
    const id = annotation[key];
    if (id === undefined || registry === null || registry.has(id) || (key === 'speaker' && !isId(id))) continue;
    const unknown = key === 'entity' ? error : warning;
    found.push(unknown('unknown-entity', `The registry has no entity ${shown(id)}: add it to entities.yaml, or name another`, annotation.keys.get(key)?.value ?? annotation.idSpan));
  }
  return found;
}

/** Words for a speaker hardly ever look like an id of several words. */
function isId(speaker: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(speaker);
}

/** The article that is not there, or has another name. */
function ofFile(sidecar: Sidecar, { articleText, file }: CheckInput): Problem[] {
  const written = sidecar.article.get('file');
  const entry = section(sidecar, 'article');
  if (articleText === null) {
    const name = typeof written === 'string' ? ` ${shown(written)}` : '';
    return [error('missing-article', `The article${name} is missing: restore it, or delete this sidecar`, entry?.key ?? { start: 0, end: 0 })];
  }
  const value = entry?.value.kind === 'mapping' ? entry.value.byKey.get('file')?.value : undefined;
  if (file === undefined || value === undefined || typeof written !== 'string' || isNamed(written, file)) return [];
  return [warning('other-article', `This sidecar belongs to ${shown(file)}, but says ${shown(written)}: write the present name`, value)];
}

function isNamed(written: string, file: string): boolean {
  return written.slice(written.lastIndexOf('/') + 1).normalize('NFC') === file.normalize('NFC');
}

function ofZones(text: string, { zones }: Sidecar): CheckFinding[] {
  return zonePlaces(text, zones).flatMap((place, n) => {
    const zone = zones[n];
    if (place !== null || zone === undefined) return [];
    const message = `The lines of this zone are not in the article any more: ${shown(zone.quote)}. Delete the zone, or quote its first line as it is now`;
    return [{ ...warning('orphaned', message, zone.keys.get('quote')?.value ?? zone.span), place: null, near: firstLine(text) }];
  });
}

import type { Analysis } from '../../analysis';
import type { Registry } from '../../entities/entity';
import type { TextEdit } from '../../text/edits';
import type { Problem } from '../../text/problem';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { ArticleAnchors } from '../anchoring/anchors';
import { KIND_LETTERS } from '../annotation';
import { articleFields, updateArticle } from '../sidecar/articleBlock';
import { confirm } from '../decisions/decision';
import { addOn, summaryOf, type AnnotateSummary, type Named } from './annotateSummary';
import { settle, type Settled, type Standing } from './settle';
import { KIND_NAMES, kindsOf } from './kinds';
import { editSection, type NewEntry } from '../sidecar/sectionEdits';
import { entriesOf, readSidecar, takenIds, type Sidecar } from '../sidecar/sidecar';
import { byPlace, suggestionsOf, type Suggestion, type SuggestionOptions } from './suggestions';
import { annotationId } from '../ids';
import { formatAnnotation, formatSidecar, type AnnotationFields } from '../sidecar/write';

export type { AnnotateSummary } from './annotateSummary';

export interface AnnotateInput extends SuggestionOptions {
  readonly text: string;
  /** The article's name as `article: file:` holds it. */
  readonly file: string;
  /** The analysis of `text`, made with the sidecar's corrections. */
  readonly analysis: Analysis;
  /** The sidecar as it is; null where there is none. */
  readonly sidecar: string | null;
  readonly registry?: Registry;
}

export type AnnotateResult =
  | { readonly ok: true; readonly text: string; readonly edits: readonly TextEdit[]; readonly summary: AnnotateSummary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Brings a sidecar up to date with an analysis, or writes it anew. Pure. Nothing that a person decided or wrote is touched; running it
 * again changes nothing.
 * @returns the sidecar's new text and the edits that make it of the old; or why the old one cannot be read, and then nothing may be written
 */
export function annotate(input: AnnotateInput): AnnotateResult {
  let result = annotateOnce(input);
  // What is added tells more of what has lost its place: until nothing changes any more, or it does not settle.
  for (let round = 1; round < MOST_ROUNDS && input.sidecar !== null && result.ok && isUnsettled(result.summary) && result.edits.length > 0; round++) {
    const next = annotateOnce({ ...input, sidecar: result.text });
    if (!next.ok || next.edits.length === 0) break;
    result = { ok: true, text: next.text, edits: [difference(input.sidecar, next.text)], summary: addOn(result.summary, next.summary) };
  }
  return result;
}

const MOST_ROUNDS = 4;

function isUnsettled({ moved, changed, orphaned }: AnnotateSummary): boolean {
  return moved + changed + orphaned > 0;
}

/** What makes the one text of the other. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function annotateOnce(input: AnnotateInput): AnnotateResult {
  const { text, file, analysis, sidecar: yaml } = input;
  const anchors = new ArticleAnchors(text);
  const suggestions = suggestionsOf(text, analysis, input);
  const fields = articleFields(file, analysis);
  if (yaml === null) {
    const entries = newEntries(anchors, suggestions, new Set());
    const written = formatSidecar(fields, entries);
    const summary = summaryOf({ text, sidecar: null, settled: null, added: entries.map(nameOf), suggested: suggestions.length, article: true });
    return { ok: true, text: written, edits: [{ start: 0, end: 0, text: written }], summary };
  }
  const { sidecar, problems } = readSidecar(yaml);
  if (sidecar === null) return { ok: false, problems };
  const settled = withAsked(settle(anchors, sidecar, analysis, suggestions, input.registry), input);
  const entries = newEntries(anchors, settled.added, takenIds(sidecar));
  const article = updateArticle(yaml, sidecar, fields);
  const confirmed = confirm(yaml, sidecar, [...article, ...annotationEdits(yaml, sidecar, settled, entries)]);
  if ('problem' in confirmed) return { ok: false, problems: [confirmed.problem] };
  const summary = summaryOf({ text, sidecar, settled, added: entries.map(nameOf), suggested: settled.added.length, article: article.length > 0 });
  return { ok: true, text: confirmed.text, edits: confirmed.edits, summary };
}

/** Tells what the analysis does not make any more from what it makes and nobody asked for. */
function withAsked(settled: Settled, input: AnnotateInput): Settled {
  if (!settled.drops.some(({ reason }) => reason === 'not made')) return settled;
  const key = (kind: string, label: string, { start, end }: { start: number | null; end: number | null }): string => `${start}:${end}:${kind}:${label}`;
  const all = suggestionsOf(input.text, input.analysis, { ...input, kinds: kindsOf(KIND_NAMES) });
  const made = new Set(all.map(suggestion => key(suggestion.kind, suggestion.label, suggestion)));
  const drops = settled.drops.map(drop => {
    const { annotation, place, reason } = drop;
    return reason === 'not made' && made.has(key(annotation.kind, annotation.label, place)) ? { ...drop, reason: 'not asked' as const } : drop;
  });
  return { ...settled, drops };
}

interface Entry {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly fields: AnnotationFields;
}

function nameOf({ id, fields: { quote, label } }: Entry): Named {
  return { id, quote, label };
}

/** Entries in the order in which they stand. A suggestion whose anchor would not lead back to its place is left out. */
function newEntries(anchors: ArticleAnchors, suggestions: readonly Suggestion[], taken: Set<string>): Entry[] {
  const entries: Entry[] = [];
  for (const suggestion of suggestions) {
    const { start, end, kind, ...fields } = suggestion;
    const anchor = anchors.make(suggestion);
    const found = anchors.locate(anchor);
    if (found.start !== start || found.end !== end) continue;
    const id = annotationId(KIND_LETTERS[kind], anchor, taken);
    taken.add(id);
    entries.push({ id, suggestion, fields: { ...fields, ...anchor, status: 'suggested' } });
  }
  return entries.sort((a, b) => byPlace(a.suggestion, b.suggestion) || (a.id < b.id ? -1 : 1));
}

function annotationEdits(yaml: string, sidecar: Sidecar, settled: Settled, entries: readonly Entry[]): YamlEdit[] {
  const dropped = new Set(settled.drops.map(({ annotation }) => annotation.span.start));
  const inFile = entriesOf(sidecar, 'annotations');
  const removed = inFile.filter(entry => dropped.has(entry.start));
  const standing = settled.standing.filter(({ annotation }) => !dropped.has(annotation.span.start));
  const next = successors(standing, entries);
  const byStart = new Map(inFile.map(entry => [entry.start, entry]));
  const added: NewEntry[] = entries.map(({ id, fields }, at) => {
    const successor = next[at];
    return { lines: formatAnnotation(id, fields), next: successor === undefined ? null : (byStart.get(successor) ?? null) };
  });
  return editSection(yaml, sidecar.root, 'annotations', removed, added);
}

/** For each new entry the first annotation in the file whose place is later, by where it stands in the file. */
function successors(standing: readonly Standing[], entries: readonly Entry[]): (number | undefined)[] {
  const placed = standing.flatMap(({ annotation, place }) => {
    return place.start === null ? [] : [{ kind: annotation.kind, id: annotation.id, at: annotation.span.start, start: place.start, end: place.end }];
  });
  const latest: typeof placed = [];
  for (const item of placed) {
    const before = latest.at(-1);
    latest.push(before !== undefined && (byPlace(before, item) || (before.id < item.id ? -1 : 1)) > 0 ? before : item);
  }
  return entries.map(({ id, suggestion }) => {
    let low = 0;
    let high = latest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = latest[middle];
      const later = other !== undefined && (byPlace(other, suggestion) || (other.id < id ? -1 : 1)) > 0;
      if (later) high = middle;
      else low = middle + 1;
    }
    return placed[low]?.at;
  });
}

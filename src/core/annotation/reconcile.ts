import type { Analysis } from '../analysis';
import type { Registry } from '../entities/entity';
import { applyEdits, type TextEdit } from '../text/edits';
import type { Problem } from '../text/problem';
import { ArticleAnchors } from './anchors';
import { KIND_LETTERS } from './annotation';
import { articleFields, updateArticle } from './articleBlock';
import { settle, type DropReason, type Settled, type Standing } from './settle';
import { editSection, type NewEntry } from './sectionEdits';
import { entriesOf, readSidecar, takenIds, type Sidecar } from './sidecar';
import { byPlace, suggestionsOf, type Suggestion, type SuggestionOptions } from './suggestions';
import { annotationId } from './ids';
import { formatAnnotation, formatSidecar, type AnnotationFields } from './write';

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

export interface AnnotateSummary {
  /** Suggestions that are new. */
  readonly added: number;
  /** Suggestions that the analysis still makes; not touched. */
  readonly kept: number;
  /** Suggestions that it no longer makes. */
  readonly dropped: number;
  /** Which were dropped, and why. */
  readonly drops: readonly { readonly id: string; readonly reason: DropReason }[];
  /** Suggestions it no longer makes, kept for what a person wrote on them. */
  readonly spared: number;
  /** Annotations that a person decided on; never touched. */
  readonly decided: number;
  /** New suggestions that a decision at their place kept out. */
  readonly silenced: number;
  /** Of the annotations that stay: those whose surroundings, whose own words, or whose place are gone. */
  readonly moved: number;
  readonly changed: number;
  readonly orphaned: number;
  /** Annotations that are invalid; left as they are. */
  readonly invalid: number;
  /** Whether `article:` was brought up to date. */
  readonly article: boolean;
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
  const { text, file, analysis, sidecar: yaml } = input;
  const anchors = new ArticleAnchors(text);
  const suggestions = suggestionsOf(text, analysis, input);
  const fields = articleFields(file, analysis);
  if (yaml === null) {
    const entries = newEntries(anchors, suggestions, new Set());
    const written = formatSidecar(fields, entries);
    return { ok: true, text: written, edits: [{ start: 0, end: 0, text: written }], summary: { ...NOTHING, added: entries.length, article: true } };
  }
  const { sidecar, problems } = readSidecar(yaml);
  if (sidecar === null) return { ok: false, problems };
  const settled = settle(anchors, sidecar, analysis, suggestions, input.registry);
  const entries = newEntries(anchors, settled.added, takenIds(sidecar));
  const article = updateArticle(yaml, sidecar, fields);
  const edits = [...article, ...annotationEdits(yaml, sidecar, settled, entries)];
  return { ok: true, text: applyEdits(yaml, edits), edits, summary: summarise(sidecar, settled, entries.length, article.length > 0) };
}

interface Entry {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly fields: AnnotationFields;
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

function annotationEdits(yaml: string, sidecar: Sidecar, settled: Settled, entries: readonly Entry[]): TextEdit[] {
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

const NOTHING: AnnotateSummary = {
  added: 0, kept: 0, dropped: 0, drops: [], spared: 0, decided: 0, silenced: 0, moved: 0, changed: 0, orphaned: 0, invalid: 0, article: false,
};

function summarise(sidecar: Sidecar, settled: Settled, added: number, article: boolean): AnnotateSummary {
  const dropped = new Set(settled.drops.map(({ annotation }) => annotation));
  const staying = settled.standing.filter(({ annotation }) => !dropped.has(annotation));
  const inState = (state: string): number => staying.filter(({ place }) => place.state === state).length;
  return {
    added,
    kept: settled.kept,
    dropped: settled.drops.length,
    drops: settled.drops.map(({ annotation, reason }) => ({ id: annotation.id, reason })),
    spared: settled.spared,
    decided: settled.decided,
    silenced: settled.silenced,
    moved: inState('moved'),
    changed: inState('changed'),
    orphaned: inState('orphan'),
    invalid: sidecar.invalid.length,
    article,
  };
}

import type { Analysis } from '../analysis';
import { bySpan, overlaps, type Span } from '../text/span';
import { ArticleAnchors } from './anchors';
import type { Annotation, AnnotationKind, Status } from './annotation';
import type { Sidecar } from './sidecar';
import { type Suggestion, type SuggestionOptions, suggestionsOf } from './suggestions';

/**
 * What a reader sees at one place: an annotation of the sidecar where it stands now, or a suggestion that no sidecar holds yet.
 */
export interface Mark extends Span {
  /** The annotation's id; null for a suggestion that is in no sidecar. */
  readonly id: string | null;
  readonly kind: AnnotationKind;
  readonly label: string;
  readonly status: Status;
  /** `changed`: the words that were annotated are others now. */
  readonly state: 'ok' | 'moved' | 'changed';
  readonly text: string;
  readonly by: string;
  /** Id of the analysis' entity that is meant; null for what is no name, or means nobody in particular. */
  readonly entity: string | null;
  /** 0…1, where the analysis still makes this suggestion. */
  readonly score?: number;
  readonly value?: string;
  readonly unit?: string;
  readonly modifier?: string;
  readonly quotationKind?: string;
  /** Of a quotation: an entity's id, or words. */
  readonly speaker?: string;
  readonly cue?: string;
  readonly note?: string;
}

/**
 * What people decided, reconciled with what the analysis suggests: every annotation that has a place, and the suggestions that none of
 * them covers. In text order. Orphans have no place and so no mark.
 * @param text the text that `analysis` was made of
 * @param options the kinds that `annotate` would write, so that what is seen is what would be written
 */
export function marksOf(text: string, analysis: Analysis, sidecar: Sidecar | null, options: SuggestionOptions): Mark[] {
  const suggestions = suggestionsOf(text, analysis, options);
  const mentions = new Mentions(analysis);
  const recorded = sidecar ? recordedMarks(text, mentions, sidecar.annotations) : [];
  const covered = new Coverage(recorded);
  const free = suggestions.filter((suggestion) => !covered.covers(suggestion)).map((suggestion) => suggestedMark(text, mentions, suggestion));
  return [...recorded, ...free].sort(bySpan);
}

function recordedMarks(text: string, mentions: Mentions, annotations: readonly Annotation[]): Mark[] {
  const places = new ArticleAnchors(text).locateAll(annotations);
  return annotations.flatMap((annotation, n) => {
    const place = places[n];
    if (!place || place.state === 'orphan') return [];
    const { start, end, state } = place;
    const { id, kind, label, status, by, value, unit, modifier, quotationKind, speaker, cue, note } = annotation;
    const mention = mentions.at(place);
    const entity = kind === 'name' ? (mention?.entity ?? null) : null;
    const score = mention && mention.type === label ? mention.score : undefined;
    return [{ start, end, state, id, kind, label, status, by, value, unit, modifier, quotationKind, speaker, cue, note, text: text.slice(start, end), entity, score }];
  });
}

function suggestedMark(text: string, mentions: Mentions, suggestion: Suggestion): Mark {
  const { start, end, kind, label, by, value, unit, modifier, quotationKind, cue } = suggestion;
  const mention = kind === 'name' ? mentions.at(suggestion) : undefined;
  return {
    start, end, kind, label, by, unit, modifier, quotationKind, cue,
    value: value === undefined ? undefined : String(value),
    speaker: speakerOf(suggestion),
    id: null, status: 'suggested', state: 'ok', text: text.slice(start, end), entity: mention?.entity ?? null, score: mention?.score,
  };
}

function speakerOf({ speaker }: Suggestion): string | undefined {
  if (speaker === undefined) return undefined;
  return 'id' in speaker ? speaker.id : speaker.words;
}

/** Mentions by place, so that a thousand annotations do not search a thousand mentions each. */
class Mentions {
  private readonly byPlace: ReadonlyMap<string, Analysis['mentions'][number]>;

  constructor(analysis: Analysis) {
    this.byPlace = new Map(analysis.mentions.map((mention) => [`${mention.start}:${mention.end}`, mention]));
  }

  at({ start, end }: Span): Analysis['mentions'][number] | undefined {
    return this.byPlace.get(`${start}:${end}`);
  }
}

/** Whether a recorded annotation of the same kind already speaks for a suggestion's place; a rejection only for its own label. */
class Coverage {
  private readonly byKind = new Map<AnnotationKind, Mark[]>();

  constructor(recorded: readonly Mark[]) {
    for (const mark of recorded) this.byKind.set(mark.kind, [...(this.byKind.get(mark.kind) ?? []), mark]);
  }

  covers(suggestion: Suggestion): boolean {
    return (this.byKind.get(suggestion.kind) ?? []).some(
      (mark) => overlaps(mark, suggestion) && (mark.status !== 'rejected' || mark.label === suggestion.label),
    );
  }
}

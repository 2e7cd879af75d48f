import type { Analysis } from '../../analysis';
import { bySpan, type Span } from '../../text/span';
import { ArticleAnchors } from '../anchoring/anchors';
import type { Anchor, AnnotationKind, Status } from '../annotation';
import { ARTICLE_ZONES } from '../../page/page';
import { Overlaps } from './overlaps';
import { settle, type Standing } from './settle';
import type { Sidecar } from '../sidecar/sidecar';
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
  /** Who is meant: an id of the analysis' entities, or of the registry where a person linked it; null for nobody in particular. */
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
  /** Of an annotation that a sidecar holds: its place in words, by which it is followed while the text is typed in. */
  readonly anchor?: Anchor;
  /** The sides of a conflict, key by key as written. */
  readonly sides?: readonly ReadonlyMap<string, string>[];
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
  if (!sidecar) return suggestions.map((suggestion) => suggestedMark(text, mentions, suggestion));
  const { standing, added, drops } = settle(new ArticleAnchors(text), sidecar, analysis, suggestions, options.registry);
  const furniture = new Overlaps(analysis.zones.filter(({ zone }) => !ARTICLE_ZONES.has(zone)));
  // Suggestions in lines that are not the article any more: nobody has to decide on them, and the next `annotate` drops them.
  const outside = new Set(drops.filter(({ place, reason }) => reason === 'not made' && place.start !== null && furniture.find(place, () => true)).map(({ annotation }) => annotation));
  const recorded = standing.flatMap((each) => (outside.has(each.annotation) ? [] : recordedMark(text, mentions, each)) ?? []);
  return [...recorded, ...added.map((suggestion) => suggestedMark(text, mentions, suggestion))].sort(bySpan);
}

function recordedMark(text: string, mentions: Mentions, { annotation, place }: Standing): Mark | null {
  if (place.state === 'orphan') return null;
  const { start, end, state } = place;
  const { id, kind, label, status, by, value, unit, modifier, quotationKind, speaker, cue, note, sides } = annotation;
  const { quote, before, after, nth } = annotation;
  const mention = mentions.at(place);
  // A person's link says who is meant, whatever the analysis makes of the words.
  const entity = kind === 'name' ? (annotation.entity ?? mention?.entity ?? null) : null;
  const score = mention && mention.type === label ? mention.score : undefined;
  return {
    start, end, state, id, kind, label, status, by, value, unit, modifier, quotationKind, speaker, cue, note, sides,
    text: text.slice(start, end), entity, score, anchor: { quote, before, after, nth },
  };
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

import type { Span } from '../../text/span';
import type { Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';
import { Surroundings } from './surroundings';

/** More places of the same words are no choice: then the article is the place to look. */
const MAX_PLACES = 6;

/** Where annotations whose words are gone may have been, and where else the same words stand. What costs time is worked out when first asked for. */
export class Orphans {
  private surroundings_: Surroundings | undefined;
  private gaps: readonly Gap[] | undefined;
  private taken: ReadonlySet<string> | undefined;

  /** @param places of the annotations */
  constructor(
    private readonly text: string,
    private readonly annotations: readonly Annotation[],
    private readonly places: readonly Located[],
  ) {}

  get surroundings(): Surroundings {
    return (this.surroundings_ ??= new Surroundings(this.text));
  }

  /**
   * The word at which an annotation stood, as near as can be told: beside the words before or after it, where these still stand; else between
   * the annotations that stand before and after it in the sidecar, which has them in the order of the text.
   * @param at its number
   */
  near(at: number): Span {
    const { text } = this;
    const annotation = this.annotations[at];
    const before = annotation && this.surroundings.alone(annotation.before);
    if (before) return wordAfter(text, before.end) ?? wordBefore(text, before.end) ?? empty(before.end);
    const after = annotation && this.surroundings.alone(annotation.after);
    if (after) return wordBefore(text, after.start) ?? wordAfter(text, after.start) ?? empty(after.start);
    const { from, to } = (this.gaps ??= gapsBetween(this.places))[at] ?? NO_GAP;
    if (from !== null) return wordAfter(text, from, to !== null && to > from ? to : undefined) ?? empty(from);
    if (to !== null) return wordBefore(text, to) ?? empty(to);
    const start = Math.max(0, text.search(/\S/));
    return wordAfter(text, start) ?? empty(start);
  }

  /** Other places of the words, at which nothing is annotated so; none where there are too many to choose from. */
  elsewhere({ kind, label, quote }: Annotation): readonly Span[] {
    this.taken ??= new Set(this.annotations.map((each, at) => meaning(each, this.places[at])));
    const { taken } = this;
    return (this.surroundings.sameWords(quote, MAX_PLACES) ?? []).filter((place) => !taken.has(meaning({ kind, label }, place)));
  }
}

interface Gap {
  /** Where the annotation before ends; null where none before it is found. */
  readonly from: number | null;
  /** Where the annotation after begins. */
  readonly to: number | null;
}

const NO_GAP: Gap = { from: null, to: null };

function gapsBetween(places: readonly Located[]): Gap[] {
  const froms: (number | null)[] = [];
  let from: number | null = null;
  for (const { end } of places) {
    froms.push(from);
    from = end ?? from;
  }
  const gaps: Gap[] = [];
  let to: number | null = null;
  for (let at = places.length - 1; at >= 0; at--) {
    gaps.push({ from: froms[at] ?? null, to });
    to = places[at]?.start ?? to;
  }
  return gaps.reverse();
}

/** So far a word is looked for. */
const REACH = 80;
/** Letters and digits end a word. */
const TRAILING_MARKS = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u;

/** The first word from a place on, in its line. */
function wordAfter(text: string, from: number, to = text.length): Span | null {
  const line = /^[^\r\n]*/.exec(text.slice(from, Math.min(to, from + REACH)))?.[0] ?? '';
  const start = line.search(/[\p{L}\p{N}]/u);
  if (start < 0) return null;
  const word = /^\S+/.exec(line.slice(start))?.[0].replace(TRAILING_MARKS, '') ?? '';
  return { start: from + start, end: from + start + word.length };
}

/** The last word up to a place, in its line. */
function wordBefore(text: string, to: number): Span | null {
  const lines = text.slice(Math.max(0, to - REACH), to).split(/[\r\n]/);
  const line = lines.at(-1) ?? '';
  const end = line.replace(TRAILING_MARKS, '').length;
  const start = line.slice(0, end).search(/(?<!\S)\S+$/);
  const first = start < 0 ? -1 : line.slice(start, end).search(/[\p{L}\p{N}]/u);
  return first < 0 ? null : { start: to - line.length + start + first, end: to - line.length + end };
}

function empty(at: number): Span {
  return { start: at, end: at };
}

function meaning({ kind, label }: Pick<Annotation, 'kind' | 'label'>, place: Pick<Located, 'start' | 'end'> | undefined): string {
  return `${kind} ${label} ${place?.start} ${place?.end}`;
}

import { type Change, Shift } from '../../text/shift';
import { bySpan, type Span } from '../../text/span';
import type { Located } from './anchors';
import type { Anchor } from '../annotation';
import type { Mark } from '../reconciliation/marks';

/** The article's text, of which only what is near an edit is read. A string is one. */
export interface TextSource {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Marks that are not simply where the text carried them: they look other now, stand at other words, or are gone (null). */
export type ChangedMarks = readonly { readonly before: Mark; readonly after: Mark | null }[];

/** An annotation near an edit. Offsets are those of the text after it. */
export interface EditedAnnotation {
  /** By which its answer is known. */
  readonly number: number;
  readonly anchor: Anchor;
  readonly label: string;
  /** Where the text carried it; empty where its words are gone. */
  readonly expected: Span;
  /** Where it would be if nothing but what was typed inside it had changed, and all that replaced a part of it. */
  readonly stretch: Span;
}

/** A part of an edited text that holds all that could decide on the annotations in it. Can be cloned into another thread. */
export interface EditedPart extends Span {
  /** The text between its offsets. */
  readonly text: string;
  /** Whether the text begins, or ends, with it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly annotations: readonly EditedAnnotation[];
}

/** Where an annotation is. */
export interface Judged {
  readonly number: number;
  readonly located: Located;
}

/** How near, in code units, an edit must come to an annotated place to concern its anchor: a context, and white space that folding shortens. */
export const REACH = 64;

/** Text beside a place that is looked at beyond what stretches with the length of the quote. */
const MARGIN = 160;

/** Text that is judged at once, in code units. After an edit of more than this, what it touched waits for the article to be read. */
const MAX_WINDOW = 100_000;

export const NOWHERE: Located = { state: 'orphan', start: null, end: null };

type Touched = Pick<EditedAnnotation, 'anchor' | 'stretch'>;

/**
 * Marks that follow the typing in their text, which is never read as a whole. What no edit comes near moves along. Annotations near an
 * edit are carried along, too, until somebody who has the time for it judges by their anchors where they are (`judge`): so words typed into
 * a quote show as `changed` shortly after. What was deleted is gone at once. A suggestion, which has no anchor, goes where its own words
 * are edited. What happens elsewhere (the same words pasted far away) is for the next reading of the article to find.
 */
export class Following {
  /** By their number; null: gone. An annotation that is yet to be judged may be empty here. */
  private carried: readonly (Mark | null)[];
  private readonly touched = new Map<number, Touched>();

  /** @param marks of the text before the first edit */
  constructor(marks: readonly Mark[]) {
    this.carried = marks;
  }

  /** In text order. */
  get marks(): readonly Mark[] {
    return this.carried.filter((mark): mark is Mark => mark !== null && mark.start < mark.end);
  }

  /** Whether edits came near annotations that are not judged yet. */
  get isOpen(): boolean {
    return this.touched.size > 0;
  }

  /**
   * Carries the marks along.
   * @param changes in turn: each into the text that those ahead of it left
   * @returns the annotations that were deleted
   */
  move(changes: readonly Change[]): ChangedMarks {
    const deleted = new Map<number, Mark>();
    const carried = [...this.carried];
    for (const shift of Shift.inTurn(changes)) {
      for (let n = 0; n < carried.length; n++) {
        const mark = carried[n];
        if (!mark) continue;
        const wasThere = !this.isDeleted(n);
        carried[n] = this.moveMark(n, mark, shift);
        if (wasThere && this.isDeleted(n)) deleted.set(n, mark);
      }
    }
    this.carried = carried;
    return [...deleted.values()].map((before) => ({ before, after: null }));
  }

  /** What decides on the annotations that are not judged yet. */
  question(text: TextSource): readonly EditedPart[] {
    const parts: EditedPart[] = [];
    let budget = MAX_WINDOW;
    for (const { start, end, annotations } of this.windows(text)) {
      budget -= end - start;
      if (budget < 0) break;
      parts.push({ start, end, text: text.slice(start, end), isFirst: start === 0, isLast: end === text.length, annotations });
    }
    return parts;
  }

  /**
   * Puts the marks where they were found, without those that were not.
   * @param judged the answer to `question`, since which nothing was typed
   */
  settle(judged: readonly Judged[], text: TextSource): ChangedMarks {
    const places = this.undisputed(new Map(judged.map(({ number, located }) => [number, located])));
    const settled = [...this.carried];
    const changed: { before: Mark; after: Mark | null }[] = [];
    for (const n of this.touched.keys()) {
      const before = settled[n];
      if (!before) continue;
      const located = places.get(n) ?? NOWHERE;
      const after = located.state === 'orphan' ? null : { ...before, ...located, text: text.slice(located.start, located.end) };
      settled[n] = after;
      if (after ? !looksAs(before, after) : !this.isDeleted(n)) changed.push({ before, after });
    }
    const present = settled.filter((mark) => mark !== null);
    this.carried = changed.length > 0 ? present.sort(bySpan) : present;
    this.touched.clear();
    return changed;
  }

  /** Whether all of an annotated place was deleted, and nothing stands for it. */
  private isDeleted(n: number): boolean {
    const stretch = this.touched.get(n)?.stretch;
    return stretch !== undefined && stretch.start === stretch.end;
  }

  private moveMark(n: number, mark: Mark, shift: Shift): Mark | null {
    const by = shift.distance(mark, mark.anchor ? REACH : 0);
    const known = this.touched.get(n);
    if (by === null) {
      const { anchor } = mark;
      if (!anchor) return null;
      this.touched.set(n, { anchor, stretch: hull(shift.stretch(mark), known && shift.stretch(known.stretch)) });
      return { ...mark, ...shift.place(mark) };
    }
    if (known) this.touched.set(n, { ...known, stretch: shift.stretch(known.stretch) });
    return by === 0 ? mark : moved(mark, by);
  }

  /** Stretches of the text that hold all that could decide on the annotations in them; near ones share one. */
  private windows(text: TextSource): (Span & { readonly annotations: readonly EditedAnnotation[] })[] {
    const wanted = [...this.touched].flatMap(([number, { anchor, stretch }]) => {
      const mark = this.carried[number];
      if (!mark) return [];
      const { start, end, label } = mark;
      const margin = MARGIN + 2 * anchor.quote.length;
      const annotations = [{ number, anchor, label, expected: { start, end }, stretch }];
      return [{ start: Math.max(0, stretch.start - margin), end: Math.min(text.length, stretch.end + margin), annotations }];
    });
    const merged: typeof wanted = [];
    for (const next of wanted.sort(bySpan)) {
      const last = merged.at(-1);
      if (last && next.start <= last.end) {
        last.end = Math.max(last.end, next.end);
        last.annotations.push(...next.annotations);
      } else {
        merged.push(next);
      }
    }
    return merged;
  }

  /**
   * Where two annotations that stood apart now claim the same words under one label, as when one of two like sentences was deleted, they are
   * those of the one that is expected there.
   */
  private undisputed(judged: ReadonlyMap<number, Located>): ReadonlyMap<number, Located> {
    const claims = [...judged].flatMap(([n, located]) => {
      const mark = this.carried[n];
      if (!mark || located.state === 'orphan') return [];
      return [{ n, key: keyOf(mark, located), distance: Math.abs(located.start - mark.start) + Math.abs(located.end - mark.end) }];
    });
    if (claims.every(({ distance }) => distance === 0)) return judged;
    const nearest = new Map<string, number>();
    for (const { key, distance } of claims) nearest.set(key, Math.min(distance, nearest.get(key) ?? Infinity));
    // What no edit came near stays what it is.
    this.carried.forEach((mark, n) => { if (mark?.anchor && !this.touched.has(n)) nearest.set(keyOf(mark, mark), 0); });
    const lost = new Set(claims.filter(({ key, distance }) => distance > (nearest.get(key) ?? 0)).map(({ n }) => n));
    return new Map([...judged].map(([n, located]) => [n, lost.has(n) ? NOWHERE : located]));
  }
}

/** Key by key, which is several times as fast as a spread: it is done for every mark behind an edit. */
function moved(mark: Mark, by: number): Mark {
  const { id, kind, label, status, state, text, entity, score, value, unit, modifier, quotationKind, speaker, cue, note, anchor, sides } = mark;
  const copy: { readonly [Key in keyof Required<Mark>]: Mark[Key] } = {
    start: mark.start + by, end: mark.end + by, by: mark.by,
    id, kind, label, status, state, text, entity, score, value, unit, modifier, quotationKind, speaker, cue, note, anchor, sides,
  };
  return copy;
}

function looksAs(before: Mark, after: Mark): boolean {
  return before.start === after.start && before.end === after.end && before.state === after.state && before.text === after.text;
}

function keyOf({ label }: Mark, { start, end }: Span): string {
  return `${start}:${end}:${label}`;
}

function hull(a: Span, b: Span | undefined): Span {
  return b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : a;
}

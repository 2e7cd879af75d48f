import { type Change, Shift } from '../../text/shift';
import { bySpan, type Span } from '../../text/span';
import { ArticleAnchors, type Located } from './anchors';
import type { Anchor } from '../annotation';
import type { Mark } from '../reconciliation/marks';

/** The article's text, of which only what is near an edit is read. A string is one. */
export interface TextSource {
  readonly length: number;
  slice(start: number, end: number): string;
}

export interface Followed {
  /** In text order. */
  readonly marks: readonly Mark[];
  /** Marks that are not simply where the text carried them: they look other now, stand at other words, or are gone (null). */
  readonly changed: readonly { readonly before: Mark; readonly after: Mark | null }[];
}

/** How near, in code units, an edit must come to an annotated place to concern its anchor: a context, and white space that folding shortens. */
const REACH = 64;

/** Text beside a place that is looked at beyond what stretches with the length of the quote. */
const MARGIN = 160;

/** Text that is judged at once, in code units. After an edit of more than this, what it touched waits for the article to be read. */
const MAX_WINDOW = 100_000;

/** Repetitions of a place that are told apart in one window. */
const MAX_REPETITIONS = 50;

/**
 * Follows marks while their text is edited, without reading the text as a whole. What no edit comes near moves along. Annotations near an
 * edit are located again by their anchors, with the rules of `ArticleAnchors`, in the text around them: so words typed into a quote show as
 * `changed` at once, and what was deleted has no mark. A suggestion, which has no anchor, goes where its own words are edited.
 * What happens elsewhere (the same words pasted far away) is for the next reading of the article to find.
 * @param marks as they were before the changes
 * @param changes in turn: each into the text that those ahead of it left
 * @param text after all changes
 */
export function follow(marks: readonly Mark[], changes: readonly Change[], text: TextSource): Followed {
  const carried = new Carried(marks);
  for (const shift of Shift.inTurn(changes)) carried.move(shift);
  if (carried.touched.size === 0) return { marks: carried.present(), changed: [] };
  return settled(carried, undisputed(carried, judge(text, carried)), text);
}

/** An annotation near an edit. */
interface Touched {
  readonly before: Mark;
  readonly anchor: Anchor;
  /** Where it would be if nothing but what was typed inside it had changed, and all that replaced a part of it. */
  readonly stretch: Span;
}

/** Marks as the text carries them along. */
class Carried {
  /** By their number in the marks as they were; null: gone. */
  readonly marks: (Mark | null)[];
  readonly touched = new Map<number, Touched>();

  constructor(marks: readonly Mark[]) {
    this.marks = [...marks];
  }

  move(shift: Shift): void {
    const { marks, touched } = this;
    for (let n = 0; n < marks.length; n++) {
      const mark = marks[n];
      if (!mark) continue;
      const by = shift.distance(mark, mark.anchor ? REACH : 0);
      if (by === null) this.touch(n, mark, shift);
      else if (by !== 0) marks[n] = moved(mark, by);
      const known = touched.get(n);
      if (known && by !== null) touched.set(n, { ...known, stretch: shift.stretch(known.stretch) });
    }
  }

  present(): Mark[] {
    return this.marks.filter((mark) => mark !== null);
  }

  private touch(n: number, mark: Mark, shift: Shift): void {
    const { anchor } = mark;
    const known = this.touched.get(n);
    this.marks[n] = anchor ? { ...mark, ...shift.place(mark) } : null;
    if (anchor) this.touched.set(n, { before: known?.before ?? mark, anchor, stretch: hull(shift.stretch(mark), known && shift.stretch(known.stretch)) });
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

/** Where the touched annotations are, by their numbers. */
function judge(text: TextSource, { marks, touched }: Carried): Map<number, Located> {
  const judged = new Map<number, Located>();
  let budget = MAX_WINDOW;
  for (const { start, end, numbers } of windows(text, touched)) {
    budget -= end - start;
    if (budget < 0) break;
    const local = new Window(text, { start, end });
    const anchors = numbers.flatMap((n) => {
      const mark = marks[n];
      const annotation = touched.get(n);
      return mark && annotation ? [{ ...local.nearest(annotation, mark), label: mark.label }] : [];
    });
    local.locate(anchors).forEach((located, at) => {
      const n = numbers[at] ?? 0;
      const annotation = touched.get(n);
      if (annotation) judged.set(n, isHere(located, annotation) ? located : apart(text, annotation, located));
    });
  }
  return judged;
}

/** Whether an annotation is where its letters are, or what replaced them. */
function isHere(located: Located, { stretch }: Touched): boolean {
  return located.state !== 'orphan' && located.start <= stretch.end && stretch.start <= located.end;
}

/**
 * Where an annotation is by its own surroundings alone, when what is near resembles it as well: its letters tell it from that, which no
 * anchor can. Where they are gone, what stands nearby with both sides is the same thing; what only resembles it may be anything.
 */
function apart(text: TextSource, annotation: Touched, nearby: Located): Located {
  const { start, end } = annotation.stretch;
  const own = new Window(text, { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) });
  const { quote, before, after } = annotation.anchor;
  const located = own.locate([{ quote, before, after }])[0] ?? NOWHERE;
  if (isHere(located, annotation)) return located;
  return nearby.state === 'ok' ? nearby : NOWHERE;
}

/** Stretches of the text that hold all that could decide on the annotations in them; near ones share one. */
function windows(text: TextSource, touched: ReadonlyMap<number, Touched>): (Span & { readonly numbers: number[] })[] {
  const wanted = [...touched].map(([n, { anchor, stretch }]) => {
    const margin = MARGIN + 2 * anchor.quote.length;
    return { start: Math.max(0, stretch.start - margin), end: Math.min(text.length, stretch.end + margin), numbers: [n] };
  });
  const merged: typeof wanted = [];
  for (const next of wanted.sort(bySpan)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      last.end = Math.max(last.end, next.end);
      last.numbers.push(...next.numbers);
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** Stands for the text beyond a window, so that its border is not taken for a paragraph's. */
const BEYOND = '\u0000';

/** Anchors in a part of the text. */
class Window {
  private readonly anchors: ArticleAnchors;
  private readonly from: number;
  private readonly inner: Span;
  private readonly whole: boolean;

  constructor(text: TextSource, { start, end }: Span) {
    const head = start > 0 ? BEYOND : '';
    const tail = end < text.length ? BEYOND : '';
    this.anchors = new ArticleAnchors(head + text.slice(start, end) + tail);
    this.from = start - head.length;
    this.inner = { start, end };
    this.whole = head === '' && tail === '';
  }

  /** The anchor with the number, within this window, of the repetition that is nearest to where the annotation is expected. */
  nearest({ anchor, stretch }: Touched, expected: Span): Anchor {
    // Where all of it was written anew, as with other line ends, nothing but its number says which it was.
    if (this.whole && stretch.start < expected.start && expected.end < stretch.end) return anchor;
    const { quote, before, after } = anchor;
    const only = { quote, before, after };
    let best = { distance: Infinity, anchor: only };
    for (let nth = 1; nth <= MAX_REPETITIONS; nth++) {
      // The first is asked for as one that is alone: of a number the text is expected to have all that were there.
      const numbered = nth === 1 ? only : { ...only, nth };
      const { state, start } = this.anchors.locate(numbered);
      if (state !== 'ok') break;
      const distance = Math.abs(start + this.from - expected.start);
      if (distance < best.distance) best = { distance, anchor: numbered };
    }
    return best.anchor;
  }

  locate(anchors: readonly (Anchor & { readonly label?: string })[]): Located[] {
    return this.anchors.locateAll(anchors).map((located) => {
      if (located.state === 'orphan') return located;
      const place = { start: located.start + this.from, end: located.end + this.from };
      return place.start < this.inner.start || place.end > this.inner.end ? NOWHERE : { state: located.state, ...place };
    });
  }
}

const NOWHERE: Located = { state: 'orphan', start: null, end: null };

/** The marks where they were found, without those that were not. */
function settled({ marks, touched }: Carried, judged: ReadonlyMap<number, Located>, text: TextSource): Followed {
  const changed: { before: Mark; after: Mark | null }[] = [];
  let strayed = false;
  for (const [n, { before }] of touched) {
    const carried = marks[n];
    const located = judged.get(n) ?? NOWHERE;
    const after = carried && located.state !== 'orphan' ? { ...carried, ...located, text: text.slice(located.start, located.end) } : null;
    marks[n] = after;
    strayed ||= after !== null && carried?.start !== after.start;
    if (!after || !carried || !looksAs(carried, after)) changed.push({ before, after });
  }
  const present = marks.filter((mark) => mark !== null);
  return { marks: strayed ? present.sort(bySpan) : present, changed };
}

function looksAs(carried: Mark, after: Mark): boolean {
  return carried.start === after.start && carried.end === after.end && carried.state === after.state && carried.text === after.text;
}

/**
 * Where two annotations that stood apart now claim the same words under one label, as when one of two like sentences was deleted, they are
 * those of the one that is expected there.
 */
function undisputed({ marks, touched }: Carried, judged: ReadonlyMap<number, Located>): ReadonlyMap<number, Located> {
  const claims = [...judged].flatMap(([n, located]) => {
    const mark = marks[n];
    if (!mark || located.state === 'orphan') return [];
    return [{ n, key: keyOf(mark, located), distance: Math.abs(located.start - mark.start) + Math.abs(located.end - mark.end) }];
  });
  if (claims.every(({ distance }) => distance === 0)) return judged;
  const nearest = new Map<string, number>();
  for (const { key, distance } of claims) nearest.set(key, Math.min(distance, nearest.get(key) ?? Infinity));
  // What no edit came near stays what it is.
  marks.forEach((mark, n) => { if (mark?.anchor && !touched.has(n)) nearest.set(keyOf(mark, mark), 0); });
  const lost = new Set(claims.filter(({ key, distance }) => distance > (nearest.get(key) ?? 0)).map(({ n }) => n));
  return new Map([...judged].map(([n, located]) => [n, lost.has(n) ? NOWHERE : located]));
}

function keyOf({ label }: Mark, { start, end }: Span): string {
  return `${start}:${end}:${label}`;
}

function hull(a: Span, b: Span | undefined): Span {
  return b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : a;
}

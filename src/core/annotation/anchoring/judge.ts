import type { Span } from '../../text/span';
import type { Anchor } from '../annotation';
import { ArticleAnchors, type Located } from './anchors';
import { type EditedAnnotation, type EditedPart, type Judged, NOWHERE, REACH } from './follow';

/** Repetitions of a place that are told apart in one window. */
const MAX_REPETITIONS = 50;

/** Where annotations are that edits came near: by their anchors, with the rules of `ArticleAnchors`, in the text around them. */
export function judge(parts: readonly EditedPart[]): Judged[] {
  return parts.flatMap((part) => {
    const local = new Window(part, part);
    const anchors = part.annotations.map((annotation) => ({ ...local.nearest(annotation), label: annotation.label }));
    const found = local.locate(anchors);
    return part.annotations.map((annotation, at) => {
      const located = found[at] ?? NOWHERE;
      return { number: annotation.number, located: isHere(located, annotation) ? located : apart(part, annotation, located) };
    });
  });
}

/** Whether an annotation is where its letters are, or what replaced them. */
function isHere(located: Located, { stretch }: EditedAnnotation): boolean {
  return located.state !== 'orphan' && located.start <= stretch.end && stretch.start <= located.end;
}

/**
 * Where an annotation is by its own surroundings alone, when what is near resembles it as well: its letters tell it from that, which no
 * anchor can. Where they are gone, what stands nearby with both sides is the same thing; what only resembles it may be anything.
 */
function apart(part: EditedPart, annotation: EditedAnnotation, nearby: Located): Located {
  const { start, end } = annotation.stretch;
  const own = new Window(part, { start: Math.max(part.start, start - REACH), end: Math.min(part.end, end + REACH) });
  const { quote, before, after } = annotation.anchor;
  const located = own.locate([{ quote, before, after }])[0] ?? NOWHERE;
  if (isHere(located, annotation)) return located;
  return nearby.state === 'ok' ? nearby : NOWHERE;
}

/** Stands for the text beyond a window, so that its border is not taken for a paragraph's. */
const BEYOND = '\u0000';

/** Anchors in a part of the text. */
class Window {
  private readonly anchors: ArticleAnchors;
  private readonly from: number;
  private readonly inner: Span;
  private readonly whole: boolean;

  constructor(part: EditedPart, { start, end }: Span) {
    const head = part.isFirst && start === part.start ? '' : BEYOND;
    const tail = part.isLast && end === part.end ? '' : BEYOND;
    this.anchors = new ArticleAnchors(head + part.text.slice(start - part.start, end - part.start) + tail);
    this.from = start - head.length;
    this.inner = { start, end };
    this.whole = head === '' && tail === '';
  }

  /** The anchor with the number, within this window, of the repetition that is nearest to where the annotation is expected. */
  nearest({ anchor, expected, stretch }: EditedAnnotation): Anchor {
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

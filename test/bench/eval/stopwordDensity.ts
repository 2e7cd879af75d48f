import { STOPWORDS } from '../../../src/core/page/stopwords';
import type { Span } from '../../../src/core/text/span';

type Class = 'good' | 'near' | 'short' | 'bad';

const SHORT = 70;
const LONG = 200;
const LOW = 0.3;
const HIGH = 0.32;

/**
 * The article by length and stopword density of lines, in the manner of jusText (Pomikálek 2011, "Removing boilerplate and duplicate content
 * from web corpora", with its default thresholds): each line is judged by itself, and then those in doubt by the next sure ones on either side.
 * Links and headings, which jusText takes from HTML, are not known here.
 */
export function byStopwordDensity(text: string): Span[] {
  const lines = linesOf(text);
  const classes = lines.map(({ start, end }) => classOf(text.slice(start, end)));
  const before = sureOnes(classes);
  const after = sureOnes([...classes].reverse()).reverse();
  return lines.filter((_, at) => isGood(classes[at]!, before[at]!, after[at]!));
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start += line.length + 1;
    return line.trim() === '' ? [] : [span];
  });
}

function classOf(line: string): Class {
  if (line.length < SHORT) return 'short';
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const density = words.filter((word) => STOPWORDS.has(word)).length / Math.max(1, words.length);
  if (density >= HIGH) return line.length > LONG ? 'good' : 'near';
  return density >= LOW ? 'near' : 'bad';
}

interface Sure {
  /** The nearest line before this one that is good or bad by itself; the edge of the page is bad. */
  readonly sure: 'good' | 'bad';
  /** Whether one that is nearly good stands between. */
  readonly hasNear: boolean;
}

function sureOnes(classes: readonly Class[]): Sure[] {
  let [sure, hasNear]: [Sure['sure'], boolean] = ['bad', false];
  return classes.map((each) => {
    const here = { sure, hasNear };
    if (each === 'good' || each === 'bad') [sure, hasNear] = [each, false];
    else if (each === 'near') hasNear = true;
    return here;
  });
}

/** A line nearly good is good unless both sides are bad; a short one where both are good, or where one is and the other has one nearly good. */
function isGood(own: Class, before: Sure, after: Sure): boolean {
  if (own === 'good' || own === 'bad') return own === 'good';
  if (before.sure === after.sure) return before.sure === 'good';
  if (own === 'near') return true;
  return (before.sure === 'bad' ? before : after).hasNear;
}

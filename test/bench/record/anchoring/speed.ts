import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';
import type { Anchor } from '../../../../src/core/annotation/annotation';
import type { Span } from '../../../../src/core/text/span';
import { ownArticles } from '../articles';
import { Random } from '../random';
import { firstPlaces } from './naive';

const RUNS = 15;

/** A text with anchors in it, at words that are spread over all of it. */
export interface Workload {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** The same text with another word in every paragraph, so that some anchors have to be looked for. */
  readonly edited: string;
}

/** An article of about so many code units: the own articles' words, mixed anew so that nothing repeats. */
export function workload(size: number, count: number): Workload {
  const random = new Random(size + count);
  const words = ownArticles().flatMap(({ text }) => text.split(/\s+/)).filter(word => word !== '');
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const paragraph = Array.from({ length: 40 }, () => random.pick(words)).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  const text = paragraphs.join('\n\n');
  const made = new ArticleAnchors(text);
  return { text, anchors: spread(text, count).map(span => made.make(span)), edited: paragraphs.map(paragraph => paragraph.replace(/ /, ' truly ')).join('\n\n') };
}

function spread(text: string, count: number): Span[] {
  const words = [...text.matchAll(/\S+/g)];
  return Array.from({ length: count }, (_, n) => {
    const word = words[Math.floor((n * words.length) / count)];
    const start = word?.index ?? 0;
    return { start, end: start + (word?.[0].length ?? 1) };
  });
}

/** Milliseconds of processor time for folding, indexing and finding all anchors, in the middle of many runs. */
export function timeToAnchor({ edited, anchors }: Workload): number {
  return median(() => new ArticleAnchors(edited).locateAll(anchors));
}

/** Milliseconds of processor time for finding all quotes as they are. */
export function timeOfNaiveSearch({ edited, anchors }: Workload): number {
  return median(() => firstPlaces(edited, anchors));
}

/** Milliseconds of processor time for finding all anchors of a text that says one sentence again and again, and for making them before. */
export function timeOnRepetition(size: number): { readonly make: number; readonly locate: number; readonly right: number } {
  const sentence = 'On Monday the harbour office counted 310 people on the quay again. ';
  const text = sentence.repeat(Math.ceil(size / sentence.length));
  const spans = [...text.matchAll(/Monday|310/g)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const began = processorTime();
  const made = new ArticleAnchors(text);
  const anchors = spans.map(span => made.make(span));
  const middle = processorTime();
  const found = new ArticleAnchors(text).locateAll(anchors);
  const ended = processorTime();
  return { make: middle - began, locate: ended - middle, right: found.filter(({ start }, n) => start === spans[n]?.start).length / spans.length };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = processorTime();
    work();
    return processorTime() - began;
  }).sort((a, b) => a - b);
  return times[RUNS >> 1] ?? 0;
}

/** Milliseconds that this process has worked: what else the machine does is no matter. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

import { splitSentences } from '../../../../src/core/text/sentences';
import type { Span } from '../../../../src/core/text/span';
import type { AnchoredArticle } from './articles';
import { everyAnchor, type Edit, type EditKind } from './edit';
import { EditedText, type Splice } from './editedText';
import type { Random } from '../random';

/** Anchors that are edited at once are at least so far apart that none stands in another's context. */
const APART = 170;

const INVENTED = ['Osterhagen', 'Quillfeather', 'Tamsin Vooght', 'Brambleside', '61', '4,718', '0.37', 'Whitsun'];
const FILLERS = ['truly', 'reportedly', 'in short', 'once more', 'as planned'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Stretches of the text from one paragraph's begin to the next; without blank lines every line is a paragraph. */
export function paragraphs(text: string): Span[] {
  const border = /\n\s*\n/.test(text) ? /\n\s*\n/g : /\n/g;
  const starts = [0, ...[...text.matchAll(border)].map(match => match.index + match[0].length)].filter(start => start < text.length);
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? text.length }));
}

export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap(paragraph => splitSentences(text, paragraph));
}

/** Splits anchors into rounds in which they are far from one another. */
function rounds(article: AnchoredArticle, anchors: readonly number[]): number[][] {
  const made: { last: number; anchors: number[] }[] = [];
  const at = (n: number): Span => article.places[n] ?? { start: 0, end: 0 };
  for (const n of [...anchors].sort((a, b) => at(a).start - at(b).start)) {
    const free = made.find(round => at(n).start - round.last >= APART);
    if (free === undefined) made.push({ last: at(n).end, anchors: [n] });
    else {
      free.anchors.push(n);
      free.last = at(n).end;
    }
  }
  return made.map(round => round.anchors);
}

function perAnchor(article: AnchoredArticle, chosen: readonly number[], splices: (place: Span, n: number) => Splice[]): Edit[] {
  return rounds(article, chosen).map(targets => {
    const all = targets.flatMap(n => {
      const place = article.places[n];
      return place === undefined ? [] : splices(place, n);
    });
    return { edited: EditedText.of(article.text).splice(all), targets };
  });
}

export function facts(article: AnchoredArticle): number[] {
  return everyAnchor(article).filter(n => article.anchors[n]?.label !== 'WORDS' && article.anchors[n]?.label !== 'QUOTATION');
}

/** Changes one digit, or exchanges a weekday or a name. */
export function otherValue(random: Random, words: string): string {
  const digits = [...words.matchAll(/\d/g)];
  if (digits.length > 0) {
    const { index } = random.pick(digits);
    const digit = random.pick([...'123456789'].filter(each => each !== words.charAt(index)));
    return words.slice(0, index) + digit + words.slice(index + 1);
  }
  const day = WEEKDAYS.find(each => words.includes(each));
  if (day !== undefined) return words.replace(day, random.pick(WEEKDAYS.filter(each => each !== day)));
  return random.pick(INVENTED.filter(each => each !== words));
}

function valueElsewhere(random: Random, article: AnchoredArticle, n: number): string {
  const same = facts(article).filter(other => article.anchors[other]?.label === article.anchors[n]?.label && article.anchors[other]?.quote !== article.anchors[n]?.quote);
  return same.length === 0 ? random.pick(INVENTED) : (article.anchors[random.pick(same)]?.quote ?? '0');
}

/** Another value in the place of a fact. Words at its ends that stay are the same words. */
function spliceOf(text: string, was: string, { start, end }: Span): Splice[] {
  const old = was.split(' ');
  const now = text.split(' ');
  let first = 0;
  while (first < old.length - 1 && first < now.length - 1 && old[first] === now[first]) first++;
  let last = 0;
  while (last < old.length - first - 1 && last < now.length - first - 1 && old.at(-1 - last) === now.at(-1 - last)) last++;
  const length = (words: string[]): number => words.reduce((sum, word) => sum + word.length + 1, 0);
  const head = length(old.slice(0, first));
  const tail = last === 0 ? 0 : length(old.slice(-last));
  return [{ start: start + head, end: end - tail, text: now.slice(first, now.length - last).join(' '), as: 'other' }];
}

/** Another value for an anchor's words. */
export function change(article: AnchoredArticle, place: Span, value: (quote: string) => string): Splice[] {
  const was = article.text.slice(place.start, place.end);
  const now = value(was);
  return now === was ? [] : spliceOf(now, was, place);
}

/** The word nearest to an offset in a direction, inside the paragraph and one word away. */
function wordBeside(text: string, place: Span, side: 'before' | 'after', away: number): Span | null {
  if (side === 'after') {
    const words = [...text.slice(place.end, place.end + 80).split(/\n\s*\n/)[0]?.matchAll(/(?<=[\s(])\p{L}[\p{L}’'-]*/gu) ?? []];
    const word = words[away] ?? words.at(-1);
    return word === undefined ? null : { start: place.end + word.index, end: place.end + word.index + word[0].length };
  }
  const from = Math.max(0, place.start - 80);
  const near = text.slice(from, place.start);
  const begin = from + near.length - (near.split(/\n\s*\n/).at(-1)?.length ?? 0);
  const words = [...text.slice(begin, place.start).matchAll(/(?<=[\s(]|^)\p{L}[\p{L}’'-]*(?=[\s,.;:)])/gu)].reverse();
  const word = words[away] ?? words.at(-1);
  return word === undefined ? null : { start: begin + word.index, end: begin + word.index + word[0].length };
}

/** A word beside the place is exchanged, taken out, or gets another before it. */
export function copyEdit(random: Random, text: string, place: Span, side: 'before' | 'after'): Splice[] {
  const word = wordBeside(text, place, side, random.below(3));
  if (word === null) return [];
  const filler = random.pick(FILLERS);
  const how = random.below(3);
  if (how === 0) return [{ ...word, text: filler, as: 'other' }];
  if (how === 1) return [{ start: word.start, end: word.end + (text.charAt(word.end) === ' ' && word.end < text.length - 1 ? 1 : 0), text: '', as: 'new' }];
  return [{ start: word.start, end: word.start, text: `${filler} `, as: 'new' }];
}

function cut(article: AnchoredArticle, stretches: readonly Span[]): Edit[] {
  return stretches.map(({ start, end }) => ({
    edited: EditedText.of(article.text).splice([{ start, end, text: '', as: 'new' }]),
    targets: everyAnchor(article).filter(n => (article.places[n]?.start ?? 0) < end && (article.places[n]?.end ?? 0) > start),
  }));
}

function moved(article: AnchoredArticle, order: (all: Span[]) => Span[]): Edit {
  const ended = article.text.endsWith('\n') ? article.text : `${article.text}\n`;
  const base = EditedText.of(article.text).splice(ended === article.text ? [] : [{ start: article.text.length, end: article.text.length, text: '\n', as: 'new' }]);
  const blank = /\n\s*\n/.test(article.text) ? [{ start: ended.length, end: ended.length, text: '\n', as: 'new' as const }] : [];
  const whole = base.splice(blank);
  return { edited: whole.reorder(order(paragraphs(whole.text))), targets: everyAnchor(article) };
}

/** A new paragraph that speaks of what the article speaks of. */
export function newParagraph(random: Random, article: AnchoredArticle): Splice {
  const quotes = Array.from({ length: 3 }, () => article.anchors[random.below(article.anchors.length)]?.quote ?? 'nothing');
  const { start } = random.pick(paragraphs(article.text));
  const gap = /\n\s*\n/.test(article.text) ? '\n\n' : '\n';
  return { start, end: start, text: `It was not clear what ${quotes[0]} had to do with ${quotes[1]}, a reader wrote on ${quotes[2]}.${gap}`, as: 'new' };
}

export const EDITS: readonly EditKind[] = [
  {
    name: 'paragraph inserted', about: 'insertion',
    make: (article, random) => Array.from({ length: 8 }, () => ({ edited: EditedText.of(article.text).splice([newParagraph(random, article)]), targets: everyAnchor(article) })),
  },
  {
    name: 'emoji before', about: 'insertion',
    make: article => [{
      edited: EditedText.of(article.text).splice([{ start: 0, end: 0, text: '🚢 ', as: 'new' }, ...paragraphs(article.text).slice(1).filter((_, n) => n % 3 === 0).map(({ start }) => ({ start, end: start, text: '👩‍🚒🏳️ ', as: 'new' as const }))]),
      targets: everyAnchor(article),
    }],
  },
  { name: 'words deleted', about: 'deletion', make: article => perAnchor(article, everyAnchor(article), ({ start, end }) => [{ start, end: end + (article.text.charAt(end) === ' ' ? 1 : 0), text: '', as: 'new' }]) },
  { name: 'sentence deleted', about: 'deletion', make: article => cut(article, sentences(article.text)) },
  { name: 'paragraph deleted', about: 'deletion', make: article => cut(article, paragraphs(article.text)) },
  { name: 'fact changed', about: 'fact', make: (article, random) => perAnchor(article, facts(article), place => change(article, place, quote => otherValue(random, quote))) },
  { name: 'fact changed to one elsewhere', about: 'fact', make: (article, random) => perAnchor(article, facts(article), (place, n) => change(article, place, () => valueElsewhere(random, article, n))) },
  { name: 'copy-edit on one side', about: 'copy-edit', make: (article, random) => perAnchor(article, everyAnchor(article), place => copyEdit(random, article.text, place, random.pick(['before', 'after'] as const))) },
  { name: 'copy-edit on both sides', about: 'copy-edit', make: (article, random) => perAnchor(article, everyAnchor(article), place => [...copyEdit(random, article.text, place, 'before'), ...copyEdit(random, article.text, place, 'after')]) },
  { name: 'paragraphs shuffled', about: 'move', make: (article, random) => Array.from({ length: 4 }, () => moved(article, all => random.sample(all, all.length))) },
  {
    name: 'a paragraph moved', about: 'move',
    make: (article, random) => Array.from({ length: 8 }, () => moved(article, all => {
      const [taken] = all.splice(random.below(all.length), 1);
      all.splice(random.below(all.length + 1), 0, ...(taken === undefined ? [] : [taken]));
      return all;
    })),
  },
];

import nlp from 'compromise';
import { isAbbreviation } from '../../../../src/core/text/abbreviations';
import { longestNames } from '../../../../src/training/names/nameRecords';
import type { Marked } from './nameSets';

/** What is used of one term in the library's JSON; offsets are code units of the text, without the marks round the term. */
interface Term {
  readonly post: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

interface Match {
  readonly terms: readonly Term[];
}

/**
 * The people, organisations and places that `compromise` finds, their spans brought to the policy that is scored: no article, no title of a person, no
 * possessive, a place and what it lies in apart. Where two overlap the longer stands.
 */
export function byCompromise(text: string): Marked[] {
  const view = nlp(text);
  const people = view.people().json({ offset: true }) as Match[];
  const organisations = view.organizations().json({ offset: true }) as Match[];
  const places = view.places().json({ offset: true }) as Match[];
  return longestNames([
    ...people.flatMap(({ terms }) => named(text, 'PERSON', withoutTitle(terms))),
    ...organisations.flatMap(({ terms }) => named(text, 'ORG', terms)),
    ...places.flatMap(({ terms }) => partsOf(terms).flatMap((part) => named(text, 'place', part))),
  ]);
}

/** The same three kinds as plain strings, which costs the library least; for the clock. */
export function runCompromise(text: string): void {
  const view = nlp(text);
  view.people().out('array');
  view.organizations().out('array');
  view.places().out('array');
}

function withoutTitle(terms: readonly Term[]): readonly Term[] {
  const first = terms.findIndex(({ tags }) => !tags.includes('Honorific'));
  return first < 0 ? [] : terms.slice(first);
}

/** “Maren, Ontario” is two names. */
function partsOf(terms: readonly Term[]): Term[][] {
  const parts: Term[][] = [[]];
  for (const term of terms) {
    parts.at(-1)?.push(term);
    if (term.post.includes(',')) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function named(text: string, label: string, terms: readonly Term[]): Marked[] {
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return [];
  let { start } = first.offset;
  let end = last.offset.start + last.offset.length;
  start += /^(?:the|an?)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= /['’]s?$/i.exec(text.slice(start, end))?.[0].length ?? 0;
  if (text.charAt(end) === '.' && keepsFullStop(text.slice(start, end))) end++;
  return end > start ? [{ start, end, label }] : [];
}

/** “U.S” and “Inc” are written with the full stop that the library leaves to the sentence. */
function keepsFullStop(name: string): boolean {
  const word = /[^\s-]*$/.exec(name)?.[0] ?? '';
  return isAbbreviation(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

import type { Byline } from './byline';
import type { Credit } from './credit';
import type { Evidence } from '../page';
import type { Span } from '../../text/span';

/** Who wrote a story, and who helped. */
export interface People {
  readonly authors: readonly Evidence[];
  readonly contributors: readonly Evidence[];
}

/** The persons whom bylines and credits name, each once. Who reported is the author where no byline says otherwise. */
export function readPeople(text: string, bylines: readonly Byline[], credits: readonly Credit[]): People {
  const signed = bylines.flatMap(byline => byline.authors);
  const reporters = credits.flatMap(credit => credit.reporters);
  const helpers = [...bylines.flatMap(byline => byline.contributors), ...(signed.length > 0 ? reporters : []), ...credits.flatMap(credit => credit.contributors)];
  const authors = distinct((signed.length > 0 ? signed : reporters).map(span => person(text, span)));
  return { authors, contributors: distinct(helpers.map(span => person(text, span))).filter(helper => !authors.some(author => author.value === helper.value)) };
}

function distinct(values: Evidence[]): Evidence[] {
  if (values.length < 2) return values;
  return [...new Map(values.map(evidence => [evidence.value, evidence])).keys()].map(value => values.find(evidence => evidence.value === value) ?? { value });
}

function person(text: string, { start, end }: Span): Evidence {
  return { value: withoutCapitals(text.slice(start, end).replace(/\s+/g, ' ')), start, end };
}

/** The shortest name that a paper's style may have set in capitals; shorter ones are initials. */
const SHORTEST = 6;
const PARTICLES = /^(?:de|da|do|dos|das|del|della|den|der|di|du|van|von|ter|ten|bin|af|av|zu)$/;

/** A person's name that is set in capitals as it is written elsewhere: the capitals are the paper's style and no part of the name. */
function withoutCapitals(name: string): string {
  const isCapital = name.length >= SHORTEST && /^\p{L}[^ ]* /u.test(name) && name === name.toUpperCase() && name !== name.toLowerCase() && name.split(' ').every(word => word.length > 3 || /[.]|^\p{L}{2,3}$/u.test(word));
  return isCapital ? name.split(' ').map((word, index) => spelled(word, index === 0)).join(' ') : name;
}

function spelled(word: string, isFirst: boolean): string {
  const lower = word.toLowerCase();
  if (!isFirst && PARTICLES.test(lower)) return lower;
  if (/^(?:\p{Lu}\.?){1,3}$/u.test(word) && word.includes('.')) return word;
  if (/^(?:ii|iii|iv)$/.test(lower)) return word;
  return lower.replace(/(^|[-’'])(mc)?(\p{L})/gu, (_, before: string, mac: string | undefined, letter: string) => `${before}${mac === undefined ? '' : 'Mc'}${letter.toUpperCase()}`);
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser, type Analyser } from '../../../src/core/analysis';
import type { Random } from './random';

export interface Article {
  readonly name: string;
  readonly text: string;
}

/** The project's own articles: those of the tests and those of the sample corpus. Read from the repository's folder. */
export function ownArticles(): Article[] {
  return [path.join('test', 'fixtures', 'articles'), path.join('media', 'sample')].flatMap((folder) => {
    return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  });
}

export function ownAnalyser(): Analyser {
  return createAnalyser({ names: readFileSync(path.join('media', 'names.model')) });
}

const FIRST = ['Ana', 'Tomas', 'Leila', 'Priya', 'Viktor', 'Ines', 'Jonas', 'Marta', 'Oskar', 'Renata', 'Samir', 'Yara'];
const SYLLABLES = ['ba', 'du', 'ker', 'lo', 'mar', 'ne', 'os', 'pel', 'ri', 'san', 'tu', 'vel', 'zim'];
const PLACES = ['Port Maren', 'Corvale', 'Sant Aurel', 'Vell Island', 'Lisbon', 'Oslo', 'Nairobi', 'Osaka'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A long news story of an invented port, with about three annotations in a sentence; sentences are hardly ever alike. */
export function longArticle(random: Random, sentences: number): string {
  const lines = ['Ferry talks resume as strike enters another week', ''];
  let paragraph = 'PORT MAREN – ';
  for (let n = 0; n < sentences; n++) {
    paragraph += sentence(random);
    if (random.chance(0.3)) {
      lines.push(paragraph, '');
      paragraph = '';
    } else paragraph += ' ';
  }
  return `${[...lines, paragraph.trim()].join('\n').trimEnd()}\n`;
}

function sentence(random: Random): string {
  const person = `${random.pick(FIRST)} ${surname(random)}`;
  const [place, day, amount] = [random.pick(PLACES), random.pick(DAYS), 2 + random.below(9000)];
  switch (random.below(4)) {
    case 0: return `Minister ${person} told a committee in ${place} on ${day} that the dispute had cost the port $${amount},000.`;
    case 1: return `“We counted ${amount} crates and not one was for ${place},” ${person} said on ${day}.`;
    case 2: return `Some ${1 + random.below(98)} per cent of the ${amount} members voted with ${person}, the union said in ${place} on ${day}.`;
    default: return `In ${place}, ${person} put the loss at ${amount} million euros and asked for a new vote on ${day}.`;
  }
}

function surname(random: Random): string {
  const name = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

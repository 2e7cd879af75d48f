// Every regular expression of the source, of the grammar, and of what else the editor is given to run, searched for in strings that are made of
// its own words: eight times the length may take some twenty times as long, where eight is linear and sixty-four quadratic.
import { OnigScanner, OnigString } from 'vscode-oniguruma';
import { loadOniguruma } from '../../grammar/articleGrammar';
import { given, inGrammar, literals, madeFromParts, type Expression } from '../../unit/structure/expressions';
import { Figures, type Counts, type Say } from './measure';

const SHORT = 4_000;
const LONG = 8 * SHORT;
/** Longer lines the editor does not give to a grammar. */
const LONGEST_LINE = 20_000;
const LINEAR = 20;
/** Below this, in milliseconds, a search of 32,000 characters is quick enough to be no danger; and too quick to be compared. */
const QUICK = 25;
/** What stands behind the repeated words, so that a match that has almost succeeded fails. */
const ENDS = ['', '\0', 'x'];
const COMMON = [' ', '\n', '\t', 'a', 'A', '0', 'é', '.', ',', '-', '–', '"', "'", '“', '’', '(', ')', '[', '|', '/', ':', '@', '*', '_', '#', '\\', 'a ', 'A ', 'Aa ', '1,', 'a.', '- ', '\r\n'];

const KNOWN: readonly Tried[] = [{ where: 'here', source: '\\s+$', flags: '' }, { where: 'here', source: '\\s*\\/', flags: 'g' }, { where: 'here', source: '\\s+$', flags: '', isGrammar: true }];

export async function patterns(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  await loadOniguruma();
  const grammar = inGrammar().map((expression): Tried => ({ ...expression, isGrammar: true }));
  const expressions = unique([...literals(), ...madeFromParts(), ...given(), ...grammar]);
  figures.atLeast('expressions', expressions.length, 300);
  figures.atLeast('of these in the grammar', expressions.filter(({ isGrammar }) => isGrammar).length, 30);
  const slow: string[] = [];
  let searches = 0;
  for (const expression of expressions) {
    // A grammar is given one line at a time.
    for (const unit of units(expression).filter((one) => !expression.isGrammar || !/[\r\n]/.test(one))) {
      searches += ENDS.length;
      const worst = ENDS.find((end) => isSuperLinear(expression, unit, end));
      if (worst !== undefined) slow.push(`${expression.where} /${expression.source}/${expression.flags} on ${JSON.stringify(unit)} again and again, then ${JSON.stringify(worst)}`);
    }
  }
  say(`${searches} kinds of strings searched`);
  for (const line of slow.slice(0, 20)) say(`  ${line}`);
  figures.exactly('expressions known to be quadratic that are not found', KNOWN.filter((known) => !isSuperLinear(known, ' ', 'x')).length, 0);
  figures.exactly('expressions and strings that take more than linear time', slow.length, 0);
  return figures.counts;
}

/** An expression, and whether Oniguruma runs it. */
interface Tried extends Expression {
  readonly isGrammar?: boolean;
}

function unique(expressions: readonly Tried[]): Tried[] {
  return [...new Map(expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression])).values()];
}

/** What an expression says literally: its words, alone and one behind the other, and the characters that most classes hold. */
function units({ source }: Expression): string[] {
  const words = source.replace(/\\[sdwbpPuk](?:\{[^}]{0,40}\})?/g, ' ').replace(/\\(.)/g, '$1').match(/[^()[\]{}|?*+^$\s]{1,30}/g) ?? [];
  const own = [...new Set(words)].slice(0, 30);
  return [...new Set([...COMMON, ...own, ...own.map((word) => `${word} `), own.join(' '), own.slice(0, 4).join('')])].filter((unit) => unit !== '');
}

function isSuperLinear(expression: Tried, unit: string, end: string): boolean {
  const [short, long] = expression.isGrammar ? [LONGEST_LINE / 8, LONGEST_LINE] : [SHORT, LONG];
  const time = (length: number): number => (expression.isGrammar ? timeInGrammar : timeOf)(expression, unit.repeat(Math.ceil(length / unit.length)) + end);
  const first = time(long);
  if (first < QUICK) return false;
  // Once more: the machine may have been busy with something else.
  const [few, many] = [Math.min(time(short), time(short), time(short)), Math.min(first, time(long), time(long))];
  return many >= QUICK && many / few > LINEAR;
}

/** As a grammar is run: from the end of each match on. */
function timeInGrammar({ source }: Expression, line: string): number {
  const scanner = new OnigScanner([source]);
  const text = new OnigString(line);
  const began = process.cpuUsage();
  for (let at = 0; at <= line.length;) {
    const end = scanner.findNextMatchSync(text, at)?.captureIndices[0]?.end;
    if (end === undefined) break;
    at = Math.max(at + 1, end);
  }
  const spent = process.cpuUsage(began).user / 1000;
  text.dispose();
  scanner.dispose();
  return spent;
}

/** As it is used: one that looks for all matches looks for all, a sticky one is tried at each place. */
function timeOf({ source, flags }: Expression, text: string): number {
  const pattern = new RegExp(source, flags);
  const began = process.cpuUsage();
  if (pattern.sticky) {
    for (let at = 0; at < text.length; at++) {
      pattern.lastIndex = at;
      pattern.test(text);
    }
  } else if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return process.cpuUsage(began).user / 1000;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analysis';
import { TIME_TYPES } from '../../../src/core/recognition/recognition';
import { byChrono } from './times/chrono';
import { readOptions } from './errorsOption';
import { addScore, align, f1, noScore, sameSpan, type Aligned, type TimexScore } from './times/timexScore';
import { readTimexTexts, type Timex, type TimexText } from './times/timexSets';

type Say = (line: string) => void;
type Finder = (text: TimexText) => readonly Timex[];

/**
 * Prints, for each file of texts with time expressions, how well these are found and what they are taken to mean, beside the library `chrono-node`.
 * A value counts where it is written as it is marked. Option: `--errors N` prints N of Pressmark's errors of each kind, spread over the texts.
 */
export function times(args: readonly string[], say: Say): void {
  const { files, errors } = readOptions(args);
  const pressmark = loadPressmark();
  for (const file of files) {
    const texts = readTimexTexts(file);
    say(`\n${file}: ${texts.length} texts, ${texts.reduce((sum, { marked }) => sum + marked.length, 0)} time expressions`);
    say(HEAD);
    const own = alignAll(texts, pressmark);
    sayScores('Pressmark', own, say);
    sayScores('chrono-node', better(alignAll(texts, byChrono('casual')), alignAll(texts, byChrono('strict'))), say);
    if (errors > 0) sayErrors(texts, own, errors, say);
  }
}

/** What ships, from `media`. Run in the project's folder, as npm runs its scripts. */
function loadPressmark(): Finder {
  const analyser = createAnalyser({ names: readFileSync(path.join('media', 'names.model')) });
  return ({ id, text, published }) => analyser.analyse(text, { id, plain: true, published }).times;
}

function alignAll(texts: readonly TimexText[], find: Finder): Aligned[] {
  return texts.map((text) => align(text.marked, find(text)));
}

/** Of the library's two readings the one with more right values. */
function better(one: readonly Aligned[], other: readonly Aligned[]): readonly Aligned[] {
  const [a, b] = [scoreOf(one), scoreOf(other)];
  return f1(a, a.valued) >= f1(b, b.valued) ? one : other;
}

function scoreOf(all: readonly Aligned[], type?: string): TimexScore {
  const score = noScore();
  for (const aligned of all) addScore(score, aligned, type);
  return score;
}

const HEAD = '                           span: P      R      F1    relaxed F1   type   value: F1   relaxed F1    marked  found';

function sayScores(system: string, all: readonly Aligned[], say: Say): void {
  say(row(system, 'all', scoreOf(all)));
  for (const type of TIME_TYPES) say(row('', type, scoreOf(all, type)));
}

function row(system: string, type: string, score: TimexScore): string {
  const part = (right: number, of: number): string => (right / Math.max(1, of)).toFixed(3).padStart(6);
  const f = (right: number): string => f1(score, right).toFixed(3);
  const { marked, found, strict, relaxed, typed, valued, valuedRelaxed } = score;
  const types = type === 'all' ? part(typed, relaxed) : ' '.repeat(6);
  return `${system.padEnd(14)}${type.padEnd(12)}${part(strict, found)} ${part(strict, marked)}  ${f(strict)}        ${f(relaxed)} ${types}       ${f(valued)}        ${f(valuedRelaxed)} ${String(marked).padStart(9)} ${String(found).padStart(6)}`;
}

function sayErrors(texts: readonly TimexText[], all: readonly Aligned[], most: number, say: Say): void {
  const missed: string[] = [];
  const spurious: string[] = [];
  const borders: string[] = [];
  const values: string[] = [];
  all.forEach((aligned, at) => {
    const text = texts[at] as TimexText;
    for (const one of aligned.missed) missed.push(`${one.type} ${one.value}  ${context(text, one)}`);
    for (const one of aligned.spurious) spurious.push(`${one.type} ${one.value}  ${context(text, one)}`);
    for (const { marked, found } of aligned.pairs) {
      if (!sameSpan(marked, found)) borders.push(`marked [${text.text.slice(marked.start, marked.end)}] ${marked.value}, found ${found.value}  ${context(text, found)}`);
      else if (marked.value !== found.value) values.push(`marked ${marked.value}, found ${found.value}, published ${text.published}  ${context(text, found)}`);
    }
  });
  for (const [kind, errors] of Object.entries({ missed, spurious, borders, values })) {
    say(`\n${kind}: ${errors.length}`);
    for (const error of spread(errors, most)) say(`  ${error}`);
  }
}

/** So many of the list, at even distances. */
function spread<T>(all: readonly T[], most: number): T[] {
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length) || all.length <= most);
}

const ROUND = 60;

function context({ text }: TimexText, { start, end }: Timex): string {
  return `${text.slice(Math.max(0, start - ROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + ROUND)}`.replace(/\s+/g, ' ');
}

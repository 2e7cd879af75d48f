import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser, type Analysis } from '../../../src/core/analysis';
import { overlaps, type Span } from '../../../src/core/text/span';
import { readOptions } from './errorsOption';
import { scoreText, type Judged, type TextScore } from './quotations/quotationScore';
import { readQuotedTexts, type QuotedText } from './quotations/quotationSets';

type Say = (line: string) => void;

interface Read {
  readonly text: QuotedText;
  readonly analysis: Analysis;
  readonly score: TextScore;
}

/**
 * Prints, for each file of texts with quotations, how well those in marks and the reported ones are found, with their sources and cues, and how often each rule is right.
 * Option: `--errors N` the N of each kind of error, spread over the texts.
 */
export function quotations(args: readonly string[], say: Say): void {
  const { files, errors } = readOptions(args);
  const analyser = createAnalyser({ names: readFileSync(path.join('media', 'names.model')) });
  for (const file of files) {
    const read = readQuotedTexts(file).map((text): Read => {
      const analysis = analyser.analyse(text.text, { id: '', plain: true });
      return { text, analysis, score: scoreText(text, analysis) };
    });
    say(`\n${file}: ${read.length} texts, marked: ${countKinds(read)}`);
    sayInMarks(read, say);
    sayIndirect(read, say);
    sayRules(read, say);
    if (errors > 0) sayErrors(read, errors, say);
  }
}

function countKinds(read: readonly Read[]): string {
  const all = read.flatMap(({ text }) => text.quotations);
  return (['direct', 'mixed', 'indirect'] as const).map((kind) => `${kind} ${all.filter((one) => one.kind === kind).length}`).join(', ');
}

function sayInMarks(read: readonly Read[], say: Say): void {
  const judged = read.flatMap(({ score }) => score.inMarks);
  const missed = read.flatMap(({ score }) => score.missedParts);
  const hits = judged.filter(({ kind }) => kind !== null);
  say(`in marks, of direct and mixed ones (first and last word)   ${rates(hits.length, judged.length, hits.length + missed.length)}`);
  for (const kind of ['direct', 'mixed'] as const) {
    const of = hits.filter((one) => one.kind === kind);
    say(`  parts of ${kind} ones: recall ${share(of.length, of.length + missed.filter((one) => one.kind === kind).length)}, speaker ${sources(of)}`);
  }
  for (const kind of ['direct', 'partial'] as const) {
    const of = judged.filter(({ found }) => found.kind === kind);
    say(`  found as ${kind}: precision ${share(of.filter((one) => one.kind !== null).length, of.length)}`);
  }
  say(`  speaker ${sources(hits)}, cue ${cues(hits)}`);
}

function sayIndirect(read: readonly Read[], say: Say): void {
  const judged = read.flatMap(({ score }) => score.indirect);
  const missed = read.flatMap(({ score }) => score.missedIndirect);
  const hits = judged.filter(({ kind }) => kind !== null);
  const tokens = read.map(({ score }) => score.tokens).reduce((a, b) => ({ marked: a.marked + b.marked, found: a.found + b.found, both: a.both + b.both }));
  say(`indirect, overlapping, one to one                         ${rates(hits.length, judged.length, hits.length + missed.length)}`);
  say(`indirect, tokens                                          ${rates(tokens.both, tokens.found, tokens.marked)}`);
  say(`  speaker ${sources(hits)}, cue ${cues(hits)}`);
}

function sayRules(read: readonly Read[], say: Say): void {
  for (const what of ['inMarks', 'indirect'] as const) {
    const judged = read.flatMap(({ score }) => score[what]);
    const rules = [...new Set(judged.map(({ found }) => found.rule))].sort();
    say(`rules, ${what === 'inMarks' ? 'in marks' : what}: found, precision, speaker of the hits`);
    for (const rule of rules) {
      const of = judged.filter(({ found }) => found.rule === rule);
      say(`  ${rule.padEnd(18)}${String(of.length).padStart(5)}   ${share(of.filter(({ kind }) => kind !== null).length, of.length).padEnd(20)}   ${sources(of)}`);
    }
  }
}

function rates(hits: number, found: number, marked: number): string {
  return `P ${ratio(hits, found)}  R ${ratio(hits, marked)}  F1 ${ratio(2 * hits, found + marked)}   (hits ${hits}, found ${found}, marked ${marked})`;
}

const ratio = (part: number, whole: number): string => (whole > 0 ? part / whole : 0).toFixed(3);
const share = (part: number, whole: number): string => `${ratio(part, whole)} (${part} of ${whole})`;
const sources = (all: readonly Judged[]): string => share(all.filter((one) => one.isSourceRight).length, all.filter((one) => one.isSourceRight !== null).length);
const cues = (all: readonly Judged[]): string => share(all.filter((one) => one.isCueRight).length, all.filter((one) => one.isCueRight !== null).length);

function sayErrors(read: readonly Read[], most: number, say: Say): void {
  const pick = (what: string, of: (score: TextScore) => readonly (Span | Judged)[]): void => {
    const all = read.flatMap((article) => of(article.score).map((one) => describe(article, one)));
    say(`${what}: ${all.length}`);
    const step = Math.max(1, Math.floor(all.length / most));
    all.filter((_, at) => at % step === 0).slice(0, most).forEach((line) => say(`    ${line}`));
  };
  pick('in marks, found but not marked', ({ inMarks }) => inMarks.filter(({ kind }) => kind === null));
  pick('in marks, missed', ({ missedParts }) => missedParts);
  pick('in marks, another speaker', ({ inMarks }) => inMarks.filter(({ isSourceRight }) => isSourceRight === false));
  pick('indirect, found but not marked', ({ indirect }) => indirect.filter(({ kind }) => kind === null));
  pick('indirect, missed', ({ missedIndirect }) => missedIndirect);
  pick('indirect, another speaker', ({ indirect }) => indirect.filter(({ isSourceRight }) => isSourceRight === false));
}

/** One line: the words, marked off in their surroundings, and how they were read. */
function describe({ text: { text, quotations: marked }, analysis }: Read, one: Span | Judged): string {
  const { start, end } = 'found' in one ? one.found : one;
  const found = 'found' in one ? one.found : analysis.quotations.find((quotation) => overlaps(quotation, one));
  const words = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const gold = marked.find((other) => other.start < end && other.end > start);
  const source = (span: Span | null | undefined): string => (span ? words(span.start, span.end) : '–');
  const how = `${found ? `${found.kind} ${found.rule} ${source(found.source)}` : 'nothing found'} | marked ${gold ? `${gold.kind} ${source(gold.source)}` : '–'}`;
  return `${how} | ${words(start - 90, start)}⟦${words(start, end)}⟧${words(end, end + 70)}`;
}

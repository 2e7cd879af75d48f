import { calibrationError, scoreForPrecision, scoreGroups, type Judged } from './names/calibration';
import { byCompromise, runCompromise } from './names/compromise';
import { commonest, ERROR_KINDS, nameErrors } from './names/nameErrors';
import { COARSE_LABELS, coarseLabel, countTokens, FINE_LABELS, inCoarseLabels, readNameSets, type Marked, type NameSet } from './names/nameSets';
import { placeKey, rates, scoreNames, type Counts, type NameScore } from './names/nameScore';
import { readOptions } from './names/options';
import { loadPressmark } from './names/pressmark';
import { compareSpeed } from './names/speed';

type Say = (line: string) => void;

interface Scored extends Marked {
  readonly score: number;
}

/**
 * Prints, for each set of annotated texts, how well names are found, strictly (span and type), beside the library `compromise`, and the speed of both.
 * Options: `--errors N` the N commonest errors of each kind, `--scores` how far scores are true, `--fast` Pressmark's quality alone.
 */
export function names(args: readonly string[], say: Say): void {
  const { files, ...options } = readOptions(args);
  const pressmark = loadPressmark();
  const means = new Map<string, NameScore[]>();
  const sets = readNameSets(files);
  for (const set of sets) {
    say(`\n${set.name}: ${set.texts.length} texts, ${countTokens(set.texts)} tokens at white space`);
    const found = set.texts.map(({ text }) => pressmark.analyse(text).map(({ start, end, type, score }) => ({ start, end, label: type, score })));
    const coarse = found.map((all) => all.map((name) => ({ ...name, label: coarseLabel(name.label) })));
    const plain = inCoarseLabels(set);
    say(`scored: ${COARSE_LABELS.join(', ')} (GPE, LOC and FAC are place); names of other kinds are left out on both sides\n${HEAD}`);
    sayScore('Pressmark', plain, coarse, COARSE_LABELS, means, say);
    if (!options.fast) sayScore('compromise', plain, set.texts.map(({ text }) => byCompromise(text)), COARSE_LABELS, means, say);
    if (set.fine) {
      say(`scored: the eleven types\n${HEAD}`);
      sayScore('Pressmark, types', set, found, FINE_LABELS, means, say);
    }
    const [scheme, best, labels] = set.fine ? [set, found, FINE_LABELS] as const : [plain, coarse, COARSE_LABELS] as const;
    if (options.scores) sayCalibration(scheme, best, labels, say);
    if (options.errors > 0) sayErrors(scheme, best, labels, options.errors, say);
    if (!options.fast) compareSpeed(set.texts, pressmark, runCompromise).forEach(say);
  }
  if (sets.length > 1) sayMeans(means, say);
}

function sayScore(system: string, set: NameSet, found: readonly (readonly Marked[])[], labels: readonly string[], means: Map<string, NameScore[]>, say: Say): void {
  const score = scoreNames(set.texts.map((text) => text.names), found, labels);
  means.set(system, [...(means.get(system) ?? []), score]);
  say(row(system, 'all', score.all));
  for (const [label, counts] of score.byLabel) if (occurs(counts)) say(row('', label, counts));
  say(row('', 'span alone', score.span));
}

const HEAD = '                                 precision    recall        F1     marked    found';

function row(system: string, label: string, counts: Counts): string {
  const { precision, recall, f1 } = rates(counts);
  const cells = [precision, recall, f1].map(percent).join('');
  return `${system.padEnd(18)}${label.padEnd(14)}${cells}${String(counts.marked).padStart(11)}${String(counts.found).padStart(9)}`;
}

function occurs({ marked, found }: Counts): boolean {
  return marked + found > 0;
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(10);
}

/** The mean of the sets' F1, each set counting alike. */
function sayMeans(means: ReadonlyMap<string, readonly NameScore[]>, say: Say): void {
  say('\nmean F1 of the sets');
  for (const [system, scores] of means) {
    const mean = (of: (score: NameScore) => Counts | undefined): string => {
      const all = scores.flatMap((score) => of(score) ?? []).filter(occurs);
      return (all.reduce((sum, counts) => sum + rates(counts).f1 * 100, 0) / all.length).toFixed(1);
    };
    const labels = [...(scores[0]?.byLabel.keys() ?? [])].map((label) => `${label} ${mean(({ byLabel }) => byLabel.get(label))}`);
    say(`${system.padEnd(18)}all ${mean(({ all }) => all)}, ${labels.join(', ')}, span alone ${mean(({ span }) => span)}`);
  }
}

function sayErrors(set: NameSet, found: readonly (readonly Marked[])[], labels: readonly string[], most: number, say: Say): void {
  const errors = set.texts.flatMap((text, at) => nameErrors(text, found[at] ?? [], labels));
  for (const kind of ERROR_KINDS) {
    const of = labels.map((label) => `${label} ${errors.filter((error) => error.kind === kind && error.label === label).length}`);
    say(`${kind}: ${errors.filter((error) => error.kind === kind).length} (${of.join(', ')})`);
    for (const { error, times } of commonest(errors, kind, most)) say(`${String(times).padStart(6)} ${error.label.padEnd(8)} ${error.words}`);
  }
}

function sayCalibration(set: NameSet, found: readonly (readonly Scored[])[], labels: readonly string[], say: Say): void {
  const judged = new Map(labels.map((label): [string, Judged[]] => [label, []]));
  set.texts.forEach((text, at) => {
    const marked = new Map(text.names.map((name) => [placeKey(name), name.label]));
    for (const name of found[at] ?? []) judged.get(name.label)?.push({ score: name.score, isRight: marked.get(placeKey(name)) === name.label });
  });
  say('scores            names    mean   precision');
  const groups = scoreGroups([...judged.values()].flat());
  for (const { low, high, mean, precision, count } of groups) {
    say(`${low.toFixed(3)} … ${high.toFixed(3)} ${String(count).padStart(8)}${mean.toFixed(3).padStart(8)}${precision.toFixed(3).padStart(12)}`);
  }
  const byLabel = [...judged].filter(([, all]) => all.length > 0).map(([label, all]) => `${label} ${calibrationError(scoreGroups(all)).toFixed(3)}`);
  say(`expected calibration error ${calibrationError(groups).toFixed(3)}; ${byLabel.join(', ')}`);
  const sure = [...judged].filter(([, all]) => all.length > 0).map(([label, all]) => {
    const from = scoreForPrecision(all, WANTED_PRECISION);
    return `${label} ${from === null ? 'never' : `${from.score.toFixed(2)} (${from.kept} of ${all.length})`}`;
  });
  say(`precision is ${WANTED_PRECISION} from this score on: ${sure.join(', ')}`);
  say(`names from a score on: ${THRESHOLDS.map((least) => `${least} ${threshold(set, found, labels, least)}`).join(', ')}`);
}

/** What a type must reach to be proposed at all. */
const WANTED_PRECISION = 0.85;
const THRESHOLDS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

function threshold(set: NameSet, found: readonly (readonly Scored[])[], labels: readonly string[], least: number): string {
  const { all } = scoreNames(set.texts.map((text) => text.names), found.map((names) => names.filter(({ score }) => score >= least)), labels);
  const { precision, recall, f1 } = rates(all);
  return `P${percent(precision).trim()} R${percent(recall).trim()} F${percent(f1).trim()}`;
}

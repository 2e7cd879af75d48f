import { countTokens, type MarkedText } from './nameSets';
import type { Pressmark } from './pressmark';
import { timeStages } from './stages';

/** As much text as is timed: whole texts until there are this many tokens. */
const TIMED_TOKENS = 30_000;
/** A clock of processor time is too coarse for less; seconds. */
const LEAST_TIME = 0.5;
/**
 * Seconds that each goes on before it is timed. Until then much of what is counted is the compiler at work, and the slow code that runs before it is done: of more code
 * the longer, and of what is asked once a text, not once a word, the longest. After as many neither library gets any quicker.
 */
const WARM_UP_TIME = 12;
/** Each is timed so often, and its quickest time counts: what else the machine does can only make it slower. */
const TIMES = 7;

/**
 * Lines that say how many tokens a second of processor time (user and system, of all threads) Pressmark and the other library read of the same text,
 * both warm: names alone, the whole analysis, the other's names; and what each stage of the analysis takes.
 */
export function compareSpeed(texts: readonly MarkedText[], pressmark: Pressmark, runOther: (text: string) => void): string[] {
  const timed = enough(texts);
  const tokens = countTokens(timed);
  const prepared = timed.map(({ text }) => pressmark.prepare(text));
  const names = tokens / secondsOf(() => prepared.forEach((run) => run()));
  const atFirst = tokens / firstSeconds(pressmark.newRecogniser, (recogniser) => prepared.forEach((run) => run(recogniser)));
  const analysis = tokens / secondsOf(() => timed.forEach(({ text }) => pressmark.analyse(text)));
  const other = tokens / secondsOf(() => timed.forEach(({ text }) => runOther(text)));
  const perSecond = (speed: number): string => `${Math.round(speed)} tokens a second`;
  return [
    `speed, warm, on one core, over ${tokens} tokens: names alone ${perSecond(names)}, the whole analysis ${Math.round(analysis)}, compromise's names ${Math.round(other)}`,
    `the same by a recogniser that has not seen any of the words before: names alone ${perSecond(atFirst)}, ratio ${(atFirst / other).toFixed(1)}`,
    `ratio to compromise: names alone ${(names / other).toFixed(1)}, whole analysis ${(analysis / other).toFixed(1)}`,
    `whole analysis, nanoseconds a token by stage: ${stageTimes(timed, tokens)}`,
  ];
}

function stageTimes(texts: readonly MarkedText[], tokens: number): string {
  return [...timeStages(texts.map(({ text }) => text))].map(([stage, seconds]) => `${stage} ${Math.round((seconds / tokens) * 1e9)}`).join(', ');
}

function enough(texts: readonly MarkedText[]): MarkedText[] {
  const taken: MarkedText[] = [];
  let tokens = 0;
  for (const text of texts) {
    if (tokens >= TIMED_TOKENS) break;
    taken.push(text);
    tokens += countTokens([text]);
  }
  return taken;
}

const FIRST_RUNS = 5;

/** The median of the seconds of processor time that one run takes with something made anew for each. */
function firstSeconds<T>(make: () => T, run: (made: T) => void): number {
  const seconds = Array.from({ length: FIRST_RUNS }, () => {
    const made = make();
    const began = process.cpuUsage();
    run(made);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  return seconds.sort((a, b) => a - b)[FIRST_RUNS >> 1] as number;
}

/** Seconds of processor time that one run takes when it is warm: the quickest of several means. */
function secondsOf(run: () => void): number {
  meanSeconds(run, WARM_UP_TIME);
  return Math.min(...Array.from({ length: TIMES }, () => meanSeconds(run, LEAST_TIME)));
}

/** The mean of as many runs as make up the least time. */
function meanSeconds(run: () => void, leastTime: number): number {
  const began = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1e6;
    if (seconds >= leastTime) return seconds / runs;
  }
}

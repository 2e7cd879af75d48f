import { countTokens, type MarkedText } from './nameSets';
import type { Pressmark } from './pressmark';
import { timeStages } from './stages';

/** As much text as is timed: whole texts until there are this many tokens. */
const TIMED_TOKENS = 30_000;
/** A clock of processor time is too coarse for less; seconds. */
const LEAST_TIME = 1;
/** Seconds that each goes on before it is timed: until then much of what is counted is the compiler at work, of the more code the longer. */
const WARM_UP_TIME = 2;

/**
 * Lines that say how many tokens a second of processor time (user and system, of all threads) Pressmark and the other library read of the same text,
 * both warm: names alone, the whole analysis, the other's names; and what each stage of the analysis takes.
 */
export function compareSpeed(texts: readonly MarkedText[], pressmark: Pressmark, runOther: (text: string) => void): string[] {
  const timed = enough(texts);
  const tokens = countTokens(timed);
  const prepared = timed.map(({ text }) => pressmark.prepare(text));
  const names = tokens / secondsOf(() => prepared.forEach((run) => run()));
  const analysis = tokens / secondsOf(() => timed.forEach(({ text }) => pressmark.analyse(text)));
  const other = tokens / secondsOf(() => timed.forEach(({ text }) => runOther(text)));
  const perSecond = (speed: number): string => `${Math.round(speed)} tokens a second`;
  return [
    `speed, warm, on one core, over ${tokens} tokens: names alone ${perSecond(names)}, the whole analysis ${Math.round(analysis)}, compromise's names ${Math.round(other)}`,
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

/** Seconds of processor time that one run takes, the mean of as many as make up the least time, after as many as make it warm. */
function secondsOf(run: () => void): number {
  meanSeconds(run, WARM_UP_TIME);
  return meanSeconds(run, LEAST_TIME);
}

function meanSeconds(run: () => void, leastTime: number): number {
  const began = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1e6;
    if (seconds >= leastTime) return seconds / runs;
  }
}

// What a suite inside the extension host prints. VS Code relays every line of the console among its own, so lines of the suite
// carry a mark; mocha's reporters are of no use there, since they print formats that the relay does not expand.
import type Mocha from 'mocha';

const LINE_MARK = '§';
const COUNTS_MARK = '§§';
const FAILURE_MARK = '§§§';
/** A line that is much longer does not come through. */
const MAX_ERROR = 5_000;

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Prints text so that the runner shows it. */
export function say(text: string): void {
  for (const line of text.split('\n')) console.log(LINE_MARK + line);
}

/** Tells the runner how the suite ended. To be called once, at the very end. */
export function sayCounts(counts: Counts): void {
  console.log(COUNTS_MARK + JSON.stringify(counts));
}

/** Prints the course of a run, and each failure with its stack where it happens; tells the runner of the failures. */
export function report(runner: Mocha.Runner): void {
  const indent = (item: Mocha.Runnable | Mocha.Suite): string => '  '.repeat(item.titlePath().length);
  runner.on('suite', (suite) => { if (suite.title) say(indent(suite) + suite.title); });
  runner.on('pass', (test) => say(`${indent(test)}✓ ${test.title} (${test.duration ?? 0} ms)`));
  runner.on('pending', (test) => say(`${indent(test)}- ${test.title}`));
  runner.on('fail', (test, error) => {
    say(`${indent(test)}✗ ${test.title}\n${describeFailure(error)}`);
    console.log(FAILURE_MARK + JSON.stringify({ title: test.fullTitle(), error: describeFailure(error).slice(0, MAX_ERROR) }));
  });
}

/** A failed comparison names what was expected; other errors have their stack. */
function describeFailure(error: unknown): string {
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

// What a suite inside VS Code prints, taken apart from what VS Code prints itself, and whether the suite came to its end.
const LINE_MARK = '§';
const COUNTS_MARK = '§§';
const FAILURE_MARK = '§§§';

/** Shows the suite's own lines, keeps its counts and what failed, and keeps the last of everything else for a failure. */
export class SuiteOutput {
  counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  ended = false;
  #others = [];

  constructor(verbose) {
    this.verbose = verbose;
  }

  take = (text) => {
    for (const line of text.split('\n')) this.#takeLine(line);
  };

  #takeLine(line) {
    const at = line.indexOf(LINE_MARK);
    if (at >= 0 && line.startsWith(FAILURE_MARK, at)) {
      this.counts.failures.push(JSON.parse(line.slice(at + FAILURE_MARK.length)));
    } else if (at >= 0 && line.startsWith(COUNTS_MARK, at)) {
      this.counts = { ...this.counts, ...JSON.parse(line.slice(at + COUNTS_MARK.length)) };
      this.ended = true;
    } else if (at >= 0) {
      console.log(line.slice(at + LINE_MARK.length));
    } else if (!line.includes('/static/out/vs/')) { // not the workbench's own stack frames
      this.#others = [...this.#others.slice(-39), line.slice(0, 500)];
      if (this.verbose) console.log(`  VS Code: ${line.slice(0, 500)}`);
    }
  }

  /** Throws where the suite did not come to its end; failed tests are in the counts. `logs` gives more to show then. */
  judge(code, logs) {
    if (this.ended && (code === 0 || this.counts.failed > 0)) return;
    throw new Error(`The suite did not run to its end (${typeof code === 'number' ? `exit code ${code}` : code}).\n${this.#others.join('\n')}\n${logs()}`.trimEnd());
  }

  /** What VS Code itself printed last. */
  get tail() {
    return this.#others.join('\n');
  }
}

/** Prints a line for whoever runs the benchmarks. */
export type Say = (line: string) => void;

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Prints every figure with its budget and counts those that keep it. */
export class Figures {
  private passed = 0;
  private failed = 0;

  constructor(private readonly say: Say) {}

  get counts(): Counts {
    return { passed: this.passed, failed: this.failed };
  }

  atMost(what: string, value: number, budget: number, unit = ''): void {
    this.judge(value <= budget, `${what}: ${number(value)}${unit} (at most ${number(budget)}${unit})`);
  }

  atLeast(what: string, value: number, budget: number, unit = ''): void {
    this.judge(value >= budget, `${what}: ${number(value)}${unit} (at least ${number(budget)}${unit})`);
  }

  /** A figure that has to be this and nothing else. */
  exactly(what: string, value: number, wanted: number): void {
    this.judge(value === wanted, `${what}: ${number(value)} (must be ${number(wanted)})`);
  }

  private judge(kept: boolean, line: string): void {
    if (kept) this.passed++;
    else this.failed++;
    this.say(`${kept ? '✓' : '✗'} ${line}`);
  }
}

function number(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', fraction] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

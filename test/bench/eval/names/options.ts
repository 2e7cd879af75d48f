export interface Options {
  readonly files: readonly string[];
  /** How many of the commonest errors of each kind are printed; 0 for none. */
  readonly errors: number;
  /** Whether scores are compared with what they promise. */
  readonly scores: boolean;
  /** Whether the other library and the clock are left out. */
  readonly fast: boolean;
}

/** @throws Error where there is an option that there is not, or no file */
export function readOptions(args: readonly string[]): Options {
  const files: string[] = [];
  let [errors, scores, fast] = [0, false, false];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--scores') scores = true;
    else if (arg === '--fast') fast = true;
    else if (arg === '--errors') errors = readNumber(args[++at]);
    else if (arg.startsWith('--')) throw new Error(`no option ${arg}; there are --errors N, --scores, --fast`);
    else files.push(arg);
  }
  if (files.length === 0) throw new Error('no file of annotated texts is named');
  return { files, errors, scores, fast };
}

function readNumber(arg: string | undefined): number {
  if (arg === undefined || !/^\d{1,6}$/.test(arg)) throw new Error('--errors wants a number');
  return Number(arg);
}

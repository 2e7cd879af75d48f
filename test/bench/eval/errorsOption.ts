/** What an evaluation without options of its own is told. */
export interface Options {
  readonly files: readonly string[];
  /** How many errors of each kind are printed; 0 for none. */
  readonly errors: number;
}

/** Reads `[--errors N] FILES…`. @throws Error where there is an option that there is not, or no file */
export function readOptions(args: readonly string[]): Options {
  const files: string[] = [];
  let errors = 0;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--errors') errors = readNumber(args[++at]);
    else if (arg.startsWith('--')) throw new Error(`no option ${arg}; there is --errors N`);
    else files.push(arg);
  }
  if (files.length === 0) throw new Error('no file of annotated texts is named');
  return { files, errors };
}

function readNumber(arg: string | undefined): number {
  if (arg === undefined || !/^\d{1,6}$/.test(arg)) throw new Error('--errors wants a number');
  return Number(arg);
}

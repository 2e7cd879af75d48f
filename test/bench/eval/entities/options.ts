export interface Options {
  readonly files: readonly string[];
  /** How many of the costliest errors of each kind are printed; 0 for none. */
  readonly errors: number;
  /** How many roles are printed, spread over all texts; 0 for none. */
  readonly roles: number;
  /** Which of them: the first starts at this one of each stretch. */
  readonly from: number;
}

/** @throws Error where there is an option that there is not, or no file */
export function readOptions(args: readonly string[]): Options {
  const files: string[] = [];
  const numbers = { errors: 0, roles: 0, from: 0 };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const name = arg.slice(2);
    if (!arg.startsWith('--')) files.push(arg);
    else if (name === 'errors' || name === 'roles' || name === 'from') numbers[name] = readNumber(arg, args[++at]);
    else throw new Error(`no option ${arg}; there are --errors N, --roles N, --from N`);
  }
  if (files.length === 0) throw new Error('no file of annotated texts is named');
  return { files, ...numbers };
}

function readNumber(option: string, arg: string | undefined): number {
  if (arg === undefined || !/^\d{1,6}$/.test(arg)) throw new Error(`${option} wants a number`);
  return Number(arg);
}

import { parseArgs } from 'node:util';
import { Failure } from './failure';
import { GENERAL_HELP, HELP } from './help';
import { Terminal } from './terminal';

declare const PRESSMARK_VERSION: string;

type Options = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(paths: readonly string[], options: Options, terminal: Terminal): Promise<void>;
}

/**
 * The commands. Each loads what it needs when it is called: Git starts `merge` once for every file, and it should not wait for the word
 * lists of the recognisers.
 */
const COMMANDS: Readonly<Record<string, Command>> = {
  analyse: {
    options: { plain: { type: 'boolean' } },
    run: async (paths, options, terminal) => (await import('./analyse')).analyse(paths, { plain: options.plain === true }, terminal, process.stdin),
  },
  annotate: {
    options: { 'dry-run': { type: 'boolean' }, verbose: { type: 'boolean' }, kinds: { type: 'string' } },
    run: async (paths, options, terminal) => {
      if (paths.length === 0) throw wrongUse('annotate', 'needs an article or a folder');
      const asked = { dryRun: options['dry-run'] === true, verbose: options.verbose === true, kinds: await readKinds(options.kinds) };
      return (await import('./annotate')).annotate(paths, asked, terminal);
    },
  },
  check: {
    options: { json: { type: 'boolean' } },
    run: async (paths, options, terminal) => {
      if (paths.length === 0) throw wrongUse('check', 'needs an article, a sidecar or a folder');
      return (await import('./check')).check(paths, { json: options.json === true }, terminal);
    },
  },
  diff: {
    options: { json: { type: 'boolean' }, 'exit-code': { type: 'boolean' } },
    run: async (paths, options, terminal) => {
      const [old, now, third] = paths;
      if (old === undefined || now === undefined || third !== undefined) throw wrongUse('diff', 'needs two files: the old one and the new one');
      return (await import('./diff')).diff(old, now, { json: options.json === true, exitCode: options['exit-code'] === true }, terminal);
    },
  },
  textconv: {
    options: {},
    run: async (paths, _options, terminal) => {
      const [file, second] = paths;
      if (file === undefined || second !== undefined) throw wrongUse('textconv', 'needs one file');
      return (await import('./textconv')).textconv(file, terminal);
    },
  },
  merge: {
    options: { path: { type: 'string' } },
    run: async (paths, options, terminal) => {
      const [base, ours, theirs, name, fifth] = paths;
      if (base === undefined || ours === undefined || theirs === undefined || fifth !== undefined) throw wrongUse('merge', 'needs three files: BASE, OURS and THEIRS');
      const path = typeof options.path === 'string' ? options.path : name;
      return (await import('./merge')).merge(base, ours, theirs, { path }, terminal);
    },
  },
  export: {
    options: { to: { type: 'string' }, out: { type: 'string' } },
    run: async (paths, options, terminal) => {
      const { exportCsv, FORMATS } = await import('./export');
      const format = typeof options.to === 'string' ? options.to : null;
      if (format === null) throw wrongUse('export', 'needs a format: --to csv or --to quotations-csv');
      if (!FORMATS.includes(format.toLowerCase())) throw wrongUse('export', `knows no format "${format}"; it knows ${FORMATS.join(' and ')}`);
      if (paths.length === 0) throw wrongUse('export', 'needs an article or a folder');
      return exportCsv(paths, { to: format.toLowerCase(), out: typeof options.out === 'string' && options.out !== '' ? options.out : null }, terminal);
    },
  },
  index: {
    options: { 'dry-run': { type: 'boolean' } },
    run: async (paths, options, terminal) => {
      const [folder, second] = paths;
      if (folder === undefined || second !== undefined) throw wrongUse('index', 'needs one folder');
      return (await import('./indexFolder')).index(folder, { dryRun: options['dry-run'] === true }, terminal);
    },
  },
};

async function main(args: readonly string[], terminal: Terminal): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined) throw new Failure('No command was given. "pressmark --help" lists the commands.');
  if (name === '--version' || name === '-V') return terminal.result(PRESSMARK_VERSION);
  if (name === '--help' || name === '-h') return terminal.result(GENERAL_HELP);
  if (name === 'help') return help(rest[0], terminal);
  const command = commandOf(name);
  const { values, positionals } = read(name, command, rest);
  if (values.help === true) return help(name, terminal);
  await command.run(positionals, values, terminal);
}

function help(name: string | undefined, terminal: Terminal): Promise<void> {
  if (name === undefined || name.startsWith('-')) return terminal.result(GENERAL_HELP);
  commandOf(name);
  return terminal.result(HELP[name] ?? GENERAL_HELP);
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Failure(name.startsWith('-') ? `Unknown option ${name}. "pressmark --help" lists the commands.` : `Unknown command "${name}". "pressmark --help" lists the commands.`);
  return command;
}

function read(name: string, command: Command, args: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options: { ...command.options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw wrongUse(name, `cannot be run so: ${(error as Error).message.split(/[.'] To /)[0]}`);
  }
}

async function readKinds(list: string | boolean | undefined): Promise<readonly string[] | undefined> {
  if (typeof list !== 'string') return undefined;
  const { KIND_NAMES } = await import('../core/annotation/reconciliation/kinds');
  const kinds = list.split(',').map((kind) => kind.trim()).filter((kind) => kind !== '');
  const unknown = kinds.find((kind) => !KIND_NAMES.includes(kind));
  if (unknown !== undefined) throw wrongUse('annotate', `knows no kind "${unknown}"`);
  return kinds;
}

function wrongUse(command: string, fault: string): Failure {
  return new Failure(`"pressmark ${command}" ${fault}. "pressmark help ${command}" tells how to use it.`);
}

const terminal = new Terminal(process.stdout, process.stderr);
main(process.argv.slice(2), terminal)
  .catch((error: unknown) => {
    terminal.endProgress();
    if (error instanceof Failure) terminal.fail(error.message);
    else terminal.fail(`An error in pressmark itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}. Please report it.`);
  })
  .finally(() => {
    process.exitCode = terminal.exitCode;
  });

import { parseArgs } from 'node:util';
import { KIND_NAMES } from '../core/annotation/kinds';
import { analyse } from './analyse';
import { annotate } from './annotate';
import { check } from './check';
import { Failure } from './failure';
import { GENERAL_HELP, HELP } from './help';
import { index } from './indexFolder';
import { Terminal } from './terminal';

declare const PRESSMARK_VERSION: string;

type Options = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(paths: readonly string[], options: Options, terminal: Terminal): Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  analyse: {
    options: { plain: { type: 'boolean' } },
    run: (paths, options, terminal) => analyse(paths, { plain: options.plain === true }, terminal, process.stdin),
  },
  annotate: {
    options: { 'dry-run': { type: 'boolean' }, kinds: { type: 'string' } },
    run: (paths, options, terminal) => {
      if (paths.length === 0) throw wrongUse('annotate', 'needs an article or a folder');
      return annotate(paths, { dryRun: options['dry-run'] === true, kinds: readKinds(options.kinds) }, terminal);
    },
  },
  check: {
    options: { json: { type: 'boolean' } },
    run: (paths, options, terminal) => {
      if (paths.length === 0) throw wrongUse('check', 'needs an article, a sidecar or a folder');
      return check(paths, { json: options.json === true }, terminal);
    },
  },
  index: {
    options: { 'dry-run': { type: 'boolean' } },
    run: (paths, options, terminal) => {
      const [folder, second] = paths;
      if (folder === undefined || second !== undefined) throw wrongUse('index', 'needs one folder');
      return index(folder, { dryRun: options['dry-run'] === true }, terminal);
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

function readKinds(list: string | boolean | undefined): readonly string[] | undefined {
  if (typeof list !== 'string') return undefined;
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

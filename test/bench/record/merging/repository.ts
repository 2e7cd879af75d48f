import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import type { CommandLine, Workplace } from '../workplace';

const execute = promisify(execFile);

/** Why there is no Git to merge with; undefined where there is. */
export function gitProblem(): string | undefined {
  return spawnSync('git', ['--version']).status === 0 ? undefined : 'Git is not installed';
}

/** Files by name; a file that is null is not there. */
export type Files = ReadonlyMap<string, string | null>;

export interface GitMerge {
  /** Git's exit code: 0, or 1 where it left conflicts. */
  readonly code: number;
  readonly files: ReadonlyMap<string, string>;
  /** Files that Git's index holds as unmerged. */
  readonly unmerged: ReadonlySet<string>;
  /** Exit codes of the merge driver. */
  readonly driver: ReadonlyMap<string, number>;
  readonly ms: number;
}

/** A repository that is set up as the documentation tells people to. */
export class Repository {
  constructor(private readonly place: Workplace, { script }: CommandLine) {
    this.git('init', '--quiet', '--initial-branch=main');
    const driver = `${shell(process.execPath)} ${shell(script)} merge --path=%P %O %A %B`;
    // Besides, the exit codes are written down.
    this.git('config', 'merge.pressmark.driver', `${driver}; code=$?; echo $code %P >>.git/driver.log; exit $code`);
    this.place.write('.gitattributes', '*.annotations.yaml merge=pressmark\nentities.yaml merge=pressmark\n');
  }

  /** Commits the base and, on a branch each, what either side made of it. */
  commit(base: Files, ours: Files, theirs: Files): void {
    this.write(base);
    this.snapshot('base');
    for (const [branch, files] of [['ours', ours], ['theirs', theirs]] as const) {
      this.git('checkout', '--quiet', '-B', branch, 'main');
      this.write(files);
      this.snapshot(branch);
    }
  }

  /** Merges one branch into the other, and looks at what Git made of it. Nothing of it stays. */
  async merge(into: 'ours' | 'theirs', names: Iterable<string>): Promise<GitMerge> {
    this.git('checkout', '--quiet', '--force', into);
    rmSync(this.place.join('.git', 'driver.log'), { force: true });
    const began = performance.now();
    const code = await this.mergeWith(into === 'ours' ? 'theirs' : 'ours');
    const ms = performance.now() - began;
    const files = new Map([...names].map((name) => [name, this.place.read(name)]));
    const unmerged = new Set(this.git('diff', '--name-only', '--diff-filter=U', '-z').split('\0').filter((name) => name !== ''));
    const driver = new Map(this.driverLog().map((line) => [line.slice(line.indexOf(' ') + 1), parseInt(line, 10)]));
    this.git('reset', '--quiet', '--hard', into);
    return { code, files, unmerged, driver, ms };
  }

  private async mergeWith(branch: string): Promise<number> {
    try {
      await execute('git', ['merge', '--quiet', '--no-edit', branch], { cwd: this.place.path, env: gitEnvironment(), maxBuffer: 1 << 28 });
      return 0;
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (typeof code !== 'number') throw error;
      return code;
    }
  }

  private driverLog(): string[] {
    const file = this.place.join('.git', 'driver.log');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : [];
  }

  private write(files: Files): void {
    for (const [name, text] of files) {
      if (text === null) rmSync(this.place.join(name), { force: true });
      else this.place.write(name, text);
    }
  }

  private snapshot(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
  }

  private git(...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.place.path, env: gitEnvironment(), encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }
}

/** Git without the settings of whoever runs this. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const who = { GIT_AUTHOR_NAME: 'Reviewer', GIT_AUTHOR_EMAIL: 'reviewer@example.org', GIT_COMMITTER_NAME: 'Reviewer', GIT_COMMITTER_EMAIL: 'reviewer@example.org' };
  const settings = { 'core.autocrlf': 'false', 'commit.gpgsign': 'false', 'gc.auto': '0', 'merge.renames': 'false', 'core.fsync': 'none' };
  const numbered = Object.entries(settings).flatMap(([key, value], n) => [[`GIT_CONFIG_KEY_${n}`, key], [`GIT_CONFIG_VALUE_${n}`, value]]);
  return {
    ...Object.fromEntries(kept), ...who, GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(numbered) as Record<string, string>,
  };
}

function shell(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", `'\\''`)}'`;
}

/** A setting of a clone of a repository, as `git config` takes it. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

export const DRIVER_KEY = 'merge.pressmark.driver';
const NAME: GitSetting = { key: 'merge.pressmark.name', value: 'annotations of news articles' };
const TEXTCONV_KEY = 'diff.pressmark.textconv';

/** What a clone has to know of Pressmark where the command `pressmark` is on the path. */
export const ON_PATH: readonly GitSetting[] = [
  NAME,
  { key: DRIVER_KEY, value: 'pressmark merge --path=%P %O %A %B' },
  { key: TEXTCONV_KEY, value: 'pressmark textconv' },
];

const IF_THERE = 'if test -f ';

/**
 * What a clone has to know of Pressmark where a script for `sh` runs the command. Git runs both lines by `sh`, on Windows by its own. A clone
 * may come to where the script is not, into a container or onto another computer: there Git merges and compares as if it knew of none.
 * @param launcher the script's absolute path, with forward slashes
 */
export function launchedBy(launcher: string): readonly GitSetting[] {
  const script = quoteForShell(launcher);
  // In a merge driver, and only there, a percent sign begins what Git fills in.
  const filled = script.replaceAll('%', '%%');
  return [
    NAME,
    { key: DRIVER_KEY, value: `${IF_THERE}${filled}; then sh ${filled} merge --path=%P %O %A %B; else git merge-file -L ours -L base -L theirs %A %O %B; fi` },
    { key: TEXTCONV_KEY, value: `f() { ${IF_THERE}${script}; then sh ${script} textconv "$1"; else cat "$1"; fi; }; f` },
  ];
}

/** The script that a merge driver of `launchedBy` runs; null where it is another one. */
export function launcherOf(driver: string): string | null {
  const script = driver.startsWith(IF_THERE) ? /^'[^']*'(?:\\''[^']*')*/.exec(driver.slice(IF_THERE.length))?.[0] : undefined;
  return script?.slice(1, -1).replaceAll("'\\''", "'").replaceAll('%%', '%') ?? null;
}

/** The lines that make the settings in a terminal. */
export function asCommands(settings: readonly GitSetting[]): string[] {
  return settings.map(({ key, value }) => `git config ${key} ${/["$`\\!]/.test(value) ? quoteForShell(value) : `"${value}"`}`);
}

/** A word that `sh` takes as it stands. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

import { quoteForShell } from '../../core/exchange/git/driver';

/**
 * The script by which Git runs Pressmark. It knows where the command and Node were when it was written; after an update they may lie in a
 * folder of another version, which it finds by itself. Where nothing is left of Pressmark, Git's own merge does the work.
 * @param cli absolute path of the built command
 * @param node absolute path of what runs it: the editor itself, or its Node
 */
export function launcherText(cli: string, node: string): string {
  return `#!/bin/sh
# Written by Pressmark, and again whenever Pressmark or the editor has moved. Git calls it to merge and to compare annotations.
newest() {
  ls -dt "$@" 2>/dev/null | head -n 1
}
${found('cli', '-f', cli)}
${found('node', '-x', node)}
test -x "$node" || node=$(command -v node)
if test -f "$cli" && test -x "$node"; then
  unset NODE_OPTIONS
  ELECTRON_RUN_AS_NODE=1
  export ELECTRON_RUN_AS_NODE
  exec "$node" "$cli" "$@"
fi
if command -v pressmark >/dev/null 2>&1; then exec pressmark "$@"; fi
# Pressmark is not installed any more: Git goes on without it.
case "$1" in
  merge) exec git merge-file -L ours -L base -L theirs "$4" "$3" "$5" ;;
  textconv) exec cat "$2" ;;
esac
echo 'pressmark: Pressmark is not installed here any more.' >&2
exit 2
`;
}

/** Sets a variable to a path, or to the newest of its other versions. */
function found(variable: string, test: string, path: string): string {
  const slashed = withSlashes(path);
  const others = otherVersions(slashed);
  const known = `${variable}=${quoteForShell(slashed)}`;
  return others === null ? known : `${known}\ntest ${test} "$${variable}" || ${variable}=$(newest ${others})`;
}

/** A path that `sh` knows, on Windows, too; elsewhere a backslash is a letter like any other. */
export function withSlashes(path: string): string {
  return /^(?:[A-Za-z]:|\\)\\/.test(path) ? path.replaceAll('\\', '/') : path;
}

/** A pattern for the same file under other versions, for `sh`; null where no folder of the path is named after one. */
function otherVersions(path: string): string | null {
  const fixed = path.split('/').map((folder) => folder.replace(/(?:[0-9a-f]{40}|\d{1,4}\.\d{1,4}\.\d).*/, '\0')).join('/').split('\0');
  return fixed.length === 1 ? null : fixed.map(quoteForShell).join('*');
}

import { strict as assert } from 'node:assert';
import { asCommands, DRIVER_KEY, launchedBy, launcherOf, ON_PATH, quoteForShell } from '../../../../src/core/exchange/git/driver';

function driverBy(launcher: string): string {
  return launchedBy(launcher).find(({ key }) => key === DRIVER_KEY)!.value;
}

describe('The settings of a clone', () => {
  it('are, for a command on the path, what the README says', () => {
    assert.deepEqual(asCommands(ON_PATH), [
      'git config merge.pressmark.name "annotations of news articles"',
      'git config merge.pressmark.driver "pressmark merge --path=%P %O %A %B"',
      'git config diff.pressmark.textconv "pressmark textconv"',
    ]);
  });

  it('quote for a shell what it would take for something else', () => {
    assert.equal(quoteForShell("Ana's $HOME"), "'Ana'\\''s $HOME'");
    assert.deepEqual(asCommands([{ key: 'a.b', value: 'sh "$1"' }]), [`git config a.b 'sh "$1"'`]);
  });

  it('tell which script a driver runs, whatever it is called', () => {
    for (const path of ['/home/ana/pressmark-git.sh', "/home/Ana O'Neil/50%P off/x.sh", 'C:/Users/Ana Duarte/x.sh', "/'/'.sh"]) assert.equal(launcherOf(driverBy(path)), path);
    for (const other of ['pressmark merge --path=%P %O %A %B', "if test -f x; then 'y'", '', 'if test -f ']) assert.equal(launcherOf(other), null);
  });
});

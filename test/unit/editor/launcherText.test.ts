import { strict as assert } from 'node:assert';
import { launcherText, withSlashes } from '../../../src/editor/workspace/launcherText';

describe('The script by which Git runs Pressmark', () => {
  it('knows paths of Windows as its shell does, and leaves a backslash elsewhere alone', () => {
    assert.equal(withSlashes('c:\\Users\\Ana Duarte\\x.js'), 'c:/Users/Ana Duarte/x.js');
    assert.equal(withSlashes('\\\\press\\share\\x.js'), '//press/share/x.js');
    assert.equal(withSlashes('/home/a\\b/x.js'), '/home/a\\b/x.js');
    assert.match(launcherText('c:\\ext\\pressmark.pressmark-0.1.0\\dist\\cli.js', 'c:\\Code\\Code.exe'), /^cli='c:\/ext\/pressmark\.pressmark-0\.1\.0\/dist\/cli\.js'\n.*newest 'c:\/ext\/pressmark\.pressmark-'\*'\/dist\/cli\.js'\)$/m);
  });

  it('looks for other versions only where the path names one', () => {
    assert.doesNotMatch(launcherText('/src/pressmark/dist/cli.js', '/usr/share/code/code'), /newest '/);
    assert.match(launcherText('/src/pressmark/dist/cli.js', '/srv/bin/0123456789abcdef0123456789abcdef01234567/node'), /newest '\/srv\/bin\/'\*'\/node'/);
    assert.match(launcherText('/x/cli.js', '/opt/code-server-4.96.4-linux/lib/node'), /newest '\/opt\/code-server-'\*'\/lib\/node'/);
  });

  it('quotes what a shell would run', () => {
    assert.ok(launcherText('/$(touch x)/`y`/1.2.3/cli.js', "/it's/node").includes(`cli='/$(touch x)/\`y\`/1.2.3/cli.js'`));
    assert.ok(launcherText('/x/cli.js', "/it's/node").includes("node='/it'\\''s/node'"));
  });
});

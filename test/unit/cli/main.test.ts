import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { BuiltCommand } from './command';

describe('pressmark', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  const run = (...args: string[]) => command.run(tmpdir(), args);
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());

  it('tells its version and how to use it', () => {
    assert.deepEqual(run('--version'), { code: 0, out: '1.2.3\n', err: '' });
    const { code, out } = run('--help');
    assert.equal(code, 0);
    assert.equal(out, run('help').out);
    for (const name of ['analyse', 'annotate', 'check', 'index']) {
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
      assert.match(run('help', name).out, new RegExp(`^Usage: pressmark ${name} `));
      assert.equal(run(name, '--help').out, run('help', name).out);
    }
    for (const line of out.split('\n')) assert.ok(line.length <= 160);
  });

  it('answers wrong use with one line and exit code 2', () => {
    for (const args of [[], ['merge', 'a', 'b', 'c'], ['help', 'toString'], ['constructor'], ['--colour'], ['annotate'], ['annotate', '--loud', '.'], ['check'], ['index'], ['index', 'a', 'b'], ['annotate', '--kinds']]) {
      const { code, out, err } = run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^pressmark: [^\n]+\n$/);
    }
  });
});

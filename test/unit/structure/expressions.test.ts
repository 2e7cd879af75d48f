import { strict as assert } from 'node:assert';
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { given, inGrammar, literals, madeFromParts, madeInFunctions, type Expression } from './expressions';

/** The same as in the lint of the source, which does not see what an expression that is made from parts becomes. */
const RULES: Linter.RulesRecord = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-dupe-disjunctions': ['error', { report: 'trivial', reportExponentialBacktracking: 'potential', reportUnreachable: 'certain' }],
  'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
};

/** The editor runs what it is given as it stands, and goes on behind each match: only what is slow in itself is at fault. */
const AS_IT_STANDS: Linter.RulesRecord = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
  'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: false, ignorePartial: false }],
};

function faults({ source, flags }: Expression, rules = RULES): string[] {
  const messages = new Linter().verify(`export default /${source.replace(/(?<!\\)\//g, '\\/')}/${flags};`, { plugins: { regexp }, rules });
  return messages.map(({ message }) => `${message} /${source}/${flags}`);
}

describe('The regular expressions of the source', function () {
  this.timeout(120_000);

  it('are all found', () => {
    assert.ok(literals().length > 300);
    assert.ok(madeFromParts().length > 10);
    assert.ok(given().some(({ where }) => where.endsWith('language-configuration.json')) && given().some(({ where }) => where.includes('schemas')));
    assert.ok(inGrammar().length > 30);
  });

  it('are made before any text is read, so that these tests see them all', () => assert.deepEqual(madeInFunctions(), []));

  it('take linear time where they are made from parts, too', () => assert.deepEqual(madeFromParts().flatMap((made) => faults(made)), []));

  it('take linear time where they are given to the editor, which runs them on what is opened', () => assert.deepEqual(given().flatMap((expression) => faults(expression, AS_IT_STANDS)), []));

  it('would be faulted if they did not', () => {
    assert.equal(faults({ where: '', source: '\\s+$', flags: '' }).length, 1);
    assert.equal(faults({ where: '', source: '^(?:a|a)+$', flags: 'u' }).length > 0, true);
    assert.equal(faults({ where: '', source: '^(?:a+)+$', flags: 'u' }, AS_IT_STANDS).length > 0, true);
  });
});

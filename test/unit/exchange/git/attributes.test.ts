import { strict as assert } from 'node:assert';
import { addAttributes, missingAttributes, wantsDriver } from '../../../../src/core/exchange/git/attributes';
import { applyEdits } from '../../../../src/core/text/edits';

const SIDECARS = '*.annotations.yaml merge=pressmark diff=pressmark';
const REGISTRY = 'entities.yaml merge=pressmark diff=pressmark';

function added(text: string): string {
  return applyEdits(text, addAttributes(text));
}

describe('.gitattributes', () => {
  it('gets both lines where there is none', () => assert.equal(added(''), `${SIDECARS}\n${REGISTRY}\n`));

  it('keeps what is there, its line ends, and a last line without one', () => {
    assert.equal(added('# ours\n*.png binary\n'), `# ours\n*.png binary\n${SIDECARS}\n${REGISTRY}\n`);
    assert.equal(added('*.txt text\r\n*.png -text'), `*.txt text\r\n*.png -text\r\n${SIDECARS}\r\n${REGISTRY}\r\n`);
  });

  it('gets nothing twice, and only the line that is missing', () => {
    for (const text of [`${SIDECARS}\n${REGISTRY}\n`, `\uFEFF${SIDECARS}\r\n  ${REGISTRY}`, '*.annotations.yaml merge=pressmark\nentities.yaml\tdiff=pressmark merge=pressmark text\n*.annotations.yaml diff=pressmark\n', '*.yaml merge=pressmark diff=pressmark\n', '**/*.yaml merge=pressmark diff=pressmark\n']) {
      assert.deepEqual(addAttributes(text), [], text);
    }
    assert.equal(added(`${SIDECARS}\n`), `${SIDECARS}\n${REGISTRY}\n`);
    assert.equal(added(`${REGISTRY}\n`), `${REGISTRY}\n${SIDECARS}\n`);
  });

  it('says which line holds: the last one that is about the file', () => {
    const lines = `${SIDECARS}\n${REGISTRY}\n`;
    for (const later of ['*.yaml merge=union', '* -merge', '*.annotations.yaml !diff', '*.annotations.yaml binary', '* diff']) assert.deepEqual(missingAttributes(`${lines}${later}\n`)[0], SIDECARS, later);
    for (const other of ['*.txt merge=union', '# * -merge', 'archive/*.yaml -diff', '* text=auto eol=lf', '[attr]odd -merge', '*.y?ml.old -merge', 'entities -merge']) assert.deepEqual(missingAttributes(`${lines}${other}\n`), [], other);
  });

  it('tells whether clones need the driver', () => {
    assert.equal(wantsDriver(`${SIDECARS}\n`), true);
    assert.equal(wantsDriver('*.annotations.yaml diff=pressmark\n'), false);
    assert.equal(wantsDriver(`${SIDECARS}\n*.yaml merge=union\n`), false);
    assert.equal(wantsDriver(''), false);
  });

  it('is read in a time that grows with its length, however it is written', () => {
    const stars = `${'*a'.repeat(500_000)} merge=pressmark\n`;
    assert.equal(wantsDriver(stars), false);
    assert.equal(wantsDriver(`${'*'.repeat(1_000_000)} merge=pressmark\n`), true);
    assert.equal(missingAttributes(`* ${'merge '.repeat(200_000)}\n${'\n'.repeat(200_000)}`).length, 2);
  });
});

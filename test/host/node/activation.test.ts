import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { activateExtension, corpusFolder } from '../support';

describe('the extension in the Node extension host', () => {
  it('runs from this repository', async () => {
    assert.equal((await activateExtension()).extensionPath, path.resolve(__dirname, '..', '..', '..', '..'));
  });

  it('is tested on a copy of the corpus', () => {
    assert.equal(fs.realpathSync(corpusFolder().fsPath), process.env.PRESSMARK_TEST_FOLDER);
  });
});

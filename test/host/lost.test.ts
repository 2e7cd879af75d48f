import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ActionableError } from '../../src/editor/workspace/actionable';
import { parentOf } from '../../src/editor/workspace/files';
import { ACCEPTED, Record, YAML } from './record';
import { corpusFile, until } from './support';

describe('a sidecar that is deleted behind the editor', () => {
  const record = Record.setUp();

  it('is not begun anew by one decision: the way back is offered', async () => {
    await record.accept();
    record.change(null);
    const refused = await refusal();
    assert.match(refused.message, /^a\.annotations\.yaml is gone: it was deleted or moved by another program\./);
    assert.deepEqual(titles(refused), ['Restore Last Good Version…', 'Start Anew']);
    assert.equal(record.stored, undefined);
    assert.equal(await record.lastGood.of(record.sidecar), ACCEPTED);
    await assert.rejects(record.sidecars.undo(), /a\.annotations\.yaml is gone/);
  });

  it('is not either where an editor still shows it', async () => {
    const { document } = await record.show();
    await record.accept();
    await until('the editor to take the file over', () => document.getText() === ACCEPTED, vscode.workspace.onDidChangeTextDocument);
    record.change(null);
    assert.deepEqual(titles(await refusal()), ['Restore Last Good Version…', 'Start Anew']);
    assert.equal(document.getText(), ACCEPTED);
    assert.equal(record.stored, undefined);
  });

  it('is restored, and that can be taken back, and back again', async () => {
    await record.accept();
    record.change(null);
    await record.sidecars.restore(record.sidecar, null, ACCEPTED);
    assert.equal(record.stored, ACCEPTED);
    await record.sidecars.undo();
    assert.equal(record.stored, undefined);
    await refusal();
    await record.sidecars.restore(record.sidecar, null, ACCEPTED);
    await record.accept('n2bbbbb');
    assert.equal(record.stored, YAML.replaceAll('suggested', 'accepted'));
  });

  it('is begun anew where the user says so, and what it held can still be restored', async () => {
    await record.accept();
    record.change(null);
    (await refusal()).actions[1]?.run();
    await record.add();
    const stub = record.stored ?? '';
    assert.match(stub, /Ana Duarte/);
    assert.deepEqual(await versions(), [stub, ACCEPTED]);
    await record.sidecars.undo();
    assert.equal(record.stored, undefined, 'the decision that made it is taken back');
    await record.add();
    assert.equal(record.stored, stub, 'and made again without a question');
    assert.deepEqual(await versions(), [stub, ACCEPTED]);
  });

  it('may be annotated anew, which does not push out what it held, nor what the new one held', async () => {
    await record.accept();
    record.change(null);
    await annotate(YAML);
    assert.equal(record.stored, YAML);
    assert.deepEqual(await versions(), [YAML, ACCEPTED]);
    await record.accept('n2bbbbb');
    const second = record.stored ?? '';
    assert.deepEqual(await versions(), [second, ACCEPTED]);
    record.change(null);
    await annotate(YAML);
    assert.deepEqual(await versions(), [YAML, second, ACCEPTED]);
    await record.sidecars.restore(record.sidecar, YAML, ACCEPTED);
    assert.deepEqual(await versions(), [ACCEPTED, second], 'what is there again is not offered twice');
  });

  it('may be made anew by another program, which does not push out what it held either', async () => {
    await record.accept();
    record.change(null);
    await record.lastGood.observe(record.sidecar);
    record.change(YAML);
    await record.lastGood.observe(record.sidecar);
    assert.deepEqual(await versions(), [YAML, ACCEPTED]);
  });

  it('may be damaged and then mended by another program, with the same outcome', async () => {
    await record.accept();
    record.change(ACCEPTED.slice(0, 120));
    await record.lastGood.observe(record.sidecar);
    record.change(YAML);
    await record.lastGood.observe(record.sidecar);
    assert.deepEqual(await versions(), [YAML, ACCEPTED]);
  });

  it('is no loss where another program only changes it', async () => {
    await record.accept();
    record.change(YAML.replace('suggested', 'rejected'));
    await record.lastGood.observe(record.sidecar);
    assert.deepEqual(await versions(), [YAML.replace('suggested', 'rejected')]);
  });

  it('is known in the next session too, with what was lost before', async () => {
    const storage = corpusFile('.lost-test');
    try {
      await record.begin(storage);
      await record.accept();
      await record.lastGood.save();
      record.change(null);
      await record.begin(storage);
      await refusal();
      await annotate(YAML);
      await record.lastGood.save();
      await record.begin(storage);
      assert.deepEqual(await versions(), [YAML, ACCEPTED]);
      record.folder.files.set('other.annotations.yaml', YAML);
      for (let n = 0; n < 120; n++) await record.lastGood.observe(record.folder.uri('other.annotations.yaml').with({ fragment: String(n) }));
      await record.lastGood.save();
      await record.begin(storage);
      assert.deepEqual(await versions(), [ACCEPTED], 'never forgotten for files that were merely seen');
    } finally {
      await record.begin();
      await vscode.workspace.fs.delete(storage, { recursive: true });
    }
  });

  async function refusal(): Promise<ActionableError> {
    const error = await record.add().then(() => null, (thrown: unknown) => thrown);
    assert.ok(error instanceof ActionableError, String(error));
    return error;
  }

  async function annotate(yaml: string): Promise<void> {
    await record.sidecars.rewrite(record.article, () => Promise.resolve({ edits: [{ start: 0, end: 0, text: yaml }] }));
  }

  async function versions(): Promise<string[]> {
    return (await record.lastGood.versions(record.sidecar)).map(({ text }) => text);
  }
});

function titles({ actions }: ActionableError): string[] {
  return actions.map(({ title }) => title);
}

describe('a sidecar that the user deletes', () => {
  const record = Record.setUp();

  it('in the editor, is begun anew without a question', async () => {
    await record.accept();
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(record.sidecar);
    assert.equal(await vscode.workspace.applyEdit(deletion), true);
    await until('the decision', () => record.add().then(() => true));
    assert.match(record.stored ?? '', /Ana Duarte/);
  });

  it('with the folder it lies in, is too', async () => {
    // As a decision does it that was made right before: whether the text can be read is still being found out.
    record.lastGood.accept(record.sidecar, YAML);
    record.change(null);
    await record.lastGood.letGoBelow(parentOf(record.sidecar));
    await record.add();
    assert.match(record.stored ?? '', /Ana Duarte/);
  });

  it('is asked about again once it was there again', async () => {
    await record.accept();
    record.lastGood.letGo(record.sidecar);
    record.change(null);
    await record.add();
    record.change(null);
    await assert.rejects(record.add(), /a\.annotations\.yaml is gone/);
  });
});

describe('the last good version of a sidecar', () => {
  const record = Record.setUp();

  it('is the newest that another program stored while the sidecar alone is open', async () => {
    await record.show();
    const pulled = YAML.replace('Per Lindqvist', 'Per Lindquist');
    record.change(pulled);
    await until('the newer version', async () => (await record.lastGood.of(record.sidecar)) === pulled, record.lastGood.onDidChange);
    record.change(pulled.slice(0, -20));
    await until('the damage', async () => (await record.lastGood.isCut(record.sidecar, record.stored ?? '')), record.lastGood.onDidChange);
    assert.equal(await record.lastGood.of(record.sidecar), pulled);
  });

  it('says when what it knows is another', async () => {
    const told: string[] = [];
    const subscription = record.lastGood.onDidChange(({ path }) => told.push(path));
    await record.lastGood.observe(record.sidecar);
    assert.deepEqual(told, [record.sidecar.path]);
    subscription.dispose();
  });
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ActionableError } from '../../src/editor/workspace/actionable';
import { LastGood } from '../../src/editor/workspace/lastGood';
import { ACCEPTED, FIRST, HEAD, Record, YAML } from './record';
import { replaceText, until } from './support';

describe('a sidecar that something else left damaged', () => {
  const record = Record.setUp();

  const half = YAML.slice(0, YAML.lastIndexOf('by: rule'));
  const cut = HEAD + FIRST;

  it('is left alone, and the way back is offered', async () => {
    await record.sidecars.rewrite(record.article, () => Promise.resolve({ edits: [] }));
    for (const damage of [half, `${HEAD}\n  n1aaaaa:\n    quote: "Ana`, '<<<<<<< HEAD\n' + YAML]) {
      record.change(damage);
      await assert.rejects(record.accept(), (error) => error instanceof ActionableError && error.actions.length === 1 && error.message.startsWith('a.annotations.yaml'));
      assert.equal(record.stored, damage);
    }
  });

  it('by losing whole entries at its end, or all of it, is noticed, once it was seen whole', async () => {
    await record.lastGood.observe(record.sidecar);
    for (const damage of ['', HEAD, cut]) {
      record.change(damage);
      await assert.rejects(record.accept(), (error) => error instanceof ActionableError && error.actions.length === 2 && /lost its end/.test(error.message));
      await assert.rejects(record.sidecars.rewrite(record.article, () => Promise.resolve({ edits: [{ start: 0, end: 0, text: '# ' }] })), /lost its end/);
      assert.equal(record.stored, damage);
      assert.equal(await record.lastGood.of(record.sidecar), YAML);
    }
    const refused = await record.accept().catch((error: unknown) => error);
    assert.ok(refused instanceof ActionableError);
    refused.actions[1]?.run();
    await record.accept();
    assert.equal(record.stored, cut.replace('suggested', 'accepted'), 'kept as it is');
  });

  it('is not one whose last entry a person removed here', async () => {
    await record.lastGood.observe(record.sidecar);
    await record.sidecars.decide(record.article, 'removed', (yaml) => record.engine.decide('removeAnnotation', yaml, 'n2bbbbb'));
    await record.accept();
    assert.equal(record.stored, cut.replace('suggested', 'accepted'));
    const editor = await record.show();
    await replaceText(editor, HEAD);
    assert.equal(await editor.document.save(), true);
    await until('a decision', () => record.add().then(() => true));
    assert.match(record.stored ?? '', /Ana Duarte/);
  });

  it('is restored, and that can be taken back', async () => {
    await record.lastGood.observe(record.sidecar);
    record.change(half);
    await record.lastGood.observe(record.sidecar);
    assert.equal(await record.lastGood.of(record.sidecar), YAML, 'what cannot be read is not remembered');
    await record.sidecars.restore(record.sidecar, half, YAML);
    assert.equal(record.stored, YAML);
    await record.sidecars.undo();
    assert.equal(record.stored, half);
  });

  it('is not restored over what has become of it meanwhile', async () => {
    record.change(ACCEPTED);
    await assert.rejects(record.sidecars.restore(record.sidecar, half, YAML), /^Error: a\.annotations\.yaml was changed by another program/);
    assert.equal(record.stored, ACCEPTED);
  });

  it('is remembered by the next session too, but only so much', async () => {
    const storage = record.folder.uri('storage');
    const [first, second] = [new LastGood(record.engine, storage, record.log), new LastGood(record.engine, storage, record.log)];
    try {
      await first.observe(record.sidecar);
      await first.save();
      assert.equal(await second.of(record.sidecar), YAML);
      assert.equal(await second.of(record.folder.uri('other.annotations.yaml')), null);
      for (let n = 0; n < 120; n++) {
        record.folder.files.set(`${n}.annotations.yaml`, `${YAML}# ${n}\n`);
        await first.observe(record.folder.uri(`${n}.annotations.yaml`));
      }
      await first.save();
      assert.equal((await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, 'last-good'))).length, 100);
      assert.equal(await first.of(record.folder.uri('119.annotations.yaml')), `${YAML}# 119\n`);
    } finally {
      vscode.Disposable.from(first, second).dispose();
      await first.save();
    }
  });
});

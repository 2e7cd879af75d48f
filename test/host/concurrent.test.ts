import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Sidecars } from '../../src/editor/workspace/sidecars';
import { writeEdits } from '../../src/editor/workspace/writes';
import { MemoryFolder } from './memoryFolder';
import { ACCEPTED, Record, shows, YAML } from './record';
import { bytesOf, replaceText, until } from './support';

describe('a decision on a sidecar that is open in an editor', () => {
  const record = Record.setUp();

  it('goes to the file, and the editor takes it over and can undo it', async () => {
    const { document } = await record.show();
    await record.accept();
    assert.equal(record.stored, ACCEPTED);
    await shows(document, ACCEPTED);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), YAML);
  });

  it('is made on what is stored where the editor is behind it', async () => {
    const { document } = await record.show();
    const pulled = YAML.replace('Per Lindqvist', 'Per Lindquist');
    record.folder.files.set(record.file, pulled);
    assert.equal(document.getText(), YAML);
    await record.accept();
    assert.equal(record.stored, pulled.replace('suggested', 'accepted'));
    await shows(document, pulled.replace('suggested', 'accepted'));
  });

  it('runs nothing that changes other lines when a document is saved', async () => {
    const { document } = await record.show();
    const formatter = vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === document) event.waitUntil(Promise.resolve([vscode.TextEdit.insert(new vscode.Position(0, 0), '# formatted\n')]));
    });
    try {
      await record.accept();
      await shows(document, ACCEPTED);
      assert.equal(record.stored, ACCEPTED);
    } finally {
      formatter.dispose();
    }
  });

  it('joins the unsaved edits, which stay the user’s to save', async () => {
    const editor = await record.show();
    const typed = `# mine\n${YAML}`;
    await replaceText(editor, typed);
    await record.accept();
    assert.equal(editor.document.getText(), `# mine\n${ACCEPTED}`);
    assert.equal(editor.document.isDirty, true);
    assert.equal(record.stored, YAML);
    await record.sidecars.undo();
    assert.equal(editor.document.getText(), typed);
  });

  it('joins unsaved edits and leaves what another program stored beneath them', async () => {
    const editor = await record.show();
    await replaceText(editor, `# mine\n${YAML}`);
    const pulled = YAML.replace('Per Lindqvist', 'Per Lindquist');
    record.change(pulled);
    await record.accept();
    assert.equal(editor.document.getText(), `# mine\n${ACCEPTED}`);
    assert.equal(record.stored, pulled);
  });

  it('joins unsaved edits of a file that was deleted beneath them', async () => {
    const editor = await record.show();
    await replaceText(editor, `# mine\n${YAML}`);
    record.change(null);
    await record.accept();
    assert.equal(editor.document.getText(), `# mine\n${ACCEPTED}`);
    assert.equal(record.stored, undefined);
  });

  it('is refused where the file was deleted and nothing is unsaved', async () => {
    await record.show();
    record.change(null);
    await assert.rejects(record.accept(), /^Error: a\.annotations\.yaml: /);
    assert.equal(record.stored, undefined);
  });
});

describe('a sidecar that another program changes', () => {
  const record = Record.setUp();

  it('while a decision is made, is decided on anew, and nothing is lost', async () => {
    const pulled = YAML.replace('Per Lindqvist', 'Per Lindquist');
    let asked = 0;
    await record.sidecars.decide(record.article, 'accepted', (yaml) => {
      if (++asked === 1) record.folder.files.set(record.file, pulled);
      return record.engine.decide('setStatus', yaml, 'n1aaaaa', 'accepted');
    });
    assert.equal(asked, 2);
    assert.equal(record.stored, pulled.replace('suggested', 'accepted'));
  });

  it('while it is annotated, is annotated anew', async () => {
    let asked = 0;
    await record.sidecars.rewrite(record.article, async (yaml) => {
      if (++asked === 1) record.folder.files.set(record.file, ACCEPTED);
      return Promise.resolve({ edits: [{ start: yaml?.length ?? 0, end: yaml?.length ?? 0, text: '# end\n' }] });
    });
    assert.equal(record.stored, `${ACCEPTED}# end\n`);
  });

  it('again and again, is given up by its name', async () => {
    let asked = 0;
    const decided = record.sidecars.decide(record.article, 'accepted', (yaml) => {
      record.folder.files.set(record.file, `${YAML}# ${++asked}\n`);
      return record.engine.decide('setStatus', yaml, 'n1aaaaa', 'accepted');
    });
    await assert.rejects(decided, /^Error: a\.annotations\.yaml was changed by another program/);
    assert.equal(record.stored, `${YAML}# 3\n`);
    assert.equal(record.sidecars.canUndo, false);
  });

  it('gets the decisions of two windows, each on what the other wrote', async () => {
    const other = new Sidecars();
    await record.accept('n1aaaaa');
    await other.decide(record.article, 'accepted', (yaml) => record.engine.decide('setStatus', yaml, 'n2bbbbb', 'accepted'));
    assert.equal(record.stored, YAML.replaceAll('suggested', 'accepted'));
    await record.sidecars.undo();
    await other.undo();
    assert.equal(record.stored, YAML);
    other.dispose();
  });

  it('after a decision, lets that be taken back if its lines stand', async () => {
    await record.accept();
    record.change((record.stored ?? '').replace('format:', '# pulled\nformat:').replace('Per Lindqvist', 'Per Lindquist'));
    await record.sidecars.undo();
    assert.equal(record.stored, YAML.replace('format:', '# pulled\nformat:').replace('Per Lindqvist', 'Per Lindquist'));
  });

  it('after a decision, in the same line, keeps what it says', async () => {
    await record.accept();
    const rejected = YAML.replace('suggested', 'rejected');
    record.change(rejected);
    await assert.rejects(record.sidecars.undo(), /^Error: a\.annotations\.yaml: the lines of “accepted n1aaaaa” were changed since/);
    assert.equal(record.stored, rejected);
    assert.equal(record.sidecars.canUndo, true);
  });

  it('by deleting it, is not made again by undoing', async () => {
    await record.accept();
    record.change(null);
    await assert.rejects(record.sidecars.undo(), /a\.annotations\.yaml/);
    assert.equal(record.stored, undefined);
  });

  it('that a decision made, is not deleted by undoing if it holds more now', async () => {
    record.change(null);
    await record.add();
    await record.sidecars.undo();
    assert.equal(record.stored, undefined, 'as it was made it goes again');
    await record.add();
    record.change(`${record.stored ?? ''}# note\n`);
    await record.sidecars.undo();
    assert.match(record.stored ?? '', /# note\n$/);
    assert.doesNotMatch(record.stored ?? '', /Ana Duarte/);
  });
});

describe('a sidecar that cannot be written', () => {
  const record = Record.setUp();

  it('because the disk is full, is put back as it was', async () => {
    record.folder.room = bytesOf(YAML).length;
    const longer = record.sidecars.decide(record.article, 'noted', (yaml) => record.engine.decide('setNote', yaml, 'n1aaaaa', 'a long note on who this is'));
    await assert.rejects(longer, /^Error: a\.annotations\.yaml cannot be written \(.*ENOSPC.*\)\. It was put back as it was\.$/);
    assert.equal(record.stored, YAML);
    assert.equal(record.sidecars.canUndo, false);
  });

  it('nor put back, is kept to be restored', async () => {
    record.folder.room = 40;
    await assert.rejects(record.accept(), /Only a part of it is there now: make room, and run “Restore Last Good Version”\.$/);
    assert.equal(record.stored, YAML.slice(0, 40));
    await until('the last good version', async () => (await record.lastGood.of(record.sidecar)) === YAML);
    record.folder.room = Number.POSITIVE_INFINITY;
    await record.sidecars.restore(record.sidecar, YAML.slice(0, 40), YAML);
    assert.equal(record.stored, YAML);
  });

  it('is left to another program that wrote it when that failed', async () => {
    record.folder.room = bytesOf(YAML).length - 9;
    record.folder.afterFailure = () => record.change('# theirs\n');
    await assert.rejects(record.accept(), /It was changed by another program in the meantime\.$/);
    assert.equal(record.stored, '# theirs\n');
  });

  it('leaves no part of a file that was to be made', async () => {
    record.folder.room = 10;
    await assert.rejects(writeEdits(record.folder.uri('b.annotations.yaml'), null, [{ start: 0, end: 0, text: YAML }]), /^Error: b\.annotations\.yaml cannot be written \(.*\)\. Nothing was written\.$/);
    assert.equal(record.folder.files.has('b.annotations.yaml'), false);
  });

  it('because it is read-only, is named', async () => {
    record.folder.locked.add(record.file);
    await assert.rejects(record.accept(), /^Error: a\.annotations\.yaml may not be changed by you: it is read-only, or you lack the permission\. It is as it was\.$/);
    assert.equal(record.stored, YAML);
  });

  it('because its whole file system is read-only, is named', async () => {
    const frozen = new MemoryFolder('pressmark-frozen');
    const registration = vscode.workspace.registerFileSystemProvider('pressmark-frozen', frozen, { isReadonly: true });
    frozen.reset({ 'a.annotations.yaml': YAML });
    const decided = record.sidecars.decide(frozen.uri('a.txt'), 'accepted', (yaml) => record.engine.decide('setStatus', yaml, 'n1aaaaa', 'accepted'));
    await assert.rejects(decided, /^Error: a\.annotations\.yaml (?:may not be changed|cannot be written).* It is as it was\.$/);
    assert.equal(frozen.files.get('a.annotations.yaml'), YAML);
    registration.dispose();
  });

  it('nor read, is named', async () => {
    record.folder.broken.add(record.file);
    await assert.rejects(record.accept(), /^Error: a\.annotations\.yaml cannot be read and is left as it is \(/);
    record.folder.broken.clear();
    assert.equal(record.stored, YAML);
  });

  it('nor deleted, is named, and its decision can still be taken back', async () => {
    record.change(null);
    await record.sidecars.decide(record.article, 'made', () => ({ ok: true, edits: [{ start: 0, end: 0, text: YAML }], inverse: [{ start: 0, end: YAML.length, text: '' }] }));
    record.folder.locked.add(record.file);
    await assert.rejects(record.sidecars.undo(), /^Error: a\.annotations\.yaml cannot be deleted and is left as it is/);
    record.folder.locked.clear();
    await record.sidecars.undo();
    assert.equal(record.stored, undefined);
  });

  it('does not keep the next decision from being written', async () => {
    record.folder.locked.add(record.file);
    await Promise.all([assert.rejects(record.accept('n1aaaaa')), assert.rejects(record.accept('n2bbbbb'))]);
    record.folder.locked.clear();
    await record.accept();
    assert.equal(record.stored, ACCEPTED);
  });

  it('is not written at all for a decision that changes nothing', async () => {
    await record.accept();
    const { writes } = record.folder;
    await record.accept();
    assert.equal(record.folder.writes, writes);
    await record.sidecars.undo();
    assert.equal(record.stored, YAML);
  });
});

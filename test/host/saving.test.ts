import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { ACCEPTED, Record, shows, YAML } from './record';
import { replaceText } from './support';

describe('saving a sidecar that another program changed meanwhile', () => {
  const record = Record.setUp();
  const dialogs = Dialogs.setUp();
  const meanwhile = 'Pressmark: a.annotations.yaml was changed by another program while it was edited here';
  const rejected = ACCEPTED.replace('accepted', 'rejected');

  it('merges the two, though their length is the same', async () => {
    const editor = await opened(ACCEPTED);
    await replaceText(editor, `# mine\n${ACCEPTED}`);
    record.change(rejected);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, `# mine\n${rejected}`);
    await shows(editor.document, `# mine\n${rejected}`);
    assert.deepEqual(said(), [`${meanwhile}. Both were merged into what is saved.`]);
    await replaceText(editor, `# mine too\n${rejected}`);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, `# mine too\n${rejected}`, 'and what was merged once is not merged again');
    assert.equal(said().length, 1);
  });

  it('leaves to a person what the two disagree on', async () => {
    const editor = await opened(YAML);
    await replaceText(editor, ACCEPTED);
    record.change(YAML.replace('suggested', 'rejected '));
    assert.equal(await editor.document.save(), true);
    assert.match(record.stored ?? '', /status: conflict/);
    assert.match(record.stored ?? '', /accepted/);
    assert.match(record.stored ?? '', /rejected/);
    assert.deepEqual(said(), [`${meanwhile}. Both were merged into what is saved. One place is left to decide: look for “conflict”.`]);
  });

  it('has both in the editor where the editor itself asks, because the length is another', async () => {
    const editor = await opened(YAML);
    await replaceText(editor, `# mine\n${YAML}`);
    record.change(ACCEPTED);
    assert.equal(await editor.document.save(), false);
    assert.equal(record.stored, ACCEPTED);
    assert.equal(editor.document.getText(), `# mine\n${ACCEPTED}`);
    assert.deepEqual(said(), [`${meanwhile}. Both were merged into what is saved. Where the editor says that the file is newer, overwrite it: nothing is lost.`]);
  });

  it('keeps the other version where what is saved cannot be read', async () => {
    const editor = await opened(ACCEPTED);
    const broken = ACCEPTED.replace('status: accepted', 'status: [ ');
    await replaceText(editor, broken);
    record.change(rejected);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, broken);
    assert.equal(said()[0]?.startsWith(`${meanwhile}, and the two could not be merged (`), true);
    assert.ok((await record.lastGood.versions(record.sidecar)).some(({ text }) => text === rejected));
  });

  it('keeps the other version too where that cannot be read', async () => {
    const editor = await opened(ACCEPTED);
    await replaceText(editor, ACCEPTED.replace('accepted', 'rejected'));
    const broken = ACCEPTED.replace('format: ', 'format [ ');
    record.change(broken);
    await editor.document.save();
    assert.equal(said()[0]?.startsWith(`${meanwhile}, and the two could not be merged (`), true);
    assert.ok((await record.lastGood.versions(record.sidecar)).some(({ text }) => text === broken));
  });

  it('is never held up by nothing: what nobody else changed is saved as it is', async () => {
    const editor = await opened(YAML);
    await replaceText(editor, ACCEPTED);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, ACCEPTED);
    assert.deepEqual(said(), []);
  });

  it('goes on from what was saved where somebody types while it is being saved', async () => {
    const editor = await opened(YAML);
    await replaceText(editor, ACCEPTED);
    const { asked, release } = record.folder.hold(record.file);
    const saved = editor.document.save();
    await asked;
    await replaceText(editor, `# mine\n${ACCEPTED}`);
    release();
    await saved;
    await replaceText(editor, `# mine\n${rejected}`);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, `# mine\n${rejected}`);
    assert.deepEqual(said(), []);
  });

  it('compares what is stored with the editor’s text whatever the line ends are', async () => {
    const mixed = YAML.replace('\n', '\r\n');
    const editor = await opened(mixed);
    const { document } = editor;
    await editor.edit((edit) => edit.insert(document.positionAt(0), '# mine\n'));
    assert.equal(await document.save(), true);
    assert.deepEqual(said(), []);
  });

  it('begins with what was stored last: read, saved, or taken over', async () => {
    const editor = await opened(YAML);
    await record.accept();
    await shows(editor.document, ACCEPTED);
    await replaceText(editor, `# mine\n${ACCEPTED}`);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, `# mine\n${ACCEPTED}`);
    await replaceText(editor, YAML);
    record.change(`# mine\n${ACCEPTED}`);
    assert.equal(await editor.document.save(), true);
    assert.equal(record.stored, YAML, 'an acceptance that was undone here stays undone');
    assert.deepEqual(said(), []);
  });

  function said(): string[] {
    return dialogs.messages.filter((message) => message.includes(' a.annotations.yaml'));
  }

  async function opened(text: string): Promise<vscode.TextEditor> {
    record.folder.files.set(record.file, text);
    const editor = await record.show();
    assert.equal(editor.document.isDirty, false);
    return editor;
  }
});

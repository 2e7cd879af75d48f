import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, corpusFolder, everyTurn, openFile, readFile, replaceText, until, writeFile } from './support';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';
const REGISTRY = 'entities.yaml';
/** A sidecar that holds nothing yet. */
const EMPTY = `format: pressmark/1\narticle:\n  file: ${ARTICLE}\nannotations:\n`;

describe('who is meant, as people say it', () => {
  let registry: string;
  let sidecar: string;
  const dialogs = Dialogs.setUp();
  const corpus = (): string => corpusFolder().toString().replace(/\/$/, '');

  before(async () => {
    await activateExtension();
    registry = await readFile(REGISTRY);
  });
  beforeEach(async () => {
    await openFile(ARTICLE);
    await vscode.commands.executeCommand('pressmark.annotateArticle');
    sidecar = await readFile(SIDECAR);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(corpusFile(SIDECAR)).then(undefined, () => undefined);
    if ((await readFile(REGISTRY)) !== registry) await writeFile(REGISTRY, registry);
  });

  async function undone(): Promise<void> {
    await run('undoDecision');
    assert.equal(await readFile(SIDECAR), sidecar);
    assert.equal(await readFile(REGISTRY), registry);
  }

  describe('Link to Entity…', () => {
    it('offers the best match first, then somebody new, and writes one line', async () => {
      await putCursorOn('Isolde Marchand');
      dialogs.answers.add('Leila Haddadin-Moreau');
      await run('linkEntity');
      const labels = dialogs.choices[0]?.map((choice) => choice.split(' · ')[0]) ?? [];
      assert.deepEqual(labels.slice(0, 2), ['Isolde Marchand', 'New entity “Isolde Marchand”…']);
      assert.deepEqual(addedLines(sidecar, await readFile(SIDECAR)), ['    entity: leila-haddadin-moreau']);
      assert.match(await readFile(SIDECAR), /quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: leila-haddadin-moreau\n/);
      await undone();
    });

    it('writes the entry of somebody new as well, and both are one step of undo', async () => {
      await putCursorOn('Isolde Marchand');
      dialogs.answers.add('New entity “Isolde Marchand”…');
      dialogs.typed.push('Isolde M. Marchand');
      await run('linkEntity');
      assert.deepEqual(addedLines(registry, await readFile(REGISTRY)), ['isolde-m-marchand:', '  name: "Isolde M. Marchand"', '  type: PERSON', '']);
      assert.deepEqual(addedLines(sidecar, await readFile(SIDECAR)), ['    entity: isolde-m-marchand']);
      await undone();
    });

    it('makes an entry for somebody whom only the articles know', async () => {
      await putCursorOn('Ana Duarte');
      await run('linkEntity', undefined, 'isolde-marchand');
      assert.match(await readFile(REGISTRY), /\nisolde-marchand:\n {2}name: "Isolde Marchand"\n {2}type: PERSON\n/);
      assert.match(await readFile(SIDECAR), /quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: isolde-marchand\n/);
      await undone();
    });

    it('makes the annotation where a suggestion is only shown', async () => {
      await writeFile(SIDECAR, EMPTY);
      const target = { uri: corpusFile(ARTICLE).toString(), id: null, ...(await placeOf('Isolde Marchand')), label: 'PERSON' };
      // As soon as the article is shown as the sidecar has it now.
      await until('the link', async () => {
        await run('linkEntity', target, 'ana-duarte');
        return (await readFile(SIDECAR)) !== EMPTY;
      }, everyTurn());
      assert.match(await readFile(SIDECAR), /^annotations:\n\n {2}n\w+:\n {4}quote: "Isolde Marchand"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: ana-duarte\n {4}by: model:/m);
    });

    it('refuses an id that nobody has', async () => {
      await putCursorOn('Ana Duarte');
      await run('linkEntity', undefined, 'nobody-at-all');
      assert.match(dialogs.messages.at(-1) ?? '', /There is no entity nobody-at-all/);
      assert.equal(await readFile(SIDECAR), sidecar);
    });
  });

  it('unlinks by taking the line away, and says so where there is none', async () => {
    await putCursorOn('Isolde Marchand');
    await run('linkEntity', undefined, 'ana-duarte');
    await run('unlinkEntity');
    assert.equal(await readFile(SIDECAR), sidecar);
    await run('unlinkEntity');
    assert.match(dialogs.messages.at(-1) ?? '', /is not linked/);
  });

  it('rejects what is not a name here, then wherever the article has it', async () => {
    await putCursorOn('Ana Duarte');
    const before = count(await readFile(SIDECAR), 'status: rejected');
    await run('notAName');
    assert.equal(count(await readFile(SIDECAR), 'status: rejected'), before + 1);
    await run('undoDecision');
    assert.equal(await readFile(SIDECAR), sidecar);
    const times = count(sidecar, 'quote: "Maren Line"');
    assert.ok(times > 1);
    await putCursorOn('Maren Line');
    dialogs.answers.add('Reject There Too');
    await run('notAName');
    await until('the others', async () => count(await readFile(SIDECAR), 'status: rejected') === before + times, everyTurn());
  });

  it('adds somebody to the registry, with the names that were seen', async () => {
    await putCursorOn('Isolde Marchand');
    assert.equal(await run('addToRegistry'), 'isolde-marchand');
    assert.deepEqual(addedLines(registry, await readFile(REGISTRY)).slice(0, 3), ['isolde-marchand:', '  name: "Isolde Marchand"', '  type: PERSON']);
    await run('addToRegistry');
    assert.match(dialogs.messages.at(-1) ?? '', /in entities\.yaml already/);
    await undone();
  });

  describe('Merge Entities…', () => {
    it('makes two entries one and lets the links lead there, in one step of undo', async () => {
      await putCursorOn('Isolde Marchand');
      await run('linkEntity', undefined, 'ana-duarte');
      const linked = await readFile(SIDECAR);
      await run('mergeEntities', { corpus: corpus(), entity: 'ana-duarte' }, 'zdenek-maroulis');
      const merged = await readFile(REGISTRY);
      assert.doesNotMatch(merged, /^ana-duarte:/m);
      assert.match(merged, /aliases: \["Zdenek Maroulis", "Maroulis", "Ana Duarte"\]\n {2}description: ".*háček; Minister of transport of Corvalia"/);
      assert.doesNotMatch(await readFile(SIDECAR), /entity: ana-duarte/);
      assert.match(await readFile(SIDECAR), /entity: zdenek-maroulis/);
      assert.match(dialogs.messages.at(-1) ?? '', /Ana Duarte \(ana-duarte\) is one with Zdeněk Maroulis \(zdenek-maroulis\) now/);
      await run('undoDecision');
      assert.equal(await readFile(SIDECAR), linked);
      assert.equal(await readFile(REGISTRY), registry);
    });

    it('keeps the entry that people wrote, whichever way round it is asked', async () => {
      await run('mergeEntities', { corpus: corpus(), entity: 'ana-duarte' }, 'isolde-marchand');
      assert.match(await readFile(REGISTRY), /^ana-duarte:\n {2}name: "Ana Duarte"\n {2}type: PERSON\n {2}aliases: \["Isolde Marchand"\]/m);
      await undone();
    });

    it('says first what it will do, where it is asked to', async () => {
      await run('mergeEntities', { corpus: corpus(), entity: 'maren-line' }, 'port-of-maren-authority', true);
      assert.match(dialogs.messages.at(-1) ?? '', /becomes one with Port of Maren Authority .*maren-line was said not to be port-of-maren-authority/);
      assert.equal(await readFile(REGISTRY), registry);
    });

    it('changes nothing where a sidecar that links there cannot be read', async () => {
      const broken = `${sidecar}  ana-duarte: [\n`;
      await writeFile(SIDECAR, broken);
      await run('mergeEntities', { corpus: corpus(), entity: 'ana-duarte' }, 'zdenek-maroulis');
      assert.match(dialogs.messages.at(-1) ?? '', /000_ferry-talks-wire\.txt: .*Nothing was changed/);
      assert.equal(await readFile(REGISTRY), registry);
      assert.equal(await readFile(SIDECAR), broken);
    });

    it('joins the unsaved edits of a registry that is open', async () => {
      const editor = await openFile(REGISTRY);
      await replaceText(editor, `# mine\n${registry}`);
      await run('mergeEntities', { corpus: corpus(), entity: 'norway' }, 'sant-aurel');
      assert.match(editor.document.getText(), /^# mine\n/);
      assert.match(editor.document.getText(), /aliases: \["Norway"\]/);
      assert.equal(editor.document.isDirty, true);
      assert.equal(await readFile(REGISTRY), registry);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  describe('Split Entity…', () => {
    it('lets another name become an entity of its own, with the links at that name', async () => {
      const id = await run('splitEntity', { corpus: corpus(), entity: 'zdenek-maroulis' }, 'Zdenek Maroulis', 'Zdenek Maroulis');
      assert.equal(typeof id, 'string');
      const now = await readFile(REGISTRY);
      assert.match(now, new RegExp(`aliases: \\["Maroulis"\\][^]*distinct_from: \\[${String(id)}\\]`));
      assert.match(now, new RegExp(`^${String(id)}:\\n  name: "Zdenek Maroulis"\\n  type: PERSON\\n  distinct_from: \\[zdenek-maroulis\\]`, 'm'));
      await run('undoDecision');
      assert.equal(await readFile(REGISTRY), registry);
    });

    it('lets one mention be somebody else of the same name', async () => {
      await putCursorOn('Ana Duarte');
      const id = await run('splitEntity', undefined, 'here', 'Ana Duarte');
      assert.equal(id, 'ana-duarte-person');
      assert.match(await readFile(SIDECAR), /quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: ana-duarte-person\n/);
      await undone();
    });
  });

  it('edits what the registry says, by boxes or as it is given, one thing at a time', async () => {
    const ana = { corpus: corpus(), entity: 'ana-duarte' };
    dialogs.answers.add('Description');
    dialogs.typed.push('minister');
    await run('editEntity', ana);
    assert.deepEqual(addedLines(registry, await readFile(REGISTRY)), ['  description: "minister"']);
    await run('editEntity', ana, 'aliases', 'A. Duarte; Minister Duarte');
    await run('editEntity', ana, 'sameAs', 'https://www.wikidata.org/wiki/Q42');
    await run('editEntity', ana, 'name', 'Ana M. Duarte');
    await run('editEntity', ana, 'distinctFrom', 'uhfw');
    assert.match(await readFile(REGISTRY), /^ana-duarte:\n {2}name: "Ana M\. Duarte"\n {2}type: PERSON\n {2}aliases: \["A\. Duarte", "Minister Duarte", "Ana Duarte"\]\n {2}description: "minister"\n {2}same_as: \{wikidata: Q42\}\n {2}distinct_from: \[uhfw\]\n/m);
    await run('editEntity', ana, 'type', 'SHIP');
    assert.match(dialogs.messages.at(-1) ?? '', /Type: There are PERSON/);
    for (let n = 0; n < 5; n++) await run('undoDecision');
    assert.equal(await readFile(REGISTRY), registry);
  });

  it('offers what can be said of a name where the user asks for actions, and never by itself', async () => {
    const editor = await putCursorOn('Isolde Marchand');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection);
    const titles = actions.map(({ title }) => title).filter((title) => title.includes('Isolde Marchand'));
    assert.deepEqual(titles, ['Link “Isolde Marchand” to Entity…', 'Add “Isolde Marchand” to Registry', 'Merge “Isolde Marchand” With Another Entity…', 'Split “Isolde Marchand” From Its Entity…', '“Isolde Marchand” Is Not a Name']);
  });
});

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`pressmark.${command}`, ...args);
}

async function putCursorOn(words: string): Promise<vscode.TextEditor> {
  const editor = await openFile(ARTICLE);
  const position = editor.document.positionAt(editor.document.getText().lastIndexOf(words) + 2);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

async function placeOf(words: string): Promise<{ readonly start: number; readonly end: number }> {
  const start = (await vscode.workspace.openTextDocument(corpusFile(ARTICLE))).getText().lastIndexOf(words);
  return { start, end: start + words.length };
}

/** Lines that came. */
function addedLines(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return after.split('\n').filter((line) => {
    const number = left.get(line) ?? 0;
    left.set(line, number - 1);
    return number <= 0;
  });
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

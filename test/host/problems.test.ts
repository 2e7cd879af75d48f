import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activateExtension, corpusFile, corpusFolder, openFile, readFile, replaceText, until, writeFile } from './support';

const ARTICLE = 'problems.txt';
const SIDECAR = 'problems.annotations.yaml';
const REGISTRY = 'entities.yaml';
const TEXT = [
  'Pier to open on Friday', '',
  'HALLVIK – Harbour master Nina Osterlund said on Friday that the pier would open to walkers before the summer holidays begin.', '',
  'About 12 people were at work there all winter long, she said, and the town paid for all the timber that they used.', '',
].join('\n');
const YAML = [
  'format: pressmark/1', 'article:', `  file: ${ARTICLE}`, 'annotations:', '',
  ...entry('n1nina0', 'Nina Osterlund', 'PERSON', 'accepted', 'HALLVIK – Harbour master ', ' said on Friday that the pier'), '',
  ...entry('c1people', '12 people', 'QUANTITY', 'suggested', 'About ', ' were at work there all winter'), '',
].join('\n');

function entry(id: string, quote: string, label: string, status: string, before: string, after: string): string[] {
  const keys = { quote: `"${quote}"`, label, status, by: 'rule:test@1', before: `"${before}"`, after: `"${after}"` };
  return [`  ${id}:`, ...Object.entries(keys).map(([key, value]) => `    ${key}: ${value}`)];
}

describe('problems of a sidecar', () => {
  let registry = '';
  before(async () => {
    await activateExtension();
    registry = await readFile(REGISTRY);
  });
  beforeEach(async () => {
    await closeAll();
    await write(TEXT, YAML);
  });
  after(async () => {
    await closeAll();
    await writeFile(REGISTRY, registry);
    for (const name of [ARTICLE, SIDECAR]) await vscode.workspace.fs.delete(corpusFile(name));
  });

  describe('in the article', () => {
    it('are none where every word stands', async () => {
      await openFile(ARTICLE);
      await openFile(SIDECAR);
      await type(ARTICLE, '12 people', '16 people');
      await shown(ARTICLE, ['changed Warning “16 people”']);
      await type(ARTICLE, '16 people', '12 people');
      await shown(ARTICLE, []);
      await shown(SIDECAR, []);
    });

    it('show words that changed as they are typed, with the way to the sidecar and back, and whoever accepts them writes them', async () => {
      await openFile(ARTICLE);
      await type(ARTICLE, '12 people', '16 people');
      const [inArticle] = await shown(ARTICLE, ['changed Warning “16 people”']);
      assert.match(inArticle!.message, /"12 people" → "16 people"/);
      const [related] = inArticle!.relatedInformation ?? [];
      assert.deepEqual([related?.location.uri.toString(), related?.location.range.start.line], [corpusFile(SIDECAR).toString(), YAML.split('\n').indexOf('    quote: "12 people"')]);
      assert.deepEqual(await offered(ARTICLE), ['Accept “16 people”', 'Delete the annotation “12 people”', 'Keep it as it is, and say no more']);
      await pick(ARTICLE, 'Accept “16 people”');
      assert.equal(await readFile(SIDECAR), YAML.replace('"12 people"', '"16 people"').replace('suggested', 'accepted'));
      await shown(ARTICLE, []);
      await vscode.commands.executeCommand('pressmark.undoDecision');
      assert.equal(await readFile(SIDECAR), YAML);
    });

    it('are quiet about changed words that somebody keeps, until they change again', async () => {
      await openFile(ARTICLE);
      await type(ARTICLE, '12 people', '17 people');
      await shown(ARTICLE, ['changed Warning “17 people”']);
      await pick(ARTICLE, 'Keep it as it is, and say no more');
      await shown(ARTICLE, []);
      assert.equal(await readFile(SIDECAR), YAML);
      await type(ARTICLE, '17 people', '18 people');
      await shown(ARTICLE, ['changed Warning “18 people”']);
    });

    it('anchor words that moved where they stand now, saved at once, and taken back by one command', async () => {
      await openFile(ARTICLE);
      await type(ARTICLE, 'About 12', 'Almost 12');
      await shown(ARTICLE, ['moved Information “12 people”']);
      assert.deepEqual(await offered(ARTICLE), ['* Anchor “12 people” where it stands now']);
      await pick(ARTICLE, 'Anchor “12 people” where it stands now');
      assert.equal(await readFile(SIDECAR), YAML.replace('before: "About "', 'before: "Almost "'));
      await shown(ARTICLE, []);
      await vscode.commands.executeCommand('pressmark.undoDecision');
      assert.equal(await readFile(SIDECAR), YAML);
    });

    it('show words that are gone where what stood beside them still stands, and other places of theirs', async () => {
      await openFile(ARTICLE);
      await type(ARTICLE, 'About 12 people were at work there all winter long, she said, and', 'Nobody was at work there, but');
      await shown(ARTICLE, ['orphaned Warning “Pier to open on Friday”']);
      await type(ARTICLE, 'that they used', 'that 12 people used');
      await until('the other place', async () => (await offered(ARTICLE)).some((title) => title.startsWith('Anchor at “')), vscode.languages.onDidChangeDiagnostics);
      assert.deepEqual(await offered(ARTICLE), ['Anchor at “timber that 12 people used.” (line 5)', 'Delete the annotation “12 people”']);
      await pick(ARTICLE, 'Delete the annotation “12 people”');
      assert.equal(await readFile(SIDECAR), YAML.slice(0, YAML.indexOf('\n  c1people')));
      await shown(ARTICLE, []);
    });

    it('go with the sidecar', async () => {
      await openFile(ARTICLE);
      await type(ARTICLE, '12 people', '16 people');
      await shown(ARTICLE, ['changed Warning “16 people”']);
      await vscode.workspace.fs.delete(corpusFile(SIDECAR));
      await shown(ARTICLE, []);
    });
  });

  describe('in the sidecar', () => {
    const CASES: readonly { readonly name: string; readonly from: string; readonly to: string; readonly problem: string; readonly fixes: readonly string[]; readonly fixed?: string }[] = [
      { name: 'a status in capitals', from: 'status: accepted', to: 'status: ACCEPTED', problem: 'invalid Error “ACCEPTED”', fixes: ['* Change “ACCEPTED” to “accepted”', 'Delete the annotation “Nina Osterlund”'] },
      { name: 'a label in small letters', from: 'label: PERSON', to: 'label: person', problem: 'unknown-label Warning “person”', fixes: ['* Change “person” to “PERSON”'] },
      { name: 'a key that is misspelt', from: 'status: accepted', to: 'satus: accepted', problem: 'invalid Error “n1nina0”', fixes: ['* Rename “satus:” to “status:”', 'Add “status: suggested”', 'Delete the annotation “Nina Osterlund”'] },
      { name: 'a key that stands twice', from: '    label: PERSON\n', to: '    label: PERSON\n    label: PERSON\n', problem: 'invalid Error “label”', fixes: ['* Remove the second “label: PERSON”', 'Delete the annotation “Nina Osterlund”'] },
      { name: 'an id that stands twice', from: '  c1people:', to: '  n1nina0:', problem: 'duplicate-id Error “n1nina0”', fixes: [], fixed: '' },
      { name: 'no format', from: 'format: pressmark/1\n', to: '', problem: 'missing-format Error “”', fixes: ['* Insert “format: pressmark/1”'] },
      { name: 'another article’s name', from: `file: ${ARTICLE}`, to: 'file: pier.txt', problem: 'other-article Warning “pier.txt”', fixes: [`* Write “file: ${ARTICLE}”`] },
      {
        name: 'a conflict', from: 'status: accepted', to: 'status: conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}',
        problem: 'conflict Error “conflict”', fixes: ['Take ours: accepted', 'Take theirs: rejected'],
      },
      {
        name: 'an entity that is unknown', from: '    by: rule:test@1\n    before: "HALL', to: '    entity: ana-duatre\n    by: rule:test@1\n    before: "HALL',
        problem: 'unknown-entity Error “ana-duatre”', fixes: ['* Did you mean ana-duarte (Ana Duarte)?', 'Add ana-duatre to entities.yaml', 'Remove the link to ana-duatre'],
        fixed: YAML.replace('    by: rule:test@1\n    before: "HALL', '    entity: ana-duarte\n    by: rule:test@1\n    before: "HALL'),
      },
    ];
    for (const { name, from, to, problem, fixes, fixed } of CASES) {
      it(`find ${name}, and put it right`, async () => {
        await write(TEXT, YAML.replace(from, to));
        const { document } = await openFile(SIDECAR);
        await shown(SIDECAR, [problem]);
        const titles = await offered(SIDECAR);
        if (fixed === '') return assert.match(titles[0] ?? '', /^\* Give this one the id c[0-9a-z]{6}$/);
        assert.deepEqual(titles, fixes);
        await pick(SIDECAR, titles[0]!.replace('* ', ''));
        assert.equal(document.getText(), fixed ?? YAML, 'as an edit of the document');
        assert.equal(document.isDirty, true, 'which is the user’s to save');
        await shown(SIDECAR, []);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), YAML.replace(from, to));
      });
    }

    it('lead to the commands that help where the text cannot', async () => {
      await write(TEXT, YAML.slice(0, YAML.indexOf('    status: suggested')));
      await openFile(SIDECAR);
      await shown(SIDECAR, ['truncated Error “c1people”']);
      assert.deepEqual(await offered(SIDECAR), ['Restore the last good version…']);
      await write(TEXT, `<<<<<<< ours\n${YAML}=======\n${YAML}>>>>>>> theirs\n`);
      await shown(SIDECAR, ['conflict-marker Error “<<<<<<< ours”', 'conflict-marker Error “=======”', 'conflict-marker Error “>>>>>>> theirs”']);
      assert.deepEqual(await offered(SIDECAR), ['Merge the two sides annotation by annotation']);
    });

    it('add an entity to the registry, written at once and taken back by one command', async () => {
      await write(TEXT, YAML.replace('    by: rule:test@1\n    before: "HALL', '    entity: nina-osterlund\n    by: rule:test@1\n    before: "HALL'));
      await openFile(SIDECAR);
      await shown(SIDECAR, ['unknown-entity Error “nina-osterlund”']);
      await pick(SIDECAR, 'Add nina-osterlund to entities.yaml');
      assert.equal((await readFile(REGISTRY)).trimEnd(), `${registry.trimEnd()}\n\nnina-osterlund:\n  name: "Nina Osterlund"\n  type: PERSON`);
      await shown(SIDECAR, []);
      await vscode.commands.executeCommand('pressmark.undoDecision');
      assert.equal(await readFile(REGISTRY), registry);
      await shown(SIDECAR, ['unknown-entity Error “nina-osterlund”']);
    });

    it('are in the registry’s own editor, too', async () => {
      await writeFile(REGISTRY, registry.replace('type: GPE', 'type: gpe'));
      const { document } = await openFile(REGISTRY);
      await shown(REGISTRY, ['invalid Error “gpe”']);
      await pick(REGISTRY, 'Change “gpe” to “GPE”');
      assert.equal(document.getText(), registry);
      await shown(REGISTRY, []);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await writeFile(REGISTRY, registry);
    });

    it('anchor everything that moved by one source action', async () => {
      await write(TEXT.replace('About 12', 'Almost 12').replace('said on Friday', 'told us on Friday'), YAML);
      const { document } = await openFile(SIDECAR);
      await shown(SIDECAR, ['moved Information “"Nina Osterlund"”', 'moved Information “"12 people"”']);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.pressmark.anchorMoved');
      assert.deepEqual(actions.map(({ title }) => title), ['Anchor all 2 moved annotations where they stand now']);
      await vscode.workspace.applyEdit(actions[0]!.edit!);
      assert.equal(document.getText(), YAML.replace('before: "About "', 'before: "Almost "').replace('" said on Friday that the pier"', '" told us on Friday that the pier"'));
      await shown(SIDECAR, []);
    });
  });

  describe('in the whole corpus', () => {
    it('are shown of files that are not open, as the command line finds them, until they are put right', async () => {
      const index = await readFile('INDEX.md');
      try {
        await write(TEXT.replace('12 people', '16 people'), YAML.replace('status: accepted', 'status: ACCEPTED').replace(ARTICLE, 'old.txt'));
        await writeFile('gone.annotations.yaml', YAML);
        await writeFile('INDEX.md', `${index}| 9 | [lost.txt](lost.txt) | x | 2026-03-02 | |\n`);
        await writeFile(REGISTRY, registry.replace('type: GPE', 'type: gpe'));
        const result = await vscode.commands.executeCommand<{ problems: number; sidecarsWithProblems: number }>('pressmark.checkCorpus');
        const lines = linesShown();
        assert.deepEqual(lines, checkedByCommandLine());
        assert.deepEqual([result.problems, result.sidecarsWithProblems], [lines.length, 3]);
        assert.ok(lines.length >= 6, lines.join('\n'));

        await writeFile('gone.txt', TEXT);
        await write(TEXT, YAML);
        await writeFile(REGISTRY, registry);
        await until('only the list’s problem', () => linesShown().length === 2, vscode.languages.onDidChangeDiagnostics);
        assert.deepEqual(linesShown(), checkedByCommandLine());
        await vscode.workspace.fs.delete(corpusFile('gone.annotations.yaml'));
        await writeFile('INDEX.md', index);
        await until('none', () => linesShown().length === 0, vscode.languages.onDidChangeDiagnostics);
      } finally {
        await writeFile('INDEX.md', index);
        await writeFile(REGISTRY, registry);
        for (const name of ['gone.annotations.yaml', 'gone.txt']) await vscode.workspace.fs.delete(corpusFile(name)).then(undefined, () => undefined);
      }
    });
  });
});

function own(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pressmark');
}

/** Every problem of the sidecars, lists and registries as the command line prints it; those of an open article are a sidecar's. */
function linesShown(): string[] {
  const base = corpusFolder().path;
  return vscode.languages.getDiagnostics().filter(([{ path: file }]) => !file.endsWith('.txt')).flatMap(([uri, diagnostics]) => diagnostics.filter(({ source }) => source === 'pressmark')
    .map(({ range, message }) => `${uri.path.slice(base.length + 1)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`)).sort();
}

function checkedByCommandLine(): string[] {
  const cli = path.resolve(__dirname, '..', '..', '..', 'dist', 'cli.js');
  let printed: string;
  try {
    printed = execFileSync(process.execPath, [cli, 'check', '.'], { cwd: corpusFolder().fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' });
  } catch (error) {
    printed = (error as { stdout: string }).stdout;
  }
  return printed.split('\n').filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')).sort();
}

/** Waits until exactly these problems are shown in an open file: code, severity and the words they stand on. */
async function shown(name: string, problems: readonly string[]): Promise<vscode.Diagnostic[]> {
  const document = await vscode.workspace.openTextDocument(corpusFile(name));
  const now = (): string[] => own(document.uri).map(({ code, severity, range }) => `${code as string} ${vscode.DiagnosticSeverity[severity]} “${document.getText(range)}”`);
  await until(`${name}: ${problems.join(', ') || 'no problems'}`, () => JSON.stringify(now()) === JSON.stringify(problems), vscode.languages.onDidChangeDiagnostics)
    .catch((error: unknown) => assert.deepEqual(now(), problems, String(error)));
  return own(document.uri);
}

async function actionsAt(name: string): Promise<vscode.CodeAction[]> {
  const [problem] = own(corpusFile(name));
  assert.ok(problem, `${name} has a problem`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', corpusFile(name), problem.range, vscode.CodeActionKind.QuickFix.value);
}

/** The titles of the quick fixes for the first problem of a file; `*` marks the one that is preferred. */
async function offered(name: string): Promise<string[]> {
  return (await actionsAt(name)).map(({ title, isPreferred }) => `${isPreferred ? '* ' : ''}${title}`);
}

async function pick(name: string, title: string): Promise<void> {
  const actions = await actionsAt(name);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `“${title}” is offered; there are ${actions.map((other) => other.title).join(', ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
}

async function type(name: string, from: string, to: string): Promise<void> {
  const editor = await openFile(name);
  const text = editor.document.getText();
  assert.ok(text.includes(from), from);
  await replaceText(editor, text.replace(from, to));
}

async function write(text: string, yaml: string): Promise<void> {
  for (const [name, content] of [[ARTICLE, text], [SIDECAR, yaml]] as const) {
    await writeFile(name, content);
    // The editor may keep a document for a while after its editor was closed.
    const kept = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === corpusFile(name).toString());
    if (kept) await until(`${name} to be read again`, () => kept.isClosed || kept.getText() === content, vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidCloseTextDocument);
  }
}

/** Closes all editors without a question about what is not saved. */
async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

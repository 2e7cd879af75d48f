import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ARTICLE, closeAll, linesShown, noneShown, offered, pick, REGISTRY, shown, SIDECAR, TEXT, type, write, YAML } from './problemFiles';
import { activateExtension, corpusFile, openFile, readFile, until, writeFile } from './support';

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
      await shown(ARTICLE, ['orphaned Warning “said”']);
      await type(ARTICLE, 'that they used', 'that 12 people used');
      await until('the other place', async () => (await offered(ARTICLE)).some((title) => title.startsWith('Anchor at “')), vscode.languages.onDidChangeDiagnostics);
      assert.deepEqual(await offered(ARTICLE), ['Anchor at “timber that 12 people used.” (line 5)', 'Delete the annotation “12 people”']);
      await pick(ARTICLE, 'Delete the annotation “12 people”');
      assert.equal(await readFile(SIDECAR), YAML.slice(0, YAML.indexOf('\n  c1people')));
      await shown(ARTICLE, []);
    });

    for (const { name, yaml, says, fixes } of [
      { name: 'ends in the middle', yaml: YAML.slice(0, YAML.indexOf('    status: suggested')), says: /ends in the middle/, fixes: ['Restore Last Good Version…', `Open ${SIDECAR}`] },
      { name: 'is no YAML', yaml: `${YAML}  "`, says: /YAML/, fixes: ['Restore Last Good Version…', `Open ${SIDECAR}`] },
      { name: 'holds Git’s conflict markers', yaml: `<<<<<<< ours\n${YAML}=======\n${YAML}>>>>>>> theirs\n`, says: /Git left a conflict/, fixes: ['Merge Annotation by Annotation', `Open ${SIDECAR}`] },
    ]) {
      it(`say at its head that the sidecar ${name}, which makes everything look undecided`, async () => {
        await write(TEXT, yaml);
        await openFile(ARTICLE);
        const code = says.source.startsWith('Git') ? 'conflict-marker' : 'truncated';
        const [problem] = await shown(ARTICLE, [`${code} Error “Pier to open on Friday”`]);
        assert.match(problem!.message, /^The sidecar problems\.annotations\.yaml cannot be read: /);
        assert.match(problem!.message, says);
        assert.deepEqual(await offered(ARTICLE), fixes);
        await pick(ARTICLE, `Open ${SIDECAR}`);
        const editor = vscode.window.activeTextEditor;
        assert.ok(editor && editor.document.uri.path.endsWith(SIDECAR));
        const [related] = problem!.relatedInformation ?? [];
        assert.deepEqual(editor.selection.active, related?.location.range.start);
        await writeFile(SIDECAR, YAML);
        await shown(ARTICLE, []);
      });
    }

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
        problem: 'conflict Error “conflict”', fixes: ['Take “accepted”', 'Take “rejected”'],
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
      assert.deepEqual(await offered(SIDECAR), ['Restore Last Good Version…']);
      const conflict = '<<<<<<< ours\n    status: accepted\n=======\n    status: rejected\n>>>>>>> theirs';
      await write(TEXT, YAML.replace('    status: accepted', conflict).replace('    status: suggested', conflict));
      await shown(SIDECAR, [`conflict-marker Error “${conflict}”`, `conflict-marker Error “${conflict}”`]);
      assert.deepEqual(await offered(SIDECAR), ['Merge Annotation by Annotation']);
    });

    it('offer to delete it where its article is gone, and leave it where that is there', async () => {
      await vscode.workspace.fs.delete(corpusFile(ARTICLE));
      await openFile(SIDECAR);
      await shown(SIDECAR, ['missing-article Error “article”']);
      assert.deepEqual(await offered(SIDECAR), ['Delete This Sidecar…']);
      await pick(SIDECAR, 'Delete This Sidecar…');
      assert.equal(await readFile(SIDECAR), YAML, 'until that is confirmed');
    });

    it('of INDEX.md name the file that is meant, or take it from the list', async () => {
      const index = await readFile('INDEX.md');
      try {
        await writeFile('INDEX.md', `${index}| 9 | [problem.txt](problem.txt) | x | 2026-03-02 | |\n`);
        const { document } = await openFile('INDEX.md');
        await shown('INDEX.md', ['missing-file Error “[problem.txt](problem.txt)”']);
        // The corpus may be read again at this moment, because its list was written.
        const titles = await until('fixes', async () => { const found = await offered('INDEX.md'); return found.length > 0 && found; }, vscode.languages.onDidChangeDiagnostics);
        assert.deepEqual(titles, [`Did you mean ${ARTICLE}?`, 'Remove From INDEX.md']);
        await pick('INDEX.md', 'Remove From INDEX.md');
        assert.equal(document.getText(), index);
        await shown('INDEX.md', []);
        await vscode.commands.executeCommand('undo');
        await shown('INDEX.md', ['missing-file Error “[problem.txt](problem.txt)”']);
        await pick('INDEX.md', `Did you mean ${ARTICLE}?`);
        assert.equal(document.getText(), `${index}| 9 | [${ARTICLE}](${ARTICLE}) | x | 2026-03-02 | |\n`);
      } finally {
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await writeFile('INDEX.md', index);
      }
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

  describe('of a file that another program writes slowly', () => {
    it('go when it is whole, and until then nobody writes it', async () => {
      await openFile(SIDECAR);
      await openFile(ARTICLE);
      await type(ARTICLE, 'About 12', 'Almost 12');
      await shown(SIDECAR, ['moved Information “"12 people"”']);
      const half = YAML.slice(0, YAML.indexOf('    after: " were'));
      await writeFile(SIDECAR, half);
      await shown(SIDECAR, ['truncated Error “c1people”']);
      await vscode.commands.executeCommand('pressmark.annotateArticle', corpusFile(ARTICLE));
      assert.equal(await readFile(SIDECAR), half);
      await writeFile(SIDECAR, YAML);
      await shown(SIDECAR, ['moved Information “"12 people"”']);
      await pick(ARTICLE, 'Anchor “12 people” where it stands now');
      assert.equal(await readFile(SIDECAR), YAML.replace('before: "About "', 'before: "Almost "'));
    });
  });

  describe('in the whole corpus', () => {
    it('go with a folder that is taken away, as a checkout of another branch does', async () => {
      await writeFile('inner/pier.annotations.yaml', YAML);
      try {
        await vscode.commands.executeCommand('pressmark.checkCorpus');
        assert.match(linesShown().join(), /^inner\/pier\.annotations\.yaml:2:1: The article/);
      } finally {
        await vscode.workspace.fs.delete(corpusFile('inner'), { recursive: true });
      }
      await noneShown();
    });

    it('are shown of files that are not open, until they are put right', async () => {
      const index = await readFile('INDEX.md');
      try {
        await write(TEXT.replace('12 people', '16 people'), YAML.replace('status: accepted', 'status: ACCEPTED').replace(ARTICLE, 'old.txt'));
        await writeFile('gone.annotations.yaml', YAML);
        await writeFile('INDEX.md', `${index}| 9 | [lost.txt](lost.txt) | x | 2026-03-02 | |\n`);
        await writeFile(REGISTRY, registry.replace('type: GPE', 'type: gpe'));
        const result = await vscode.commands.executeCommand<{ problems: number; sidecarsWithProblems: number }>('pressmark.checkCorpus');
        // What changed a moment ago may be looked at once more, and is shown after that.
        await until('all problems', () => linesShown().length === result.problems, vscode.languages.onDidChangeDiagnostics);
        assert.equal(result.sidecarsWithProblems, 3, linesShown().join('\n'));
        for (const name of ['INDEX.md', REGISTRY, SIDECAR, 'gone.annotations.yaml']) assert.ok(linesShown().some((line) => line.startsWith(`${name}:`)), name);

        await writeFile('gone.txt', TEXT);
        await write(TEXT, YAML);
        await writeFile(REGISTRY, registry);
        await until('only the list’s problem', () => linesShown().length === 2, vscode.languages.onDidChangeDiagnostics);
        await vscode.workspace.fs.delete(corpusFile('gone.annotations.yaml'));
        await writeFile('INDEX.md', index);
        await noneShown();
      } finally {
        await writeFile('INDEX.md', index);
        await writeFile(REGISTRY, registry);
        for (const name of ['gone.annotations.yaml', 'gone.txt']) await vscode.workspace.fs.delete(corpusFile(name)).then(undefined, () => undefined);
      }
    });
  });
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Dialogs } from './dialogs';
import { activateExtension, corpusFile, corpusFolder, readFile, writeFile } from './support';

const BRIEF = '002_ferry-talks-brief.annotations.yaml';

const exportTo = (name: string): Thenable<{ articles: number; records: number; failures: string[] } | undefined> =>
  vscode.commands.executeCommand('pressmark.exportMentions', { corpus: { key: corpusFolder().toString() } }, corpusFile(name));

describe('Export Mentions to CSV', () => {
  const dialogs = Dialogs.setUp();
  before(activateExtension);
  afterEach(async () => vscode.workspace.fs.delete(corpusFile('out.csv')).then(undefined, () => undefined));

  it('writes every mention with its place, its entity and what was decided', async () => {
    const exported = await exportTo('out.csv');
    const records = (await readFile('out.csv')).split('\r\n');
    assert.equal(records[0], 'file,line,column,start,end,text,type,entity,status,sentence');
    assert.deepEqual([exported?.articles, exported?.failures], [5, []]);
    assert.equal(records.length, (exported?.records ?? 0) + 2);
    assert.deepEqual([...new Set(records.slice(1, -1).map((record) => record.slice(0, 3)))], ['000', '001', '002', '003', '004']);
    assert.ok(records.some((record) => /^002_ferry-talks-brief\.txt,.*,Zdeněk Maroulis,PERSON,zdenek-maroulis,accepted,/.test(record)));
    assert.match(dialogs.messages.join('\n'), new RegExp(`${exported?.records ?? 0} mentions in 5 articles were written to out\\.csv`));
  });

  it('leaves out an article whose sidecar cannot be read, and says so', async () => {
    const sidecar = await readFile(BRIEF);
    try {
      await writeFile(BRIEF, 'annotations: [\n');
      const exported = await exportTo('out.csv');
      assert.deepEqual([exported?.articles, exported?.failures.length], [4, 1]);
      assert.doesNotMatch(await readFile('out.csv'), /^002/m);
      assert.match(dialogs.messages.join('\n'), /1 article left out: .*002_ferry-talks-brief\.annotations\.yaml:\d+:\d+/);
    } finally {
      await writeFile(BRIEF, sidecar);
    }
  });

  it('asks where to, and writes nothing where nobody says', async () => {
    const window = vscode.window as unknown as Record<string, unknown>;
    const original = window.showSaveDialog;
    let asked: vscode.SaveDialogOptions | undefined;
    window.showSaveDialog = (options: vscode.SaveDialogOptions) => {
      asked = options;
      return Promise.resolve(undefined);
    };
    try {
      assert.equal(await vscode.commands.executeCommand('pressmark.exportMentions', { corpus: { key: corpusFolder().toString() } }), undefined);
      assert.ok(asked?.defaultUri?.path.endsWith('/mentions.csv'));
    } finally {
      window.showSaveDialog = original;
    }
  });
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { setUpGit } from '../../src/editor/commands/setUpGit';
import { ConfigurationStore } from '../../src/editor/workspace/configuration';
import { Git, type GitApi, type GitRepository } from '../../src/editor/workspace/git';
import { GitLauncher } from '../../src/editor/workspace/gitLauncher';
import { knownAnnotator } from '../../src/editor/workspace/knownAnnotator';
import { Dialogs } from './dialogs';
import { MemoryFolder } from './memoryFolder';
import { next } from './support';

const ATTRIBUTES = '*.annotations.yaml merge=pressmark diff=pressmark\nentities.yaml merge=pressmark diff=pressmark\n';

/** What VS Code's Git extension gives for a repository in a folder in memory. */
class Repository implements GitRepository {
  readonly local = new Map<string, string>();
  readonly global = new Map<string, string>();
  asked = 0;
  readonly changed = new vscode.EventEmitter<void>();
  readonly state = { onDidChange: this.changed.event };

  constructor(readonly rootUri: vscode.Uri) {}

  async getConfig(key: string): Promise<string> {
    this.asked++;
    return this.local.get(key) ?? '';
  }
  async getGlobalConfig(key: string): Promise<string> { return this.global.get(key) ?? ''; }
  async setConfig(): Promise<string> { return ''; }
  async unsetConfig(): Promise<string> { return ''; }
  async show(): Promise<string> { throw new Error('There is no commit.'); }
}

describe('Git, asked through VS Code', () => {
  const folder = new MemoryFolder('pressmark-git');
  const article = folder.uri('clone/a.txt');
  const dialogs = Dialogs.setUp();
  let registration: vscode.Disposable;
  let repository: Repository;
  let opened: vscode.EventEmitter<unknown>;
  let git: Git;
  before(() => { registration = vscode.workspace.registerFileSystemProvider('pressmark-git', folder); });
  after(() => { registration.dispose(); });
  beforeEach(() => {
    folder.reset({ 'clone/.gitattributes': ATTRIBUTES });
    repository = new Repository(folder.uri('clone'));
    opened = new vscode.EventEmitter<unknown>();
    const api: GitApi = { onDidOpenRepository: opened.event, getRepository: () => repository, openRepository: async () => repository };
    git = new Git(async () => api);
  });
  afterEach(async () => {
    git.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  describe('says who annotates', () => {
    let configuration: ConfigurationStore;
    beforeEach(() => { configuration = new ConfigurationStore(); });
    afterEach(() => configuration.dispose());

    it('by the clone’s user.name, else by everybody’s, as one word', async () => {
      repository.global.set('user.name', 'Ana Duarte');
      assert.equal(await knownAnnotator(configuration, git, article), 'Ana-Duarte');
      const other = new Git(async () => ({ onDidOpenRepository: opened.event, getRepository: () => repository, openRepository: async () => null }));
      repository.local.set('user.name', 'EV');
      assert.equal(await knownAnnotator(configuration, other, article), 'EV');
      other.dispose();
    });

    it('and is not asked again for every decision', async () => {
      repository.local.set('user.name', 'EV');
      await knownAnnotator(configuration, git, article);
      await knownAnnotator(configuration, git, article);
      assert.equal(repository.asked, 1);
    });

    it('not at all where it has no name, or is not there', async () => {
      assert.equal(await knownAnnotator(configuration, git, article), null);
      const none = new Git(async () => null);
      assert.equal(await knownAnnotator(configuration, none, article), null);
      none.dispose();
    });
  });

  describe('says that a clone lacks the driver', () => {
    it('which the repository’s attributes ask for', async () => {
      assert.equal(await git.lacksDriver(article), true);
      folder.reset({ 'clone/.gitattributes': '*.txt text\n' });
      const other = new Git(async () => ({ onDidOpenRepository: opened.event, getRepository: () => repository, openRepository: async () => null }));
      assert.equal(await other.lacksDriver(article), false);
      other.dispose();
    });

    it('until it has one, of its own or for all clones', async () => {
      repository.global.set('merge.pressmark.driver', 'pressmark merge --path=%P %O %A %B');
      assert.equal(await git.lacksDriver(article), false);
    });

    it('where the driver is a script that is not here', async () => {
      repository.local.set('merge.pressmark.driver', "if test -f '/not/here.sh'; then sh '/not/here.sh' merge --path=%P %O %A %B; fi");
      assert.equal(await git.lacksDriver(article), true);
    });

    it('and looks again when Git sees a change, or opens another repository', async () => {
      assert.equal(await git.lacksDriver(article), true);
      repository.local.set('merge.pressmark.driver', 'pressmark merge --path=%P %O %A %B');
      const changed = next('the change', git.onDidChange);
      repository.changed.fire();
      await changed;
      assert.equal(await git.lacksDriver(article), false);
      const arrived = next('the repository', git.onDidChange);
      opened.fire(undefined);
      await arrived;
    });
  });

  it('is not set up where no programs run: the lines to run are shown instead', async () => {
    folder.reset({ 'clone/a.txt': 'Ana Duarte spoke.\n' });
    const launcher = new GitLauncher(folder.uri('storage'), folder.uri('extension'), null);
    await setUpGit({ git }, { launcher, extension: folder.uri('extension') }, folder.uri('clone'));
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(shown, /^echo "\*\.annotations\.yaml merge=pressmark diff=pressmark" >> \.gitattributes$/m);
    assert.match(shown, /^git config merge\.pressmark\.driver "pressmark merge --path=%P %O %A %B"$/m);
    assert.match(dialogs.messages.at(-1) ?? '', /^Pressmark: Git cannot run Pressmark from this window, .* The lines to run in a terminal instead are in the editor\.$/);
    assert.deepEqual([...folder.files.keys()], ['clone/a.txt']);
  });
});

import * as vscode from 'vscode';
import type { AnalysisContext } from '../../core/analysis';
import { sidecarName } from '../../core/corpus/paths';
import type { Roster, RosterEntry } from '../../core/corpus/roster';
import type { Registry } from '../../core/entities/entity';
import { type CorpusEngine, INDEX_NAME, NEVER_READ, readCorpus, REGISTRY_NAME, textsOf } from './corpusState';
import { relativePath } from './files';
import { type Reach, reaches } from './listing';

export { INDEX_NAME, REGISTRY_NAME };

/**
 * A folder of articles: its roster (INDEX.md, where it has one), what lies in the folder, and its registry.
 * The state is replaced as a whole, so a reader never sees half of a change.
 */
export class Corpus {
  private state = NEVER_READ;
  /** The folder must be listed again where more listings were wanted than the last one knew of. */
  private listingsWanted = 1;
  private listingsDone = 0;
  private reading: Promise<void> | undefined;
  /** Number of the latest reading. */
  private turn = 0;

  /** @param reach how much of the folder belongs to the corpus besides what INDEX.md names */
  constructor(readonly root: vscode.Uri, private readonly engine: CorpusEngine, private readonly reach: Reach = 'tree') {}

  /** Names the corpus in requests to the engine. */
  get key(): string {
    return this.root.toString();
  }

  get indexUri(): vscode.Uri {
    return vscode.Uri.joinPath(this.root, INDEX_NAME);
  }

  get registryUri(): vscode.Uri {
    return vscode.Uri.joinPath(this.root, REGISTRY_NAME);
  }

  /** Null where the folder has no INDEX.md. */
  get roster(): Roster | null {
    return this.state.roster;
  }

  get registry(): Registry {
    return this.state.registry;
  }

  /** Why nothing of the registry can be used, with its place; null where it can be, or where there is none. */
  get registryFault(): string | null {
    return this.state.registryFault;
  }

  /** Changes whenever the registry does. */
  get registryHash(): string {
    return this.state.registryHash;
  }

  /** Whether the corpus has an `entities.yaml`; without one no id can be wrong. */
  get hasRegistry(): boolean {
    return this.state.hasRegistry;
  }

  /** Articles in the order of INDEX.md; files out of the folder are not among them, for they are never opened or written. */
  get listed(): readonly RosterEntry[] {
    return this.state.listed;
  }

  /** Text files of the folder that INDEX.md does not name, in code unit order. */
  get unlisted(): readonly string[] {
    return textsOf(this.state).filter((file) => !this.state.byFile.has(file)).sort();
  }

  /** The corpus's articles: those that INDEX.md lists and that are there. */
  get articles(): readonly string[] {
    return this.listed.map((entry) => entry.file).filter((file) => this.isPresent(file));
  }

  isListed(file: string): boolean {
    return this.state.byFile.has(file);
  }

  isPresent(file: string): boolean {
    return this.state.files.has(file);
  }

  hasSidecar(file: string): boolean {
    return this.state.files.has(sidecarName(file));
  }

  uriOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ...file.split('/'));
  }

  fileOf(uri: vscode.Uri): string | null {
    return relativePath(this.root, uri);
  }

  /** Whether listing the folder comes upon the file. */
  covers(file: string): boolean {
    return reaches(this.reach, file);
  }

  /** Whether articles or sidecars of the corpus lie below a folder, or may: what is being read now may have seen it. */
  hasFolder(path: string): boolean {
    return this.state.folders.has(path) || (this.reading !== undefined && this.covers(`${path}/`));
  }

  /** What of the folder was left out, for the log; null where nothing was. */
  get listingNote(): string | null {
    return this.state.listing.note;
  }

  contextOf(file: string): Omit<AnalysisContext, 'id'> {
    const entry = this.state.byFile.get(file);
    return {
      ...(entry?.date === undefined ? {} : { published: entry.date }),
      ...(entry?.publisher === undefined ? {} : { publisher: entry.publisher }),
      registry: this.state.registry,
    };
  }

  /**
   * Resolves when the corpus has been read at least once, and what is being read has been.
   * @throws Error where it could never be read
   */
  async loaded(): Promise<void> {
    if (this.state === NEVER_READ) return this.reading ?? this.load();
    await this.reading?.catch(() => undefined);
  }

  /**
   * Reads INDEX.md, the registry and the folder. An unreadable registry counts as empty; its own editor shows why.
   * @throws Error where INDEX.md or a registry that was known cannot be read; what was known then stands
   */
  load(): Promise<void> {
    this.expectListing();
    return this.reread();
  }

  /** Has the next reading list the folder, because files came or went. */
  expectListing(): void {
    this.listingsWanted++;
  }

  /** Like `load`, but lists the folder only where that is due: while INDEX.md is typed the folder stays what it is. */
  reread(): Promise<void> {
    const reading = this.read(++this.turn).finally(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    return (this.reading = reading);
  }

  private async read(turn: number): Promise<void> {
    const wanted = this.listingsWanted;
    const listed = this.listingsDone < wanted ? null : this.state.listing;
    try {
      const state = await readCorpus(this.root, this.reach, this.engine, this.state, listed);
      if (turn === this.turn) {
        this.state = state;
        this.listingsDone = wanted;
      }
    } catch (error) {
      if (turn === this.turn) throw error;
    }
    // An overtaken reading never wins; whoever waits for it gets what the latest one finds.
    if (turn !== this.turn) await this.reading;
  }
}

import * as vscode from 'vscode';
import type { AnalysisContext } from '../../core/analysis';
import { readIndex } from '../../core/corpus/readIndex';
import type { Roster, RosterEntry } from '../../core/corpus/roster';
import { isArticleName, isSidecarName, sidecarName } from '../../core/corpus/paths';
import { plainPublisher } from '../../core/corpus/publisher';
import type { Registry } from '../../core/entities/entity';
import { readRegistry } from '../../core/entities/registry';
import { sha256Hex } from '../../core/text/hash';
import { located } from '../../core/text/located';
import { isNotFound, readText, relativePath } from './files';

export const INDEX_NAME = 'INDEX.md';
export const REGISTRY_NAME = 'entities.yaml';

/** Folders and depth at which looking for unlisted articles stops: a corpus is no home directory. */
const MAX_DEPTH = 6;
const MAX_FILES = 20_000;
const SKIPPED = new Set(['node_modules', '.git', '.vscode', '.github']);

/**
 * A folder of articles: its roster (INDEX.md, where it has one), what lies in the folder, and its registry.
 * The state is replaced as a whole by `load`, so a reader never sees half of a change.
 */
export class Corpus {
  private state: CorpusState = EMPTY;
  private loading: Promise<void> | undefined;

  constructor(readonly root: vscode.Uri) {}

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
    return [...this.state.texts].filter((file) => !this.state.byFile.has(file)).sort();
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

  contextOf(file: string): Omit<AnalysisContext, 'id'> {
    const entry = this.state.byFile.get(file);
    const publisher = plainPublisher(entry?.source);
    return {
      ...(entry?.date === undefined ? {} : { published: entry.date }),
      ...(publisher === undefined ? {} : { publisher }),
      registry: this.state.registry,
    };
  }

  /** Resolves when the corpus has been read at least once. */
  loaded(): Promise<void> {
    return this.loading ?? this.load();
  }

  /** Reads INDEX.md, the registry and the folder. An unreadable registry counts as empty; its own editor shows why. */
  load(): Promise<void> {
    return (this.loading = this.readAll());
  }

  private async readAll(): Promise<void> {
    const [index, registry, files] = await Promise.all([
      readText(this.indexUri).catch(() => null),
      readText(this.registryUri).catch(() => null),
      listFiles(this.root),
    ]);
    const roster = index === null ? null : readIndex(index);
    const listed = (roster?.entries ?? []).filter((entry) => !entry.outside);
    // A listed file may lie deeper than the folder was searched, or have another ending.
    await Promise.all(listed.map(async ({ file }) => {
      if (!files.has(file) && (await isFile(this.uriOf(file)))) files.add(file);
    }));
    this.state = {
      roster,
      listed,
      byFile: new Map(listed.map((entry) => [entry.file, entry])),
      files,
      texts: new Set([...files].filter(isArticleName)),
      ...registryState(registry),
    };
  }
}

/** A registry that gives no entry for its faults is no empty registry: what is written without it would differ. */
function registryState(yaml: string | null): Pick<CorpusState, 'registry' | 'hasRegistry' | 'registryHash' | 'registryFault'> {
  if (yaml === null) return { registry: new Map(), hasRegistry: false, registryHash: '', registryFault: null };
  const { registry, problems } = readRegistry(yaml);
  const fault = problems.find(({ severity }) => severity === 'error');
  const registryFault = registry.size === 0 && fault ? located(REGISTRY_NAME, yaml, fault) : null;
  return { registry, hasRegistry: true, registryHash: sha256Hex(yaml), registryFault };
}

interface CorpusState {
  readonly roster: Roster | null;
  readonly listed: readonly RosterEntry[];
  readonly byFile: ReadonlyMap<string, RosterEntry>;
  /** Paths below the root of everything that could be an article or a sidecar. */
  readonly files: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly registry: Registry;
  readonly hasRegistry: boolean;
  readonly registryHash: string;
  readonly registryFault: string | null;
}

const EMPTY: CorpusState = { roster: null, listed: [], byFile: new Map(), files: new Set(), texts: new Set(), ...registryState(null) };

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** Articles and sidecars below a folder, by `readDirectory`: searching by glob is unreliable on virtual file systems. */
async function listFiles(root: vscode.Uri): Promise<Set<string>> {
  const files = new Set<string>();
  let level = [''];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const deeper: string[] = [];
    for (const folder of level) {
      const entries = await readFolder(vscode.Uri.joinPath(root, folder));
      // Below another INDEX.md another corpus begins.
      if (folder !== '' && entries.some(([name]) => name === INDEX_NAME)) continue;
      for (const [name, type] of entries) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (type & vscode.FileType.Directory) {
          if (!SKIPPED.has(name) && !name.startsWith('.') && !(type & vscode.FileType.SymbolicLink)) deeper.push(path);
        } else if (files.size < MAX_FILES && (isArticleName(name) || isSidecarName(name))) {
          files.add(path);
        }
      }
    }
    level = deeper;
  }
  return files;
}

async function readFolder(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    if (!isNotFound(error) && !(error instanceof vscode.FileSystemError)) throw error;
    return [];
  }
}

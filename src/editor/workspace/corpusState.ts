import * as vscode from 'vscode';
import { isArticleName } from '../../core/corpus/paths';
import type { Roster, RosterEntry } from '../../core/corpus/roster';
import type { Registry } from '../../core/entities/entity';
import type { EngineClient } from './engineClient';
import { readText } from './files';
import { isFile, listFolder, type Listing, type Reach } from './listing';

export const INDEX_NAME = 'INDEX.md';
export const REGISTRY_NAME = 'entities.yaml';

/** What reads INDEX.md and the registry. */
export type CorpusEngine = Pick<EngineClient, 'insist'>;

/** A corpus as it was last read. Never changed, only replaced. */
export interface CorpusState extends RegistryState {
  /** Null where the folder has no INDEX.md. */
  readonly roster: Roster | null;
  readonly listed: readonly RosterEntry[];
  readonly byFile: ReadonlyMap<string, RosterEntry>;
  readonly listing: Listing;
  /** The listing's files, and those that INDEX.md names beyond it and that are there. */
  readonly files: ReadonlySet<string>;
  /** The folders of `files`, and those above them. */
  readonly folders: ReadonlySet<string>;
}

interface RegistryState {
  readonly registry: Registry;
  readonly hasRegistry: boolean;
  readonly registryHash: string;
  readonly registryFault: string | null;
}

const NO_REGISTRY: RegistryState = { registry: new Map(), hasRegistry: false, registryHash: '', registryFault: null };

export const NEVER_READ: CorpusState = {
  roster: null, listed: [], byFile: new Map(), listing: { files: new Set(), note: null }, files: new Set(), folders: new Set(), ...NO_REGISTRY,
};

/**
 * Reads INDEX.md and the registry, and the folder unless it was listed already.
 * @param before the state until now
 * @throws Error where INDEX.md or a registry that was known is there but cannot be read
 */
export async function readCorpus(root: vscode.Uri, reach: Reach, engine: CorpusEngine, before: CorpusState, listed: Listing | null): Promise<CorpusState> {
  const [roster, registry, listing] = await Promise.all([
    readRoster(vscode.Uri.joinPath(root, INDEX_NAME), engine),
    readRegistryFile(vscode.Uri.joinPath(root, REGISTRY_NAME), engine, before),
    // What was seen in a folder that cannot be listed now is not gone.
    listed ?? listFolder(root, reach, INDEX_NAME).catch((error: unknown) => ({ files: before.listing.files, note: `the folder cannot be listed: ${messageOf(error)}` })),
  ]);
  const entries = (roster?.entries ?? []).filter((entry) => !entry.outside);
  const files = new Set(listing.files);
  // A listed file may lie deeper than the folder was searched, or have another ending.
  await Promise.all(entries.map(async ({ file }) => {
    if (!files.has(file) && (await isFile(vscode.Uri.joinPath(root, ...file.split('/'))))) files.add(file);
  }));
  return { roster, listed: entries, byFile: new Map(entries.map((entry) => [entry.file, entry])), listing, files, folders: foldersOf(files), ...registry };
}

/** The text files among those of a corpus. */
export function textsOf({ files }: CorpusState): string[] {
  return [...files].filter(isArticleName);
}

async function readRoster(uri: vscode.Uri, engine: CorpusEngine): Promise<Roster | null> {
  const markdown = await readIfThere(uri);
  return markdown === null ? null : engine.insist('readIndex', { file: INDEX_NAME, markdown });
}

async function readRegistryFile(uri: vscode.Uri, engine: CorpusEngine, before: CorpusState): Promise<RegistryState> {
  try {
    const yaml = await readIfThere(uri);
    if (yaml === null) return NO_REGISTRY;
    const { registry, hash, fault } = await engine.insist('readRegistry', { file: REGISTRY_NAME, yaml });
    return { registry, hasRegistry: true, registryHash: hash, registryFault: fault };
  } catch (error) {
    if (before !== NEVER_READ) throw error;
    // The articles can be shown without it, but nothing may be written as if there were none.
    return { ...NO_REGISTRY, registryFault: `${REGISTRY_NAME} cannot be read: ${messageOf(error)}` };
  }
}

/** Null only where there is no such file: one that cannot be read now is not gone. */
async function readIfThere(uri: vscode.Uri): Promise<string | null> {
  try {
    return await readText(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileIsADirectory') return null;
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let slash = file.lastIndexOf('/'); slash > 0 && !folders.has(file.slice(0, slash)); slash = file.lastIndexOf('/', slash - 1)) {
      folders.add(file.slice(0, slash));
    }
  }
  return folders;
}

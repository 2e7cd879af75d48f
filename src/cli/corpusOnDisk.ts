import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnalysisContext } from '../core/analysis';
import { isArticleName } from '../core/corpus/paths';
import { plainPublisher } from '../core/corpus/publisher';
import { readIndex } from '../core/corpus/readIndex';
import type { Roster, RosterEntry } from '../core/corpus/roster';
import type { Registry } from '../core/entities/entity';
import { readRegistry } from '../core/entities/registry/registry';
import type { Problem } from '../core/text/problem';
import { systemFailure } from './failure';
import { isFile, readIfThere, type TextFile } from './files';

export const INDEX_NAME = 'INDEX.md';
export const REGISTRY_NAME = 'entities.yaml';

/** Folders that hold no articles. */
const SKIPPED = new Set(['node_modules']);

/**
 * A folder of articles with its roster and registry, as it lies on disk. Where the folder has no INDEX.md its own `.txt` files are
 * its articles.
 */
export interface DiskCorpus {
  /** The folder, as an absolute path; so are all paths here. */
  readonly root: string;
  readonly index: TextFile | null;
  readonly roster: Roster | null;
  /** Entries of INDEX.md by the path of their file on disk; those outside the folder are not among them. */
  readonly listed: ReadonlyMap<string, RosterEntry>;
  /** Listed files that are not there. */
  readonly missing: readonly RosterEntry[];
  /** Paths of the articles that are there: in the order of code units. */
  readonly articles: readonly string[];
  readonly registryFile: TextFile | null;
  readonly registry: Registry;
  readonly registryProblems: readonly Problem[];
}

/**
 * @param root the folder, as an absolute path
 * @throws Failure where INDEX.md or the registry is there and cannot be read
 */
export async function loadCorpus(root: string): Promise<DiskCorpus> {
  const index = await readIfThere(path.join(root, INDEX_NAME));
  const registryFile = await readIfThere(path.join(root, REGISTRY_NAME));
  const { registry, problems } = registryFile ? readRegistry(registryFile.text) : { registry: new Map<never, never>(), problems: [] };
  const roster = index && readIndex(index.text);
  const { listed, missing } = await locate(root, roster);
  const articles = roster ? [...listed.keys()].sort(byCodeUnits) : await articlesIn(root, false);
  return { root, index, roster, listed, missing, articles, registryFile, registry, registryProblems: problems };
}

/** What a corpus knows of an article beforehand. */
export function contextOf(corpus: DiskCorpus, article: string): Omit<AnalysisContext, 'id'> {
  const entry = corpus.listed.get(article);
  const publisher = plainPublisher(entry?.source);
  return {
    ...(entry?.date === undefined ? {} : { published: entry.date }),
    ...(publisher === undefined ? {} : { publisher }),
    registry: corpus.registry,
  };
}

/** The folder itself or the nearest one above it that has an INDEX.md; null where none has. Takes and gives absolute paths. */
export async function indexAbove(folder: string): Promise<string | null> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (await isFile(path.join(at, INDEX_NAME))) return at;
    if (at === path.dirname(at)) return null;
  }
}

/** Articles in a folder and, where `below` says so, in the folders in it; see `filesIn`. */
export function articlesIn(folder: string, below: boolean): Promise<string[]> {
  return filesIn(folder, below, isArticleName);
}

/** Files whose names are wanted, in the order of code units. Hidden folders and links to folders are passed over. */
export async function filesIn(folder: string, below: boolean, wanted: (name: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await readFolder(at)) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (below && !SKIPPED.has(entry.name) && !entry.name.startsWith('.')) open.push(file);
      } else if (wanted(entry.name) && (entry.isFile() || await isFile(file))) found.push(file);
    }
  }
  return found.sort(byCodeUnits);
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A path with forward slashes, as other programs read it on every system. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    throw systemFailure(folder, error, 'read');
  }
}

async function locate(root: string, roster: Roster | null): Promise<{ listed: Map<string, RosterEntry>; missing: RosterEntry[] }> {
  const listed = new Map<string, RosterEntry>();
  const missing: RosterEntry[] = [];
  for (const entry of roster?.entries ?? []) {
    if (entry.outside) continue;
    const file = await findListed(root, entry.file);
    if (file === null) missing.push(entry);
    else listed.set(file, entry);
  }
  return { listed, missing };
}

/** Accented names may be composed in INDEX.md and decomposed on disk, or the other way round. */
async function findListed(root: string, file: string): Promise<string | null> {
  for (const form of new Set([file, file.normalize('NFC'), file.normalize('NFD')])) {
    const candidate = path.join(root, ...form.split('/'));
    if (await isFile(candidate)) return candidate;
  }
  return null;
}

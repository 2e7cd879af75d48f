import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnalysisContext } from '../core/analysis';
import { isArticleName } from '../core/corpus/paths';
import { readIndex } from '../core/corpus/reading/readIndex';
import type { Roster, RosterEntry } from '../core/corpus/roster';
import type { Registry } from '../core/entities/entity';
import { readRegistry } from '../core/entities/registry/registry';
import type { Problem } from '../core/text/problem';
import { systemFailure } from './failure';
import { isFile, readIfThere, type TextFile } from './files';
import type { Reach } from './reach';

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
  /** What is within reach by itself: the folder, and what else was named. */
  readonly reach: Reach;
  readonly index: TextFile | null;
  readonly roster: Roster | null;
  /** Entries of INDEX.md by the path of their file on disk; those outside the folder are not among them. */
  readonly listed: ReadonlyMap<string, RosterEntry>;
  /** Listed files that are not there. */
  readonly missing: readonly RosterEntry[];
  /** Listed files that are links, or lie in one, to somewhere outside: they are shown and not opened. */
  readonly strays: readonly RosterEntry[];
  /** Paths of the articles that are there: in the order of code units. */
  readonly articles: readonly string[];
  readonly registryFile: TextFile | null;
  readonly registry: Registry;
  readonly registryProblems: readonly Problem[];
}

/**
 * @param root the folder, as an absolute path
 * @param reach what is within it besides the folder itself
 * @throws Failure where INDEX.md or the registry is there and cannot be read
 */
export async function loadCorpus(root: string, reach: Reach): Promise<DiskCorpus> {
  const own = reach.and(root);
  const index = await readIfThere(path.join(root, INDEX_NAME));
  const registryFile = await readIfThere(path.join(root, REGISTRY_NAME));
  const { registry, problems } = registryFile ? readRegistry(registryFile.text) : { registry: new Map<never, never>(), problems: [] };
  const roster = index && readIndex(index.text);
  const { listed, missing, strays } = await locate(root, roster, own);
  const articles = roster ? [...listed.keys()].sort(byCodeUnits) : await articlesIn(root, false, own);
  return { root, reach: own, index, roster, listed, missing, strays, articles, registryFile, registry, registryProblems: problems };
}

/** What a corpus knows of an article beforehand. */
export function contextOf(corpus: DiskCorpus, article: string): Omit<AnalysisContext, 'id'> {
  const entry = corpus.listed.get(article);
  return {
    ...(entry?.date === undefined ? {} : { published: entry.date }),
    ...(entry?.publisher === undefined ? {} : { publisher: entry.publisher }),
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
export function articlesIn(folder: string, below: boolean, reach: Reach, leftOut?: (file: string) => void): Promise<string[]> {
  return filesIn(folder, below, isArticleName, reach, leftOut);
}

/**
 * Files whose names are wanted, in the order of code units. Hidden folders and links to folders are passed over, and so are links to files out of
 * reach.
 * @param leftOut is told of each of the latter
 */
export async function filesIn(folder: string, below: boolean, wanted: (name: string) => boolean, reach: Reach, leftOut: (file: string) => void = () => undefined): Promise<string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await readFolder(at)) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (below && !SKIPPED.has(entry.name) && !entry.name.startsWith('.')) open.push(file);
      } else if (wanted(entry.name)) {
        if (entry.isFile()) found.push(file);
        else if (await isFile(file)) {
          if (await reach.holds(file)) found.push(file);
          else leftOut(file);
        }
      }
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

type Located = Pick<DiskCorpus, 'missing' | 'strays'> & { readonly listed: Map<string, RosterEntry> };

async function locate(root: string, roster: Roster | null, reach: Reach): Promise<Located> {
  const listed = new Map<string, RosterEntry>();
  const missing: RosterEntry[] = [];
  const strays: RosterEntry[] = [];
  for (const entry of roster?.entries ?? []) {
    if (entry.outside) continue;
    const file = await findListed(root, entry.file);
    if (file === null) missing.push(entry);
    else if (await reach.holds(file)) listed.set(file, entry);
    else strays.push(entry);
  }
  return { listed, missing, strays };
}

/** Accented names may be composed in INDEX.md and decomposed on disk, or the other way round. */
async function findListed(root: string, file: string): Promise<string | null> {
  for (const form of new Set([file, file.normalize('NFC'), file.normalize('NFD')])) {
    const candidate = path.join(root, ...form.split('/'));
    if (await isFile(candidate)) return candidate;
  }
  return null;
}

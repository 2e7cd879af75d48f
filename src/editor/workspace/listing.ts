import * as vscode from 'vscode';
import { isArticleName, isSidecarName } from '../../core/corpus/paths';
import { isNotFound } from './files';

/** How far a corpus reaches: the whole tree below its root, or the files of that one folder. */
export type Reach = 'tree' | 'folder';

export interface Listing {
  /** Paths below the root of everything that could be an article or a sidecar. */
  readonly files: ReadonlySet<string>;
  /** What was left out, in words for the log; null where nothing was. */
  readonly note: string | null;
}

/** Where looking for articles that INDEX.md does not name stops: a corpus is no home directory. */
const MAX_DEPTH = 6;
const MAX_FOLDERS = 5_000;
const MAX_FILES = 20_000;
const SKIPPED = new Set(['node_modules']);

/** Whether a folder of this name is never looked into: other people's files, and what tools keep for themselves. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}

/** Whether listing the root would come upon the file. */
export function reaches(reach: Reach, file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return reach === 'folder' ? folders.length === 0 : folders.length < MAX_DEPTH && !folders.some(isSkippedFolder);
}

/**
 * Articles and sidecars below a folder, by `readDirectory`: searching by glob is unreliable on virtual file systems. Below another folder
 * with an `indexName` another corpus begins. A root that is not there holds nothing.
 * @throws Error where the root cannot be read
 */
export async function listFolder(root: vscode.Uri, reach: Reach, indexName: string): Promise<Listing> {
  const files = new Set<string>();
  const notes = new Set<string>();
  let level = [''];
  let visited = 0;
  for (let depth = 0; depth < (reach === 'folder' ? 1 : MAX_DEPTH); depth++) {
    const deeper: string[] = [];
    for (const folder of level) {
      if (++visited > MAX_FOLDERS) break;
      const entries = folder === '' ? await readRoot(root) : await readFolder(root, folder, notes);
      if (folder !== '' && entries.some(([name, type]) => name === indexName && isFileType(type))) continue;
      for (const [name, type] of entries) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (type & vscode.FileType.Directory) {
          if (!isSkippedFolder(name) && !(type & vscode.FileType.SymbolicLink)) deeper.push(path);
        } else if (isArticleName(name) || isSidecarName(name)) {
          if (files.size < MAX_FILES) files.add(path);
          else notes.add(`only ${MAX_FILES} files are shown`);
        }
      }
    }
    level = deeper;
  }
  if (visited > MAX_FOLDERS) notes.add(`only ${MAX_FOLDERS} folders were looked into`);
  else if (reach === 'tree' && level.length > 0) notes.add(`folders more than ${MAX_DEPTH - 1} deep were not looked into`);
  return { files, note: notes.size > 0 ? [...notes].join('; ') : null };
}

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  return isFileType(await typeOf(uri));
}

export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.Directory) !== 0;
}

/** Whether there is certainly nothing at the place; a file system that does not answer proves nothing. */
export async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}

function isFileType(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

async function readRoot(root: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(root);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** One folder that is locked, or gone meanwhile, does not take the others with it. */
async function readFolder(root: vscode.Uri, folder: string, notes: Set<string>): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, ...folder.split('/')));
  } catch (error) {
    if (!isNotFound(error)) notes.add(`${folder} cannot be read`);
    return [];
  }
}

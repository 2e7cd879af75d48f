import { constants, rmSync } from 'node:fs';
import { access, chmod, lstat, open, readFile, realpath, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { decodeText, MAX_FILE_BYTES, type Encoding } from '../core/text/encoding';
import { Failure, systemFailure } from './failure';
import { clearLeftovers, temporaryName } from './temporaryFiles';

/** A text file as it was read. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly warning?: string;
  readonly bytes: Buffer;
}

/**
 * @param shown the path in the form in which messages name it
 * @throws Failure where the file cannot be read or is no text
 */
export async function readTextFile(file: string, shown = file): Promise<TextFile> {
  const bytes = await readBytes(file, shown);
  const { text, encoding, bom, warning, noText } = decodeText(bytes);
  if (noText !== undefined) throw new Failure(`${shown} ${noText}`);
  return { path: file, text, encoding, bom, bytes, ...(warning === undefined ? {} : { warning }) };
}

/** The file, or null where there is none. A pipe or a device in the place of a corpus's file would be waited for, and never written. */
export async function readIfThere(file: string, shown = file): Promise<TextFile | null> {
  const kind = await kindOf(file, shown);
  if (kind === 'other') throw new Failure(`${shown} is no file but a pipe or a device. Remove it.`);
  return kind === null ? null : readTextFile(file, shown);
}

/**
 * A file's bytes, as they were at one moment.
 * @throws Failure where it cannot be read, is too large, or was written while it was being read
 */
export async function readBytes(file: string, shown = file): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const before = await handle.stat({ bigint: true });
      if (before.isFile() && before.size > MAX_FILE_BYTES) throw tooLarge(shown);
      const bytes = await readAll(handle, shown);
      const after = await handle.stat({ bigint: true });
      if (before.isFile() && (before.size !== after.size || before.mtimeNs !== after.mtimeNs)) throw new Failure(`${shown} was written by another program while it was being read. Try again.`);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure(shown, error, 'read');
  }
}

/** Piece by piece: pipes and devices do not say how long they are, and some have no end. */
async function readAll(handle: FileHandle, shown: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await handle.read(piece, 0, PIECE, null);
    if (bytesRead === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, bytesRead));
    length += bytesRead;
    if (length > MAX_FILE_BYTES) throw tooLarge(shown);
  }
}

const PIECE = 1 << 18;

/** Whether a file of this text could not be read again. */
export function isTooLong(text: string): boolean {
  return text.length > MAX_FILE_BYTES || Buffer.byteLength(text, 'utf8') > MAX_FILE_BYTES;
}

function tooLarge(shown: string): Failure {
  return new Failure(`${shown} is larger than ${MAX_FILE_BYTES / (1024 * 1024)} MB. Split it into its articles.`);
}

/** What stands at a path; null where nothing does. Links are followed. */
export async function kindOf(file: string, shown = file): Promise<'file' | 'folder' | 'other' | null> {
  try {
    const stats = await stat(file);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw systemFailure(shown, error, 'read');
  }
}

/** Whether a file is there and can be got at. */
export async function isFile(file: string): Promise<boolean> {
  return stat(file).then((stats) => stats.isFile(), () => false);
}

/**
 * Writes a text file whole or not at all: into a new file beside it, which then takes its place. Permissions stay, a symbolic link
 * keeps pointing at its file, and a byte order mark that was there is there again. What writes that were ended halfway left in the
 * folder is removed.
 * @param before the file as it was read, or null where there was none: if it has changed since, nothing is written
 * @throws Failure where it cannot be written, or has changed
 */
export async function writeTextFile(file: string, text: string, before: TextFile | null, shown = file): Promise<void> {
  if (before && before.encoding !== 'utf-8') throw new Failure(`${shown} is not UTF-8 and is left as it is. Save it as UTF-8 and try again.`);
  const bytes = Buffer.from(before?.bom ? `\uFEFF${text}` : text, 'utf8');
  try {
    if (before === null && await isLink(file)) throw new Failure(`${shown} is a symbolic link to a file that does not exist. Restore that file or remove the link.`);
    if (before && !(await isFile(file))) throw new Failure(`${shown} was deleted by another program in the meantime and is not written anew. Try again.`);
    const target = before ? await realpath(file) : file;
    const mode = before ? (await stat(target)).mode & 0o7777 : null;
    if (mode !== null && (mode & 0o222) === 0) throw new Failure(`${shown} is read-only and is left as it is. Make it writable and try again.`);
    if (before) await access(target, constants.W_OK);
    await clearLeftovers(path.dirname(target));
    await replace(target, bytes, mode, async () => unchanged(file, before, shown));
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure(shown, error, 'write');
  }
}

/**
 * Writes a text file that is made anew each time, whole or not at all, piece by piece: it may be larger than a string can be. Permissions stay,
 * and a symbolic link keeps pointing at its file.
 * @throws Failure where it cannot be written, and whatever `pieces` throws
 */
export async function writePieces(file: string, pieces: AsyncIterable<string>, shown = file): Promise<void> {
  try {
    if (await isLink(file) && !(await isFile(file))) throw new Failure(`${shown} is a symbolic link to nothing that could be replaced. Remove the link.`);
    const isThere = await isFile(file);
    const target = isThere ? await realpath(file) : file;
    const mode = isThere ? (await stat(target)).mode & 0o7777 : null;
    if (mode !== null && (mode & 0o222) === 0) throw new Failure(`${shown} is read-only and is left as it is. Make it writable and try again.`);
    await clearLeftovers(path.dirname(target));
    await replace(target, pieces, mode, async () => undefined);
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure(shown, error, 'write');
  }
}

function isLink(file: string): Promise<boolean> {
  return lstat(file).then((stats) => stats.isSymbolicLink(), () => false);
}

async function replace(target: string, content: Buffer | AsyncIterable<string>, mode: number | null, check: () => Promise<void>): Promise<void> {
  const temporary = path.join(path.dirname(target), temporaryName());
  await removedIfStopped(temporary, async () => {
    const handle = await open(temporary, 'wx', mode ?? 0o666);
    try {
      try {
        await writeFile(handle, content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (mode !== null) await chmod(temporary, mode);
      await check();
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/** Does the work on a temporary file. Somebody who stops the command (Ctrl-C) in the middle finds nothing left of it. */
async function removedIfStopped(temporary: string, work: () => Promise<void>): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    try {
      rmSync(temporary, { force: true });
    } finally {
      process.kill(process.pid, signal); // nobody listens any more: it ends the process
    }
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
  }
}

/** Somebody else may have written the file since it was read. */
async function unchanged(file: string, before: TextFile | null, shown: string): Promise<void> {
  const now = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const same = before === null ? now === null : now?.equals(before.bytes) === true;
  if (!same) throw new Failure(`${shown} was changed by another program in the meantime and is left as it is. Try again.`);
}

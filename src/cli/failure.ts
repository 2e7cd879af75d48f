/** Something that a person has to do something about: wrong use, or a file that cannot be read or written. Ends in exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What stopped the work on one file or line, so that the others can be done. */
export function failureOf(error: unknown, shown: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${shown} cannot be done because of an error in pressmark itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)} Please report it.`);
}

/** Why the operating system refused, in words that say what to do. */
export function systemFailure(path: string, error: unknown, doing: 'read' | 'write'): Failure {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const reason = (doing === 'write' ? WRITING[code] : undefined) ?? REASONS[code] ?? `cannot be ${doing === 'read' ? 'read' : 'written'} (${code || String((error as Error | null)?.message ?? error)}).`;
  return new Failure(`${path} ${reason}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the name.',
  ENOTDIR: 'does not exist: part of its path is a file. Check the name.',
  EISDIR: 'is a folder. Name a file.',
  EACCES: 'may not be opened by you. Check its permissions.',
  EPERM: 'may not be changed by you. Check its permissions.',
  EROFS: 'is on a read-only disk. Copy the folder to a place where you can write.',
  ENOSPC: 'cannot be written: the disk is full. Nothing was changed; make room and try again.',
  EDQUOT: 'cannot be written: your quota is used up. Nothing was changed; make room and try again.',
  ELOOP: 'is a symbolic link that leads back to itself.',
  ENAMETOOLONG: 'has too long a name.',
  EMFILE: 'cannot be opened: too many files are open. Try again.',
  EBUSY: 'is in use by another program. Close it there and try again.',
};

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist.',
  EACCES: 'may not be written by you. Check the permissions of the file and of its folder.',
  EFBIG: 'cannot be written: it would be larger than files may be here. Nothing was changed; raise the limit and try again.',
};

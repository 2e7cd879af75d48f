// Where things are, relative to the repository, and the corpus that is opened where none is named.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostFolder = path.dirname(fileURLToPath(import.meta.url));
export const repository = path.resolve(hostFolder, '..', '..');
export const screenshots = path.join(repository, 'out', 'screenshots');
export const vsix = path.join(repository, 'dist', 'pressmark.vsix');

/** The corpus for tests and for `npm start` without a folder. */
export function defaultCorpus() {
  const sample = path.join(repository, 'media', 'sample');
  return fs.existsSync(path.join(sample, 'INDEX.md')) ? sample : path.join(repository, 'test', 'fixtures', 'workspace');
}

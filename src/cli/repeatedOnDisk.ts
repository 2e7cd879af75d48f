import { readPageLines, RepeatedLines } from '../core/page/repeatedLines';
import type { DiskCorpus } from './corpusOnDisk';
import { readTextFile } from './files';

/** So few files cannot have a line in common that repeats. */
const MOST_ALONE = 2;

/** Which lines repeat among the articles of a corpus. What cannot be read is passed over: whoever annotates it says so. */
export async function readRepeatedLines({ articles }: DiskCorpus, progress: (file: string) => void): Promise<RepeatedLines> {
  const lines = new RepeatedLines();
  if (articles.length <= MOST_ALONE) return lines;
  for (const file of articles) {
    progress(file);
    const read = await readTextFile(file).catch(() => null);
    if (read) lines.set(file, readPageLines(read.text));
  }
  return lines;
}

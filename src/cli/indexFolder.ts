import path from 'node:path';
import { entryOf, type NewEntry } from '../core/corpus/writing/newEntry';
import { addEntries, createIndex } from '../core/corpus/writing/writeIndex';
import { readPage } from '../core/page/readPage';
import { applyEdits } from '../core/text/edits';
import { articlesIn, indexAbove, loadCorpus, slashed, INDEX_NAME, type DiskCorpus } from './corpusOnDisk';
import { Failure } from './failure';
import { kindOf, readTextFile, writeTextFile } from './files';
import { LineIndex } from '../core/text/lines';
import { located } from '../core/text/located';
import { visible } from '../core/text/visible';
import { Reach } from './reach';
import { leadsOut, shownLike } from './targets';
import type { Terminal } from './terminal';

/** `pressmark index`: writes INDEX.md from the articles of the folder, or adds those that it does not list. */
export async function index(folder: string, { dryRun }: { readonly dryRun: boolean }, terminal: Terminal): Promise<void> {
  const kind = await kindOf(folder);
  if (kind !== 'folder') throw new Failure(kind === null ? `${folder} does not exist. Check the name.` : `${folder} is no folder. Name the folder of the articles.`);
  const corpus = await loadCorpus(path.resolve(folder), new Reach([folder]));
  const show = shownLike(folder);
  const file = path.join(corpus.root, INDEX_NAME);
  if (await corpus.reach.leadsOut(file)) throw new Failure(`${show(file)} leads out of the folder by a symbolic link and is left as it is. Put the file itself in its place.`);
  const files = await unlisted(corpus, (link) => terminal.message(leadsOut(show(link))));
  reportProblems(corpus, show, terminal);
  const entries = await readEntries(corpus, files, show, terminal);
  const text = corpus.index ? applyEdits(corpus.index.text, addEntries(corpus.index.text, entries)) : createIndex(path.basename(corpus.root), entries);
  const writes = corpus.index ? entries.length > 0 : entries.length > 0 || files.length === 0;
  if (writes && !dryRun) await writeTextFile(file, text, corpus.index, show(file));
  for (const entry of entries) await terminal.result(visible(`${slashed(show(path.join(corpus.root, entry.file)))}: ${describe(entry)}`));
  const count = `${entries.length} ${entries.length === 1 ? 'article' : 'articles'}`;
  const verb = dryRun ? 'would be ' : '';
  await terminal.result(visible(`${slashed(show(file))}: ${corpus.index ? `${count} ${verb}added, ${corpus.roster?.entries.length ?? 0} listed before` : `${verb}written with ${count}`}`));
}

/** Articles in the folder and below it that INDEX.md does not list; those under a further INDEX.md are its own affair. */
async function unlisted(corpus: DiskCorpus, leftOut: (file: string) => void): Promise<string[]> {
  const found: string[] = [];
  const strays = new Set(corpus.strays.map(({ file }) => path.join(corpus.root, file)));
  const own = new Map<string, boolean>();
  for (const file of await articlesIn(corpus.root, true, corpus.reach, (link) => (strays.has(link) ? undefined : leftOut(link)))) {
    const folder = path.dirname(file);
    let mine = own.get(folder);
    if (mine === undefined) {
      const nearest = await indexAbove(folder);
      mine = nearest === null || nearest === corpus.root || !nearest.startsWith(corpus.root + path.sep);
      own.set(folder, mine);
    }
    if (mine && !corpus.listed.has(file)) found.push(file);
  }
  return found;
}

function reportProblems(corpus: DiskCorpus, show: (file: string) => string, terminal: Terminal): void {
  if (!corpus.index) return;
  const name = slashed(show(corpus.index.path));
  const lines = new LineIndex(corpus.index.text);
  for (const problem of corpus.roster?.problems ?? []) terminal.message(located(name, lines, problem));
  for (const entry of corpus.missing) terminal.message(located(name, lines, { start: entry.fileSpan.start, message: `“${entry.file}” does not exist.` }));
  for (const entry of corpus.strays) terminal.message(located(name, lines, { start: entry.fileSpan.start, message: leadsOut(`“${entry.file}”`) }));
}

/** What the articles state about themselves. A file that cannot be read is reported and not listed. */
async function readEntries(corpus: DiskCorpus, files: readonly string[], show: (file: string) => string, terminal: Terminal): Promise<NewEntry[]> {
  const entries: NewEntry[] = [];
  for (const file of files) {
    try {
      const { text, warning } = await readTextFile(file, show(file));
      if (warning !== undefined) terminal.message(`${show(file)}: ${warning}`);
      entries.push(entryOf(slashed(path.relative(corpus.root, file)), readPage(text, {}).metadata));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      terminal.fail(error.message);
    }
  }
  return entries;
}

function describe({ title, source, date }: NewEntry): string {
  return [source, date, title].filter((part) => part !== undefined).join(', ') || 'states neither source nor date nor title';
}

import path from 'node:path';
import { isSidecarName } from '../core/corpus/paths';
import { articlesIn, byCodeUnits, indexAbove, loadCorpus, INDEX_NAME, type DiskCorpus } from './corpusOnDisk';
import { Failure } from './failure';
import { kindOf } from './files';
import { Reach } from './reach';
import type { Terminal } from './terminal';

/** An article that a command works on. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** The path in the form in which the caller named it. */
  readonly shown: string;
}

/** The articles of one corpus that a command works on. */
export interface TargetGroup {
  readonly corpus: DiskCorpus;
  readonly targets: readonly Target[];
  /** A path of this corpus in the form in which the caller named the first target. */
  readonly show: (file: string) => string;
}

/** Finds corpora on disk, each once. */
export class Corpora {
  private readonly loaded = new Map<string, Promise<DiskCorpus>>();
  readonly reach: Reach;

  /** @param named what somebody named; see `Reach` */
  constructor(named: readonly string[]) {
    this.reach = new Reach(named);
  }

  load(root: string): Promise<DiskCorpus> {
    let corpus = this.loaded.get(root);
    if (!corpus) this.loaded.set(root, (corpus = loadCorpus(root, this.reach)));
    return corpus;
  }

  /** The corpus of the nearest INDEX.md above a file; the file's own folder where there is none. */
  async of(file: string): Promise<DiskCorpus> {
    const own = path.dirname(file);
    return this.load((await indexAbove(own)) ?? own);
  }
}

/**
 * The articles that the arguments of a command name, by corpus. A file is itself. A folder is its INDEX.md's articles; without one,
 * what the nearest INDEX.md above lists in it; else every article in it and below it (of those under a further INDEX.md the listed
 * ones). What cannot be found is reported, and the rest is done.
 */
export async function findTargets(corpora: Corpora, args: readonly string[], terminal: Terminal): Promise<TargetGroup[]> {
  const targets = new Map<string, Target>();
  const shows = new Map<string, (file: string) => string>();
  const groups = new Map<DiskCorpus, Target[]>();
  for (const argument of args) {
    try {
      for (const target of await targetsOf(corpora, argument, terminal)) if (!targets.has(target.file)) targets.set(target.file, target);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      terminal.fail(error.message);
    }
  }
  for (const target of [...targets.values()].sort((a, b) => byCodeUnits(a.shown, b.shown))) {
    const corpus = await corpora.of(target.file);
    const own = groups.get(corpus);
    if (own) own.push(target);
    else groups.set(corpus, [target]);
    if (!shows.has(corpus.root)) shows.set(corpus.root, shownLike(target.shown));
  }
  return [...groups].map(([corpus, own]) => ({ corpus, targets: own, show: shows.get(corpus.root)! }));
}

/** How a path is shown to somebody who wrote `argument`: absolute where that is, else from the current folder. */
export function shownLike(argument: string): (file: string) => string {
  return (file) => (path.isAbsolute(argument) ? file : path.relative(process.cwd(), file) || '.');
}

async function targetsOf(corpora: Corpora, argument: string, terminal: Terminal): Promise<Target[]> {
  const file = path.resolve(argument);
  const kind = await kindOf(file, argument);
  if (kind === null) throw new Failure(`${argument} does not exist. Check the name.`);
  if (kind === 'file') {
    if (isSidecarName(argument)) throw new Failure(`${argument} is a sidecar. Name its article, or their folder.`);
    if (/\.(?:ya?ml|md)$/i.test(argument)) throw new Failure(`${argument} is no article. Name a .txt file or a folder of them.`);
    return [{ file, shown: argument }];
  }
  if (kind !== 'folder') throw new Failure(`${argument} is neither a file nor a folder.`);
  const show = shownLike(argument);
  return (await articlesOfFolder(corpora, file, show, terminal)).map((article) => ({ file: article, shown: show(article) }));
}

async function articlesOfFolder(corpora: Corpora, folder: string, show: (file: string) => string, terminal: Terminal): Promise<readonly string[]> {
  const root = await indexAbove(folder);
  if (root !== null) {
    const corpus = await corpora.load(root);
    const inside = (file: string): boolean => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
    reportUnread(corpus, inside, show, terminal);
    const listed = corpus.articles.filter(inside);
    if (root === folder && listed.length === 0) terminal.message(`${show(path.join(root, INDEX_NAME))} lists no articles. "pressmark index ${show(root)}" adds those of the folder.`);
    if (listed.length > 0 || root === folder) return listed;
  }
  const found: string[] = [];
  const reach = root === null ? corpora.reach : corpora.reach.and(root);
  for (const article of await articlesIn(folder, true, reach, (file) => terminal.message(leadsOut(show(file))))) {
    const nearest = await indexAbove(path.dirname(article));
    if (nearest === null || nearest === root || (await corpora.load(nearest)).listed.has(article)) found.push(article);
  }
  return found;
}

/** What is said of a file that a link in a folder leads to elsewhere. */
export function leadsOut(shown: string): string {
  return `${shown} leads out of the folder by a symbolic link and is not opened.`;
}

function reportUnread(corpus: DiskCorpus, inside: (file: string) => boolean, show: (file: string) => string, terminal: Terminal): void {
  for (const { file } of corpus.missing) {
    if (inside(path.join(corpus.root, file))) terminal.fail(`${show(path.join(corpus.root, file))} is listed in ${INDEX_NAME} and does not exist. Restore it or take it out of the list.`);
  }
  for (const { file } of corpus.strays) {
    if (inside(path.join(corpus.root, file))) terminal.message(leadsOut(show(path.join(corpus.root, file))));
  }
}

import path from 'node:path';
import { checkSidecar, type CheckedAnnotation, type CheckResult } from '../core/annotation/check/check';
import { articleName, isSidecarName, sidecarName } from '../core/corpus/paths';
import { byCodeUnits, filesIn, indexAbove, slashed, INDEX_NAME, REGISTRY_NAME, type DiskCorpus } from './corpusOnDisk';
import { Failure, failureOf } from './failure';
import { cloneOf, driverNote } from './gitDriver';
import { isFile, kindOf, readIfThere, readTextFile } from './files';
import { LineIndex } from '../core/text/lines';
import { located } from '../core/text/located';
import { visible } from '../core/text/visible';
import { Corpora, leadsOut, shownLike } from './targets';
import { jsonLine, type Terminal } from './terminal';

export interface CheckOptions {
  readonly json: boolean;
}

/** What the arguments ask to be checked; absolute paths with the form in which they are shown. */
interface Work {
  readonly sidecars: Map<string, string>;
  /** Folders whose registry is checked, and whose INDEX.md is. */
  readonly registries: Map<string, string>;
  readonly indexes: Map<string, string>;
}

/** `pressmark check`: validates sidecars and registries against format and text, and finds missing files. */
export async function check(args: readonly string[], { json }: CheckOptions, terminal: Terminal): Promise<void> {
  const corpora = new Corpora(args);
  const work: Work = { sidecars: new Map(), registries: new Map(), indexes: new Map() };
  const report = new Report(json, terminal);
  for (const argument of args) await report.guard(argument, () => gather(argument, corpora, work, terminal));
  for (const [root, shown] of inOrder(work.indexes)) await report.guard(shown, async () => checkIndex(await corpora.load(root), shown, report));
  for (const [root, shown] of inOrder(work.registries)) await report.guard(shown, async () => checkRegistry(await corpora.load(root), shown, report));
  for (const [file, shown] of inOrder(work.sidecars)) await report.guard(shown, async () => checkOne(file, shown, await corpora.of(file), report));
  await noteMissingDrivers(args, work, terminal);
}

/** No finding: who only checks a clone, as continuous integration does, merges nothing in it. */
async function noteMissingDrivers(args: readonly string[], work: Work, terminal: Terminal): Promise<void> {
  const show = shownLike(args[0] ?? '');
  const folders = new Set([...[...work.sidecars.keys()].map((file) => path.dirname(file)), ...work.registries.keys(), ...work.indexes.keys()]);
  const clones = new Set<string>();
  for (const folder of folders) {
    const clone = await cloneOf(folder);
    if (clone !== null) clones.add(clone);
  }
  for (const clone of [...clones].sort(byCodeUnits)) {
    const note = await driverNote(clone, show(clone));
    if (note !== null) terminal.message(note);
  }
}

function inOrder(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].sort((a, b) => byCodeUnits(a[1], b[1]));
}

/** Prints findings: on standard output, or with `--json`, where that is for annotations alone, as messages. */
class Report {
  constructor(readonly json: boolean, readonly terminal: Terminal) {}

  /** @param stated whether a line on an annotation says so already */
  async finding(line: string, stated = false): Promise<void> {
    this.terminal.finding();
    if (!this.json) await this.terminal.result(visible(line));
    else if (!stated) this.terminal.message(line);
  }

  /** Does a piece of work; a file that cannot be read is reported and does not stop the others. */
  async guard(shown: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.terminal.fail(failureOf(error, shown).message);
    }
  }
}

async function gather(argument: string, corpora: Corpora, work: Work, terminal: Terminal): Promise<void> {
  const file = path.resolve(argument);
  const kind = await kindOf(file, argument);
  const name = path.basename(file);
  const folder = path.dirname(file);
  if (kind === 'folder') return gatherFolder(file, argument, corpora, work, terminal);
  if (name === REGISTRY_NAME && kind === 'file') work.registries.set(folder, argument);
  else if (name === INDEX_NAME && kind === 'file') work.indexes.set(folder, argument);
  else if (isSidecarName(name) && kind === 'file') work.sidecars.set(file, argument);
  else if (await isFile(sidecarName(file))) work.sidecars.set(sidecarName(file), sidecarName(argument));
  else if (kind === 'file') throw new Failure(`${argument} has no sidecar to check. "pressmark annotate ${argument}" writes one.`);
  else throw new Failure(`${argument} does not exist. Check the name.`);
}

async function gatherFolder(folder: string, argument: string, corpora: Corpora, work: Work, terminal: Terminal): Promise<void> {
  const show = shownLike(argument);
  const above = await indexAbove(folder);
  const reach = above === null ? corpora.reach : corpora.reach.and(above);
  const leftOut = (file: string): void => terminal.message(leadsOut(show(file)));
  for (const file of await filesIn(folder, true, (name) => isSidecarName(name) || name === INDEX_NAME || name === REGISTRY_NAME, reach, leftOut)) {
    const name = path.basename(file);
    if (isSidecarName(name)) work.sidecars.set(file, show(file));
    else if (name === INDEX_NAME) work.indexes.set(path.dirname(file), show(file));
    // A file of that name elsewhere is nobody's registry.
    else if ((await corpora.of(file)).root === path.dirname(file)) work.registries.set(path.dirname(file), show(file));
  }
}

async function checkIndex({ index, missing }: DiskCorpus, shown: string, report: Report): Promise<void> {
  const places = new LineIndex(index?.text ?? '');
  for (const entry of missing) await report.finding(located(slashed(shown), places, { start: entry.fileSpan.start, message: `“${entry.file}” does not exist` }));
}

async function checkRegistry({ registryFile, registryProblems }: DiskCorpus, shown: string, report: Report): Promise<void> {
  const places = new LineIndex(registryFile?.text ?? '');
  for (const problem of registryProblems) await report.finding(located(slashed(shown), places, problem));
}

async function checkOne(file: string, shown: string, corpus: DiskCorpus, report: Report): Promise<void> {
  const { text: yaml } = await readTextFile(file, shown);
  const article = articleName(file)!;
  const articleShown = articleName(shown) ?? shown;
  const text = await readIfThere(article, articleShown);
  if (text?.warning !== undefined) report.terminal.message(`${articleShown}: ${text.warning}`);
  const registry = corpus.registryFile && (corpus.registry.size > 0 || corpus.registryProblems.length === 0) ? corpus.registry : null;
  const result = checkSidecar({ yaml, articleText: text?.text ?? null, registry, file: path.basename(article) });
  const lines = report.json ? annotationLines(result) : [];
  const stated = new Set(lines.map(({ id, message }) => JSON.stringify([id, message])));
  const places = new LineIndex(yaml);
  for (const finding of result.findings) {
    const { id, message } = finding;
    await report.finding(located(slashed(shown), places, finding), id !== undefined && stated.has(JSON.stringify([id, message])));
  }
  for (const line of lines) await report.terminal.result(jsonLine({ file: slashed(articleShown), ...line }));
}

/** Every annotation with its place. One that is invalid has none, and its message says why. */
function annotationLines({ annotations, findings }: CheckResult): CheckedAnnotation[] {
  const valid = new Set(annotations.map(({ id }) => id));
  const invalid = new Map<string, CheckedAnnotation>();
  for (const { id, code, message } of findings) {
    if (id === undefined || code !== 'invalid' || valid.has(id) || invalid.has(id)) continue;
    invalid.set(id, { id, state: 'orphan', start: null, end: null, message });
  }
  return [...annotations, ...invalid.values()];
}

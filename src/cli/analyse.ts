import path from 'node:path';
import type { Analyser, Analysis } from '../core/analysis';
import { shareEntities } from '../core/corpus/entities/corpusEntities';
import { parseDate } from '../core/corpus/reading/rosterDates';
import { readPageLines, RepeatedLines } from '../core/page/repeatedLines';
import { slashed } from './corpusOnDisk';
import { Failure, failureOf } from './failure';
import { kindOf, readTextFile } from './files';
import { linesOf } from './lines';
import { loadAnalyser } from './resources';
import { jsonLine, type Terminal } from './terminal';

export interface AnalyseOptions {
  readonly plain: boolean;
}

/** `pressmark analyse`: one analysis a line, of files (one corpus) or of NDJSON on standard input (each article a corpus of its own). */
export async function analyse(files: readonly string[], { plain }: AnalyseOptions, terminal: Terminal, input: NodeJS.ReadStream): Promise<void> {
  const analyser = await loadAnalyser();
  if (files.length > 0) await analyseFiles(analyser, files, plain, terminal);
  else await analyseLines(analyser, input, plain, terminal);
}

async function analyseFiles(analyser: Analyser, files: readonly string[], plain: boolean, terminal: Terminal): Promise<void> {
  const pages: { readonly file: string; readonly text: string }[] = [];
  const repeated = new RepeatedLines();
  for (const file of files) {
    try {
      if ((await kindOf(file)) === 'folder') throw new Failure(`${file} is a folder. Name the files in it.`);
      const { text, warning } = await readTextFile(file);
      if (warning !== undefined) terminal.message(`${file}: ${warning}`);
      if (!plain && files.length > 1) repeated.set(path.resolve(file), readPageLines(text));
      pages.push({ file, text });
    } catch (error) {
      terminal.fail(failureOf(error, file).message);
    }
  }
  const analyses: Analysis[] = [];
  for (const { file, text } of pages) {
    terminal.progress(`${analyses.length + 1} of ${pages.length}: ${file}`);
    try {
      analyses.push(analyser.analyse(text, { id: slashed(file), plain, repeatedLines: repeated.in(path.resolve(file)) }));
    } catch (error) {
      terminal.fail(failureOf(error, file).message);
    }
  }
  terminal.endProgress();
  for (const analysis of shareEntities(analyses)) await terminal.result(jsonLine(analysis));
}

interface ArticleLine {
  /** Given back as it is. */
  readonly id: string | number;
  readonly text: string;
  /** Empty where the line states none. */
  readonly published: unknown;
}

async function analyseLines(analyser: Analyser, input: NodeJS.ReadStream, plain: boolean, terminal: Terminal): Promise<void> {
  if (input.isTTY) terminal.message('Reading articles from the keyboard, one JSON object a line: {"id", "text", "published"?}. End with Ctrl-D; "pressmark help analyse" tells more.');
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text, published } = readArticleLine(line);
      const date = readPublished(published);
      if (published !== '' && date === undefined) terminal.message(`Standard input, line ${number}: "published" is no date that can be read and was passed over. Write it as 2026-03-02 or 2026-03-02T14:15:00Z.`);
      const analysis = analyser.analyse(text, { id: String(id), plain, ...(date === undefined ? {} : { published: date }) });
      // Open offices are for other articles of a corpus, of which there are none.
      await terminal.result(jsonLine({ ...analysis, id, offices: undefined }));
    } catch (error) {
      terminal.fail(`Standard input, line ${number}: ${failureOf(error, 'It').message}`);
    }
    if (terminal.unread) return;
  }
}

function readArticleLine(line: string): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Failure('This is no JSON. The line was passed over; write one JSON object on each line.');
  }
  const { id, text, published } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') throw new Failure('An object with an "id" and the string "text" is needed. The line was passed over.');
  return { id, text, published: published ?? '' };
}

/** A date or date-time as ISO 8601 writes it stays as it is; other ways of writing are read. */
function readPublished(published: unknown): string | undefined {
  if (typeof published !== 'string') return undefined;
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(published) ? published : parseDate(published);
}

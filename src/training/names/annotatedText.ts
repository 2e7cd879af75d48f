import { readFileSync } from 'node:fs';
import { NAME_TYPES, type NameType } from '../../core/recognition/recognition';
import type { Span } from '../../core/text/span';

/** A name that a person marked; UTF-16 code units into the text it stands in. */
export interface AnnotatedName extends Span {
  readonly type: NameType;
}

/** A sentence or a headline as it is printed, without its marks. */
export interface AnnotatedLine {
  readonly text: string;
  /** In text order, none inside another. */
  readonly names: readonly AnnotatedName[];
}

/** Lines that belong together. */
export interface AnnotatedStory {
  readonly lines: readonly AnnotatedLine[];
}

/** The stories of a file of text with inline annotation (see the README of `corpus/`). @throws Error that names file and line */
export function readAnnotatedFile(file: string): AnnotatedStory[] {
  return readAnnotatedText(readFileSync(file, 'utf8'), file);
}

/**
 * The stories of a text with inline annotation: `[name|TYPE]`, a sentence a line, an empty line after each story, and a first line that begins with `# `.
 * @param file what errors call the text
 * @throws Error that names file and line
 */
export function readAnnotatedText(text: string, file: string): AnnotatedStory[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  if (!lines[0]?.startsWith('# ')) throw new Error(`${file}:1: the first line is "# " and what the text is aimed at`);
  const stories: AnnotatedLine[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    if (line.trim() === '') stories.push([]);
    else stories.at(-1)?.push(readAnnotatedLine(line, `${file}:${at + 1}`));
  }
  return stories.filter((story) => story.length > 0).map((story) => ({ lines: story }));
}

/** A story as one text, each line of it a paragraph, with its names. */
export function storyText({ lines }: AnnotatedStory): AnnotatedLine {
  const names: AnnotatedName[] = [];
  let start = 0;
  for (const line of lines) {
    for (const name of line.names) names.push({ start: start + name.start, end: start + name.end, type: name.type });
    start += line.text.length + PARAGRAPH.length;
  }
  return { text: lines.map(({ text }) => text).join(PARAGRAPH), names };
}

/** What stands between two lines of a story: a headline must not run on into a sentence. */
const PARAGRAPH = '\n\n';

/** Every bracket and bar there is, so that whatever does not belong to a mark is found. */
const MARK = /[[\]|]/g;

/** @param where file and line, for errors */
function readAnnotatedLine(line: string, where: string): AnnotatedLine {
  const names: AnnotatedName[] = [];
  let text = '';
  let rest = 0;
  const marks = [...line.matchAll(MARK)].map(({ index }) => index);
  for (let at = 0; at < marks.length; at += 3) {
    const [open, bar, close] = [marks[at] ?? -1, marks[at + 1] ?? -1, marks[at + 2] ?? -1];
    if (line[open] !== '[' || line[bar] !== '|' || line[close] !== ']') throw new Error(`${where}: column ${open + 1}: not of the form [name|TYPE]`);
    text += line.slice(rest, open);
    const name = line.slice(open + 1, bar);
    if (name === '' || name.trim() !== name) throw new Error(`${where}: column ${open + 1}: the name is empty or has white space at its border`);
    names.push({ start: text.length, end: text.length + name.length, type: typeOf(line.slice(bar + 1, close), `${where}: column ${bar + 2}`) });
    text += name;
    rest = close + 1;
  }
  return { text: text + line.slice(rest), names };
}

function typeOf(word: string, where: string): NameType {
  const type = NAME_TYPES.find((each) => each === word);
  if (type === undefined) throw new Error(`${where}: ${JSON.stringify(word)} is none of ${NAME_TYPES.join(', ')}`);
  return type;
}

import { readFileSync } from 'node:fs';
import { HEDGES, QUANTITY_TYPES, type Hedge, type QuantityType } from '../../../../src/core/recognition/recognition';
import type { Span } from '../../../../src/core/text/span';

/** A quantity that a person marked, or that was found; UTF-16 code units into the text it stands in. */
export interface MarkedQuantity extends Span {
  readonly type: QuantityType;
  readonly value: number;
  /** Null where there is none. */
  readonly unit: string | null;
  readonly modifier: Hedge | null;
}

export interface QuantityText {
  readonly text: string;
  /** In text order, none inside another. */
  readonly quantities: readonly MarkedQuantity[];
}

/** The stories of a file of text with marked quantities (see the README beside the texts). @throws Error that names file and line */
export function readQuantityFile(file: string): QuantityText[] {
  return readQuantityTexts(readFileSync(file, 'utf8'), file);
}

/**
 * The stories of a text with inline annotation, `[about 30|CARDINAL 30 country, about]`: a paragraph a line, an empty line after each story, and a first line
 * that begins with `# `.
 * @param file what errors call the text
 * @throws Error that names file and line
 */
export function readQuantityTexts(text: string, file: string): QuantityText[] {
  const lines = text.split(/\r\n|\n/);
  if (!lines[0]?.startsWith('# ')) throw new Error(`${file}:1: the first line is "# " and what the text is about`);
  const stories: QuantityText[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    const read = line.trim() === '' ? null : readLine(line, `${file}:${at + 1}`);
    if (read) stories.push(open ? joined(stories.pop() as QuantityText, read) : read);
    open = read !== null;
  }
  return stories;
}

/** A headline must not run on into a sentence. */
const PARAGRAPH = '\n\n';

function joined(story: QuantityText, line: QuantityText): QuantityText {
  const before = story.text.length + PARAGRAPH.length;
  const moved = line.quantities.map((quantity) => ({ ...quantity, start: quantity.start + before, end: quantity.end + before }));
  return { text: story.text + PARAGRAPH + line.text, quantities: [...story.quantities, ...moved] };
}

function readLine(line: string, where: string): QuantityText {
  const quantities: MarkedQuantity[] = [];
  let text = '';
  for (const part of line.split(/(\[[^[\]]*\])/)) {
    const mark = /^\[(\S(?:[^|]*\S)?)\|([^|]+)\]$/.exec(part);
    if (!mark && /[[\]|]/.test(part)) throw new Error(`${where}: ${part}: not of the form [words|TYPE value unit, modifier]`);
    const words = mark?.[1] ?? part;
    if (mark) quantities.push({ start: text.length, end: text.length + words.length, ...readMark(mark[2] ?? '', `${where}: ${part}`) });
    text += words;
  }
  return { text, quantities };
}

const FRACTION = /^(\d+)\/(\d+)$/;

function readMark(mark: string, where: string): Omit<MarkedQuantity, keyof Span> {
  const [, word = '', digits = '', unit = '', hedge] = /^([A-Z]+) (\S+?)(?: ([^,]+))?(?:, ([a-z-]+))?$/.exec(mark) ?? [];
  const type = QUANTITY_TYPES.find((each) => each === word);
  const fraction = FRACTION.exec(digits);
  const value = fraction ? Number(fraction[1]) / Number(fraction[2]) : Number(digits);
  const modifier = hedge === undefined ? null : HEDGES.find((each) => each === hedge);
  if (type === undefined || modifier === undefined || !Number.isFinite(value)) throw new Error(`${where}: not of the form [words|TYPE value unit, modifier]`);
  return { type, value, unit: unit === '' || unit === 'null' ? null : unit, modifier };
}

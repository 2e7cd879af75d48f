import { readBlocks } from '../../core/page/blocks';
import { REACH, STEP, type Columns } from '../../core/page/reading/columns';
import { readColumns } from '../../core/page/reading/readColumns';
import { scanBlocks, type Scan } from '../../core/page/reading/scan';
import { readFeature } from '../../core/page/reading/trees';
import { splitLines } from '../../core/text/lines';
import type { LabelledPage } from './labelledPages';

/** A page as examples: its blocks, each with what people said of its words. */
export interface Example {
  readonly page: LabelledPage;
  readonly scan: Scan;
  readonly columns: Columns;
  /** For each block the words (parted by white space) that are the article's, and those that are not. */
  readonly article: Float32Array;
  readonly others: Float32Array;
  /** The number of its first block among those of all pages. */
  readonly first: number;
}

/** Values of whole pages one after the other. */
export function readExamples(pages: readonly LabelledPage[]): Example[] {
  let first = 0;
  return pages.map((page) => {
    const lines = splitLines(page.text);
    const blocks = readBlocks(page.text);
    const scan = scanBlocks(page.text, blocks);
    const [article, others] = [new Float32Array(blocks.length), new Float32Array(blocks.length)];
    blocks.forEach(({ firstLine, lastLine }, index) => {
      for (let line = firstLine; line <= lastLine; line++) {
        const words = page.text.slice(lines[line]?.start, lines[line]?.end).match(/\S+/g)?.length ?? 0;
        const label = page.labels.charAt(line);
        if (label === '1') article[index] = (article[index] as number) + words;
        else if (label === '0') others[index] = (others[index] as number) + words;
      }
    });
    const example = { page, scan, article, others, first, columns: readColumns(page.text, blocks, scan) };
    first += blocks.length;
    return example;
  });
}

/** Columns whose neighbours' values tell something too, and how far away. */
const NEIGHBOURS: Readonly<Record<string, number>> = { words: 2, prose: 2, ends: 1, cutOff: 1, capitals: 2, cue: 1 };

/** The features of which a model may make use, by name. */
export function featureNames(columns: readonly string[]): string[] {
  return columns.filter((name) => !name.startsWith(STEP)).flatMap((name) => [name, ...shifts(NEIGHBOURS[name] ?? 0).map((shift) => `${name}@${shift > 0 ? '+' : ''}${shift}`)]);
}

function shifts(reach: number): number[] {
  return Array.from({ length: reach }, (_, index) => index + 1).flatMap((distance) => [-distance, distance]);
}

/** The values of features, a list for each, over the blocks of all pages. */
export function featureValues(examples: readonly Example[], features: readonly string[]): Float32Array[] {
  const last = examples.at(-1);
  const count = last === undefined ? 0 : last.first + last.columns.count;
  return features.map((feature) => {
    const { name, shift } = readFeature(feature);
    const values = new Float32Array(count);
    for (const { columns, first } of examples) {
      const start = columns.numberOf(name) * columns.stride + REACH + shift;
      values.set(columns.values.subarray(start, start + columns.count), first);
    }
    return values;
  });
}

import { strict as assert } from 'node:assert';
import { readBlocks } from '../../../../src/core/page/blocks';
import { labelBlocks } from '../../../../src/core/page/kinds/labelBlocks';
import { readLinesLazily } from '../../../../src/core/page/lines/lines';
import { scanBlocks } from '../../../../src/core/page/reading/scan';
import { mark } from '../pages';

/** Gives each line its kind, the story being the lines at which `isStory` holds. */
export function kindsOf(lines: readonly string[], isStory: (zone: string, index: number) => boolean): string[] {
  const { text, expected } = mark(lines);
  const blocks = readBlocks(text);
  const inStory = blocks.map(({ firstLine }) => isStory(expected[firstLine] ?? '', firstLine));
  const scan = scanBlocks(text, blocks);
  return labelBlocks(text, { blocks, scan, lines: readLinesLazily(text, blocks, scan), inStory, top: inStory.indexOf(true) });
}

/** Checks the kinds of a page written as `kind: line`, where the reading found just the body, and where it took all of the article for the story. */
export function labels(lines: readonly string[]): void {
  const { text, expected } = mark(lines);
  const show = (kinds: readonly string[]): string[] => text.split('\n').filter(line => line.trim() !== '').map((line, index) => `${kinds[index] ?? ''}: ${line.slice(0, 60)}`);
  const wanted = show(expected.filter(kind => kind !== ''));
  assert.deepEqual(show(kindsOf(lines, zone => zone === 'body')), wanted, 'where the story is its body');
  assert.deepEqual(show(kindsOf(lines, zone => zone !== '' && zone !== 'related' && zone !== 'boilerplate')), wanted, 'where the story is all of the article');
}

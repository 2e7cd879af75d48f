import { splitLines } from '../text/lines';
import { readBlocks } from './blocks';
import { readMetadata } from './metadata/metadata';
import type { Page, PageContext, ZoneKind } from './page';
import { labelBlocks } from './kinds/labelBlocks';
import { readParts, toPassages, toZones } from './parts';
import { findStory } from './story/findStory';

/**
 * Reads a scraped page's text: which lines are the article and what it states about itself. A pure function; time is linear in the text.
 * Zones and passages are in text order and do not overlap; offsets are UTF-16 code units. A page without a story is all boilerplate.
 */
export function readPage(text: string, context: PageContext): Page {
  const lines = splitLines(text);
  const blocks = readBlocks(text, lines);
  const kinds = context.plain === true ? blocks.map((): ZoneKind => 'body') : labelBlocks(text, findStory(text, blocks, context.repeatedLines ?? new Set<number>()));
  const parts = readParts(text, lines, blocks, kinds, context.zones ?? [], context.plain !== true);
  return { zones: toZones(parts), metadata: readMetadata(text, parts, context), passages: toPassages(parts) };
}

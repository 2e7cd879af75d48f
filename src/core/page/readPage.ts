import { readBlocks } from './blocks';
import { readMetadata } from './metadata/metadata';
import type { Page, PageContext, Zone, ZoneKind } from './page';
import { labelBlocks } from './kinds/labelBlocks';
import { readParts, toPassages, toZones, type Part } from './parts';
import { findStory } from './story/findStory';

/**
 * Reads a scraped page's text: which lines are the article and what it states about itself. A pure function; time is linear in the text.
 * Zones and passages are in text order and do not overlap; offsets are UTF-16 code units. A page without a story is all boilerplate.
 */
export function readPage(text: string, context: PageContext): Page {
  const parts = readZonedParts(text, context);
  return { zones: toZones(parts), metadata: readMetadata(text, parts, context), passages: toPassages(parts) };
}

/** The zones alone, as `readPage` gives them. */
export function readZones(text: string, context: PageContext): Zone[] {
  return toZones(readZonedParts(text, context));
}

function readZonedParts(text: string, context: PageContext): Part[] {
  const blocks = readBlocks(text);
  const kinds = context.plain === true ? blocks.map((): ZoneKind => 'body') : labelBlocks(text, findStory(text, blocks, context.repeatedLines ?? new Set<number>()));
  return readParts(text, blocks, kinds, context.zones ?? [], context.plain !== true);
}

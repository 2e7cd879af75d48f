import { readBlocks } from './blocks';
import { readMetadata } from './metadata/metadata';
import type { Page, PageContext, Zone, ZoneKind } from './page';
import { labelBlocks } from './kinds/labelBlocks';
import { readParts, toPassages, toZones, type Part } from './parts';
import { Workspace } from './reading/workspace';
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

const NONE_REPEATED: ReadonlySet<number> = new Set();
/** One page is read at a time, and nothing that was taken from here is left of it then. */
const MEMORY = new Workspace();

function readZonedParts(text: string, context: PageContext): Part[] {
  MEMORY.begin();
  const blocks = readBlocks(text);
  const kinds = context.plain === true ? blocks.map((): ZoneKind => 'body') : labelBlocks(text, findStory(text, blocks, context.repeatedLines ?? NONE_REPEATED, MEMORY), MEMORY);
  return readParts(text, blocks, kinds, context.zones ?? [], context.plain !== true);
}

import type { Block } from '../blocks';
import { Columns } from './columns';
import { addContextColumns } from './contextColumns';
import { addLineColumns } from './lineColumns';
import type { Scan } from './scan';
import { addTopicColumns } from './topicColumns';
import { OWN_MEMORY, type Workspace } from './workspace';

/** How many columns there are. */
const CAPACITY = 106;

/** Everything that is told of a page's lines before anything was read as the story. Linear in the page. @param memory what it is kept in */
export function readColumns(text: string, blocks: readonly Block[], scan: Scan, memory: Workspace = OWN_MEMORY): Columns {
  const columns = new Columns(blocks.length, CAPACITY, memory);
  addLineColumns(columns, text, blocks, scan);
  addContextColumns(columns, scan);
  addTopicColumns(columns, 'cohesion', scan, 'prose');
  return columns;
}

import type { ZoneKind } from '../page';
import { headLength } from '../metadata/pageHead';
import { OWN_MEMORY, type Workspace } from '../reading/workspace';
import type { Story } from '../story/findStory';
import { findLast, markEnd } from './endMatter';
import { markEntries } from './entries';
import { markFront } from './front';
import { findHeadline, headlineLines } from './headline';
import { PageLines } from './pageLines';
import { findOpening } from './paragraphs';
import { markPhotos } from './photos';
import { markRelated } from './related';
import { markHead, titleInHead, withoutHead } from './savedHead';
import type { Sheet } from './sheet';
import { markStandfirst } from './standfirst';

/**
 * The kind of every block, by which blocks are the story's and by what each line says. The whole page is read only by what the scan counted; lines are
 * read letter by letter near the story. Linear in the blocks.
 * @param memory what is noted on the way is kept in
 */
export function labelBlocks(text: string, page: Story, memory: Workspace = OWN_MEMORY): ZoneKind[] {
  const head = headLength(text, page.blocks);
  const story = withoutHead(page, head);
  const lines = new PageLines(text, story, memory);
  const kinds = story.inStory.map((inStory): ZoneKind => (inStory ? 'body' : 'boilerplate'));
  const sheet: Sheet = { lines, inStory: story.inStory, kinds, head, ...findOpening(lines, story), last: -1, headline: -1, authors: [] };
  if (sheet.first >= 0) markStory(sheet);
  markRelated(sheet);
  markCopies(sheet);
  return kinds;
}

/** The headline and what belongs to it; after that it is known where the story ends. */
function markStory(sheet: Sheet): void {
  const titled = titleInHead(sheet);
  sheet.headline = titled >= 0 ? titled : findHeadline(sheet);
  if (sheet.headline >= 0) for (const index of titled >= 0 ? [titled] : headlineLines(sheet)) sheet.kinds[index] = 'headline';
  markFront(sheet);
  markHead(sheet);
  markStandfirst(sheet);
  sheet.last = findLast(sheet);
  markEntries(sheet);
  markPhotos(sheet);
  markEnd(sheet);
}

/** The headline printed again is a link or a picture's title, wherever it stands. */
function markCopies({ lines, kinds, headline, first }: Sheet): void {
  if (headline < 0) return;
  const key = lines.key(headline);
  for (let index = 0; index < lines.count; index++) {
    if (index === headline || lines.key(index) !== key) continue;
    if (kinds[index] !== 'body' || index <= first + 1) kinds[index] = 'boilerplate';
  }
}

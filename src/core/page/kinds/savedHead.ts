import { foldLine } from '../../text/folding';
import { readHeadLine } from '../metadata/pageHead';
import type { ZoneKind } from '../page';
import type { Story } from '../story/findStory';
import type { PageLines } from './pageLines';
import type { Sheet } from './sheet';

/** The story begins behind the head that was put above the page. */
export function withoutHead(story: Story, head: number): Story {
  if (head === 0) return story;
  const inStory = story.inStory.map((isIn, index) => isIn && index >= head);
  return { ...story, inStory, top: story.top < head ? inStory.indexOf(true) : story.top };
}

/** The headline that the head names: where it is printed above the story, else its line in the head; -1 where it names none. */
export function titleInHead({ lines, head, top }: Sheet): number {
  for (let index = 0; index < head; index++) {
    const block = lines.block(index);
    const line = block === undefined ? null : readHeadLine(lines.text, block);
    if (line?.role !== 'title') continue;
    const title = foldLine(lines.text.slice(line.value.start, line.value.end));
    for (let at = head; at < top + 2 && at < lines.count; at++) if (lines.lengthOf(at) <= title.length * 2 + 8 && foldLine(lines.textOf(at)) === title) return at;
    return index;
  }
  return -1;
}

/** Whose work it is and when it was published is in the head's lines; the rest of it is furniture. */
export function markHead({ lines, head, headline, kinds }: Sheet): void {
  for (let index = 0; index < head; index++) if (index !== headline) kinds[index] = headKind(lines, index);
}

function headKind(lines: PageLines, index: number): ZoneKind {
  const block = lines.block(index);
  const role = block === undefined ? undefined : readHeadLine(lines.text, block)?.role;
  return role === 'source' || role === 'date' || role === 'author' ? 'byline' : 'boilerplate';
}

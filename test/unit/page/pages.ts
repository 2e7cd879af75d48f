import { strict as assert } from 'node:assert';
import type { Page, PageContext } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';

/** Paragraphs of an invented wire story, long enough to be told from furniture. */
export const STORY: readonly string[] = [
  'Transport Minister Ana Duarte met the dockers’ union on Monday for the first time since ferries stopped running, and both sides said that they would go on talking through the night.',
  'The strike, which is now in its third week, has cut off the islands from the mainland and left thousands of parcels in the warehouses of the port.',
  '“It is too early to say that we have a deal,” Duarte told reporters after the meeting. “But we are closer than we were a week ago.”',
  'The union wants shorter shifts and a raise of six per cent over two years, while the operator has offered four and says that it cannot afford more.',
  'Residents of the islands have been asked to order medicine early, because the small boats that the navy sends can carry only a few crates each day.',
  'A spokesman for the operator declined to comment on the talks, but he confirmed that the company had hired two more tugs for the weekend.',
];

/** A page written as `zone: line`; a line without a known zone in front is blank. */
export interface MarkedPage {
  readonly text: string;
  readonly expected: readonly string[];
}

export function mark(lines: readonly string[]): MarkedPage {
  const parts = lines.map(line => /^([a-z+]+): (.*)$/su.exec(line));
  return {
    text: parts.map(part => part?.[2] ?? '').join('\n'),
    expected: parts.map(part => part?.[1] ?? ''),
  };
}

/** For each line of a text the zones on it, joined by `+`. */
export function zonesByLine(text: string, page: Page): string[] {
  let start = 0;
  return text.split('\n').map(line => {
    const end = start + line.length;
    const zones = line.trim() === '' ? [] : page.zones.filter(zone => zone.start < end && start < zone.end).map(({ zone }) => zone);
    start = end + 1;
    return zones.join('+');
  });
}

/** Checks every line's zone against the mark in front of it, and gives the page for more. */
export function reads(lines: readonly string[], context: PageContext = {}): Page {
  const { text, expected } = mark(lines);
  const page = readPage(text, context);
  const show = (zones: readonly string[]) => text.split('\n').map((line, index) => `${zones[index] ?? ''}: ${line.slice(0, 60)}`);
  assert.deepEqual(show(zonesByLine(text, page)), show(expected));
  return page;
}

export function body(paragraphs: readonly string[] = STORY): string[] {
  return paragraphs.map(paragraph => `body: ${paragraph}`);
}

import { oneLine } from '../../core/text/visible';

const LONGEST = 400;

/**
 * A line that shows as text where the editor would read links, `command:` links too, or icons: in messages, choices and the status. What such
 * a line quotes (a file's name, words of an article, a sidecar's id) may be written to look like one.
 */
export function plain(text: string, longest = LONGEST): string {
  return oneLine(text, longest).replaceAll('](', '] (').replaceAll('$(', '$ (');
}

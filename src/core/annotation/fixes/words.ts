import { oneLine } from '../../text/visible';

/** Longer words are cut in titles. */
const LONGEST = 40;

/** Words of a file as they may stand in a title: one line, not long, in quotation marks. */
export function quoted(words: string, longest = LONGEST): string {
  return `“${brief(words, longest)}”`;
}

export function brief(words: string, longest = LONGEST): string {
  return oneLine(words, longest);
}

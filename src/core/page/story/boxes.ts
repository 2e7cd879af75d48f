import type { Block } from '../blocks';
import { foldLine } from '../../text/folding';
import { findNotice, mayBeNotice } from '../lines/notices';
import type { Columns } from '../reading/columns';
import { CLASS, Count, COUNTS, type Scan } from '../reading/scan';
import { lower } from './temper';

/** A line less likely than this is not kept anyway. */
const LEAST = 0.15;
const LONGEST_NOTICE = 50;
/** Words from which on a notice reports nothing: shorter ones may be a link to a story. */
const SHORT_NOTICE = 20;
/** What remains of a notice's odds, and of a button's beside one. */
const NOTICE = 0.03;
const BUTTON = 0.05;
const LONGEST_BUTTON = 4;
/** What is counted of a link to a story, or of an address. */
const LINK_MARKS = [Count.colons, Count.separators, Count.urls, Count.numbers];
/** Words of a line by which it may speak to the reader of what the site has to offer. */
const TELLING = [CLASS.you, CLASS.we, CLASS.offer, CLASS.related, CLASS.share, CLASS.site, CLASS.media];

/** Lowers offers, notices and invitations that no list of phrases knows, and the buttons and fields under them: a box in the story's middle reads like it. */
export function lowerBoxes(text: string, blocks: readonly Block[], probabilities: Float32Array, columns: Columns, scan: Scan): void {
  const ends = columns.named('ends');
  const words = (line: number): number => scan.counts[line * COUNTS] as number;
  let isBox = false;
  for (let line = 0; line < probabilities.length; line++) {
    if ((probabilities[line] as number) >= LEAST && words(line) <= LONGEST_NOTICE && mayOffer(scan, line) && isNotice(text, blocks[line] as Block, scan, line)) {
      lower(probabilities, line, NOTICE);
      isBox = true;
    } else if (scan.cues[line] !== 0) isBox = true;
    else if (isBox && words(line) <= LONGEST_BUTTON && ends[line] === 0) lower(probabilities, line, BUTTON);
    else isBox = false;
  }
}

/** Whether a line may have something to offer. One that quotes somebody may only be a link to a story or an address, and has their marks. */
function mayOffer({ counts }: Scan, line: number): boolean {
  const row = line * COUNTS;
  if ((counts[row + Count.quotes] as number) > 0 && ((counts[row] as number) > SHORT_NOTICE || LINK_MARKS.every((column) => counts[row + column] === 0))) return false;
  if ((counts[row + Count.money] as number) > 0 || (counts[row + Count.urls] as number) > 0) return true;
  for (let at = 0; at < TELLING.length; at++) if ((counts[row + (TELLING[at] as number)] as number) > 0) return true;
  return false;
}

function isNotice(text: string, { start, end }: Block, scan: Scan, line: number): boolean {
  return mayBeNotice(scan, line, text.charCodeAt(start)) && findNotice(foldLine(text.slice(start, end)), scan.counts[line * COUNTS] as number) !== null;
}

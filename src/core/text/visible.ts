/**
 * What breaks a line, hides, or turns the order of what follows round: control and format characters, line and paragraph separators, halves
 * of characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** The same, but for what holds letters or emoji together as one writes them: joiners, and the hyphen of a possible break. */
const UNSEEN_IN_WORDS = /(?!(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u00AD\u200C\u200D][\p{L}\p{Extended_Pictographic}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Longer lines are cut where nothing else is said. */
const LONGEST_LINE = 1_000;

/**
 * Text of files and names as it may be printed: every character that cannot be seen, or that a terminal, a log or a line would obey, becomes
 * an escape, as in `\u{202E}`. Nothing is lost, and two texts that differ look different.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/**
 * Text of files as people are shown it among other words: one line, white space folded, not endless, and what cannot be seen as `visible`
 * gives it, but for what words are written with.
 * @param longest in code units, before escapes
 */
export function oneLine(text: string, longest = LONGEST_LINE): string {
  // Cut first, so that a megabyte is not looked at for a line; white space may still fold to less.
  const line = text.slice(0, 4 * longest).replace(/\s+/g, ' ').trim();
  const isCut = line.length > longest || text.length > 4 * longest;
  const start = isCut ? line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd() : line;
  return `${start.replace(UNSEEN_IN_WORDS, escaped)}${isCut ? '…' : ''}`;
}

/** A line of which words are written from right to left, held together so that they move nothing that stands beside them. */
export function isolated(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16).toUpperCase() ?? ''}}`;
}

/** Longer words are cut in titles. */
const LONGEST = 40;

/** What must not stand in a line for people: it breaks the line, hides, or changes the direction of what follows. */
const UNSHOWN = /[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]+/gu;

/** Words of a file as they may stand in a title: one line, not long, in quotation marks. */
export function quoted(words: string, longest = LONGEST): string {
  return `“${brief(words, longest)}”`;
}

export function brief(words: string, longest = LONGEST): string {
  // Cut first: nobody has to look at a megabyte for a title.
  const line = words.slice(0, 8 * longest).replace(UNSHOWN, ' ').trim();
  const letters = [...line];
  return letters.length <= longest && words.length <= 8 * longest ? line : `${letters.slice(0, longest - 1).join('').trimEnd()}…`;
}

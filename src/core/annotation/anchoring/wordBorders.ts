/** Scripts that write words without anything between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word or number goes on over the border between two neighbouring strings: “An|na”, “2|.5”, “Saint|-Jean”, “-|12”. */
export function continues(left: string, right: string): boolean {
  if (/[\p{L}\p{N}\p{M}]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) return !UNSPACED.test(left.slice(-1)) && !UNSPACED.test(right.charAt(0));
  return (
    (/\p{N}$/u.test(left) && /^[.,:]\p{N}/u.test(right)) ||
    (/\p{N}[.,:]$/u.test(left) && /^\p{N}/u.test(right)) ||
    (/[\p{L}\p{N}]$/u.test(left) && /^-\p{L}/u.test(right)) ||
    (/\p{L}-$/u.test(left) && /^\p{L}/u.test(right)) ||
    (/(?:^|[\s(])[-−]$/u.test(left) && /^\p{N}/u.test(right))
  );
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Words, numbers and single marks; of a script without spaces every character. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

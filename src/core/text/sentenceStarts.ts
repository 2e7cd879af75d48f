/** Words that, capitalised after an abbreviation, start a sentence rather than go on with a name. */
const STARTERS: ReadonlySet<string> = new Set(
  `The This That These Those There A An He She It They We I You His Her Its Their Our My But And Or So Yet If When While Where What Who Why How
   In On At By For From With Without After Before During Since Until As Although Though Because However Meanwhile Earlier Later Still Also Then Now Not No
   Some Many Most More Several Other Others Another Both Each All Last Next Once Two Three Officials Police`.split(/\s+/),
);

/** Whether the word at `at` is one that starts sentences. */
export function startsSentence(text: string, at: number, end: number): boolean {
  const match = /^[A-Za-z]+(?=[\s,’'])/.exec(text.slice(at, Math.min(end, at + 12)));
  return match !== null && STARTERS.has(match[0]);
}

const REPORTING = /^(?:said|says|asked|asks|wrote|writes|added|replied|shouted|cried|wondered|told|tweeted|exclaimed|chanted)$/;
/** Words of a source before its verb that are looked through. */
const SOURCE_WORDS = 3;

/** Whether a name of at most three words and a verb of saying follow: “‘Is it over?’ Ana Duarte asked.” is one sentence. */
export function isReportingAhead(text: string, at: number, end: number): boolean {
  if (startsSentence(text, at, end)) return false;
  const words = text.slice(at, Math.min(end, at + 80)).split(/[\s.,;:!?]/, SOURCE_WORDS + 1);
  return words.slice(1).some(word => REPORTING.test(word));
}

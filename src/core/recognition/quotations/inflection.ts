/** The regular forms of an English verb. */

/** Verbs that double their last letter. */
const DOUBLING: ReadonlySet<string> = new Set('dub brag slam quip chat snap admit refer plan beg regret commit submit permit forbid bet allot concur infer confer defer prefer rebut rap pan'.split(' '));

export function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return DOUBLING.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

export function third(base: string): string {
  if (/(s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

export function gerund(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLING.has(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}

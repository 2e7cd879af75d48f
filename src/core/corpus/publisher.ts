const UNKNOWN = /\b(?:unknown|unclear|unnamed|anonymous|various|n\/a|none|not stated)\b|\?/iu;
/** What makes a source a remark about provenance rather than a name. */
const REMARK = /[(),;:|/©\n]|\b(?:with files|through|via|based on|rewrite|copy of|reprint|translated)\b/iu;
const LONGEST_NAME = 60;

/**
 * The publisher that an INDEX.md source names, where it is a plain name ("Maren Courier"); undefined for remarks
 * ("Courier, with files from Harbour Press", "unknown site"), which are labels for the tree and nothing more.
 */
export function plainPublisher(source: string | undefined): string | undefined {
  const name = source?.trim() ?? '';
  if (name === '' || name.length > LONGEST_NAME || UNKNOWN.test(name) || REMARK.test(name)) return undefined;
  return /\p{L}/u.test(name) ? name : undefined;
}

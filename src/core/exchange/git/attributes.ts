import { detectEol, type TextEdit } from '../../text/edits';

export const ATTRIBUTES_NAME = '.gitattributes';

/** Whom Git asks about a kind of file; the driver's name is in each clone's own configuration. */
const DRIVER = 'pressmark';

/** Kinds of files, each by the line that it needs and by a name that stands for all of its kind. */
const KINDS = [
  { line: `*.annotations.yaml merge=${DRIVER} diff=${DRIVER}`, name: 'any-article.annotations.yaml' },
  { line: `entities.yaml merge=${DRIVER} diff=${DRIVER}`, name: 'entities.yaml' },
] as const;

/** The lines that `.gitattributes` lacks for Git to merge and to compare sidecars and registries by Pressmark. @param text of the file, `''` where there is none */
export function missingAttributes(text: string): readonly string[] {
  const rules = readRules(text);
  return KINDS.filter(({ name }) => valueOf('merge', name, rules) !== DRIVER || valueOf('diff', name, rules) !== DRIVER).map(({ line }) => line);
}

/** Adds them at the end, where they hold against what is said before; everything else stays as it is. */
export function addAttributes(text: string): TextEdit[] {
  const lines = missingAttributes(text);
  if (lines.length === 0) return [];
  const eol = detectEol(text) === '\r\n' ? '\r\n' : '\n';
  const begin = text === '' || text.endsWith('\n') ? '' : eol;
  return [{ start: text.length, end: text.length, text: begin + lines.map((line) => line + eol).join('') }];
}

/** Whether Git is told to merge sidecars by Pressmark, which each clone has to know of. */
export function wantsDriver(text: string): boolean {
  return valueOf('merge', KINDS[0].name, readRules(text)) === DRIVER;
}

interface Rule {
  readonly pattern: string;
  readonly attributes: readonly string[];
}

function readRules(text: string): Rule[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).flatMap((line) => {
    const [pattern = '', ...attributes] = line.split(/[ \t]+/).filter((word) => word !== '');
    return pattern === '' || pattern.startsWith('#') ? [] : [{ pattern, attributes }];
  });
}

/** What an attribute of a file is: that of the last line which says so. @see https://git-scm.com/docs/gitattributes */
function valueOf(attribute: string, name: string, rules: readonly Rule[]): string | null {
  let value: string | null = null;
  for (const { pattern, attributes } of rules) {
    const said = attributes.map((word) => saidOf(attribute, word)).filter((each) => each !== undefined);
    if (said.length > 0 && covers(pattern, name)) value = said.at(-1) ?? null;
  }
  return value;
}

/** Undefined where the word is about something else; null where it takes the attribute away. */
function saidOf(attribute: string, word: string): string | null | undefined {
  if (word.startsWith(`${attribute}=`)) return word.slice(attribute.length + 1);
  if (word === attribute) return 'set';
  return word === `-${attribute}` || word === `!${attribute}` || word === 'binary' ? null : undefined;
}

/** Whether a pattern is about every file of that name. One that is about some folder's only, or has sets of characters, is taken for none. */
function covers(pattern: string, name: string): boolean {
  const base = pattern.replace(/^(?:\*\*\/)/, '');
  return !/[/[\]\\"]/.test(base) && matches(base, name);
}

/** `*` and `?` against a short name: the last star alone is tried again, so the time grows with the pattern. */
function matches(pattern: string, name: string): boolean {
  let [p, n, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') [star, from] = [p++, n];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [p, n] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

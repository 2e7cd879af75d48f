import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import ts from 'typescript';

/** A regular expression of the source. */
export interface Expression {
  /** `file:line`, or "made from parts". */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What the editor runs on a text because the extension gives it to it: a language's settings, a schema, the manifest. */
const GIVEN = ['syntaxes/language-configuration.json', 'package.json', ...readdirSync(path.join('media', 'schemas')).map((file) => `media/schemas/${file}`)];
const GRAMMAR = 'syntaxes/news-article.tmLanguage.json';

/** The source that meets untrusted text: all but what makes the lexicon. */
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('training'))
  .map((file) => path.join('src', file))
  .sort();

/** Every literal `/…/flags`. */
export function literals(): Expression[] {
  return visited((node, where) => {
    if (!ts.isRegularExpressionLiteral(node)) return null;
    const end = node.text.lastIndexOf('/');
    return { where: where(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  });
}

/** Places of `new RegExp(…)` inside functions: what those make is only known when they run. */
export function madeInFunctions(): string[] {
  return visited((node, where) => {
    const makes = (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp';
    return makes && ts.findAncestor(node, ts.isFunctionLike) !== undefined ? where() : null;
  });
}

/** What `new RegExp(…)` makes of parts when the modules of core are loaded. */
export function madeFromParts(): Expression[] {
  const core = FILES.filter((file) => file.startsWith(path.join('src', 'core')));
  const contents = core.map((file) => `import ${JSON.stringify(`./${file.split(path.sep).join('/')}`)};`).join('\n');
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, platform: 'neutral', mainFields: ['module', 'main'], format: 'iife', treeShaking: false, logLevel: 'silent' });
  const made: Expression[] = [];
  class Recorder extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      made.push({ where: 'made from parts', source: this.source, flags: this.flags });
    }
  }
  const load = runInThisContext(`(RegExp) => {${outputFiles[0]!.text}\n}`) as (made: typeof Recorder) => void;
  load(Recorder);
  return made;
}

/** Expressions of JavaScript that stand in files which the editor reads. */
export function given(): Expression[] {
  return GIVEN.flatMap((file) => fields(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([key, value, beside]): Expression[] => {
    if (/pattern$/i.test(key) && typeof value === 'string') return [{ where: file, source: value, flags: typeof beside.flags === 'string' ? beside.flags : 'u' }];
    // In a condition: `resource =~ /…/`.
    return key === 'when' ? [...String(value).matchAll(/=~ ?\/(.*?)\/([a-z]*)/g)].map(([, source = '', flags = '']) => ({ where: file, source, flags })) : [];
  }));
}

/** The expressions of the grammar, which are Oniguruma's. */
export function inGrammar(): Expression[] {
  return fields(JSON.parse(readFileSync(GRAMMAR, 'utf8')))
    .filter(([key, value]) => ['match', 'begin', 'end', 'while', 'foldingStartMarker', 'foldingStopMarker', 'firstLineMatch'].includes(key) && typeof value === 'string')
    .map(([, value]) => ({ where: GRAMMAR, source: String(value), flags: '' }));
}

/** Every key of a JSON value, however deep, with what stands there and the object that has it. */
function fields(value: unknown): [string, unknown, Readonly<Record<string, unknown>>][] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Readonly<Record<string, unknown>>;
  return Object.entries(object).flatMap(([key, child]) => [[key, child, object] as [string, unknown, Readonly<Record<string, unknown>>], ...fields(child)]);
}

function visited<T>(take: (node: ts.Node, where: () => string) => T | null): T[] {
  const found: T[] = [];
  for (const file of FILES) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const taken = take(node, () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      if (taken !== null) found.push(taken);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

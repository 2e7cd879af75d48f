import { readFileSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

export const GRAMMAR_FILE = 'syntaxes/news-article.tmLanguage.json';
const ROOT = 'text.news-article';
/** What every scope of the grammar ends with; left out wherever people read scopes. */
const SUFFIX = '.news-article';

/** A stretch of a line, with its scopes from the outermost to the innermost, without the scope of the whole file. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Makes the editor's own engine for the expressions of grammars ready; what is ready already stays so. */
export async function loadOniguruma(): Promise<void> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
}

async function load(): Promise<textmate.IGrammar> {
  await loadOniguruma();
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR_FILE, 'utf8'), GRAMMAR_FILE),
  });
  const grammar = await registry.loadGrammar(ROOT);
  if (!grammar) throw new Error(`${GRAMMAR_FILE} is no grammar.`);
  return grammar;
}

/** The grammar as the editor runs it: the same engine, line by line. */
export class ArticleGrammar {
  private static loaded: Promise<textmate.IGrammar> | undefined;

  private constructor(private readonly grammar: textmate.IGrammar) {}

  static async load(): Promise<ArticleGrammar> {
    return new ArticleGrammar(await (ArticleGrammar.loaded ??= load()));
  }

  /** The tokens of each line, those without a scope of their own left out. Throws where a scope does not end as all do. */
  tokenise(lines: readonly string[]): Token[][] {
    let state = textmate.INITIAL;
    return lines.map((line) => {
      const { tokens, ruleStack } = this.grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.filter(({ startIndex, scopes }) => startIndex < line.length && scopes.length > 1)
        .map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: Math.min(endIndex, line.length), scopes: scopes.slice(1).map(shortened) }));
    });
  }

  /** The words under a scope, in order; what runs over a line's end is given line by line. */
  words(text: string, scope: string): string[] {
    const lines = text.split('\n');
    return this.tokenise(lines).flatMap((tokens, index) => {
      const line = lines[index] ?? '';
      return stretches(tokens.filter(({ scopes }) => scopes.some((name) => name === scope || name.startsWith(`${scope}.`)))).map(([start, end]) => line.slice(start, end));
    });
  }
}

function shortened(scope: string): string {
  if (!scope.endsWith(SUFFIX)) throw new Error(`The scope ${scope} does not end with ${SUFFIX}.`);
  return scope.slice(0, -SUFFIX.length);
}

/** Tokens that touch make one stretch. */
function stretches(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { start, end } of tokens) {
    const last = found[found.length - 1];
    if (last && last[1] === start) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

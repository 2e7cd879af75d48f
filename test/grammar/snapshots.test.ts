import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ArticleGrammar, type Token } from './articleGrammar';

const FOLDER = 'test/grammar/articles';
/** Set by `npm test -- grammar --renew`. */
const RENEWS = process.env.RENEW_SNAPSHOTS === '1';

const articles = readdirSync(FOLDER).filter((file) => file.endsWith('.txt')).sort();

/** Every line of the article behind a “>”, and below it each token that has scopes: carets, and the scopes from the outermost to the innermost. */
function picture(lines: readonly string[], tokens: readonly (readonly Token[])[]): string {
  return lines.flatMap((line, index) => [
    `>${line}`,
    ...(tokens[index] ?? []).map(({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`),
  ]).join('\n') + '\n';
}

describe('The grammar on whole articles', () => {
  it('has a picture of every article, and of nothing else', () => {
    const pictures = readdirSync(FOLDER).filter((file) => file.endsWith('.snap')).map((file) => path.parse(file).name).sort();
    assert.ok(articles.length > 0);
    if (!RENEWS) assert.deepEqual(pictures, articles.map((file) => path.parse(file).name));
  });

  for (const file of articles) {
    it(`marks ${file} as its picture shows`, async () => {
      const grammar = await ArticleGrammar.load();
      const lines = readFileSync(path.join(FOLDER, file), 'utf8').trimEnd().split(/\r?\n/);
      const found = picture(lines, grammar.tokenise(lines));
      const kept = path.join(FOLDER, `${path.parse(file).name}.snap`);
      if (RENEWS) writeFileSync(kept, found);
      assert.equal(found, existsSync(kept) ? readFileSync(kept, 'utf8').replace(/\r\n/g, '\n') : '', 'If the new picture is right, renew it with: npm test -- grammar --renew');
    });
  }
});

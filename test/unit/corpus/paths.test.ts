import { strict as assert } from 'node:assert';
import { articleName, encodeHref, isArticleName, isSidecarName, resolveHref, sidecarName } from '../../../src/core/corpus/paths';

describe('Names of articles and sidecars', () => {
  it('puts a sidecar beside its article, and back', () => {
    for (const [article, sidecar] of [
      ['ferry.txt', 'ferry.annotations.yaml'], ['sub/a b.txt', 'sub/a b.annotations.yaml'], ['ferry.text', 'ferry.text.annotations.yaml'], ['FERRY.TXT', 'FERRY.TXT.annotations.yaml'],
    ] as const) {
      assert.equal(sidecarName(article), sidecar);
      assert.equal(articleName(sidecar), article);
    }
    assert.equal(articleName('entities.yaml'), null);
  });

  it('knows both by their endings', () => {
    assert.ok(isArticleName('a.TXT') && isArticleName('a.text') && !isArticleName('a.md') && !isArticleName('txt'));
    assert.ok(isSidecarName('a.annotations.yaml') && !isSidecarName('a.yaml'));
  });
});

describe('Links of INDEX.md', () => {
  it('leads back from what it writes', () => {
    for (const file of ['a.txt', 'sub/ä b.txt', '100% (new)?.txt', 'a#b.txt', 'C: drive.txt', '-x.txt', 'q&amp;a.txt', 'זמן.txt', 'a\u202Eb.txt', '%41.txt', '[x](y).txt', '`a`|b*_~.txt', '😀.txt', 'a\nb.txt']) {
      const href = encodeHref(file);
      assert.deepEqual(resolveHref(href), { file, outside: false }, href);
      assert.doesNotMatch(href, /[\s()<>|`\\"\p{Cf}]/u);
    }
  });

  it('takes addresses, sections and nothing for no paths', () => {
    for (const href of ['https://a.example/b.txt', '//a.example/b.txt', 'mailto:a@b.txt', 'command:a.txt', 'JavaScript:a.txt', '#a.txt', '', '.', './']) assert.equal(resolveHref(href), null, href);
  });
});

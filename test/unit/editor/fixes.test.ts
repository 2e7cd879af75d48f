import { strict as assert } from 'node:assert';
import { fixesAt } from '../../../src/editor/engine/fixes';

const TEXT = 'HALLVIK – Harbour master Nina Osterlund said on Friday that the pier would open.\n';
const YAML = [
  'format: pressmark/1', 'annotations:', '',
  '  n1:', '    quote: "Nina Osterlund"', '    label: PERSON', '    status: ACCEPTED', '    by: human:x', '    before: "HALLVIK – Harbour master "', '    after: " said on Friday that the pier"', '',
  '  t1:', '    quote: "Friday"', '    label: DATE', '    status: accepted', '    by: human:x', '    before: "master Nina Osterlund said on "', '    after: " that the pier would open."', '',
].join('\n');

describe('fixes for the editor', () => {
  const request = { yaml: YAML, articleText: TEXT.replace('Friday', 'Monday'), registry: null, registryYaml: null };
  const at = (file: string, words: string): { start: number; end: number } => ({ start: file.indexOf(words), end: file.indexOf(words) });
  const codes = ({ found }: ReturnType<typeof fixesAt>): string[] => found.map(({ finding }) => finding.code);

  it('are those of the place that is asked about, in the sidecar', () => {
    assert.deepEqual(codes(fixesAt({ ...request, where: 'sidecar', span: at(YAML, 'ACCEPTED') })), ['invalid']);
    assert.deepEqual(codes(fixesAt({ ...request, where: 'sidecar', span: at(YAML, 'DATE') })), []);
    const { found } = fixesAt({ ...request, where: 'sidecar', span: at(YAML, '"Friday"') });
    assert.deepEqual(found.map(({ fixes }) => fixes[0]?.title), ['Accept “Monday”']);
  });

  it('are those of the words, in the article', () => {
    assert.deepEqual(codes(fixesAt({ ...request, where: 'article', span: at(request.articleText, 'Monday') })), ['changed']);
    assert.deepEqual(codes(fixesAt({ ...request, where: 'article', span: at(request.articleText, 'Nina') })), [], 'what is wrong with the sidecar alone is not shown there');
  });

  it('are those of an entry, in the registry', () => {
    const yaml = 'nina:\n  name: Nina\n  type: person\n';
    const { found } = fixesAt({ where: 'registry', yaml, span: at(yaml, 'person') });
    assert.deepEqual(found.map(({ fixes }) => fixes.map(({ title, file }) => [title, file])), [[['Change “person” to “PERSON”', 'registry']]]);
  });

  it('are those of a sidecar that cannot be read, at the head of the article', () => {
    const { found } = fixesAt({ ...request, yaml: YAML.replace('format', 'fromat'), where: 'article', span: at(request.articleText, 'Harbour') });
    assert.deepEqual(found.map(({ finding, fixes }) => [finding.whole, fixes.map(({ title }) => title)]), [[true, ['Rename “fromat:” to “format:”']]]);
  });

  it('are those of a missing file, in INDEX.md', () => {
    const markdown = '- [A](a.txt)\n- [Pier](pier.txt)\n';
    const of = (words: string) => fixesAt({ where: 'index', markdown, span: at(markdown, words), missing: ['pier.txt'], unlisted: ['piers.txt', 'strike.txt'] }).found;
    assert.deepEqual(of('a.txt'), []);
    assert.deepEqual(of('pier.txt').map(({ finding, fixes }) => [finding.message, fixes.map(({ title, file }) => [title, file])]), [
      ['“pier.txt” does not exist', [['Did you mean piers.txt?', 'index'], ['Remove From INDEX.md', 'index']]],
    ]);
  });
});

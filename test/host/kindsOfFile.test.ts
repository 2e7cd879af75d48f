import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { entryOf, FERRY, Kinds, utf16 } from './kinds';
import { until } from './support';

const BOM = '\uFEFF';
const NAMES = ['Ana Duarte', 'Tomas Reyl', 'Maren Harbour Authority', 'about $2.5 million'];

/** As mailers and teletypes break lines, with line ends of two kinds. */
const WRAPPED = `Ferry talks resume as strike enters third week

PORT MAREN – For the third time in a week the Transport Minister, Ana
Duarte, met the leaders of the dockers’ union here on Monday, 2 March
2026, and left without saying a word. “It is too early to say how this
ends, and whoever says so does not know,” Duarte said later to reporters.\r
\r
The strike has cost the owners of the port and the town about five and a
half months of income since it began. The director of the Maren Harbour
Authority told reporters that some 12 per cent of its ships were sent on
to Corvale instead, where a new quay was opened in the spring of 2025.

The leader of the union for ten years and two strikes, Tomas Reyl, said
that his members would not return to work before Friday at noon, or even
later if nobody came to speak with them about the nights at the old quay.
`;

/** What each file is, its name, what is stored, and words that must be marked, as they are shown. */
const KINDS: readonly (readonly [kind: string, name: string, content: string | Uint8Array, words: readonly string[]])[] = [
  ['in UTF-8', 'utf8.txt', FERRY, NAMES],
  ['in UTF-8 with a byte order mark', 'bom.txt', BOM + FERRY, NAMES],
  ['in UTF-8 with two byte order marks', 'boms.txt', BOM + BOM + FERRY, NAMES],
  ['in UTF-16, little-endian', 'utf16le.txt', utf16(BOM + FERRY, 'le'), NAMES],
  ['in UTF-16, big-endian', 'utf16be.txt', utf16(BOM + FERRY, 'be'), NAMES],
  ['with Windows line ends', 'crlf.txt', FERRY.replaceAll('\n', '\r\n'), NAMES],
  ['with the line ends of old Macs', 'cr.txt', FERRY.replaceAll('\n', '\r'), NAMES],
  ['with mixed line ends', 'mixed.txt', mixed(FERRY), NAMES],
  ['with separators of lines and pages', 'separators.txt', FERRY.replaceAll('. ', '.\u2028').replaceAll('million.', 'million.\f').replaceAll('week', 'week\u0085\u2029'), NAMES],
  ['that is wrapped across names', 'wrapped.txt', WRAPPED, ['Ana~Duarte', 'Monday, 2 March~2026', 'Maren Harbour~Authority', 'Tomas Reyl']],
  ['on a single line', 'line.txt', FERRY.replaceAll('\n', ' ').repeat(100), NAMES],
  ['with emoji', 'emoji.txt', FERRY.replaceAll('Ana', '👩🏽‍⚖️ Ana').replaceAll(' said', ' said 🚢'), NAMES],
  ['with combining marks', 'combining.txt', FERRY.replaceAll('Reyl', 'Re\u0301yl').replaceAll('Duarte', 'Dua\u0301rte'), ['Ana Dua\u0301rte', 'Tomas Re\u0301yl']],
  ['with text from right to left', 'rtl.txt', `${FERRY}\nوقالت الوزيرة آنا دوارتي يوم الاثنين.\n\nהשרה אנה דוארטה אמרה.\n`, NAMES],
  ['with bidi controls', 'bidi.txt', FERRY.replaceAll('Ana', '\u202EAna\u202C').replaceAll('Tomas', '\u2067Tomas').replaceAll('Reyl', 'Reyl\u2069'), ['Tomas Reyl']],
  ['with zero-width characters', 'zero-width.txt', FERRY.replaceAll('met ', 'met\u200B ').replaceAll('on Monday', 'on \u200D\u2060Monday').replaceAll('Tomas', '\uFEFFTomas'), NAMES],
  ['with control characters', 'controls.txt', FERRY.replaceAll('strike', 'str\u0007ike').replaceAll('port', '\u001B[31mport\u001B[0m'), NAMES],
  ['with replacement characters', 'replacement.txt', FERRY.replaceAll('talks', 'ta\uFFFDlks').replaceAll('Reyl', 'R\uFFFDyl'), ['Ana Duarte']],
  ['whose name has spaces', 'day two  of three.txt', FERRY, NAMES],
  ['whose name has signs of addresses', 'story #1 100% sure?.txt', FERRY, NAMES],
  ['whose name has signs of patterns and brackets', 'a[1]{b}(c)$d.txt', FERRY, NAMES],
  ['whose name has composed letters beyond ASCII', 'Fähre 渡船 ⛴.txt', FERRY, NAMES],
  ['whose name has combining marks', 'Fa\u0308hre zwei.txt', FERRY, NAMES],
  ['whose name is that of a property of every object', '__proto__.txt', FERRY, NAMES],
];

describe('an article in the editor', function () {
  this.timeout(20_000); // each is opened, annotated and decided on
  const kinds = Kinds.setUp('kinds-of-file', [...KINDS.map(([, name, content]) => [name, content] as const), ['empty.txt', '']]);

  for (const [kind, name, , words] of KINDS) {
    it(`${kind} has its marks on their words, and writes down those words`, async () => {
      const shown = words.map((word) => word.replace('~', '\n'));
      const { document } = await kinds.open(name);
      const lines = (text: string): string => text.replaceAll('\r\n', '\n');
      for (const word of shown) assert.equal(lines((await kinds.hover(name, inDocument(document.getText(), word)))?.on ?? ''), word);
      const [first] = shown;
      assert.ok(first);
      await kinds.accept(name, inDocument(document.getText(), first));
      assert.match(entryOf(await kinds.sidecar(name), first.replace('\n', ' ')), /status: accepted/);
      await kinds.annotate(name);
      const yaml = await kinds.sidecar(name);
      for (const word of shown) assert.match(entryOf(yaml, word.replace('\n', ' ')), /status: (accepted|suggested)/, word);
      // What was written stands where it was: the marks are the same, and nothing is wrong with them.
      for (const word of shown) assert.equal(lines((await kinds.hover(name, inDocument(document.getText(), word)))?.on ?? ''), word);
      await until(`no problems of ${name}`, () => kinds.problems(name).length === 0, vscode.languages.onDidChangeDiagnostics);
    });
  }

  it('that is empty has no marks, and can be annotated', async () => {
    await kinds.open('empty.txt');
    await kinds.annotate('empty.txt');
    assert.match(await kinds.sidecar('empty.txt'), /file: empty\.txt/);
  });
});

function mixed(text: string): string {
  const ends = ['\n', '\r\n', '\r'];
  let n = 0;
  return text.replace(/\n/g, () => ends[n++ % ends.length] ?? '\n');
}

/** Words with the line break that the editor gives the whole document. */
function inDocument(text: string, word: string): string {
  return text.includes('\r\n') ? word.replaceAll('\n', '\r\n') : word;
}

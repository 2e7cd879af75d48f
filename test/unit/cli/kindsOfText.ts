import { FERRY } from './ferry';

/** A file that can be annotated, however odd. */
export interface KindOfText {
  /** Behind "a file …". */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** The text into which offsets point. */
  readonly text: string;
  /** Names, times and quotations that must be found. */
  readonly words: readonly string[];
}

const BOM = '\uFEFF';
const NAMES = ['Ana Duarte', 'Tomas Reyl', 'Maren Harbour Authority'];

/** Broken at 72 columns wherever that falls, as mailers and teletypes do: here in a name, a date and a quotation. */
const WRAPPED = wrap(`Ferry talks resume as strike enters third week

PORT MAREN – For the third time in a week the Transport Minister, Ana Duarte, met the leaders of the dockers’ union here on Monday, 2 March 2026, and left without saying a word. “It is too early to say how this ends, and whoever says so does not know,” Duarte said later.

The strike has cost the port’s owners and the town about $2.5 million since it began. The director of the Maren Harbour Authority told reporters that some 12 per cent of its ships were sent to Corvale instead.

The leader of the union for ten years and two strikes, Tomas Reyl, said that his members would not return to work before Friday at noon.
`, 72);

export const KINDS: readonly KindOfText[] = [
  utf8('that is empty', 'empty.txt', '', []),
  utf8('of nothing but line breaks and blanks', 'blank.txt', ' \n\r\n\t\n \u00A0\n', []),
  utf8('in UTF-8', 'utf8.txt', FERRY, NAMES),
  { kind: 'in UTF-8 with a byte order mark', name: 'bom.txt', bytes: Buffer.from(BOM + FERRY), text: FERRY, words: NAMES },
  { kind: 'in UTF-16, little-endian', name: 'utf16le.txt', bytes: Buffer.from(BOM + FERRY, 'utf16le'), text: FERRY, words: NAMES },
  { kind: 'in UTF-16, big-endian', name: 'utf16be.txt', bytes: Buffer.from(BOM + FERRY, 'utf16le').swap16(), text: FERRY, words: NAMES },
  windows1252(),
  utf8('with Windows line ends', 'crlf.txt', FERRY.replaceAll('\n', '\r\n'), NAMES),
  utf8('with the line ends of old Macs', 'cr.txt', FERRY.replaceAll('\n', '\r'), NAMES),
  utf8('with mixed line ends', 'mixed.txt', mixed(FERRY), NAMES),
  utf8('that is wrapped at 72 columns, across names, dates and quotations', 'wrapped.txt', WRAPPED, ['Ana\nDuarte', 'Monday, 2 March\n2026', 'It is too early to say how this\nends, and whoever says so does not know,']),
  utf8('on a single line', 'line.txt', FERRY.replaceAll('\n', ' ').repeat(200), NAMES),
  utf8('of thousands of lines', 'lines.txt', `${FERRY}${'Tomas Reyl spoke on Monday.\n'.repeat(3_000)}`, NAMES),
  utf8('with emoji', 'emoji.txt', FERRY.replaceAll('Ana', '👩🏽‍⚖️ Ana').replaceAll(' said', ' said 🚢🏴󠁧󠁢󠁳󠁣󠁴󠁿'), NAMES),
  utf8('with combining marks', 'combining.txt', FERRY.replaceAll('Reyl', 'Re\u0301yl').replaceAll('Duarte', 'Dua\u0301rte'), ['Ana Dua\u0301rte', 'Tomas Re\u0301yl']),
  utf8('with text from right to left', 'rtl.txt', `${FERRY}\nوقالت الوزيرة آنا دوارتي يوم الاثنين إن المحادثات مستمرة.\n\nהשרה אנה דוארטה אמרה.\n`, NAMES),
  utf8('with bidi controls', 'bidi.txt', FERRY.replaceAll('Ana', '\u202EAna\u202C').replaceAll('Tomas', '\u2067Tomas').replaceAll('Reyl', 'Reyl\u2069'), ['Tomas Reyl']),
  utf8('with zero-width characters', 'zero-width.txt', FERRY.replaceAll('met ', 'met\u200B ').replaceAll('on Monday', 'on \u200D\u2060Monday').replaceAll('Tomas', '\uFEFFTomas'), NAMES),
  utf8('with control characters', 'controls.txt', FERRY.replaceAll('strike', 'str\u0007ike').replaceAll('port', '\u001B[31mport\u001B[0m').replaceAll('week', 'week\u0085\u000C'), NAMES),
  utf8('with NULs', 'nul.txt', FERRY.replaceAll('. ', '.\0 ').replaceAll('ships', 'sh\0ips'), NAMES),
  utf8('with half a surrogate pair’s replacement', 'replacement.txt', FERRY.replaceAll('talks', 'ta\uFFFDlks'), NAMES),
  utf8('whose name has spaces', 'day two  of three.txt', FERRY, NAMES),
  utf8('whose name has letters beyond ASCII', 'Fähre – Überfahrt 渡船 ️⛴.txt', FERRY, NAMES),
  utf8('whose name has letters of two code points', 'Fa\u0308hre.txt', FERRY, NAMES),
  utf8('whose name has signs of addresses', '100 % #1 50%25?a=b&c.txt'.replace('?', process.platform === 'win32' ? '' : '?'), FERRY, NAMES),
  utf8('whose name begins with a dash', '--help.txt', FERRY, NAMES),
  utf8('whose name is that of a property of every object', '__proto__.txt', FERRY, NAMES),
  utf8('whose name has signs of patterns and quotes', "a[1]{b}*'$(c)`d`.txt".replace('*', process.platform === 'win32' ? '' : '*'), FERRY, NAMES),
];

/** The last ones are odd in their names alone. */
export const NAMED = 7;

function utf8(kind: string, name: string, text: string, words: readonly string[]): KindOfText {
  return { kind, name, bytes: Buffer.from(text), text, words };
}

/** Curly marks and the dash are single bytes there. */
function windows1252(): KindOfText {
  const codes = new Map([['’', 0x92], ['“', 0x93], ['”', 0x94], ['–', 0x96]]);
  const text = FERRY.replaceAll('Reyl', 'Réyl');
  return { kind: 'in Windows-1252', name: 'windows.txt', bytes: Buffer.from(Array.from(text, (char) => codes.get(char) ?? char.charCodeAt(0))), text, words: ['Ana Duarte', 'Tomas Réyl'] };
}

function mixed(text: string): string {
  const ends = ['\n', '\r\n', '\r'];
  let n = 0;
  return text.replace(/\n/g, () => ends[n++ % ends.length]!);
}

function wrap(text: string, width: number): string {
  return text.split('\n').map((line) => {
    let column = 0;
    return line.split(' ').map((word, at) => {
      const breaks = at > 0 && column + 1 + word.length > width;
      column = breaks ? word.length : column + (at > 0 ? 1 : 0) + word.length;
      return `${at === 0 ? '' : breaks ? '\n' : ' '}${word}`;
    }).join('');
  }).join('\n');
}

/** Texts that nobody writes in good faith, or that a broken program writes. `n` is about how many code units there are. */
export const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'opening brackets': n => '['.repeat(n),
  'opening braces': n => '{'.repeat(n),
  'dashes': n => '- '.repeat(n / 2),
  'question marks': n => '? '.repeat(n / 2),
  'colons': n => ': '.repeat(n / 2),
  'question marks on lines': n => '?\n'.repeat(n / 2),
  'colons on lines': n => ':\n'.repeat(n / 2),
  'nested keys': n => Array.from({ length: Math.min(10_000, Math.sqrt(n * 2)) | 0 }, (_, at) => `${' '.repeat(at)}k:\n`).join(''),
  'nested keys in braces': n => `a: ${'{k: '.repeat(n / 8)}x${'}'.repeat(n / 8)}`,
  'documents': n => '---\n'.repeat(n / 4),
  'ends of documents': n => '...\n'.repeat(n / 4),
  'anchors': n => lines(n / 14, at => `k${at}: &a${at} v`),
  'a bomb of aliases': n => lines(n / 60, at => (at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(8)}*a${at - 1}]`)),
  'tags': n => lines(n / 30, at => `k${at}: !!js/function "x${at}"`),
  'directives': n => `${lines(n / 16, at => `%TAG !a${at}! x`)}---\nformat: pressmark/1\n`,
  'one tag without end': n => `a: !<${'x'.repeat(n)}`,
  'NULs': n => `a: ${'\u0000'.repeat(n)}`,
  'control characters': n => `format: pressmark/1\nnote: "${'\u0001\u001b\u007f'.repeat(n / 3)}"\n`,
  'lone surrogates': n => `format: pressmark/1\nnote: "${'\ud800 '.repeat(n / 2)}"\nannotations: {}\n`,
  'byte order marks': n => `format: pressmark/1\nnote: x\n${'\ufeff\n'.repeat(n / 2)}annotations: {}\n`,
  'byte order marks before keys': n => `format: pressmark/1\n${lines(n / 12, at => `\ufeffk${at}: v`)}annotations: {}\n`,
  'blank lines': n => `format: pressmark/1\n${'\n'.repeat(n)}annotations: {}\n`,
  'white space on lines': n => `format: pressmark/1\n${'   \t\n'.repeat(n / 5)}annotations: {}\n`,
  'lone carriage returns': n => `format: pressmark/1\r${'\r'.repeat(n)}annotations: {}\r`,
  'one comment': n => `format: pressmark/1\n# ${'x'.repeat(n)}\nannotations: {}\n`,
  'comments': n => `format: pressmark/1\n${'# x\n'.repeat(n / 4)}annotations:\n${'    # y\n'.repeat(n / 8)}`,
  'number signs': n => `format: pressmark/1\nnote: ${'a #'.repeat(n / 3)}\nannotations: {}\n`,
  'empty keys with comments': n => `format: pressmark/1\n${lines(n / 12, at => `k${at}:\n# c`)}annotations: {}\n`,
  'a long key': n => `format: pressmark/1\n${'k'.repeat(n)}: 1\nannotations: {}\n`,
  'a long plain scalar': n => `format: pressmark/1\nnote: ${'word '.repeat(n / 5)}\nannotations: {}\n`,
  'a plain scalar of many lines': n => `format: pressmark/1\nnote: word\n${'  word\n'.repeat(n / 7)}annotations: {}\n`,
  'a quoted scalar of many lines': n => `format: pressmark/1\nnote: "word\n${'  word\n'.repeat(n / 7)}"\nannotations: {}\n`,
  'a quoted scalar without end': n => `format: pressmark/1\nnote: "${'word\n  '.repeat(n / 7)}`,
  'a literal of many lines': n => `format: pressmark/1\nnote: |\n${'  word\n'.repeat(n / 7)}annotations: {}\n`,
  'a folded block of many lines': n => `format: pressmark/1\nnote: >\n${'  word\n\n   x\n'.repeat(n / 13)}annotations: {}\n`,
  'escapes': n => `format: pressmark/1\nnote: "${'\\u00e9'.repeat(n / 6)}"\nannotations: {}\n`,
  'a list in brackets as key': n => `[${'a, '.repeat(n / 3)}]: 1\n`,
  'pairs in brackets': n => `format: pressmark/1\nlist: [${'a: b, '.repeat(n / 6)}]\nannotations: {}\n`,
  'empty items': n => `format: pressmark/1\nlist:\n${'-\n'.repeat(n / 2)}annotations: {}\n`,
  'many keys': n => `format: pressmark/1\n${lines(n / 10, at => `k${at}: v`)}annotations: {}\n`,
  'one key again and again': n => `format: pressmark/1\n${'k: v\n'.repeat(n / 5)}annotations: {}\n`,
  'one id again and again': n => `format: pressmark/1\nannotations:\n${entry('n1').repeat(n / 100)}`,
  'annotations': n => `format: pressmark/1\nannotations:\n${lines(n / 100, at => entry(`n${at}`).trimEnd())}`,
  'annotations in braces on one line': n => `{format: pressmark/1, annotations: {${Array.from({ length: n / 90 }, (_, at) => `n${at}: {quote: "a", label: ORG, status: suggested, by: rule:x@1, before: "", after: ""}`).join(', ')}}}`,
  'invalid annotations': n => `format: pressmark/1\nannotations:\n${lines(n / 20, at => `  n${at}: {quote: a}`)}`,
  'annotations with comments above': n => `format: pressmark/1\nannotations:\n${lines(n / 110, at => `  # c${at}\n${entry(`n${at}`).trimEnd()}`)}`,
  'zones': n => `format: pressmark/1\nzones:\n${lines(n / 50, at => `  z${at}:\n    quote: "Share this"\n    zone: related`)}annotations: {}\n`,
  'conflict markers': n => '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(n / 28),
  'rows of equals signs': n => `format: pressmark/1\nnote: |\n${'  =======\n'.repeat(n / 10)}annotations: {}\n`,
  'a quote of a megabyte': n => `format: pressmark/1\nannotations:\n${entry('n1').replace('"a"', `"${'x '.repeat(n / 2)}"`)}`,
};

/** Ids that other readers of YAML take for numbers, for null or for parts of JavaScript. */
export const ODD_IDS = ['1e5', '007', '0x1F', 'null', '~', 'true', 'yes', '1:30', '2026-03-02', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '.inf', '+1', '"n 1"', "''", '"\\u0000"', '"\\ud800"', '=', '<<'];

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
}

export function entry(id: string): string {
  return `  ${id}:\n    quote: "a"\n    label: ORG\n    status: suggested\n    by: rule:name@1\n    before: ""\n    after: ""\n`;
}

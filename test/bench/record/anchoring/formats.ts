import { everyAnchor, type EditKind } from './edit';
import { EditedText, type Splice } from './editedText';

interface FormatKind extends EditKind {
  readonly reform: (text: EditedText) => EditedText;
}

/** An edit that leaves all words as they are. */
function format(name: string, reform: (text: EditedText) => EditedText): FormatKind {
  return { name, reform, about: 'format', make: article => [{ edited: reform(EditedText.of(article.text)), targets: everyAnchor(article) }] };
}

export const FORMATS: readonly FormatKind[] = [
  format('CRLF', text => text.reform(/\n/g, () => '\r\n')),
  format('Unicode NFD', text => text.reform(/\P{M}\p{M}*/gu, match => match.normalize('NFD'))),
  format('Unicode NFC', text => text.reform(/\P{M}\p{M}*/gu, match => match.normalize('NFC'))),
  format('straight quotes', text => text.reform(/[“”‘’]/g, match => (/[“”]/.test(match) ? '"' : "'"))),
  format('typographic quotes', text => text.reform(/(?<=\s|^)["']|["']/g, match => (match === '"' ? '“' : '’'))),
  format('hard wrap at 72', text => hardWrap(text)),
  format('unwrapped', text => text.reform(/(?<=\S)\n(?=\S)/g, () => ' ')),
  format('no-break spaces', text => text.reform(/(?<=\d) (?=\p{L})/gu, () => '\u00a0')),
  format('spaces at line ends', text => text.reform(/\n/g, () => ' \t\n')),
];

function hardWrap(text: EditedText): EditedText {
  let column = 0;
  let lastSpace = -1;
  const breaks: Splice[] = [];
  for (let at = 0; at < text.text.length; at++) {
    const unit = text.text.charAt(at);
    if (unit === '\n') [column, lastSpace] = [0, -1];
    else if (++column > 72 && lastSpace >= 0) {
      breaks.push({ start: lastSpace, end: lastSpace + 1, text: '\n', as: 'same' });
      column = at - lastSpace;
      lastSpace = -1;
    }
    if (unit === ' ') lastSpace = at;
  }
  return text.splice(breaks);
}

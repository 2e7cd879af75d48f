import { threeWay } from './threeWay';

/** What surrounds a text's lines: byte order mark, the one kind of line break it uses, whether its last line ends. */
interface Form {
  readonly bom: boolean;
  /** Null where the text has no line break, or several kinds. */
  readonly eol: string | null;
  readonly mixed: boolean;
  readonly finished: boolean;
}

/** Texts brought to one form so that their lines compare, and the way back for what is made of them. */
export interface SharedForm {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
  /** Gives a merged text the byte order mark, line breaks and ending that the sides agree on. */
  restore(text: string): string;
}

/**
 * Takes byte order marks off, ends every last line, and writes all line breaks as LF where each text uses one kind alone. Where a text mixes
 * them, all stay as they are, so that no line's break is lost.
 */
export function sharedForm(base: string | null, ours: string, theirs: string): SharedForm {
  const forms = [base, ours, theirs].map(text => (text === null ? null : formOf(text)));
  const mixed = forms.some(form => form?.mixed === true);
  const [b, o, t] = forms;
  const bom = merged(b?.bom, o?.bom ?? false, t?.bom ?? false);
  const finished = merged(b?.finished, o?.finished ?? true, t?.finished ?? true);
  const eol = mixed ? '\n' : threeWay(b?.eol ?? undefined, o?.eol ?? '\n', t?.eol ?? '\n', (x, y) => (x < y ? x : y));
  const plain = (text: string): string => bare(text, mixed);
  return {
    base: base === null ? null : plain(base),
    ours: plain(ours),
    theirs: plain(theirs),
    restore: text => (bom ? BOM : '') + (finished ? text : text.replace(/(?<![\r\n])[\r\n]+$/, '')).replace(/\n/g, eol),
  };
}

const BOM = '\ufeff';

function merged(base: boolean | undefined, ours: boolean, theirs: boolean): boolean {
  return threeWay(base, ours, theirs, (x, y) => x || y);
}

function bare(text: string, mixed: boolean): string {
  const whole = text.startsWith(BOM) ? text.slice(1) : text;
  const lines = mixed ? whole : whole.replace(/\r\n?/g, '\n');
  return lines === '' || /[\r\n]$/.test(lines.slice(-1)) ? lines : `${lines}\n`;
}

function formOf(text: string): Form {
  const kinds = new Set<string>();
  for (let at = 0; at < text.length && kinds.size < 2; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) kinds.add('\n');
    else if (code === 13 && text.charCodeAt(at + 1) === 10) kinds.add(text.slice(at, ++at + 1));
    else if (code === 13) kinds.add('\r');
  }
  const [eol = null] = kinds;
  return { bom: text.startsWith(BOM), eol: kinds.size === 1 ? eol : null, mixed: kinds.size > 1, finished: /[\r\n]$/.test(text.slice(-1)) };
}

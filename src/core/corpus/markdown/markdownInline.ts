import { referenceKey } from './markdown';
import { EmphasisMarks } from './markdownEmphasis';
import { LONGEST_DESTINATION, LONGEST_TAG, anchorAddress, entityAt, footnoteLength, isAsciiPunctuation, isSpace, isWebAddress, linkTarget, unescapeMarkdown, wikiLink, withoutAngles } from './markdownSyntax';
import { isArticleName } from '../paths';
import { withoutEnd } from './trimming';
import type { InlineMark, InlineText, LineBreak } from './inlineText';
import type { Span } from '../../text/span';

export type { InlineMark, InlineText } from './inlineText';

/**
 * Reads the inline Markdown of `span`: links (inline, angle-bracketed, by reference, `[[…]]`, HTML), code spans, autolinks and bare web
 * addresses become marks; emphasis, footnote signs, HTML tags and comments vanish; escapes and entities are resolved. Linear in the span.
 */
export function readInline(markdown: string, span: Span, references: ReadonlyMap<string, string>): InlineText {
  return new InlineReader(markdown, span, references).read();
}

interface Bracket {
  /** Offset of "[" in the Markdown, and how much had been shown before it. */
  readonly source: number;
  readonly shown: number;
  readonly marks: number;
  readonly image: boolean;
}

class InlineReader {
  private readonly shown: string[] = [];
  private readonly offsets: number[] = [];
  private readonly marks: InlineMark[] = [];
  private readonly breaks: LineBreak[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly emphasisMarks = new EmphasisMarks();
  /** An HTML link whose end has not come yet. */
  private anchor: (Omit<Bracket, 'image'> & { readonly address: string }) | null = null;
  /** Places in `shown` that turned out to be the brackets of links. */
  private readonly dropped: { at: number; length: number }[] = [];
  /** Lengths of runs of backticks that do not occur again after a place: looked for once. */
  private readonly absentTicks = new Map<number, number>();
  /** False once the rest is known to hold no end of a comment. */
  private commentEnds = true;
  private at: number;

  constructor(private readonly markdown: string, private readonly span: Span, private readonly references: ReadonlyMap<string, string>) {
    this.at = span.start;
  }

  read(): InlineText {
    while (this.at < this.span.end) this.step();
    return this.result();
  }

  private step(): void {
    const char = this.markdown[this.at]!;
    switch (char) {
      case '\\': return this.escape();
      case '&': return this.entity();
      case '`': return this.code();
      case '<': return this.angle();
      case '[': return this.openBracket(false);
      case '!': return this.markdown[this.at + 1] === '[' ? this.openBracket(true) : this.show(char, 1);
      case ']': return this.closeBracket();
      case '*': case '_': case '~': return this.emphasis(char);
      case ' ': case '\t': case '\n': case '\r': return this.space();
      default: return this.word(char);
    }
  }

  private show(value: string, sourceLength: number): void {
    for (let i = 0; i < value.length; i++) {
      this.shown.push(value[i]!);
      this.offsets.push(this.at + Math.min(i, sourceLength - 1));
    }
    this.at += sourceLength;
  }

  private escape(): void {
    const next = this.markdown.charCodeAt(this.at + 1);
    if (next === 10 || next === 13) this.breaks.push({ at: this.shown.length, hard: true });
    if (next === 10 || next === 13) this.at++;
    else if (this.at + 1 < this.span.end && isAsciiPunctuation(next)) this.show(String.fromCharCode(next), 2);
    else this.show('\\', 1);
  }

  private entity(): void {
    const entity = entityAt(this.markdown, this.at);
    if (entity && this.at + entity.length <= this.span.end) this.show(entity.value, entity.length);
    else this.show('&', 1);
  }

  private space(): void {
    const start = this.at;
    let lineBreak = false;
    while (this.at < this.span.end && isSpace(this.markdown[this.at]!)) {
      if (this.markdown[this.at] === '\n' || this.markdown[this.at] === '\r') lineBreak = true;
      this.at++;
    }
    const end = this.at;
    this.at = start;
    if (lineBreak) this.breaks.push({ at: this.shown.length, hard: this.markdown.startsWith('  ', start) });
    this.show(' ', end - start);
    // A quotation marker at the start of a continued line belongs to the block, not to the text.
    while (lineBreak && this.markdown[this.at] === '>' && this.at < this.span.end) {
      this.at++;
      while (this.at < this.span.end && isSpace(this.markdown[this.at]!)) this.at++;
    }
  }

  /** A letter, digit or sign without meaning; or a web address, which is a link without brackets. */
  private word(char: string): void {
    if ((char === 'h' || char === 'H') && !/\w/.test(this.shown.at(-1) ?? ' ')) {
      const match = /^https?:\/\/[^\s<>|"`\])]+/i.exec(this.markdown.slice(this.at, Math.min(this.span.end, this.at + LONGEST_DESTINATION)));
      const url = match ? withoutEnd(match[0], /[.,;:!?'*_~]/) : undefined;
      if (url !== undefined && isWebAddress(url) && this.brackets.length === 0) return this.mark('link', url, url, url.length);
    }
    this.show(char, 1);
  }

  private mark(kind: 'link' | 'code', written: string, shown: string, length: number): void {
    const source = { start: this.at, end: this.at + length };
    const start = this.shown.length;
    this.show(shown, length);
    this.marks.push({ kind, source, start, end: this.shown.length, href: kind === 'link' ? unescapeMarkdown(written) : shown, written });
  }

  private code(): void {
    let run = 1;
    while (this.markdown[this.at + run] === '`') run++;
    const close = this.findTicks(this.at + run, run);
    if (close < 0) return this.show('`'.repeat(run), run);
    const written = this.markdown.slice(this.at + run, close);
    let text = written.replace(/[\r\n]+/g, ' ').replace(/\\\|/g, '|');
    if (text.length > 2 && text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '') text = text.slice(1, -1);
    this.mark('code', written, text, close + run - this.at);
  }

  private findTicks(from: number, run: number): number {
    if (from >= (this.absentTicks.get(run) ?? Infinity)) return -1;
    for (let i = from; i < this.span.end;) {
      if (this.markdown[i] !== '`') {
        const next = this.markdown.indexOf('`', i);
        if (next < 0 || next >= this.span.end) break;
        i = next;
      }
      let length = 1;
      while (this.markdown[i + length] === '`') length++;
      if (length === run) return i;
      i += length;
    }
    this.absentTicks.set(run, from);
    return -1;
  }

  private angle(): void {
    if (this.markdown.startsWith('<!--', this.at)) {
      const length = this.commentEnds ? this.markdown.slice(this.at, this.span.end).indexOf('-->') : -1;
      this.commentEnds = length >= 0;
      if (length < 0) return this.show('<', 1);
      this.at += length + 3;
      return;
    }
    const window = this.markdown.slice(this.at, Math.min(this.span.end, this.at + LONGEST_TAG));
    const close = window.indexOf('>');
    const inner = close < 0 ? '' : window.slice(1, close);
    if (/^[a-z][a-z0-9+.-]{1,31}:[^\s<]*$/i.test(inner)) return this.mark('link', inner, inner, close + 1);
    if (/^br\s*\/?$/i.test(inner)) {
      this.breaks.push({ at: this.shown.length, hard: true });
      return this.show(' ', close + 1);
    }
    if (isArticleName(inner) && /^[^=\r\n<]+$/.test(inner)) return this.mark('link', inner, inner, close + 1);
    const address = anchorAddress(inner);
    if (address !== null) this.anchor = { source: this.at, shown: this.shown.length, marks: this.marks.length, address };
    if (/^\/a\s*$/i.test(inner)) this.closeAnchor(this.at + close + 1);
    if (/^\/?[a-z][a-z0-9-]*(?:[\s/][^<]*)?$/i.test(inner)) this.at += close + 1;
    else this.show('<', 1);
  }

  private closeAnchor(end: number): void {
    const open = this.anchor;
    this.anchor = null;
    if (open) this.link(open, end, open.address);
  }

  private openBracket(image: boolean): void {
    const special = !image && /[[^]/.test(this.markdown[this.at + 1] ?? '');
    const rest = special ? this.markdown.slice(this.at, Math.min(this.span.end, this.at + LONGEST_TAG)) : '';
    const wiki = wikiLink(rest);
    if (wiki) return this.mark('link', wiki.written, wiki.words, wiki.length);
    const footnote = footnoteLength(rest);
    if (footnote > 0) {
      this.at += footnote;
      return;
    }
    const length = image ? 2 : 1;
    this.brackets.push({ source: this.at, shown: this.shown.length, marks: this.marks.length, image });
    this.show(image ? '![' : '[', length);
  }

  private closeBracket(): void {
    const open = this.brackets.pop();
    const target = open && this.target(open);
    if (!open || !target) return this.show(']', 1);
    this.dropped.push({ at: open.shown, length: open.image ? 2 : 1 });
    this.at = target.end;
    if (open.image) return;
    this.link(open, target.end, target.written);
  }

  /** A link holds no other links: those inside, and the brackets still open, are text. */
  private link(open: Omit<Bracket, 'image'>, end: number, written: string): void {
    this.marks.length = open.marks;
    this.brackets.length = 0;
    this.anchor = null;
    this.marks.push({
      kind: 'link', source: { start: open.source, end }, start: open.shown, end: this.shown.length,
      href: unescapeMarkdown(written), written,
    });
  }

  /** Destination of the bracket that closes at the current place: inline, full or collapsed reference, or shortcut. */
  private target(open: Bracket): { written: string; end: number } | null {
    const after = this.at + 1;
    if (this.markdown[after] === '(') {
      const inline = linkTarget(this.markdown, after + 1, this.span.end);
      if (inline) return inline;
    }
    if (this.references.size === 0) return null;
    const label = this.markdown.slice(open.source + (open.image ? 2 : 1), Math.min(this.at, open.source + LONGEST_TAG));
    if (this.markdown[after] === '[') {
      const close = this.markdown.slice(after, Math.min(this.span.end, after + LONGEST_TAG)).indexOf(']');
      if (close > 0) {
        const full = this.markdown.slice(after + 1, after + close);
        const written = this.references.get(referenceKey(full === '' ? label : full));
        if (written !== undefined) return { written: withoutAngles(written), end: after + close + 1 };
      }
    }
    const written = this.references.get(referenceKey(label));
    return written === undefined ? null : { written: withoutAngles(written), end: after };
  }

  private emphasis(char: string): void {
    let run = 1;
    while (this.at + run < this.span.end && this.markdown[this.at + run] === char) run++;
    const before = this.at > this.span.start ? this.markdown[this.at - 1]! : ' ';
    const after = this.at + run < this.span.end ? this.markdown[this.at + run]! : ' ';
    const at = this.shown.length;
    // "_draft_.txt" is a name.
    const inName = char === '_' && /^\.te?xt(?![\p{L}\p{N}])/iu.test(this.markdown.slice(this.at + run, this.at + run + 6));
    this.show(char.repeat(run), run);
    if (!inName) this.emphasisMarks.add({ char, at, length: run }, before, after);
  }

  private result(): InlineText {
    const gone = new Uint8Array(this.shown.length + 1);
    const { pairs } = this.emphasisMarks;
    for (const { at, length } of this.dropped) gone.fill(1, at, at + length);
    for (const { open, close } of pairs) gone.fill(1, open.start, open.end).fill(1, close.start, close.end);
    this.dropOuterBlanks(gone);
    const place = new Array<number>(this.shown.length + 1);
    const text: string[] = [];
    const offsets: number[] = [];
    for (let i = 0; i < this.shown.length; i++) {
      place[i] = text.length;
      if (gone[i]) continue;
      text.push(this.shown[i]!);
      offsets.push(this.offsets[i]!);
    }
    place[this.shown.length] = text.length;
    offsets.push(this.span.end);
    const marks = this.marks.map((mark) => ({ ...mark, start: place[mark.start]!, end: place[mark.end]! }));
    const emphases = pairs.map(({ open, close }) => ({ start: place[open.end]!, end: place[close.start]!, strong: open.end - open.start > 1 }));
    return { text: text.join(''), offsets, marks, breaks: this.breaks.map(({ at, hard }) => ({ at: place[at]!, hard })), emphases };
  }

  /** White space is left at the ends where a comment or a tag stood. */
  private dropOuterBlanks(gone: Uint8Array): void {
    const blank = (i: number): boolean => gone[i] === 1 || (this.shown[i] === ' ' && isSpace(this.markdown[this.offsets[i]!]!));
    for (let i = 0; i < this.shown.length && blank(i); i++) gone[i] = 1;
    for (let i = this.shown.length - 1; i >= 0 && blank(i); i--) gone[i] = 1;
  }
}

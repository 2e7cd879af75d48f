import { formatScalar } from '../../../src/core/text/yaml/yamlScalar';

/** A value of a sidecar before anybody wrote it down: text, a list of texts, keys with values, or nothing. */
export type Content = string | null | readonly string[] | Tree;
export interface Tree extends ReadonlyMap<string, Content> {
  readonly size: number;
}

export function tree(entries: Record<string, Content> | readonly (readonly [string, Content])[]): Tree {
  return new Map(Array.isArray(entries) ? entries : Object.entries(entries));
}

/** Numbers that look random and are the same for the same seed (Mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A whole number below `sides`. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.roll(choices.length)] as T;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.roll(times) === 0;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(this.roll(left.length), 1)[0] as T);
  }
}

/** How one person writes; what is not fixed here varies from line to line. */
interface Hand {
  readonly step: number;
  readonly eol: string | null;
  readonly comments: boolean;
  readonly blanks: number;
  readonly flow: boolean;
  readonly shuffled: boolean;
  readonly multiline: boolean;
  readonly explicit: boolean;
}

/** Writes YAML as people do: one of the many ways that say the same. Every comment that it writes has a number of its own: `# note 7.` */
export class Handwriting {
  private notes = 0;
  /** The value written last is a block, which would swallow a comment further in. */
  private swallows = false;
  private readonly hand: Hand;

  constructor(private readonly dice: Dice) {
    this.hand = {
      step: dice.one([1, 2, 2, 3, 4]), eol: dice.one(['\n', '\n', '\r\n', '\r', null]), comments: !dice.once(3), blanks: dice.roll(3),
      flow: dice.once(3), shuffled: dice.once(2), multiline: dice.once(2), explicit: dice.once(4),
    };
  }

  /** A whole file. */
  file(content: Tree): string {
    const { dice } = this;
    const indent = dice.once(8) ? '  ' : '';
    let text = dice.once(12) ? `${this.flowMap(content, null, dice.once(2))}\n` : this.lines(content, indent, 'file');
    if (dice.once(4)) text = `---${this.behind()}\n${text}`;
    if (dice.once(5)) text = `${this.above('')}${text}`;
    if (dice.once(6)) text += dice.one(['...\n', `...\n${this.comments()}`]);
    else if (dice.once(3) && !/:\s*$/.test(text)) text = text.replace(/\n+$/, '');
    if (dice.once(6)) text = `\ufeff${text}`;
    const { eol } = this.hand;
    return text.replace(/\n/g, () => eol ?? dice.one(['\n', '\r\n', '\n', '\r']));
  }

  /** Keys and values as a block. */
  private lines(content: Tree, indent: string, level: 'file' | 'ids' | 'keys' | 'deep'): string {
    const entries = level === 'ids' || !this.hand.shuffled ? [...content] : this.dice.shuffled([...content]);
    return entries.map(([key, value]) => this.entry(key, value, indent, level)).join('');
  }

  private entry(key: string, value: Content, indent: string, level: 'file' | 'ids' | 'keys' | 'deep'): string {
    const { dice } = this;
    const spaced = level === 'ids' ? '\n'.repeat(this.hand.blanks) : dice.once(15) ? dice.one(['\n', this.swallows ? '\n' : ' \t\n', '\n\n']) : '';
    const above = spaced + (this.hand.comments && dice.once(6) ? this.above(indent) : '');
    const explicit = this.hand.explicit && dice.once(5);
    const head = explicit ? `${indent}? ${this.key(key)}${this.behind()}\n${indent}:` : `${indent}${this.key(key)}${dice.once(20) ? ' ' : ''}:`;
    return above + head + this.value(value, indent, level);
  }

  private key(key: string): string {
    if (/^[a-z_0-9]+$/i.test(key) && !this.dice.once(10)) return key;
    return this.dice.once(2) ? JSON.stringify(key) : `'${key.replace(/'/g, "''")}'`;
  }

  /** What follows a key's colon, to the end of its last line. */
  private value(value: Content, indent: string, level: 'file' | 'ids' | 'keys' | 'deep'): string {
    const { dice } = this;
    this.swallows = false;
    if (value === null) return `${dice.one(['', ' ~', ' null', ''])}${this.behind()}\n`;
    if (typeof value === 'string') return this.scalar(value, indent);
    if (!(value instanceof Map)) return this.list(value as readonly string[], indent);
    if (value.size === 0) return ` ${dice.one(['{}', '{}', '{ }'])}${this.behind()}\n`;
    if (this.hand.flow && dice.once(level === 'file' ? 6 : 3)) return ` ${this.flowMap(value, indent, dice.once(2))}${this.behind()}\n`;
    const deeper = indent + ' '.repeat(this.hand.step);
    return `${this.behind()}\n${this.lines(value, deeper, level === 'file' ? 'ids' : level === 'ids' ? 'keys' : 'deep')}${this.below(deeper)}`;
  }

  private list(items: readonly string[], indent: string): string {
    if (this.dice.once(2)) return ` [${items.map(item => this.quoted(item)).join(', ')}]${this.behind()}\n`;
    const dash = indent + (this.dice.once(3) ? '' : ' '.repeat(this.hand.step));
    return `${this.behind()}\n${items.map(item => `${dash}- ${this.quoted(item)}${this.dice.once(8) ? this.behind() : ''}\n`).join('')}`;
  }

  private scalar(value: string, indent: string): string {
    const { dice } = this;
    const deeper = `${indent}${' '.repeat(this.hand.step)}`;
    const words = value.split(' ');
    const breakable = this.hand.multiline && dice.once(3) && words.length > 1 && words.every(word => /^[\p{L}\p{N}.,’–-]+$/u.test(word) && word !== '–' && !/^[-.]+$/.test(word));
    const at = breakable ? 1 + dice.roll(words.length - 1) : 0;
    const parts = breakable ? [words.slice(0, at).join(' '), words.slice(at).join(' ')] : [value];
    const broken = parts.join(`\n${deeper}${dice.one(['', ' '])}`);
    if (value !== '' && !value.startsWith(' ') && !/[\n\r]/.test(value) && this.hand.multiline && dice.once(4)) {
      this.swallows = true;
      return ` ${dice.one(['|-', '>-', '|', '>', '|+', `${dice.one(['>-', '|-'])}${this.behind()}`])}\n${deeper}${value}\n`;
    }
    const gap = dice.once(20) ? `${this.behind()}\n${deeper}` : dice.one([' ', ' ', ' ', '  ', '\t']);
    if (this.isPlain(value) && dice.once(2)) return `${gap}${breakable ? broken : value}${this.behind()}\n`;
    return `${gap}${breakable ? dice.one([`"${broken}"`, `'${broken.replace(/'/g, "''")}'`]) : this.quoted(value)}${this.behind()}\n`;
  }

  private isPlain(value: string): boolean {
    return /^[\p{L}\p{N}](?:[\p{L}\p{N} .@/+-]|:(?=[\p{L}\p{N}]))*$/u.test(value) && value.trim() === value && !/^(?:null|true|~)$/.test(value);
  }

  private quoted(value: string): string {
    return /[\n\r\t]/.test(value) || this.dice.once(2) ? formatScalar(value) : `'${value.replace(/'/g, "''")}'`;
  }

  /** Keys and values in braces: on one line, or a line for each. */
  private flowMap(content: Tree, indent: string | null, spread: boolean): string {
    const { dice } = this;
    const inner = `${indent ?? ''}  `;
    const entries = [...content].map(([key, value]) => `${this.key(key)}${this.flowValue(value, inner)}`);
    if (entries.length === 0) return '{}';
    if (!spread) return dice.one([`{${entries.join(', ')}}`, `{ ${entries.join(' , ')} }`, `{${entries.join(', ')},}`]);
    const last = entries.length - 1;
    const lines = entries.map((entry, at) => `${inner}${entry}${at < last || dice.once(2) ? ',' : ''}${this.behind()}\n`);
    return `{${this.behind()}\n${lines.join('')}${indent === null ? '' : `${indent} `}}`;
  }

  private flowValue(value: Content, indent: string): string {
    if (value === null) return this.dice.one(['', ':', ': ~']);
    if (typeof value === 'string') return `: ${this.isPlain(value) && this.dice.once(2) ? value : this.quoted(value)}`;
    if (value instanceof Map) return `: ${this.flowMap(value, indent, this.dice.once(4))}`;
    return `: [${(value as readonly string[]).map(item => this.quoted(item)).join(', ')}]`;
  }

  private behind(): string {
    if (this.hand.comments && this.dice.once(7)) return `${this.dice.one([' ', '  ', '\t'])}${this.comment()}`;
    return this.dice.once(15) ? this.dice.one([' ', '\t', '  ']) : '';
  }

  private above(indent: string): string {
    const blank = this.dice.once(3) ? '\n' : '';
    return `${blank}${this.dice.one([indent, indent, '', this.swallows ? '' : `${indent}   `])}${this.comment()}\n${this.dice.once(4) ? this.comments() : ''}`;
  }

  private below(indent: string): string {
    return this.hand.comments && this.dice.once(6) ? `${this.dice.one([indent, this.swallows ? '' : `${indent}  `, ''])}${this.comment()}\n` : '';
  }

  private comments(): string {
    return `${this.comment()}\n`;
  }

  private comment(): string {
    return `# note ${++this.notes}.`;
  }
}

/** The comments of a text written so, by their numbers in its order. */
export function notesIn(text: string): string[] {
  return text.match(/# note \d+\./g) ?? [];
}

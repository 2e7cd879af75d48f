import type { Passage } from '../../page/page';
import type { Span } from '../../text/span';
import type { NameIndex } from './clauses';

/** A speaker's turn in a transcript: a passage that opens with who speaks and a colon, without quotation marks. */
export interface Turn {
  /** Who speaks; null for "Q" and "A". */
  readonly source: Span | null;
  /** What is said. */
  readonly said: Span;
}

interface Label extends Turn {
  readonly name: string;
}

/** A name is no longer. */
const LONGEST = 48;
const MARK = /^["“„«‘'`]/;
const QUESTIONS = /^(?:Q|A|QUESTION|ANSWER)$/i;

/**
 * The turns of interviews and transcripts, by the index of their passage. Where labelled passages follow each other and one label comes back ("Q", "A"; "DUARTE";
 * "Ana Duarte") it is a transcript; a list of people with something about each has every name once.
 */
export function transcriptTurns(text: string, passages: readonly Passage[], names: NameIndex): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  let run: [number, Label][] = [];
  const finish = (): void => {
    if (isTranscript(run.map(([, { name }]) => name))) for (const [i, turn] of run) turns.set(i, turn);
    run = [];
  };
  passages.forEach((passage, i) => {
    const label = passage.zone === 'body' ? readLabel(text, passage, names) : null;
    if (label) run.push([i, label]);
    // "(Laughter.)" interrupts nobody.
    else if (!/^[([]/.test(text.charAt(passage.start))) finish();
  });
  finish();
  return turns;
}

function isTranscript(labels: readonly string[]): boolean {
  const all = new Set(labels);
  return all.size > 1 && (all.size < labels.length || (all.size === labels.length && labels.every((label) => QUESTIONS.test(label))));
}

function readLabel(text: string, passage: Span, names: NameIndex): Label | null {
  const colon = colonIn(text, passage);
  if (colon < 1 || MARK.test(text.charAt(passage.start))) return null;
  const head = text.slice(passage.start, passage.start + colon);
  const name = head.trimEnd();
  const said = { start: passage.start + colon + 1 + leadingSpace(text.slice(passage.start + colon + 1, passage.start + colon + 8)), end: passage.end };
  if (said.start >= said.end || said.start === passage.start + colon + 1 || MARK.test(text.charAt(said.start))) return null;
  const source = { start: passage.start, end: passage.start + name.length };
  if (QUESTIONS.test(name)) return { name: name.toUpperCase(), source: null, said };
  const person = names.at(source.end - 1);
  const isName = person?.type === 'PERSON' && person.start >= source.start && person.end === source.end;
  return isName || /^\p{Lu}[\p{Lu}.’' -]{2,}$/u.test(name) ? { name, source, said } : null;
}

/** How far behind a passage's start its first colon stands, if that is near; else −1. */
function colonIn(text: string, { start, end }: Span): number {
  for (let at = start; at < end && at - start < LONGEST; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return at - start;
    if (code === 0x2c || code === 0x3f || code === 0x21) return -1;
  }
  return -1;
}

function leadingSpace(words: string): number {
  return words.length - words.trimStart().length;
}

import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';
import type { Anchor } from '../../../../src/core/annotation/annotation';
import { type ChangedMarks, Following } from '../../../../src/core/annotation/anchoring/follow';
import { judge } from '../../../../src/core/annotation/anchoring/judge';
import type { Mark } from '../../../../src/core/annotation/reconciliation/marks';
import { Shift } from '../../../../src/core/text/shift';
import type { Span } from '../../../../src/core/text/span';

/** An annotated article that is typed in, as an editor tells of it: the marks follow each edit. */
export class Typing {
  marks: readonly Mark[] = [];
  /** What edits have come near is judged after each of them; else when `settle` is called. */
  judgesAtOnce = true;
  readonly annotations: (Anchor & { readonly id: string; readonly label: string })[] = [];
  /** Where the annotated letters themselves are, by id, whatever stands around them now. */
  readonly letters = new Map<string, Span>();
  private following = new Following([]);
  private last: { start: number; words: string } | undefined;

  constructor(public text: string, words: readonly string[]) {
    for (const each of words) this.mark(text.indexOf(each), each);
  }

  /** Annotates words that stand at an offset. */
  mark(start: number, words: string): void {
    const span = { start, end: start + words.length };
    const anchor = new ArticleAnchors(this.text).make(span);
    const id = `n${this.annotations.length}`;
    this.annotations.push({ ...anchor, id, label: 'ORG' });
    this.letters.set(id, span);
    this.marks = [...this.marks, { ...suggested(start, words), id, label: 'ORG', status: 'accepted', anchor }];
    this.following = new Following(this.marks);
  }

  insert(before: string, text: string): ChangedMarks {
    return this.change(this.text.indexOf(before), 0, text);
  }

  insertBehind(words: string, text: string): ChangedMarks {
    return this.change(this.text.indexOf(words) + words.length, 0, text);
  }

  replace(words: string, text: string): ChangedMarks {
    return this.change(this.text.indexOf(words), words.length, text);
  }

  /** Replaces what the last such call wrote, the first time the words. */
  replaceAt(words: string, text: string): ChangedMarks {
    const { start, words: there } = this.last ?? { start: this.text.indexOf(words), words };
    this.last = { start, words: text };
    return this.change(start, there.length, text);
  }

  replaceAll(words: string, text: string): ChangedMarks {
    const changes: { at: number; length: number; text: string }[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + words.length)) changes.push({ at, length: words.length, text });
    return this.changeAll(changes.reverse());
  }

  change(at: number, length: number, text: string): ChangedMarks {
    return this.changeAll([{ at, length, text }]);
  }

  /** One edit of several changes, each into the text that those ahead of it left. */
  changeAll(changes: readonly { readonly at: number; readonly length: number; readonly text: string }[]): ChangedMarks {
    const told = changes.map(({ at, length, text }) => {
      const start = Math.min(at, this.text.length);
      const end = Math.min(this.text.length, start + length);
      this.text = this.text.slice(0, start) + text + this.text.slice(end);
      const change = { start, length: end - start, inserted: text.length };
      for (const [id, span] of this.letters) this.letters.set(id, new Shift([change]).place(span));
      return change;
    });
    const deleted = this.following.move(told);
    this.marks = this.following.marks;
    return this.judgesAtOnce ? [...deleted, ...this.settle()] : deleted;
  }

  /** Judges what the edits have come near since it was judged last, as another thread would. */
  settle(): ChangedMarks {
    const changed = this.following.settle(judge(structuredClone(this.following.question(this.text))), this.text);
    this.marks = this.following.marks;
    return changed;
  }

  /** What a reader sees: the words at each mark, and its state. */
  seen(): string[] {
    return this.marks.map(({ start, end, state }) => `${this.text.slice(start, end)} ${state}`);
  }

  /** What reading the whole text again would show, in text order. */
  read(): string[] {
    const located = new ArticleAnchors(this.text).locateAll(this.annotations).flatMap((place) => (place.state === 'orphan' ? [] : [place]));
    return located.sort((a, b) => a.start - b.start).map(({ start, end, state }) => `${this.text.slice(start, end)} ${state}`);
  }
}

/** A suggestion that no sidecar holds. */
export function suggested(start: number, text: string): Mark {
  return { start, end: start + text.length, id: null, kind: 'name', label: 'ORG', status: 'suggested', state: 'ok', text, by: 'rule:name@1', entity: null };
}

import { type ChangedMarks, Following, type TextSource } from '../../core/annotation/anchoring/follow';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Change } from '../../core/text/shift';
import type { EngineClient } from './engineClient';

interface Typed {
  readonly uri: { toString(): string };
  readonly version: number;
}

/** Told when marks of a document that is typed in are other ones now. */
type OnFollowed<D> = (document: D, marks: readonly Mark[], changed: ChangedMarks) => void;

/** Has the marks of open documents follow the typing: they are carried along at once, and the engine judges those that an edit came near. */
export class Followers<D extends Typed> {
  private readonly followers = new Map<string, Following>();
  /** Until the engine has judged all: while it is at work, another question would only wait behind the first. */
  private readonly settling = new WeakMap<Following, Promise<void>>();

  constructor(private readonly engine: Pick<EngineClient, 'call'>, private readonly textOf: (document: D) => TextSource, private readonly onFollowed: OnFollowed<D>) {}

  /**
   * @param marks of the document as it was read last: they are followed from its first edit until it is forgotten
   * @param changes that made the document what it is, in turn
   */
  follow(document: D, marks: readonly Mark[], changes: readonly Change[]): void {
    const key = document.uri.toString();
    const following = this.followers.get(key) ?? new Following(marks);
    this.followers.set(key, following);
    const deleted = following.move(changes);
    this.onFollowed(document, following.marks, deleted);
    if (!following.isOpen || this.settling.has(following)) return;
    // What is wrong with the engine is said by the reading that comes after the typing.
    this.settling.set(following, this.settle(document, following).catch(() => undefined).finally(() => this.settling.delete(following)));
  }

  /** Waits until the marks of a document that was typed in are right, as far as the text near them tells. */
  async settled(document: D): Promise<void> {
    const following = this.followers.get(document.uri.toString());
    if (following) await this.settling.get(following);
  }

  /** The document has other marks now, or none. */
  forget(document: D): void {
    this.followers.delete(document.uri.toString());
  }

  /** Asks until an answer is about the text as it is: what was typed meanwhile makes it another question. */
  private async settle(document: D, following: Following): Promise<void> {
    const isFollowed = (): boolean => this.followers.get(document.uri.toString()) === following;
    while (isFollowed() && following.isOpen) {
      const { version } = document;
      const judged = await this.engine.call('judge', { parts: following.question(this.textOf(document)) });
      if (!isFollowed() || document.version !== version) continue;
      const changed = following.settle(judged, this.textOf(document));
      this.onFollowed(document, following.marks, changed);
    }
  }
}

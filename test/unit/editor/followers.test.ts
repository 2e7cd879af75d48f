import { strict as assert } from 'node:assert';
import type { ChangedMarks, EditedPart, Judged } from '../../../src/core/annotation/anchoring/follow';
import { judge } from '../../../src/core/annotation/anchoring/judge';
import type { Mark } from '../../../src/core/annotation/reconciliation/marks';
import type { EngineClient } from '../../../src/editor/workspace/engineClient';
import { Followers } from '../../../src/editor/workspace/followers';
import { Typing } from '../annotation/anchoring/typing';

const ARTICLE = 'The ferry to Port Maren was two hours late, Ana Duarte said on Monday.\n';

describe('marks of a document that is typed in', () => {
  it('move along at once, and are judged when the engine answers', async () => {
    const editor = new Editor();
    editor.type('Duarte', 'Maria ');
    assert.deepEqual(editor.seen(), ['Ana Maria Duarte ok']);
    assert.deepEqual(editor.told, []);
    await editor.answer();
    assert.deepEqual(editor.seen(), ['Ana Maria Duarte changed']);
    assert.deepEqual(editor.told, ['Ana Duarte ok → Ana Maria Duarte changed']);
  });

  it('are judged by the text as it is, not as it was when the engine was asked', async () => {
    const editor = new Editor();
    editor.type('Duarte', 'Mar ');
    editor.type('The ferry', 'Late: ');
    editor.type(' Duarte', 'ia');
    await editor.answer();
    assert.deepEqual(editor.seen(), ['Ana Maria Duarte ok']);
    await editor.answer();
    assert.deepEqual(editor.seen(), ['Ana Maria Duarte changed']);
    assert.equal(editor.asked, 2);
    assert.deepEqual(editor.told, ['Ana Duarte ok → Ana Maria Duarte changed']);
  });

  it('are not judged where nothing was typed near them', () => {
    const editor = new Editor(`${'It was very quiet. '.repeat(10)}${ARTICLE}`);
    editor.type('It was', 'So. ');
    assert.deepEqual(editor.seen(), ['Ana Duarte ok']);
    assert.equal(editor.asked, 0);
  });

  it('are those of the next reading where the article was read before the engine answered', async () => {
    const editor = new Editor();
    editor.type('Duarte', 'Maria ');
    editor.forget();
    await editor.answer();
    assert.deepEqual(editor.told, []);
    assert.equal(editor.asked, 1);
  });

  it('are judged with the next edit where the engine failed', async () => {
    const editor = new Editor();
    editor.type('Duarte', 'Maria ');
    await editor.fail();
    assert.deepEqual(editor.seen(), ['Ana Maria Duarte ok']);
    editor.type('Duarte', 'da ');
    await editor.answer();
    assert.deepEqual(editor.seen(), ['Ana Maria da Duarte changed']);
  });

  it('can be waited for', async () => {
    const editor = new Editor();
    await editor.settled();
    editor.type('Duarte', 'Maria ');
    const settled = editor.settled().then(() => editor.seen());
    await editor.answer();
    assert.deepEqual(await settled, ['Ana Maria Duarte changed']);
  });
});

/** A document with an annotation, and an engine that answers when it is told to. */
class Editor {
  readonly told: string[] = [];
  asked = 0;
  private readonly document = { uri: 'ferry.txt', version: 1 };
  private readonly read: readonly Mark[];
  private marks: readonly Mark[];
  private question: { readonly parts: readonly EditedPart[]; resolve(judged: readonly Judged[]): void; reject(error: Error): void } | undefined;
  private readonly engine = {
    call: (_: string, { parts }: { parts: readonly EditedPart[] }) => new Promise<readonly Judged[]>((resolve, reject) => {
      this.asked++;
      this.question = { parts, resolve, reject };
    }),
  };
  private readonly followers = new Followers(this.engine as Pick<EngineClient, 'call'>, () => this.text, (_, marks, changed) => this.onFollowed(marks, changed));

  constructor(private text = ARTICLE) {
    this.read = this.marks = new Typing(text, ['Ana Duarte']).marks;
  }

  /** Types before the words. */
  type(words: string, typed: string): void {
    const start = this.text.indexOf(words);
    this.text = this.text.slice(0, start) + typed + this.text.slice(start);
    this.document.version++;
    this.followers.follow(this.document, this.read, [{ start, length: 0, inserted: typed.length }]);
  }

  forget(): void {
    this.followers.forget(this.document);
  }

  settled(): Promise<void> {
    return this.followers.settled(this.document);
  }

  async answer(): Promise<void> {
    const { question } = this;
    question?.resolve(judge(question.parts));
    await new Promise(setImmediate);
  }

  async fail(): Promise<void> {
    this.question?.reject(new Error('The analysis failed.'));
    await new Promise(setImmediate);
  }

  seen(): string[] {
    return this.marks.map(({ start, end, state }) => `${this.text.slice(start, end)} ${state}`);
  }

  private onFollowed(marks: readonly Mark[], changed: ChangedMarks): void {
    this.marks = marks;
    this.told.push(...changed.map(({ before, after }) => `${before.text} ${before.state} → ${after?.text} ${after?.state}`));
  }
}

import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';
import type { Annotation } from '../../../../src/core/annotation/annotation';
import { addAnnotation, linkEntity, reanchor, removeAnnotation, removeZone, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar, type Sidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { NAME_TYPES } from '../../../../src/core/recognition/recognition';
import { ZONES } from '../../../../src/core/page/page';
import { applyEdits, detectEol } from '../../../../src/core/text/edits';
import { splitLines } from '../../../../src/core/text/lines';
import type { Span } from '../../../../src/core/text/span';
import type { Random } from '../random';
import type { Reading, Stories, Story } from './base';

/** Which things of a file one reviewer works on. */
export interface Share {
  annotation(id: string): boolean;
  /** A line of the article. */
  line(text: string): boolean;
  readonly fields: readonly ('publisher' | 'headline' | 'agency' | 'dateline' | 'author')[];
  /** Whether this reviewer may edit the article itself. */
  readonly editsArticle: boolean;
  /** Whether borders may come to lie over another annotation. */
  readonly overlaps: boolean;
}

/** What one reviewer does to one sidecar, by the functions that the editor calls, by `annotate`, and by hand. */
export class Branch {
  decisions = 0;

  constructor(
    private readonly stories: Stories,
    private readonly story: Story,
    private readonly file: string,
    private readonly random: Random,
    private readonly share: Share,
    /** Marks what this reviewer types, so that it can be looked for. */
    private readonly mark: string,
    public yaml: string,
    public reading: Reading,
  ) {}

  work(steps: number): void {
    for (let n = 0; n < steps; n++) this.step();
  }

  private step(): void {
    const { random } = this;
    const weight = random.below(100);
    if (weight < 24) this.on((a) => setStatus(this.yaml, a.id, 'accepted'));
    else if (weight < 36) this.on((a) => setStatus(this.yaml, a.id, 'rejected'));
    else if (weight < 39) this.on((a) => setStatus(this.yaml, a.id, 'suggested'));
    else if (weight < 49) this.on((a) => setLabel(this.yaml, a.id, random.pick(NAME_TYPES)), (a) => a.kind === 'name');
    else if (weight < 57) this.moveBorders();
    else if (weight < 65) this.on((a) => linkEntity(this.yaml, a.id, random.chance(0.2) ? null : random.pick([...this.stories.registry.keys()])), (a) => a.kind === 'name');
    else if (weight < 71) this.on((a) => setNote(this.yaml, a.id, random.chance(0.15) ? null : `${this.typed()}: ask the desk`));
    else if (weight < 78) this.add();
    else if (weight < 82) this.on((a) => removeAnnotation(this.yaml, a.id));
    else if (weight < 88) this.comment();
    else if (weight < 91) this.correct();
    else if (weight < 94) this.zone();
    else if (weight < 96) this.on((a) => reanchor(this.yaml, a.id, this.reading.text));
    else this.annotate();
  }

  private read(): Sidecar {
    const { sidecar, problems } = readSidecar(this.yaml);
    if (sidecar === null) throw new Error(`A decision broke the sidecar: ${problems[0]?.message}\n${this.yaml}`);
    return sidecar;
  }

  private apply(decision: Decision): void {
    if (!decision.ok) return; // refused: nothing has changed
    const now = applyEdits(this.yaml, decision.edits);
    if (now !== this.yaml) this.decisions++;
    this.yaml = now;
  }

  private pick(wanted: (annotation: Annotation) => boolean = () => true): Annotation | undefined {
    const own = this.read().annotations.filter((a) => this.share.annotation(a.id) && wanted(a));
    return own.length === 0 ? undefined : this.random.pick(own);
  }

  private on(decide: (annotation: Annotation) => Decision, wanted?: (annotation: Annotation) => boolean): void {
    const annotation = this.pick(wanted);
    if (annotation !== undefined) this.apply(decide(annotation));
  }

  private moveBorders(): void {
    const annotation = this.pick((a) => a.kind === 'name');
    const anchors = new ArticleAnchors(this.reading.text);
    const place = annotation && anchors.locate(annotation);
    if (annotation === undefined || place === undefined || place.start === null) return;
    const span = this.wordMoreOrLess(place);
    if (span === null || (!this.share.overlaps && this.isTaken(span, annotation.id))) return;
    this.apply(setBorders(this.yaml, annotation.id, this.reading.text, span));
  }

  private wordMoreOrLess({ start, end }: Span): Span | null {
    const { text } = this.reading;
    const after = /^ [\p{L}\p{N}’'-]+/u.exec(text.slice(end, end + 40))?.[0];
    const before = /[\p{L}\p{N}’'-]+ $/u.exec(text.slice(Math.max(0, start - 40), start))?.[0];
    const inner = text.slice(start, end).indexOf(' ');
    const choices = [after && { start, end: end + after.length }, before && { start: start - before.length, end }, inner > 0 && { start: start + inner + 1, end }];
    const possible = choices.filter((choice) => typeof choice === 'object');
    return possible.length === 0 ? null : this.random.pick(possible);
  }

  private isTaken(span: Span, but?: string): boolean {
    const { annotations } = this.read();
    const places = new ArticleAnchors(this.reading.text).locateAll(annotations);
    return places.some((place, at) => place.start !== null && place.start < span.end && span.start < place.end && annotations[at]?.id !== but);
  }

  private add(): void {
    const { text } = this.reading;
    const lines = this.ownLines();
    if (lines.length === 0) return;
    const line = this.random.pick(lines);
    const words = [...text.slice(line.start, line.end).matchAll(/\p{L}[\p{L}\p{N}’'-]*/gu)];
    if (words.length === 0) return;
    const word = this.random.pick(words);
    const span = { start: line.start + word.index, end: line.start + word.index + word[0].length };
    if (!this.share.overlaps && this.isTaken(span)) return;
    const label = this.random.pick(NAME_TYPES);
    const note = this.random.chance(0.3) ? this.typed() : undefined;
    this.apply(addAnnotation(this.yaml, { file: this.file, articleText: text, span, label, kind: 'name', by: `human:${this.mark}`, note }));
  }

  private ownLines(): Span[] {
    const { text } = this.reading;
    return splitLines(text).filter(({ start, end }) => end > start && this.share.line(text.slice(start, end)));
  }

  /** A comment above an annotation, behind its status, or a key that no program knows. */
  private comment(): void {
    const annotation = this.pick((a) => a.keys.has('status'));
    const status = annotation?.keys.get('status');
    if (annotation === undefined || status === undefined || this.yaml.slice(annotation.span.start, annotation.span.end).includes('{')) return;
    const eol = detectEol(this.yaml);
    const lineEnd = endOfLine(this.yaml, status.value.end);
    const above = startOfLine(this.yaml, annotation.idSpan.start);
    const [at, text] = this.random.pick<[number, string]>([
      [above, `  # ${this.typed()}: seen this before${eol}`],
      [lineEnd, ` # ${this.typed()}`],
      [lineEnd, `${eol}    reviewer: "${this.typed()}"`],
    ]);
    if (text.includes('reviewer') && annotation.unknown.includes('reviewer')) return;
    if (at === lineEnd && !text.includes(eol) && this.yaml.slice(status.value.end, lineEnd).includes('#')) return;
    this.apply({ ok: true, edits: [{ start: at, end: at, text }], inverse: [] });
  }

  private correct(): void {
    const field = this.random.pick(this.share.fields);
    const value = field === 'author' ? [`Pat ${this.typed()}`] : this.typed();
    this.apply(setCorrection(this.yaml, field, this.random.chance(0.2) ? null : value));
  }

  private zone(): void {
    const { text } = this.reading;
    const lines = this.ownLines();
    const zones = this.read().zones.filter(({ quote }) => this.share.line(quote));
    if (zones.length > 0 && this.random.chance(0.3)) this.apply(removeZone(this.yaml, this.random.pick(zones).id));
    else if (lines.length > 0) this.apply(setZone(this.yaml, { articleText: text, span: this.random.pick(lines), zone: this.random.pick(ZONES), by: `human:${this.mark}` }));
  }

  private annotate(): void {
    if (this.share.editsArticle && this.random.chance(0.6)) this.reading = this.random.pick(this.story.edited);
    const kinds = this.random.chance(0.3) ? this.random.pick([['names'], ['names', 'titles', 'times', 'ordinals', 'counts', 'indirect'], ['times', 'money']]) : undefined;
    this.yaml = this.stories.annotated(this.yaml, this.file, this.reading, 1 + this.random.below(3), kinds);
  }

  private typed(): string {
    return `${this.mark}-${this.decisions}-${this.random.below(1e6)}`;
  }
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

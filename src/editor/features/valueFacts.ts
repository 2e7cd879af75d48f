import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { TimeExpression } from '../../core/recognition/recognition';
import type { QuotationCard } from '../engine/quotations';
import type { Described, ValueToDescribe } from '../engine/valueText';
import { type ArticleView, placeInDocument } from '../workspace/articles';
import { quoted } from './cardActions';
import { counted, sayer } from './cardText';
import { commandLink } from './commandLink';
import { asMarkdown } from './markdownText';

const LONGEST_WORDS = 120;

/** Where a card is shown. */
export interface CardPlace {
  readonly uri: string;
  /** The line of a place of the document, counted from 1. */
  readonly lineOf: (offset: number) => number;
}

/** The values that the card of a date or an amount tells in words: its own, and the one that it was counted from. */
export function valuesToDescribe(mark: Mark, view: ArticleView): ValueToDescribe[] {
  // The value is that of the words as they were.
  if (mark.state === 'changed' || (mark.kind !== 'time' && mark.kind !== 'quantity')) return [];
  const { kind, label, value, unit, modifier } = mark;
  const day = timeAt(mark, view)?.anchor?.value;
  return [{ kind, label, value, unit, modifier }, ...(day === undefined ? [] : [{ kind, label, value: day }])];
}

/**
 * What a date or an amount means, as Markdown paragraphs: the day in words, and what it was counted from; the number in full with its unit.
 * @param described the answer to `valuesToDescribe`
 */
export function valueFacts(mark: Mark, [own, day]: readonly Described[], view: ArticleView, place: CardPlace): string[] {
  if (!own) return [];
  if (mark.kind === 'quantity') return [`$(symbol-number) ${asMarkdown(own.words)}`];
  return [`$(calendar) ${asMarkdown(own.words)}`, ...origin(mark, own, day, view, place)];
}

function origin(mark: Mark, own: Described, day: Described | undefined, view: ArticleView, { uri, lineOf }: CardPlace): string[] {
  const { times, metadata } = view.analysis;
  if (own.isOpen) {
    return [metadata.published ? 'The text does not say which is meant.' : 'Which is meant stays open: the article states no publication date to count from. INDEX.md can give one.'];
  }
  const time = timeAt(mark, view);
  // A person's value was counted from nothing.
  if (!time?.anchor || !day || time.value !== mark.value) return [];
  const { span } = time.anchor;
  const from = asMarkdown(day.words);
  if (!span) return [`Counted from the publication date, ${from}.`];
  const target = { uri, id: null, label: '', ...span };
  return [`Counted from ${quoted(textAt(span, times))} in ${commandLink(`line ${lineOf(span.start)}`, 'pressmark.showPlace', target)}: ${from}.`];
}

function timeAt({ start, end }: Mark, { analysis: { times } }: ArticleView): TimeExpression | undefined {
  return times.find((time) => time.start === start && time.end === end);
}

function textAt({ start, end }: { readonly start: number; readonly end: number }, times: readonly TimeExpression[]): string {
  return times.find((time) => time.start === start && time.end === end)?.text ?? 'another date';
}

/** Who said it, by which words and why that is known, and what else the speaker says in the corpus; as Markdown paragraphs. @param card null where the corpus cannot be asked */
export function quotationFacts(mark: Mark, card: QuotationCard | null, view: ArticleView, place: CardPlace): string[] {
  const { quotationKind, cue, speaker } = mark;
  const kind = quotationKind ? `${quotationKind} quotation` : 'quotation';
  const name = card?.speaker.what === 'entity' ? card.speaker.name : speaker;
  const by = name === undefined ? 'Nobody is named as its source' : `$(account) ${card ? speakerLink(name, card, view, place) : asMarkdown(name)}`;
  const said = cue === undefined ? '' : ` · ${quoted(cue)}`;
  return [`${by}${said} · ${asMarkdown(kind)}`, ...reason(mark, card), ...(card && name !== undefined ? others(card, view) : [])];
}

function speakerLink(name: string, { mention }: QuotationCard, view: ArticleView, { uri }: CardPlace): string {
  const at = mention && placeInDocument(view, mention);
  const own = at && view.marks.find((mark) => mark.kind === 'name' && mark.start === at.start && mark.end === at.end && mark.entity !== null);
  if (!own) return asMarkdown(name);
  return commandLink(asMarkdown(name), 'pressmark.showEntity', { uri, id: own.id, start: own.start, end: own.end, label: own.id === null ? own.label : '' });
}

function reason({ status }: Mark, card: QuotationCard | null): string[] {
  if (card?.why) return [`$(info) ${asMarkdown(card.why)}`];
  return card && status === 'accepted' ? ['$(info) So a person decided.'] : [];
}

function others({ others: said, count }: QuotationCard, { corpus }: ArticleView): string[] {
  if (count === 0) return [];
  const rows = said.map((other) => {
    const target = { uri: corpus.uriOf(other.file).toString(), id: null, label: '', start: other.start, end: other.end };
    return `- ${commandLink(quoted(other.text, LONGEST_WORDS), 'pressmark.openQuotation', target)} (${asMarkdown(sayer(other))})`;
  });
  const heading = said.length < count ? `The last ${said.length} of ${counted(count, 'other quotation')}` : counted(count, 'other quotation');
  return [`${heading}:\n\n${rows.join('\n')}`];
}

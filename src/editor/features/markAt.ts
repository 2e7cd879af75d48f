import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Span } from '../../core/text/span';

/**
 * The mark that a cursor or a selection means. A selection means the mark of just its words, if there is one; else what its end is in: the
 * innermost, one that waits or was accepted before a rejected one, a name before a quotation.
 */
export function markAt(marks: readonly Mark[], selection: Span, cursor = selection.end): Mark | undefined {
  const exact = selection.start < selection.end ? marks.filter((mark) => mark.start === selection.start && mark.end === selection.end) : [];
  const around = exact.length > 0 ? exact : marks.filter((mark) => mark.start <= cursor && cursor <= mark.end);
  return [...around].sort((a, b) => rejected(a) - rejected(b) || a.end - a.start - (b.end - b.start) || rank(a) - rank(b))[0];
}

function rejected(mark: Mark): number {
  return mark.status === 'rejected' ? 1 : 0;
}

function rank(mark: Mark): number {
  return mark.kind === 'quotation' ? 1 : 0;
}

import type { Mark } from '../../core/annotation/marks';

/** The innermost mark at an offset; of equal ones, one that stands before a rejected one, and a name before a quotation. */
export function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  const around = marks.filter((mark) => mark.start <= offset && offset <= mark.end);
  return around.sort((a, b) => rejected(a) - rejected(b) || a.end - a.start - (b.end - b.start) || rank(a) - rank(b))[0];
}

function rejected(mark: Mark): number {
  return mark.status === 'rejected' ? 1 : 0;
}

function rank(mark: Mark): number {
  return mark.kind === 'quotation' ? 1 : 0;
}

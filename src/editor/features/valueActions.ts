import type { Mark } from '../../core/annotation/reconciliation/marks';
import { oneLine } from '../../core/text/visible';

const LONGEST = 40;

/** What can be corrected of a date, an amount or a quotation: titles, with the command that does it. */
export function valueActions({ kind, text }: Mark): readonly (readonly [title: string, command: string])[] {
  const words = `“${oneLine(text, LONGEST)}”`;
  if (kind === 'time') return [[`Correct the Date of ${words}…`, 'correctTime']];
  if (kind === 'quantity') return [[`Correct the Amount of ${words}…`, 'correctAmount']];
  return kind === 'quotation' ? [[`Correct the Speaker of ${words}…`, 'correctSpeaker'], [`Correct the Kind of ${words}…`, 'correctKind']] : [];
}

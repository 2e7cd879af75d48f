import type { Lexeme } from '../lexeme';
import { Start } from '../wordStarts';

/** Whether a time expression may start at the lexeme. Cheap and never wrong about a no. The grammar is asked about these places alone, which is what makes it fast. */
export function startsTime(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || (lexeme.starts & Start.Time) === 0) return false;
  if ((lexeme.starts & (Start.The | Start.Indefinite | Start.Pointer)) !== 0) return goesOn(lexemes[at + 1]);
  if ((lexeme.starts & Start.TwoWordHedge) !== 0) return ((lexemes[at + 1]?.starts ?? 0) & Start.AfterHedge) !== 0;
  if (lexeme.kind === 'number') return lexeme.end - lexeme.start === YEAR || goesOnFromNumber(lexemes[at + 1]);
  return lexeme.kind !== 'symbol' || lexemes[at + 1]?.kind !== 'symbol';
}

const YEAR = 4;

function goesOnFromNumber(next: Lexeme | undefined): boolean {
  return next !== undefined && (next.kind === 'clitic' || (next.starts & Start.AfterNumber) !== 0);
}

/** Behind an article and what points only some words can go on. */
function goesOn(next: Lexeme | undefined): boolean {
  return next !== undefined && next.kind !== 'symbol' && (next.starts & (Start.Time | Start.AfterArticle)) !== 0;
}

import type { Lexeme } from '../lexeme';
import { Start } from '../wordStarts';

/** Whether a time expression may start at the lexeme. Cheap and never wrong about a no. The grammar is asked about these places alone, which is what makes it fast. */
export function startsTime(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || (lexeme.starts & Start.Time) === 0) return false;
  if ((lexeme.starts & (Start.The | Start.Indefinite)) !== 0) return goesOn(lexemes[at + 1]);
  return lexeme.kind !== 'symbol' || lexemes[at + 1]?.kind !== 'symbol';
}

/** Behind an article only some words can go on. */
function goesOn(next: Lexeme | undefined): boolean {
  return next !== undefined && next.kind !== 'symbol' && (next.starts & (Start.Time | Start.AfterArticle)) !== 0;
}

import { LineIndex } from './lines';
import type { Problem } from './problem';

/**
 * A problem as programs and people find it: `file:line:col: message`, both numbers from 1.
 * @param file with forward slashes
 * @param text the file's text, into which the problem's offset points; its lines, where many problems are located in it
 */
export function located(file: string, text: string | LineIndex, problem: Pick<Problem, 'start' | 'message'> | undefined): string {
  const lines = typeof text === 'string' ? new LineIndex(text) : text;
  const { line, character } = lines.positionAt(problem?.start ?? 0);
  return `${file}:${line + 1}:${character + 1}: ${problem?.message ?? 'This cannot be read'}`;
}

/** A message as a sentence of its own, so that another can follow. */
export function asSentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}

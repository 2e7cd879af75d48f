import { LineIndex } from '../core/text/lines';
import type { Problem } from '../core/text/problem';
import { slashed } from './corpusOnDisk';

/** `file:line:col: message`, both numbers from 1. */
export function located(file: string, text: string, problem: Pick<Problem, 'start' | 'message'> | undefined): string {
  const { line, character } = new LineIndex(text).positionAt(problem?.start ?? 0);
  return `${slashed(file)}:${line + 1}:${character + 1}: ${problem?.message ?? 'This cannot be read.'}`;
}

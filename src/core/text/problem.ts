import type { Span } from './span';

export type Severity = 'error' | 'warning';

/** Something wrong in a file that people edit: where (offsets into that file's text), and what to do about it. */
export interface Problem extends Span {
  /** A stable name for programs, for example `duplicate-key`. */
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
}

export function error(code: string, message: string, span: Span): Problem {
  return { code, message, start: span.start, end: span.end, severity: 'error' };
}

export function warning(code: string, message: string, span: Span): Problem {
  return { code, message, start: span.start, end: span.end, severity: 'warning' };
}

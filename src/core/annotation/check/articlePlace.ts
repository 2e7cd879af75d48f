import type { Span } from '../../text/span';
import type { CheckFinding } from './check';

/** Problems that a reader of the article should know of, besides a sidecar that cannot be read: its words and the sidecar do not agree, or two people do not. */
const OF_ARTICLE: ReadonlySet<string> = new Set(['changed', 'moved', 'orphaned', 'conflict', 'truncated']);

/** Where in the article a problem is shown; null where it is the sidecar's affair alone. */
export function articlePlace({ code, place, near, whole }: CheckFinding): Span | null {
  return whole || OF_ARTICLE.has(code) ? (place ?? near ?? null) : null;
}

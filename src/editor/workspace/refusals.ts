import type { EngineCall, EngineCalls } from '../engine/protocol';

type Params = EngineCalls[EngineCall]['takes'];

/**
 * What the engine died of, so that it is not asked the same again: each time would cost every other article its reading. Held by what was
 * read, an article with its sidecar, or another file alone; once somebody changes that, it is another.
 */
export class Refusals {
  private readonly messages = new Map<string, string>();

  /** Why the engine will not be asked this; null where it may be. */
  of(params: Params): string | null {
    if (this.messages.size === 0) return null;
    return this.messages.get(contentOf(params) ?? '') ?? null;
  }

  /**
   * From now on refuses what the engine failed over.
   * @param reason how it failed, as in “no answer within 30 s”; of a stack trace only the first line is said
   * @returns the message for the user; null where the request was about no text in particular, and may be made again
   */
  add(params: Params, reason: string): string | null {
    const content = contentOf(params);
    if (content === null) return null;
    const name = params !== null && 'file' in params ? params.file : 'The sidecar';
    const message = `${name} was too much for the analysis (${reason.split('\n', 1)[0] ?? ''}) and is left alone until its text changes.`;
    this.messages.set(content, message);
    return message;
  }
}

/** The same whatever is asked about a text: reading, indexing and annotating all begin alike. */
function contentOf(params: Params): string | null {
  if (params === null) return null;
  if ('text' in params) return [params.file, params.text, params.sidecar].join('\0');
  if ('markdown' in params) return params.markdown;
  if ('yaml' in params) return params.yaml === null ? null : [params.yaml, 'articleText' in params ? params.articleText : null].join('\0');
  return null;
}

import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream of UTF-8, without their breaks, as they come. Only LF ends a line: JSON strings may hold the other
 * separators of Unicode. A line may be of any length; a byte order mark at the start is left out.
 */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pending: string[] = [];
  let first = true;
  const finished = (): string => {
    const line = pending.join('').replace(/\r$/, '');
    pending = [];
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    return line.slice(start);
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pending.push(text.slice(start, end));
      yield finished();
      start = end + 1;
    }
    if (start < text.length) pending.push(text.slice(start));
  }
  pending.push(decoder.end());
  if (pending.some((part) => part !== '')) yield finished();
}

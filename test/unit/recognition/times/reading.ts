import type { TimeExpression } from '../../../../src/core/recognition/recognition';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import { articleOf } from '../passages';

/** Monday, 2 March 2026. */
export const MONDAY = '2026-03-02';
/** Tuesday, 3 March 2026. */
export const TUESDAY = '2026-03-03';

/** Each expression as "words = TYPE value MODIFIER". */
export function read(text: string, published: string | null = MONDAY): string[] {
  return recogniseTimes(articleOf(text, published)).map(written);
}

/** Each expression that was counted from something as "words ← words, value" or "words ← published, value". */
export function anchors(text: string, published: string | null = MONDAY): string[] {
  return recogniseTimes(articleOf(text, published)).flatMap(({ text: words, anchor }) =>
    anchor ? [`${words} ← ${anchor.span ? text.slice(anchor.span.start, anchor.span.end) : 'published'}, ${anchor.value}`] : [],
  );
}

function written({ text, type, value, modifier }: TimeExpression): string {
  return `${text} = ${type} ${value}${modifier ? ` ${modifier}` : ''}`;
}

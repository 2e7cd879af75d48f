import { CharacterClass, classAt, isLowerAt } from './characters';

const FULL_STOP = 0x2e;

/** The end of a web address with its scheme or “www.” that starts here, without the punctuation of the sentence round it; `start` where there is none. */
export function webAddressEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77) return start;
  if (!/^(?:https?:\/\/|www\.)./i.test(text.slice(start, Math.min(start + 9, end)))) return start;
  let stop = start;
  while (stop < end && !isAddressBreak(text, stop)) stop++;
  while (stop > start && /[.,;:!?)\]}'"’”»…]/.test(text.charAt(stop - 1))) stop--;
  return stop;
}

function isAddressBreak(text: string, at: number): boolean {
  return classAt(text, at) === CharacterClass.Space || /[<>"“”«»]/.test(text.charAt(at));
}

const TOP_LEVEL = /^(?:com|org|net|gov|edu|int|info|tv|io|ca|uk|us|eu|de|fr|es|it|nl|pt|au|nz|ie|in|za|ch|at|be)$/;

/** Labels of a domain after the first; the bound keeps the look ahead constant. */
const MAX_LABELS = 5;

/** The end of a bare domain (“example.com”, “news.example.co.uk”) whose first label ends at `stem`; `stem` where there is none. */
export function domainEnd(text: string, stem: number, end: number): number {
  let stop = stem;
  let last = stem;
  for (let labels = 0; labels < MAX_LABELS && stop + 1 < end && text.charCodeAt(stop) === FULL_STOP && isLowerAt(text, stop + 1); labels++) {
    last = stop + 1;
    stop = labelEnd(text, last, end);
  }
  return stop > stem && stop - last <= 4 && TOP_LEVEL.test(text.slice(last, stop)) ? stop : stem;
}

/** Longer labels are none. */
const MAX_LABEL = 63;

function labelEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < MAX_LABEL && isLabelCharacter(text, at)) at++;
  return at;
}

function isLabelCharacter(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit;
}

const MAX_LOCAL_PART = 64;

/** The end of an e-mail address whose first word ends at `stem` (“ann.roe@example.org”); `stem` where there is none. Looks ahead a bounded stretch. */
export function mailAddressEnd(text: string, stem: number, end: number): number {
  if (stem + 1 >= end || !isLabelCharacter(text, stem + 1)) return stem;
  const mark = text.charCodeAt(stem);
  if (mark !== 0x40 && mark !== FULL_STOP && mark !== 0x5f && mark !== 0x2d && mark !== 0x2b) return stem;
  const ahead = text.slice(stem, Math.min(end, stem + 4 * MAX_LOCAL_PART));
  const match = /^[\w.+-]{0,64}@(?:[A-Za-z\d-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w@])/.exec(ahead);
  return match ? stem + match[0].length : stem;
}

/** The end of a handle or a hashtag (“@annroe”, “#portmaren”) that starts with the sign at `start`; `start` where there is none. */
export function handleEnd(text: string, start: number, end: number): number {
  if (start + 1 >= end || classAt(text, start + 1) !== CharacterClass.Letter) return start;
  let at = start + 1;
  while (at < end && (isLabelCharacter(text, at) || text.charAt(at) === '_')) at++;
  return at;
}

import type { MetadataField } from '../page/page';
import type { FieldValue } from './sidecar/write';

/** The fields that hold several values. */
export const LIST_FIELDS: ReadonlySet<MetadataField> = new Set<MetadataField>(['author', 'contributors']);

/** What a person types where the page states something that is not so, and nothing is. */
export const NOTHING = '-';

/** What was typed means: a correction, none (null), or not what the field can hold. */
export type FieldInput = { readonly value: FieldValue | null } | { readonly problem: string };

const SEPARATOR = ';';

/** Values of a field as a person edits them. */
export function fieldText(values: readonly string[]): string {
  return values.join(`${SEPARATOR} `);
}

/** Reads what a person typed for a field. */
export function readFieldInput(field: MetadataField, typed: string): FieldInput {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return { value: null };
  const isList = LIST_FIELDS.has(field);
  if (text === NOTHING) return { value: isList ? [] : '' };
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return { problem: 'There is a character in it that cannot be seen.' };
  if (field === 'published' && !isMoment(text)) return { problem: 'A date as 2026-03-02, or with the time as 2026-03-02T16:40 or 2026-03-02T16:40+01:00.' };
  if (field === 'language' && !/^[a-z]{2,3}$/.test(text)) return { problem: 'The language’s code of two letters, as en.' };
  if (!isList) return { value: text };
  const values = text.split(SEPARATOR).map(part => part.trim()).filter(part => part !== '');
  return values.length === 0 ? { problem: 'A name, or several with semicolons between them.' } : { value: values };
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether it is a date or date-time of ISO 8601, of a day that the calendar has. */
function isMoment(text: string): boolean {
  const [, year = '', month = '', day = ''] = MOMENT.exec(text) ?? [];
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === '02' && isLeap ? 29 : (DAYS[Number(month) - 1] ?? 0);
  return year !== '' && Number(day) >= 1 && Number(day) <= days;
}

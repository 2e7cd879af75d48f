import type { Quantity, TimeType } from '../../core/recognition/recognition';
import { type ArticleText, HEDGES, type Hedge } from '../../core/recognition/recognition';
import { recogniseQuantities } from '../../core/recognition/quantities/recogniseQuantities';
import { recogniseTimes } from '../../core/recognition/times/recogniseTimes';
import { timexType } from './timex';
import { type Described, describe, type ValueToDescribe } from './valueText';

/** What somebody typed for the value of an annotation; its label where that is another than the annotation has. */
export interface TypedTime {
  readonly value: string;
  readonly label: string;
}
export interface TypedAmount {
  readonly value: number;
  readonly unit: string | null;
  readonly modifier: Hedge | null;
  readonly label: string;
}
type Refused = { readonly problem: string };

/** What corrections and cards ask. */
export interface ValueCalls {
  /** `published`: the day that “last Friday” counts from, or null. `label`: of the annotation. */
  readTypedTime: { takes: { typed: string; published: string | null; label: string }; gives: TypedTime | Refused };
  readTypedAmount: { takes: { typed: string; label: string }; gives: TypedAmount | Refused };
  /** In words, in the same order. */
  describeValues: { takes: { values: readonly ValueToDescribe[] }; gives: readonly Described[] };
}

export type ValueHandlers = { [C in keyof ValueCalls]: (params: ValueCalls[C]['takes']) => ValueCalls[C]['gives'] };

/** Nobody types more for a value. */
const LONGEST = 200;

export const valueHandlers: ValueHandlers = {
  describeValues: ({ values }) => values.map(describe),
  readTypedTime: ({ typed, published, label }) => {
    const text = typed.trim().slice(0, LONGEST);
    const type = timexType(text.toUpperCase());
    if (type) return { value: text.toUpperCase(), label: labelFor(type, label) };
    const found = recogniseTimes(asArticle(text, published));
    const [only, ...others] = found;
    const rest = only && `${text.slice(0, only.start)} ${text.slice(only.end)}`.replace(/\b(?:on|in|at|the|for|of)\b/gi, '');
    if (!only || others.length > 0 || /[\p{L}\p{N}]/u.test(rest ?? '')) return { problem: 'Not a date or a time: write 2026-01-05, 5 January 2026, 2026-01, 2026-W02, P4Y (four years) or PT3H (three hours).' };
    if (only.value.includes('X')) return { problem: `That leaves open which is meant (${only.value}). Name the year, too; or write the value itself where it is open.` };
    return { value: only.value, label: labelFor(only.type, label) };
  },
  readTypedAmount: ({ typed, label }) => {
    const text = typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
    const [found] = recogniseQuantities(asArticle(text, null), []);
    if (!found || /[\p{L}\p{N}]/u.test(text.slice(0, found.start))) return plainAmount(text, label);
    return amount(found, text.slice(found.end).trim(), label);
  },
};

/** A value that says a length is a duration, whatever the words were taken for; what recurs may say either. */
function labelFor(type: TimeType, label: string): string {
  return label === 'SET' || type === label ? label : type;
}

/** @param behind what was typed after the number: a unit that is none of those known */
function amount(found: Quantity, behind: string, label: string): TypedAmount {
  const stays = found.type === 'CARDINAL';
  const unit = found.unit ?? (behind === '' ? null : unitOf(behind, stays ? label : found.type));
  return { value: found.value, unit: unit ?? null, modifier: found.modifier ?? null, label: stays ? label : found.type };
}

/** Digits that the recogniser takes for no quantity. */
function plainAmount(text: string, label: string): TypedAmount | Refused {
  const hedge = HEDGES.find((each) => text.toLowerCase().startsWith(`${each.replace('-', ' ')} `)) ?? null;
  const [, digits, behind = ''] = /^([-+]?\d[\d,]{0,20}(?:\.\d{1,20})?)(?:\s+(\S.*))?$/.exec(hedge === null ? text : text.slice(hedge.length + 1)) ?? [];
  if (digits === undefined) return { problem: 'Not an amount: write a number with its unit, such as 2,500,000 EUR, about 30 kilometres, 4.5 per cent.' };
  return { value: Number(digits.replaceAll(',', '')), unit: behind === '' ? null : unitOf(behind, label), modifier: hedge, label };
}

function unitOf(typed: string, label: string): string {
  return label === 'MONEY' && /^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : typed;
}

function asArticle(text: string, published: string | null): ArticleText {
  const whole = { start: 0, end: text.length };
  return { text, passages: [{ ...whole, zone: 'body' }], sentences: [whole], published };
}

import type { Analysis } from '../../../src/core/analysis';
import type { Evidence, Metadata } from '../../../src/core/page/page';
import { QUANTITY_TYPES, TIME_TYPES, type NameType, type QuantityType, type QuotationKind, type TimeType } from '../../../src/core/recognition/recognition';

export const VERSIONS = { name: 'rule:name@1', time: 'rule:time@1', quantity: 'rule:quantity@1', quotation: 'rule:quotation@1' };

const NO_METADATA: Metadata = {
  headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null,
};

export interface Marked {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * An article with its analysis, written as one text: `[Ana Duarte|PERSON|ana-duarte]`, `[Monday|DATE|2026-03-02]`, `[9 euros|MONEY|9|EUR]`,
 * `[It is late|direct|Duarte|said]`. What stands between brackets is marked; nothing nests.
 */
export function marked(source: string, metadata: Partial<Metadata> = {}): Marked {
  let text = '';
  const mentions: Analysis['mentions'][number][] = [];
  const times: Analysis['times'][number][] = [];
  const quantities: Analysis['quantities'][number][] = [];
  const quoted: { start: number; end: number; kind: QuotationKind; speaker: string | null; cue: string | undefined }[] = [];
  for (const part of source.split(/(\[[^\]]*\])/)) {
    const fields = part.startsWith('[') ? part.slice(1, -1).split('|') : [part];
    const [words = '', label = '', first, second] = fields;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    if (label === '') continue;
    if ((TIME_TYPES as readonly string[]).includes(label)) times.push({ ...span, text: words, type: label as TimeType, value: first ?? '' });
    else if ((QUANTITY_TYPES as readonly string[]).includes(label)) quantities.push({ ...span, text: words, type: label as QuantityType, value: Number(first), unit: second });
    else if (/^[a-z]+$/.test(label)) quoted.push({ ...span, kind: label as QuotationKind, speaker: first ?? null, cue: second });
    else mentions.push({ ...span, text: words, type: label as NameType, score: 0.9, entity: first ?? null });
  }
  const quotations = quoted.map(({ cue, ...quotation }) => {
    const at = cue === undefined ? -1 : text.indexOf(cue, quotation.end);
    return { ...quotation, cue: at < 0 ? null : { start: at, end: at + (cue ?? '').length }, source: null, rule: 'none' as const };
  });
  const entities = [...new Set(mentions.map(mention => mention.entity))].flatMap(id => {
    const named = mentions.find(mention => mention.entity === id);
    return id === null || named === undefined ? [] : [{ id, type: named.type, name: named.text, aliases: [], roles: [] }];
  });
  const analysis = { id: 'ferry.txt', sha256: '', metadata: { ...NO_METADATA, ...metadata }, zones: [], sentences: [], mentions, times, quantities, quotations, entities };
  return { text, analysis };
}

export function stated(value: string): Evidence {
  return { value };
}

/** The lines by which two texts differ: from the first to the last that is not the same in both. */
export function changedLines(before: string, after: string): { removed: string[]; added: string[] } {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { removed: a.slice(head, a.length - tail), added: b.slice(head, b.length - tail) };
}

import type { Analysis, Quotation } from '../../../src/core/analysis';
import type { Entity, Mention, Role } from '../../../src/core/entities/entity';
import type { NameType } from '../../../src/core/recognition/recognition';
import type { Metadata } from '../../../src/core/page/page';

export interface ReadArticle {
  readonly text: string;
  readonly analysis: Analysis;
}

const NOTHING_STATED: Metadata = { headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null };

/**
 * An article as it was read: `[Ana Duarte|ana-duarte]` marks a mention of a person, `[Exville|exville GPE]` one of another type, `<harbour master|ana-duarte>` a role,
 * and `{We go on.|ana-duarte}` somebody's words. A line is a sentence.
 */
export function readArticle(file: string, publisher: string | null, published: string | null, marked: string): ReadArticle {
  let text = '';
  const mentions: Mention[] = [];
  const quotations: Quotation[] = [];
  const roles = new Map<string, Role[]>();
  for (const part of marked.split(/(\[[^\]]+\]|<[^>]+>|\{[^}]+\})/)) {
    const [, sign = '', words = '', of = ''] = /^([[<{])([^|]+)\|(.+)[\]>}]$/.exec(part) ?? [];
    const start = text.length;
    text += sign === '' ? part : words;
    const [entity = '', type = 'PERSON'] = of.split(' ');
    const span = { start, end: text.length };
    if (sign === '[') mentions.push({ ...span, text: words, type: type as NameType, score: 1, entity });
    if (sign === '<') roles.set(entity, [...roles.get(entity) ?? [], { ...span, text: words }]);
    if (sign === '{') quotations.push({ ...span, kind: 'direct', speaker: entity, cue: null, source: null, rule: 'none' });
  }
  const analysis = { id: file, sha256: '', zones: [], sentences: sentencesOf(text), times: [], quantities: [], mentions, quotations, entities: entitiesOf(mentions, roles) };
  return { text, analysis: { ...analysis, metadata: { ...NOTHING_STATED, publisher: publisher === null ? null : { value: publisher }, published: published === null ? null : { value: published } } } };
}

function entitiesOf(mentions: readonly Mention[], roles: ReadonlyMap<string, readonly Role[]>): Entity[] {
  const names = new Map<string, Mention[]>();
  for (const mention of mentions) names.set(mention.entity ?? '', [...names.get(mention.entity ?? '') ?? [], mention]);
  return [...names].map(([id, own]) => {
    const all = [...new Set(own.filter(({ type }) => type !== 'TITLE').map(({ text }) => text))];
    const name = all.reduce((longest, other) => (other.length > longest.length ? other : longest), '');
    return { id, name, type: own.find(({ type }) => type !== 'TITLE')?.type ?? 'PERSON', aliases: all.filter((other) => other !== name), roles: roles.get(id) ?? [] };
  });
}

function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

import type { Analysis } from '../../../../src/core/analysis';
import { resolve } from '../../entities/resolving';

/** The analysis of an article with its names marked, as `resolve` takes it. */
export function analysisOf(id: string, marked: string): Analysis {
  const { text, mentions, entities, speakers, offices } = resolve(marked);
  const quotations = speakers.map(speaker => ({ start: 0, end: 1, kind: 'direct' as const, speaker, cue: null, source: null, rule: 'none' as const }));
  const none = { headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null };
  return { id, sha256: text, metadata: none, zones: [], sentences: [], mentions, times: [], quantities: [], quotations, entities, offices };
}

/** The ids of each article's mentions. */
export function idsOf(analyses: readonly Analysis[]): Record<string, (string | null)[]> {
  return Object.fromEntries(analyses.map(analysis => [analysis.id, analysis.mentions.map(mention => mention.entity)]));
}

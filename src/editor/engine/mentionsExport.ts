import type { Analysis, Versions } from '../../core/analysis';
import { readSidecar } from '../../core/annotation/sidecar/sidecar';
import { type ExportedMentions, exportMentions } from '../../core/exchange/mentionsCsv';
import { asSentence, located } from '../../core/text/located';
import { baseName, sidecarName } from '../../core/corpus/paths';
import type { ArticleInput } from './protocol';

export type ExportReply = ({ readonly ok: true } & ExportedMentions) | { readonly ok: false; readonly problem: string };

/**
 * The mentions of an article as a table has them; of a sidecar that cannot be read nobody knows what people decided.
 * @param analysis by corpus-wide ids
 */
export function mentionsExport({ file, text, sidecar: yaml, context: { registry } }: ArticleInput, analysis: Analysis, versions: Versions): ExportReply {
  const read = yaml === null ? null : readSidecar(yaml);
  if (yaml !== null && read?.sidecar === null) return { ok: false, problem: asSentence(located(baseName(sidecarName(file)), yaml, read.problems[0])) };
  return { ok: true, ...exportMentions({ file, text, analysis, sidecar: read?.sidecar ?? null, registry, versions }) };
}

import type { Analysis, Versions } from '../../core/analysis';
import { readSidecar } from '../../core/annotation/sidecar/sidecar';
import type { ExportedRecords } from '../../core/exchange/mentionsCsv';
import { type TableFormat, TABLES } from '../../core/exchange/tables';
import { asSentence, located } from '../../core/text/located';
import { baseName, sidecarName } from '../../core/corpus/paths';
import type { ArticleInput } from './protocol';

export type ExportReply = ({ readonly ok: true } & ExportedRecords) | { readonly ok: false; readonly problem: string };

/**
 * What a table has of an article; of a sidecar that cannot be read nobody knows what people decided.
 * @param analysis by corpus-wide ids
 */
export function tableExport({ file, text, sidecar: yaml, context: { registry } }: ArticleInput, to: TableFormat, analysis: Analysis, versions: Versions): ExportReply {
  const read = yaml === null ? null : readSidecar(yaml);
  if (yaml !== null && read?.sidecar === null) return { ok: false, problem: asSentence(located(baseName(sidecarName(file)), yaml, read.problems[0])) };
  return { ok: true, ...TABLES[to].records({ file, text, analysis, sidecar: read?.sidecar ?? null, registry, versions }) };
}

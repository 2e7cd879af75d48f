import { speakerOf } from '../annotation/places/speakerOf';
import { kindsOf } from '../annotation/reconciliation/kinds';
import { type Mark, marksOf } from '../annotation/reconciliation/marks';
import { QUOTATION_KINDS } from '../recognition/recognition';
import { LineIndex } from '../text/lines';
import { visible } from '../text/visible';
import { csvRecord } from './csv';
import type { ExportedArticle, ExportedRecords } from './mentionsCsv';
import { inOneLine, Sentences } from './rows';

/** What the file is called where nobody says otherwise. */
export const QUOTATIONS_FILE = 'quotations.csv';

const COLUMNS = ['file', 'line', 'column', 'start', 'end', 'quotation', 'kind', 'speaker', 'speaker_id', 'cue', 'rule', 'status', 'published', 'publisher', 'sentence'] as const;

/** The first record: what the columns are. */
export const QUOTATIONS_HEADER = csvRecord(COLUMNS);

/** The quotations of an article, of all kinds, those that people decided on and those that the machine suggests, in text order. */
export function exportQuotations({ file, text, analysis, sidecar, registry, versions }: ExportedArticle): ExportedRecords {
  const marks = marksOf(text, analysis, sidecar, { kinds: kindsOf(QUOTATION_KINDS), registry, versions }).filter(({ kind }) => kind === 'quotation');
  const lines = new LineIndex(text);
  const sentences = new Sentences(text, analysis.sentences, lines);
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const machine = new Map(analysis.quotations.map((quotation) => [`${quotation.start}:${quotation.end}`, quotation]));
  const { published, publisher } = analysis.metadata;
  const ends = [published?.value ?? '', publisher?.value ?? ''].map(inOneLine);
  const records = marks.map((mark) => {
    const { start, end, quotationKind, cue, status } = mark;
    const { line, character } = lines.positionAt(start);
    const own = machine.get(`${start}:${end}`);
    const speaker = speakerOf(mark.speaker, own?.speaker ?? null, analysis, (id) => registry?.get(id));
    const known = speaker === null ? undefined : (entities.get(speaker) ?? registry?.get(speaker));
    const said = [inOneLine(text.slice(start, end)), inOneLine(quotationKind ?? ''), inOneLine(known?.name ?? speaker ?? ''), known?.id ?? '', inOneLine(cue ?? ''), ruleOf(mark, own?.speaker ?? null, speaker, own?.rule)];
    return csvRecord([visible(file), line + 1, character + 1, start, end, ...said, status, ...ends, inOneLine(sentences.around(mark))]);
  });
  return { csv: records.join(''), count: records.length };
}

/** The rule says why the machine gave the quotation to its speaker; another, whom a person named, no rule gave it to. */
function ruleOf({ id }: Mark, machine: string | null, speaker: string | null, rule: string | undefined): string {
  return rule === undefined || (id !== null && machine !== speaker) ? '' : rule;
}

import type { Analysis, Versions } from '../analysis';
import { kindsOf } from '../annotation/reconciliation/kinds';
import { type Mark, marksOf } from '../annotation/reconciliation/marks';
import { Overlaps } from '../annotation/reconciliation/overlaps';
import type { Sidecar } from '../annotation/sidecar/sidecar';
import type { Registry } from '../entities/entity';
import { LineIndex } from '../text/lines';
import { bySpan, type Span } from '../text/span';
import { visible } from '../text/visible';
import { csvRecord } from './csv';
import { inOneLine, Sentences } from './rows';

/** What the file is called where nobody says otherwise. */
export const MENTIONS_FILE = 'mentions.csv';

const COLUMNS = ['file', 'line', 'column', 'start', 'end', 'text', 'type', 'entity', 'status', 'sentence'] as const;

/** The first record: what the columns are. */
export const MENTIONS_HEADER = csvRecord(COLUMNS);

/** An article of which something is exported. */
export interface ExportedArticle {
  /** As the first column names it. */
  readonly file: string;
  readonly text: string;
  /** Made with the sidecar's corrections; by corpus-wide ids. */
  readonly analysis: Analysis;
  readonly sidecar: Sidecar | null;
  readonly registry?: Registry;
  readonly versions: Versions;
}

export interface ExportedRecords {
  /** A record for each, with their ends. */
  readonly csv: string;
  readonly count: number;
}

/** The mentions of an article, those that people decided on and those that the machine suggests, in text order: names, and titles that stand for somebody. */
export function exportMentions({ file, text, analysis, sidecar, registry, versions }: ExportedArticle): ExportedRecords {
  // Those of the sidecar are among them in any case; what an editor or `--kinds` asks for is another matter.
  const names = marksOf(text, analysis, sidecar, { kinds: kindsOf(['names', 'titles']), registry, versions }).filter(({ kind }) => kind === 'name');
  const marks = [...names, ...describedBeside(names, analysis)].sort(bySpan);
  const lines = new LineIndex(text);
  const sentences = new Sentences(text, analysis.sentences, lines);
  const shown = visible(file);
  const records = marks.map(({ start, end, label, entity, status }) => {
    const { line, character } = lines.positionAt(start);
    return csvRecord([shown, line + 1, character + 1, start, end, inOneLine(text.slice(start, end)), inOneLine(label), inOneLine(entity ?? ''), status, inOneLine(sentences.around({ start, end }))]);
  });
  return { csv: records.join(''), count: records.length };
}

/** Who is spoken of by an office alone, where no name is marked. @param names in text order */
function describedBeside(names: readonly Span[], { mentions }: Analysis): Pick<Mark, 'start' | 'end' | 'label' | 'entity' | 'status'>[] {
  const taken = new Overlaps(names);
  return mentions.filter(({ rule, ...place }) => rule !== undefined && !taken.find(place, () => true)).map(({ start, end, type, entity }) => ({ start, end, label: type, entity, status: 'suggested' }));
}

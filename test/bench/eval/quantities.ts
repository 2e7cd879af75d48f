import path from 'node:path';
import { readFileSync } from 'node:fs';
import { createAnalyser, type Analysis } from '../../../src/core/analysis';
import { overlaps, type Span } from '../../../src/core/text/span';
import { readOptions } from './errorsOption';
import { rates, type Counts } from './names/nameScore';
import { readQuantityFile, type MarkedQuantity, type QuantityText } from './quantities/annotatedQuantities';
import { isSameValue, pairUp, scoreQuantities, spurious, type QuantityCounts } from './quantities/quantityScore';

type Say = (line: string) => void;

interface Read extends QuantityText {
  readonly analysis: Analysis;
  readonly found: readonly MarkedQuantity[];
}

/**
 * Prints how well quantities are found in annotated texts: by type, strictly (borders and type) and relaxed (type and overlap), and of those found how often
 * value, unit and modifier are right; then what was found where nothing is marked. Option: `--errors N` the first N errors of each kind.
 */
export function quantities(args: readonly string[], say: Say): void {
  const { files, errors } = readOptions(args);
  const analyser = createAnalyser({ names: readFileSync(path.join('media', 'names.model')) });
  const texts = files.flatMap(readQuantityFile).map((text): Read => {
    const analysis = analyser.analyse(text.text, { id: '', plain: true });
    return { ...text, analysis, found: analysis.quantities.map(({ unit = null, modifier = null, ...quantity }) => ({ ...quantity, unit, modifier })) };
  });
  const tokens = texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  say(`${texts.length} texts, ${tokens} tokens at white space\n${HEAD}`);
  for (const [label, counts] of scoreQuantities(texts.map(({ quantities: marked }) => marked), texts.map(({ found }) => found))) say(row(label, counts));
  sayFalse(texts, say);
  if (errors > 0) sayErrors(texts, errors, say);
}

const HEAD = '            strict: P       R      F1   relaxed: P       R      F1     value    unit  modifier    marked   found';

function row(label: string, { strict, relaxed, value, unit, modifier }: QuantityCounts): string {
  const matched = Math.max(1, relaxed.hits);
  const three = (counts: Counts): string => [rates(counts).precision, rates(counts).recall, rates(counts).f1].map(percent).join('');
  return `${label.padEnd(11)}${three(strict)}    ${three(relaxed)}  ${[value, unit, modifier].map((hits) => percent(hits / matched)).join('')}${String(strict.marked).padStart(12)}${String(strict.found).padStart(8)}`;
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(8);
}

/** What counts nothing and was found all the same: it may lie in a name; in a time it never does. */
function sayFalse(texts: readonly Read[], say: Say): void {
  const all = texts.flatMap(({ quantities: marked, found, analysis }) => spurious(marked, found).map((quantity) => ({ quantity, analysis })));
  const within = (spans: (analysis: Analysis) => readonly Span[]): number => all.filter(({ quantity, analysis }) => spans(analysis).some((span) => overlaps(span, quantity))).length;
  say(`found where nothing is marked: ${all.length}, of these in a name ${within(({ mentions }) => mentions)}, in a time ${within(({ times }) => times)}`);
}

function sayErrors(texts: readonly Read[], most: number, say: Say): void {
  const kinds = new Map<string, string[]>();
  const put = (kind: string, words: string): unknown => kinds.set(kind, [...(kinds.get(kind) ?? []), words]);
  for (const { text, quantities: marked, found } of texts) {
    const shown = ({ start, end }: Span): string => `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`.replace(/\s+/g, ' ');
    for (const { marked: at, found: other } of pairUp(marked, found)) {
      if (!other) put('missed', `${at.type}: ${shown(at)}`);
      else if (other.type !== at.type) put('wrong type', `${at.type}, found ${other.type}: ${shown(other)}`);
      else if (other.start !== at.start || other.end !== at.end) put('wrong border', `${at.type}: ${shown(at)} found: ${text.slice(other.start, other.end)}`);
      if (other?.type !== at.type) continue;
      if (!isSameValue(at.value, other.value)) put('wrong value', `${other.value} for ${at.value}: ${shown(at)}`);
      if (at.unit !== other.unit) put('wrong unit', `${other.unit ?? 'none'} for ${at.unit ?? 'none'}: ${shown(at)}`);
      if (at.modifier !== other.modifier) put('wrong modifier', `${other.modifier ?? 'none'} for ${at.modifier ?? 'none'}: ${shown(at)}`);
    }
    for (const quantity of spurious(marked, found)) put('spurious', `${quantity.type} ${quantity.value}: ${shown(quantity)}`);
  }
  for (const [kind, all] of kinds) say([`${kind}: ${all.length}`, ...all.slice(0, most).map((words) => `    ${words}`)].join('\n'));
}

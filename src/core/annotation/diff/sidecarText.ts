import { quoted } from '../../text/diff/changes';
import { byCodeUnits, mappingOf, valuesOf, type Value } from '../../text/diff/values';
import type { YamlEntry } from '../../text/yaml/yaml';
import { zoneWords } from './diffTerms';
import { entriesOf, readSidecar, section, type Sidecar } from '../sidecar/sidecar';
import { ARTICLE_KEYS } from '../sidecar/write';

/**
 * A sidecar as lines that each say one thing, so that a line-by-line comparison speaks of annotations: the same line for the same
 * annotation, whatever the quoting, order of keys, layout or comments. In the order of the file. Null where it cannot be read.
 */
export function sidecarText(yaml: string): string[] | null {
  const { sidecar } = readSidecar(yaml);
  if (sidecar === null) return null;
  const valid = new Set([...sidecar.annotations, ...sidecar.zones].map(({ span }) => span.start));
  return [
    ...fieldLines(sidecar, 'article', 'article'),
    ...fieldLines(sidecar, 'corrections', 'correction'),
    ...[...valuesOf(sidecar.root)].filter(([key]) => !SECTIONS.has(key)).map(([key, value]) => `${key}  ${text(value)}`).sort(byCodeUnits),
    ...entriesOf(sidecar, 'zones').map(entry => zoneLine(entry, valid.has(entry.start))),
    ...entriesOf(sidecar, 'annotations').map(entry => annotationLine(entry, valid.has(entry.start))),
  ];
}

const SECTIONS: ReadonlySet<string> = new Set(['format', 'article', 'corrections', 'zones', 'annotations']);

/** Long enough for every status and most labels, so that lines stand in columns without depending on each other. */
const STATUS_WIDTH = 'suggested'.length;
const LABEL_WIDTH = 'PERSON'.length;

function fieldLines(sidecar: Sidecar, key: 'article' | 'corrections', word: string): string[] {
  const values = valuesOf(mappingOf(section(sidecar, key)?.value));
  const fields = [...ARTICLE_KEYS.filter(field => values.has(field)), ...[...values.keys()].filter(field => !isField(field)).sort(byCodeUnits)];
  return fields.map(field => `${word}  ${field}  ${text(values.get(field) ?? '')}`);
}

function isField(field: string): boolean {
  return (ARTICLE_KEYS as readonly string[]).includes(field);
}

function zoneLine(entry: YamlEntry, valid: boolean): string {
  const keys = new Keys(entry);
  const status = keys.take('status');
  const words = quoted(zoneWords(keys.take('quote') ?? '', keys.take('to')), Infinity);
  const nth = keys.take('nth');
  const parts = ['zone'.padEnd(STATUS_WIDTH), valid ? '' : 'invalid', status ?? '', keys.take('zone') ?? '', words, nth === undefined ? '' : `no. ${nth}`];
  return line([...parts, ...keys.rest(['by']), entry.key.value, keys.take('by') ?? '']);
}

/** `accepted   PERSON  “Ana Duarte” → ana-duarte  (Transport Minister […] met the union on)  n7f3q2a  rule:name@1` */
function annotationLine(entry: YamlEntry, valid: boolean): string {
  const keys = new Keys(entry);
  const status = (valid ? keys.take('status') : 'invalid') ?? '';
  const [label, was, kind] = [keys.take('label'), keys.take('was'), keys.take('kind')];
  const quote = keys.take('quote');
  const amount = [keys.take('modifier'), keys.take('value'), keys.take('unit')].filter(part => part !== undefined).join(' ');
  const [entity, speaker, cue, note] = [keys.take('entity'), keys.take('speaker'), keys.take('cue'), keys.take('note')];
  const words = [quote === undefined ? '' : quoted(quote, Infinity), amount && `= ${amount}`, entity === undefined ? '' : `→ ${entity}`];
  const said = [speaker === undefined ? '' : `by ${speaker}`, cue === undefined ? '' : `(${cue})`];
  const [before, after] = [keys.take('before', true), keys.take('after', true)];
  const [nth, by] = [keys.take('nth'), keys.take('by')];
  return line([
    status.padEnd(STATUS_WIDTH),
    [(label ?? '').padEnd(LABEL_WIDTH), kind ?? '', was === undefined ? '' : `(was ${was})`].filter(part => part !== '').join(' '),
    [...words, ...said].filter(part => part !== '').join(' '),
    note === undefined ? '' : `note ${quoted(note, Infinity)}`,
    ...keys.rest(),
    `(${(before ?? '').trimStart()}[…]${(after ?? '').trimEnd()})${nth === undefined ? '' : ` no. ${nth}`}`,
    entry.key.value,
    by ?? '',
  ]);
}

/** The keys of an entry, each to be said once. */
class Keys {
  private readonly values: Map<string, Value>;

  constructor(entry: YamlEntry) {
    this.values = new Map(valuesOf(mappingOf(entry.value)));
  }

  /** @param whole with the white space at its ends */
  take(key: string, whole = false): string | undefined {
    const value = this.values.get(key);
    this.values.delete(key);
    return value === undefined ? undefined : whole && typeof value === 'string' ? folded(value) : text(value);
  }

  /** What has not been said, in an order that does not depend on the file's. */
  rest(but: readonly string[] = []): string[] {
    return [...this.values].filter(([key]) => !but.includes(key)).map(([key, value]) => `${key}: ${text(value)}`).sort(byCodeUnits);
  }
}

function text(value: Value): string {
  return typeof value === 'string' ? folded(value).trim() : value.map(item => folded(item).trim()).join('; ');
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function line(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('  ').trimEnd();
}

import { ZONES } from '../page/page';
import { QUOTATION_KINDS } from '../recognition/recognition';
import { error, warning, type Problem } from '../text/problem';
import { isNull, shown, type YamlEntry, type YamlMapping, type YamlNode } from '../text/yaml';
import { ANNOTATION_KEYS, kindOf, STATUSES, type Annotation, type KeySpans, type Status, type ZoneCorrection } from './annotation';
import { isCommented } from './comments';

const KNOWN: ReadonlySet<string> = new Set(ANNOTATION_KEYS);
const STATUS: ReadonlySet<string> = new Set(STATUSES);
const QUOTED: ReadonlySet<string> = new Set(QUOTATION_KINDS);
const ZONE: ReadonlySet<string> = new Set(ZONES);
const SIDES: ReadonlySet<string> = new Set(['ours', 'theirs']);

/** Reads one annotation. Null where it does not say enough to work with; the problems say what is missing. */
export function readAnnotation(text: string, section: YamlMapping, entry: YamlEntry, problems: Problem[]): Annotation | null {
  const fields = new Fields(entry, problems);
  const id = entry.key.value;
  const quote = fields.required('quote');
  const label = fields.required('label');
  const status = fields.required('status');
  const before = fields.required('before', true);
  const after = fields.required('after', true);
  const nth = fields.ordinal('nth');
  if (status !== null && !STATUS.has(status)) {
    fields.fail('status', `${shown(status)} is no status; write suggested, accepted or rejected`);
  }
  if (fields.failed || quote === null || label === null || status === null || before === null || after === null) return null;
  fields.notice();
  return {
    id, kind: kindOf(id, label), label, status: status as Status, quote, before, after, nth,
    was: fields.optional('was'), quotationKind: fields.optional('kind'), value: fields.optional('value'), unit: fields.optional('unit'),
    modifier: fields.optional('modifier'), speaker: fields.optional('speaker'), cue: fields.optional('cue'),
    entity: fields.optional('entity'), note: fields.optional('note'), by: fields.optional('by') ?? '',
    ours: fields.side('ours'), theirs: fields.side('theirs'),
    span: { start: entry.start, end: entry.end }, idSpan: { start: entry.key.start, end: entry.key.end },
    keys: fields.spans(), unknown: fields.unknown(), commented: !section.flow && isCommented(text, entry),
  };
}

/** Reads one correction of a zone. Null where it does not say enough. */
export function readZone(entry: YamlEntry, problems: Problem[]): ZoneCorrection | null {
  const fields = new Fields(entry, problems);
  const quote = fields.required('quote');
  const zone = fields.required('zone');
  if (zone !== null && !ZONE.has(zone)) fields.fail('zone', `${shown(zone)} is no zone; there are ${ZONES.join(', ')}`);
  const nth = fields.ordinal('nth');
  if (fields.failed || quote === null || zone === null) return null;
  const span = { start: entry.start, end: entry.end };
  return { id: entry.key.value, quote, to: fields.optional('to'), nth, zone, by: fields.optional('by') ?? '', span, keys: fields.spans() };
}

/** One entry's keys, each read as what it has to be. */
class Fields {
  failed = false;
  private readonly mapping: YamlMapping | null;

  constructor(
    private readonly entry: YamlEntry,
    private readonly problems: Problem[],
  ) {
    this.mapping = entry.value.kind === 'mapping' ? entry.value : null;
    if (this.mapping === null) this.report(entry.key, 'it has to hold keys with values');
    for (const repeated of this.mapping?.repeated ?? []) this.report(repeated.key, `${repeated.key.value}: stands there twice`);
    for (const { key, value } of this.mapping?.entries ?? []) {
      if (value.kind !== 'scalar' && KNOWN.has(key.value) && !SIDES.has(key.value)) this.report(value, `${key.value}: has to be one value`);
    }
  }

  required(key: string, mayBeEmpty = false): string | null {
    if (this.mapping === null) return null;
    const node = this.mapping.byKey.get(key)?.value;
    if (node === undefined || (isNull(node) && !mayBeEmpty)) {
      this.report(this.entry.key, `${key}: is missing`);
      return null;
    }
    if (node.kind !== 'scalar') {
      if (!KNOWN.has(key)) this.report(node, `${key}: has to be one value`);
      return null;
    }
    const value = isNull(node) ? '' : node.value;
    if (value.trim() !== '' || mayBeEmpty) return value;
    this.report(node, `${key}: is empty`);
    return null;
  }

  optional(key: string): string | undefined {
    const node = this.mapping?.byKey.get(key)?.value;
    return node === undefined || node.kind !== 'scalar' || isNull(node) ? undefined : node.value;
  }

  ordinal(key: string): number | undefined {
    const value = this.optional(key);
    if (value === undefined) return undefined;
    if (/^[1-9][0-9]{0,8}$/.test(value)) return Number(value);
    this.fail(key, `${key}: has to be a whole number from 1`);
    return undefined;
  }

  side(key: 'ours' | 'theirs'): ReadonlyMap<string, string> | undefined {
    const node = this.mapping?.byKey.get(key)?.value;
    if (node?.kind !== 'mapping') return undefined;
    const side = new Map<string, string>();
    for (const { key: name, value } of node.byKey.values()) if (value.kind === 'scalar') side.set(name.value, value.value);
    return side;
  }

  spans(): ReadonlyMap<string, KeySpans> {
    const spans = new Map<string, KeySpans>();
    for (const { key, value, start, end } of this.mapping?.byKey.values() ?? []) {
      spans.set(key.value, { entry: { start, end }, value: { start: value.start, end: value.end } });
    }
    return spans;
  }

  unknown(): string[] {
    return (this.mapping?.entries ?? []).map(entry => entry.key.value).filter(key => !KNOWN.has(key));
  }

  fail(key: string, message: string): void {
    this.report(this.mapping?.byKey.get(key)?.value ?? this.entry.key, message);
  }

  /** What is odd but works. */
  notice(): void {
    const kind = this.optional('kind');
    if (this.optional('by') === undefined) this.warn('missing-by', this.entry.key, 'by: is missing; it says where an annotation came from');
    if (kind !== undefined && !QUOTED.has(kind)) this.warn('unknown-kind', this.node('kind'), `kind: is one of ${QUOTATION_KINDS.join(', ')}`);
    const sides = this.mapping?.byKey.has('ours') === true || this.mapping?.byKey.has('theirs') === true;
    if (sides && this.optional('status') !== 'conflict') {
      this.warn('settled-conflict', this.node('ours'), 'the conflict is decided; delete the lines ours: and theirs:');
    }
  }

  private node(key: string): YamlNode {
    return this.mapping?.byKey.get(key)?.value ?? this.entry.key;
  }

  private warn(code: string, node: YamlNode, message: string): void {
    this.problems.push(warning(code, `${shown(this.entry.key.value)}: ${message}`, node));
  }

  private report(node: YamlNode, message: string): void {
    this.failed = true;
    this.problems.push(error('invalid', `${shown(this.entry.key.value)}: ${message}`, node));
  }
}

import { ZONES } from '../../page/page';
import { QUOTATION_KINDS } from '../../recognition/recognition';
import { CONFLICT_SIDES, conflictSides } from '../../text/conflict';
import { error, warning, type Problem } from '../../text/problem';
import { isNull, shown, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { ANNOTATION_KEYS, kindOf, STATUSES, type Annotation, type AnnotationKind, type KeySpans, type Status, type ZoneCorrection } from '../annotation';
import { isCommented } from './comments';

const KNOWN: ReadonlySet<string> = new Set(ANNOTATION_KEYS);
const STATUS: ReadonlySet<string> = new Set(STATUSES);
const QUOTED: ReadonlySet<string> = new Set(QUOTATION_KINDS);
const ZONE: ReadonlySet<string> = new Set(ZONES);
const SIDES: ReadonlySet<string> = new Set(CONFLICT_SIDES);

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
    const meant = status.trim().toLowerCase();
    fields.fail('status', `${shown(status)} is no status; write ${STATUS.has(meant) ? meant : 'suggested, accepted or rejected'}`);
  }
  if (fields.failed || quote === null || label === null || status === null || before === null || after === null) return null;
  const kind = kindOf(id, label);
  fields.notice();
  fields.noticeValue(kind);
  return {
    id, kind, label, status: status as Status, quote, before, after, nth,
    was: fields.optional('was'), quotationKind: fields.optional('kind'), value: fields.optional('value'), unit: fields.optional('unit'),
    modifier: fields.optional('modifier'), speaker: fields.optional('speaker'), cue: fields.optional('cue'),
    entity: fields.optional('entity'), note: fields.optional('note'), by: fields.optional('by') ?? '',
    sides: fields.sides(),
    span: { start: entry.start, end: entry.end }, idSpan: { start: entry.key.start, end: entry.key.end },
    keys: fields.spans(), unknown: fields.unknown(), commented: !section.flow && isCommented(text, entry),
  };
}

/** Reads one correction of a zone. Null where it does not say enough. One in conflict is read as what stands at its top. */
export function readZone(entry: YamlEntry, problems: Problem[]): ZoneCorrection | null {
  const fields = new Fields(entry, problems);
  const quote = fields.required('quote');
  const zone = fields.required('zone');
  if (zone !== null && !ZONE.has(zone)) fields.fail('zone', `${shown(zone)} is no zone; there are ${ZONES.join(', ')}`);
  const nth = fields.ordinal('nth');
  if (fields.failed || quote === null || zone === null) return null;
  const span = { start: entry.start, end: entry.end };
  const conflict = fields.optional('status') === 'conflict';
  return { id: entry.key.value, quote, to: fields.optional('to'), nth, zone, by: fields.optional('by') ?? '', conflict, span, keys: fields.spans() };
}

/** Whether a value may be TIMEX3: its beginning is looked at, and that month and day exist. */
function isTimex(value: string): boolean {
  const [, month, day] = /^[0-9X]{4}-([0-9]{2})(?:-([0-9]{2}))?(?![0-9])/.exec(value) ?? [];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)) return false;
  return /^(?:(?:PRESENT|PAST|FUTURE)_REF$|P[0-9XT]|T[0-9XA-Z]|[0-9X]{2})/.test(value);
}

function valuesOf(mapping: YamlMapping): ReadonlyMap<string, string> {
  return new Map([...mapping.byKey.values()].flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key.value, value.value] as const] : [])));
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

  /** What each side of a conflict says; nothing where it says it otherwise than in keys. */
  sides(): readonly ReadonlyMap<string, string>[] {
    const sides = this.mapping === null ? [] : conflictSides(this.mapping);
    return sides.map(({ said }) => (said.kind === 'mapping' ? valuesOf(said) : new Map()));
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
    if (this.mapping !== null && conflictSides(this.mapping).length > 0 && this.optional('status') !== 'conflict') {
      this.warn('settled-conflict', this.node('ours'), 'the conflict is decided; delete the lines ours: and theirs:');
    }
  }

  /** A value that nothing can be done with: no number for a quantity, no TIMEX3 for a time. */
  noticeValue(kind: AnnotationKind): void {
    const value = this.optional('value');
    if (value === undefined) return;
    if (kind === 'quantity' && !/^[+-]?[0-9]+(?:\.[0-9]+)?$/.test(value)) this.warn('odd-value', this.node('value'), `value: is a number in digits, as in 2500 or 2.5, not ${shown(value)}`);
    if (kind === 'time' && !isTimex(value)) this.warn('odd-value', this.node('value'), `value: is a date or time as TIMEX3 writes it, as in 2026-03-02, P4Y or PRESENT_REF, not ${shown(value)}`);
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

import type { Analysis } from '../../analysis';
import type { Entity, Mention } from '../../entities/entity';
import { NAME_TYPES, type NameType } from '../../recognition/recognition';
import { bySpan, overlaps, type Span } from '../../text/span';
import type { Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';
import type { Sidecar } from '../sidecar/sidecar';

/** What people decided about who is mentioned where, with its places in the text as it is now. */
export interface DecidedMentions {
  /** Somebody is meant here, whatever the analysis makes of the words. */
  readonly links: readonly (Span & { readonly text: string; readonly label: string; readonly entity: string })[];
  /** Words that are no name of that label. */
  readonly rejected: readonly (Span & { readonly label: string })[];
}

/** Whether an annotation is such a decision. */
export function decidesMention({ kind, entity, status }: Annotation): boolean {
  return kind === 'name' && (entity !== undefined || status === 'rejected');
}

/** The same of a sidecar. @param places where each of its annotations stands */
export function decidedMentions(text: string, sidecar: Sidecar, places: readonly Located[]): DecidedMentions {
  const links: DecidedMentions['links'][number][] = [];
  const rejected: DecidedMentions['rejected'][number][] = [];
  for (const [n, { kind, status, label, entity }] of sidecar.annotations.entries()) {
    const place = places[n];
    if (kind !== 'name' || !place || place.state === 'orphan') continue;
    const { start, end } = place;
    if (status === 'rejected') rejected.push({ start, end, label });
    else if (entity !== undefined) links.push({ start, end, text: text.slice(start, end), label, entity });
  }
  return { links: links.sort(bySpan), rejected };
}

/**
 * An analysis with what people decided: rejected names are no mentions, and linked ones mention whom they are linked to.
 * @param analysis with corpus-wide ids
 * @param known name and type of an entity, as the registry or other articles have them
 */
export function withDecidedMentions(analysis: Analysis, { links, rejected }: DecidedMentions, known: (id: string) => Pick<Entity, 'name' | 'type'> | undefined): Analysis {
  const no = new Set(rejected.map(keyOf));
  const kept = analysis.mentions.filter((mention) => !no.has(keyOf({ ...mention, label: mention.type })));
  const linked = links.map(({ start, end, text, label, entity }): Mention => ({ start, end, text, type: typeOf(label), score: 1, entity }));
  const mentions = [...withoutOverlaps(kept, linked), ...linked].sort(bySpan);
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  const before = new Set(analysis.mentions.map(({ entity }) => entity));
  const entities = analysis.entities.filter(({ id }) => mentioned.has(id) || !before.has(id));
  const there = new Set(entities.map(({ id }) => id));
  for (const { entity: id, text, type } of linked) {
    if (id === null || there.has(id)) continue;
    there.add(id);
    const { name, type: own } = known(id) ?? { name: text, type };
    entities.push({ id, name, type: own, aliases: text === name ? [] : [text], roles: [] });
  }
  return { ...analysis, mentions, entities };
}

/** Both in text order. */
function withoutOverlaps(mentions: readonly Mention[], linked: readonly Mention[]): Mention[] {
  let next = 0;
  return mentions.filter((mention) => {
    while (next < linked.length && (linked[next]?.end ?? 0) <= mention.start) next++;
    const link = linked[next];
    return link === undefined || !overlaps(link, mention);
  });
}

function keyOf({ start, end, label }: Span & { readonly label: string }): string {
  return `${start}:${end}:${label}`;
}

function typeOf(label: string): NameType {
  return (NAME_TYPES as readonly string[]).includes(label) ? (label as NameType) : 'PERSON';
}

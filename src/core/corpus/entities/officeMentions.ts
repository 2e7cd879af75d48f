import type { Analysis, Quotation } from '../../analysis';
import type { Entity, OpenOffice } from '../../entities/entity';
import { officeMention } from '../../entities/offices/described';
import { bySpan, contains } from '../../text/span';
import type { Shared } from './relabel';

/** Who is meant by an open office. */
export interface Held {
  readonly open: OpenOffice;
  readonly holder: Shared;
}

/** An analysis with what the corpus says who is meant by its open offices; what is still open is left out. @param analysis by corpus-wide ids */
export function withHolders({ offices: _open, ...analysis }: Analysis, holders: readonly Held[]): Analysis {
  if (holders.length === 0) return analysis;
  const byPlace = new Map(holders.map(({ open, holder }) => [`${open.start}:${open.end}`, { open, id: holder.id }]));
  const mentions = analysis.mentions.map((mention) => {
    const place = `${mention.start}:${mention.end}`;
    const found = byPlace.get(place);
    if (!found) return mention;
    byPlace.delete(place);
    return { ...mention, entity: found.id };
  });
  for (const { open, id } of byPlace.values()) mentions.push(officeMention(open, id));
  const entities: Entity[] = [...analysis.entities];
  const there = new Set(entities.map(({ id }) => id));
  for (const { holder: { id, name } } of holders) {
    if (there.has(id)) continue;
    there.add(id);
    entities.push({ id, type: 'PERSON', name, aliases: [], roles: [] });
  }
  return { ...analysis, mentions: mentions.sort(bySpan), quotations: quotationsOf(analysis, holders), entities };
}

/** The quotations, those with a speaker whose source is just the description of one. */
function quotationsOf({ quotations, entities }: Omit<Analysis, 'offices'>, holders: readonly Held[]): Quotation[] {
  const known = new Set(entities.map(({ id }) => id));
  const byEnd = new Map(holders.map((held) => [held.open.end, held]));
  return quotations.map((quotation) => {
    const { source, speaker } = quotation;
    const held = source ? byEnd.get(source.end) : undefined;
    return held && source && contains(source, held.open) && (speaker === null || !known.has(speaker)) ? { ...quotation, speaker: held.holder.id } : quotation;
  });
}

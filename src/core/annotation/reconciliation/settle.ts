import type { Analysis } from '../../analysis';
import type { Registry } from '../../entities/entity';
import { foldCase } from '../../text/folding';
import type { Span } from '../../text/span';
import type { ArticleAnchors, Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';
import { collapseSpace } from '../anchoring/foldedText';
import { Overlaps } from './overlaps';
import type { Sidecar } from '../sidecar/sidecar';
import type { Suggestion } from './suggestions';

/** An annotation of the sidecar and where it is in the text now. */
export interface Standing {
  readonly annotation: Annotation;
  readonly place: Located;
}

/**
 * Why a suggestion goes: its words are gone from the text, they are other words now, a person decided on that place, suggestions of its
 * sort are not asked for, or the analysis does not make it any more.
 */
export type DropReason = 'gone' | 'changed' | 'decided' | 'not asked' | 'not made';

/**
 * What somebody wrote on a suggestion, so that it stays although the analysis does not make it any more: a note, the label it had before, a
 * comment, keys of their own, an origin that is not this program, an id that stands in the file twice, a link.
 */
export type SpareReason = 'note' | 'was' | 'comment' | 'keys' | 'by' | 'repeated' | 'linked';

export interface Settled {
  readonly standing: readonly Standing[];
  /** Suggestions of the analysis that are neither in the sidecar nor kept out by a decision; in text order. */
  readonly added: readonly Suggestion[];
  readonly drops: readonly (Standing & { readonly reason: DropReason })[];
  /** Suggestions of the file that the analysis still makes, with what it makes there now. */
  readonly kept: readonly { readonly annotation: Annotation; readonly suggestion: Suggestion }[];
  readonly spared: readonly { readonly annotation: Annotation; readonly reason: SpareReason }[];
  /** Suggestions that a decision at their place kept out; not those that say what was accepted. */
  readonly silenced: readonly { readonly suggestion: Suggestion; readonly decision: Annotation }[];
}

/** Reconciles what an analysis suggests with what the sidecar says: what stays, what goes, what is new. */
export function settle(anchors: ArticleAnchors, sidecar: Sidecar, analysis: Analysis, suggestions: readonly Suggestion[], registry?: Registry): Settled {
  const places = anchors.locateAll(sidecar.annotations);
  const standing = sidecar.annotations.map((annotation, at): Standing => ({ annotation, place: places[at] ?? NOWHERE }));
  const decisions = new Decisions(standing);
  const made = new Map<string, Suggestion>();
  const silenced: { suggestion: Suggestion; decision: Annotation }[] = [];
  for (const suggestion of suggestions) {
    const decision = decisions.on(suggestion);
    if (decision === null) made.set(placeKey(suggestion, suggestion), suggestion);
    else if (!decisions.confirm(suggestion)) silenced.push({ suggestion, decision });
  }
  const shares = new Shares(sidecar, new MachineLinks(analysis, registry));
  const drops: (Standing & { reason: DropReason })[] = [];
  const kept: { annotation: Annotation; suggestion: Suggestion }[] = [];
  const spared: { annotation: Annotation; reason: SpareReason }[] = [];
  const matched = new Set<string>();
  for (const { annotation, place } of standing) {
    if (annotation.status !== 'suggested') continue;
    const key = place.start === null ? '' : placeKey(annotation, place);
    const suggestion = place.state === 'changed' ? undefined : made.get(key);
    if (suggestion !== undefined) {
      matched.add(key);
      kept.push({ annotation, suggestion });
      continue;
    }
    const reason = reasonFor(annotation, place, decisions);
    const share = shares.of(annotation, reason);
    if (share === null) drops.push({ annotation, place, reason });
    else spared.push({ annotation, reason: share });
  }
  const added = [...made].filter(([key]) => !matched.has(key)).map(([, suggestion]) => suggestion);
  return { standing, added, drops, kept, spared, silenced };
}

const NOWHERE: Located = { state: 'orphan', start: null, end: null };

function placeKey({ kind, label }: Pick<Annotation, 'kind' | 'label'>, { start, end }: { start: number; end: number }): string {
  return `${start}:${end}:${kind}:${label}`;
}

function reasonFor(annotation: Annotation, place: Located, decisions: Decisions): DropReason {
  if (place.start === null) return 'gone';
  if (place.state === 'changed') return 'changed';
  return decisions.on({ ...annotation, start: place.start, end: place.end }) === null ? 'not made' : 'decided';
}

/** What somebody other than this program wrote on suggestions: only a person may take that away. */
class Shares {
  constructor(
    private readonly sidecar: Sidecar,
    private readonly links: MachineLinks,
  ) {}

  /** @param going why the suggestion would go */
  of(annotation: Annotation, going: DropReason): SpareReason | null {
    if (annotation.note !== undefined) return 'note';
    if (annotation.was !== undefined) return 'was';
    if (annotation.commented) return 'comment';
    if (annotation.unknown.length > 0) return 'keys';
    if (!/^(?:rule|model):/.test(annotation.by)) return 'by';
    if (this.sidecar.repeatedIds.has(annotation.id)) return 'repeated';
    if (annotation.entity === undefined) return null;
    // Who linked it, a person or the machine, the file does not say. Where its words still stand and nobody decided, the link may be all
    // that a person had to say; else it is lost with no harm if the machine would make it again.
    return going === 'not made' || !this.links.wouldLink(annotation) ? 'linked' : null;
  }
}

/** The places that people decided on, by kind. */
class Decisions {
  private readonly byKind = new Map<string, Overlaps<Span & { readonly annotation: Annotation }>>();
  private readonly confirmed = new Set<string>();

  constructor(standing: readonly Standing[]) {
    const placed = new Map<string, (Span & { annotation: Annotation })[]>();
    for (const { annotation, place } of standing) {
      const { status, kind } = annotation;
      if (status === 'suggested' || place.start === null) continue;
      // What was rejected were the words as they stood; other words deserve to be suggested.
      if (status === 'rejected' && place.state === 'changed') continue;
      if (status === 'accepted' && place.state !== 'changed') this.confirmed.add(placeKey(annotation, place));
      const others = placed.get(kind);
      const item = { annotation, start: place.start, end: place.end };
      if (others) others.push(item);
      else placed.set(kind, [item]);
    }
    for (const [kind, items] of placed) this.byKind.set(kind, new Overlaps(items));
  }

  /**
   * The decision that silences a suggestion: one of its kind that overlaps its place, if that is a rejection only one with its own label.
   * Null where none does.
   */
  on(suggestion: Span & Pick<Suggestion, 'kind' | 'label'>): Annotation | null {
    const rules = ({ annotation }: { readonly annotation: Annotation }): boolean => {
      return annotation.status !== 'rejected' || annotation.label === suggestion.label;
    };
    return this.byKind.get(suggestion.kind)?.find(suggestion, rules)?.annotation ?? null;
  }

  /** Whether the suggestion says, place and label, what somebody accepted. */
  confirm(suggestion: Suggestion): boolean {
    return this.confirmed.has(placeKey(suggestion, suggestion));
  }
}

/** Which words the machine itself links to which entity: a link that it would make again is lost with no harm. */
class MachineLinks {
  private readonly links = new Set<string>();

  constructor(analysis: Analysis, registry: Registry | undefined) {
    for (const { text, entity } of analysis.mentions) if (entity !== null) this.add(text, entity);
    for (const { id, name, aliases } of registry?.values() ?? []) for (const words of [name, ...aliases]) this.add(words, id);
  }

  wouldLink({ quote, entity }: Annotation): boolean {
    return this.links.has(`${foldCase(collapseSpace(quote))}\u0000${entity ?? ''}`);
  }

  private add(words: string, entity: string): void {
    this.links.add(`${foldCase(collapseSpace(words))}\u0000${entity}`);
  }
}

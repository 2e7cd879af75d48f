import type { Analysis } from '../analysis';
import type { Registry } from '../entities/entity';
import { foldCase } from '../text/folding';
import type { Span } from '../text/span';
import type { ArticleAnchors, Located } from './anchors';
import type { Annotation } from './annotation';
import { collapseSpace } from './foldedText';
import { Overlaps } from './overlaps';
import type { Sidecar } from './sidecar';
import type { Suggestion } from './suggestions';

/** An annotation of the sidecar and where it is in the text now. */
export interface Standing {
  readonly annotation: Annotation;
  readonly place: Located;
}

/**
 * Why a suggestion goes: its words are gone from the text, they are other words now, a person decided on that place, or the analysis does
 * not make it any more.
 */
export type DropReason = 'gone' | 'changed' | 'decided' | 'not made';

export interface Settled {
  readonly standing: readonly Standing[];
  /** Suggestions of the analysis that are neither in the sidecar nor kept out by a decision; in text order. */
  readonly added: readonly Suggestion[];
  readonly drops: readonly { readonly annotation: Annotation; readonly reason: DropReason }[];
  readonly kept: number;
  readonly spared: number;
  readonly decided: number;
  readonly silenced: number;
}

/** Reconciles what an analysis suggests with what the sidecar says: what stays, what goes, what is new. */
export function settle(anchors: ArticleAnchors, sidecar: Sidecar, analysis: Analysis, suggestions: readonly Suggestion[], registry?: Registry): Settled {
  const places = anchors.locateAll(sidecar.annotations);
  const standing = sidecar.annotations.map((annotation, at): Standing => ({ annotation, place: places[at] ?? NOWHERE }));
  const decisions = new Decisions(standing);
  const made = new Map<string, Suggestion>();
  let silenced = 0;
  for (const suggestion of suggestions) {
    if (decisions.silence(suggestion)) silenced++;
    else made.set(placeKey(suggestion, suggestion), suggestion);
  }
  const linked = new MachineLinks(analysis, registry);
  const drops: { annotation: Annotation; reason: DropReason }[] = [];
  const matched = new Set<string>();
  let kept = 0;
  let spared = 0;
  for (const { annotation, place } of standing) {
    if (annotation.status !== 'suggested') continue;
    const key = place.start === null ? '' : placeKey(annotation, place);
    if (made.has(key) && place.state !== 'changed') {
      matched.add(key);
      kept++;
    } else if (isSomebodys(annotation, place, sidecar, linked)) {
      spared++;
    } else {
      drops.push({ annotation, reason: reasonFor(annotation, place, decisions) });
    }
  }
  const added = [...made].filter(([key]) => !matched.has(key)).map(([, suggestion]) => suggestion);
  return { standing, added, drops, kept, spared, decided: decisions.count, silenced };
}

const NOWHERE: Located = { state: 'orphan', start: null, end: null };

function placeKey({ kind, label }: Pick<Annotation, 'kind' | 'label'>, { start, end }: { start: number; end: number }): string {
  return `${start}:${end}:${kind}:${label}`;
}

function reasonFor(annotation: Annotation, place: Located, decisions: Decisions): DropReason {
  if (place.start === null) return 'gone';
  if (place.state === 'changed') return 'changed';
  return decisions.silence({ ...annotation, start: place.start, end: place.end }) ? 'decided' : 'not made';
}

/** Whether somebody other than this program has a share in a suggestion, so that only a person may take it away. */
function isSomebodys(annotation: Annotation, place: Located, sidecar: Sidecar, linked: MachineLinks): boolean {
  const { note, was, commented, unknown, by, id } = annotation;
  if (note !== undefined || was !== undefined || commented || unknown.length > 0) return true;
  if (!/^(?:rule|model):/.test(by) || sidecar.repeatedIds.has(id)) return true;
  if (annotation.entity === undefined) return false;
  const present = place.state === 'ok' || place.state === 'moved';
  return present || !linked.wouldLink(annotation);
}

/** The places that people decided on, by kind. */
class Decisions {
  readonly count: number;
  private readonly byKind = new Map<string, Overlaps<Span & { readonly annotation: Annotation }>>();

  constructor(standing: readonly Standing[]) {
    const decided = standing.filter(({ annotation }) => annotation.status !== 'suggested');
    this.count = decided.length;
    for (const kind of new Set(decided.map(({ annotation }) => annotation.kind))) {
      const placed = decided.flatMap(({ annotation, place }) => {
        if (annotation.kind !== kind || place.start === null) return [];
        // What was rejected were the words as they stood; other words deserve to be suggested.
        if (annotation.status === 'rejected' && place.state === 'changed') return [];
        return [{ annotation, start: place.start, end: place.end }];
      });
      this.byKind.set(kind, new Overlaps(placed));
    }
  }

  /** A decision silences later suggestions of its kind that overlap its place; a rejection only those with its own label. */
  silence(suggestion: Span & Pick<Suggestion, 'kind' | 'label'>): boolean {
    const rules = ({ annotation }: { readonly annotation: Annotation }): boolean => {
      return annotation.status !== 'rejected' || annotation.label === suggestion.label;
    };
    return this.byKind.get(suggestion.kind)?.some(suggestion, rules) === true;
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

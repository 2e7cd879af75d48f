import type { Mark } from '../../core/annotation/reconciliation/marks';
import { overlaps, type Span } from '../../core/text/span';
import { placeInDocument, type ArticleView } from '../workspace/articles';
import type { EngineClient } from '../workspace/engineClient';
import { markAt } from './markAt';

type Engine = Pick<EngineClient, 'call'>;

/**
 * The marks of an article, and where it speaks of somebody by an office alone (“the prime minister”): that is painted nowhere and in no sidecar, but who asks at
 * such a place wants to know who is meant. While the text is typed in, the marks alone: they follow the typing.
 */
export async function withDescribed(engine: Engine, view: ArticleView): Promise<readonly Mark[]> {
  if (view.edited) return view.marks;
  const described = await engine.call('described', { corpus: view.corpus.key, file: view.file }).catch((): readonly Mark[] => []);
  if (described.length === 0) return view.marks;
  const names = view.marks.filter(({ kind }) => kind === 'name');
  // What a person decided about the words counts more.
  const free = described.map((mark) => ({ ...mark, ...placeInDocument(view, mark) })).filter((mark) => !names.some((name) => overlaps(name, mark)));
  return [...view.marks, ...free];
}

/** The mark at a place, as `markAt` finds it; or whoever is spoken of there by an office. */
export async function meantAt(engine: Engine, view: ArticleView, selection: Span, cursor = selection.end): Promise<Mark | undefined> {
  const mark = markAt(view.marks, selection, cursor);
  return mark?.kind === 'name' || mark?.kind === 'time' || mark?.kind === 'quantity' ? mark : markAt(await withDescribed(engine, view), selection, cursor);
}

/**
 * Who is meant by a mark: by a title before a name (“Prime Minister Ana Duarte”) whoever has the name.
 * @param marks of the article
 */
export function entityOf(mark: Mark, marks: readonly Mark[]): string | null {
  if (mark.entity !== null || mark.label !== 'TITLE') return mark.entity;
  const named = marks.find(({ start, label, status, state }) => label === 'PERSON' && status !== 'rejected' && state !== 'changed' && start > mark.end && start - mark.end <= LONGEST_GAP && start - mark.end > 0);
  return named?.entity ?? null;
}

/** Between a title and its name: one space. */
const LONGEST_GAP = 1;

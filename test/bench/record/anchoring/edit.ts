import type { AnchoredArticle } from './articles';
import type { EditedText } from './editedText';
import type { Random } from '../random';

/** One edit of an article, and the anchors that it is about. */
export interface Edit {
  readonly edited: EditedText;
  readonly targets: readonly number[];
}

export interface EditKind {
  readonly name: string;
  /** What is measured by it. */
  readonly about: 'format' | 'fact' | 'deletion' | 'move' | 'copy-edit' | 'insertion' | 'mixed';
  make(article: AnchoredArticle, random: Random): Edit[];
}

export function everyAnchor(article: AnchoredArticle): number[] {
  return article.anchors.map((_, n) => n);
}

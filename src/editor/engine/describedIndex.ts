import type { Analysis } from '../../core/analysis';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Mention } from '../../core/entities/entity';
import { BY_OFFICE } from '../../core/entities/offices/described';
import type { SharedIndex } from './corpusSharing';

const NONE: readonly Mention[] = [];

/** Where the articles of a corpus speak of somebody by an office alone, and it is known who that is. */
export class DescribedIndex implements SharedIndex {
  private readonly byFile = new Map<string, readonly Mention[]>();

  /** @param analysis with corpus-wide entity ids; its own id is the file */
  set({ id, mentions }: Analysis): void {
    const described = mentions.filter(({ rule }) => rule !== undefined);
    if (described.length > 0) this.byFile.set(id, described);
    else this.byFile.delete(id);
  }

  delete(file: string): void {
    this.byFile.delete(file);
  }

  clear(): void {
    this.byFile.clear();
  }

  /** Those of an article, as marks that no sidecar holds, in text order. */
  marksIn(file: string): Mark[] {
    return (this.byFile.get(file) ?? NONE).map(({ start, end, text, type, score, entity }) => ({ start, end, text, label: type, score, entity, by: BY_OFFICE, id: null, kind: 'name', status: 'suggested', state: 'ok' }));
  }
}

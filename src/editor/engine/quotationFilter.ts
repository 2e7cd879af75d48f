import { readTokens } from '../../core/corpus/search/query';
import { QUOTATION_KINDS, type QuotationKind } from '../../core/recognition/recognition';
import { foldForSearch } from '../../core/text/fuzzy';

/** What of a corpus's quotations is listed. Of an empty list everything is. */
export interface QuotationFilter {
  /** Beginnings of words that stand in the quotation, folded. */
  readonly words: readonly string[];
  /** Parts of speakers' names, folded; any of them. */
  readonly speakers: readonly string[];
  readonly kinds: readonly QuotationKind[];
}

/** Reads a filter such as `strike speaker:duarte kind:partial`; or says in words of its own what is wrong with it. */
export function readQuotationFilter(text: string): QuotationFilter | { readonly problem: string } {
  const words: string[] = [];
  const speakers: string[] = [];
  const kinds: QuotationKind[] = [];
  for (const { key, values, start, end } of readTokens(text)) {
    const filter = key?.toLowerCase();
    const given = values.map((value) => value.text.trim()).filter((value) => value !== '');
    if (filter === 'speaker') speakers.push(...given.map(foldForSearch));
    else if (filter === 'kind') {
      for (const value of given) {
        const kind = QUOTATION_KINDS.find((each) => each === value.toLowerCase());
        if (!kind) return { problem: `A quotation is ${QUOTATION_KINDS.slice(0, -1).join(', ')} or ${QUOTATION_KINDS.at(-1)}: “kind:partial”.` };
        kinds.push(kind);
      }
    } else words.push(foldForSearch(key === null ? (values[0]?.text ?? '') : text.slice(start, end)));
  }
  return { words: words.filter((word) => word !== ''), speakers, kinds };
}

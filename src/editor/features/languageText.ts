import type { Evidence } from '../../core/page/page';
import { readsAsEnglish } from '../../core/recognition/certainNames';

/** What is to be said of names where the article's language is not English; undefined where it is, or where nothing is known of it. */
export function languageText(language: Evidence | null): { readonly text: string; readonly detail: string } | undefined {
  if (language === null || readsAsEnglish(language)) return undefined;
  return {
    text: 'names: only what is certain',
    detail: `This article reads as ${languageName(language.value)}, and names are learned from English. Where it is English, correct its language.`,
  };
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** A person may have written any words. */
function languageName(value: string): string {
  return /^[a-z]{2,3}$/.test(value) ? (names.of(value) ?? value) : `“${value}”`;
}

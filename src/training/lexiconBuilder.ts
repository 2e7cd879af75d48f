import { lexiconKey } from '../core/recognition/names/lexicon';
import { tokenise } from '../core/text/tokens';

/** Collects entries under the keys by which the recogniser looks them up. */
export class LexiconBuilder {
  readonly entries = new Map<string, number>();

  add(name: string, kinds: number): void {
    const key = entryKey(name);
    if (key !== '') this.entries.set(key, (this.entries.get(key) ?? 0) | kinds);
  }

  kinds(name: string): number {
    return this.entries.get(entryKey(name)) ?? 0;
  }
}

/** The keys of a name's words (as the tokeniser cuts it), joined by one space. */
export function entryKey(name: string): string {
  return tokenise(name)
    .map(token => lexiconKey(name.slice(token.start, token.end)))
    .filter(key => key !== '')
    .join(' ');
}

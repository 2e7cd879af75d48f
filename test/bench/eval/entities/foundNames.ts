import type { Analysis } from '../../../../src/core/analysis';
import { typeClass } from '../../../../src/core/entities/nameForms';
import { overlaps } from '../../../../src/core/text/span';
import type { Clustering } from './bCubed';
import type { CorefText, Label } from './corefSets';
import { keyOf } from './resolving';

const CLASS_OF: Readonly<Record<Label, readonly string[]>> = { PERSON: ['PERSON'], ORG: ['ORG'], place: ['PLACE', 'NORP'] };

/**
 * What the names that Pressmark finds mean, beside their words: of those that meet a marked one of their class, by the marked one's key. Others are left
 * out, for no set marks every name; marked ones that none meets are missing.
 */
export function alignFound(texts: readonly CorefText[], analyses: readonly Analysis[]): { readonly entities: Clustering; readonly strings: Clustering } {
  const entities = new Map<string, string>();
  const strings = new Map<string, string>();
  texts.forEach((text, at) => {
    const analysis = analyses[at];
    const countries = new Map(analysis?.entities.map(({ id, country }) => [id, country]));
    for (const mention of analysis?.mentions ?? []) {
      const kind = typeClass(mention.type);
      const marked = mention.entity === null ? undefined : text.names.find((name) => overlaps(name, mention) && CLASS_OF[name.label].includes(kind));
      if (!marked || mention.entity === null) continue;
      const key = keyOf(text, marked);
      entities.set(key, countries.get(mention.entity) ?? mention.entity);
      strings.set(key, mention.text);
    }
  });
  return { entities, strings };
}

import { foldCase } from '../../text/folding';
import { setKey } from '../../text/yaml/yamlKeys';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { collapseSpace } from '../anchoring/foldedText';
import { ANNOTATION_KEYS } from '../annotation';
import { entriesOf } from '../sidecar/sidecar';
import { deciding, decision, type Decision } from './decision';

/** Lets those links to an entity that stand at one of some names lead to another: one line for each. */
export function relinkNames(yaml: string, from: string, to: string, names: readonly string[]): Decision {
  const wanted = new Set(names.map(fold));
  return deciding(yaml, sidecar => {
    const linked = new Set(sidecar.annotations.filter(({ entity, quote }) => entity === from && wanted.has(fold(quote))).map(({ span }) => span.start));
    const edits = entriesOf(sidecar, 'annotations').flatMap(({ start, value }) => {
      return linked.has(start) && value.kind === 'mapping' ? setKey(yaml, value, 'entity', formatPlain(to), to, ANNOTATION_KEYS) : [];
    });
    return decision(yaml, sidecar, edits);
  });
}

function fold(words: string): string {
  return foldCase(collapseSpace(words));
}

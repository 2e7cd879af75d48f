import { removeEntity } from '../../entities/registry/registryEdits';
import { labelName } from '../../recognition/labelNames';
import { conflictSides, sayingOf, sidesInWords } from '../../text/conflict';
import type { Decision } from '../../text/yaml/decision';
import type { YamlNode } from '../../text/yaml/yaml';
import { setKey, unsetKeys } from '../../text/yaml/yamlKeys';
import type { CheckFinding } from '../check/check';
import { inOneLine, resolveConflict, takeSide } from '../decisions/conflictDecision';
import { removeZone, setStatus } from '../decisions/decisions';
import { fix, type Fix, type FixContext, type Place } from './context';
import { quoted } from './words';

const ZONE_KEYS = ['quote', 'to', 'nth', 'zone', 'by'] as const;
export const REGISTRY_KEYS = ['name', 'type', 'aliases', 'description', 'same_as', 'distinct_from'] as const;

/** The one side, the other, or for an annotation neither: reject it. */
export function conflictFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { yaml } = context;
  const [section, place] = context.path(finding.start);
  if (section === undefined || place === undefined) return [];
  const id = place.entry.key.value;
  const own = context.path(finding.start).at(-2);
  switch (own?.entry === place.entry ? section.entry.key.value : null) {
    case 'annotations':
      return [...eachSide(place, (number) => resolveConflict(yaml, id, number)), ...rejection(finding, context)];
    case 'zones':
      return eachSide(place, (number) => take(context, place, number, ZONE_KEYS, () => removeZone(yaml, id)));
    default:
      return own === undefined ? [] : valueFixes(own, context);
  }
}

/** Of a correction, or of a key that people have of their own: the one value or the other. */
function valueFixes(place: Place, context: FixContext): Fix[] {
  const { yaml } = context;
  const { mapping, entry: { key: { value: key } } } = place;
  return eachSide(place, (_number, side) => context.decide(isDeleted(side) ? unsetKeys(yaml, mapping, [key]) : setKey(yaml, mapping, key, inOneLine(yaml, side), '', [])));
}

/** The one side or the other of a conflict in an entry of the registry. */
export function registryConflictFixes(context: FixContext, place: Place): Fix[] {
  const gone = (): Decision => removeEntity(context.yaml, place.entry.key.value);
  return eachSide(place, (number) => take(context, place, number, REGISTRY_KEYS, gone));
}

function rejection(finding: CheckFinding, context: FixContext): Fix[] {
  const annotation = context.annotationOf(finding)?.annotation;
  if (annotation === undefined || annotation.sides.some(side => side.get('status') === 'rejected')) return [];
  return fix(`Reject ${quoted(annotation.quote)}`, setStatus(context.yaml, annotation.id, 'rejected'));
}

function eachSide({ entry: { value } }: Place, make: (number: number, side: YamlNode) => Decision | null): Fix[] {
  const sides = (value.kind === 'mapping' ? conflictSides(value) : []).map(({ said }) => said);
  const words = sidesInWords(sides.map(sayingOf), labelName);
  return sides.flatMap((said, number) => {
    const made = make(number, said);
    return made === null ? [] : fix(`Take ${quoted(words[number] ?? '', 80)}`, made);
  });
}

function take(context: FixContext, { entry: { value } }: Place, number: number, order: readonly string[], remove: () => Decision): Decision | null {
  const taken = value.kind === 'mapping' ? takeSide(context.yaml, value, number, order) : null;
  return taken === null ? null : taken === 'deleted' ? remove() : context.decide(taken);
}

function isDeleted(side: YamlNode): boolean {
  const deleted = side.kind === 'mapping' ? side.byKey.get('deleted')?.value : undefined;
  return deleted?.kind === 'scalar' && deleted.value === 'true';
}
